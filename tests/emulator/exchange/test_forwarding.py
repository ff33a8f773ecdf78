"""Forwarding: types, kinds of calls, precedence, loops, rights, families."""

from itertools import pairwise

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.exchange.desk import Desk

CITY = "602123451"
ALL, OUTSIDE, INSIDE = ForwardingCalls.ALL, ForwardingCalls.EXTERNAL, ForwardingCalls.INTERNAL
TRANSFERRED, GROUP = ForwardingCalls.TRANSFERRED, ForwardingCalls.GROUP
IMMEDIATE, BUSY, NO_ANSWER, WHEN_DND = (
    ForwardingType.IMMEDIATE,
    ForwardingType.BUSY,
    ForwardingType.NO_ANSWER,
    ForwardingType.DND,
)


def test_w109_immediate(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "22")
    desk.exchange.outside_call(CITY, "21")
    assert desk.states("21") == []
    assert desk.states("22") == ["alerting"]


def test_no_reply_after_the_rings(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", NO_ANSWER, ALL, 2, "22")
    desk.exchange.outside_call(CITY, "21")
    desk.wait(9.9)
    assert desk.states("22") == []
    desk.wait(0.1)
    assert desk.states("22") == ["alerting"]
    assert "REL 21 transferred" in desk.taken()


def test_no_reply_after_no_ring_forwards_at_once(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", NO_ANSWER, ALL, 0, "22")
    desk.exchange.outside_call(CITY, "21")
    desk.wait(0)
    assert desk.states("22") == ["alerting"]


def test_no_reply_rings_on_when_the_target_is_busy(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", NO_ANSWER, ALL, 1, "22")
    desk.exchange.lift("22")
    desk.exchange.outside_call(CITY, "21")
    desk.wait(10)
    assert desk.states("21") == ["alerting"]


def test_busy(desk: Desk) -> None:
    desk.patch("21", call_waiting=False)
    desk.exchange.set_forwarding("21", BUSY, ALL, 0, "22")
    desk.exchange.lift("21")
    desk.exchange.outside_call(CITY, "21")
    assert desk.states("22") == ["alerting"]


def test_when_do_not_disturb_is_on(classic: Desk) -> None:
    classic.exchange.set_forwarding("21", WHEN_DND, ALL, 0, "22")
    classic.exchange.outside_call(CITY, "21")
    assert classic.states("21") == ["alerting"]
    classic.exchange.cti_reject("21")
    classic.exchange.set_dnd("21", on=True)
    classic.exchange.outside_call(CITY, "21")
    assert classic.states("22") == ["alerting"]


def test_do_not_disturb_comes_before_immediate(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "22")
    desk.exchange.set_dnd("21", on=True)
    desk.exchange.outside_call(CITY, "21")
    assert desk.states("22") == []


@pytest.mark.parametrize(
    ("calls", "outside", "inside"), [(ALL, True, True), (OUTSIDE, True, False), (INSIDE, False, True)]
)
def test_kinds_by_the_caller(classic: Desk, calls: ForwardingCalls, outside: bool, inside: bool) -> None:
    classic.exchange.set_forwarding("21", IMMEDIATE, calls, 0, "22")
    line = classic.exchange.outside_call(CITY, "21")
    assert bool(classic.legs("22")) is outside
    classic.exchange.outside_hang_up(line)
    classic.exchange.press("1013", "21")
    assert bool(classic.legs("22")) is inside


def test_kind_transferred_takes_consultation_only(classic: Desk) -> None:
    classic.exchange.set_forwarding("21", IMMEDIATE, TRANSFERRED, 0, "22")
    line = classic.exchange.outside_call(CITY, "21")
    assert classic.states("21") == ["alerting"]
    classic.exchange.outside_hang_up(line)
    classic.talk_outside(CITY, "1013")
    classic.exchange.press("1013", "/21")
    assert classic.states("22") == ["alerting"]


def test_kind_group_takes_group_calls_only(classic: Desk) -> None:
    classic.exchange.set_forwarding("1011", IMMEDIATE, GROUP, 0, "22")
    line = classic.exchange.outside_call(CITY, "1011")
    assert classic.states("1011") == ["alerting"]
    classic.exchange.outside_hang_up(line)
    classic.exchange.outside_call(CITY, "600")
    assert classic.states("22") == ["alerting"]
    assert classic.states("1011") == []


def test_kind_all_leaves_group_calls_alone(desk: Desk) -> None:
    desk.exchange.set_forwarding("1011", IMMEDIATE, ALL, 0, "22")
    desk.exchange.outside_call(CITY, "600")
    assert desk.states("1011") == ["alerting"]


def test_loop_is_busy(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "22")
    desk.exchange.set_forwarding("22", IMMEDIATE, ALL, 0, "21")
    desk.exchange.press("1013", "21")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()


def test_more_hops_than_allowed_is_busy(desk: Desk) -> None:
    chain = ["21", "22", "23", "1011", "1012", "1014", "1015"]
    for extension, target in pairwise(chain):
        desk.exchange.set_forwarding(extension, IMMEDIATE, ALL, 0, target)
    desk.exchange.press("1013", "21")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()
    desk.exchange.press("1013", "22")
    assert desk.states("1015") == ["alerting"]


def test_to_the_public_network_at_the_cost_of_the_forwarding_extension(classic: Desk) -> None:
    classic.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "0600111221")
    classic.exchange.press("1013", "21")
    classic.wait(1)
    assert classic.states("1013") == ["connected"]
    assert str(classic.exchange.switch.core.stations["21"].costs) == "0.19"


def test_to_the_public_network_needs_the_right_to_call_there(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "0600111221")
    desk.patch("21", dialling_right="internal")
    desk.exchange.press("1013", "21")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()


def test_to_the_voicemail(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", IMMEDIATE, ALL, 0, "1000")
    desk.exchange.press("1013", "21")
    assert desk.states("1013") == ["connected"]


def test_w109_types_stand_beside_each_other_and_are_deleted_together(desk: Desk) -> None:
    desk.exchange.set_forwarding("21", BUSY, ALL, 0, "22")
    desk.exchange.set_forwarding("21", NO_ANSWER, ALL, 3, "23")
    desk.exchange.set_forwarding("21", BUSY, ALL, 0, "1011")
    assert [(f.type, f.target) for f in desk.exchange.switch.core.stations["21"].forwardings] == [
        (NO_ANSWER, "23"),
        (BUSY, "1011"),
    ]
    assert desk.taken() == ["STAT 21 hF"]
    desk.exchange.clear_forwarding("21")
    assert desk.taken() == ["STAT 21 h"]


@pytest.mark.parametrize(
    ("rings", "target", "reason"),
    [
        (0, "99", Reason.NO_SUCH_NUMBER),
        (0, "*22", Reason.NO_SUCH_NUMBER),
        (0, "21", Reason.INVALID),
        (10, "22", Reason.INVALID),
    ],
)
def test_what_cannot_be_set(desk: Desk, rings: int, target: str, reason: Reason) -> None:
    with pytest.raises(Refused) as error:
        desk.exchange.set_forwarding("21", NO_ANSWER, ALL, rings, target)
    assert error.value.reason is reason


@pytest.mark.parametrize(("kind", "calls"), [(WHEN_DND, ALL), (IMMEDIATE, OUTSIDE), (BUSY, GROUP)])
def test_what_ncp_does_not_have(ncp: Desk, kind: ForwardingType, calls: ForwardingCalls) -> None:
    with pytest.raises(Refused) as error:
        ncp.exchange.set_forwarding("21", kind, calls, 0, "22")
    assert error.value.reason is Reason.NOT_AVAILABLE
