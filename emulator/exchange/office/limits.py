"""How often something may happen within some time: failed log-ins, reminders."""

from collections.abc import Hashable
from typing import Final

from emulator.exchange.clock import Clock

MOST_KEYS: Final = 10_000
"""What is counted at once; beyond it the oldest is forgotten."""


class Limit:
    """Counts per key; `most` times within `seconds` are allowed."""

    def __init__(self, clock: Clock, most: int, seconds: float) -> None:
        self._clock = clock
        self._most = most
        self._seconds = seconds
        self._times: dict[Hashable, tuple[float, ...]] = {}

    def reached(self, key: Hashable) -> bool:
        """Tell whether it happened as often as it may."""
        return len(self._recent(key)) >= self._most

    def count(self, key: Hashable) -> None:
        """Note that it happened now."""
        recent = self._recent(key)
        self._times.pop(key, None)
        if len(self._times) >= MOST_KEYS:
            del self._times[next(iter(self._times))]
        self._times[key] = (*recent, self._clock.elapsed)[-self._most :]

    def forget(self, key: Hashable) -> None:
        """Begin to count anew."""
        self._times.pop(key, None)

    def _recent(self, key: Hashable) -> tuple[float, ...]:
        since = self._clock.elapsed - self._seconds
        return tuple(time for time in self._times.get(key, ()) if time > since)
