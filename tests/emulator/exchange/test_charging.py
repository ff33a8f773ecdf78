"""Pulse charging, advice of charge, cost limits."""

from decimal import Decimal

import pytest

from tests.emulator.exchange.desk import Desk

TARIFF = [
    {"price": "0.19", "seconds": 60},
    {"prefix": "00", "price": "1.50", "seconds": 10},
]


def talk_to_the_city(desk: Desk, number: str = "0600111221") -> None:
    desk.exchange.press("1013", number)
    desk.wait(1)
    desk.taken()


def test_each_begun_unit_costs_a_pulse_and_is_told(classic: Desk) -> None:
    classic.exchange.press("1013", "0600111221")
    classic.wait(1)
    classic.wait(59.9)
    assert classic.taken()[-1] == "AOC 1013 0.19"
    classic.wait(0.1)
    assert classic.taken() == ["AOC 1013 0.38"]


def test_ncp_counts_without_telling(ncp: Desk) -> None:
    talk_to_the_city(ncp)
    ncp.wait(60)
    assert ncp.taken() == []
    assert ncp.exchange.switch.core.stations["1013"].costs == Decimal("0.38")


def test_counting_ends_with_the_call(desk: Desk) -> None:
    talk_to_the_city(desk)
    desk.exchange.hang_up("1013")
    desk.wait(600)
    assert desk.exchange.switch.core.stations["1013"].costs == Decimal("0.19")


def test_longest_prefix_decides(desk: Desk) -> None:
    desk.patch_pbx(tariff=TARIFF)
    talk_to_the_city(desk, "00049151111111")
    desk.wait(10)
    assert desk.exchange.switch.core.stations["1013"].costs == Decimal("3.00")


def test_emergency_and_internal_calls_are_free(desk: Desk) -> None:
    desk.exchange.press("1013", "0112")
    desk.wait(5)
    assert desk.states("1013") == ["connected"]
    desk.talk("22", "21")
    assert not desk.exchange.switch.core.stations["1013"].costs
    assert not desk.exchange.switch.core.stations["22"].costs


def test_reached_limit_refuses_further_calls(desk: Desk) -> None:
    desk.patch("1013", cost_limit="0.19")
    talk_to_the_city(desk)
    assert desk.states("1013") == ["connected"]
    desk.exchange.hang_up("1013")
    desk.exchange.press("1013", "0600111221")
    desk.wait(4)
    assert "REL 1013 limit_exceeded" in desk.taken()


@pytest.mark.parametrize(("action", "released"), [("disconnect", True), ("finish", False)])
def test_limit_during_a_call(desk: Desk, action: str, released: bool) -> None:
    desk.patch("1013", cost_limit="0.38")
    desk.patch_pbx(limit_action=action)
    talk_to_the_city(desk)
    desk.wait(60)
    assert ("REL 1013 charge_exceeded" in desk.taken()) is released


def test_after_a_hand_over_the_one_who_talks_is_told_and_the_one_who_dialled_pays(classic: Desk) -> None:
    talk_to_the_city(classic)
    classic.exchange.press("1013", "/21")
    classic.exchange.answer("21")
    classic.exchange.hang_up("1013")
    classic.taken()
    classic.wait(60)
    assert classic.taken() == ["AOC 21 0.38"]
    assert classic.exchange.switch.core.stations["1013"].costs == Decimal("0.38")
