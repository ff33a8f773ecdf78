"""Frames to calls: what one frame does to the running calls of one extension. Pure: no clock, no state, no I/O.

CTIP has no call id, so a frame is matched to a call by what can be true at a telephone. Choices where the protocol is
silent:

- A second `RING` without a `REL` between is an update of the ringing call, whoever it presents. A `RING` from the party
  that is on hold means that a handed-over call came back: the held call is over.
- A waiting call (`CW`) is queued, and ends when `STAT` says that none waits any more, unless it rings or is answered.
- `/` while talking is the FLASH key: the call is held. Digits after it begin another call; alone it may as well take
  a waiting call. What it and a further `/` do is told by the frames that follow (`REL`, `CONN`, `DRDY`). An NCP also
  writes `/` before an internal number, which is meant when no call goes on. Other digits while talking are DTMF.
- A dial tone (`DRDY`) while talking means that the call was put on hold.
- `CONN` for a call never heard of is taken for one that the extension made.
- `REL` without a telling cause while several calls run is settled by the handset: off-hook, one of them is over;
  on-hook, only what rings or waits is left. Off-hook after a consultation, both are over when the one consulted has
  the held call by then: a telephone may report late, or never, that its handset is down.
- A call that is dialled while another one is talked on is over: that one was brought back.
- Off-hook with nothing dialled is no call, and a call can be dialled on-hook: not every telephone is reported lifted.
"""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any, Final

from .course import Circumstances, Course, Step, named
from .ctip.fields import Number
from .ctip.frames import Aoc, Conn, Cw, Drdy, Echo, Frame, Rel, Ring, Stat, Utag
from .dialing import FLASH
from .matching import answered_call, denied_calls, released_calls
from .model import Activity, Call, CallEventKind, ConnectionState, Flags, Hook, Outcome, Party
from .parties import NOBODY, Parties

TALKING_OR_DIALLING: Final = frozenset({ConnectionState.CONNECTED, ConnectionState.INITIATED})

RINGING_BELIEVED: Final = timedelta(seconds=60)
"""How long a ringing call is believed to go on although the link was down: CTIP cannot be asked what rings."""


def advance(calls: tuple[Call, ...], frame: Frame, known: Circumstances) -> Step:
    """Return the calls after `frame`, and what happened. Never raises; a frame that means nothing here changes nothing.

    A `STAT` ends no call: it may be late, so `settle` decides once it is confirmed.
    """
    rule = RULES.get(type(frame))
    if rule is None:
        return calls, ()
    course = Course(calls, known)
    rule(course, frame)
    return course.step()


def settle(calls: tuple[Call, ...], flags: Flags, doubted: Collection[Call], known: Circumstances) -> Step:
    """End those of the `doubted` calls that are unchanged since and that confirmed flags still deny."""
    course = Course(calls, known)
    for call in denied_calls(calls, flags):
        if any(call is doubt for doubt in doubted):
            course.end(call, None)
    return course.step()


def reconcile(calls: tuple[Call, ...], flags: Flags, known: Circumstances) -> Step:
    """End the `unseen` calls that the PBX no longer has, with unknown outcome. The rest goes on under its id."""
    course = Course(calls, known)
    denied = denied_calls(calls, flags)
    for call in calls:
        if call.id in known.unseen and (call in denied or not _may_still_ring(call, flags, known.at)):
            course.end(call, None, Outcome.UNKNOWN)
    return course.step()


def end_held(calls: tuple[Call, ...], known: Circumstances) -> Step:
    """End held calls, unless something else goes on at the handset."""
    course = Course(calls, known)
    if not any(call.state in TALKING_OR_DIALLING for call in calls):
        for call in [call for call in calls if call.state is ConnectionState.HOLD]:
            course.end(call, None)
    return course.step()


