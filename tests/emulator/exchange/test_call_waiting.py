"""A second call knocks at a telephone that talks."""

import pytest

from tests.emulator.exchange.desk import Desk

CITY = "602123451"


@pytest.fixture
def talking(desk: Desk) -> Desk:
    """21 talks with 23 and lets calls wait."""
    desk.patch("21", call_waiting=True)
    desk.talk("23", "21")
    return desk


def test_knocking_is_told_with_the_flag(classic: Desk) -> None:
    classic.talk("23", "21")
    line = classic.exchange.outside_call("600111222", "21", tag="IdSub=1")
    assert classic.taken() == ["CW 21 600111222 Dąbrowski Paweł", "UTAG 21 IdSub=1", "STAT 21 HC"]
    classic.exchange.outside_hang_up(line)
    assert classic.taken() == ["STAT 21 H"]


def test_flash_takes_the_waiting_call_and_holds_the_other(talking: Desk) -> None:
    talking.exchange.outside_call(CITY, "21")
    talking.exchange.press("21", "/")
    assert talking.states("21") == ["held", "connected"]
    assert talking.flags("21") == "H"


def test_hanging_up_lets_the_waiting_call_ring(talking: Desk) -> None:
    talking.exchange.outside_call(CITY, "21")
    talking.taken()
    talking.exchange.hang_up("21")
    lines = talking.taken()
    assert talking.states("21") == ["alerting"]
    assert lines[-1].startswith(f"RING 21 {CITY}")
    assert talking.flags("21") == "h"


def test_waiting_calls_queue_up_in_their_order(talking: Desk) -> None:
    for number in ("602123451", "602123452"):
        talking.exchange.outside_call(number, "21")
    talking.exchange.hang_up("21")
    talking.exchange.answer("21")
    assert talking.states("21") == ["connected", "waiting"]
    assert talking.flags("21") == "HC"


def test_more_than_the_queue_holds_is_busy(talking: Desk) -> None:
    talking.patch_pbx(waiting_calls=1)
    talking.exchange.outside_call("602123451", "21")
    talking.exchange.outside_call("602123452", "21")
    assert talking.states("21") == ["connected", "waiting"]


def test_a_telephone_that_only_dials_is_busy(desk: Desk) -> None:
    desk.patch("21", call_waiting=True)
    desk.exchange.lift("21")
    desk.exchange.outside_call(CITY, "21")
    assert desk.states("21") == ["initiated"]


def test_without_the_service_a_second_caller_is_busy(desk: Desk) -> None:
    desk.patch("21", call_waiting=False)
    desk.talk("23", "21")
    desk.exchange.press("1013", "21")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()


def test_a_waiting_call_can_be_rejected(talking: Desk) -> None:
    talking.exchange.press("1013", "21")
    talking.exchange.cti_reject("21")
    talking.wait(4)
    assert "REL 1013 rejected" in talking.taken()
    assert talking.states("21") == ["connected"]
