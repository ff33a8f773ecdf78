"""The machine as a whole: its state, clock, programming, faults and reset."""

from datetime import datetime
from typing import Annotated, Self

from fastapi import APIRouter, Request, Response
from pydantic import Field, model_validator

from emulator.faults import Fault
from emulator.servers.control.answers import Body, body, done, plain_body
from emulator.servers.control.desk import OnDesk
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(route_class=ExchangeRoute)

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


@ROUTER.get("/state")
async def state(desk: OnDesk) -> Response:
    """Tell the whole exchange."""
    return done(desk.exchange.state())


@ROUTER.post("/clock")
async def clock(request: Request, desk: OnDesk) -> Response:
    """Let PBX time jump; everything due on the way happens in order."""
    change = await body(request, ClockChange)
    clock = desk.machine.clock
    if change.set is not None:
        if (change.set - clock.now).total_seconds() > LONGEST_ADVANCE:
            raise ValueError("set: more than a year ahead")
        clock.set(change.set)
    else:
        clock.advance(change.advance or 0.0)
    return done({"now": clock.now})


@ROUTER.patch("/programming/subscribers/{ext}")
async def subscriber(ext: str, request: Request, desk: OnDesk) -> Response:
    """Change a subscriber's sheet."""
    desk.exchange.patch_subscriber(ext, await plain_body(request))
    return done()


@ROUTER.patch("/programming/pbx")
async def pbx(request: Request, desk: OnDesk) -> Response:
    """Change the PBX's own sheet."""
    desk.exchange.patch_pbx(await plain_body(request))
    return done()


@ROUTER.get("/outbox")
async def outbox(desk: OnDesk) -> Response:
    """Tell the mails the PBX wrote, the oldest first, and what became of each."""
    post = desk.exchange.switch.post
    mails = [
        {
            "id": mail.id,
            "at": mail.at,
            "purpose": mail.purpose,
            "from": mail.sender,
            "to": mail.to,
            "subject": mail.subject,
            "text": post.text(mail),
            "state": mail.state,
            "reply": mail.reply,
        }
        for mail in post.mails.values()
    ]
    return done({"mails": mails})


@ROUTER.get("/faults")
async def faults(desk: OnDesk) -> Response:
    """Tell the faults at work and the links they can work on."""
    faults = desk.machine.faults
    links = [
        {"connection": link.number, "protocol": link.protocol, "names": sorted(link.names)} for link in faults.links
    ]
    return done({"faults": faults.running, "links": links})


@ROUTER.post("/faults")
async def break_something(request: Request, desk: OnDesk) -> Response:
    """Set a fault to work."""
    desk.machine.faults.add(await body(request, Fault))
    return done()


@ROUTER.delete("/faults")
async def repair(desk: OnDesk) -> Response:
    """End all faults."""
    desk.machine.faults.clear()
    return done()


@ROUTER.post("/reset")
async def reset(desk: OnDesk) -> Response:
    """Go back to the configuration of the start."""
    await desk.reset()
    return done()
