"""Files on their way through Home Assistant: contacts, sounds, the installer. Nothing is kept.

Rights are those of commands. What a PBX calls a file is not believed: a browser must never take one for a page of Home
Assistant.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from http import HTTPStatus
from typing import Final

from aiohttp import web
from aiohttp.hdrs import CONTENT_DISPOSITION, CONTENT_TYPE
from aiohttp.helpers import content_disposition_header
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView
from homeassistant.util import dt as dt_util

from ..cti.errors import ConnectionLost, WebCode
from ..cti.web.client import WebClient
from ..cti.web.phonebook import Book, ExportFormat, ImportFormat
from ..cti.web.transport import Download, Upload
from .acting import Actor, find_actor
from .documents import answer_of
from .mistakes import NOT_ALLOWED, PBX_UNREACHABLE, Mistake, as_mistakes

LARGEST_FILE: Final = 5 * 1024 * 1024
LARGEST_INSTALLER: Final = 200 * 1024 * 1024
CHUNK: Final = 64 * 1024

STATUS: Final = {
    NOT_ALLOWED: HTTPStatus.FORBIDDEN,
    PBX_UNREACHABLE: HTTPStatus.BAD_GATEWAY,
    WebCode.FORBIDDEN: HTTPStatus.FORBIDDEN,
    WebCode.SESSION_EXPIRED: HTTPStatus.FORBIDDEN,
    WebCode.NOT_FOUND: HTTPStatus.NOT_FOUND,
    WebCode.UNSUPPORTED_ON_FAMILY: HTTPStatus.NOT_FOUND,
    WebCode.FILE_TOO_LARGE: HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
}
"""Status of mistakes; 422 for the others. A session that ended is no 401: Home Assistant would log its user out."""

ANY_FILE: Final = "application/octet-stream"
TYPES: Final = frozenset({"audio/wav", "audio/mpeg", "text/csv", "text/vcard"})
"""Types a browser may be told; everything else is `ANY_FILE`."""

type Open = Callable[[WebClient, str, web.Request, str], AbstractAsyncContextManager[Download]]
type Name = Callable[[WebClient, web.Request], Awaitable[str]]
type Send = Callable[[WebClient, str, web.Request, Upload], Awaitable[object]]


def _choice[T: str](kind: type[T], request: web.Request, name: str, default: T | None = None) -> T:
    try:
        return kind(request.query[name]) if name in request.query or default is None else default
    except (KeyError, ValueError) as err:
        raise Mistake(WebCode.INVALID_VALUE, field=name) from err


def _export(client: WebClient, _about: str, request: web.Request, _key: str) -> AbstractAsyncContextManager[Download]:
    return client.phonebook.export(_choice(ExportFormat, request, "format"), request.query.get("group", ""))


async def _export_name(_client: WebClient, request: web.Request) -> str:
    kind = "csv" if request.query.get("format") == ExportFormat.OUTLOOK else "vcf"
    return f"webcti-contacts-{dt_util.now():%Y%m%d}.{kind}"


async def _phonecti_name(client: WebClient, _request: web.Request) -> str:
    return (await client.phone_cti.file()).name


OPENED: Final[dict[str, tuple[Open, Name | None]]] = {
    "export": (_export, _export_name),
    "voicemail": (lambda client, about, _request, key: client.voicemail.audio(about, key), None),
    "dnd-messages": (lambda client, about, _request, key: client.announcements.dnd_audio(about, key), None),
    "phonecti": (lambda client, _about, _request, _key: client.phone_cti.download(), _phonecti_name),
}
"""Files that can be fetched, and how they are named where they are saved rather than played."""


async def _import(client: WebClient, _about: str, request: web.Request, upload: Upload) -> object:
    return await client.phonebook.import_file(
        upload,
        _choice(ImportFormat, request, "format"),
        _choice(Book, request, "book", Book.PRIVATE),
        dry_run=request.query.get("dry_run") == "true",
    )


async def _dnd_message(client: WebClient, about: str, request: web.Request, upload: Upload) -> object:
    return await client.announcements.add_dnd_message(about, request.query.get("name", ""), upload)


async def _installer(client: WebClient, _about: str, request: web.Request, upload: Upload) -> object:
    return await client.administration.store_installer(request.query.get("name", ""), upload)


SENT: Final[dict[tuple[str, str], tuple[Send, int]]] = {
    ("POST", "import"): (_import, LARGEST_FILE),
    ("POST", "dnd-messages"): (_dnd_message, LARGEST_FILE),
    ("PUT", "installer"): (_installer, LARGEST_INSTALLER),
}
"""Files that can be sent, and the bytes each may have."""


class FilesView(HomeAssistantView):
    """The files of a subscriber under one address; see `docs/panel.md`, section 5."""

    url = "/api/webcti/{entry_id}/{extension}/{file}"
    name = "api:webcti:files"

    async def get(self, request: web.Request, entry_id: str, extension: str, file: str) -> web.StreamResponse:
        """Pass a file on to the browser."""
        return await _answered(lambda: _pass_on(request, _actor(request, entry_id, extension), file))

    async def post(self, request: web.Request, entry_id: str, extension: str, file: str) -> web.StreamResponse:
        """Pass a file on to the PBX."""
        return await _answered(lambda: _send(request, _actor(request, entry_id, extension), file))

    put = post


class FileView(HomeAssistantView):
    """One file of many."""

    url = "/api/webcti/{entry_id}/{extension}/{file}/{key}"
    name = "api:webcti:file"

    async def get(self, request: web.Request, entry_id: str, extension: str, file: str, key: str) -> web.StreamResponse:
        """Pass a file on to the browser."""
        return await _answered(lambda: _pass_on(request, _actor(request, entry_id, extension), file, key))


async def _answered(carry_out: Callable[[], Awaitable[web.StreamResponse]]) -> web.StreamResponse:
    """Answer a request, with its mistake if it is one."""
    try:
        with as_mistakes():
            return await carry_out()
    except Mistake as mistake:
        document = {"code": mistake.code, "title": mistake.message, "field": mistake.field}
        return web.json_response(document, status=STATUS.get(mistake.code, HTTPStatus.UNPROCESSABLE_ENTITY))


async def _send(request: web.Request, actor: Actor, file: str) -> web.StreamResponse:
    if (request.method, file) not in SENT:
        raise Mistake(WebCode.NOT_FOUND)
    if not actor.may_change:
        raise Mistake(NOT_ALLOWED)
    send, largest = SENT[request.method, file]
    about = request.query.get("subscriber", actor.extension)
    # A stale session is renewed now: the body can be read only once.
    await actor.client.who()
    return web.json_response(answer_of(await send(actor.client, about, request, _upload(request, largest))))


def _actor(request: web.Request, entry_id: str, extension: str) -> Actor:
    return find_actor(request.app[KEY_HASS], request[KEY_HASS_USER], entry_id, extension)


async def _pass_on(request: web.Request, actor: Actor, file: str, key: str = "") -> web.StreamResponse:
    if file not in OPENED:
        raise Mistake(WebCode.NOT_FOUND)
    open_file, name = OPENED[file]
    about = request.query.get("subscriber", actor.extension)
    saved_as = await name(actor.client, request) if name else ""
    async with open_file(actor.client, about, request, key) as download:
        headers = {
            CONTENT_TYPE: download.type if download.type in TYPES else ANY_FILE,
            "X-Content-Type-Options": "nosniff",
        }
        if saved_as:
            headers[CONTENT_DISPOSITION] = content_disposition_header("attachment", filename=saved_as)
        response = web.StreamResponse(headers=headers)
        response.content_length = download.size
        await response.prepare(request)
        async for chunk in download.chunks:
            await response.write(chunk)
        await response.write_eof()
        return response


def _upload(request: web.Request, largest: int) -> Upload:
    """Make an upload of a request's body. Raises `Mistake` for one that says it is too large."""
    size = request.content_length
    if size is not None and size > largest:
        raise Mistake(WebCode.FILE_TOO_LARGE)

    async def content() -> AsyncIterator[bytes]:
        sent = 0
        if request.content.at_eof():
            raise ConnectionLost("The session ended while a file was sent; a browser sends it only once")
        async for chunk in request.content.iter_chunked(CHUNK):
            sent += len(chunk)
            if sent > largest:
                raise Mistake(WebCode.FILE_TOO_LARGE)
            yield chunk

    return Upload(content=content, type=request.content_type, size=size)
