"""One TCP connection: frames in, one command at a time out, and given up when it is dead or out of step.

Answers carry no request id, they only come in order. So the answer of a cancelled command is still waited for before the
next one is sent, and a connection whose answer did not come in time is dropped: a late answer can never be mistaken.
"""

import asyncio
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, override

from .errors import AnswerTimeout, CannotConnect, ConnectionLost
from .model import Health

_LOGGER = logging.getLogger(__name__)

KEEP_ALIVE_OPTIONS = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 10, "TCP_KEEPCNT": 3}
"""Seconds and probes after which the operating system finds a half-open socket, where it can be told."""


class Address(NamedTuple):
    """Where a PBX listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Every time limit of a link, in seconds."""

    connect: float = 10
    answer: float = 5
    """CTIP 15.01: the PBX answers within 5 s."""
    silence: float = 90
    """Three keep-alives that did not come."""
    first_pause: float = 1
    longest_pause: float = 60
    stable: float = 60
    """How long a connection must have lived for the pauses to begin anew."""


class Codec[FrameT](Protocol):
    """Turns received bytes into frames, whatever way they were cut."""

    def feed(self, data: bytes) -> list[FrameT]:
        """Return the frames that `data` completes."""


@dataclass(slots=True, eq=False)
class _Pending[FrameT]:
    """A command on its way. `settled` is set when its answer came, whether or not anybody still waits for it."""

    read: Callable[[FrameT], Any]
    answer: asyncio.Future[Any]
    limit: asyncio.TimerHandle
    sent: float
    settled: asyncio.Event


class Connection[FrameT](asyncio.Protocol):
    """One TCP connection. `lost` is done, with the reason, as soon as it is no longer usable.

    `received(frame, answers)` gets every frame; `answers` tells whether it answered the command under way.
    """

    def __init__(
        self,
        codec: Callable[[], Codec[FrameT]],
        received: Callable[[FrameT, bool], None],
        health: Health,
        timings: Timings,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._make_codec = codec
        self._codec = codec()
        self._received = received
        self._health = health
        self._timings = timings
        self._turn = asyncio.Lock()
        self._pending: _Pending[FrameT] | None = None
        self._transport: asyncio.Transport | None = None
        self._heard = self._loop.time()
        self._silence: asyncio.TimerHandle | None = None
        self._drain: asyncio.TimerHandle | None = None
        self._gone = asyncio.Event()
        self.lost: asyncio.Future[Exception] = self._loop.create_future()

    async def request[AnswerT](self, line: bytes, read: Callable[[FrameT], AnswerT | None]) -> AnswerT:
        """Send `line`, return what `read` makes of the first frame that it takes for the answer.

        Waits its turn. Raises `ConnectionLost`, `AnswerTimeout`. May be cancelled at any time.
        """
        async with self._turn:
            while (pending := self._pending) is not None:
                await pending.settled.wait()
            return await self._ask(line, read)

    async def part[AnswerT](self, line: bytes, read: Callable[[FrameT], AnswerT | None]) -> None:
        """Send a last command without waiting for a turn; all others raise `ConnectionLost`. Never raises."""
        reason = ConnectionLost("closed")
        self._settle(reason)
        if not self.lost.done():
            try:
                answer = self._loop.create_task(self._ask(line, read))
                self.lost.set_result(reason)
                await asyncio.wait({answer})
            finally:
                self._settle(reason)

    def drop(self, reason: Exception) -> None:
        """Give the connection up at once; whoever waits for an answer gets `ConnectionLost`."""
        if not self.lost.done():
            self.lost.set_result(reason)
        self._settle(reason)
        for timer in (self._silence, self._drain):
            if timer is not None:
                timer.cancel()
        if self._transport is not None:
            self._transport.abort()

    async def closed(self) -> None:
        """Wait until the socket is gone."""
        await self._gone.wait()
