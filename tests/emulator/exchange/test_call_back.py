"""Calls in which the own telephone rings first: CTI dialling on-hook, ordered call-backs."""

import pytest

from emulator.exchange.errors import Reason, Refused
from tests.emulator.exchange.desk import Desk, without_flags


def test_own_telephone_rings_first_and_the_number_is_dialled_when_it_is_lifted(classic: Desk) -> None:
    classic.exchange.cti_dial("22", "0602123451")
    assert classic.taken() == ["RING 22 602123451 5001 /22 - _"]
    assert not classic.exchange.switch.core.lines
    classic.exchange.lift("22")
    classic.wait(1)
    assert classic.taken() == [
        "STAT 22 H",
        "ECHO 22 0602123451",
        "CONN 22 602123451 5001 dialled 0602123451",
        "AOC 22 0.19",
    ]


def test_internal_target_is_shown_with_its_name(ncp: Desk) -> None:
    ncp.exchange.cti_dial("1013", "21")
    assert ncp.taken() == ["RING 1013 /21 0 /1013 - Recepcja"]
    ncp.exchange.answer("1013")
    assert ncp.taken() == ["STAT 1013 H", "ECHO 1013 internal 21", "RING 21 /1013 0 /21 - Jan Kowalski"]


def test_nothing_is_dialled_when_nobody_lifts(desk: Desk) -> None:
    desk.exchange.cti_dial("22", "0602123451")
    desk.wait(20)
    assert without_flags(desk.taken())[1:] == ["REL 22 normal"]
    assert not desk.exchange.switch.core.calls


def test_rejecting_the_own_ring_ends_it(desk: Desk) -> None:
    desk.exchange.cti_dial("1013", "21")
    desk.exchange.reject("1013")
    assert not desk.exchange.switch.core.calls


@pytest.mark.parametrize("extension", ["22", "1013"])
def test_older_protocol_refuses_on_hook(desk: Desk, extension: str) -> None:
    desk.patch_pbx(protocol="14.01")
    with pytest.raises(Refused) as error:
        desk.exchange.cti_dial(extension, "21")
    assert error.value.reason is Reason.ON_HOOK


def test_a_right_that_is_missing_is_known_before_the_first_ring(desk: Desk) -> None:
    desk.patch("22", dialling_right="internal")
    with pytest.raises(Refused) as error:
        desk.exchange.cti_dial("22", "0602123451")
    assert error.value.reason is Reason.DIALLING_IMPOSSIBLE


def test_ringing_telephone_cannot_dial(desk: Desk) -> None:
    desk.exchange.press("1013", "22")
    with pytest.raises(Refused) as error:
        desk.exchange.cti_dial("22", "21")
    assert error.value.reason is Reason.DIALLING_IMPOSSIBLE


def test_flash_is_not_dialled_for_a_sip_telephone(desk: Desk) -> None:
    desk.talk("21", "1013")
    with pytest.raises(Refused) as error:
        desk.exchange.cti_dial("1013", "/22")
    assert error.value.reason is Reason.DIALLING_IMPOSSIBLE


def test_flash_is_dialled_for_others(desk: Desk) -> None:
    desk.talk("21", "22")
    desk.exchange.cti_dial("22", "/23")
    assert desk.states("22") == ["held", "originated"]


def order(desk: Desk, initiator: str, target: str) -> None:
    desk.exchange.lift(initiator)
    desk.exchange.press(initiator, target)
    desk.exchange.press(initiator, "/#0")


def test_order_on_busy_rings_the_initiator_when_the_target_is_free(desk: Desk) -> None:
    desk.exchange.lift("22")
    order(desk, "21", "22")
    assert desk.taken()[-2:] == ["REL 21 service_accepted", "STAT 21 HQ"]
    desk.exchange.hang_up("21")
    desk.exchange.hang_up("22")
    assert desk.states("21") == ["alerting"]
    assert desk.flags("21") == "hQ"
    desk.exchange.answer("21")
    assert desk.flags("21") == "H"
    assert desk.states("22") == ["alerting"]


def test_order_on_no_answer_waits_until_the_target_was_used(desk: Desk) -> None:
    order(desk, "21", "22")
    desk.exchange.hang_up("21")
    desk.wait(10)
    assert desk.states("21") == []
    desk.exchange.lift("22")
    desk.exchange.hang_up("22")
    assert desk.states("21") == ["alerting"]


def test_order_waits_for_the_initiator_too(desk: Desk) -> None:
    desk.exchange.lift("22")
    order(desk, "21", "22")
    desk.exchange.hang_up("22")
    assert desk.states("21") == []
    desk.exchange.hang_up("21")
    assert desk.states("21") == ["alerting"]


def test_order_is_void_when_the_initiator_does_not_lift(desk: Desk) -> None:
    desk.exchange.lift("22")
    order(desk, "21", "22")
    desk.exchange.hang_up("21")
    desk.exchange.hang_up("22")
    desk.wait(30)
    assert desk.flags("21") == "h"


def test_order_ends_in_the_end(desk: Desk) -> None:
    desk.exchange.lift("22")
    order(desk, "21", "22")
    desk.exchange.hang_up("21")
    desk.wait(2700)
    assert desk.flags("21") == "h"


def test_order_for_a_city_number_is_rejected(desk: Desk) -> None:
    order(desk, "21", "0600111220")
    assert "REL 21 service_rejected" in desk.taken()
