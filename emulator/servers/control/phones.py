"""Hands on the telephones."""

from typing import Annotated

from aiohttp import web
from pydantic import StringConstraints

from emulator.servers.control.answers import MACHINE, Body, body, done

ROUTES = web.RouteTableDef()


class Digits(Body):
    """Keys in the order they are pressed; `/` is FLASH."""

    digits: Annotated[str, StringConstraints(pattern=r"^[0-9*#/]{1,64}$")]


class Terminal(Body):
    """State of the terminal; what is absent stays."""

    logged_in: bool | None = None
    out_of_order: bool | None = None


@ROUTES.post("/control/phones/{ext}/{movement:lift|hang_up|answer|reject}")
async def move(request: web.Request) -> web.Response:
    """Lift, hang up, answer or reject."""
    exchange = request.app[MACHINE].exchange
    movements = {
        "lift": exchange.lift,
        "hang_up": exchange.hang_up,
        "answer": exchange.answer,
        "reject": exchange.reject,
    }
    movements[request.match_info["movement"]](request.match_info["ext"])
    return done()


@ROUTES.post("/control/phones/{ext}/digits")
async def press(request: web.Request) -> web.Response:
    """Press keys."""
    keys = await body(request, Digits)
    request.app[MACHINE].exchange.press(request.match_info["ext"], keys.digits)
    return done()


@ROUTES.post("/control/phones/{ext}/terminal")
async def terminal(request: web.Request) -> web.Response:
    """Log the terminal in or out, break or repair it."""
    wanted = await body(request, Terminal)
    request.app[MACHINE].exchange.set_terminal(
        request.match_info["ext"], logged_in=wanted.logged_in, out_of_order=wanted.out_of_order
    )
    return done()
