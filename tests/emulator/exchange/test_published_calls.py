"""Calls of the classic line as the published protocol description tells them."""

import pytest

from emulator.exchange.errors import Reason, Refused
from tests.emulator.exchange.desk import Desk, without_flags

CITY = "602123451"


def refusal(error: pytest.ExceptionInfo[Refused]) -> Reason:
    return error.value.reason


def test_incoming_call_answered(classic: Desk) -> None:
    line = classic.exchange.outside_call(CITY, "21")
    classic.exchange.answer("21")
    classic.exchange.outside_hang_up(line)
    classic.exchange.hang_up("21")
    assert classic.taken() == [
        f"RING 21 {CITY} 5001 221110000 - _",
        "STAT 21 H",
        f"CONN 21 {CITY} 5001",
        "REL 21 normal",
        "STAT 21 h",
    ]


def test_incoming_call_missed(classic: Desk) -> None:
    line = classic.exchange.outside_call(CITY, "21")
    classic.exchange.outside_hang_up(line)
    assert classic.taken() == [f"RING 21 {CITY} 5001 221110000 - _", "REL 21 normal"]


def test_known_caller_is_shown_by_name_and_withheld_one_not_at_all(classic: Desk) -> None:
    classic.exchange.outside_call("600111222", "21")
    classic.exchange.outside_call("600111222", "22", withheld=True)
    assert classic.taken() == [
        "RING 21 600111222 5001 221110000 - Dąbrowski Paweł",
        "RING 22 _ 5001 221110000 - _",
    ]


def test_hand_over_while_ringing_repeats_ring(classic: Desk) -> None:
    classic.talk_outside(CITY, "23")
    classic.exchange.press("23", "/21")
    assert "RING 21 /23 1009 /21 602123451 Magazyn" in classic.taken()
    classic.exchange.hang_up("23")
    assert classic.taken() == [
        "REL 23 transferred",
        f"RING 21 {CITY} 5001 221110000 - _",
        "STAT 23 h",
    ]
    classic.exchange.answer("21")
    assert classic.taken() == ["STAT 21 H", f"CONN 21 {CITY} 5001"]


def test_announced_hand_over_repeats_conn(classic: Desk) -> None:
    classic.talk_outside(CITY, "23")
    classic.exchange.press("23", "/21")
    classic.exchange.answer("21")
    classic.taken()
    classic.exchange.hang_up("23")
    assert classic.taken() == ["REL 23 transferred", f"CONN 21 {CITY} 5001", "STAT 23 h"]


def test_lifting_gives_dial_tone_and_dialling_a_city_number_connects(classic: Desk) -> None:
    classic.exchange.lift("22")
    classic.exchange.cti_dial("22", "0602123451")
    classic.wait(1)
    assert without_flags(classic.taken()) == [
        "DRDY 22",
        "ECHO 22 0602123451",
        "CONN 22 602123451 5001 dialled 0602123451",
        "AOC 22 0.19",
    ]


def test_system_telephone_dials_hands_free_at_once(classic: Desk) -> None:
    classic.exchange.cti_dial("1011", "0602123451")
    classic.wait(1)
    classic.exchange.cti_hang_up("1011")
    assert classic.taken() == [
        "STAT 1011 H",
        "ECHO 1011 0602123451",
        "CONN 1011 602123451 5001 dialled 0602123451",
        "AOC 1011 0.19",
        "REL 1011 normal",
        "STAT 1011 h",
    ]


def test_pick_and_hang_of_a_system_telephone(classic: Desk) -> None:
    classic.exchange.cti_lift("1011")
    classic.exchange.cti_hang_up("1011")
    assert classic.taken() == ["STAT 1011 H", "DRDY 1011", "STAT 1011 h"]


@pytest.mark.parametrize(("protocol", "reason"), [("15.01", Reason.CANNOT_LIFT), ("14.01", Reason.NO_DETAIL)])
@pytest.mark.parametrize("extension", ["22", "1013"])
def test_pick_is_refused_elsewhere(classic: Desk, extension: str, protocol: str, reason: Reason) -> None:
    classic.patch_pbx(protocol=protocol)
    with pytest.raises(Refused) as error:
        classic.exchange.cti_lift(extension)
    assert refusal(error) is reason


