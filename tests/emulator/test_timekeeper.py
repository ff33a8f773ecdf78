"""The clock follows real time."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from emulator.exchange.clock import Clock
from emulator.timekeeper import Timekeeper
from tests.emulator.conftest import LIMIT


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2026-11-23T10:00:00"))


@pytest.fixture
async def timekeeper(clock: Clock) -> AsyncIterator[Timekeeper]:
    timekeeper = Timekeeper(clock)
    yield timekeeper
    timekeeper.stop()


async def test_what_is_due_happens_without_anybody_asking(clock: Clock, timekeeper: Timekeeper) -> None:
    happened = asyncio.Event()
    clock.call_later(0.01, happened.set)
    timekeeper.start()
    await asyncio.wait_for(happened.wait(), LIMIT)


async def test_what_is_ordered_after_catching_up_happens_too(clock: Clock, timekeeper: Timekeeper) -> None:
    timekeeper.start()
    first, second = asyncio.Event(), asyncio.Event()
    timekeeper.catch_up()
    clock.call_later(3600, lambda: None)
    clock.call_later(0.02, second.set)
    clock.call_later(0.01, first.set)
    await asyncio.wait_for(second.wait(), LIMIT)
    assert first.is_set()


async def test_a_timer_that_fails_does_not_stop_the_clock(clock: Clock, timekeeper: Timekeeper) -> None:
    loop = asyncio.get_running_loop()
    failures: list[object] = []
    loop.set_exception_handler(lambda _, context: failures.append(context))
    happened = asyncio.Event()

    def fail() -> None:
        raise RuntimeError("broken")

    clock.call_later(0.01, fail)
    clock.call_later(0.02, happened.set)
    timekeeper.start()
    await asyncio.wait_for(happened.wait(), LIMIT)
    assert len(failures) == 1


async def test_the_clock_stands_still_before_the_start_and_after_the_end(clock: Clock, timekeeper: Timekeeper) -> None:
    timekeeper.catch_up()
    assert clock.elapsed == 0
    timekeeper.start()
    timekeeper.stop()
    elapsed = clock.elapsed
    timekeeper.catch_up()
    assert clock.elapsed == elapsed
