"""Everything that happens, as server-sent events: in the exchange, and on the wire of its links."""

import re
from collections.abc import AsyncIterator
from dataclasses import asdict

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from emulator.exchange.events import Event
from emulator.servers.control.desk import ControlDesk, OnDesk
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(route_class=ExchangeRoute)

HEADERS = {"Cache-Control": "no-store"}
MEDIA_TYPE = "text/event-stream"


@ROUTER.get("/events", response_class=StreamingResponse)
async def events(desk: OnDesk) -> StreamingResponse:
    """Stream the state and each event until the reader leaves, falls too far behind, or the emulator ends."""
    return StreamingResponse(_told(desk), headers=HEADERS, media_type=MEDIA_TYPE)


async def _told(desk: ControlDesk) -> AsyncIterator[str]:
    feed = desk.feeds.open()
    unsubscribe = desk.exchange.subscribe(lambda event: feed.put(name_of(event), asdict(event)))
    feed.put("state", desk.exchange.state())
    try:
        async for message in feed.messages():
            yield message
    finally:
        unsubscribe()
        desk.feeds.close(feed)


@ROUTER.get("/wire", response_class=StreamingResponse)
async def wire(desk: OnDesk) -> StreamingResponse:
    """Stream every frame of all protocols, secrets masked, until the reader leaves or the emulator ends."""
    return StreamingResponse(_shown(desk), headers=HEADERS, media_type=MEDIA_TYPE)


async def _shown(desk: ControlDesk) -> AsyncIterator[str]:
    feed = desk.feeds.open()
    clock = desk.machine.clock
    look_away = desk.machine.wire.watch(lambda frame: feed.put("frame", {"at": clock.now, **asdict(frame)}))
    feed.put("watching", {})
    try:
        async for message in feed.messages():
            yield message
    finally:
        look_away()
        desk.feeds.close(feed)


def name_of(event: Event) -> str:
    """Name of an event as it is written in JSON: `DialTone` becomes `dial_tone`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()
