"""Files of contacts beside everything else the PBX does, and what becomes of them when somebody hangs up."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from emulator.exchange.books.exporting import export_contacts
from emulator.exchange.books.importing import Import
from emulator.servers.web import slices
from emulator.servers.web.routes import phonebook_files
from tests.emulator.conftest import LIMIT, Bench
from tests.emulator.web.api import Api

EDITOR = "1011"
FILE = b"First Name,Mobile Phone,Categories\nZofia,600111801,Family\nAdam,600111802,Family\n"
IMPORT = "phonebook/import?format=outlook"


class Work:
    """Work of the PBX that goes on until it is told to end, or nobody waits for it any more."""

    def __init__(self) -> None:
        self.begun, self.ended = asyncio.Event(), asyncio.Event()
        self.done = 0
        self._enough = False

    def prolong[T](self, steps: Iterator[T], more: T) -> Iterator[T]:
        """Put steps without effect behind those of the work; it has begun when it comes to them."""
        try:
            yield from steps
            while not self._enough:
                self.begun.set()
                self.done += 1
                yield more
        finally:
            self.ended.set()

    def end(self) -> None:
        """Let the work come to its end."""
        self._enough = True


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """Imports and exports go on until they are told to end, and give way after each step."""
    work = Work()
    steps: Callable[[Import], Iterator[None]] = Import.steps
    monkeypatch.setattr(slices, "SLICE_SECONDS", 0)
    monkeypatch.setattr(Import, "steps", lambda self: work.prolong(steps(self), None))
    monkeypatch.setattr(
        phonebook_files, "export_contacts", lambda *asked: work.prolong(export_contacts(*asked), b"-" * 1000)
    )
    return work


@asynccontextmanager
async def importing(api: Api, work: Work, path: str = IMPORT) -> AsyncIterator[asyncio.Task[tuple[int, Any]]]:
    """Send a file, and go on when the PBX is at work with it."""
    request = asyncio.create_task(api.ask(EDITOR, "POST", path, data=FILE))
    await asyncio.wait_for(work.begun.wait(), LIMIT)
    yield request
    work.end()


async def names(api: Api) -> set[str]:
    _, page = await api.ask(EDITOR, "GET", "phonebook/contacts?book=private")
    _, groups = await api.ask(EDITOR, "GET", "phonebook/groups")
    return {found["name"] for found in page["items"]} | {group["name"] for group in groups["items"]}


async def test_w84_who_hangs_up_during_an_import_has_imported_nothing(api: Api, work: Work) -> None:
    before = await names(api)
    async with importing(api, work) as request:
        request.cancel()
        await asyncio.wait_for(work.ended.wait(), LIMIT)
    assert await names(api) == before


async def test_telephones_and_people_are_served_during_an_import(api: Api, bench: Bench, work: Work) -> None:
    telephone = await bench.connect("aLOGI 1012 1234")
    before = await names(api)
    async with importing(api, work) as request:
        assert await telephone.ask("aFWD 1012 B A 3 1013") == "aOK"
        assert await names(api) == before
        work.end()
        assert (await request)[0] == 200
    assert await names(api) == before | {"Zofia", "Adam", "Family"}


async def test_telephones_are_served_during_an_export(api: Api, bench: Bench, work: Work) -> None:
    telephone = await bench.connect("aLOGI 1012 1234")
    export = asyncio.create_task(api.file(EDITOR, "phonebook/export?format=vcard3"))
    await asyncio.wait_for(work.begun.wait(), LIMIT)
    assert await telephone.ask("aFWD 1012 B A 3 1013") == "aOK"
    work.end()
    assert b"FN:Anna Nowak" in (await export)[2]


async def test_an_export_ends_when_nobody_reads_it(api: Api, work: Work) -> None:
    export = asyncio.create_task(api.file(EDITOR, "phonebook/export?format=outlook"))
    await asyncio.wait_for(work.begun.wait(), LIMIT)
    export.cancel()
    done = -1
    async with asyncio.timeout(LIMIT):
        while done < work.done:
            done = work.done
            await names(api)


async def test_a_pbx_that_was_reset_meanwhile_imports_nothing(api: Api, bench: Bench, work: Work) -> None:
    async with importing(api, work) as request:
        bench.machine.exchange.reset(bench.machine.exchange.programming)
        work.end()
        status, problem = await request
    assert (status, problem["code"]) == (401, "session_expired")
    found = bench.machine.exchange.switch.phonebook.records.contacts.values()
    assert not {contact.name for contact in found} & {"Zofia", "Adam"}


async def test_others_get_their_turn_between_two_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slices, "SLICE_SECONDS", 0)
    happened: list[str] = []
    other = asyncio.create_task(asyncio.sleep(0))
    other.add_done_callback(lambda _: happened.append("other"))
    async for slice_ in slices.slices(map(str, range(3000))):
        happened += slice_
    assert set(map(str, range(3000))) <= set(happened)
    assert happened.index("other") < len(happened) - 1
