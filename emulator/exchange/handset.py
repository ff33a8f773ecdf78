"""What hands do with a handset: lift it, answer, put it down."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import Announcement, Leg
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause, Released
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

_WITH_OTHER_SIDE = (LegState.ORIGINATED, LegState.CONNECTED)


class Handset:
    """Hook state of the telephones and what follows from it."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def lift(self, station: Station) -> None:
        """Answer what rings, else give dial tone. Nothing happens when it is lifted already."""
        self.require_usable(station)
        if station.off_hook:
            return
        if station.leg(LegState.ALERTING) is not None:
            self.answer(station)
            return
        self.take(station)
        self._switch.originating.dial_tone(station)

    def answer(self, station: Station) -> None:
        """Answer what rings. Refused: `no_ringing_call`."""
        self.require_usable(station)
        leg = station.leg(LegState.ALERTING)
        if leg is None:
            raise Refused(Reason.NO_RINGING_CALL)
        self._switch.ringing.answer(leg)

    def hang_up(self, station: Station) -> None:
        """Put the handset down. With a party on hold this hands over, or the party on hold calls back."""
        if not station.off_hook:
            return
        active, held = station.active or station.leg(LegState.PARKED), station.leg(LegState.HELD)
        if held is not None and active is not None and _may_hand_over(station, held, active):
            self._switch.consultation.hand_over(station, held, active)
            self.put_down(station)
            return
        if active is not None and active.state is LegState.FAILED:
            self.put_down_failed(station, active)
        else:
            if active is not None:
                self._switch.clearing.leave(active)
            self.put_down(station)
        if held is not None:
            self._switch.consultation.recall(station, held)

    def take(self, station: Station) -> None:
        """Note that the handset is lifted."""
        if not station.off_hook:
            station.off_hook = True
            self._switch.call_back.arm(station)
            self._switch.flags_changed(station)

    def put_down(self, station: Station) -> None:
        """Note that the handset is down."""
        self._stop_timer(station)
        if station.off_hook:
            station.off_hook = station.left_off_hook = False
            station.unreached = ""
            self._switch.flags_changed(station)
        self._switch.freed(station)

    def put_down_failed(self, station: Station, leg: Leg) -> None:
        """Note that the handset is down after a call that could not be set up; only then its release is told."""
        self._switch.clearing.detach(leg, leg.cause)
        self.put_down(station)
        self._switch.emit(Released(station.extension, leg.cause))
        self._switch.clearing.close(leg.call)

    def released(self, station: Station) -> None:
        """Note that a call left the telephone. A SIP telephone goes on-hook by itself when it has no other."""
        if any(leg.state is not LegState.WAITING and leg.state is not LegState.ALERTING for leg in station.legs):
            return
        if station.kind is TelephoneKind.SIP or not station.off_hook:
            self.put_down(station)
        elif station.kind is TelephoneKind.ANALOGUE:
            self._stop_timer(station)
            seconds = self._switch.pbx.times.off_hook
            station.timer = self._switch.after(seconds, lambda: self._leave_off_hook(station))

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
            self._switch.flags_changed(station)
        self._switch.freed(station)

    def drop_calls(self, station: Station) -> None:
        """End everything the terminal takes part in."""
        for leg in tuple(station.legs):
            if leg not in station.legs:
                continue
            call, rings = leg.call, leg.state in (LegState.ALERTING, LegState.WAITING)
            self._switch.clearing.leave(leg, ReleaseCause.DAMAGED if rings else ReleaseCause.NORMAL)
            if rings:
                self._switch.clearing.exhausted(call, ReleaseCause.DAMAGED)
        if station.off_hook:
            self.put_down(station)

    def require_usable(self, station: Station) -> None:
        """Refused: `disabled` when the terminal cannot be used."""
        if not station.usable:
            raise Refused(Reason.DISABLED)

    def stop_timer(self, station: Station) -> None:
        """Note that the handset is in use again."""
        self._stop_timer(station)
        if station.left_off_hook:
            station.left_off_hook = False
            self._switch.flags_changed(station)

    def _stop_timer(self, station: Station) -> None:
        if station.timer is not None:
            station.timer.cancel()
            station.timer = None

    def _leave_off_hook(self, station: Station) -> None:
        station.timer = None
        station.left_off_hook = True
        self._switch.flags_changed(station)


def _may_hand_over(station: Station, held: Leg, active: Leg) -> bool:
    """Say whether two parties may be left with each other; an announcement calls nobody."""
    waiting = held.call.peer(held)
    if waiting is None or isinstance(waiting.party, Announcement):
        return False
    return station.subscriber.may_pass_on and active.state in _WITH_OTHER_SIDE