def give_up_ringing(calls: tuple[Call, ...], limit: timedelta, known: Circumstances) -> Step:
    """End ringing calls that began `limit` ago or longer, with unknown outcome: their `REL` was lost."""
    course = Course(calls, known)
    for call in calls:
        if call.state is ConnectionState.ALERTING and known.at - call.started >= limit:
            course.end(call, None, Outcome.UNKNOWN)
    return course.step()


def activity(flags: Flags | None, calls: tuple[Call, ...]) -> Activity:
    """Return what the extension is doing: its most active call, unless the telephone is out of order."""
    if flags is not None and flags.hook is Hook.OUT_OF_ORDER:
        return Activity.OUT_OF_ORDER
    if not calls:
        return Activity.IDLE
    states = {call.state for call in calls}
    return next((shown for state, shown in ACTIVITIES.items() if state in states), Activity.IDLE)


ACTIVITIES: Final = {
    ConnectionState.CONNECTED: Activity.TALKING,
    ConnectionState.INITIATED: Activity.DIALING,
    ConnectionState.ALERTING: Activity.RINGING,
    ConnectionState.HOLD: Activity.ON_HOLD,
    ConnectionState.QUEUED: Activity.QUEUED,
}
"""The most active first."""


def _ring(course: Course, frame: Ring) -> None:
    known = course.known
    caller = known.parties.shown(frame.caller, frame.comment)
    ringing = course.first(ConnectionState.ALERTING)
    if ringing is not None and ringing.originated:
        return
    if known.dialled is not None and ringing is None and _calls_back(frame, known.dialled):
        course.begin(
            frame.extension,
            ConnectionState.ALERTING,
            known.parties.dialled(known.dialled),
            CallEventKind.DIALING,
            originated=True,
            called=Party(known.dialled),
        )
        return
    for held in [call for call in course.calls if call.state is ConnectionState.HOLD and _same(call.party, caller)]:
        course.end(held, None)
    offered = ringing or _queued_from(course, caller)
    called, suspended = known.parties.shown(frame.called), _suspended(known.parties, frame.suspended)
    if offered is None:
        waiting = course.busy()
        kind = CallEventKind.WAITING if waiting else CallEventKind.RINGING
        course.begin(
            frame.extension,
            ConnectionState.ALERTING,
            caller or NOBODY,
            kind,
            waiting=waiting,
            called=called,
            suspended=suspended,
        )
        return
    course.change(
        offered,
        CallEventKind.UPDATED if offered is ringing else CallEventKind.RINGING,
        state=ConnectionState.ALERTING,
        party=offered.party if caller is None else named(caller, offered.party),
        called=called or offered.called,
        suspended=suspended if frame.suspended else offered.suspended,
        waiting=course.busy(),
    )


def _cw(course: Course, frame: Cw) -> None:
    caller = course.known.parties.shown(frame.caller, frame.comment) or NOBODY
    for call in course.calls:
        if call.state in (ConnectionState.QUEUED, ConnectionState.ALERTING) and call.party.number == caller.number:
            course.change(call, CallEventKind.UPDATED, party=named(caller, call.party))
            return
    course.begin(frame.extension, ConnectionState.QUEUED, caller, CallEventKind.WAITING, waiting=True)


def _conn(course: Course, frame: Conn) -> None:
    party = course.known.parties.shown(frame.party)
    call = answered_call(course.calls, party.number if party else None)
    if call is not None:
        course.connect(call, party)
        return
    course.begin(
        frame.extension,
        ConnectionState.CONNECTED,
        party or NOBODY,
        CallEventKind.ANSWERED,
        originated=True,
        answered=course.known.at,
    )


def _rel(course: Course, frame: Rel) -> None:
    for call in released_calls(course.calls, frame.cause, course.known.release):
        course.end(call, frame.cause)


