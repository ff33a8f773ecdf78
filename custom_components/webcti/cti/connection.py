"""One TCP connection: frames in, one command at a time out, and given up when it is dead or out of step.

Answers carry no request id, they only come in order. So the answer of a cancelled command is still waited for before
the next one is sent, and a connection whose answer did not come in time is dropped: a late answer is never mistaken.
"""

import asyncio
import logging
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, override

from .errors import AnswerTimeout, CannotConnect, ConnectionLost
from .faults import report_fault
from .model import Health

_LOGGER = logging.getLogger(__name__)

KEEP_ALIVE_OPTIONS = {"TCP_KEEPIDLE": 60, "TCP_KEEPINTVL": 10, "TCP_KEEPCNT": 3}
"""Seconds and probes after which the operating system finds a half-open socket, where it can be told."""

LONGEST_TURN = 0.004
"""Seconds that received frames may keep the event loop in one go; what is left waits until others had their turn."""


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
    longest_retreat: float = 3600
    """How long at most another client is given way that logs in where only one can be (`NA 107`)."""
    stable: float = 60
    """How long a connection must have lived for the pauses to begin anew."""


class Codec[FrameT](Protocol):
    """Turns received bytes into frames, whatever way they were cut."""

    @property
    def dropped(self) -> int:
        """How much was too long to be a frame."""

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
        self._backlog: deque[FrameT] = deque()
        self._turn = asyncio.Lock()
        self._pending: _Pending[FrameT] | None = None
        self._transport: asyncio.Transport | None = None
        self._heard = self._loop.time()
        self._silence: asyncio.TimerHandle | None = None
        self._gone = asyncio.Event()
        self.lost: asyncio.Future[Exception] = self._loop.create_future()

    async def request[AnswerT](self, line: bytes, read: Callable[[FrameT], AnswerT | None]) -> AnswerT:
        """Send `line`, return what `read` makes of the first frame that it takes for the answer.

        Waits its turn. Raises `ConnectionLost`, `AnswerTimeout`. May be cancelled at any time.
        """
        async with self._turn:
            while (pending := self._pending) is not None:
                await pending.settled.wait()
            if self.lost.done():
                raise ConnectionLost("The connection is closed") from self.lost.result()
            return await self._exchange(line, read)

    def send(self, line: bytes) -> None:
        """Send `line` at once, for protocols whose answers name their request. Raises `ConnectionLost`."""
        if self.lost.done():
            raise ConnectionLost("The connection is closed") from self.lost.result()
        if self._transport is not None:
            self._transport.write(line)

    async def part(self, line: bytes, read: Callable[[FrameT], object | None]) -> None:
        """Send a last command at once and wait for its answer; all others raise `ConnectionLost`, this one nothing."""
        if self.lost.done():
            return
        outstanding = [read] if self._pending is None else [self._pending.read, read]

        def last(frame: FrameT) -> bool | None:
            if outstanding[0](frame) is not None:
                del outstanding[0]
            return None if outstanding else True

        reason = ConnectionLost("The connection is closed")
        self.lost.set_result(reason)
        self._settle(reason)
        with suppress(ConnectionLost):
            await self._exchange(line, last)

    def drop(self, reason: Exception) -> None:
        """Give the connection up at once; whoever waits for an answer gets `ConnectionLost`."""
        if not self.lost.done():
            self.lost.set_result(reason)
        self._settle(reason)
        if self._silence is not None:
            self._silence.cancel()
        if self._transport is None:
            return
        if self._transport.get_write_buffer_size():
            self._transport.abort()
        else:
            self._transport.close()

    async def closed(self) -> None:
        """Wait until the socket is gone."""
        await self._gone.wait()

    async def _exchange[AnswerT](self, line: bytes, read: Callable[[FrameT], AnswerT | None]) -> AnswerT:
        answer: asyncio.Future[AnswerT] = self._loop.create_future()
        # Also finds a half-open socket: what cannot be written is not answered.
        limit = self._loop.call_later(
            self._timings.answer, self.drop, AnswerTimeout("The PBX did not answer a command in time")
        )
        self._pending = _Pending(read, answer, limit, self._loop.time(), asyncio.Event())
        if self._transport is not None:
            self._transport.write(line)
        return await answer

    def _settle(self, reason: Exception) -> None:
        if (pending := self._release()) is None or pending.answer.done():
            return
        lost = reason if isinstance(reason, ConnectionLost) else ConnectionLost("The connection was given up")
        pending.answer.set_exception(lost)

    def _release(self) -> _Pending[FrameT] | None:
        pending, self._pending = self._pending, None
        if pending is not None:
            pending.limit.cancel()
            pending.settled.set()
        return pending

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            raise TypeError(transport)
        self._transport = transport
        _keep_alive(transport.get_extra_info("socket"))
        self._watch_silence()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.drop(ConnectionLost("The PBX closed the connection"))
        self._gone.set()

    @override
    def data_received(self, data: bytes) -> None:
        self._heard = self._health.last_frame_at = self._loop.time()
        dropped = self._codec.dropped
        try:
            frames = self._codec.feed(data)
        except Exception as err:  # noqa: BLE001 - a fault of the codec must not end the connection
            report_fault(_LOGGER, "Received bytes could not be decoded", err)
            self._codec = self._make_codec()
            return
        self._health.frames += len(frames)
        self._health.dropped_lines += self._codec.dropped - dropped
        self._backlog.extend(frames)
        self._work()

    def _work(self) -> None:
        """Deliver what was received. Nothing more is read before that is done, so a flood waits at the sender."""
        backlog = self._backlog
        until = self._loop.time() + LONGEST_TURN
        while backlog:
            try:
                self._deliver(backlog.popleft())
            except Exception as err:  # noqa: BLE001 - nor a fault of a listener; its text may name call partners
                report_fault(_LOGGER, "A listener failed on a frame", err)
            if backlog and self._loop.time() >= until:
                self._read(go_on=False)
                self._loop.call_soon(self._work)
                return
        self._read(go_on=True)

    def _read(self, *, go_on: bool) -> None:
        """Read on, or stop reading for now; both may be asked for again and again."""
        if self._transport is None or self._transport.is_closing():
            return
        if go_on:
            self._transport.resume_reading()
        else:
            self._transport.pause_reading()

    def _deliver(self, frame: FrameT) -> None:
        pending = self._pending
        answer = None if pending is None else pending.read(frame)
        if pending is not None and answer is not None:
            self._release()
            self._health.round_trip = self._loop.time() - pending.sent
            if not pending.answer.done():
                pending.answer.set_result(answer)
        if not self.lost.done():
            self._received(frame, answer is not None)

    def _watch_silence(self) -> None:
        due = self._heard + self._timings.silence
        if self._loop.time() >= due:
            self.drop(ConnectionLost("The PBX is silent"))
        else:
            self._silence = self._loop.call_at(due, self._watch_silence)


async def connect[FrameT](
    address: Address, connection: Callable[[], Connection[FrameT]], limit: float
) -> Connection[FrameT]:
    """Open a TCP connection within `limit` seconds. Raises `CannotConnect`."""
    try:
        async with asyncio.timeout(limit):
            _, opened = await asyncio.get_running_loop().create_connection(connection, *address)
    except (OSError, OverflowError, UnicodeError) as err:
        raise CannotConnect(f"No connection: {type(err).__qualname__}") from err
    return opened


def _keep_alive(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in KEEP_ALIVE_OPTIONS.items():
        if (option := getattr(socket, name, None)) is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
