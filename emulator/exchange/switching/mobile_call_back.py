"""Calls in which the initiator is called at his MobilePhone first."""

from emulator.exchange.calls import Leg, OutsideLine
from emulator.exchange.charging import Charging
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route
from emulator.exchange.events import ReleaseCause
from emulator.exchange.progress import Progress
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.outside import Outside
from emulator.exchange.switching.ringing import Ringing
from emulator.exchange.switching.routing import Routing


class MobileCallBack:
    """Rings the MobilePhone first."""

    def __init__(
        self,
        core: Core,
        *,
        charging: Charging,
        progress: Progress,
        clearing: Clearing,
        ringing: Ringing,
        outside: Outside,
        routing: Routing,
    ) -> None:
        self._core = core
        self._charging = charging
        self._progress = progress
        self._clearing = clearing
        self._ringing = ringing
        self._outside = outside
        self._routing = routing

    def ring_first(self, station: Station, number: str, digits: str) -> Leg:
        """Ring a number of the public network at the cost of an extension, and dial when it answers."""
        call = self._core.empty_call()
        self._outside.seize(call, number, station, mobile_of=station)
        leg = call.origin = call.legs[0]
        leg.pending, leg.answered = digits, self._answered
        seconds = self._core.pbx.times.mobile_ringing
        leg.timer = self._core.after(seconds, lambda: self._clearing.stop(leg, ReleaseCause.NO_ANSWER))
        return leg

    def _answered(self, leg: Leg) -> None:
        """Call the number that was chosen, now that the subscriber is there."""
        digits, leg.pending = leg.pending, ""
        station = leg.party.stands_for if isinstance(leg.party, OutsideLine) else None
        route = self._core.plan.analyse(digits, complete=True)
        if station is None or not isinstance(route, Route):
            return
        leg.state, leg.call.called = LegState.ORIGINATED, route.presentation
        self._charging.start(leg.call)
        self._progress.originated(leg)
        self._ringing.limit(leg.call)
        self._core.leg_changed(leg)
        cause = self._routing.offer(leg.call, route, payer=station)
        if cause is not None:
            self._clearing.fail(leg, cause)
