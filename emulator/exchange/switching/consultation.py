"""FLASH and what it makes possible: hold, consultation, swapping, taking a waiting call, handing over, calling back."""

from emulator.exchange.calls import Announcement, Call, Leg, called_by
from emulator.exchange.core import Core
from emulator.exchange.display import Display
from emulator.exchange.events import ReleaseCause, Released
from emulator.exchange.recording import Recording
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.dial_tone import DialTones
from emulator.exchange.switching.ringing import Ringing

RETURN_RETRY_SECONDS = 10.0
"""A handed-over call that should return to a busy telephone rings on where it is and tries again."""

_BEFORE_CONVERSATION = (LegState.INITIATED, LegState.ORIGINATED, LegState.FAILED)


class Consultation:
    """A telephone with two calls."""

    def __init__(
        self,
        core: Core,
        *,
        display: Display,
        recording: Recording,
        clearing: Clearing,
        ringing: Ringing,
        dial_tones: DialTones,
    ) -> None:
        self._core = core
        self._display = display
        self._recording = recording
        self._clearing = clearing
        self._ringing = ringing
        self._dial_tones = dial_tones

    def flash(self, station: Station) -> None:
        """Do what FLASH means now.

        In a conversation: take a waiting call, swap with the party on hold, or put the party on hold and give dial
        tone. While consulting without a conversation: back to the party on hold. Without a party on hold: dial tone
        again, where a call-back from the number just tried may be ordered. A party that is on hold itself is not heard.
        """
        active, held, waiting = station.active, station.leg(LegState.HELD), station.leg(LegState.WAITING)
        if not station.off_hook or station.leg(LegState.PARKED) is not None:
            return
        if active is not None and active.state is LegState.CONNECTED:
            peer = active.call.peer(active)
            if peer is None or peer.state is not LegState.CONNECTED:
                return
            if held is None and waiting is not None:
                self._hold(active)
                self._ringing.answer(waiting)
            elif held is not None:
                self._hold(active)
                self._retrieve(held)
            else:
                self._hold(active)
                self._dial_tones.give(station, told=self._core.traits.dial_tone_after_flash)
        elif held is not None:
            if active is not None:
                self._clearing.leave(active)
            self._retrieve(held)
        elif active is None and waiting is not None:
            self._ringing.answer(waiting)
        else:
            told = self._core.traits.dial_tone_after_flash
            self._dial_tones.give(station, told=told, redial=station.unreached)
            if active is not None:
                self._clearing.leave(active)

    def hand_over(self, station: Station, held: Leg, active: Leg) -> None:
        """Connect the party on hold with the other one and leave both (CTIP 15.01, RING and CONN repeated)."""
        first, call = held.call, active.call
        moved = first.peer(held)
        if moved is None:
            return
        rings = active.state is LegState.ORIGINATED
        self._clearing.detach(held)
        self._clearing.detach(active)
        self._move(moved, call, origin=active is call.origin)
        self._core.emit(Released(station.extension, self._core.traits.pass_on_cause))
        self._clearing.close(first)
        if rings:
            moved.state = LegState.ORIGINATED
            call.passed_by = station
            call.passed_call = called_by(moved, first, station)
            if not self._core.traits.suspended_first:
                for leg in call.offered:
                    if leg.state is LegState.ALERTING:
                        self._display.ring(leg)
            self._return_later(call, self._core.pbx.times.transfer_return)
            self._clearing.exhausted(call, ReleaseCause.BUSY)
            return
        for leg in call.legs:
            if leg.state is LegState.CONNECTED:
                self._display.connect(leg)

    def recall(self, station: Station, held: Leg) -> None:
        """Let the party on hold ring at the telephone that was put down."""
        call, peer = held.call, held.call.peer(held)
        if peer is None or held not in station.legs:
            return
        if isinstance(peer.party, Announcement):
            self._clearing.leave(held)
            return
        call.called = called_by(peer, call, station)
        held.state, held.digits = LegState.ALERTING, ""
        peer.state, peer.digits = LegState.ORIGINATED, ""
        call.origin, call.passed_by = peer, None
        self._recording.finish(held)
        self._ringing.limit(call)
        self._display.ring(held)

    def take_back(self, station: Station) -> None:
        """Return from a service dialled in consultation to the party on hold."""
        held = station.leg(LegState.HELD)
        if held is not None:
            self._retrieve(held)

    def _hold(self, leg: Leg) -> None:
        leg.state = LegState.HELD

    def _retrieve(self, leg: Leg) -> None:
        if leg.call.peer(leg) is None:
            return
        leg.state = LegState.CONNECTED
        self._display.connect(leg)

    def _move(self, leg: Leg, call: Call, *, origin: bool) -> None:
        leg.call.legs.remove(leg)
        leg.call, leg.digits = call, ""
        call.legs.append(leg)
        if origin:
            call.origin = leg

    def _return_later(self, call: Call, seconds: float) -> None:
        if call.returns is not None:
            call.returns.cancel()
        call.returns = self._core.after(seconds, lambda: self._return(call))

    def _return(self, call: Call) -> None:
        """Bring an unanswered call back to the extension that handed it over."""
        station, origin = call.passed_by, call.origin
        call.returns = None
        if station is None or origin is None or origin.state is not LegState.ORIGINATED:
            return
        if not station.free:
            self._return_later(call, RETURN_RETRY_SECONDS)
            return
        called = call.passed_call
        call.passed_by = call.passed_call = None
        if called is not None:
            call.called = called
        self._clearing.cancel_starts(call)
        for leg in call.offered:
            self._clearing.stop(leg, ReleaseCause.NORMAL)
        self._ringing.ring(call, station)
