"""Telephones that ring or hear a call knock: how it starts, is answered, is given up."""

from collections.abc import Callable

from emulator.exchange.calls import Call, Leg
from emulator.exchange.charging import Charging
from emulator.exchange.core import Core
from emulator.exchange.display import Display
from emulator.exchange.events import ReleaseCause
from emulator.exchange.progress import Progress
from emulator.exchange.recording import Recording
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.voicemail import Voicemail


class Ringing:
    """Legs on their way to a conversation. `watched_by` do something else with a call that nobody answers for long."""

    def __init__(
        self,
        core: Core,
        *,
        hooks: Hooks,
        clearing: Clearing,
        display: Display,
        progress: Progress,
        charging: Charging,
        recording: Recording,
        voicemail: Voicemail,
    ) -> None:
        self._core = core
        self._hooks = hooks
        self._clearing = clearing
        self._display = display
        self._progress = progress
        self._charging = charging
        self._recording = recording
        self._voicemail = voicemail
        self.watched_by: list[Callable[[Leg], None]] = []

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
        leg = self._core.join(call, station, LegState.ALERTING)
        leg.trail, leg.via_group = trail, via_group
        self._display.ring(leg)
        self._progress.offered(leg)
        if watched:
            self._watch(leg)
        return leg

    def wait(self, call: Call, station: Station, trail: tuple[str, ...]) -> None:
        """Knock at a telephone that talks."""
        leg = self._core.join(call, station, LegState.WAITING)
        leg.trail = trail
        self._display.wait(leg)
        self._progress.offered(leg)
        self._core.flags_changed(station)
        self._watch(leg)

    def _watch(self, leg: Leg) -> None:
        for watch in self.watched_by:
            watch(leg)

    def ring_waiting(self, station: Station) -> None:
        """Let the oldest waiting call ring when the handset is down."""
        leg = station.leg(LegState.WAITING)
        if leg is not None and not station.off_hook and station.leg(LegState.ALERTING) is None:
            leg.state = LegState.ALERTING
            self._core.flags_changed(station)
            self._display.ring(leg)

    def answer(self, leg: Leg) -> None:
        """Connect the party that rang or waited with the originator; the others stop ringing."""
        if leg.timer is not None:
            leg.timer.cancel()
            leg.timer = None
        if isinstance(leg.party, Station):
            self._hooks.take(leg.party)
        go_on, leg.answered = leg.answered, None
        if go_on is not None:
            go_on(leg)
        else:
            self._connect(leg)

    def _connect(self, leg: Leg) -> None:
        call, party, origin = leg.call, leg.party, leg.call.origin
        waited = leg.state is LegState.WAITING
        both = [leg] if origin is None else [leg, origin]
        for member in both:
            member.state = LegState.CONNECTED
        self._clearing.cancel_timers(call)
        call.timer = self._core.after(self._core.pbx.times.call_limit, lambda: self._too_long(call))
        if waited and isinstance(party, Station):
            self._core.flags_changed(party)
        for member in both:
            self._display.connect(member)
            self._progress.established(member)
        if origin is not None and isinstance(origin.party, Station):
            origin.party.unreached = ""
        self._charging.start(call)
        for member in both:
            self._recording.begin(member)
        self._clearing.stop_all(call, ReleaseCause.PICKED_UP_ELSEWHERE)
        self._voicemail.answer(leg)
        for member in both:
            self._core.leg_changed(member)
        answered, call.answered = call.answered, None
        if answered is not None:
            answered(leg)

    def limit(self, call: Call) -> None:
        """Give a ringing call up when nobody answers for very long."""
        if call.timer is not None:
            call.timer.cancel()
        call.timer = self._core.after(self._core.pbx.times.ring_limit, lambda: self._give_up(call))

    def _give_up(self, call: Call) -> None:
        origin = call.origin
        if origin is not None:
            self._clearing.fail(origin, ReleaseCause.NO_ANSWER)

    def _too_long(self, call: Call) -> None:
        if call.legs:
            self._clearing.leave(call.legs[0], ReleaseCause.TIME_EXCEEDED)
