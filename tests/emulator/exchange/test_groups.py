"""Ring groups: who rings, who does not, who joins later."""

from tests.emulator.exchange.desk import Desk, without_flags

CITY = "602123451"


def rings(desk: Desk) -> list[str]:
    return [line.split()[1] for line in desk.taken() if line.startswith("RING")]


def test_main_number_rings_at_the_group(desk: Desk) -> None:
    desk.exchange.outside_call(CITY, "221110000")
    desk.wait(1)
    assert rings(desk) == ["1011", "1012"]


def test_internal_caller_is_shown_the_number_he_dialled(desk: Desk) -> None:
    desk.exchange.press("1013", "600")
    desk.wait(1)
    desk.exchange.answer("1012")
    assert "CONN 1013 /600" in " ".join(desk.taken())


def test_w114_member_that_does_not_want_to_be_disturbed_is_left_out(desk: Desk) -> None:
    desk.exchange.set_dnd("1011", on=True)
    desk.exchange.outside_call(CITY, "600")
    desk.wait(1)
    assert rings(desk) == ["1012"]


def test_busy_member_rings_when_it_becomes_free(desk: Desk) -> None:
    desk.exchange.lift("1012")
    desk.exchange.outside_call(CITY, "600")
    desk.wait(5)
    assert rings(desk) == ["1011"]
    desk.exchange.hang_up("1012")
    assert rings(desk) == ["1012"]


def test_busy_member_does_not_ring_after_the_call_was_answered(desk: Desk) -> None:
    desk.exchange.lift("1012")
    desk.exchange.outside_call(CITY, "600")
    desk.wait(5)
    desk.exchange.answer("1011")
    desk.exchange.hang_up("1012")
    assert desk.states("1012") == []


def test_group_without_a_free_member_is_busy(desk: Desk) -> None:
    desk.exchange.lift("1011")
    desk.exchange.lift("1012")
    desk.exchange.press("1013", "600")
    desk.wait(4)
    assert "REL 1013 busy" in desk.taken()


def test_early_answer_keeps_late_members_silent(desk: Desk) -> None:
    desk.exchange.outside_call(CITY, "600")
    desk.exchange.answer("1011")
    desk.wait(5)
    assert rings(desk) == ["1011"]


def test_member_rejecting_alone_leaves_the_group_ringing(desk: Desk) -> None:
    desk.exchange.outside_call(CITY, "600")
    desk.wait(1)
    desk.exchange.cti_reject("1011")
    assert desk.states("1012") == ["alerting"]


def test_caller_is_refused_when_the_last_member_rejects(desk: Desk) -> None:
    desk.exchange.press("1013", "600")
    desk.wait(1)
    desk.exchange.cti_reject("1011")
    desk.exchange.cti_reject("1012")
    desk.wait(4)
    assert "REL 1013 rejected" in desk.taken()


def test_member_that_dials_while_the_group_rings_is_busy_for_it(desk: Desk) -> None:
    desk.exchange.outside_call(CITY, "600")
    desk.wait(1)
    desk.taken()
    desk.exchange.press("1011", "21")
    assert without_flags(desk.taken())[:2] == ["REL 1011 busy", "ECHO 1011 internal 21"]


def test_ringing_is_given_up_in_the_end(desk: Desk) -> None:
    desk.exchange.press("1013", "600")
    desk.wait(180)
    assert desk.states("1011") == []
    desk.wait(4)
    assert "REL 1013 no_answer" in desk.taken()
