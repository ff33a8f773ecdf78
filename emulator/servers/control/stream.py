"""Everything that happens, as server-sent events: the present state first, then each event of the exchange."""

import asyncio
import re
from dataclasses import asdict

from aiohttp import web

from emulator.exchange.events import Event
from emulator.servers.control.answers import MACHINE, dump

ROUTES = web.RouteTableDef()

MOST_WAITING = 10_000
"""Events kept for a reader that is slow; with more its stream ends."""

type Stream = asyncio.Queue[Event | None]

STREAMS: web.AppKey[set[Stream]] = web.AppKey("streams")
"""Streams that are open; `None` in one ends it."""


@ROUTES.get("/control/events")
async def events(request: web.Request) -> web.StreamResponse:
    """Stream until the reader leaves, falls too far behind, or the emulator ends."""
    exchange = request.app[MACHINE].exchange
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    waiting: Stream = asyncio.Queue()

    def take(event: Event) -> None:
        if waiting.qsize() < MOST_WAITING:
            waiting.put_nowait(event)
        else:
            unsubscribe()
            waiting.put_nowait(None)

    unsubscribe = exchange.subscribe(take)
    request.app[STREAMS].add(waiting)
    state = exchange.state()
    try:
        await response.prepare(request)
        await response.write(_event("state", state))
        while (event := await waiting.get()) is not None:
            await response.write(_event(name_of(event), asdict(event)))
    except ConnectionError:
        pass
    finally:
        unsubscribe()
        request.app[STREAMS].discard(waiting)
    return response


async def end_all(app: web.Application) -> None:
    """End all streams."""
    for stream in app[STREAMS]:
        stream.put_nowait(None)


def name_of(event: Event) -> str:
    """Name of an event as it is written in JSON: `DialTone` becomes `dial_tone`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()


def _event(name: str, content: object) -> bytes:
    return f"event: {name}\ndata: {dump(content)}\n\n".encode()
