"""Do-not-disturb, lock, accounts, rights, and the codes that are dialled for them."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import DiallingRight
from tests.emulator.exchange.desk import Desk, without_flags


def test_w110_do_not_disturb_refuses_callers_with_its_own_cause(classic: Desk) -> None:
    classic.exchange.set_dnd("21", on=True)
    assert classic.taken() == ["STAT 21 hD"]
    classic.exchange.press("1013", "21")
    assert classic.taken() == ["STAT 1013 H", "ECHO 1013 internal 21", "REL 1013 dnd", "STAT 1013 h"]


def test_do_not_disturb_again_tells_nothing(desk: Desk) -> None:
    desk.exchange.set_dnd("21", on=False)
    assert desk.taken() == []


def test_do_not_disturb_by_code_on_a_system_telephone(classic: Desk) -> None:
    classic.exchange.cti_dial("1011", "*22")
    classic.exchange.cti_hang_up("1011")
    assert classic.taken() == [
        "STAT 1011 H",
        "ECHO 1011 *22",
        "REL 1011 service_accepted",
        "STAT 1011 HD",
        "STAT 1011 hD",
    ]


def test_unknown_code(classic: Desk) -> None:
    classic.exchange.cti_dial("1011", "*99")
    assert without_flags(classic.taken()) == ["ECHO 1011 *99", "REL 1011 no_such_service"]


def test_code_dialled_digit_by_digit(desk: Desk) -> None:
    desk.exchange.lift("21")
    desk.exchange.press("21", "*22")
    assert desk.flags("21") == "HD"


def test_lock_with_the_key(desk: Desk) -> None:
    desk.exchange.lock("21", "1234")
    desk.exchange.unlock("21")
    assert desk.taken() == ["STAT 21 hL", "STAT 21 h"]


def test_lock_with_a_wrong_key(desk: Desk) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.lock("21", "9999")
    assert error.value.reason is Reason.WRONG_KEY


def test_w94_locked_telephone_calls_inside_and_emergency_only(desk: Desk) -> None:
    desk.exchange.lock("21", "1234")
    desk.exchange.lift("21")
    desk.exchange.press("21", "0600111223")
    desk.wait(4)
    assert "REL 21 telephone_locked" in desk.taken()
    desk.exchange.hang_up("21")
    desk.exchange.lift("21")
    desk.exchange.press("21", "0112")
    assert desk.states("21") == ["originated"]
    desk.exchange.hang_up("21")
    desk.exchange.lift("21")
    desk.exchange.press("21", "22")
    assert desk.states("22") == ["alerting"]


def test_cti_does_not_dial_outside_from_a_locked_telephone(desk: Desk) -> None:
    desk.exchange.lock("1011", "1234")
    with pytest.raises(Refused) as error:
        desk.exchange.cti_dial("1011", "0600111223")
    assert error.value.reason is Reason.LOCKED
    desk.exchange.cti_dial("1011", "21")
    assert desk.states("21") == ["alerting"]


def test_lock_and_unlock_by_code(desk: Desk) -> None:
    desk.exchange.press("1011", "*21")
    assert desk.flags("1011") == "HL"
    desk.exchange.hang_up("1011")
    desk.exchange.press("1011", "*209999")
    assert "REL 1011 service_rejected" in desk.taken()
    desk.exchange.hang_up("1011")
    desk.exchange.press("1011", "*201111")
    assert desk.flags("1011") == "H"


@pytest.mark.parametrize(
    ("right", "number", "allowed"),
    [
        ("internal", "02345671", False),
        ("local", "02345671", True),
        ("local", "0600111223", False),
        ("national", "0600111223", True),
        ("national", "0004915111111", False),
        ("international", "0004915111111", True),
        ("internal", "0112", True),
    ],
)
def test_dialling_rights(desk: Desk, right: str, number: str, allowed: bool) -> None:
    desk.patch("1013", dialling_right=right)
    desk.exchange.press("1013", number)
    desk.wait(0.5)
    assert ("originated" in desk.states("1013")) is allowed
    desk.wait(4)
    assert ("REL 1013 no_rights" in desk.taken()) is not allowed


def test_w95_account_gives_its_rights_until_it_is_released(desk: Desk) -> None:
    desk.patch("1013", dialling_right=DiallingRight.INTERNAL)
    desk.exchange.recall_account("1013", "9001", "9999")
    assert desk.taken() == ["STAT 1013 hA"]
    desk.exchange.press("1013", "0600111221")
    desk.wait(1)
    assert desk.states("1013") == ["connected"]
    desk.exchange.hang_up("1013")
    assert desk.flags("1013") == "hA"
    desk.exchange.release_account("1013")
    assert desk.flags("1013") == "h"


def test_w95_account_carries_the_costs(desk: Desk) -> None:
    desk.exchange.recall_account("1013", "9001", "9999")
    desk.exchange.press("1013", "0600111221")
    desk.wait(1)
    assert str(desk.exchange.switch.charging.accounts["9001"]) == "0.19"
    assert not desk.exchange.switch.core.stations["1013"].costs


def test_account_opens_a_locked_telephone(desk: Desk) -> None:
    desk.exchange.lock("1013", "1234")
    desk.exchange.recall_account("1013", "9001", "9999")
    desk.exchange.press("1013", "0600111221")
    assert desk.states("1013") == ["originated"]


@pytest.mark.parametrize(
    ("account", "key", "reason"),
    [("9002", "9999", Reason.NO_SUCH_ACCOUNT), ("9001", "1111", Reason.WRONG_KEY)],
)
def test_w96_account_refused(desk: Desk, account: str, key: str, reason: Reason) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.recall_account("21", account, key)
    assert error.value.reason is reason
    assert desk.flags("21") == "h"


def test_account_for_good_by_code(desk: Desk) -> None:
    desk.exchange.press("1011", "*5390019999")
    assert desk.flags("1011") == "HA"


def test_account_for_one_call_ends_with_it(desk: Desk) -> None:
    desk.exchange.press("1011", "*5290019999")
    desk.exchange.hang_up("1011")
    desk.exchange.press("1011", "21")
    desk.exchange.hang_up("1011")
    assert desk.flags("1011") == "hA"
    desk.exchange.press("1011", "0600111223")
    desk.exchange.hang_up("1011")
    assert desk.flags("1011") == "h"


@pytest.mark.parametrize(
    ("digits", "kind", "calls", "target"),
    [
        ("*7622#", "no_answer", "all", "22"),
        ("*7522#1", "busy", "external", "22"),
        ("*740600111223#2", "immediate", "internal", "0600111223"),
        ("*7322#3", "dnd", "transferred", "22"),
    ],
)
def test_forwarding_by_code(classic: Desk, digits: str, kind: str, calls: str, target: str) -> None:
    classic.exchange.press("1011", digits)
    (forwarding,) = classic.exchange.switch.core.stations["1011"].forwardings
    assert (forwarding.type, forwarding.calls, forwarding.target) == (kind, calls, target)
    assert "REL 1011 service_accepted" in classic.taken()


def test_forwarding_is_changed_and_deleted_by_code(classic: Desk) -> None:
    for digits in ("*7622#", "*7522#", "*717", "*722", "*75#"):
        classic.exchange.press("1011", digits)
        classic.exchange.hang_up("1011")
    (forwarding,) = classic.exchange.switch.core.stations["1011"].forwardings
    assert (forwarding.type, forwarding.calls, forwarding.rings) == ("no_answer", "internal", 7)
    classic.exchange.press("1011", "*70")
    assert classic.flags("1011") == "H"


@pytest.mark.parametrize("digits", ["*7699#", "*76*", "*715", "*724", "*32", "*5390029999"])
def test_rejected_by_code(desk: Desk, digits: str) -> None:
    desk.exchange.press("1011", digits)
    assert "REL 1011 service_rejected" in desk.taken()


def test_a_forwarding_is_toggled_by_code_with_the_numbers_of_last_time(desk: Desk) -> None:
    desk.exchange.press("1011", "*7622#")
    desk.exchange.hang_up("1011")
    before = desk.exchange.switch.core.stations["1011"].forwardings
    for cause, flags in (("service_inactive", "H"), ("service_active", "HF")):
        desk.taken()
        desk.exchange.press("1011", "*76*")
        assert f"REL 1011 {cause}" in desk.taken()
        assert desk.flags("1011") == flags
        desk.exchange.hang_up("1011")
    assert desk.exchange.switch.core.stations["1011"].forwardings == before


def test_edited_code(desk: Desk) -> None:
    desk.patch_pbx(codes={"dnd": "*66"})
    desk.exchange.press("1011", "*66")
    assert desk.flags("1011") == "HD"
    desk.exchange.hang_up("1011")
    desk.exchange.press("1011", "*21")
    assert desk.flags("1011") == "HDL"
