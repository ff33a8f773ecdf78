"""Files up and down: in pieces, with progress, and broken off by whoever wants them."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from custom_components.webcti.cti.errors import ConnectionLost, WebCode, WebRefused
from custom_components.webcti.cti.web.client import WebClient
from custom_components.webcti.cti.web.phonebook import Book, ExportFormat, ImportFormat
from custom_components.webcti.cti.web.transport import Upload

from . import documents
from .fake_web import LIMIT, FakeWeb, always, refuse

IMPORT = "POST /phonebook/import"
AUDIO = "GET /subscribers/1011/voicemail/v1/audio"
PIECE = b"x" * 100_000


async def pieces() -> AsyncIterator[bytes]:
    for _ in range(5):
        yield PIECE


async def test_a_file_is_sent_in_pieces_with_progress(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[IMPORT] = documents.IMPORT_REPORT
    progress: list[int] = []
    upload = Upload(content=pieces, type="text/csv", size=len(PIECE) * 5, progress=progress.append)
    report = await client.phonebook.import_file(upload, ImportFormat.OUTLOOK, Book.PUBLIC, dry_run=True)
    assert (report.imported, report.rows[0].line) == (2, 3)
    last = fake.received[-1]
    assert last.body == PIECE * 5
    assert last.query == {"format": ["outlook"], "book": ["public"], "dry_run": ["true"]}
    assert progress == [len(PIECE) * number for number in range(1, 6)]


async def test_a_file_is_sent_again_after_the_session_ended(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[IMPORT] = documents.IMPORT_REPORT
    await client.session.log_in()
    fake.forget()
    upload = Upload(content=pieces, type="text/csv")
    await client.phonebook.import_file(upload, ImportFormat.OUTLOOK, Book.PRIVATE)
    assert fake.received[-1].body == PIECE * 5


async def test_a_file_that_is_too_large_is_refused(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[IMPORT] = refuse("file_too_large")
    with pytest.raises(WebRefused) as refused:
        await client.phonebook.import_file(Upload(content=pieces, type="text/csv"), ImportFormat.VCARD, Book.PRIVATE)
    assert refused.value.code is WebCode.FILE_TOO_LARGE


async def test_sending_can_be_cancelled(fake: FakeWeb, client: WebClient) -> None:
    begun, never = asyncio.Event(), asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        yield PIECE
        begun.set()
        await never.wait()

    sending = asyncio.create_task(
        client.phonebook.import_file(Upload(content=endless, type="text/csv"), ImportFormat.VCARD, Book.PRIVATE)
    )
    await asyncio.wait_for(begun.wait(), 5)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    fake.answers["GET /subscribers/1011/costs"] = documents.COSTS
    await client.costs.get("1011")


async def test_who_cancels_while_the_pbx_works_at_a_file_hangs_up(fake: FakeWeb, client: WebClient) -> None:
    working, gone, never = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work(_request: web.Request) -> web.StreamResponse:
        working.set()
        try:
            await never.wait()
        finally:
            gone.set()
        return web.Response()

    fake.answers[IMPORT] = work
    upload = Upload(content=pieces, type="text/csv")
    importing = asyncio.create_task(client.phonebook.import_file(upload, ImportFormat.OUTLOOK, Book.PRIVATE))
    await asyncio.wait_for(working.wait(), LIMIT)
    importing.cancel()
    await asyncio.wait_for(gone.wait(), LIMIT)


async def test_a_message_is_sent_with_its_name(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["POST /subscribers/1011/dnd-messages"] = documents.DND_MESSAGE
    await client.announcements.add_dnd_message("1011", "Na urlopie", Upload(content=pieces, type="audio/wav"))
    assert fake.received[-1].query == {"name": ["Na urlopie"]}


async def test_an_installer_is_stored_with_its_name(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["PUT /administration/installer"] = {"storage_present": True, "file": {"name": "s.exe", "size": 5}}
    installer = await client.administration.store_installer(
        "s.exe", Upload(content=pieces, type="application/octet-stream")
    )
    assert installer.file is not None
    assert fake.received[-1].query == {"name": ["s.exe"]}


async def test_a_file_comes_in_pieces(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[AUDIO] = always(PIECE * 5, content_type="audio/wav")
    async with client.voicemail.audio("1011", "v1") as download:
        received = [chunk async for chunk in download.chunks]
    assert (download.type, download.size) == ("audio/wav", len(PIECE) * 5)
    assert b"".join(received) == PIECE * 5
    assert len(received) > 1


async def test_a_file_can_be_left_in_the_middle(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /phonecti/file"] = always(PIECE * 100, content_type="application/octet-stream")
    async with client.phone_cti.download() as download:
        assert await anext(download.chunks)
    fake.answers["GET /phonecti"] = {"name": "s.exe", "size": 5}
    await client.phone_cti.file()


async def test_a_file_that_breaks_off_is_told(fake: FakeWeb, client: WebClient) -> None:
    async def broken(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/csv", "Content-Length": "1000"})
        await response.prepare(request)
        await response.write(b"Name")
        assert request.transport is not None
        request.transport.close()
        return response

    fake.answers["GET /phonebook/export"] = broken
    async with client.phonebook.export(ExportFormat.OUTLOOK, "g1") as download:
        with pytest.raises(ConnectionLost):
            _ = [chunk async for chunk in download.chunks]
    assert fake.received[-1].query == {"format": ["outlook"], "group": ["g1"]}


async def test_a_session_that_ended_is_renewed_before_a_file_comes(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[AUDIO] = always(b"RIFF", content_type="audio/wav")
    await client.session.log_in()
    fake.forget()
    async with client.voicemail.audio("1011", "v1") as download:
        assert [chunk async for chunk in download.chunks] == [b"RIFF"]
    assert fake.log_ins == 2
