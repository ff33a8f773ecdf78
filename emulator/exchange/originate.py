"""How calls begin: dial tone, digits one by one or in one block, their meaning, the right to call."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import Leg
from emulator.exchange.dialplan import Route, RouteKind, Verdict
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DialTone, DigitsDialled, ReleaseCause
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

FLASH = "/"
LONGEST_DIALLING = 64
_VERDICTS = {Verdict.WRONG: ReleaseCause.WRONG_NUMBER, Verdict.NO_SERVICE: ReleaseCause.NO_SUCH_SERVICE}


class Originating:
    """Makes calls for stations."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def dial_tone(self, station: Station, *, told: bool = True, redial: str = "") -> Leg:
        """Give dial tone; without a first digit it ends. `told`: clients hear of it."""
        self._switch.handset.stop_timer(station)
        leg = self._switch.open_call(station, LegState.INITIATED)
        leg.redial = redial
        leg.timer = self._switch.after(
            self._switch.pbx.times.first_digit,
            lambda: self._switch.clearing.fail(leg, ReleaseCause.DIALLING_TIME_EXCEEDED),
        )
        if told:
            self._switch.emit(DialTone(station.extension))
        return leg

    def press(self, station: Station, digits: str) -> None:
        """Take keys pressed by hand. A telephone that can prepare a number starts a call with it on-hook."""
        self._switch.handset.require_usable(station)
        _check(digits)
        if not station.off_hook:
            if station.kind is TelephoneKind.ANALOGUE:
                raise Refused(Reason.ON_HOOK)
            self._start_on_hook(station)
        en_bloc = station.kind is not TelephoneKind.ANALOGUE and len(digits) > 1
        self._take(station, digits, en_bloc=en_bloc)

    def cti_dial(self, station: Station, digits: str) -> None:
        """Dial for the telephone: hands-free, on its dial tone, or by ringing it first (CTIP 15.01, DIAL)."""
        self._switch.handset.require_usable(station)
        _check(digits)
        if station.locked and self._is_forbidden_when_locked(digits):
            raise Refused(Reason.LOCKED)
        system = station.kind is TelephoneKind.SYSTEM
        if FLASH in digits and station.kind is TelephoneKind.SIP:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        if not station.off_hook:
            if not system:
                self._switch.call_back.dial(station, digits)
                return
            if station.legs:
                raise Refused(Reason.DIALLING_IMPOSSIBLE)
            self._start_on_hook(station)
        elif not station.legs:
            if not system and not digits.startswith(FLASH):
                raise Refused(Reason.DIALLING_IMPOSSIBLE)
            if system:
                self.dial_tone(station, told=False)
        elif (active := station.active) is not None and active.state is LegState.FAILED and FLASH not in digits:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        self._take(station, digits, en_bloc=len(digits) > 1)

    def dial_pending(self, leg: Leg, digits: str) -> None:
        """Dial for a telephone that was rung first and now is lifted."""
        leg.state = LegState.INITIATED
        self._digits(leg, digits, en_bloc=True)

    def start_hands_free(self, station: Station) -> Leg:
        """Switch hands-free on to make a call; returns its leg."""
        self._switch.handset.take(station)
        return self.dial_tone(station, told=False)

    def _start_on_hook(self, station: Station) -> None:
        """Go off-hook to make a call; what rings meanwhile finds the telephone busy."""
        ringing = station.leg(LegState.ALERTING)
        if ringing is not None:
            self._switch.clearing.stop(ringing, ReleaseCause.BUSY)
            self._switch.clearing.exhausted(ringing.call, ReleaseCause.BUSY)
        self._switch.handset.take(station)
        self.dial_tone(station, told=False)

    def _take(self, station: Station, digits: str, *, en_bloc: bool) -> None:
        blocks = [digits] if en_bloc else list(digits)
        for block in blocks:
            before, flash, after = block.partition(FLASH)
            while flash:
                if before:
                    self._to_active(station, before, en_bloc=en_bloc)
                self._switch.emit(DigitsDialled(station.extension, FLASH))
                self._switch.consultation.flash(station)
                before, flash, after = after.partition(FLASH)
            if before:
                self._to_active(station, before, en_bloc=en_bloc)

    def _to_active(self, station: Station, digits: str, *, en_bloc: bool) -> None:
        leg = station.active
        if leg is not None and leg.state is LegState.INITIATED:
            self._digits(leg, digits, en_bloc=en_bloc)
            return
        self._switch.emit(DigitsDialled(station.extension, digits))
        if leg is not None and leg.state is LegState.CONNECTED:
            self._switch.outside.hear(leg, digits)

    def _digits(self, leg: Leg, digits: str, *, en_bloc: bool) -> None:
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
        self._switch.emit(DigitsDialled(station.extension, digits, internal))
        if meaning is Verdict.OPEN:
            leg.timer = self._switch.after(self._switch.pbx.times.inter_digit, lambda: self._no_more_digits(leg))
            return
        self._proceed(leg, station, meaning)

    def _no_more_digits(self, leg: Leg) -> None:
        if isinstance(leg.party, Station):
            self._proceed(leg, leg.party, self._analyse(leg, complete=True))

    def _analyse(self, leg: Leg, *, complete: bool) -> Route | Verdict:
        station = leg.party
        held = isinstance(station, Station) and station.leg(LegState.HELD) is not None
        return self._switch.plan.analyse(leg.digits, complete=complete, after_flash=held or bool(leg.redial))

    def _proceed(self, leg: Leg, station: Station, meaning: Route | Verdict) -> None:
        clearing = self._switch.clearing
        if isinstance(meaning, Verdict):
            clearing.fail(leg, _VERDICTS[meaning])
            return
        if meaning.kind is RouteKind.SERVICE:
            self._switch.service_codes.carry_out(leg, station, meaning)
            return
        cause = self._switch.permissions.permission(station, meaning)
        if cause is not None:
            clearing.fail(leg, cause)
            return
        leg.state = LegState.ORIGINATED
        leg.call.called = meaning.presentation
        station.unreached = leg.digits
        self._switch.leg_changed(leg)
        self._switch.progress.originated(leg)
        self._switch.ringing.limit(leg.call)
        cause = self._switch.routing.offer(leg.call, meaning, payer=station)
        if cause is not None:
            clearing.fail(leg, cause)
        elif station.leg(LegState.HELD) is not None and self._switch.traits.suspended_first:
            self._switch.flags_changed(station)  # an NCP repeats the flags when the consulted telephone rings

    def _is_forbidden_when_locked(self, digits: str) -> bool:
        route = self._switch.plan.analyse(digits, complete=True)
        return isinstance(route, Route) and route.kind is RouteKind.OUTSIDE and route.right is not None


_INSIDE = (RouteKind.STATION, RouteKind.GROUP, RouteKind.VOICEMAIL)


def _check(digits: str) -> None:
    if not digits or len(digits) > LONGEST_DIALLING or not set(digits) <= set("0123456789*#/"):
        raise Refused(Reason.INVALID, "digits are 0 to 9, *, # and / for FLASH")
