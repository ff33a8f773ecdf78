"""What can happen to the calls of an extension: they begin, change, are talked on or held, and end with one outcome."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from .matching import HANDSET_STATES, NOTHING_KNOWN, Released, in_state
from .model import (
    Call,
    CallEvent,
    CallEventKind,
    ConnectionState,
    Direction,
    Extension,
    NumberKind,
    Outcome,
    Party,
)
from .outcomes import outcome_of
from .parties import Parties

type Step = tuple[tuple[Call, ...], tuple[CallEvent, ...]]
"""The running calls after a frame, oldest first, and what happened."""

FAILED_ATTEMPTS: Final = frozenset({Outcome.BUSY, Outcome.REJECTED, Outcome.FAILED})
"""Outcomes after which a call that the extension made is in state `FAIL`."""

CONNECTING: Final = {ConnectionState.CONNECTED: CallEventKind.UPDATED, ConnectionState.HOLD: CallEventKind.RETRIEVED}
"""What it is called when a call in this state is connected; from every other state it is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What else is known when a frame arrives.

    `release` settles an ambiguous `REL`. `decided` is what our own `REJ` makes of the ringing call. `dialled` is what
    our own `DIAL` asked for while the PBX may still ring the telephone to carry it out (call-back).
    `unseen` holds the ids of calls that ran while the link was down.
    """

    at: datetime
    new_id: Callable[[], int]
    parties: Parties
    release: Released = NOTHING_KNOWN
    decided: Outcome | None = None
    dialled: str | None = None
    unseen: Collection[int] = ()


class Course:
    """The calls of one extension while a frame is worked on; `step` tells what came of it."""

    __slots__ = ("calls", "events", "known")

    def __init__(self, calls: tuple[Call, ...], known: Circumstances) -> None:
        self.calls = list(calls)
        self.events: list[CallEvent] = []
        self.known = known

    def step(self) -> Step:
        """Return the calls and what happened to them."""
        return tuple(self.calls), tuple(self.events)

    def first(self, *states: ConnectionState) -> Call | None:
        """Return the oldest call in the first of `states` that any call is in."""
        return in_state(self.calls, *states)

    def busy(self) -> bool:
        """Tell whether a call is going on at the handset."""
        return any(call.state in HANDSET_STATES for call in self.calls)

    def begin(
        self,
        extension: Extension,
        state: ConnectionState,
        party: Party,
        kind: CallEventKind,
        *,
        originated: bool = False,
        **details: Any,
    ) -> None:
        """Add a call; `kind` says how it began."""
        call = Call(
            id=self.known.new_id(),
            extension=extension,
            direction=_direction(party, originated=originated),
            state=state,
            party=party,
            started=self.known.at,
            originated=originated,
            **details,
        )
        self.calls.append(call)
        self.events.append(CallEvent(kind, call))

    def change(self, call: Call, kind: CallEventKind | None, **changes: Any) -> None:
        """Replace a call; says nothing when nothing changed."""
        originated = changes.get("originated", call.originated)
        direction = _direction(changes.get("party", call.party), originated=originated)
        changed = replace(call, direction=direction, **changes)
        if changed == call:
            return
        self.calls[self._place(call)] = changed
        if kind is not None:
            self.events.append(CallEvent(kind, changed))

    def hold(self, call: Call) -> None:
        """Put a call on hold."""
        self.change(call, CallEventKind.HELD, state=ConnectionState.HOLD)

    def connect(self, call: Call, party: Party | None = None) -> None:
        """Make this the call that is talked on; another one that was is put on hold."""
        for other in [other for other in self.calls if other.state is ConnectionState.CONNECTED and other is not call]:
            self.hold(other)
        self.change(
            call,
            CONNECTING.get(call.state, CallEventKind.ANSWERED),
            state=ConnectionState.CONNECTED,
            party=self._far_end(call, party),
            waiting=False,
            answered=call.answered or self.known.at,
        )

    def end(self, call: Call, cause: int | None, outcome: Outcome | None = None) -> None:
        """Take a call out; its outcome is told by `cause` unless given."""
        known = self.known
        call = self._known_by_now(self.calls.pop(self._place(call)))
        if outcome is None:
            outcome = outcome_of(call, cause, decided=known.decided, seen=call.id not in known.unseen)
        failed = call.originated and outcome in FAILED_ATTEMPTS
        ended = replace(
            call,
            state=ConnectionState.FAIL if failed else ConnectionState.NULL,
            ended=known.at,
            outcome=outcome,
            cause=cause,
        )
        missed = outcome is Outcome.MISSED
        self.events.append(CallEvent(CallEventKind.MISSED if missed else CallEventKind.ENDED, ended))
        ringing = self.first(ConnectionState.ALERTING)
        if ringing is not None and ringing.waiting and not self.busy():
            self.change(ringing, None, waiting=False)

    def _place(self, call: Call) -> int:
        return next(place for place, other in enumerate(self.calls) if other.id == call.id)

    def _far_end(self, call: Call, party: Party | None) -> Party:
        if party is None or party.number is None:
            return call.party
        dialled = call.called.number if call.originated and call.called else None
        if dialled and party.number.startswith(dialled):
            return self.known.parties.as_dialled(party)
        return named(party, call.party)

    def _known_by_now(self, call: Call) -> Call:
        """Return the call with its far end as it is known at last: frames may have told whose number was dialled."""
        if not call.originated or call.called is None or call.party.kind is not NumberKind.UNKNOWN:
            return call
        party = self.known.parties.dialled(call.called.number or "")
        return replace(call, party=party, direction=_direction(party, originated=True))


def named(party: Party, before: Party) -> Party:
    """Keep the name while the number stays the same."""
    return before if party.name is None and party.number == before.number and party.kind is before.kind else party


def _direction(party: Party, *, originated: bool) -> Direction:
    if party.kind is NumberKind.INTERNAL:
        return Direction.INTERNAL
    return Direction.OUTGOING if originated else Direction.INCOMING
