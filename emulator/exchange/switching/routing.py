"""Where a call goes: the exchange carries out the table of `precedence`."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from emulator.exchange.calls import Announcement, Call, Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.events import ReleaseCause
from emulator.exchange.features.dnd_messages import DndMessages
from emulator.exchange.features.matching import first_rule
from emulator.exchange.features.mobile_phones import MobilePhones
from emulator.exchange.permissions import Permissions
from emulator.exchange.precedence import PRECEDENCE, ROWS, Remedy, Row, Situation
from emulator.exchange.progress import Progress
from emulator.exchange.settings import ForwardingType, Rule, TargetKind
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.destinations import Destinations
from emulator.exchange.switching.ringing import Ringing

_STATES = {
    Situation.DND: ForwardingType.DND,
    Situation.ALWAYS: ForwardingType.IMMEDIATE,
    Situation.UNAVAILABLE: ForwardingType.UNAVAILABLE,
    Situation.BUSY: ForwardingType.BUSY,
    Situation.NO_ANSWER: ForwardingType.NO_ANSWER,
}
"""The state a rule names for a situation."""

_AT_THE_TELEPHONE = (Remedy.WAIT, Remedy.RING)


class _Skipped(Enum):
    """A remedy does not apply."""

    SKIPPED = auto()


@dataclass(frozen=True, slots=True)
class Offer:
    """A call offered to an extension. `followed`: it comes from somebody's "I'm there"."""

    call: Call
    station: Station
    trail: tuple[str, ...]
    via_group: bool = False
    followed: bool = False

    @property
    def onward(self) -> tuple[str, ...]:
        """The trail of a call that leaves here."""
        return (*self.trail, self.station.extension)


type _Outcome = ReleaseCause | _Skipped | None


