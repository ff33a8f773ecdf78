"""What dialled digits mean: one by one or in one block, to whom they lead, the right to call there."""

from emulator.exchange.calls import Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind, Verdict
from emulator.exchange.events import DigitsDialled, ReleaseCause
from emulator.exchange.permissions import Permissions
from emulator.exchange.progress import Progress
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing
from emulator.exchange.switching.routing import Routing
from emulator.exchange.switching.service_codes import ServiceCodes

LONGEST_DIALLING = 64
_INSIDE = (RouteKind.STATION, RouteKind.GROUP, RouteKind.VOICEMAIL)
_VERDICTS = {Verdict.WRONG: ReleaseCause.WRONG_NUMBER, Verdict.NO_SERVICE: ReleaseCause.NO_SUCH_SERVICE}


class Dialled:
    """Digits on their way to a destination or a service."""

    def __init__(
        self,
        core: Core,
        *,
        permissions: Permissions,
        progress: Progress,
        clearing: Clearing,
        ringing: Ringing,
        routing: Routing,
        service_codes: ServiceCodes,
    ) -> None:
        self._core = core
        self._permissions = permissions
        self._progress = progress
        self._clearing = clearing
        self._ringing = ringing
        self._routing = routing
        self._service_codes = service_codes

    def dial_pending(self, leg: Leg, digits: str) -> None:
        """Dial for a telephone that was rung first and now is lifted."""
        leg.state = LegState.INITIATED
        self.take(leg, digits, en_bloc=True)

    def take(self, leg: Leg, digits: str, *, en_bloc: bool) -> None:
        """Add digits to those of a leg that has dial tone; `en_bloc`: they are the whole number."""
        station = leg.party
        if not isinstance(station, Station):
            return
        first = not leg.digits
        leg.digits = (leg.digits + digits)[:LONGEST_DIALLING]
        if leg.timer is not None:
            leg.timer.cancel()
        complete = en_bloc and first
        meaning = self._analyse(leg, complete=complete)
        internal = complete and isinstance(meaning, Route) and meaning.kind in _INSIDE
        self._core.emit(DigitsDialled(station.extension, digits, internal))
        if meaning is Verdict.OPEN:
            leg.timer = self._core.after(self._core.pbx.times.inter_digit, lambda: self._no_more_digits(leg))
            return
        self._proceed(leg, station, meaning)

    def _no_more_digits(self, leg: Leg) -> None:
        if isinstance(leg.party, Station):
            self._proceed(leg, leg.party, self._analyse(leg, complete=True))

    def _analyse(self, leg: Leg, *, complete: bool) -> Route | Verdict:
        station = leg.party
        held = isinstance(station, Station) and station.leg(LegState.HELD) is not None
        return self._core.plan.analyse(leg.digits, complete=complete, after_flash=held or bool(leg.redial))

    def _proceed(self, leg: Leg, station: Station, meaning: Route | Verdict) -> None:
        if isinstance(meaning, Verdict):
            self._clearing.fail(leg, _VERDICTS[meaning])
            return
        if meaning.kind is RouteKind.SERVICE:
            self._service_codes.carry_out(leg, station, meaning)
            return
        cause = self._permissions.permission(station, meaning)
        if cause is not None:
            self._clearing.fail(leg, cause)
            return
        leg.state = LegState.ORIGINATED
        leg.call.called = meaning.presentation
        station.unreached = leg.digits
        self._core.leg_changed(leg)
        self._progress.originated(leg)
        self._ringing.limit(leg.call)
        cause = self._routing.offer(leg.call, meaning, payer=station)
        if cause is not None:
            self._clearing.fail(leg, cause)
        elif station.leg(LegState.HELD) is not None and self._core.traits.suspended_first:
            self._core.flags_changed(station)  # an NCP repeats the flags when the consulted telephone rings