def test_hang_is_refused_without_detail_elsewhere(classic: Desk) -> None:
    with pytest.raises(Refused) as error:
        classic.exchange.cti_hang_up("22")
    assert refusal(error) is Reason.NO_DETAIL


def test_reject(classic: Desk) -> None:
    classic.exchange.press("1013", "21")
    classic.taken()
    classic.exchange.cti_reject("21")
    assert classic.taken() == ["REL 21 normal", "REL 1013 rejected", "STAT 1013 h"]


def test_deflect(classic: Desk) -> None:
    classic.exchange.outside_call(CITY, "21")
    classic.taken()
    classic.exchange.cti_reject("21", "22")
    assert classic.taken() == [f"RING 22 {CITY} 5001 221110000 - _", "REL 21 transferred"]


def test_reject_with_the_own_number_refuses_a_group_call_for_all(classic: Desk) -> None:
    classic.exchange.outside_call(CITY, "600")
    classic.wait(1)
    classic.taken()
    classic.exchange.cti_reject("1012", "1012")
    assert classic.taken() == ["REL 1011 normal", "REL 1012 normal"]
    assert not classic.exchange.switch.core.calls


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("0602123451", Reason.NOT_TO_CITY_NUMBER),
        ("99", Reason.NO_SUCH_NUMBER),
        ("22", Reason.TARGET_BUSY),
    ],
)
def test_deflect_is_refused(classic: Desk, target: str, reason: Reason) -> None:
    classic.exchange.lift("22")
    classic.exchange.outside_call(CITY, "21")
    with pytest.raises(Refused) as error:
        classic.exchange.cti_reject("21", target)
    assert refusal(error) is reason
    assert classic.states("21") == ["alerting"]


def test_group_call_is_not_deflected(classic: Desk) -> None:
    classic.exchange.outside_call(CITY, "600")
    with pytest.raises(Refused) as error:
        classic.exchange.cti_reject("1011", "22")
    assert refusal(error) is Reason.CALLED_THROUGH_GROUP


def test_deflect_needs_the_right_to_pass_on(classic: Desk) -> None:
    classic.patch("21", may_pass_on=False)
    classic.exchange.outside_call(CITY, "21")
    with pytest.raises(Refused) as error:
        classic.exchange.cti_reject("21", "22")
    assert refusal(error) is Reason.NO_RIGHT_TO_PASS_ON


def test_nothing_rings_nothing_is_rejected(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.cti_reject("21")
    assert refusal(error) is Reason.NO_RINGING_CALL


def test_tag_comes_after_ring(classic: Desk) -> None:
    classic.exchange.outside_call(CITY, "21", tag="IdSub=112")
    assert classic.taken()[1:] == ["UTAG 21 IdSub=112"]


def test_ncp_knows_no_tags(ncp: Desk) -> None:
    ncp.exchange.outside_call(CITY, "21", tag="IdSub=112")
    assert len(ncp.taken()) == 1


def test_malicious_call_is_registered_with_its_number(classic: Desk) -> None:
    line = classic.exchange.outside_call(CITY, "21", withheld=True)
    classic.exchange.answer("21")
    classic.exchange.register_malicious_call("21")
    assert [c.number for c in classic.exchange.switch.services.malicious_calls] == [CITY]
    classic.exchange.outside_hang_up(line)
    with pytest.raises(Refused) as error:
        classic.exchange.register_malicious_call("21")
    assert refusal(error) is Reason.NOT_MALICIOUS


def test_ncp_registers_no_malicious_call(ncp: Desk) -> None:
    ncp.talk_outside(CITY, "21")
    with pytest.raises(Refused) as error:
        ncp.exchange.register_malicious_call("21")
    assert refusal(error) is Reason.NOT_AVAILABLE
