"""Hands on the telephones."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import StringConstraints

from emulator.servers.control.answers import Body, body, done
from emulator.servers.control.desk import OnDesk
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(route_class=ExchangeRoute)


class Digits(Body):
    """Keys in the order they are pressed; `/` is FLASH."""

    digits: Annotated[str, StringConstraints(pattern=r"^[0-9*#/]{1,64}$")]


class Terminal(Body):
    """State of the terminal; what is absent stays."""

    logged_in: bool | None = None
    out_of_order: bool | None = None


@ROUTER.post("/phones/{ext}/lift")
async def lift(ext: str, desk: OnDesk) -> Response:
    """Lift the handset."""
    desk.exchange.lift(ext)
    return done()


@ROUTER.post("/phones/{ext}/hang_up")
async def hang_up(ext: str, desk: OnDesk) -> Response:
    """Put the handset down."""
    desk.exchange.hang_up(ext)
    return done()


@ROUTER.post("/phones/{ext}/answer")
async def answer(ext: str, desk: OnDesk) -> Response:
    """Answer the ringing call."""
    desk.exchange.answer(ext)
    return done()


@ROUTER.post("/phones/{ext}/reject")
async def reject(ext: str, desk: OnDesk) -> Response:
    """Press the reject key."""
    desk.exchange.reject(ext)
    return done()


@ROUTER.post("/phones/{ext}/digits")
async def press(ext: str, request: Request, desk: OnDesk) -> Response:
    """Press keys."""
    keys = await body(request, Digits)
    desk.exchange.press(ext, keys.digits)
    return done()


@ROUTER.post("/phones/{ext}/terminal")
async def terminal(ext: str, request: Request, desk: OnDesk) -> Response:
    """Log the terminal in or out, break or repair it."""
    wanted = await body(request, Terminal)
    desk.exchange.set_terminal(ext, logged_in=wanted.logged_in, out_of_order=wanted.out_of_order)
    return done()
