"""Calls that are placed for a subscriber."""

from http import HTTPStatus

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.dialling import CallWish, PlacedCall, PlacedCallState
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    prefix="/subscribers/{extension}/calls",
    tags=["Calls"],
    route_class=ExchangeRoute,
    responses=described(Reason.FORBIDDEN, Reason.NOT_FOUND),
)


@ROUTER.post(
    "",
    status_code=HTTPStatus.ACCEPTED,
    responses=described(
        Reason.INVALID_NUMBER,
        Reason.CALL_BARRED,
        Reason.COST_LIMIT_REACHED,
        Reason.NO_MOBILE_NUMBER,
        Reason.EXTENSION_BUSY,
        Reason.EXTENSION_UNAVAILABLE,
    ),
)
async def place(extension: str, wish: CallWish, actor: LoggedIn) -> PlacedCall:
    """Call the subscriber, and then the number he chose."""
    attempt = actor.exchange.switch.dialling.begin(actor.extension, extension, wish.number, wish.via)
    return PlacedCall(id=attempt.id)


@ROUTER.get("/{call}")
async def state(extension: str, call: str, actor: LoggedIn) -> PlacedCallState:
    """Tell how far a call came."""
    return PlacedCallState.model_validate(actor.exchange.switch.dialling.find(actor.extension, extension, call))


@ROUTER.delete("/{call}", status_code=HTTPStatus.NO_CONTENT)
async def give_up(extension: str, call: str, actor: LoggedIn) -> None:
    """Give up a call that is not connected yet."""
    actor.exchange.switch.dialling.give_up(actor.extension, extension, call)
