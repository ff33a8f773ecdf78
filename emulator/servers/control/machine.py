"""The machine as a whole: its state, clock, programming, faults and reset."""

from datetime import datetime
from typing import Annotated, Self

from aiohttp import web
from pydantic import Field, model_validator

from emulator.faults import Fault
from emulator.servers.control.answers import MACHINE, RESET, Body, body, done, plain_body

ROUTES = web.RouteTableDef()

LONGEST_ADVANCE = 366 * 86400.0
"""Seconds the clock may be advanced at once: enough for a year, too little to hang in keep-alives for ever."""


class ClockChange(Body):
    """Either seconds to advance or the local time to jump to."""

    advance: Annotated[float, Field(ge=0, le=LONGEST_ADVANCE)] | None = None
    set: datetime | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.advance is None) is (self.set is None):
            raise ValueError("give either advance or set")
        if self.set is not None and self.set.tzinfo is not None:
            raise ValueError("set is local time of the PBX, without a zone")
        return self


@ROUTES.get("/control/state")
async def state(request: web.Request) -> web.Response:
    """Tell the whole exchange."""
    return done(request.app[MACHINE].exchange.state())


@ROUTES.post("/control/clock")
async def clock(request: web.Request) -> web.Response:
    """Let PBX time jump; everything due on the way happens in order."""
    change = await body(request, ClockChange)
    clock = request.app[MACHINE].clock
    if change.set is not None:
        if (change.set - clock.now).total_seconds() > LONGEST_ADVANCE:
            raise ValueError("set: more than a year ahead")
        clock.set(change.set)
    else:
        clock.advance(change.advance or 0.0)
    return done({"now": clock.now})


@ROUTES.patch("/control/programming/subscribers/{ext}")
async def subscriber(request: web.Request) -> web.Response:
    """Change a subscriber's sheet."""
    request.app[MACHINE].exchange.patch_subscriber(request.match_info["ext"], await plain_body(request))
    return done()


@ROUTES.patch("/control/programming/pbx")
async def pbx(request: web.Request) -> web.Response:
    """Change the PBX's own sheet."""
    request.app[MACHINE].exchange.patch_pbx(await plain_body(request))
    return done()


@ROUTES.get("/control/outbox")
async def outbox(request: web.Request) -> web.Response:
    """Tell the mails the PBX sent: none, because nothing it does yet sends mail."""
    del request
    return done({"mails": []})


@ROUTES.get("/control/faults")
async def faults(request: web.Request) -> web.Response:
    """Tell the faults at work and the links they can work on."""
    faults = request.app[MACHINE].faults
    links = [
        {"connection": link.number, "protocol": link.protocol, "names": sorted(link.names)} for link in faults.links
    ]
    return done({"faults": faults.running, "links": links})


@ROUTES.post("/control/faults")
async def break_something(request: web.Request) -> web.Response:
    """Set a fault to work."""
    request.app[MACHINE].faults.add(await body(request, Fault))
    return done()


@ROUTES.delete("/control/faults")
async def repair(request: web.Request) -> web.Response:
    """End all faults."""
    request.app[MACHINE].faults.clear()
    return done()


@ROUTES.post("/control/reset")
async def reset(request: web.Request) -> web.Response:
    """Go back to the configuration of the start."""
    await request.app[RESET]()
    return done()
