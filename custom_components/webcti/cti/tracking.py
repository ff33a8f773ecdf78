"""One extension as time goes by: its flags, its calls, and what still has to be made sure of.

The rules are in `calls`; here is what they cannot know: what came before, what we asked the PBX to do, and when a frame
needs the answer to a `RQST` before it can be understood.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from .calls import RINGING_BELIEVED, activity, advance, end_held, give_up_ringing, reconcile, settle
from .course import Circumstances, Step
from .ctip.frames import Conn, Drdy, Echo, Rel, Ring, Stat, TelephoneEvent
from .matching import HANDSET_STATES, Released, denied_calls, in_state, is_ambiguous, superseded_calls
from .model import (
    Call,
    CallEvent,
    ConnectionState,
    Extension,
    ExtensionChange,
    ExtensionState,
    Flags,
    Hook,
    Outcome,
)
from .parties import Parties

CALL_BACK_AWAITED: Final = timedelta(seconds=30)
"""How long after a `DIAL` a ring of the telephone may be the call-back that carries it out: a choice."""

BEGINNINGS: Final = (Ring, Echo, Drdy)
"""Frames after which a handset that was reported down is believed at once."""

OUT_OF_ORDER: Final = timedelta(milliseconds=300)
"""Frames of one moment may come in either order: a `REL` so soon after a `CONN` is about the call left for it."""

UNLIFTED_BELIEVED: Final = timedelta(minutes=5)
"""How long a call is believed to be dialled at a telephone that was not reported lifted, as happens with SIP ones."""


NO_TELEPHONE: Final = Flags(
    hook=Hook.OUT_OF_ORDER,
    forwarding=False,
    dnd=False,
    locked=False,
    account_recalled=False,
    parked=False,
    call_waiting=False,
    call_back_queued=False,
)
"""Flags beside which no call can exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What all extensions share. `ask` wants the state of an extension requested in so many seconds.

    `calls_of` returns the running calls of another extension. `grace` is how many seconds a `STAT` that denies a call
    is not believed.
    """

    now: Callable[[], datetime]
    new_id: Callable[[], int]
    parties: Parties
    ask: Callable[[Extension, float], None]
    calls_of: Callable[[Extension], tuple[Call, ...]]
    grace: float


@dataclass(slots=True)
class OwnDial:
    """A `DIAL` of ours: `begun` once it shows as a call, `echoed` as far as the PBX repeated the digits then."""

    number: str
    until: datetime
    begun: bool = False
    echoed: str = ""


class Tracker:
    """Keeps the state of one extension. Methods that may change it return the change, `None` when there is none."""

    __slots__ = (
        "_around",
        "_decided",
        "_dial",
        "_displaced_at",
        "_doubted",
        "_lifted",
        "_released",
        "_stale",
        "_swapped",
        "_unseen",
        "heard",
        "offered_at",
        "state",
    )

    def __init__(self, number: Extension, around: Surroundings) -> None:
        self.state = ExtensionState(number=number)
        self.heard: datetime | None = None
        """When a frame last told of a call; `STAT` tells of the telephone."""
        self.offered_at: set[Extension] = set()
        """Extensions that ring, or rang, on behalf of this one: calls it made, and calls it may be handing over."""
        self._around = around
        self._doubted: tuple[Call, ...] = ()
        self._released: Rel | None = None
        self._swapped = False
        self._displaced_at: datetime | None = None
        self._lifted = False
        self._decided: Outcome | None = None
        self._dial: OwnDial | None = None
        self._stale = False
        self._unseen: frozenset[int] = frozenset()

    def feed(self, frame: TelephoneEvent) -> ExtensionChange | None:
        """Take one frame of this extension."""
        if type(frame) is Stat:
            return self._feed_flags(frame)
        known = self._known()
        self.heard = known.at
        calls, events = self._before(frame, known)
        if type(frame) is Rel and is_ambiguous(calls, frame.cause, decided=self._decided is not None):
            self._released = frame
            self._swapped = self._displaced_at is not None and known.at - self._displaced_at < OUT_OF_ORDER
            self._around.ask(self.state.number, 0)
        elif not (type(frame) is Echo and self._is_own_echo(frame.digits)):
            calls, more = advance(calls, frame, known)
            events += more
            self._after(frame, calls)
        return self._publish(self.state.flags, calls, events)

    def confirm(self) -> ExtensionChange | None:
        """Act on what was doubtful: the PBX was asked, and its answer, if there was one, has been fed."""
        flags = self.state.flags
        known = self._known(flags.hook if flags else None)
        calls, events = self._release(self.state.calls, known)
        if flags is not None:
            calls, more = settle(calls, flags, self._doubted, known)
            events += more
        self._doubted = ()
        if in_state(calls, ConnectionState.HOLD) and self._is_handed_over():
            calls, more = end_held(calls, known)
            events += more
        if self._unseen.intersection(call.id for call in calls):
            calls, more = give_up_ringing(calls, RINGING_BELIEVED, known)
            events += more
        return self._publish(flags, calls, events)

    def give_up(self, ringing: timedelta, held: timedelta) -> ExtensionChange | None:
        """End calls that ring longer than any telephone does, and those that were held and nothing heard of them."""
        known = self._known()
        calls, events = give_up_ringing(self.state.calls, ringing, known)
        if self.heard is not None and known.at - self.heard >= held:
            calls, more = end_held(calls, known)
            events += more
        return self._publish(self.state.flags, calls, events)

    def lost(self) -> ExtensionChange | None:
        """Note that the link went down: the next flags tell which calls are left."""
        calls, events = self._release(self.state.calls, self._known())
        self._stale = True
        self._unseen = frozenset(call.id for call in calls)
        self._doubted = ()
        self._decided = self._dial = None
        return self._publish(self.state.flags, calls, events)

    def abandon(self) -> ExtensionChange | None:
        """End all calls from before the link went down: the PBX does not tell the state of this extension."""
        if not self._stale:
            return None
        self._stale = False
        return self._publish(self.state.flags, *reconcile(self.state.calls, NO_TELEPHONE, self._known()))

    def rings_for(self, call: Call) -> bool:
        """Tell whether this telephone rings for the same caller who dialled the same number."""
        ringing = in_state(self.state.calls, ConnectionState.ALERTING)
        return ringing is not None and ringing.party.number == call.party.number and _dialled(ringing) == _dialled(call)

    # What we asked the PBX to do

    def decide(self, outcome: Outcome | None) -> None:
        """Note what a `REJ` of ours will make of the ringing call; `None` when the PBX refused."""
        self._decided = outcome if in_state(self.state.calls, ConnectionState.ALERTING) else None

    def dial(self, number: str) -> None:
        """Note a `DIAL` of ours, before it is sent: its frames may overtake its confirmation."""
        self._dial = OwnDial(number, self._around.now() + CALL_BACK_AWAITED)

    def dial_refused(self) -> None:
        """Forget the `DIAL`."""
        self._dial = None

    def dial_confirmed(self) -> ExtensionChange | None:
        """Show the call, unless frames already did or the PBX has yet to have the handset lifted."""
        calls, events = self._begin_dial(self.state.flags, self.state.calls)
        return self._publish(self.state.flags, calls, events)

    # How frames are taken

    def _feed_flags(self, frame: Stat) -> ExtensionChange | None:
        flags, before = frame.flags, self.state
        if not before.calls and self._dial is None and not self._stale:
            return None if flags == before.flags else self._publish(flags, (), ())
        known = self._known()
        if self._stale:
            self._stale = False
            calls, events = reconcile(before.calls, flags, known)
            if in_state(calls, ConnectionState.ALERTING):
                self._around.ask(before.number, RINGING_BELIEVED.total_seconds())
            return self._publish(flags, calls, events)
        calls, events = advance(before.calls, frame, known)
        if not calls:
            calls, events = self._begin_dial(flags, calls)
        self._doubt(tuple(call for call in denied_calls(calls, flags) if self._may_be_denied(call, flags, known.at)))
        return self._publish(flags, calls, events)

    def _doubt(self, denied: tuple[Call, ...]) -> None:
        """Have the PBX asked about calls that cannot be, in a while: frames of one moment come in any order."""
        if denied and not self._doubted and self._released is None:
            self._around.ask(self.state.number, self._around.grace)
        self._doubted = denied

    def _may_be_denied(self, call: Call, flags: Flags, at: datetime) -> bool:
        """Tell whether a handset that is down says anything: not of a call that began without it being lifted."""
        if self._lifted or call.state is not ConnectionState.INITIATED or flags.hook is not Hook.ON:
            return True
        return at - call.started >= UNLIFTED_BELIEVED

    def _before(self, frame: TelephoneEvent, known: Circumstances) -> Step:
        """Bring to an end what the frame shows to be over."""
        calls, events = self._release(self.state.calls, known)
        flags = self.state.flags
        if self._doubted and flags is not None and isinstance(frame, BEGINNINGS):
            calls, more = settle(calls, replace(flags, call_waiting=True), self._doubted, known)
            events += more
        return calls, events

    def _release(self, calls: tuple[Call, ...], known: Circumstances) -> Step:
        """Carry out the `REL` that was put off."""
        released, self._released = self._released, None
        return (calls, ()) if released is None else advance(calls, released, known)

    def _after(self, frame: TelephoneEvent, calls: tuple[Call, ...]) -> None:
        if type(frame) is Conn:
            self._after_conn(calls)
        ringing = in_state(calls, ConnectionState.ALERTING)
        if ringing is None:
            self._decided = None
        if self._dial is None:
            return
        if ringing is not None and ringing.originated:
            self._dial.begun = True
        elif isinstance(frame, (Conn, Rel, Echo)):
            self._dial = None

    def _after_conn(self, calls: tuple[Call, ...]) -> None:
        """Note what a conversation did to the other calls: one was put on hold for it, or is dialled no more."""
        held = {call.id for call in calls if call.state is ConnectionState.HOLD}
        talked = in_state(self.state.calls, ConnectionState.CONNECTED)
        if talked is not None and talked.id in held:
            self._displaced_at = self._around.now()
        if superseded := superseded_calls(calls):
            self._doubt(superseded)

    def _is_handed_over(self) -> bool:
        """Tell whether an extension that rang on our behalf has what we hold, in its own name or still in ours."""
        ours = {call.party.number for call in self.state.calls if call.state is ConnectionState.HOLD} - {None}
        return any(
            call.party.number in ours or (call.suspended is not None and call.suspended.number == self.state.number)
            for extension in self.offered_at
            for call in self._around.calls_of(extension)
        )

    def _begin_dial(self, flags: Flags | None, calls: tuple[Call, ...]) -> Step:
        dial = self._dial
        if dial is None or dial.begun or flags is None or flags.hook is not Hook.OFF:
            return calls, ()
        dial.begun = True
        return advance(calls, Echo(self.state.number, dial.number), self._known())

    def _is_own_echo(self, digits: str) -> bool:
        """Tell whether the PBX only repeats what our `DIAL` already shows."""
        dial = self._dial
        if dial is None or not dial.begun or not dial.number.startswith(dial.echoed + digits):
            return False
        dial.echoed += digits
        return True

    def _known(self, hook: Hook | None = None) -> Circumstances:
        at = self._around.now()
        dial = self._dial
        if dial is not None and at > dial.until:
            self._dial = dial = None
        release = Released(
            hook=hook,
            decided=self._decided is not None,
            swapped=self._swapped,
            handed_over=self._released is not None and self._is_handed_over(),
        )
        return Circumstances(
            at=at,
            new_id=self._around.new_id,
            parties=self._around.parties,
            release=release,
            decided=self._decided,
            dialled=dial.number if dial is not None and not dial.begun else None,
            unseen=self._unseen,
        )

    def _publish(
        self, flags: Flags | None, calls: tuple[Call, ...], events: tuple[CallEvent, ...]
    ) -> ExtensionChange | None:
        before = self.state
        if not events and flags == before.flags and calls == before.calls:
            return None
        if flags is not None and flags.hook is Hook.OFF:
            self._lifted = True
        elif not in_state(calls, *HANDSET_STATES):
            self._lifted = False
        if not calls:
            self.offered_at.clear()
        self.state = ExtensionState(number=before.number, flags=flags, calls=calls, activity=activity(flags, calls))
        return ExtensionChange(before, self.state, events)


def _dialled(call: Call) -> str | None:
    return call.called.number if call.called else None
