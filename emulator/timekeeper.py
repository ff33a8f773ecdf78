"""Lets the exchange's clock follow real time."""

import asyncio
from typing import Self

from emulator.exchange.clock import Clock


class Timekeeper:
    """Advances the clock when something is due, and before anything from outside reaches the exchange.

    Until `start` the clock stands still and moves only when somebody else advances it.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._loop: asyncio.AbstractEventLoop | None = None
        self._seen = 0.0
        self._alarm: asyncio.TimerHandle | None = None
        self._planning: asyncio.Handle | None = None

    def start(self) -> Self:
        """Follow real time from now on."""
        self._loop = asyncio.get_running_loop()
        self._seen = self._loop.time()
        self.catch_up()
        return self

    def stop(self) -> None:
        """Let the clock stand still."""
        self._loop = None
        for handle in (self._alarm, self._planning):
            if handle is not None:
                handle.cancel()
        self._alarm = self._planning = None

    def catch_up(self) -> None:
        """Bring the clock to the present. To be called before the exchange is told anything."""
        if self._loop is None:
            return
        present = self._loop.time()
        passed, self._seen = present - self._seen, present
        if self._planning is None:
            # After the caller has had his say, which may order new timers.
            self._planning = self._loop.call_soon(self._plan)
        self._clock.advance(passed)

    def _plan(self) -> None:
        self._planning = None
        if self._loop is None:
            return
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if (due := self._clock.due) is not None:
            self._alarm = self._loop.call_at(self._seen + due - self._clock.elapsed, self.catch_up)
