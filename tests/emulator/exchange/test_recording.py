"""Recordings: when they begin, in which parts, how they end."""

import pytest

from emulator.exchange.events import RecordingChanged, RecordingStep
from tests.emulator.exchange.desk import Desk

CITY = "602123451"


@pytest.fixture
def recorded(desk: Desk) -> Desk:
    desk.patch("21", record_calls=True, licence="cti_plus")
    return desk


def recording_lines(desk: Desk) -> list[str]:
    return [line for line in desk.taken() if line.startswith("REC ")]


def test_begins_with_the_conversation_and_is_ready_a_little_after_it(recorded: Desk) -> None:
    line = recorded.exchange.outside_call(CITY, "21")
    recorded.exchange.answer("21")
    lines = recorded.taken()
    assert [part.split()[0] for part in lines[-2:]] == ["CONN", "REC"]
    recorded.wait(30)
    recorded.exchange.outside_hang_up(line)
    assert recorded.taken() == ["REL 21 normal"]
    recorded.wait(2)
    assert recorded.taken() == ["REC 21 100000100 finished"]
    finished = recorded.events[-1]
    assert finished == RecordingChanged("21", "100000100", RecordingStep.FINISHED, "Nagrania/100000100.wav", 30.0, CITY)


def test_long_call_has_parts(recorded: Desk) -> None:
    recorded.patch_pbx(times={"recording_part": 60})
    line = recorded.exchange.outside_call(CITY, "21")
    recorded.exchange.answer("21")
    recorded.wait(70)
    assert recording_lines(recorded) == [
        "REC 21 100000100 began",
        "REC 21 100000100 finished",
        "REC 21 100000101 began",
    ]
    recorded.exchange.outside_hang_up(line)
    recorded.wait(2)
    assert recording_lines(recorded) == ["REC 21 100000101 finished"]
    (first, second) = [e for e in recorded.events if isinstance(e, RecordingChanged) and e.path]
    assert (first.seconds, second.seconds) == (60.0, 10.0)


def test_each_call_has_its_own_id(recorded: Desk) -> None:
    for expected in ("100000100", "100000200"):
        line = recorded.exchange.outside_call(CITY, "21")
        recorded.exchange.answer("21")
        assert f"REC 21 {expected} began" in recorded.taken()
        recorded.exchange.outside_hang_up(line)
        recorded.exchange.hang_up("21")


def test_cancelled_by_code_goes_back_to_the_conversation(recorded: Desk) -> None:
    recorded.exchange.outside_call(CITY, "21")
    recorded.exchange.answer("21")
    recorded.exchange.press("21", "/#9")
    assert recording_lines(recorded) == ["REC 21 100000100 began", "REC 21 100000100 cancelled"]
    assert recorded.states("21") == ["connected"]


def test_nothing_to_cancel_is_rejected(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/#9")
    assert "REL 21 service_rejected" in desk.taken()


@pytest.mark.parametrize("changes", [{"licence": "cti"}, {"record_calls": False}])
def test_needs_programming_and_licence(recorded: Desk, changes: dict[str, object]) -> None:
    recorded.patch("21", **changes)
    recorded.exchange.outside_call(CITY, "21")
    recorded.exchange.answer("21")
    assert recording_lines(recorded) == []


def test_ends_when_the_recorded_extension_hands_the_call_over(recorded: Desk) -> None:
    recorded.exchange.outside_call(CITY, "21")
    recorded.exchange.answer("21")
    recorded.exchange.press("21", "/22")
    recorded.exchange.hang_up("21")
    recorded.wait(2)
    assert "REC 21 100000100 finished" in recorded.taken()
