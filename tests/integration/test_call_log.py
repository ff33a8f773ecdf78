"""The list of finished calls: what gets in, and what has to go."""

from datetime import UTC, datetime

from custom_components.webcti.call_log import CallLog, finished_calls
from custom_components.webcti.cti.model import (
    Call,
    CallEvent,
    CallEventKind,
    ConnectionState,
    Direction,
    ExtensionChange,
    ExtensionState,
    Outcome,
    Party,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def call(number: int, extension: str = "1011", outcome: Outcome | None = Outcome.ANSWERED) -> Call:
    return Call(
        id=number,
        extension=extension,
        direction=Direction.INCOMING,
        state=ConnectionState.NULL if outcome else ConnectionState.CONNECTED,
        party=Party("600111222"),
        started=NOON,
        ended=NOON if outcome else None,
        outcome=outcome,
    )


def change(*calls: Call) -> ExtensionChange:
    state = ExtensionState(number="1011")
    return ExtensionChange(state, state, tuple(CallEvent(CallEventKind.ENDED, each) for each in calls))


def ids(calls: list[Call]) -> list[int]:
    return [each.id for each in calls]


def test_the_latest_call_comes_first() -> None:
    log = CallLog()
    log.record(change(call(1), call(2)))
    log.record(change(call(3)))
    assert ids(log.latest("1011")) == [3, 2, 1]


def test_a_running_call_is_no_finished_call() -> None:
    log = CallLog()
    log.record(change(call(1, outcome=None)))
    assert log.latest("1011") == []


def test_a_call_that_is_told_twice_in_one_change_is_kept_once() -> None:
    assert ids(list(finished_calls(change(call(1), call(1))))) == [1]


def test_the_oldest_call_makes_room() -> None:
    log = CallLog(length=2)
    log.record(change(call(1), call(2), call(3)))
    assert ids(log.latest("1011")) == [3, 2]


def test_each_extension_has_its_own_calls() -> None:
    log = CallLog()
    log.record(change(call(1), call(2, extension="1012")))
    assert ids(log.latest("1012")) == [2]
    assert log.latest("1013") == []
