"""The public network: calls, numbers and text messages from outside."""

from typing import Annotated

from aiohttp import web
from pydantic import ConfigDict, Field, StringConstraints

from emulator.exchange.programming import OutsideBehaviour
from emulator.servers.control.answers import MACHINE, Body, body, done

ROUTES = web.RouteTableDef()

type OutsideNumber = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]{1,20}$")]


class Call(Body):
    """A call from outside; `tag` is what another protocol attached to it."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    caller: Annotated[OutsideNumber, Field(alias="from")]
    called: Annotated[str, Field(alias="to", pattern=r"^[0-9]{1,20}$")]
    withheld: bool = False
    tag: Annotated[str, Field(max_length=128, pattern=r"^[^\x00-\x1f]*$")] = ""


class Behaviour(Body):
    """How a number behaves when it is called; `after` are seconds."""

    behaviour: OutsideBehaviour
    after: Annotated[float, Field(ge=0)] = 2.0


class Text(Body):
    """The text of a message."""

    text: Annotated[str, Field(min_length=1, max_length=4096)]


class Message(Text):
    """A message from outside."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    sender: Annotated[OutsideNumber, Field(alias="from")]


@ROUTES.post("/control/outside/calls")
async def call(request: web.Request) -> web.Response:
    """Let somebody call from outside; answers with the call's id."""
    wanted = await body(request, Call)
    call_id = request.app[MACHINE].exchange.outside_call(
        wanted.caller, wanted.called, withheld=wanted.withheld, tag=wanted.tag
    )
    return done({"id": call_id})


@ROUTES.post("/control/outside/calls/{id}/answer")
async def answer(request: web.Request) -> web.Response:
    """Let the far end answer."""
    request.app[MACHINE].exchange.outside_answer(request.match_info["id"])
    return done()


@ROUTES.post("/control/outside/calls/{id}/hang_up")
async def hang_up(request: web.Request) -> web.Response:
    """Let the far end hang up."""
    request.app[MACHINE].exchange.outside_hang_up(request.match_info["id"])
    return done()


@ROUTES.post("/control/outside/calls/{id}/send_sms")
async def send_sms_from_call(request: web.Request) -> web.Response:
    """Let the far end of a call send a text message."""
    machine = request.app[MACHINE]
    message = await body(request, Text)
    machine.gsm.incoming(machine.exchange.outside_party(request.match_info["id"]), message.text)
    return done()


@ROUTES.put("/control/outside/numbers/{number}")
async def number(request: web.Request) -> web.Response:
    """Say how a number behaves."""
    wanted = await body(request, Behaviour)
    request.app[MACHINE].exchange.set_outside_number(request.match_info["number"], wanted.behaviour, wanted.after)
    return done()


@ROUTES.post("/control/outside/sms")
async def sms(request: web.Request) -> web.Response:
    """Let a text message arrive at the first GSM module."""
    message = await body(request, Message)
    request.app[MACHINE].gsm.incoming(message.sender, message.text)
    return done()
