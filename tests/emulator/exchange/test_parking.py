"""Parking and taking parked calls."""

import pytest

from tests.emulator.exchange.desk import Desk, without_flags

CITY = "602123451"


@pytest.fixture
def parked(desk: Desk) -> Desk:
    """The city caller is parked at 21, whose handset is down."""
    desk.talk_outside(CITY, "21")
    desk.exchange.press("21", "/*31")
    desk.exchange.hang_up("21")
    return desk


def test_parking_releases_the_telephone_and_sets_the_flag(classic: Desk) -> None:
    classic.talk_outside(CITY, "21")
    classic.exchange.press("21", "/*31")
    assert classic.taken()[-2:] == ["REL 21 service_accepted", "STAT 21 HP"]
    assert classic.states("21") == []


@pytest.mark.parametrize(("extension", "digits"), [("21", "*32"), ("22", "*3221")])
def test_taking_it_at_the_own_or_another_telephone(parked: Desk, extension: str, digits: str) -> None:
    parked.exchange.lift(extension)
    parked.exchange.press(extension, digits)
    parked.wait(4)
    assert parked.states(extension) == ["connected"]
    assert "P" not in parked.flags("21")


def test_nothing_parked_is_rejected(desk: Desk) -> None:
    desk.exchange.press("1011", "*3221")
    assert "REL 1011 service_rejected" in desk.taken()


def test_it_returns_after_a_time(parked: Desk) -> None:
    parked.taken()
    parked.wait(60)
    lines = parked.taken()
    assert without_flags(lines)[0].startswith(f"RING 21 {CITY}")
    assert parked.flags("21") == "h"


def test_it_waits_until_a_busy_telephone_is_free(parked: Desk) -> None:
    parked.exchange.lift("21")
    parked.wait(75)
    assert "P" in parked.flags("21")
    parked.exchange.hang_up("21")
    parked.wait(10)
    assert parked.states("21") == ["alerting"]


def test_the_flag_goes_with_the_caller(parked: Desk) -> None:
    (line,) = parked.exchange.switch.core.lines
    parked.exchange.outside_hang_up(line)
    assert parked.flags("21") == "h"


def test_a_parked_colleague_may_hang_up(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/*31")
    desk.exchange.hang_up("22")
    assert desk.flags("21") == "H"
    assert not desk.exchange.switch.core.calls


def test_the_place_is_for_one_call(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/*31")
    desk.exchange.hang_up("21")
    desk.talk("23", "21")
    desk.exchange.press("21", "/*31")
    assert "REL 21 service_rejected" in desk.taken()
    assert desk.states("21") == ["held"]


def test_an_announcement_is_not_parked(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.press("21", "1000")
    desk.exchange.press("21", "/*31")
    assert "P" not in desk.flags("21")
