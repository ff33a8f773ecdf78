"""Time of the exchange."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.exchange.clock import Clock
from tests.emulator.exchange.desk import BEGIN


@given(st.lists(st.floats(0, 100)), st.lists(st.floats(0, 50)))
def test_everything_due_happens_once_in_order_at_its_own_moment(delays: list[float], steps: list[float]) -> None:
    clock = Clock(BEGIN)
    happened: list[float] = []
    for delay in delays:
        clock.call_later(delay, lambda: happened.append(clock.elapsed))
    for step in (0.0, *steps):
        clock.advance(step)
    assert happened == sorted(delay for delay in delays if delay <= clock.elapsed)


def test_what_is_ordered_meanwhile_happens_too() -> None:
    clock = Clock(BEGIN)
    happened: list[float] = []

    def order_another() -> None:
        clock.call_later(1, lambda: happened.append(clock.elapsed))

    clock.call_later(1, order_another)
    clock.advance(5)
    assert happened == [2.0]


def test_cancelled_timers_do_not_happen_and_are_not_due() -> None:
    clock = Clock(BEGIN)
    happened: list[int] = []
    timers = [clock.call_later(1, lambda: happened.append(1)) for _ in range(1000)]
    kept = clock.call_later(2, lambda: happened.append(2))
    for timer in timers:
        timer.cancel()
        timer.cancel()
    assert clock.pending == 1
    assert clock.due == kept.due
    clock.advance(3)
    kept.cancel()
    assert happened == [2]
    assert clock.due is None


def test_setting_it_forward_lets_happen_what_lies_between() -> None:
    clock = Clock(BEGIN)
    happened: list[object] = []
    clock.call_later(60, lambda: happened.append(clock.now))
    clock.set(BEGIN + timedelta(hours=1))
    assert happened == [BEGIN + timedelta(minutes=1)]
    assert clock.now == BEGIN + timedelta(hours=1)


def test_setting_it_back_changes_the_wall_time_only() -> None:
    clock = Clock(BEGIN)
    clock.advance(10)
    clock.set(BEGIN - timedelta(hours=1))
    assert clock.now == BEGIN - timedelta(hours=1)
    assert clock.elapsed == 10


def test_time_does_not_run_backward() -> None:
    with pytest.raises(ValueError, match="backward"):
        Clock(BEGIN).advance(-1)


def test_a_timer_cannot_advance_its_clock() -> None:
    clock = Clock(BEGIN)
    clock.call_later(1, lambda: clock.advance(1))
    with pytest.raises(RuntimeError):
        clock.advance(2)