def _echo(course: Course, frame: Echo) -> None:
    digits = frame.digits
    held, talking = course.first(ConnectionState.HOLD), course.first(ConnectionState.CONNECTED)
    if held is not None and digits == FLASH:
        return
    if dialling := course.first(ConnectionState.INITIATED):
        _dial_on(course, dialling, digits)
    elif talking is not None and not digits.startswith(FLASH):
        return
    elif (ringing := course.first(ConnectionState.ALERTING)) and _is_own(ringing):
        _dial_on(course, ringing, digits)
    elif digits:
        if talking is not None:
            course.hold(talking)
            if digits == FLASH:
                return
        party = course.known.parties.dialled(digits)
        kind = CallEventKind.DIALING
        course.begin(frame.extension, ConnectionState.INITIATED, party, kind, originated=True, called=Party(digits))


def _dial_on(course: Course, call: Call, digits: str) -> None:
    """Add digits to what was dialled. The same block again is a repetition, a FLASH starts anew."""
    before = (call.called.number if call.originated and call.called else None) or ""
    repeated = len(digits) > 1 and digits == before
    dialled = digits if digits.startswith(FLASH) or repeated else before + digits
    course.change(
        call,
        None if call.originated else CallEventKind.DIALING,
        state=ConnectionState.INITIATED,
        originated=True,
        party=course.known.parties.dialled(dialled),
        called=Party(dialled),
    )


def _drdy(course: Course, _frame: Drdy) -> None:
    if talking := course.first(ConnectionState.CONNECTED):
        course.hold(talking)


def _stat(course: Course, frame: Stat) -> None:
    """Note that a called-back telephone was lifted: the PBX dials now."""
    ringing = course.first(ConnectionState.ALERTING)
    if ringing is not None and ringing.originated and frame.flags.hook is Hook.OFF:
        course.change(ringing, None, state=ConnectionState.INITIATED)


def _aoc(course: Course, frame: Aoc) -> None:
    if call := course.first(ConnectionState.CONNECTED, ConnectionState.INITIATED, ConnectionState.HOLD):
        course.change(call, None, charge=frame.charge)


def _utag(course: Course, frame: Utag) -> None:
    for state in (ConnectionState.QUEUED, ConnectionState.ALERTING, ConnectionState.CONNECTED):
        if call := course.first(state):
            course.change(call, None, tag=frame.tag)
            return


RULES: Final[dict[type, Callable[[Course, Any], None]]] = {
    Ring: _ring,
    Cw: _cw,
    Conn: _conn,
    Rel: _rel,
    Echo: _echo,
    Drdy: _drdy,
    Stat: _stat,
    Aoc: _aoc,
    Utag: _utag,
}


def _same(party: Party, other: Party | None) -> bool:
    return other is not None and other.number is not None and party.number == other.number


def _queued_from(course: Course, caller: Party | None) -> Call | None:
    """Return the waiting call that now rings: the one of the same party, or of a party that is not told."""
    for call in course.calls:
        if call.state is ConnectionState.QUEUED:
            numbers = {call.party.number, caller.number if caller else None}
            if len(numbers - {None}) <= 1:
                return call
    return None


def _suspended(parties: Parties, number: Number | None) -> Party | None:
    """Real PBXs send `_` where nobody is suspended, the specification says `-`: both are nobody."""
    party = parties.shown(number)
    return party if party is not None and party.number is not None else None


def _calls_back(frame: Ring, dialled: str) -> bool:
    """Tell a `RING` by which the PBX carries out `DIAL` from a real call.

    It presents nobody, the telephone itself, or the number that was dialled (a choice: the protocol does not say).
    """
    caller = frame.caller
    return caller is None or not caller.digits or caller.digits == frame.extension or dialled.endswith(caller.digits)


def _is_own(call: Call) -> bool:
    """Tell a ringing call that the PBX makes on behalf of the extension: ours, or presented as nobody or itself."""
    return call.originated or call.party.number in (None, call.extension)


def _may_still_ring(call: Call, flags: Flags, at: datetime) -> bool:
    if call.state is not ConnectionState.ALERTING:
        return True
    return flags.hook is Hook.ON and at - call.started < RINGING_BELIEVED
