"""The calls of the past, of all extensions together."""

from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Response

from emulator.servers.control.answers import done
from emulator.servers.control.desk import OnDesk
from emulator.servers.web.route import ExchangeRoute

if TYPE_CHECKING:
    from emulator.exchange.memory import CallPlace

ROUTER = APIRouter(route_class=ExchangeRoute)

MOST_CALLS = 200


@ROUTER.get("/history")
async def history(desk: OnDesk, cursor: str = "", limit: Annotated[int, Query(ge=1, le=MOST_CALLS)] = 50) -> Response:
    """Tell a page of calls, the newest first; `next` is the cursor of the page behind it."""
    found = desk.exchange.switch.history.newest(_place(cursor) if cursor else None, limit)
    items = [{"extension": extension, **asdict(call)} for extension, call in found]
    following = None
    if len(found) == limit:
        extension, call = found[-1]
        following = f"{call.start.isoformat()}/{extension}/{call.id}"
    return done({"items": items, "next": following})


def _place(cursor: str) -> CallPlace:
    """Read a cursor. Raises `ValueError`."""
    try:
        start, extension, key = cursor.split("/")
        return datetime.fromisoformat(start).replace(tzinfo=None), extension, int(key)
    except ValueError as error:
        raise ValueError("cursor: not one of ours") from error
