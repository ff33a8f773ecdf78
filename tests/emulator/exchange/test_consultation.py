"""FLASH: hold, consultation in its three states, swapping, handing over, calling back."""

from tests.emulator.exchange.desk import Desk, without_flags

CITY = "602123451"


def test_flash_puts_the_partner_on_hold_and_gives_dial_tone(classic: Desk) -> None:
    classic.talk("22", "21")
    classic.exchange.press("21", "/")
    assert classic.taken() == ["ECHO 21 /", "DRDY 21"]
    assert classic.states("21") == ["held", "initiated"]
    assert classic.states("22") == ["connected"]


def test_flash_at_the_dial_tone_returns_to_the_partner(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "//")
    assert desk.states("21") == ["connected"]
    assert desk.taken()[-1].startswith("CONN 21 /22")


def test_flash_while_the_third_rings_stops_it_and_returns_to_the_partner(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/23")
    desk.exchange.press("21", "/")
    assert desk.states("21") == ["connected"]
    assert desk.states("23") == []
    assert without_flags(desk.taken())[-3:-1] == ["REL 23 normal", "REL 21 normal"]


def test_flash_while_talking_with_the_third_swaps(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/23")
    desk.exchange.answer("23")
    desk.exchange.press("21", "/")
    assert desk.states("21") == ["connected", "held"]
    desk.exchange.press("21", "/")
    assert desk.states("21") == ["held", "connected"]


def test_hanging_up_at_the_dial_tone_lets_the_partner_call_back(desk: Desk) -> None:
    desk.talk_outside(CITY, "21")
    desk.exchange.press("21", "/")
    desk.taken()
    desk.exchange.hang_up("21")
    lines = without_flags(desk.taken())
    assert [line.split()[:3] for line in lines] == [["RING", "21", CITY]]
    desk.exchange.answer("21")
    assert desk.states("21") == ["connected"]


def test_hanging_up_after_a_failed_consultation_lets_the_partner_call_back(desk: Desk) -> None:
    desk.exchange.lift("23")
    desk.talk("22", "21")
    desk.patch("23", call_waiting=False)
    desk.exchange.press("21", "/23")
    desk.exchange.hang_up("21")
    assert desk.states("21") == ["alerting"]
    assert desk.states("22") == ["originated"]


def test_announced_hand_over_connects_both(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/23")
    desk.exchange.answer("23")
    desk.taken()
    desk.exchange.hang_up("21")
    lines = without_flags(desk.taken())
    assert lines[0].startswith("REL 21 ")
    assert sorted(line.rsplit(" ", 1)[0] for line in lines[1:]) == ["CONN 22 /23", "CONN 23 /22"]
    assert desk.states("21") == []


def test_hand_over_while_ringing_is_answered_by_the_third(desk: Desk) -> None:
    desk.talk_outside(CITY, "21")
    desk.exchange.press("21", "/23")
    desk.exchange.hang_up("21")
    desk.exchange.answer("23")
    assert desk.states("23") == ["connected"]
    desk.wait(60)
    assert desk.states("21") == []


def test_unanswered_hand_over_waits_for_a_busy_telephone(desk: Desk) -> None:
    desk.talk_outside(CITY, "21")
    desk.exchange.press("21", "/23")
    desk.exchange.hang_up("21")
    desk.exchange.lift("21")
    desk.wait(42)
    assert desk.states("23") == ["alerting"]
    desk.exchange.hang_up("21")
    desk.wait(10)
    assert desk.states("23") == []
    assert desk.states("21") == ["alerting"]


def test_without_the_right_to_pass_on_the_partner_calls_back(desk: Desk) -> None:
    desk.patch("21", may_pass_on=False)
    desk.talk("22", "21")
    desk.exchange.press("21", "/23")
    desk.exchange.hang_up("21")
    assert desk.states("23") == []
    assert desk.states("21") == ["alerting"]


def test_a_partner_on_hold_who_hangs_up_is_not_told_of(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/23")
    desk.exchange.answer("23")
    desk.taken()
    desk.exchange.hang_up("22")
    assert desk.states("21") == ["connected"]
    assert not [line for line in desk.taken() if line.startswith("REL 21")]


def test_flash_of_somebody_on_hold_is_not_heard(desk: Desk) -> None:
    desk.talk("22", "21")
    desk.exchange.press("21", "/")
    desk.exchange.press("22", "/")
    assert desk.states("22") == ["connected"]


def test_ncp_shows_no_change_when_an_internal_partner_is_handed_over_ringing(ncp: Desk) -> None:
    ncp.talk("22", "21")
    ncp.exchange.press("21", "/23")
    assert "RING 23 /22 0 /23 /21 _" in ncp.taken()
    ncp.exchange.hang_up("21")
    assert not [line for line in ncp.taken() if line.startswith("RING")]
