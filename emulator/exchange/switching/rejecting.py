"""How a ringing call is refused, or passed on to somebody else before it is answered."""

from emulator.exchange.calls import OFFERED, Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.routing import Routing


class Rejecting:
    """What the called party does instead of answering."""

    def __init__(self, core: Core, clearing: Clearing, routing: Routing) -> None:
        self._core = core
        self._clearing = clearing
        self._routing = routing

    def reject(self, station: Station, target: str | None = None) -> None:
        """Refuse the ringing call or pass it on (CTIP 15.01, REJ); with the own number refuse a group call for all."""
        leg = next((leg for leg in station.legs if leg.state in OFFERED), None)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        if target is not None and target != station.extension:
            self._deflect(leg, station, target)
        elif target is not None and leg.via_group:
            self._clearing.stop_all(leg.call, ReleaseCause.NORMAL)
            self._clearing.exhausted(leg.call, ReleaseCause.REJECTED)
        else:
            self._refuse(leg, ReleaseCause.NORMAL)

    def reject_by_hand(self, station: Station) -> None:
        """Refuse with the telephone's key; for a group such a member is busy, as recorded on an NCP."""
        leg = station.leg(LegState.ALERTING)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        self._refuse(leg, ReleaseCause.BUSY if leg.via_group else ReleaseCause.NORMAL)

    def _refuse(self, leg: Leg, cause: ReleaseCause) -> None:
        self._clearing.stop(leg, cause)
        self._clearing.exhausted(leg.call, ReleaseCause.REJECTED)

    def _deflect(self, leg: Leg, station: Station, target: str) -> None:
        if leg.via_group:
            raise Refused(Reason.CALLED_THROUGH_GROUP)
        route = self._core.plan.analyse(target, complete=True)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            raise Refused(Reason.NO_SUCH_NUMBER)
        if route.kind is RouteKind.OUTSIDE:
            raise Refused(Reason.NOT_TO_CITY_NUMBER)
        if not station.subscriber.may_pass_on:
            raise Refused(Reason.NO_RIGHT_TO_PASS_ON)
        if leg.pending:
            raise Refused(Reason.NO_RINGING_CALL)
        trail = (*leg.trail, station.extension)
        if self._routing.offer(leg.call, route, payer=None, trail=trail) is not None:
            raise Refused(Reason.TARGET_BUSY)
        if leg in station.legs and leg.state in OFFERED:
            self._clearing.stop(leg, ReleaseCause.TRANSFERRED)
