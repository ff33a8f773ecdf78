"""Forwarding rules of NCP."""

from http import HTTPStatus

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Feature
from emulator.exchange.settings import Rule
from emulator.servers.web.desk import Actor, LoggedIn, needs
from emulator.servers.web.documents.base import Items
from emulator.servers.web.documents.forwarding_rules import OrderBody, RuleBody, RuleDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    prefix="/subscribers/{extension}/forwarding-rules",
    tags=["Forwarding rules"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F21)],
    responses=described(Reason.FORBIDDEN, Reason.UNSUPPORTED_ON_FAMILY),
)

_TARGET = described(
    Reason.INVALID_NUMBER,
    Reason.INVALID_VALUE,
    Reason.TARGET_IS_SELF,
    Reason.FORWARDING_LOOP,
    Reason.CALL_BARRED,
)


@ROUTER.get("")
async def rules(extension: str, actor: LoggedIn) -> Items[RuleDocument]:
    """List the rules in the order in which they are asked."""
    return _all(extension, actor)


@ROUTER.post("", status_code=HTTPStatus.CREATED, responses=_TARGET | described(Reason.TOO_MANY_RULES))
async def add(extension: str, wish: RuleBody, actor: LoggedIn) -> RuleDocument:
    """Add a rule after the others."""
    return _told(extension, actor, actor.exchange.switch.rules.add(actor.extension, extension, wish.rule()))


@ROUTER.put("", responses=described(Reason.INVALID_VALUE))
async def order(extension: str, wish: OrderBody, actor: LoggedIn) -> Items[RuleDocument]:
    """Have the rules asked in another order."""
    actor.exchange.switch.rules.order(actor.extension, extension, wish.order)
    return _all(extension, actor)


@ROUTER.put("/{rule}", responses=_TARGET | described(Reason.NOT_FOUND))
async def change(extension: str, rule: str, wish: RuleBody, actor: LoggedIn) -> RuleDocument:
    """Set a rule."""
    return _told(extension, actor, actor.exchange.switch.rules.change(actor.extension, extension, wish.rule(rule)))


@ROUTER.delete("/{rule}", status_code=HTTPStatus.NO_CONTENT, responses=described(Reason.NOT_FOUND))
async def delete(extension: str, rule: str, actor: LoggedIn) -> None:
    """Delete a rule."""
    actor.exchange.switch.rules.delete(actor.extension, extension, rule)


def _all(extension: str, actor: Actor) -> Items[RuleDocument]:
    found = actor.exchange.switch.rules.of(actor.extension, extension)
    return Items(items=[RuleDocument.of(rule, found) for rule in found])


def _told(extension: str, actor: Actor, rule: Rule) -> RuleDocument:
    return RuleDocument.of(rule, actor.exchange.switch.rules.of(actor.extension, extension))
