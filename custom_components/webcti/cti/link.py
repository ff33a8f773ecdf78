"""A link to a PBX that heals itself: signs in, notices when it is lost, and comes back with growing pauses."""

import asyncio
import logging
import random
from collections.abc import Callable
from typing import Protocol

from .connection import Address, Codec, Connection, Timings, connect
from .errors import AuthenticationFailed, CannotConnect, CommandRefused, ConnectionLost, CtiError
from .faults import report_fault
from .model import ConnectionStatus, Health

__all__ = ["Address", "Connection", "Dialogue", "Link", "Timings"]

_LOGGER = logging.getLogger(__name__)

type Read[FrameT, AnswerT] = Callable[[FrameT], AnswerT | None]


class Dialogue[FrameT](Protocol):
    """What is said over a link; the link itself knows no protocol."""

    def codec(self) -> Codec[FrameT]:
        """Return a decoder for a new connection."""

    async def sign_in(self, connection: Connection[FrameT]) -> None:
        """Make a new connection usable. `AuthenticationFailed` stops all attempts."""

    async def sign_off(self, connection: Connection[FrameT]) -> None:
        """Say what has to be said before a connection is closed."""

    def received(self, frame: FrameT, answers: bool) -> None:  # noqa: FBT001 - called for every frame: by position
        """Take a frame; `answers` tells whether it answered the command under way."""

    def status_changed(self, status: ConnectionStatus) -> None:
        """Take a change of the connection; must not raise."""


class Pauses:
    """Growing pauses between attempts, each drawn from its upper half so that clients do not return in step."""

    def __init__(self, timings: Timings) -> None:
        self._timings = timings
        self._retreat = 0.0
        self.restart()

    def restart(self) -> None:
        """Begin with the shortest pause again."""
        self._next = self._timings.first_pause

    def retreat(self, lived: float) -> None:
        """Give way to whoever took our place after `lived` seconds.

        Twice as long each time, so that two clients that both want it do not throw each other out for ever.
        """
        longest = self._timings.longest_retreat
        before = 0.0 if lived >= longest else self._retreat
        self._next = self._retreat = min(max(before * 2, self._timings.longest_pause), longest)

    def draw(self) -> float:
        """Return the next pause in seconds."""
        longest = self._next
        self._next = min(longest * 2, self._timings.longest_pause)
        return random.uniform(longest / 2, longest)  # noqa: S311 - spreads load, guards no secret


class Link[FrameT]:
    """One connection at a time, from `open` to `close`. `health` counts over all of them."""

    def __init__(self, address: Address, dialogue: Dialogue[FrameT], timings: Timings) -> None:
        self._address = address
        self._dialogue = dialogue
        self._timings = timings
        self._connection: Connection[FrameT] | None = None
        self._newest: Connection[FrameT] | None = None
        self._keeper: asyncio.Task[None] | None = None
        self.health = Health()
        self.status = ConnectionStatus(connected=False, retrying=False)

    async def open(self) -> None:
        """Connect and sign in. Raises `CannotConnect` or what the PBX refused, and leaves nothing then."""
        try:
            connection = await self._connect()
        except ConnectionLost as err:
            raise CannotConnect("The PBX did not complete the log-in") from err
        self._keeper = asyncio.create_task(self._keep(connection), name="webcti link")

    async def close(self) -> None:
        """Sign off and close; nothing is left. Idempotent."""
        keeper, self._keeper = self._keeper, None
        connection, self._connection = self._connection, None
        self.status = ConnectionStatus(connected=False, retrying=False)
        try:
            if keeper is not None:
                keeper.cancel()
                await asyncio.wait({keeper})
            if connection is not None:
                await self._dialogue.sign_off(connection)
        finally:
            if connection is not None:
                await _end(connection, ConnectionLost("The connection is closed"))

    def drop(self, reason: Exception) -> None:
        """Give up the connection there is and make a new one; after a refusal only after a retreat.

        What ends a connection may come in one piece with the answer to its log-in.
        """
        if self._newest is not None:
            self._newest.drop(reason)

    async def request[AnswerT](self, line: bytes, read: Read[FrameT, AnswerT]) -> AnswerT:
        """Send one command and return its answer, as `Connection.request`."""
        if self._connection is None:
            raise ConnectionLost("There is no connection")
        return await self._connection.request(line, read)

    def send(self, line: bytes) -> None:
        """Send without waiting for an answer, as `Connection.send`."""
        if self._connection is None:
            raise ConnectionLost("There is no connection")
        self._connection.send(line)

    async def _connect(self) -> Connection[FrameT]:
        dialogue = self._dialogue
        connection = await connect(self._address, self._make_connection, self._timings.connect)
        signed_in = False
        try:
            await dialogue.sign_in(connection)
            signed_in = True
        except asyncio.CancelledError:
            await dialogue.sign_off(connection)
            raise
        finally:
            if not signed_in:
                await _end(connection, ConnectionLost("The log-in failed"))
        self._connection = connection
        self._set_status(ConnectionStatus(connected=True))
        return connection

    def _make_connection(self) -> Connection[FrameT]:
        dialogue = self._dialogue
        self._newest = Connection(dialogue.codec, dialogue.received, self.health, self._timings)
        return self._newest

    async def _keep(self, connection: Connection[FrameT]) -> None:
        pauses = Pauses(self._timings)
        loop = asyncio.get_running_loop()
        while True:
            since = loop.time()
            await asyncio.wait({connection.lost})
            reason = connection.lost.result()
            self._connection = None
            lived = loop.time() - since
            if isinstance(reason, CommandRefused):
                pauses.retreat(lived)
            elif lived >= self._timings.stable:
                pauses.restart()
            self._set_status(ConnectionStatus(connected=False, reason=reason))
            try:
                connection = await self._reconnect(pauses)
            except AuthenticationFailed as err:
                self._set_status(ConnectionStatus(connected=False, retrying=False, reason=err))
                return
            self.health.reconnects += 1

    async def _reconnect(self, pauses: Pauses) -> Connection[FrameT]:
        while True:
            await asyncio.sleep(pauses.draw())
            try:
                return await self._connect()
            except AuthenticationFailed:
                raise
            except CtiError as err:
                _LOGGER.debug("The link is still down: %s", type(err).__qualname__)
            except Exception as err:  # noqa: BLE001 - a fault of the dialogue must not end the attempts
                report_fault(_LOGGER, "The log-in failed unexpectedly", err)

    def _set_status(self, status: ConnectionStatus) -> None:
        self.status = status
        self._dialogue.status_changed(status)


async def _end[FrameT](connection: Connection[FrameT], reason: Exception) -> None:
    connection.drop(reason)
    await connection.closed()
