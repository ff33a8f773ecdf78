"""Calls in which the initiator's own telephone rings first: CTI dialling on-hook, and ordered call-backs."""

from emulator.exchange.calls import Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route
from emulator.exchange.display import Display
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.permissions import Permissions
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.dialled import Dialled
from emulator.exchange.switching.orders import Orders

CALL_BACK_DIALLING = (15, 1)
"""Protocol version since which analogue and SIP telephones carry out DIAL on-hook."""


class CallBack:
    """Rings the initiator first."""

    def __init__(
        self,
        core: Core,
        *,
        permissions: Permissions,
        display: Display,
        orders: Orders,
        clearing: Clearing,
        dialled: Dialled,
    ) -> None:
        self._core = core
        self._permissions = permissions
        self._display = display
        self._orders = orders
        self._clearing = clearing
        self._dialled = dialled

    def dial(self, station: Station, digits: str) -> None:
        """Ring the telephone and dial when it is lifted (CTIP 15.01, DIAL). Refused when it would not be allowed."""
        if self._core.pbx.protocol_version < CALL_BACK_DIALLING:
            raise Refused(Reason.ON_HOOK)
        if station.legs:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        route = self._core.plan.analyse(digits, complete=True)
        if isinstance(route, Route) and self._permissions.permission(station, route) is not None:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        self._ring(station, digits, self._core.pbx.times.dial_ringing)

    def ring_first(self, station: Station, digits: str) -> Leg:
        """Ring a free telephone and dial when it is lifted."""
        return self._ring(station, digits, self._core.pbx.times.dial_ringing)

    def serve(self, station: Station) -> None:
        """Carry out the oldest order that a telephone which became free has or waits for."""
        for order in (*station.orders.values(), *station.awaited_by):
            if order.armed and order.initiator.free and order.target.free:
                self._ring(order.initiator, order.target.extension, self._core.pbx.times.call_back_ringing)

    def _ring(self, station: Station, digits: str, seconds: float) -> Leg:
        leg = self._core.open_call(station, LegState.ALERTING)
        leg.pending, leg.answered = digits, self._answered
        leg.timer = self._core.after(seconds, lambda: self._clearing.stop(leg, ReleaseCause.NORMAL))
        self._display.ring(leg)
        return leg

    def _answered(self, leg: Leg) -> None:
        """Dial what was asked for, now that the initiator has lifted his handset."""
        digits, leg.pending = leg.pending, ""
        if isinstance(leg.party, Station):
            self._orders.forget(leg.party, digits)
        self._dialled.dial_pending(leg, digits)
