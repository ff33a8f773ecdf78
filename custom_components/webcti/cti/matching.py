"""Which of an extension's calls a frame is about. CTIP has no call id, so this is told by state, number and cause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from .ctip.causes import Cause
from .model import Call, ConnectionState, Flags, Hook

ALERTING, CONNECTED, HOLD, INITIATED, QUEUED = (
    ConnectionState.ALERTING,
    ConnectionState.CONNECTED,
    ConnectionState.HOLD,
    ConnectionState.INITIATED,
    ConnectionState.QUEUED,
)

HANDSET_STATES: Final = frozenset({CONNECTED, HOLD, INITIATED})
"""States that need a lifted handset."""

DIALLING_ENDED: Final = (INITIATED, ALERTING, QUEUED, CONNECTED, HOLD)
OFFER_ENDED: Final = (ALERTING, QUEUED, INITIATED, CONNECTED, HOLD)
TALK_ENDED: Final = (CONNECTED, HOLD, INITIATED, ALERTING, QUEUED)

RELEASED_BY: Final[dict[int | None, tuple[ConnectionState, ...]]] = {
    Cause.TELEPHONE_LOCKED: DIALLING_ENDED,
    Cause.TIME_EXCEEDED: TALK_ENDED,
    Cause.CHARGE_EXCEEDED: TALK_ENDED,
    Cause.NO_RIGHTS: DIALLING_ENDED,
    Cause.SERVICE_ACCEPTED: DIALLING_ENDED,
    Cause.SERVICE_REJECTED: DIALLING_ENDED,
    Cause.DIALLING_TIME_EXCEEDED: DIALLING_ENDED,
    Cause.WRONG_NUMBER: DIALLING_ENDED,
    Cause.REJECTED: DIALLING_ENDED,
    Cause.BUSY: DIALLING_ENDED,
    Cause.DAMAGED: DIALLING_ENDED,
    Cause.CLIR_NOT_ALLOWED: DIALLING_ENDED,
    Cause.URGENT_CALL_NOT_ALLOWED: DIALLING_ENDED,
    Cause.PRIVATE_CALL_NOT_ALLOWED: DIALLING_ENDED,
    Cause.URGENT_RING_NOT_ALLOWED: DIALLING_ENDED,
    Cause.SERVICE_ACTIVE: DIALLING_ENDED,
    Cause.SERVICE_INACTIVE: DIALLING_ENDED,
    Cause.NO_SUCH_SERVICE: DIALLING_ENDED,
    Cause.NO_ANSWER: DIALLING_ENDED,
    Cause.TRANSFERRED: OFFER_ENDED,
    Cause.PICKED_UP_ELSEWHERE: OFFER_ENDED,
    Cause.DND: DIALLING_ENDED,
    Cause.LIMIT_EXCEEDED: DIALLING_ENDED,
    Cause.WAKE_UP: OFFER_ENDED,
}
"""Where a cause says what kind of call it ended: the states to look for, the likeliest first."""


def in_state(calls: Iterable[Call], *states: ConnectionState) -> Call | None:
    """Return the oldest call in the first of `states` that any call is in."""
    calls = tuple(calls)
    return next((call for state in states for call in calls if call.state is state), None)


def answered_call(calls: Sequence[Call], number: str | None) -> Call | None:
    """Return the call that a `CONN` with this party is about, `None` when it is about one never heard of."""
    if number is not None:
        for state in (ALERTING, INITIATED, QUEUED, HOLD, CONNECTED):
            for call in calls:
                if call.state is state and number in _numbers(call):
                    return call
        for call in calls:
            if call.state in (ALERTING, CONNECTED) and call.suspended and call.suspended.number == number:
                return call
    if going_on := in_state(calls, INITIATED, CONNECTED, ALERTING):
        return going_on
    if number is None:
        return in_state(calls, QUEUED, HOLD)
    return next((call for call in calls if call.state is QUEUED and call.party.number is None), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What else is known of a `REL`, to settle what its cause leaves open.

    `hook` is the handset as it was asked for; `decided` means that we rejected the ringing call, `swapped` that the
    extension turned to another call just before, `handed_over` that whom it consulted has the held call now.
    """

    hook: Hook | None = None
    decided: bool = False
    swapped: bool = False
    handed_over: bool = False


NOTHING_KNOWN: Final = Released()


def released_calls(calls: Sequence[Call], cause: int | None, known: Released) -> tuple[Call, ...]:
    """Return the calls that a `REL` ended.

    Who hands a call over is rid of both its calls. Who dials while another call is talked on dials no more: that call
    was brought back.
    """
    if len(calls) <= 1:
        return tuple(calls)
    if known.decided and (ringing := in_state(calls, ALERTING)):
        return (ringing,)
    over = known.hook is Hook.ON or known.handed_over
    if states := RELEASED_BY.get(cause):
        chosen = in_state(calls, *states)
        if cause == Cause.TRANSFERRED and chosen and chosen.state in HANDSET_STATES:
            return tuple(call for call in calls if call.state in HANDSET_STATES)
    elif over and (gone := tuple(call for call in calls if call.state in HANDSET_STATES)):
        return gone
    else:
        left, talk = (HOLD, CONNECTED) if known.swapped else (CONNECTED, HOLD)
        chosen = in_state(calls, ALERTING, INITIATED, left, talk, QUEUED)
    return (chosen,) if chosen else ()


def is_ambiguous(calls: Sequence[Call], cause: int | None, *, decided: bool) -> bool:
    """Tell whether only the handset can say which call a `REL` ended. A waiting call has none, so it does not count."""
    if decided or cause in RELEASED_BY:
        return False
    at_handset = [call.state for call in calls if call.state in HANDSET_STATES]
    return len(at_handset) > 1 or (bool(at_handset) and in_state(calls, ALERTING) is not None)


def denied_calls(calls: Sequence[Call], flags: Flags) -> tuple[Call, ...]:
    """Return the calls that cannot exist beside these flags, or beside each other."""
    superseded = superseded_calls(calls)
    return tuple(
        call
        for call in calls
        if (call.state in HANDSET_STATES and flags.hook is not Hook.OFF)
        or (call.state is QUEUED and not flags.call_waiting)
        or call in superseded
    )


def superseded_calls(calls: Sequence[Call]) -> tuple[Call, ...]:
    """Return the calls being dialled while another one is talked on: that one was brought back, so they are over."""
    if in_state(calls, CONNECTED) is None:
        return ()
    return tuple(call for call in calls if call.state is INITIATED)


def _numbers(call: Call) -> tuple[str | None, ...]:
    dialled = call.called.number if call.originated and call.called else None
    return call.party.number, dialled
