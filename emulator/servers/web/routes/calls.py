"""Call history and voicemail (WebCTI API, section 6)."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.concurrency import run_in_threadpool

from emulator.exchange.call_log import Filter
from emulator.exchange.call_records import CallType
from emulator.exchange.errors import Reason
from emulator.exchange.voicemail import Message
from emulator.servers.web.desk import Actor, LoggedIn
from emulator.servers.web.documents.base import Page
from emulator.servers.web.documents.calls import HeardMark, HistoryEntry, HistoryType, Missed, Voicemail
from emulator.servers.web.paging import Paging, page_from, page_of
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute, WaitingRoute
from emulator.sound import recording

LONGEST_TEXT = 64

ROUTER = APIRouter(
    prefix="/subscribers/{extension}",
    tags=["History and voicemail"],
    route_class=ExchangeRoute,
    responses=described(Reason.FORBIDDEN),
)
AUDIO_ROUTER = APIRouter(
    prefix="/subscribers/{extension}",
    tags=["History and voicemail"],
    route_class=WaitingRoute,
    responses=described(Reason.FORBIDDEN, Reason.NOT_FOUND),
)


async def _filter(
    kinds: Annotated[list[HistoryType] | None, Query(alias="type")] = None,
    text: Annotated[str, Query(max_length=LONGEST_TEXT)] = "",
    number: Annotated[str, Query(max_length=LONGEST_TEXT)] = "",
) -> Filter:
    kinds = kinds or []
    types = [CallType(kind) for kind in kinds if kind != "voicemail"]
    return Filter(types, voicemail="voicemail" in kinds, text=text, number=number)


type _Wanted = Annotated[Filter, Depends(_filter)]


@ROUTER.get("/history")
async def history(extension: str, actor: LoggedIn, paging: Paging, wanted: _Wanted) -> Page[HistoryEntry]:
    """List calls, the newest first."""
    log = actor.exchange.switch.call_log
    found, following, total = log.calls(
        actor.extension, extension, wanted, after=paging.after, skip=paging.skip, limit=paging.limit
    )
    return page_from(found, following, total, HistoryEntry.of)


@ROUTER.get("/missed")
async def missed(extension: str, actor: LoggedIn, paging: Paging) -> Page[Missed]:
    """List missed calls by number, the last missed first."""
    return page_of(actor.exchange.switch.call_log.missed(actor.extension, extension), paging, Missed.of)


@ROUTER.get("/voicemail")
async def voicemail(extension: str, actor: LoggedIn, paging: Paging) -> Page[Voicemail]:
    """List the messages that were left, the newest first."""
    messages = actor.exchange.switch.voicemail.box(actor.extension, extension)
    return page_of(messages, paging, lambda message: _written(message, actor))


@AUDIO_ROUTER.get(
    "/voicemail/{key}/audio", response_class=Response, responses={HTTPStatus.OK: {"content": {"audio/wav": {}}}}
)
async def audio(extension: str, key: str, actor: LoggedIn) -> Response:
    """Give the sound of a message, which counts as heard then."""
    exchange = actor.exchange
    with exchange.working():
        message = exchange.switch.voicemail.mark(actor.extension, extension, key, heard=True)
        heard = _written(message, actor)
    sound = await run_in_threadpool(recording, heard.length, heard.number)
    return Response(sound, media_type="audio/wav")


@ROUTER.patch("/voicemail/{key}", responses=described(Reason.NOT_FOUND))
async def mark(extension: str, key: str, change: HeardMark, actor: LoggedIn) -> Voicemail:
    """Say whether a message was heard."""
    boxes = actor.exchange.switch.voicemail
    return _written(boxes.mark(actor.extension, extension, key, heard=change.heard), actor)


@ROUTER.delete("/voicemail/{key}", status_code=HTTPStatus.NO_CONTENT, responses=described(Reason.NOT_FOUND))
async def delete(extension: str, key: str, actor: LoggedIn) -> None:
    """Delete a message."""
    actor.exchange.switch.voicemail.delete(actor.extension, extension, key)


def _written(message: Message, actor: Actor) -> Voicemail:
    return Voicemail.of(message, actor.exchange.switch.phonebook.names.presented(message.far, actor.extension))
