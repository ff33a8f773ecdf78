"""An extension at work: its telephone, its services and the legs of the calls it takes part in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from emulator.exchange.clock import Timer
from emulator.exchange.expenses import Expenses
from emulator.exchange.programming import Language, LanguageSource, Subscriber, TelephoneKind
from emulator.exchange.settings import Features, Forwarding, ForwardingCalls, ForwardingType, Rule

__all__ = ["ACTIVE", "Flags", "Forwarding", "ForwardingCalls", "ForwardingType", "Hook", "LegState", "Station"]

if TYPE_CHECKING:
    from emulator.exchange.calls import Call, Leg

NO_ORDERS: Mapping[str, Order] = MappingProxyType({})


class Hook(StrEnum):
    """Position of the handset; `OUT_OF_ORDER` also means not put down after a call."""

    ON = "on"
    OFF = "off"
    OUT_OF_ORDER = "out_of_order"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """What `STAT` tells of an extension."""

    hook: Hook
    forwarding: bool
    dnd: bool
    locked: bool
    account_recalled: bool
    parked: bool
    call_waiting: bool
    call_back_queued: bool


class LegState(StrEnum):
    """State of one leg; the comments name the connection state of ECMA-269."""

    INITIATED = "initiated"  # dial tone or digits
    ORIGINATED = "originated"  # connected, while the other side is alerting
    ALERTING = "alerting"
    CONNECTED = "connected"
    HELD = "held"
    WAITING = "waiting"  # queued
    PARKED = "parked"  # queued
    FAILED = "failed"  # hears a tone


_TYPES = tuple(ForwardingType)

ACTIVE = frozenset({LegState.INITIATED, LegState.ORIGINATED, LegState.CONNECTED, LegState.FAILED})
"""States that need the handset; a station has at most one leg in them."""


@dataclass(slots=True, eq=False)
class Order:
    """A wish to be connected when `target` is free. `armed`: it is, or was, in use since the order was placed."""

    initiator: Station
    target: Station
    armed: bool
    timer: Timer


@dataclass(slots=True, eq=False)
class Station:
    """Run-time state of one subscriber.

    `wanted_by` are group calls that would ring here when it is free, `awaited_by` the call-backs others
    ordered from here, `orders` those this extension ordered, by number. `unreached` is the number that the last
    attempt from here did not reach, `rules` its forwardings, `features` its other services.
    """

    subscriber: Subscriber
    port: str
    off_hook: bool = False
    left_off_hook: bool = False
    logged_in: bool = True
    out_of_order: bool = False
    dnd: bool = False
    locked: bool = False
    account: str = ""
    account_one_call: bool = False
    rules: tuple[Rule, ...] = ()
    features: Features = field(default_factory=Features)
    expenses: Expenses = field(default_factory=Expenses)
    legs: list[Leg] = field(default_factory=list)
    parked: Call | None = None
    wanted_by: tuple[Call, ...] = ()
    awaited_by: tuple[Order, ...] = ()
    orders: Mapping[str, Order] = NO_ORDERS
    unreached: str = ""
    timer: Timer | None = None

    @property
    def extension(self) -> str:
        """Its number."""
        return self.subscriber.extension

    @property
    def costs(self) -> Decimal:
        """What its calls cost so far."""
        return self.expenses.current

    @property
    def languages(self) -> tuple[Language, ...]:
        """What its telephones show their menus in, the first telephone first."""
        sheet = self.subscriber
        return tuple(
            sheet.language if telephone.language_source is LanguageSource.PBX else telephone.language
            for telephone in (sheet.telephone, *sheet.other_telephones)
        )

    @property
    def kind(self) -> TelephoneKind:
        """Kind of its telephone."""
        return self.subscriber.telephone.kind

    @property
    def usable(self) -> bool:
        """Whether the telephone can be called or used at all."""
        return self.subscriber.enabled and self.logged_in and not self.out_of_order

    @property
    def free(self) -> bool:
        """Whether it would ring now."""
        return not self.off_hook and not self.legs and self.usable

    @property
    def active(self) -> Leg | None:
        """The leg that has the handset."""
        return next((leg for leg in self.legs if leg.state in ACTIVE), None)

    def leg(self, state: LegState) -> Leg | None:
        """Find the oldest leg in a state."""
        return next((leg for leg in self.legs if leg.state is state), None)

    @property
    def forwardings(self) -> tuple[Forwarding, ...]:
        """The forwardings that are on as CTIP knows them, by type."""
        on = [rule.forwarding for rule in self.rules if rule.active and rule.plain]
        return tuple(sorted(on, key=lambda forwarding: _TYPES.index(forwarding.type)))

    def forwarding(self, kind: ForwardingType) -> Forwarding | None:
        """Find the forwarding of one type that is on."""
        return next((forwarding for forwarding in self.forwardings if forwarding.type is kind), None)

    def last_forwarding(self, kind: ForwardingType) -> Forwarding | None:
        """Find the forwarding of one type as it was set last, on or off."""
        return next((rule.forwarding for rule in self.rules if rule.state is kind and rule.plain), None)

    @property
    def hook(self) -> Hook:
        """What the flags tell of the handset."""
        if not self.usable or self.left_off_hook:
            return Hook.OUT_OF_ORDER
        return Hook.OFF if self.off_hook else Hook.ON

    @property
    def flags(self) -> Flags:
        """What `STAT` tells."""
        return Flags(
            hook=self.hook,
            forwarding=any(rule.active for rule in self.rules),
            dnd=self.dnd,
            locked=self.locked,
            account_recalled=bool(self.account),
            parked=self.parked is not None,
            call_waiting=any(leg.state is LegState.WAITING for leg in self.legs),
            call_back_queued=bool(self.orders),
        )
