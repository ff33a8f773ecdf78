"""Wake-up."""

from datetime import datetime

import pytest

from emulator.exchange.errors import Reason
from emulator.exchange.events import WakeUpProgressed
from emulator.exchange.settings import ForwardingCalls, ForwardingType, Repeat
from tests.emulator.exchange.features.services import E, ServicesDesk, refused

HOUR = 3600


def steps(desk: ServicesDesk) -> list[str]:
    return [event.step.value for event in desk.events if isinstance(event, WakeUpProgressed)]


def order(desk: ServicesDesk, at: str = "11:00", repeat: Repeat = Repeat.ONCE) -> None:
    desk.set("wake_ups", on=True, at=at, repeat=repeat)


def test_w97_it_rings_at_the_set_time(desk: ServicesDesk) -> None:
    order(desk)
    desk.wait(HOUR - 0.1)
    assert desk.rung() == []
    desk.wait(0.1)
    assert desk.rung() == [E]


def test_w98_switched_off_it_does_not_ring(desk: ServicesDesk) -> None:
    order(desk)
    desk.set("wake_ups", on=False)
    desk.wait(25 * HOUR)
    assert steps(desk) == []


def test_a_time_that_is_past_is_tomorrows(desk: ServicesDesk) -> None:
    order(desk, "09:30")
    assert desk.switch.core.stations[E].features.wake_up.next == datetime.fromisoformat("2026-11-24T09:30:00")


def test_nobody_answers_three_times(desk: ServicesDesk) -> None:
    order(desk)
    desk.wait(HOUR)
    for _ in range(3):
        assert desk.rung() == [E]
        desk.wait(30)
        assert desk.rung() == []
        desk.wait(30)
    assert steps(desk) == ["rings", "rings", "rings", "not_answered"]
    wake_up = desk.switch.core.stations[E].features.wake_up
    assert wake_up.next is None
    assert wake_up.last is not None
    assert wake_up.last.result == "not_answered"


def test_answered_once_it_is_over_and_no_call_of_the_past(desk: ServicesDesk) -> None:
    order(desk)
    desk.wait(HOUR + 65)
    desk.exchange.answer(E)
    desk.wait(40)
    assert steps(desk) == ["rings", "rings", "answered"]
    assert f"REL {E} wake_up" in desk.log
    assert not desk.switch.core.calls
    assert not desk.switch.history.calls(E)


def test_daily_it_stays(desk: ServicesDesk) -> None:
    order(desk, repeat=Repeat.DAILY)
    desk.wait(HOUR)
    desk.exchange.answer(E)
    desk.exchange.hang_up(E)
    desk.wait(24 * HOUR)
    assert desk.rung() == [E]


def test_it_rings_whatever_else_is_set(desk: ServicesDesk) -> None:
    order(desk)
    desk.exchange.set_forwarding(E, ForwardingType.IMMEDIATE, ForwardingCalls.ALL, 0, "22")
    desk.set("follow_mes", on=True, target="22")
    desk.exchange.set_dnd(E, on=True)
    desk.exchange.lock(E, "1234")
    desk.wait(HOUR)
    assert desk.rung() == [E]


def test_a_busy_telephone_is_tried_again(desk: ServicesDesk) -> None:
    order(desk)
    desk.exchange.lift(E)
    desk.wait(HOUR + 30)
    desk.exchange.hang_up(E)
    assert desk.rung() == []
    desk.wait(30)
    assert desk.rung() == [E]


def test_a_new_time_takes_the_place_of_the_old_one(desk: ServicesDesk) -> None:
    order(desk)
    order(desk, "12:00")
    desk.wait(HOUR)
    assert desk.rung() == []
    desk.wait(HOUR)
    assert desk.rung() == [E]


def test_a_clock_that_is_set_back_does_not_wake_too_early(desk: ServicesDesk) -> None:
    order(desk)
    desk.clock.set(datetime.fromisoformat("2026-11-23T09:00:00"))
    desk.wait(HOUR)
    assert desk.rung() == []
    desk.wait(HOUR)
    assert desk.rung() == [E]


def test_orders_are_resumed_from_what_is_kept(desk: ServicesDesk) -> None:
    order(desk)
    after = ServicesDesk(desk.exchange.programming)
    after.switch.core.stations[E].features = desk.switch.core.stations[E].features
    after.switch.wake_ups.resume()
    after.wait(HOUR)
    assert after.rung() == [E]


def test_a_time_missed_while_the_pbx_was_down_was_not_answered(desk: ServicesDesk) -> None:
    order(desk)
    after = ServicesDesk(desk.exchange.programming)
    after.clock.set(datetime.fromisoformat("2026-11-23T13:00:00"))
    after.switch.core.stations[E].features = desk.switch.core.stations[E].features
    after.switch.wake_ups.resume()
    assert steps(after) == ["not_answered"]


@pytest.mark.parametrize("at", [None, "", "24:00", "6:30", "06:60", "0630", "06:30:00", "٠٦:٣٠"])
def test_times_that_are_none(desk: ServicesDesk, at: str | None) -> None:
    with refused(Reason.INVALID_TIME):
        desk.set("wake_ups", on=True, at=at)
    assert desk.switch.core.stations[E].features.wake_up.next is None
