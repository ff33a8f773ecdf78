"""Where a call goes: do-not-disturb, forwardings, busy, call waiting, in the order they decide."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import Announcement, Call, Leg, OutsideLine
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import Forwarding, ForwardingCalls, ForwardingType, LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Routing:
    """Offers calls to destinations."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def offer(
        self, call: Call, route: Route, *, payer: Station | None, trail: tuple[str, ...] = (), via_group: bool = False
    ) -> ReleaseCause | None:
        """Let a call ring at a destination; `payer` seizes the line when it is outside. Returns why it cannot."""
        match route.kind:
            case RouteKind.STATION:
                return self.to_station(call, self._switch.stations[route.number], trail, via_group=via_group)
            case RouteKind.GROUP:
                return self._switch.groups.ring(call, route.number, trail)
            case RouteKind.VOICEMAIL:
                leg = self._switch.join(call, Announcement(route.number), LegState.ALERTING)
                self._switch.ringing.answer(leg)
                return None
            case RouteKind.OUTSIDE if payer is not None:
                return self._switch.outside.seize(call, route.number, payer)
        return ReleaseCause.WRONG_NUMBER

    def to_station(
        self, call: Call, station: Station, trail: tuple[str, ...], *, via_group: bool
    ) -> ReleaseCause | None:
        """Decide for one extension, in the order of DND, immediate forwarding, unusable, busy, ringing."""
        if station.extension in trail or len(trail) > self._switch.pbx.forwarding_hops:
            return ReleaseCause.BUSY
        case, refusal = self._obstacle(call, station, via_group=via_group)
        if case is not None:
            return self._forward(call, station, case, trail, refusal, via_group=via_group)
        if station.free:
            self._switch.ringing.ring(call, station, trail, via_group=via_group)
        elif station.usable:
            self._switch.ringing.wait(call, station, trail)
        else:
            return ReleaseCause.DAMAGED
        return None

    def watch_no_answer(self, leg: Leg) -> None:
        """Start the rings after which a call is forwarded because nobody answers."""
        station = leg.party
        if not isinstance(station, Station):
            return
        forwarding = self._forwarding(leg.call, station, ForwardingType.NO_ANSWER, via_group=leg.via_group)
        if forwarding is not None:
            seconds = forwarding.rings * self._switch.pbx.times.ring_period
            leg.timer = self._switch.after(seconds, lambda: self._not_answered(leg, station))

    def _obstacle(self, call: Call, station: Station, *, via_group: bool) -> tuple[ForwardingType | None, ReleaseCause]:
        """Say in which case of forwarding an extension is, and what the caller gets when it is not forwarded."""
        if station.dnd:
            return ForwardingType.DND, ReleaseCause.BUSY if via_group else ReleaseCause.DND
        if self._forwarding(call, station, ForwardingType.IMMEDIATE, via_group=via_group) is not None:
            return ForwardingType.IMMEDIATE, ReleaseCause.BUSY
        if station.usable and not station.free and (via_group or not self._may_wait(station)):
            return ForwardingType.BUSY, ReleaseCause.BUSY
        return None, ReleaseCause.NORMAL

    def _not_answered(self, leg: Leg, station: Station) -> None:
        call = leg.call
        rang_on = ReleaseCause.NO_ANSWER
        cause = self._forward(call, station, ForwardingType.NO_ANSWER, leg.trail, rang_on, via_group=leg.via_group)
        if cause is None and leg in station.legs and leg.state in (LegState.ALERTING, LegState.WAITING):
            self._switch.clearing.stop(leg, ReleaseCause.TRANSFERRED)

    def _forward(
        self,
        call: Call,
        station: Station,
        case: ForwardingType,
        trail: tuple[str, ...],
        otherwise: ReleaseCause,
        *,
        via_group: bool,
    ) -> ReleaseCause | None:
        forwarding = self._forwarding(call, station, case, via_group=via_group)
        if forwarding is None:
            return otherwise
        route = self._switch.plan.analyse(forwarding.target, complete=True)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            return otherwise
        if self._switch.originating.permission(station, route) is not None:
            return otherwise
        return self.offer(call, route, payer=station, trail=(*trail, station.extension))

    def _forwarding(self, call: Call, station: Station, case: ForwardingType, *, via_group: bool) -> Forwarding | None:
        return next((f for f in station.forwardings if f.type is case and _applies(f, call, via_group=via_group)), None)

    def _may_wait(self, station: Station) -> bool:
        waiting = sum(leg.state is LegState.WAITING for leg in station.legs)
        return (
            station.subscriber.call_waiting
            and station.leg(LegState.CONNECTED) is not None
            and waiting < self._switch.pbx.waiting_calls
        )


def _applies(forwarding: Forwarding, call: Call, *, via_group: bool) -> bool:
    """Whether a forwarding is meant for this call. Personal forwardings leave group calls alone, except kind GROUP."""
    if via_group or forwarding.calls is ForwardingCalls.GROUP:
        return via_group and forwarding.calls is ForwardingCalls.GROUP
    origin = call.origin.party if call.origin is not None else None
    external = isinstance(origin, OutsideLine)
    match forwarding.calls:
        case ForwardingCalls.EXTERNAL:
            return external
        case ForwardingCalls.INTERNAL:
            return not external
        case ForwardingCalls.TRANSFERRED:
            return call.passed_by is not None or (isinstance(origin, Station) and origin.leg(LegState.HELD) is not None)
    return True
