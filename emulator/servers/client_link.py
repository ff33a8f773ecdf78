"""One client's connection, whatever is spoken on it: bytes pass the fault lanes and never pile up."""

import asyncio
import logging
from abc import ABC, abstractmethod
from typing import ClassVar

from emulator.faults import Direction, Lane
from emulator.machine import Machine
from emulator.wire import Frame, shortened

_LOGGER = logging.getLogger(__name__)


class ClientLink(asyncio.Protocol, ABC):
    """The link that faults work on.

    While `_behind_answer` is a list, what is sent waits there for the answer to go first.
    """

    protocol: ClassVar[str]
    most_unsent: ClassVar[int]
    """Bytes that may wait for a client that does not read; then its connection ends."""

    def __init__(self, machine: Machine) -> None:
        self.number = machine.faults.next_number()
        self._machine = machine
        self._transport: asyncio.Transport | None = None
        self._to_client: Lane | None = None
        self._from_client: Lane | None = None
        self._behind_answer: list[bytes] | None = None

    @property
    @abstractmethod
    def names(self) -> frozenset[str]:
        """What the connection is logged in for."""

    @abstractmethod
    def _begun(self) -> None:
        """Act on a connection that just began."""

    @abstractmethod
    def _ended(self) -> None:
        """Act on a connection that just ended."""

    @abstractmethod
    def _receive(self, piece: bytes) -> None:
        """Take a whole request that passed the faults."""

    @abstractmethod
    def _shown(self, piece: bytes) -> str:
        """Give a frame as text without its secrets."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin, unless a fault cuts the connection right away."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - a TCP server gives nothing else
        self._transport = transport
        self._machine.timekeeper.catch_up()
        lanes = self._machine.faults.attach(self, self._write, self._take)
        if lanes is None:
            transport.abort()
            return
        self._to_client, self._from_client = lanes
        self._begun()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        del exc
        self._machine.faults.detach(self)
        self._ended()
        self._transport = None

    def cut(self) -> None:
        """End the connection now, unsent bytes are lost."""
        if self._transport is not None:
            self._transport.abort()

    def half_close(self) -> None:
        """End the direction to the client; its requests are still carried out."""
        if self._to_client is not None:
            self._to_client.close()
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write_eof()

    def send_bytes(self, piece: bytes) -> None:
        """Send what is encoded, behind the answer that is being found if there is one."""
        if self._behind_answer is not None:
            self._behind_answer.append(piece)
        elif self._to_client is not None:
            self._to_client.send(piece)

    def _take(self, piece: bytes) -> None:
        if self._machine.wire.watched:
            self._show(Direction.FROM_CLIENT, piece)
        self._receive(piece)

    def _write(self, piece: bytes) -> None:
        transport = self._transport
        if transport is None or transport.is_closing():
            return
        if self._machine.wire.watched:
            self._show(Direction.TO_CLIENT, piece)
        transport.write(piece)
        if transport.get_write_buffer_size() > self.most_unsent:
            _LOGGER.warning("connection %d does not read, it is ended", self.number)
            transport.abort()

    def _show(self, direction: Direction, piece: bytes) -> None:
        names = tuple(sorted(self.names))
        self._machine.wire.show(Frame(self.protocol, self.number, direction, names, shortened(self._shown(piece))))
