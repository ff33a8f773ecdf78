"""All extensions of a PBX, and who is told of which. A frame costs the same however many extensions are idle."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Final, override

from .ctip.frames import Cw, Ring, Stat, TelephoneEvent
from .listeners import Listeners
from .matching import in_state
from .model import Call, ConnectionState, Extension, ExtensionChange, ExtensionState, NumberKind
from .parties import Parties
from .tracking import Surroundings, Tracker

MOST_EXTENSIONS: Final = 10_000
"""More than any PBX has: noise on the line must not fill the memory."""

AT_ONCE: Final = 0.0


class States(Mapping[Extension, ExtensionState]):
    """A live view of what is known of every extension."""

    def __init__(self, trackers: Mapping[Extension, Tracker]) -> None:
        self._trackers = trackers

    @override
    def __getitem__(self, extension: Extension) -> ExtensionState:
        return self._trackers[extension].state

    @override
    def __iter__(self) -> Iterator[Extension]:
        return iter(self._trackers)

    @override
    def __len__(self) -> int:
        return len(self._trackers)


class Switchboard:
    """Takes telephone frames, keeps the extensions' states, publishes changes.

    `ask` is called when the state of an extension has to be requested in so many seconds, `grace` seconds after a
    `STAT` that denies a call.
    """

    def __init__(
        self,
        extensions: Iterable[Extension],
        line_digits: str,
        *,
        now: Callable[[], datetime],
        ask: Callable[[Extension, float], None],
        grace: float,
    ) -> None:
        self.trackers: dict[Extension, Tracker] = {}
        parties = Parties(line_digits, self.trackers)
        self._around = around = Surroundings(
            now=now, new_id=count(1).__next__, parties=parties, ask=ask, calls_of=self._calls_of, grace=grace
        )
        self.trackers.update((extension, Tracker(extension, around)) for extension in extensions)
        self.states: Mapping[Extension, ExtensionState] = States(self.trackers)
        self.changed: Listeners[ExtensionChange] = Listeners()
        self.seen: Listeners[Extension] = Listeners()
        self._by_extension: dict[Extension, Listeners[ExtensionChange]] = {}

    def tracker(self, extension: Extension) -> Tracker:
        """Return the tracker of an extension, known or not yet."""
        return self.trackers.get(extension) or self._add(extension)

    def ringing_alike(self, extension: Extension) -> list[Tracker]:
        """Return the trackers of all that ring for the call that this one rings for, as the members of a group do."""
        own = self.tracker(extension)
        call = in_state(own.state.calls, ConnectionState.ALERTING)
        if call is None or (call.party.number is None and call.called is None):
            return [own]
        alike = [tracker for tracker in self.trackers.values() if tracker.rings_for(call)]
        return [own, *(tracker for tracker in alike if tracker is not own)]

    def subscribe(self, extension: Extension, listener: Callable[[ExtensionChange], None]) -> Callable[[], None]:
        """Have the changes of one extension."""
        return self._by_extension.setdefault(extension, Listeners()).add(listener)

    def feed(self, frame: TelephoneEvent) -> None:
        """Take one frame and tell what it changed."""
        tracker = self.trackers.get(frame.extension)
        if tracker is None and (tracker := self._meet(frame)) is None:
            return
        if isinstance(frame, Ring | Cw):
            self._around.parties.learn(frame.caller, frame.comment)
        if isinstance(frame, Ring):
            self._note_on_whose_behalf(frame)
        self.publish(tracker.feed(frame))

    def publish(self, change: ExtensionChange | None) -> None:
        """Tell a change to those who listen to its extension, then to those who listen to all."""
        if change is None:
            return
        if listeners := self._by_extension.get(change.after.number):
            listeners.tell(change)
        self.changed.tell(change)

    def lost(self) -> None:
        """Note that the link went down."""
        for tracker in self.trackers.values():
            self.publish(tracker.lost())

    def audit(self, silent: timedelta, ringing_limit: timedelta, hold_limit: timedelta) -> list[Extension]:
        """End calls that ring or are held impossibly long; return the extensions whose calls have long been silent."""
        at = self._around.now()
        quiet = []
        for tracker in [tracker for tracker in self.trackers.values() if tracker.state.calls]:
            self.publish(tracker.give_up(ringing_limit, hold_limit))
            if tracker.heard is not None and at - tracker.heard >= silent:
                quiet.append(tracker.state.number)
        return quiet

    def _note_on_whose_behalf(self, frame: Ring) -> None:
        for number in (frame.caller, frame.suspended):
            if number is not None and number.kind is NumberKind.INTERNAL and (on := self.trackers.get(number.digits)):
                on.offered_at.add(frame.extension)

    def _calls_of(self, extension: Extension) -> tuple[Call, ...]:
        return self.trackers[extension].state.calls

    def _meet(self, frame: TelephoneEvent) -> Tracker | None:
        """Make the acquaintance of an extension; its flags are asked for unless the frame tells them."""
        if len(self.trackers) >= MOST_EXTENSIONS:
            return None
        tracker = self._add(frame.extension)
        if not isinstance(frame, Stat):
            self._around.ask(frame.extension, AT_ONCE)
        self.seen.tell(frame.extension)
        return tracker

    def _add(self, extension: Extension) -> Tracker:
        tracker = self.trackers[extension] = Tracker(extension, self._around)
        return tracker
