"""Everything that happens, as server-sent events: the present state first, then each event of the exchange."""

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
    """Stream until the reader leaves, falls too far behind, or the emulator ends."""
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


def name_of(event: Event) -> str:
    """Name of an event as it is written in JSON: `DialTone` becomes `dial_tone`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()