class Routing:
    """Offers calls to destinations."""

    def __init__(
        self,
        core: Core,
        *,
        permissions: Permissions,
        mobile_phones: MobilePhones,
        dnd_messages: DndMessages,
        progress: Progress,
        clearing: Clearing,
        ringing: Ringing,
        destinations: Destinations,
    ) -> None:
        self._core = core
        self._permissions = permissions
        self._mobile_phones = mobile_phones
        self._dnd_messages = dnd_messages
        self._progress = progress
        self._clearing = clearing
        self._ringing = ringing
        self._destinations = destinations
        self._remedies: dict[Remedy, Callable[[Offer, Row], _Outcome]] = {
            Remedy.MOBILE_PHONE: self._mobile_phone,
            Remedy.FOLLOW_ME: self._follow_me,
            Remedy.RULE: self._rule,
            Remedy.WAIT: self._wait,
            Remedy.RING: self._ring,
        }

    def offer(
        self,
        call: Call,
        route: Route,
        *,
        payer: Station | None,
        trail: tuple[str, ...] = (),
        followed: bool = False,
    ) -> ReleaseCause | None:
        """Let a call ring at a destination; `payer` seizes the line when it is outside. Returns why it cannot."""
        if route.kind is RouteKind.STATION:
            return self._decide(Offer(call, self._core.stations[route.number], trail, followed=followed))
        return self._destinations.reach(call, route, trail, payer=payer, to_member=self._to_member)

    def watch_no_answer(self, leg: Leg) -> None:
        """Start the time after which something else is done with a call that nobody answers."""
        station, origin = leg.party, leg.call.origin
        if not isinstance(station, Station) or origin is None or isinstance(origin.party, Announcement):
            return
        offer = Offer(leg.call, station, leg.trail, via_group=leg.via_group)
        seconds = self._patience(offer)
        if seconds is not None:
            leg.timer = self._core.after(seconds, lambda: self._not_answered(leg, offer))

    def _to_member(self, call: Call, station: Station, trail: tuple[str, ...]) -> ReleaseCause | None:
        return self._decide(Offer(call, station, trail, via_group=True))

    def _decide(self, offer: Offer) -> ReleaseCause | None:
        if offer.station.extension in offer.trail or len(offer.trail) > self._core.pbx.forwarding_hops:
            return ReleaseCause.BUSY
        row = next(row for row in PRECEDENCE if self._holds(row.situation, offer))
        return self._work(offer, row, row.remedies(via_group=offer.via_group))

    def _holds(self, situation: Situation, offer: Offer) -> bool:
        station = offer.station
        match situation:
            case Situation.DND:
                return station.dnd
            case Situation.FOLLOW_ME:
                return station.features.follow_me.on and not offer.via_group and not offer.followed
            case Situation.ALWAYS:
                return self._matching(offer, Situation.ALWAYS) is not None
            case Situation.UNAVAILABLE:
                return not station.usable
            case Situation.BUSY:
                return not station.free or offer.call.comes_from(station)
        return True

    def _work(
        self, offer: Offer, row: Row, remedies: tuple[Remedy, ...], failed: ReleaseCause | None = None
    ) -> ReleaseCause | None:
        """Try remedies until one takes the call; those left try again when it fails later. Returns why none did."""
        if row.situation is Situation.DND and offer.trail and not offer.via_group:
            return ReleaseCause.DND
        for position, remedy in enumerate(remedies):
            if remedy not in _AT_THE_TELEPHONE:
                self._turn_away(offer, row)
            outcome = self._remedies[remedy](offer, row)
            if outcome is None:
                self._fall_back_later(offer, row, remedy, remedies[position + 1 :])
                return None
            if isinstance(outcome, ReleaseCause):
                failed = outcome
        return self._without_remedy(offer, row, failed)

    def _without_remedy(self, offer: Offer, row: Row, failed: ReleaseCause | None) -> ReleaseCause | None:
        if row.then is not None:
            onward = ROWS[row.then]
            left = tuple(remedy for remedy in onward.direct if remedy is not Remedy.WAIT)
            return self._work(offer, onward, left, failed)
        self._turn_away(offer, row)
        otherwise = row.otherwise(via_group=offer.via_group)
        if failed is None and otherwise is ReleaseCause.DND:
            self._dnd_messages.play(offer.station)
        return failed or otherwise

    def _turn_away(self, offer: Offer, row: Row) -> None:
        """Note that the extension is not rung; nobody misses a call from himself."""
        rang = row.situation is Situation.NO_ANSWER or offer.via_group
        if not rang and offer.call.origin is not None and not offer.call.comes_from(offer.station):
            self._progress.turned_away(offer.call, offer.station)

    def _fall_back_later(self, offer: Offer, row: Row, remedy: Remedy, left: tuple[Remedy, ...]) -> None:
        call = offer.call
        if remedy is Remedy.MOBILE_PHONE:
            call.fallbacks.append(lambda: self._mobile_phone_failed(offer, row, left))
            if Remedy.RULE in left and self._matching(offer, row.situation) is not None:
                self._limit_mobile_phone(offer)
        elif remedy is Remedy.FOLLOW_ME:
            call.fallbacks.append(lambda: self._work(offer, row, left))
            seconds = self._patience(offer)
            if seconds is not None:
                self._be_patient(call, seconds, lambda: self._not_there(offer))

    def _mobile_phone(self, offer: Offer, row: Row) -> _Outcome:
        station, call = offer.station, offer.call
        number = self._mobile_phones.number_for(station, row.situation)
        if number is None:
            return _Skipped.SKIPPED
        route = self._permissions.entitled_route(station, number)
        if route is None or route.kind is not RouteKind.OUTSIDE:
            return _Skipped.SKIPPED
        return self._destinations.mobile_phone(call, station, route.number)

    def _mobile_phone_failed(self, offer: Offer, row: Row, left: tuple[Remedy, ...]) -> ReleaseCause | None:
        """Go on after the MobilePhone could not be reached; who rang before it rings again."""
        cause = self._work(offer, row, left)
        if cause is not None and row.situation is Situation.NO_ANSWER and offer.station.free:
            self._ringing.ring(offer.call, offer.station, offer.trail, watched=False)
            return None
        return cause

    def _limit_mobile_phone(self, offer: Offer) -> None:
        call = offer.call
        mobile = next(leg for leg in call.offered if leg.mobile_of == offer.station.extension)

        def give_up() -> None:
            if mobile in call.offered:
                self._clearing.stop(mobile, ReleaseCause.NO_ANSWER)
                self._clearing.exhausted(call, ReleaseCause.NO_ANSWER)

        self._be_patient(call, self._core.pbx.times.mobile_ringing, give_up)

    def _be_patient(self, call: Call, seconds: float, then: Callable[[], None]) -> None:
        if call.patience is not None:
            call.patience.cancel()
        call.patience = self._core.after(seconds, then)

    def _follow_me(self, offer: Offer, _row: Row) -> _Outcome:
        station = offer.station
        route = self._permissions.entitled_route(station, station.features.follow_me.target)
        if route is None:
            return ReleaseCause.BUSY
        return self.offer(offer.call, route, payer=station, trail=offer.onward, followed=True)

    def _rule(self, offer: Offer, row: Row) -> _Outcome:
        rule = self._matching(offer, row.situation)
        if rule is None:
            return _Skipped.SKIPPED
        match rule.target.kind:
            case TargetKind.VOICEMAIL:
                self._destinations.voicemail(offer.call, offer.station)
                return None
            case TargetKind.FAX2MAIL:
                return self._destinations.fax(offer.call, offer.station)
        route = self._permissions.entitled_route(offer.station, rule.target.number)
        if route is None:
            return _Skipped.SKIPPED
        return self.offer(offer.call, route, payer=offer.station, trail=offer.onward)

    def _wait(self, offer: Offer, _row: Row) -> _Outcome:
        if offer.via_group or offer.call.comes_from(offer.station) or not self._may_wait(offer.station):
            return _Skipped.SKIPPED
        self._ringing.wait(offer.call, offer.station, offer.trail)
        return None

    def _ring(self, offer: Offer, _row: Row) -> _Outcome:
        self._ringing.ring(offer.call, offer.station, offer.trail, via_group=offer.via_group)
        return None

    def _not_answered(self, leg: Leg, offer: Offer) -> None:
        row = ROWS[Situation.NO_ANSWER]
        if self._work(offer, row, row.remedies(via_group=offer.via_group)) is None:
            self._stop_offered(leg)

    def _not_there(self, offer: Offer) -> None:
        """Do with a call that is not answered at the place of "I'm there" what is done with one at the extension."""
        row = ROWS[Situation.NO_ANSWER]
        there = tuple(offer.call.offered)
        if self._work(offer, row, row.direct) is None:
            for leg in there:
                self._stop_offered(leg)

    def _stop_offered(self, leg: Leg) -> None:
        if leg in leg.call.offered:
            self._clearing.stop(leg, ReleaseCause.TRANSFERRED)

    def _patience(self, offer: Offer) -> float | None:
        """Seconds until a call that nobody answers goes elsewhere; None when there is nowhere to go."""
        times = self._core.pbx.times
        rule = self._matching(offer, Situation.NO_ANSWER)
        if rule is not None and rule.rings is not None:
            return rule.rings * times.ring_period
        mobile = self._mobile_phones.number_for(offer.station, Situation.NO_ANSWER)
        reachable = mobile is not None and not offer.via_group
        return times.no_answer if rule is not None or reachable else None

    def _matching(self, offer: Offer, situation: Situation) -> Rule | None:
        return first_rule(offer.station, _STATES[situation], offer.call, via_group=offer.via_group)

    def _may_wait(self, station: Station) -> bool:
        waiting = sum(leg.state is LegState.WAITING for leg in station.legs)
        return (
            station.subscriber.call_waiting
            and station.leg(LegState.CONNECTED) is not None
            and waiting < self._core.pbx.waiting_calls
        )
