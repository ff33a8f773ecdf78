"""What was acknowledged is there after `kill -9`, whichever protocol it came by."""

import asyncio
import resource
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from aiohttp import ClientError

from tests.emulator.conftest import Client
from tests.emulator.store.process import Running, refused
from tests.emulator.xctip.stranger import Stranger

STREAM = 40
"""Answers after which the process is killed, in the middle of the next requests."""


@pytest.fixture
async def running(
    tmp_path: Path,
    url: str | None,
    socket_enabled: None,  # noqa: ARG001 - asked for its effect
) -> AsyncIterator[Running]:
    async with Running(tmp_path, *(("--database", url) if url else ())) as running:
        yield running


@pytest.fixture
async def on_files(tmp_path: Path, socket_enabled: None) -> AsyncIterator[Running]:  # noqa: ARG001 - asked for its effect
    async with Running(tmp_path) as running:
        yield running


def contact(name: str) -> str:
    row = f"<Contact><Name>{name}</Name><Private>1</Private><Phone><Number>600111999</Number></Phone></Contact>"
    return f"<Row><RowType>AddRow</RowType><SyncType>Book</SyncType>{row}</Row>"


async def add_contact(client: Stranger, name: str) -> str | None:
    return await client.ask("Sync", "SendChange_REQ", raw=contact(name))


async def ask(client: Client, line: str) -> str:
    """Give the answer to a request, past the events that come between."""
    client.send(line)
    while not (answer := await client.read()).startswith(("aOK", "aNA")):
        pass
    return answer


async def names(client: Stranger) -> set[str]:
    rows: list[Element] = await client.whole("Book")
    return {row.findtext("Contact/Name") or "" for row in rows}


async def test_what_was_acknowledged_is_found_again(running: Running) -> None:
    ctip = await running.ctip("1011")
    assert await ctip.ask("aFWD 1011 B A 3 1012") == "aOK"
    assert await add_contact(await running.xctip("1011"), "Zofia") is None
    assert (await running.control("PATCH", "programming/subscribers/1013", {"comment": "Maria"}))[0] == 200
    _, before = await running.control("GET", "state")
    await running.restart()
    _, after = await running.control("GET", "state")
    assert after["subscribers"] == before["subscribers"]
    assert after["subscribers"]["1013"]["comment"] == "Maria"
    assert "Zofia" in await names(await running.xctip("1011"))


async def test_every_acknowledged_write_of_a_stream_is_found_again(running: Running) -> None:
    """Three clients write as fast as they are answered, until the process is killed between two answers."""
    acknowledged: dict[str, int] = {"ctip": -1, "xctip": -1, "control": -1}
    enough = asyncio.Event()

    async def stream(name: str, write: Callable[[int], Awaitable[object]], well: object) -> None:
        number = 0
        while await write(number) == well:
            acknowledged[name] = number
            number += 1
            if min(acknowledged.values()) >= STREAM:
                enough.set()

    async def forward(number: int) -> object:
        return await ask(ctip, f"aFWD 1012 B A 3 0{600111000 + number}")

    async def add(number: int) -> object:
        return await add_contact(xctip, f"Contact {number}")

    async def patch(number: int) -> object:
        return (await running.control("PATCH", "programming/subscribers/1013", {"comment": f"{number}"}))[0]

    ctip, xctip = await running.ctip("1012"), await running.xctip("1011")
    streams = [
        asyncio.create_task(stream("ctip", forward, "aOK")),
        asyncio.create_task(stream("xctip", add, None)),
        asyncio.create_task(stream("control", patch, 200)),
    ]
    await asyncio.wait_for(enough.wait(), 60)
    await running.restart()
    for ended in await asyncio.gather(*streams, return_exceptions=True):
        assert isinstance(ended, Exception)
    _, state = await running.control("GET", "state")
    (forwarding,) = state["subscribers"]["1012"]["services"]["forwarding"]
    assert int(forwarding["target"][1:]) - 600111000 in {acknowledged["ctip"], acknowledged["ctip"] + 1}
    found = await names(await running.xctip("1011"))
    assert found >= {f"Contact {number}" for number in range(acknowledged["xctip"] + 1)}
    assert int(await comment(running)) in {acknowledged["control"], acknowledged["control"] + 1}


