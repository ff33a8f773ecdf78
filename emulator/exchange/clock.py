"""The time of the exchange: it moves only when it is advanced, and then everything due happens at its own moment."""

from collections.abc import Callable
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import count

_COMPACT_ABOVE = 64


class Timer:
    """A call-back that is to happen; `cancel` may be called at any time, also after it happened."""

    __slots__ = ("_clock", "callback", "due")

    def __init__(self, clock: Clock, due: float, callback: Callable[[], None]) -> None:
        self._clock = clock
        self.due = due
        self.callback: Callable[[], None] | None = callback

    @property
    def pending(self) -> bool:
        """Whether it still is to happen."""
        return self.callback is not None

    def cancel(self) -> None:
        """Let it not happen."""
        if self.callback is not None:
            self.callback = None
            self._clock.forget()


class Clock:
    """PBX local time and the timers that hang on it. `elapsed` is monotonic, `now` may be set.

    `advanced` is called when something was due and has happened.
    """

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._elapsed = 0.0
        self._heap: list[tuple[float, int, Timer]] = []
        self._order = count()
        self._cancelled = 0
        self._running = False
        self.advanced: Callable[[], None] = _nothing

    @property
    def now(self) -> datetime:
        """PBX local time, naive."""
        return self._start + timedelta(seconds=self._elapsed)

    @property
    def elapsed(self) -> float:
        """Seconds since the exchange started."""
        return self._elapsed

    @property
    def due(self) -> float | None:
        """Value of `elapsed` at which the next timer happens."""
        self._drop_cancelled()
        return self._heap[0][0] if self._heap else None

    @property
    def pending(self) -> int:
        """How many timers are to happen."""
        return len(self._heap) - self._cancelled

    def call_at(self, elapsed: float, callback: Callable[[], None]) -> Timer:
        """Call back when `elapsed` is reached; a moment that has passed means as soon as the clock advances."""
        timer = Timer(self, max(elapsed, self._elapsed), callback)
        heappush(self._heap, (timer.due, next(self._order), timer))
        return timer

    def call_later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Call back after so many seconds."""
        return self.call_at(self._elapsed + seconds, callback)

    def advance(self, seconds: float) -> None:
        """Let time pass: everything due happens in order, also what is ordered meanwhile."""
        if seconds < 0:
            raise ValueError("time does not run backward; use set")
        if self._running:
            raise RuntimeError("a timer cannot advance the clock it hangs on")
        target = self._elapsed + seconds
        happened = False
        self._running = True
        try:
            while (due := self.due) is not None and due <= target:
                self._elapsed = due
                _, _, timer = heappop(self._heap)
                callback, timer.callback = timer.callback, None
                if callback is not None:
                    happened = True
                    callback()
        finally:
            self._running = False
            if happened:
                self.advanced()
        self._elapsed = target

    def set(self, moment: datetime) -> None:
        """Jump: forward lets everything due happen on the way, backward moves nothing but the wall time."""
        difference = (moment - self.now).total_seconds()
        if difference >= 0:
            self.advance(difference)
        else:
            self._start += timedelta(seconds=difference)

    def forget(self) -> None:
        """Note that one timer was cancelled; many of them are cleared away together."""
        self._cancelled += 1
        if self._cancelled > _COMPACT_ABOVE and self._cancelled * 2 > len(self._heap):
            self._heap = [entry for entry in self._heap if entry[2].pending]
            heapify(self._heap)
            self._cancelled = 0

    def _drop_cancelled(self) -> None:
        while self._heap and not self._heap[0][2].pending:
            heappop(self._heap)
            self._cancelled -= 1


def _nothing() -> None:
    """Leave it at that."""
