"""How calls begin: keys pressed by hand, and numbers that a program dials."""

from emulator.exchange.calls import Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DigitsDialled, ReleaseCause
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.call_back import CallBack
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.consultation import Consultation
from emulator.exchange.switching.dial_tone import DialTones
from emulator.exchange.switching.dialled import LONGEST_DIALLING, Dialled
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.switching.trunks import Trunks

FLASH = "/"


class Originating:
    """Makes calls for stations."""

    def __init__(
        self,
        core: Core,
        *,
        hooks: Hooks,
        trunks: Trunks,
        clearing: Clearing,
        dial_tones: DialTones,
        consultation: Consultation,
        dialled: Dialled,
        call_back: CallBack,
    ) -> None:
        self._core = core
        self._hooks = hooks
        self._trunks = trunks
        self._clearing = clearing
        self._dial_tones = dial_tones
        self._consultation = consultation
        self._dialled = dialled
        self._call_back = call_back

    def press(self, station: Station, digits: str) -> None:
        """Take keys pressed by hand. A telephone that can prepare a number starts a call with it on-hook."""
        self._hooks.require_usable(station)
        _check(digits)
        if not station.off_hook:
            if station.kind is TelephoneKind.ANALOGUE:
                raise Refused(Reason.ON_HOOK)
            self._start_on_hook(station)
        en_bloc = station.kind is not TelephoneKind.ANALOGUE and len(digits) > 1
        self._take(station, digits, en_bloc=en_bloc)

    def cti_dial(self, station: Station, digits: str) -> None:
        """Dial for the telephone: hands-free, on its dial tone, or by ringing it first (CTIP 15.01, DIAL)."""
        self._hooks.require_usable(station)
        _check(digits)
        if station.locked and self._is_forbidden_when_locked(digits):
            raise Refused(Reason.LOCKED)
        system = station.kind is TelephoneKind.SYSTEM
        if FLASH in digits and station.kind is TelephoneKind.SIP:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        if not station.off_hook:
            if not system:
                self._call_back.dial(station, digits)
                return
            if station.legs:
                raise Refused(Reason.DIALLING_IMPOSSIBLE)
            self._start_on_hook(station)
        elif not station.legs:
            if not system and not digits.startswith(FLASH):
                raise Refused(Reason.DIALLING_IMPOSSIBLE)
            if system:
                self._dial_tones.give(station, told=False)
        elif (active := station.active) is not None and active.state is LegState.FAILED and FLASH not in digits:
            raise Refused(Reason.DIALLING_IMPOSSIBLE)
        self._take(station, digits, en_bloc=len(digits) > 1)

    def start_hands_free(self, station: Station) -> Leg:
        """Switch hands-free on to make a call; returns its leg."""
        self._hooks.take(station)
        return self._dial_tones.give(station, told=False)

    def _start_on_hook(self, station: Station) -> None:
        """Go off-hook to make a call; what rings meanwhile finds the telephone busy."""
        ringing = station.leg(LegState.ALERTING)
        if ringing is not None:
            self._clearing.stop(ringing, ReleaseCause.BUSY)
            self._clearing.exhausted(ringing.call, ReleaseCause.BUSY)
        self._hooks.take(station)
        self._dial_tones.give(station, told=False)

    def _take(self, station: Station, digits: str, *, en_bloc: bool) -> None:
        blocks = [digits] if en_bloc else list(digits)
        for block in blocks:
            before, flash, after = block.partition(FLASH)
            while flash:
                if before:
                    self._to_active(station, before, en_bloc=en_bloc)
                self._core.emit(DigitsDialled(station.extension, FLASH))
                self._consultation.flash(station)
                before, flash, after = after.partition(FLASH)
            if before:
                self._to_active(station, before, en_bloc=en_bloc)

    def _to_active(self, station: Station, digits: str, *, en_bloc: bool) -> None:
        leg = station.active
        if leg is not None and leg.state is LegState.INITIATED:
            self._dialled.take(leg, digits, en_bloc=en_bloc)
            return
        self._core.emit(DigitsDialled(station.extension, digits))
        if leg is not None and leg.state is LegState.CONNECTED:
            self._trunks.hear(leg, digits)

    def _is_forbidden_when_locked(self, digits: str) -> bool:
        route = self._core.plan.analyse(digits, complete=True)
        return isinstance(route, Route) and route.kind is RouteKind.OUTSIDE and route.right is not None


def _check(digits: str) -> None:
    if not digits or len(digits) > LONGEST_DIALLING or not set(digits) <= set("0123456789*#/"):
        raise Refused(Reason.INVALID, "digits are 0 to 9, *, # and / for FLASH")
