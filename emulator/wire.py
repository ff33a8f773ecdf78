"""What passes on the links, for who looks on: frames as text, with secrets made unreadable before they leave."""

from collections.abc import Callable
from dataclasses import dataclass

from emulator.faults import Direction

MASK = "••••"
"""Stands for a key, PIN, password or token."""

LONGEST_SHOWN = 4000
"""Characters of a frame that are shown."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame as it may be shown; `names` are what its link is logged in for."""

    protocol: str
    connection: int
    direction: Direction
    names: tuple[str, ...]
    text: str


type Watcher = Callable[[Frame], None]


class Wire:
    """Who looks on. The links ask `watched` first, so that nothing is made of frames that nobody sees."""

    def __init__(self) -> None:
        self._watchers: dict[object, Watcher] = {}

    @property
    def watched(self) -> bool:
        """Whether anybody looks on."""
        return bool(self._watchers)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Show every frame from now on; returns what ends it."""
        token = object()
        self._watchers[token] = watcher

        def look_away() -> None:
            self._watchers.pop(token, None)

        return look_away

    def show(self, frame: Frame) -> None:
        """Show a frame whose secrets are masked."""
        for watcher in tuple(self._watchers.values()):
            watcher(frame)


def shortened(text: str) -> str:
    """Cut a long frame where nobody reads any more."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
