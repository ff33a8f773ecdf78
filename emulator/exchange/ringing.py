"""Telephones that ring or hear a call knock: how it starts, is answered, is refused, is passed on, is given up."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import OFFERED, Call, Leg
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Ringing:
    """Legs on their way to a conversation."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def ring(
        self,
        call: Call,
        station: Station,
        trail: tuple[str, ...] = (),
        *,
        via_group: bool = False,
        watched: bool = True,
    ) -> Leg:
        """Ring at a free telephone. `watched`: something else is done with the call when nobody answers."""
        leg = self._switch.join(call, station, LegState.ALERTING)
        leg.trail, leg.via_group = trail, via_group
        self._switch.display.ring(leg)
        self._switch.progress.offered(leg)
        if watched:
            self._switch.routing.watch_no_answer(leg)
        return leg

    def wait(self, call: Call, station: Station, trail: tuple[str, ...]) -> None:
        """Knock at a telephone that talks."""
        leg = self._switch.join(call, station, LegState.WAITING)
        leg.trail = trail
        self._switch.display.wait(leg)
        self._switch.progress.offered(leg)
        self._switch.flags_changed(station)
        self._switch.routing.watch_no_answer(leg)

    def ring_waiting(self, station: Station) -> None:
        """Let the oldest waiting call ring when the handset is down."""
        leg = station.leg(LegState.WAITING)
        if leg is not None and not station.off_hook and station.leg(LegState.ALERTING) is None:
            leg.state = LegState.ALERTING
            self._switch.flags_changed(station)
            self._switch.display.ring(leg)

    def answer(self, leg: Leg) -> None:
        """Connect the party that rang or waited with the originator; the others stop ringing."""
        if leg.timer is not None:
            leg.timer.cancel()
            leg.timer = None
        if isinstance(leg.party, Station):
            self._switch.handset.take(leg.party)
        if leg.pending and not isinstance(leg.party, Station):
            self._switch.dialling.mobile_phone_answered(leg)
        elif leg.pending:
            self._switch.call_back.answered(leg)
        else:
            self._connect(leg)

    def _connect(self, leg: Leg) -> None:
        call, party, origin = leg.call, leg.party, leg.call.origin
        waited = leg.state is LegState.WAITING
        both = [leg] if origin is None else [leg, origin]
        for member in both:
            member.state = LegState.CONNECTED
        self._switch.clearing.cancel_timers(call)
        call.timer = self._switch.after(self._switch.pbx.times.call_limit, lambda: self._too_long(call))
        if waited and isinstance(party, Station):
            self._switch.flags_changed(party)
        for member in both:
            self._switch.display.connect(member)
            self._switch.progress.established(member)
        if origin is not None and isinstance(origin.party, Station):
            origin.party.unreached = ""
        self._switch.charging.start(call)
        for member in both:
            self._switch.recording.begin(member)
        self._switch.clearing.stop_all(call, ReleaseCause.PICKED_UP_ELSEWHERE)
        self._switch.voicemail.answer(leg)
        for member in both:
            self._switch.leg_changed(member)
        answered, call.answered = call.answered, None
        if answered is not None:
            answered(leg)

    def limit(self, call: Call) -> None:
        """Give a ringing call up when nobody answers for very long."""
        if call.timer is not None:
            call.timer.cancel()
        call.timer = self._switch.after(self._switch.pbx.times.ring_limit, lambda: self._give_up(call))

    def reject(self, station: Station, target: str | None = None) -> None:
        """Refuse the ringing call or pass it on (CTIP 15.01, REJ); with the own number refuse a group call for all."""
        leg = next((leg for leg in station.legs if leg.state in OFFERED), None)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        if target is not None and target != station.extension:
            self._deflect(leg, station, target)
        elif target is not None and leg.via_group:
            self._switch.clearing.stop_all(leg.call, ReleaseCause.NORMAL)
            self._switch.clearing.exhausted(leg.call, ReleaseCause.REJECTED)
        else:
            self._refuse(leg, ReleaseCause.NORMAL)

    def reject_by_hand(self, station: Station) -> None:
        """Refuse with the telephone's key; for a group such a member is busy, as recorded on an NCP."""
        leg = station.leg(LegState.ALERTING)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        self._refuse(leg, ReleaseCause.BUSY if leg.via_group else ReleaseCause.NORMAL)

    def _refuse(self, leg: Leg, cause: ReleaseCause) -> None:
        self._switch.clearing.stop(leg, cause)
        self._switch.clearing.exhausted(leg.call, ReleaseCause.REJECTED)

    def _deflect(self, leg: Leg, station: Station, target: str) -> None:
        if leg.via_group:
            raise Refused(Reason.CALLED_THROUGH_GROUP)
        route = self._switch.plan.analyse(target, complete=True)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            raise Refused(Reason.NO_SUCH_NUMBER)
        if route.kind is RouteKind.OUTSIDE:
            raise Refused(Reason.NOT_TO_CITY_NUMBER)
        if not station.subscriber.may_pass_on:
            raise Refused(Reason.NO_RIGHT_TO_PASS_ON)
        if leg.pending:
            raise Refused(Reason.NO_RINGING_CALL)
        trail = (*leg.trail, station.extension)
        if self._switch.routing.offer(leg.call, route, payer=None, trail=trail) is not None:
            raise Refused(Reason.TARGET_BUSY)
        if leg in station.legs and leg.state in OFFERED:
            self._switch.clearing.stop(leg, ReleaseCause.TRANSFERRED)

    def _give_up(self, call: Call) -> None:
        origin = call.origin
        if origin is not None:
            self._switch.clearing.fail(origin, ReleaseCause.NO_ANSWER)

    def _too_long(self, call: Call) -> None:
        if call.legs:
            self._switch.clearing.leave(call.legs[0], ReleaseCause.TIME_EXCEEDED)
