"""DND messages."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.rights import Feature
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.base import Items
from emulator.servers.web.documents.dnd_messages import DndMessageDocument, RecordingBody, RecordingDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute, WaitingRoute, require_listener
from emulator.sound import recording
from emulator.sound_shelf import LARGEST, seconds_of_mp3, seconds_of_wav

_PATH = "/subscribers/{extension}/dnd-messages"
_REFUSALS = described(Reason.FORBIDDEN, Reason.UNSUPPORTED_ON_FAMILY)
ROUTER = APIRouter(
    prefix=_PATH,
    tags=["DND messages"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F24)],
    responses=_REFUSALS,
)
SOUNDS = APIRouter(
    prefix=_PATH,
    tags=["DND messages"],
    route_class=WaitingRoute,
    dependencies=[needs(Feature.F24)],
    responses=_REFUSALS,
)

_WAV, _MP3 = "audio/wav", "audio/mpeg"
_FORMATS = {_WAV: (".wav", seconds_of_wav), "audio/x-wav": (".wav", seconds_of_wav), _MP3: (".mp3", seconds_of_mp3)}
_BYTES = {"schema": {"type": "string", "format": "binary"}}


@ROUTER.get("")
async def messages(extension: str, actor: LoggedIn) -> Items[DndMessageDocument]:
    """List the messages one may choose from, the default of the PBX first."""
    found = actor.exchange.switch.dnd_messages.of(actor.extension, extension)
    return Items(items=[DndMessageDocument.of(message) for message in found])


@SOUNDS.post(
    "",
    status_code=HTTPStatus.CREATED,
    max_body_size=LARGEST,
    responses=described(Reason.BAD_FILE, Reason.FILE_TOO_LARGE, Reason.INVALID_NAME, Reason.STORAGE_FULL),
    openapi_extra={"requestBody": {"required": True, "content": {_WAV: _BYTES, _MP3: _BYTES}}},
)
async def add(
    extension: str,
    name: Annotated[str, Query(max_length=64)],
    request: Request,
    actor: LoggedIn,
    content_type: Annotated[str, Header()] = "",
) -> DndMessageDocument:
    """Bring a message as a WAV or MP3 file of up to a minute."""
    made = actor.exchange.switch.dnd_messages
    made.require_making(actor.extension, extension, name)
    found = _FORMATS.get(content_type.partition(";")[0].strip().lower())
    if found is None:
        raise Refused(Reason.BAD_FILE, "audio/wav or audio/mpeg")
    suffix, measured = found
    content = await request.body()
    seconds = measured(content)
    sound = await run_in_threadpool(actor.machine.sounds.keep, content, suffix)
    try:
        await require_listener(request)
        with actor.exchange.working():
            message = made.add(actor.extension, extension, name, seconds, sound)
    except BaseException:
        actor.machine.sounds.discard(sound)
        raise
    return DndMessageDocument.of(message)


@ROUTER.post(
    "/recording",
    status_code=HTTPStatus.ACCEPTED,
    responses=described(Reason.INVALID_NAME, Reason.EXTENSION_BUSY, Reason.EXTENSION_UNAVAILABLE),
)
async def record(extension: str, wish: RecordingBody, actor: LoggedIn) -> RecordingDocument:
    """Have the telephone called; what is said after the tone becomes a message when it is hung up."""
    return RecordingDocument(id=actor.exchange.switch.message_recording.record(actor.extension, extension, wish.name))


@SOUNDS.get(
    "/{message}/audio",
    response_class=Response,
    responses={HTTPStatus.OK: {"content": {_WAV: {}, _MP3: {}}}, **described(Reason.NOT_FOUND)},
)
async def audio(extension: str, message: str, actor: LoggedIn) -> Response:
    """Give the sound of a message."""
    found = actor.exchange.switch.dnd_messages.find(actor.extension, extension, message)
    if found.sound:
        content = await run_in_threadpool(actor.machine.sounds.read, found.sound)
        if content is not None:
            return Response(content, media_type=_MP3 if found.sound.endswith(".mp3") else _WAV)
    return Response(await run_in_threadpool(recording, found.length), media_type=_WAV)


@ROUTER.delete("/{message}", status_code=HTTPStatus.NO_CONTENT, responses=described(Reason.NOT_FOUND))
async def delete(extension: str, message: str, actor: LoggedIn) -> None:
    """Delete an own message."""
    gone = actor.exchange.switch.dnd_messages.delete(actor.extension, extension, message)
    if gone.sound:
        actor.machine.sounds.discard(gone.sound)
