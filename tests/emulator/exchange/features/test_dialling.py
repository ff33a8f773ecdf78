"""Calls that WebCTI places."""

import pytest

from emulator.exchange.errors import Reason
from emulator.exchange.placed.dialling import Attempt, Via
from emulator.exchange.programming import OutsideBehaviour
from tests.emulator.exchange.features.services import FAR, MOBILE, OTHER, E, ServicesDesk, refused


def begin(desk: ServicesDesk, number: str = FAR, via: Via = Via.EXTENSION, who: str = E) -> Attempt:
    with desk.exchange.working():
        return desk.switch.dialling.begin(who, who, number, via)


def outgoing(desk: ServicesDesk, extension: str = E) -> list[tuple[str, str, int | None]]:
    found = desk.switch.history.calls(extension).values()
    return [(record.type.value, record.far.digits, record.duration) for record in found]


@pytest.mark.parametrize("number", [FAR, f"0{FAR}", "600 111-223", "0600.111.223"])
def test_w26_w28_w36_a_system_telephone_calls_the_number_at_once(desk: ServicesDesk, number: str) -> None:
    attempt = begin(desk, number)
    assert desk.rung() == [FAR]
    assert (attempt.state, desk.states(E)) == ("calling_number", ["originated"])
    desk.wait(3)
    assert (attempt.state, desk.states(E)) == ("connected", ["connected"])
    desk.exchange.hang_up(E)
    assert (attempt.state, attempt.reason) == ("ended", "")


def test_w36_any_other_telephone_rings_first(desk: ServicesDesk) -> None:
    attempt = begin(desk, who=OTHER)
    assert (desk.rung(), attempt.state) == ([OTHER], "calling_extension")
    desk.exchange.answer(OTHER)
    assert (desk.rung(), attempt.state) == ([FAR], "calling_number")
    desk.wait(3)
    assert attempt.state == "connected"


def test_who_does_not_answer_within_twenty_seconds_calls_nobody(desk: ServicesDesk) -> None:
    attempt = begin(desk, who=OTHER)
    desk.wait(20)
    assert (attempt.state, attempt.reason) == ("failed", "no_answer")
    assert not desk.switch.core.calls
    assert outgoing(desk, OTHER) == []


def test_w37_w38_the_mobile_is_called_first_and_the_number_after_its_answer(desk: ServicesDesk) -> None:
    attempt = begin(desk, via=Via.MOBILE_PHONE)
    assert (desk.rung(), attempt.state) == ([MOBILE], "calling_mobile_phone")
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    assert (desk.rung(), attempt.state) == ([FAR], "calling_number")
    desk.wait(3)
    assert attempt.state == "connected"
    desk.wait(10)
    desk.exchange.outside_hang_up(desk.line(FAR).id)
    assert attempt.state == "ended"
    assert outgoing(desk) == [("outgoing", FAR, 10)]
    assert str(desk.switch.core.stations[E].costs) == "0.38"


def test_w39_a_mobile_that_does_not_answer_calls_nobody(desk: ServicesDesk) -> None:
    desk.exchange.set_outside_number(MOBILE, OutsideBehaviour.NO_ANSWER)
    attempt = begin(desk, via=Via.MOBILE_PHONE)
    desk.wait(30)
    assert (attempt.state, attempt.reason) == ("failed", "no_answer")
    assert not desk.switch.core.calls
    assert outgoing(desk) == []


def test_who_is_called_sees_the_extension_and_not_the_mobile(desk: ServicesDesk) -> None:
    begin(desk, "22", Via.MOBILE_PHONE)
    desk.wait(1)
    assert any(line.startswith(f"RING 22 /{E} ") for line in desk.log)


@pytest.mark.parametrize("lifted", [True, False])
@pytest.mark.parametrize("number", [E, "600"])
def test_who_calls_himself_from_his_mobile_is_busy_and_misses_no_call(
    desk: ServicesDesk, number: str, *, lifted: bool
) -> None:
    if lifted:
        desk.exchange.lift(E)
    begin(desk, number, Via.MOBILE_PHONE)
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    assert E not in desk.rung()
    desk.exchange.hang_up(E)
    assert E not in desk.rung()
    desk.wait(60)
    for line in tuple(desk.switch.core.lines):
        desk.exchange.outside_hang_up(line)
    assert [kind for kind, _, _ in outgoing(desk)] == ["outgoing"]


