"""What hands do with a handset: lift it, answer, put it down."""

from emulator.exchange.calls import Announcement, Leg
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.consultation import Consultation
from emulator.exchange.switching.dial_tone import DialTones
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.switching.ringing import Ringing

_WITH_OTHER_SIDE = (LegState.ORIGINATED, LegState.CONNECTED)


class Handset:
    """What follows when a handset is lifted or put down."""

    def __init__(
        self,
        core: Core,
        *,
        hooks: Hooks,
        clearing: Clearing,
        ringing: Ringing,
        dial_tones: DialTones,
        consultation: Consultation,
    ) -> None:
        self._core = core
        self._hooks = hooks
        self._clearing = clearing
        self._ringing = ringing
        self._dial_tones = dial_tones
        self._consultation = consultation

    def lift(self, station: Station) -> None:
        """Answer what rings, else give dial tone. Nothing happens when it is lifted already."""
        self._hooks.require_usable(station)
        if station.off_hook:
            return
        if station.leg(LegState.ALERTING) is not None:
            self.answer(station)
            return
        self._hooks.take(station)
        self._dial_tones.give(station)

    def answer(self, station: Station) -> None:
        """Answer what rings. Refused: `no_ringing_call`."""
        self._hooks.require_usable(station)
        leg = station.leg(LegState.ALERTING)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        self._ringing.answer(leg)

    def hang_up(self, station: Station) -> None:
        """Put the handset down. With a party on hold this hands over, or the party on hold calls back."""
        if not station.off_hook:
            return
        active, held = station.active or station.leg(LegState.PARKED), station.leg(LegState.HELD)
        if held is not None and active is not None and _may_hand_over(station, held, active):
            self._consultation.hand_over(station, held, active)
            self._hooks.put_down(station)
            return
        if active is not None and active.state is LegState.FAILED:
            self._clearing.put_down_failed(station, active)
        else:
            if active is not None:
                self._clearing.leave(active)
            self._hooks.put_down(station)
        if held is not None:
            self._consultation.recall(station, held)

    def set_terminal(self, station: Station, *, logged_in: bool | None, out_of_order: bool | None) -> None:
        """Log the terminal in or out, break or mend it; calls of an unusable terminal end."""
        before = station.hook
        if logged_in is not None:
            station.logged_in = logged_in
        if out_of_order is not None:
            station.out_of_order = out_of_order
        if not station.usable:
            self.drop_calls(station)
        if station.hook is not before:
            self._core.flags_changed(station)
        self._core.freed(station)

    def drop_calls(self, station: Station) -> None:
        """End everything the terminal takes part in."""
        for leg in tuple(station.legs):
            if leg not in station.legs:
                continue
            call, rings = leg.call, leg.state in (LegState.ALERTING, LegState.WAITING)
            self._clearing.leave(leg, ReleaseCause.DAMAGED if rings else ReleaseCause.NORMAL)
            if rings:
                self._clearing.exhausted(call, ReleaseCause.DAMAGED)
        if station.off_hook:
            self._hooks.put_down(station)


def _may_hand_over(station: Station, held: Leg, active: Leg) -> bool:
    """Say whether two parties may be left with each other; an announcement calls nobody."""
    waiting = held.call.peer(held)
    if waiting is None or isinstance(waiting.party, Announcement):
        return False
    return station.subscriber.may_pass_on and active.state in _WITH_OTHER_SIDE
