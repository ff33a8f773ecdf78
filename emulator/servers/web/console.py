"""The console: a page that shows and drives the emulator. Its files are built from `frontend/src/console`."""

from pathlib import Path
from typing import Final

from fastapi import APIRouter, Request, Response

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.browsers import OUTDATED_PAGE, is_outdated
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(route_class=ExchangeRoute, include_in_schema=False)

_FOLDER: Final = Path(__file__).parents[2] / "console"
_PAGE: Final = "index.html"
_TYPES: Final = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

_PAGE_HEADERS: Final = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_FILE_HEADERS: Final = {
    # The name of a file changes with what is in it.
    "Cache-Control": "public, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
}


@ROUTER.get("/")
async def page(request: Request) -> Response:
    """Show the console, or to an outdated browser that it is."""
    if is_outdated(request.headers.get("user-agent", "")):
        return Response(OUTDATED_PAGE, headers=_PAGE_HEADERS, media_type=_TYPES[".html"])
    return Response((_FOLDER / _PAGE).read_bytes(), headers=_PAGE_HEADERS, media_type=_TYPES[".html"])


@ROUTER.get("/console/{name}")
async def file(name: str) -> Response:
    """Give a part of the page."""
    # Only names that are there are looked for, so that none leads out of the folder.
    found = next((file for file in (_FOLDER / "console").iterdir() if file.name == name), None)
    if found is None:
        raise Refused(Reason.NOT_FOUND)
    media_type = _TYPES.get(found.suffix, "application/octet-stream")
    return Response(found.read_bytes(), headers=_FILE_HEADERS, media_type=media_type)
