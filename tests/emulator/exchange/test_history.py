"""Every call leaves one record at each extension it concerned, with what became of it there."""

from datetime import timedelta

import pytest

from emulator.exchange.call_rows import CallRow
from emulator.exchange.errors import Refused
from emulator.exchange.events import CallProgressed, CallStep, HistoryChanged, PresentationKind
from emulator.exchange.history import MOST_RECORDS, CallType
from tests.emulator.exchange.desk import BEGIN, Desk

KNOWN, OTHER = "600111222", "600111333"


def records(desk: Desk, extension: str) -> list[CallRow]:
    return list(desk.exchange.switch.history.table(extension).rows.values())


def record(desk: Desk, extension: str) -> CallRow:
    (only,) = records(desk, extension)
    return only


def ring(desk: Desk, called: str = "21", caller: str = KNOWN, seconds: float = 5, *, withheld: bool = False) -> None:
    call = desk.exchange.outside_call(caller, called, withheld=withheld)
    desk.wait(seconds)
    desk.exchange.outside_hang_up(call)


def test_an_answered_call_is_incoming_with_its_duration(desk: Desk) -> None:
    call = desk.exchange.outside_call(KNOWN, "21")
    desk.wait(4)
    desk.exchange.answer("21")
    desk.wait(61)
    desk.exchange.outside_hang_up(call)
    found = record(desk, "21")
    assert (found.type, found.ringing, found.duration, found.start) == (CallType.INCOMING, 4, 61, BEGIN)
    assert (found.far.digits, found.name, found.called.digits) == (KNOWN, "Dąbrowski Paweł", "221110000")
    assert not found.unread


def test_a_call_nobody_answers_is_missed(desk: Desk) -> None:
    ring(desk)
    found = record(desk, "21")
    assert (found.type, found.ringing, found.duration, found.unread) == (CallType.MISSED, 5, None, True)


def test_attempts_of_one_caller_are_one_record(desk: Desk) -> None:
    ring(desk)
    desk.wait(55)
    ring(desk)
    found = record(desk, "21")
    assert (found.attempts, found.start, found.earlier) == (2, BEGIN + timedelta(minutes=1), (BEGIN,))


def test_withheld_callers_are_one(desk: Desk) -> None:
    ring(desk, withheld=True)
    ring(desk, caller=OTHER, withheld=True)
    found = record(desk, "21")
    assert (found.far.kind, found.far.digits, found.name, found.attempts) == (PresentationKind.UNKNOWN, "", "", 2)


def test_an_answered_call_between_does_not_keep_attempts_apart(desk: Desk) -> None:
    ring(desk)
    desk.talk_outside(KNOWN, "21")
    desk.exchange.hang_up("21")
    ring(desk)
    assert [(r.type, r.attempts) for r in records(desk, "21")] == [(CallType.INCOMING, 1), (CallType.MISSED, 2)]


def test_both_ends_of_an_internal_call_have_it(desk: Desk) -> None:
    desk.talk("21", "22")
    desk.wait(10)
    desk.exchange.hang_up("21")
    made, taken = record(desk, "21"), record(desk, "22")
    assert (made.type, made.far.digits, made.name, made.duration) == (CallType.OUTGOING, "22", "Portiernia", 10)
    assert (taken.type, taken.far.digits, taken.name, taken.duration) == (CallType.INCOMING, "21", "Recepcja", 10)


