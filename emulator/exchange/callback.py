"""Calls in which the initiator's own telephone rings first: CTI dialling on-hook, and ordered call-backs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from emulator.exchange.calls import Leg
from emulator.exchange.clock import Timer
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

CALL_BACK_DIALLING = (15, 1)
"""Protocol version since which analogue and SIP telephones carry out DIAL on-hook."""


@dataclass(slots=True, eq=False)
class Order:
    """A wish to be connected when `target` is free. `armed`: it is, or was, in use since the order was placed."""

    initiator: Station
    target: Station
    armed: bool
    timer: Timer


class CallBack:
    """Rings the initiator first."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def dial(self, station: Station, digits: str) -> None:
        """Ring the telephone and dial when it is lifted (CTIP 15.01, DIAL). Refused when it would not be allowed."""
        if self._switch.pbx.protocol_version < CALL_BACK_DIALLING:
            raise Refused(Reason.ON_HOOK)
        if station.legs:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        route = self._switch.plan.analyse(digits, complete=True)
        if isinstance(route, Route) and self._switch.permissions.permission(station, route) is not None:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        self._ring(station, digits, self._switch.pbx.times.dial_ringing)

    def ring_first(self, station: Station, digits: str) -> Leg:
        """Ring a free telephone and dial when it is lifted."""
        return self._ring(station, digits, self._switch.pbx.times.dial_ringing)

    def answered(self, leg: Leg) -> None:
        """Dial what was asked for, now that the initiator has lifted his handset."""
        digits, leg.pending = leg.pending, ""
        if isinstance(leg.party, Station):
            self._forget(leg.party, digits)
        self._switch.originating.dial_pending(leg, digits)

    def target(self, station: Station, number: str) -> Station:
        """Find whom a call-back from the number just tried would reach. Refused when that is no other extension."""
        route = self._switch.plan.analyse(number, complete=True)
        if not isinstance(route, Route) or route.kind is not RouteKind.STATION or route.number == station.extension:
            raise Refused(Reason.NOT_AVAILABLE)
        return self._switch.stations[route.number]

    def order(self, station: Station, target: Station) -> None:
        """Order a call-back; a second order for the same extension changes nothing."""
        number = target.extension
        if number in station.orders:
            return
        seconds = self._switch.pbx.times.call_back_order
        timer = self._switch.after(seconds, lambda: self._forget(station, number))
        order = Order(station, target, armed=not target.free, timer=timer)
        station.orders = {**station.orders, number: order}
        target.awaited_by = (*target.awaited_by, order)
        self._switch.flags_changed(station)

    def forget_all(self, station: Station) -> None:
        """Withdraw all orders of an extension."""
        for number in station.orders:
            self._forget(station, number)

    def arm(self, station: Station) -> None:
        """Note that a telephone is in use: who did not answer before will be there when it is put down."""
        for order in station.awaited_by:
            order.armed = True

    def serve(self, station: Station) -> None:
        """Carry out the oldest order that a telephone which became free has or waits for."""
        for order in (*station.orders.values(), *station.awaited_by):
            if order.armed and order.initiator.free and order.target.free:
                self._ring(order.initiator, order.target.extension, self._switch.pbx.times.call_back_ringing)

    def _ring(self, station: Station, digits: str, seconds: float) -> Leg:
        leg = self._switch.open_call(station, LegState.ALERTING)
        leg.pending = digits
        leg.timer = self._switch.after(seconds, lambda: self._switch.clearing.stop(leg, ReleaseCause.NORMAL))
        self._switch.display.ring(leg)
        return leg

    def stopped(self, station: Station, digits: str) -> None:
        """Note that an initiator did not lift his handset: his order is void."""
        self._forget(station, digits)

    def _forget(self, station: Station, number: str) -> None:
        order = station.orders.get(number)
        if order is None:
            return
        order.timer.cancel()
        station.orders = {key: other for key, other in station.orders.items() if other is not order}
        order.target.awaited_by = tuple(other for other in order.target.awaited_by if other is not order)
        self._switch.flags_changed(station)
