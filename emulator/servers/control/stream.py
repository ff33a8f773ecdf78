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

STREAMS = web.AppKey("streams", set[asyncio.Task[None]])


@ROUTES.get("/control/events")
async def events(request: web.Request) -> web.StreamResponse:
    """Stream until the reader leaves or the emulator ends."""
    machine = request.app[MACHINE]
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    waiting: asyncio.Queue[Event | None] = asyncio.Queue(MOST_WAITING)

    def take(event: Event) -> None:
        if waiting.full():
            overflow.set()
        else:
            waiting.put_nowait(event)

    overflow = asyncio.Event()
    unsubscribe = machine.exchange.subscribe(take)
    state = machine.exchange.state()
    try:
        await response.prepare(request)
        await response.write(_event("state", state))
        while not overflow.is_set() and (event := await waiting.get()) is not None:
            await response.write(_event(name_of(event), asdict(event)))
    except ConnectionError:
        pass
    finally:
        unsubscribe()
    return response


def name_of(event: Event) -> str:
    """Name of an event as it is written in JSON: `DialTone` becomes `dial_tone`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(event).__name__).lower()


def _event(name: str, content: object) -> bytes:
    return f"event: {name}\ndata: {dump(content)}\n\n".encode()
