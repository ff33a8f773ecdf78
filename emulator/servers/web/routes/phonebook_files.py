"""The phonebook: contacts of and for other programs."""

import asyncio
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.exporting import export_contacts
from emulator.exchange.books.files.rows import LARGEST_FILE, Format
from emulator.exchange.books.importing import ImportFormat, import_contacts, parsed, require_book
from emulator.exchange.errors import Reason
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.phonebook import ChosenBook, ImportReport, key
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute, WaitingRoute
from emulator.servers.web.routes.phonebook import book_of

ROUTER = APIRouter(prefix="/phonebook", tags=["Phonebook"], route_class=ExchangeRoute)

IMPORTS = APIRouter(prefix="/phonebook", tags=["Phonebook"], route_class=WaitingRoute)
"""Large files are parsed beside everything else, and only then does the exchange take what is in them."""

_CSV: Final = ("text/csv; charset=utf-8", "csv")
_VCARD: Final = ("text/vcard; charset=utf-8", "vcf")
_TYPES: Final = {Format.OUTLOOK: _CSV, Format.VCARD3: _VCARD, Format.VCARD4: _VCARD}

_CONTENT: Final = {
    "text/csv": {"schema": {"type": "string", "format": "binary"}},
    "text/vcard": {"schema": {"type": "string", "format": "binary"}},
}
_FILE: Final[dict[str, Any]] = {"requestBody": {"required": True, "content": _CONTENT}}


@IMPORTS.post(
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
    """Import the contacts of a file; `dry_run` only reports what would become of them."""
    require_book(book_of(actor), actor.extension, Book(book))
    rows = await asyncio.to_thread(parsed, await request.body(), format)
    actor.machine.timekeeper.catch_up()
    with actor.exchange.working():
        report = import_contacts(book_of(actor), actor.extension, rows, Book(book), dry_run=dry_run)
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
    data = export_contacts(book_of(actor), actor.extension, format, key(group) if group else None)
    media_type, ending = _TYPES[format]
    name = f"webcti-contacts-{actor.exchange.clock.now:%Y%m%d}.{ending}"
    return Response(data, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
