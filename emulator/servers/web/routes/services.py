"""Services of an extension."""

from fastapi import APIRouter

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.rights import Access, Feature, Item
from emulator.exchange.settings import ForwardingType
from emulator.exchange.switch import Switch
from emulator.servers.web.desk import Actor, LoggedIn, needs
from emulator.servers.web.documents import services as documents
from emulator.servers.web.documents.forwarding_rules import STATES
from emulator.servers.web.documents.services import (
    AccountRecallBody,
    CallAsBody,
    Condition,
    DndBody,
    ForwardingBody,
    MobilePhoneBody,
    OnOffBody,
    Services,
    TargetBody,
    WakeUpBody,
)
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute
from emulator.servers.web.service_views import View

ROUTER = APIRouter(
    prefix="/subscribers/{extension}/services",
    tags=["Services"],
    route_class=ExchangeRoute,
    responses=described(Reason.FORBIDDEN, Reason.UNSUPPORTED_ON_FAMILY),
)

_TARGET = described(Reason.INVALID_NUMBER, Reason.TARGET_IS_SELF, Reason.FORWARDING_LOOP, Reason.CALL_BARRED)


@ROUTER.get("")
async def services(extension: str, actor: LoggedIn) -> Services:
    """Tell all services."""
    return _view(actor, extension).all()


@ROUTER.put("/phone_lock", responses=described(Reason.LOCKED_BY_ADMIN))
async def phone_lock(extension: str, wish: OnOffBody, actor: LoggedIn) -> documents.PhoneLock:
    """Lock or unlock the telephone."""
    _switch(actor).locks.lock(actor.extension, extension, on=wish.on)
    return _view(actor, extension).phone_lock()


@ROUTER.put("/account_recall", responses=described(Reason.INVALID_PIN, Reason.ACCOUNT_IN_USE, Reason.TOO_MANY_ATTEMPTS))
async def account_recall(extension: str, wish: AccountRecallBody, actor: LoggedIn) -> documents.AccountRecall:
    """Recall an account, or release it."""
    locks = _switch(actor).locks
    if not wish.on:
        locks.release(actor.extension, extension)
    elif not wish.account or not wish.pin:
        raise Refused(Reason.INVALID_PIN, field="pin" if wish.account else "account")
    else:
        locks.recall(actor.extension, extension, wish.account, wish.pin)
    return _view(actor, extension).account_recall()


@ROUTER.put("/wake_up", responses=described(Reason.INVALID_TIME))
async def wake_up(extension: str, wish: WakeUpBody, actor: LoggedIn) -> documents.WakeUpDocument:
    """Order a wake-up, or withdraw it."""
    _switch(actor).wake_ups.change(actor.extension, extension, on=wish.on, at=wish.time, repeat=wish.repeat)
    return _view(actor, extension).wake_up()


@ROUTER.put("/call_as", dependencies=[needs(Feature.F11)], responses=described(Reason.INVALID_NUMBER))
async def call_as(extension: str, wish: CallAsBody, actor: LoggedIn) -> documents.CallAs:
    """Choose whom the called party is told of."""
    _switch(actor).identities.call_as(actor.extension, extension, wish.identity)
    return _view(actor, extension).call_as()


@ROUTER.put("/clir", dependencies=[needs(Feature.F12)])
async def clir(extension: str, wish: OnOffBody, actor: LoggedIn) -> documents.OnOff:
    """Show the number in the public network, or not."""
    _switch(actor).identities.restrict(actor.extension, extension, on=wish.on)
    return _view(actor, extension).clir()


@ROUTER.put("/call_waiting", dependencies=[needs(Feature.F13)])
async def call_waiting(extension: str, wish: OnOffBody, actor: LoggedIn) -> documents.OnOff:
    """Let a second call knock, or not."""
    _switch(actor).identities.let_wait(actor.extension, extension, on=wish.on)
    return _view(actor, extension).call_waiting()


@ROUTER.put("/mobile_phone", responses=described(Reason.NO_MOBILE_NUMBER, Reason.INVALID_NUMBER))
async def mobile_phone(extension: str, wish: MobilePhoneBody, actor: LoggedIn) -> documents.MobilePhoneDocument:
    """Set when calls go to the MobilePhone; its number is the manager's."""
    switches = wish.model_dump(exclude_none=True, exclude={"number"})
    _switch(actor).mobile_phones.change(actor.extension, extension, number=wish.number, **switches)
    return _view(actor, extension).mobile_phone()


@ROUTER.put("/dnd", responses=described(Reason.NOT_FOUND))
async def dnd(extension: str, wish: DndBody, actor: LoggedIn) -> documents.Dnd:
    """Switch do-not-disturb and choose what callers hear."""
    message = (wish.message or "") if "message" in wish.model_fields_set else None
    _switch(actor).dnd_messages.change(actor.extension, extension, on=wish.on, message=message)
    return _view(actor, extension).dnd()


@ROUTER.put("/follow_me", responses=_TARGET)
async def follow_me(extension: str, wish: TargetBody, actor: LoggedIn) -> documents.OnWithTarget:
    """Say where the subscriber is."""
    _switch(actor).follow_mes.change(actor.extension, extension, on=wish.on, target=wish.target)
    return _view(actor, extension).follow_me()


@ROUTER.put("/forwarding", dependencies=[needs(Feature.F20)], responses=_TARGET)
async def forwarding(extension: str, wish: ForwardingBody, actor: LoggedIn) -> documents.ForwardingDocument:
    """Define and activate the forwarding of the classic line."""
    panels = _switch(actor).forwarding_panels
    panels.set_panel(actor.extension, extension, on=wish.on, choice=wish.type, target=wish.target)
    return _view(actor, extension).forwarding()


@ROUTER.put("/forwardings/{condition}", dependencies=[needs(Feature.F21)], responses=_TARGET)
async def forwardings(
    extension: str, condition: Condition, wish: TargetBody, actor: LoggedIn
) -> documents.OnWithTarget:
    """Activate a forwarding of NCP."""
    kind: ForwardingType = STATES[condition]
    _switch(actor).forwarding_panels.set_condition(actor.extension, extension, kind, on=wish.on, target=wish.target)
    return _view(actor, extension).condition(kind)


def _switch(actor: Actor) -> Switch:
    return actor.exchange.switch


def _view(actor: Actor, extension: str) -> View:
    switch = _switch(actor)
    switch.rights.require(actor.extension, Item.SERVICES, Access.SEE, extension)
    return View(switch, switch.core.stations[extension])
