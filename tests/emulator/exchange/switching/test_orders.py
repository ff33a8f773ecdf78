"""Ordered call-backs, made without the exchange around them."""

from datetime import datetime

import pytest

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.orders import Orders


@pytest.fixture
def core() -> Core:
    return Core(builtin("classic"), Clock(datetime.fromisoformat("2026-11-23T10:00")), lambda _: None)


@pytest.fixture
def orders(core: Core) -> Orders:
    return Orders(core)


@pytest.fixture
def station(core: Core) -> Station:
    return core.station("1011")


@pytest.fixture
def target(core: Core) -> Station:
    return core.station("1012")


@pytest.mark.parametrize("number", ["1011", "0600111222", "7777"])
def test_only_another_extension_can_be_waited_for(orders: Orders, station: Station, number: str) -> None:
    with pytest.raises(Refused) as refused:
        orders.target(station, number)
    assert refused.value.reason is Reason.NOT_AVAILABLE


def test_a_second_order_for_the_same_extension_changes_nothing(
    orders: Orders, station: Station, target: Station
) -> None:
    orders.place(station, target)
    first = station.orders["1012"]
    orders.place(station, target)
    assert station.orders["1012"] is first
    assert target.awaited_by == (first,)


def test_who_is_in_use_is_waited_for_at_once(core: Core, orders: Orders, station: Station, target: Station) -> None:
    core.open_call(target, LegState.CONNECTED)
    orders.place(station, target)
    assert station.orders["1012"].armed


def test_who_did_not_answer_is_waited_for_when_he_has_used_his_telephone(
    orders: Orders, station: Station, target: Station
) -> None:
    orders.place(station, target)
    assert not station.orders["1012"].armed
    orders.arm(target)
    assert station.orders["1012"].armed


def test_an_order_ends_after_its_time(core: Core, orders: Orders, station: Station, target: Station) -> None:
    orders.place(station, target)
    core.clock.advance(core.pbx.times.call_back_order)
    assert not station.flags.call_back_queued
    assert target.awaited_by == ()


def test_withdrawn_orders_leave_no_timer(core: Core, orders: Orders, station: Station, target: Station) -> None:
    orders.place(station, target)
    orders.forget_all(station)
    assert core.clock.pending == 0
    assert target.awaited_by == ()