async def test_a_file_that_was_killed_on_its_way_in_is_there_as_a_whole_or_not_at_all(running: Running) -> None:
    """The process is killed as soon as it has the file; one that was acknowledged is found again."""
    rows = "".join(f"Contact {number},{600000000 + number}\n" for number in range(STREAM * 100))
    file = f"First Name,Mobile Phone\n{rows}".encode()
    sent = asyncio.Event()

    async def content() -> AsyncIterator[bytes]:
        yield file
        sent.set()

    importing = asyncio.create_task(running.bring(content()))
    await asyncio.wait_for(sent.wait(), 60)
    await running.restart()
    with pytest.raises(ClientError):
        await importing
    found = await names(await running.xctip("1011"))
    assert len([name for name in found if name.startswith("Contact")]) in {0, STREAM * 100}
    assert (await running.bring(file))["imported"] in {0, STREAM * 100}
    await running.restart()
    found = await names(await running.xctip("1011"))
    assert len([name for name in found if name.startswith("Contact")]) == STREAM * 100


async def test_a_call_that_was_told_as_over_is_in_the_history(running: Running) -> None:
    _, call = await running.control("POST", "outside/calls", {"from": "600111222", "to": "1013"})
    await running.control("POST", "phones/1013/answer")
    await running.control("POST", f"outside/calls/{call['id']}/hang_up")
    await running.restart()
    rows = await (await running.xctip("1013")).whole("HistoryCall")
    assert [row.findtext("HistoryCall/CNumber") for row in rows if row.find("HistoryCall") is not None] == [
        "0600111222"
    ]


async def test_a_reset_goes_back_to_the_start_and_is_found_again(running: Running) -> None:
    _, begin = await running.control("GET", "state")
    await running.control("PATCH", "programming/subscribers/1013", {"comment": "Maria"})
    assert (await running.control("POST", "reset"))[0] == 200
    await running.restart()
    _, state = await running.control("GET", "state")
    assert state["subscribers"] == begin["subscribers"]


async def test_a_full_disk_refuses_writes_and_stops_nothing(on_files: Running) -> None:
    """A limit on the size of its files is to the process what a full disk is."""
    running = on_files
    no_limit = resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, (0, no_limit[1]))
    status, answer = await running.control("PATCH", "programming/subscribers/1013", {"comment": "full"})
    assert (status, answer["error"]) == (409, "storage_full")
    assert (await (await running.ctip("1011")).ask("aDND 1011 T")).startswith("aNA")
    assert await add_contact(await running.xctip("1011"), "Zofia") == "storage full"
    assert await comment(running) == "Jan Kowalski"
    resource.prlimit(running.process.pid, resource.RLIMIT_FSIZE, no_limit)
    assert (await running.control("PATCH", "programming/subscribers/1013", {"comment": "room"}))[0] == 200
    await running.restart()
    assert await comment(running) == "room"


async def comment(running: Running) -> str:
    _, state = await running.control("GET", "state")
    return str(state["subscribers"]["1013"]["comment"])


async def test_a_second_emulator_on_the_folder_is_refused(running: Running) -> None:
    assert "another emulator works with it" in await refused(*running.arguments)


async def test_a_corrupt_file_is_told_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "exchange.sqlite3"
    file.write_bytes(b"no database" * 1000)
    assert "file is not a database" in await refused("--data", str(tmp_path))
    assert file.read_bytes() == b"no database" * 1000


async def test_another_configuration_than_the_folder_was_begun_with_is_refused(
    running: Running, tmp_path: Path
) -> None:
    await running.kill()
    file = tmp_path / "pbx.yaml"
    file.write_text("subscribers: [{extension: '101', cti_key: '1'}]\n", "utf-8")
    assert "was begun with another configuration" in await refused(*running.arguments, "--config", str(file))