def test_who_talks_and_calls_himself_from_his_mobile_hears_no_call_knock(desk: ServicesDesk) -> None:
    desk.patch(E, call_waiting=True)
    desk.exchange.outside_call(FAR, E)
    desk.exchange.answer(E)
    begin(desk, E, Via.MOBILE_PHONE)
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    assert desk.states(E) == ["connected"]


def test_w42_without_a_number_there_is_no_way_by_mobile(desk: ServicesDesk) -> None:
    desk.patch(OTHER, mobile_phone="")
    with refused(Reason.NO_MOBILE_NUMBER):
        begin(desk, via=Via.MOBILE_PHONE, who=OTHER)


@pytest.mark.parametrize("via", Via)
@pytest.mark.parametrize(
    ("columns", "number", "reason"),
    [
        ({"dialling_right": "internal"}, FAR, Reason.CALL_BARRED),
        ({"cost_limit": "0"}, FAR, Reason.COST_LIMIT_REACHED),
        ({}, "7777", Reason.INVALID_NUMBER),
        ({}, "x12", Reason.INVALID_NUMBER),
        ({}, "", Reason.INVALID_NUMBER),
        ({}, "1" * 33, Reason.INVALID_NUMBER),
    ],
)
def test_w27_what_is_not_allowed_is_refused_before_anything_rings(
    desk: ServicesDesk, via: Via, columns: dict[str, object], number: str, reason: Reason
) -> None:
    desk.patch(E, **columns)
    with refused(reason):
        begin(desk, number, via)
    assert not desk.switch.core.calls


def test_one_attempt_at_a_time(desk: ServicesDesk) -> None:
    begin(desk, via=Via.MOBILE_PHONE)
    with refused(Reason.EXTENSION_BUSY):
        begin(desk)


def test_a_telephone_in_use_is_busy(desk: ServicesDesk) -> None:
    desk.be_busy()
    with refused(Reason.EXTENSION_BUSY):
        begin(desk)


def test_without_a_telephone_only_the_mobile_is_left(desk: ServicesDesk) -> None:
    desk.exchange.set_terminal(E, logged_in=False)
    with refused(Reason.EXTENSION_UNAVAILABLE):
        begin(desk)
    begin(desk, via=Via.MOBILE_PHONE)
    assert desk.rung() == [MOBILE]


@pytest.mark.parametrize(("who", "via"), [(E, Via.EXTENSION), (OTHER, Via.EXTENSION), (E, Via.MOBILE_PHONE)])
def test_an_attempt_is_given_up(desk: ServicesDesk, who: str, via: Via) -> None:
    attempt = begin(desk, via=via, who=who)
    with desk.exchange.working():
        desk.switch.dialling.give_up(who, who, attempt.id)
    assert attempt.state == "ended"
    assert not desk.switch.core.calls


@pytest.mark.parametrize(("number", "reason"), [("600111220", "busy"), ("600111229", "invalid_number")])
def test_why_the_number_was_not_reached(desk: ServicesDesk, number: str, reason: str) -> None:
    attempt = begin(desk, number, Via.MOBILE_PHONE)
    desk.wait(5)
    assert (attempt.state, attempt.reason) == ("failed", reason)


def test_attempts_are_kept_for_ten_minutes(desk: ServicesDesk) -> None:
    attempt = begin(desk)
    desk.exchange.hang_up(E)
    desk.wait(600)
    assert desk.switch.dialling.find(E, E, attempt.id) is attempt
    desk.wait(1)
    with refused(Reason.NOT_FOUND):
        desk.switch.dialling.find(E, E, attempt.id)


def test_nobody_places_calls_for_others(desk: ServicesDesk) -> None:
    with refused(Reason.FORBIDDEN):
        desk.switch.dialling.begin("1015", E, FAR, Via.EXTENSION)
