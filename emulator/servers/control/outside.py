"""The public network: calls, numbers and text messages from outside."""

from typing import Annotated

from fastapi import APIRouter, Request, Response
from pydantic import ConfigDict, Field, StringConstraints

from emulator.exchange.programming import OutsideBehaviour
from emulator.servers.control.answers import Body, body, done
from emulator.servers.control.desk import OnDesk
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(route_class=ExchangeRoute)

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


@ROUTER.post("/outside/calls")
async def call(request: Request, desk: OnDesk) -> Response:
    """Let somebody call from outside; answers with the call's id."""
    wanted = await body(request, Call)
    call_id = desk.exchange.outside_call(wanted.caller, wanted.called, withheld=wanted.withheld, tag=wanted.tag)
    return done({"id": call_id})


@ROUTER.post("/outside/calls/{call_id}/answer")
async def answer(call_id: str, desk: OnDesk) -> Response:
    """Let the far end answer."""
    desk.exchange.outside_answer(call_id)
    return done()


@ROUTER.post("/outside/calls/{call_id}/hang_up")
async def hang_up(call_id: str, desk: OnDesk) -> Response:
    """Let the far end hang up."""
    desk.exchange.outside_hang_up(call_id)
    return done()


@ROUTER.post("/outside/calls/{call_id}/send_sms")
async def send_sms_from_call(call_id: str, request: Request, desk: OnDesk) -> Response:
    """Let the far end of a call send a text message."""
    machine = desk.machine
    message = await body(request, Text)
    with machine.exchange.working():
        machine.gsm.incoming(machine.exchange.outside_party(call_id), message.text)
    return done()


@ROUTER.put("/outside/numbers/{number}")
async def number(number: str, request: Request, desk: OnDesk) -> Response:
    """Say how a number behaves."""
    wanted = await body(request, Behaviour)
    desk.exchange.set_outside_number(number, wanted.behaviour, wanted.after)
    return done()


@ROUTER.post("/outside/sms")
async def sms(request: Request, desk: OnDesk) -> Response:
    """Let a text message arrive at the first GSM module."""
    message = await body(request, Message)
    with desk.exchange.working():
        desk.machine.gsm.incoming(message.sender, message.text)
    return done()
