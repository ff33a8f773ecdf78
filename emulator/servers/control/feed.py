"""Server-sent events: what waits for one reader, and all readers together so that they can be ended."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from emulator.servers.control.answers import dump

MOST_WAITING = 10_000
"""Messages kept for a reader that is slow; with more its stream ends."""


@dataclass(slots=True, eq=False)
class Feed:
    """What waits for one reader."""

    _waiting: asyncio.Queue[str | None] = field(default_factory=asyncio.Queue)
    _ended: bool = False

    def put(self, name: str, content: object) -> None:
        """Have a message told, unless the reader is too far behind."""
        if self._ended:
            return
        if self._waiting.qsize() >= MOST_WAITING:
            self.end()
        else:
            self._waiting.put_nowait(f"event: {name}\ndata: {dump(content)}\n\n")

    def end(self) -> None:
        """End after what waits."""
        self._ended = True
        self._waiting.put_nowait(None)

    async def messages(self) -> AsyncIterator[str]:
        """Give each message until the end."""
        while (message := await self._waiting.get()) is not None:
            yield message


class Feeds:
    """The feeds that are open."""

    def __init__(self) -> None:
        self._open: set[Feed] = set()

    def open(self) -> Feed:
        """Begin a feed."""
        feed = Feed()
        self._open.add(feed)
        return feed

    def close(self, feed: Feed) -> None:
        """Forget a feed."""
        self._open.discard(feed)

    def end_all(self) -> None:
        """End all of them."""
        for feed in self._open:
            feed.end()
