"""The phonebook: contacts of and for other programs."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.exporting import export_contacts
from emulator.exchange.books.files.rows import LARGEST_FILE, Format
from emulator.exchange.books.importing import Import, ImportFormat, parsed, require_book
from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.phonebook import ChosenBook, ImportReport, key
from emulator.servers.web.problems import described
from emulator.servers.web.route import WaitingRoute, require_listener
from emulator.servers.web.routes.phonebook import book_of
from emulator.servers.web.slices import slices

ROUTER = APIRouter(prefix="/phonebook", tags=["Phonebook"], route_class=WaitingRoute)
"""Files are read and written beside everything else; who hangs up before the report has imported nothing."""

_CSV: Final = ("text/csv; charset=utf-8", "csv")
_VCARD: Final = ("text/vcard; charset=utf-8", "vcf")
_TYPES: Final = {Format.OUTLOOK: _CSV, Format.VCARD3: _VCARD, Format.VCARD4: _VCARD}

_CONTENT: Final = {
    "text/csv": {"schema": {"type": "string", "format": "binary"}},
    "text/vcard": {"schema": {"type": "string", "format": "binary"}},
}
_FILE: Final[dict[str, Any]] = {"requestBody": {"required": True, "content": _CONTENT}}


@ROUTER.post(
    "/import",
    openapi_extra=_FILE,
    responses=described(Reason.FORBIDDEN, Reason.BAD_FILE, Reason.FILE_TOO_LARGE),
    max_body_size=LARGEST_FILE,
)
async def import_file(
    actor: LoggedIn,
    request: Request,
    format: ImportFormat,  # noqa: A002 - the name the contract gives it
    book: ChosenBook = "private",
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Import the contacts of a file, all at once at the end; `dry_run` only reports what would become of them."""
    phonebook = book_of(actor)
    require_book(phonebook, actor.extension, Book(book))
    rows = await asyncio.to_thread(parsed, await request.body(), format)
    work = Import(phonebook, actor.extension, rows, Book(book), dry_run=dry_run)
    async for _ in slices(work.steps()):
        await require_listener(request)
    if phonebook is not book_of(actor):
        raise Refused(Reason.SESSION_EXPIRED, "the PBX was reset meanwhile")
    actor.machine.timekeeper.catch_up()
    with actor.exchange.working():
        report = work.finish()
    return ImportReport.of(report)


@ROUTER.get(
    "/export",
    response_class=Response,
    responses={200: {"description": "The file", "content": _CONTENT}, **described(Reason.NOT_FOUND)},
)
async def export_file(
    actor: LoggedIn,
    format: Format,  # noqa: A002 - the name the contract gives it
    group: str = "",
) -> Response:
    """Export all contacts one sees, or those of a group."""
    parts = export_contacts(book_of(actor), actor.extension, format, key(group) if group else None)
    media_type, ending = _TYPES[format]
    name = f"webcti-contacts-{actor.exchange.clock.now:%Y%m%d}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(_joined(parts), media_type=media_type, headers=disposition)


async def _joined(parts: Iterator[bytes]) -> AsyncIterator[bytes]:
    async for some in slices(parts):
        yield b"".join(some)
