"""Changes as they happen."""

import json
from collections.abc import AsyncIterator
from typing import Annotated, Final

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from emulator.exchange.errors import Reason
from emulator.servers.web.desk import Actor, LoggedIn
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(tags=["Changes"], route_class=ExchangeRoute)

KEEP_ALIVE_SECONDS: Final = 15.0
"""Seconds of real time without a change after which a comment is sent."""

_STREAM: Final = "text/event-stream"


@ROUTER.get(
    "/events",
    response_class=StreamingResponse,
    responses={
        200: {"description": "The stream", "content": {_STREAM: {"schema": {"type": "string"}}}},
        **described(Reason.FORBIDDEN),
    },
)
async def events(
    actor: LoggedIn,
    extensions: Annotated[str, Query(pattern=r"^([0-9]+(,[0-9]+)*)?$", description="Others, with commas")] = "",
) -> StreamingResponse:
    """Tell what has to be asked anew, until the reader leaves, falls too far behind, or the session ends."""
    watched = frozenset(extensions.split(",")) if extensions else frozenset[str]()
    actor.changes.check(actor.session, watched)
    return StreamingResponse(_told(actor, watched), media_type=_STREAM, headers={"Cache-Control": "no-store"})


async def _told(actor: Actor, watched: frozenset[str]) -> AsyncIterator[str]:
    reader = actor.changes.open(actor.session, watched)
    try:
        yield _event("hello", {})
        while True:
            waiting = await reader.take(KEEP_ALIVE_SECONDS)
            for change in waiting:
                yield _event("change", change.told())
            if reader.ended:
                return
            if not waiting:
                yield ":\n\n"
    finally:
        actor.changes.close(reader)


def _event(name: str, content: dict[str, str]) -> str:
    return f"event: {name}\ndata: {json.dumps(content)}\n\n"
