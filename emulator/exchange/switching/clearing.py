"""How calls end: ringing that stops, parties that leave, originators that do not get through."""

from emulator.exchange.calls import Announcement, Call, Leg, OutsideLine
from emulator.exchange.core import Core
from emulator.exchange.events import ReleaseCause, Released
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.progress import Progress
from emulator.exchange.recording import Recording
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.switching.orders import Orders
from emulator.exchange.switching.trunks import Trunks
from emulator.exchange.voicemail import Voicemail

_BESIDE = (LegState.HELD, LegState.PARKED)


class Clearing:
    """Takes calls apart."""

    def __init__(
        self,
        core: Core,
        *,
        hooks: Hooks,
        orders: Orders,
        trunks: Trunks,
        recording: Recording,
        voicemail: Voicemail,
        progress: Progress,
    ) -> None:
        self._core = core
        self._hooks = hooks
        self._orders = orders
        self._trunks = trunks
        self._recording = recording
        self._voicemail = voicemail
        self._progress = progress

    def leave(self, leg: Leg, cause: ReleaseCause = ReleaseCause.NORMAL) -> None:
        """Let a party go: what it rang at stops, the party it talked with is released."""
        call, state, peer = leg.call, leg.state, leg.call.peer(leg)
        match state:
            case LegState.ORIGINATED:
                self.stop_all(call, ReleaseCause.NORMAL)
                self.release(leg, cause)
            case LegState.CONNECTED | LegState.HELD | LegState.PARKED:
                self.release(leg, cause)
                if peer is not None:
                    self.release(peer, cause)
            case LegState.INITIATED:
                self.release(leg, cause)
            case LegState.FAILED:
                self.release(leg, leg.cause)
            case LegState.ALERTING | LegState.WAITING:
                self.stop(leg, cause)
        self._close_if_empty(call)

    def stop(self, leg: Leg, cause: ReleaseCause) -> None:
        """End ringing or waiting at one telephone, whatever becomes of the call."""
        rang = leg.state is LegState.ALERTING
        self.detach(leg, cause)
        station = leg.party
        if isinstance(station, Station):
            if leg.pending:
                self._orders.forget(station, leg.pending)
            if rang:
                self._core.emit(Released(station.extension, cause))
            if not rang or station.kind is TelephoneKind.SIP:
                self._core.flags_changed(station)
            self._core.freed(station)
        elif isinstance(station, OutsideLine):
            self._trunks.finish(station, cause)
        self._close_if_empty(leg.call)

    def stop_all(self, call: Call, cause: ReleaseCause, *, but: Leg | None = None) -> None:
        """End all ringing of a call, also what is about to begin."""
        self.cancel_starts(call)
        for leg in call.offered:
            if leg is not but:
                self.stop(leg, cause)

    def cancel_starts(self, call: Call) -> None:
        """Forget group members that were about to ring, or would ring if they were free."""
        call.fallbacks.clear()
        if call.patience is not None:
            call.patience.cancel()
        for timer in call.starts:
            timer.cancel()
        call.starts.clear()
        for station in call.wanting:
            station.wanted_by = tuple(other for other in station.wanted_by if other is not call)
        call.wanting = ()

    def fail(self, leg: Leg, cause: ReleaseCause) -> None:
        """Tell an originator that his call cannot be set up: he hears a tone, or is released at once."""
        call, station = leg.call, leg.party
        self.stop_all(call, ReleaseCause.NORMAL)
        self.cancel_timers(call)
        if leg.timer is not None:
            leg.timer.cancel()
        tone = self._core.traits.failure_tone
        if not isinstance(station, Station) or not tone:
            self.fail_at_once(leg, cause)
            return
        leg.state, leg.cause = LegState.FAILED, cause
        self._core.leg_changed(leg)
        leg.timer = self._core.after(tone, lambda: self._end_tone(leg))

    def fail_at_once(self, leg: Leg, cause: ReleaseCause) -> None:
        """Release an originator without a tone."""
        leg.state = LegState.FAILED
        self.release(leg, cause)

    def exhausted(self, call: Call, cause: ReleaseCause) -> None:
        """Go on with a call that nothing rings for any more, or fail the originator."""
        origin = call.origin
        if origin is not None and origin.state is LegState.ORIGINATED and not call.offered and not call.starts:
            left = _resumed(call, cause)
            if left is not None:
                self.fail(origin, left)

    def release(self, leg: Leg, cause: ReleaseCause) -> None:
        """Take a party out of its call and tell it. A party on hold is not told: its telephone shows another call."""
        state, party = leg.state, leg.party
        self.detach(leg, cause)
        match party:
            case Station():
                silent = state in _BESIDE and party.active is not None
                if not silent and (state is not LegState.INITIATED or leg.digits):
                    self._core.emit(Released(party.extension, cause))
                self._hooks.released(party)
            case OutsideLine():
                self._trunks.finish(party, cause)
        self._close_if_empty(leg.call)

    def detach(self, leg: Leg, cause: ReleaseCause = ReleaseCause.NORMAL) -> None:
        """Take a leg out of its call without telling its telephone."""
        if leg.timer is not None:
            leg.timer.cancel()
            leg.timer = None
        self._recording.finish(leg)
        self._voicemail.ended(leg)
        leg.call.legs.remove(leg)
        match leg.party:
            case Station():
                leg.party.legs.remove(leg)
            case OutsideLine():
                leg.party.leg = None
        self._progress.cleared(leg, cause)
        self._core.leg_changed(leg, cause)

    def put_down_failed(self, station: Station, leg: Leg) -> None:
        """Have the handset down after a call that could not be set up; only then its release is told."""
        self.detach(leg, leg.cause)
        self._hooks.put_down(station)
        self._core.emit(Released(station.extension, leg.cause))
        self.close(leg.call)

    def unpark(self, call: Call) -> None:
        """Note that a call is not parked any more."""
        station = call.parked_at
        if station is not None:
            call.parked_at = station.parked = None
            self._core.flags_changed(station)

    def cancel_timers(self, call: Call) -> None:
        """Forget what a call would do by time."""
        for timer in (call.timer, call.returns):
            if timer is not None:
                timer.cancel()
        call.timer = call.returns = None

    def close(self, call: Call) -> None:
        """Forget a call nobody is in."""
        self.cancel_timers(call)
        self.cancel_starts(call)
        self.unpark(call)
        self._core.calls.pop(call.id, None)
        closed, call.closed = call.closed, None
        if closed is not None:
            closed()
        for leg in call.legs:
            self._voicemail.ended(leg)
        self._progress.closed(call)

    def _close_if_empty(self, call: Call) -> None:
        if all(isinstance(leg.party, Announcement) for leg in call.legs):
            self.close(call)

    def _end_tone(self, leg: Leg) -> None:
        """Put a SIP telephone on-hook before its release is told, as recorded on an NCP."""
        station = leg.party
        if isinstance(station, Station) and station.kind is TelephoneKind.SIP and len(station.legs) == 1:
            self.put_down_failed(station, leg)
        else:
            self.release(leg, leg.cause)


def _resumed(call: Call, cause: ReleaseCause) -> ReleaseCause | None:
    """Go on with a call whose last remedy failed. Returns why nothing is left to do with it."""
    while call.fallbacks:
        result = call.fallbacks.pop()()
        if result is None:
            return None
        cause = result
    return cause