def test_a_call_out_that_is_not_answered_has_no_duration(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.press("21", "0600111228")
    desk.wait(30)
    desk.exchange.hang_up("21")
    found = record(desk, "21")
    assert (found.type, found.far.digits, found.duration, found.ringing) == (CallType.OUTGOING, "600111228", None, 30)


def test_a_number_that_cannot_be_dialled_leaves_no_record(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.press("21", "77")
    desk.wait(60)
    desk.exchange.hang_up("21")
    assert records(desk, "21") == []


def test_a_group_call_is_incoming_for_one_and_answered_elsewhere_for_the_others(desk: Desk) -> None:
    desk.exchange.outside_call(KNOWN, "221110000")
    desk.wait(1)
    desk.exchange.answer("1012")
    desk.exchange.hang_up("1012")
    taken, other = record(desk, "1012"), record(desk, "1011")
    assert (taken.type, taken.group) == (CallType.INCOMING, "600")
    assert (other.type, other.group, other.unread) == (CallType.ANSWERED_ELSEWHERE, "600", False)


def test_a_group_call_nobody_answers_is_missed_by_all(desk: Desk) -> None:
    ring(desk, "221110000")
    assert [record(desk, extension).type for extension in ("1011", "1012")] == [CallType.MISSED, CallType.MISSED]


@pytest.mark.parametrize("target", [None, "22"])
def test_a_call_refused_or_passed_on_is_missed(desk: Desk, target: str | None) -> None:
    desk.exchange.outside_call(KNOWN, "21")
    desk.exchange.cti_reject("21", target)
    assert record(desk, "21").type is CallType.MISSED


def test_listening_to_the_voicemail_has_no_duration(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.press("21", "1000")
    desk.wait(20)
    desk.exchange.hang_up("21")
    found = record(desk, "21")
    assert (found.type, found.voicemail, found.duration) == (CallType.OUTGOING, True, None)


def test_a_call_handed_over_is_recorded_at_all_three(desk: Desk) -> None:
    desk.talk_outside(KNOWN, "21")
    desk.exchange.press("21", "/")
    for digit in "22":
        desk.exchange.press("21", digit)
    desk.exchange.answer("22")
    desk.wait(5)
    desk.exchange.hang_up("21")
    desk.wait(5)
    desk.exchange.hang_up("22")
    assert [found.type for found in records(desk, "21")] == [CallType.INCOMING, CallType.OUTGOING]
    assert (record(desk, "22").type, record(desk, "22").duration) == (CallType.INCOMING, 10)


def test_the_last_thousand_are_kept(classic: Desk) -> None:
    for number in range(MOST_RECORDS + 2):
        ring(classic, caller=f"60{number:07}", seconds=1)
    kept = list(classic.exchange.switch.history.calls("21"))
    assert (len(kept), kept[0], kept[-1]) == (MOST_RECORDS, 3, MOST_RECORDS + 2)


def test_a_record_that_was_dropped_is_begun_anew(classic: Desk) -> None:
    for number in range(MOST_RECORDS + 1):
        ring(classic, caller=f"60{number:07}", seconds=1)
    ring(classic, caller="600000000")
    assert records(classic, "21")[-1].attempts == 1


def test_seen_calls_are_not_unread(classic: Desk) -> None:
    ring(classic)
    classic.exchange.switch.history.mark_read("21")
    assert not record(classic, "21").unread
    ring(classic)
    assert record(classic, "21").unread


def test_listeners_hear_of_each_record(classic: Desk) -> None:
    classic.talk("21", "22")
    classic.exchange.hang_up("21")
    assert [e.extension for e in classic.events if isinstance(e, HistoryChanged)] == ["21", "22"]


def test_every_course_begins_once_and_ends_once(desk: Desk) -> None:
    for called in ("21", "221110000", "22", "1013"):
        ring(desk, called)
        call = desk.exchange.outside_call(OTHER, called)
        for extension in ("1011", "21", "22", "1013"):
            try:
                desk.exchange.answer(extension)
            except Refused:
                continue
        desk.wait(3)
        desk.exchange.outside_hang_up(call)
        for extension in ("1011", "21", "22"):
            desk.exchange.hang_up(extension)
    steps: dict[tuple[str, int], list[CallStep]] = {}
    for event in desk.events:
        if isinstance(event, CallProgressed):
            steps.setdefault((event.extension, event.reference), []).append(event.step)
    assert steps
    middle = {(), (CallStep.ESTABLISHED,)}
    assert all(
        (s[0], s[-1]) == (CallStep.OFFERED, CallStep.CLEARED) and tuple(s[1:-1]) in middle for s in steps.values()
    )
