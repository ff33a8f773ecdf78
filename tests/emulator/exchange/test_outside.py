"""The public network: numbers that behave, calls that come in."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import OutsideBehaviour
from tests.emulator.exchange.desk import Desk

CITY = "602123451"


@pytest.mark.parametrize("seconds", range(1, 8))
def test_last_digit_one_to_seven_answers_after_that_many_seconds(desk: Desk, seconds: int) -> None:
    desk.exchange.press("1013", f"060011122{seconds}")
    desk.wait(seconds - 0.1)
    assert desk.states("1013") == ["originated"]
    desk.wait(0.1)
    assert desk.states("1013") == ["connected"]


@pytest.mark.parametrize(("digit", "cause"), [("0", "busy"), ("9", "wrong_number")])
def test_last_digits_that_fail(desk: Desk, digit: str, cause: str) -> None:
    desk.exchange.press("1013", f"060011122{digit}")
    desk.wait(6)
    assert f"REL 1013 {cause}" in desk.taken()


def test_last_digit_eight_never_answers(desk: Desk) -> None:
    desk.exchange.press("1013", "0600111228")
    desk.wait(179)
    assert desk.states("1013") == ["originated"]
    desk.wait(6)
    assert "REL 1013 no_answer" in desk.taken()


def test_a_number_behaves_as_told(desk: Desk) -> None:
    desk.exchange.set_outside_number("600111220", OutsideBehaviour.ANSWER, after=3)
    desk.exchange.press("1013", "0600111220")
    desk.wait(3)
    assert desk.states("1013") == ["connected"]


def test_negative_delay_is_invalid(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.set_outside_number("600111220", OutsideBehaviour.ANSWER, after=-1)
    assert error.value.reason is Reason.INVALID


def test_far_end_answers_and_hangs_up_by_hand(desk: Desk) -> None:
    desk.exchange.press("1013", "0600111228")
    (line,) = desk.exchange.switch.core.lines
    desk.exchange.outside_answer(line)
    assert desk.states("1013") == ["connected"]
    desk.exchange.outside_hang_up(line)
    assert desk.states("1013") == []


def test_far_end_rejects(desk: Desk) -> None:
    desk.exchange.press("1013", "0600111228")
    (line,) = desk.exchange.switch.core.lines
    desk.exchange.outside_hang_up(line)
    desk.wait(4)
    assert "REL 1013 rejected" in desk.taken()


def test_far_end_hears_digits(desk: Desk) -> None:
    desk.exchange.press("1013", "0600111221")
    desk.wait(1)
    desk.exchange.cti_dial("1013", "42#")
    (line,) = desk.exchange.switch.core.lines.values()
    assert line.dtmf == "42#"


def test_own_outside_number_reaches_the_extension_and_is_shown_as_called(desk: Desk) -> None:
    desk.patch("21", outside_number="221110021")
    desk.exchange.outside_call(CITY, "21")
    assert " 221110021 - " in desk.taken()[0]


def test_call_to_an_unknown_number_ends_and_says_why(desk: Desk) -> None:
    call = desk.exchange.outside_call(CITY, "5555")
    state = desk.exchange.state()
    assert state["outside"] == []
    assert state["outside_finished"] == [{"id": call, "incoming": True, "cause": "wrong_number"}]


def test_call_to_a_disturbed_extension_ends_with_that_cause(desk: Desk) -> None:
    desk.exchange.set_dnd("21", on=True)
    desk.exchange.outside_call(CITY, "21")
    assert desk.exchange.state()["outside_finished"] == [{"id": "1", "incoming": True, "cause": "dnd"}]


@pytest.mark.parametrize("caller", ["abc", "60 01"])
def test_numbers_consist_of_digits(desk: Desk, caller: str) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.outside_call(caller, "21")
    assert error.value.reason is Reason.INVALID


def test_call_that_is_over_cannot_be_answered_and_may_be_hung_up_again(desk: Desk) -> None:
    line = desk.exchange.outside_call(CITY, "21")
    desk.exchange.outside_hang_up(line)
    desk.taken()
    desk.exchange.outside_hang_up(line)
    assert desk.taken() == []
    with pytest.raises(Refused) as error:
        desk.exchange.outside_answer(line)
    assert error.value.reason is Reason.NO_SUCH_CALL


def test_call_that_never_was_cannot_be_hung_up(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.outside_hang_up("1")
    assert error.value.reason is Reason.NO_SUCH_CALL
