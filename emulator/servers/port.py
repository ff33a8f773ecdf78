"""A TCP port of the emulator: open to clients, except while the PBX is said to restart."""

import asyncio
import logging
import socket
from abc import ABC, abstractmethod

from emulator.exchange.clock import Clock, Timer
from emulator.servers.listening import PortInUse, listen

RETRY_SECONDS = 1.0
"""Seconds of the exchange's clock after which a port that somebody else took is tried again."""

_LOGGER = logging.getLogger(__name__)


class Port(ABC):
    """What the servers of both protocols have in common; times are the exchange's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._server: asyncio.Server | None = None
        self._address = ("", 0)
        self._away: Timer | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @abstractmethod
    def accept(self) -> asyncio.Protocol:
        """Return the session of a new client."""

    @abstractmethod
    def drop_all(self) -> None:
        """End all links."""

    async def start(self, listener: socket.socket) -> None:
        """Take clients from a listening socket."""
        self._address = listener.getsockname()[:2]
        self._server = await asyncio.get_running_loop().create_server(self.accept, sock=listener)

    async def stop(self) -> None:
        """End everything."""
        if self._away is not None:
            self._away.cancel()
        self._stop_listening()
        self.drop_all()
        for task in self._tasks:
            task.cancel()

    def restart(self, seconds: float) -> None:
        """End all links and refuse new ones for so long: what clients see of a PBX restart."""
        self._stop_listening()
        self.drop_all()
        if self._away is not None:
            self._away.cancel()
        self._away = self._clock.call_later(seconds, self._come_back)

    def come_back(self) -> None:
        """Take clients again now, if it does not."""
        if self._away is not None:
            self._away.cancel()
            self._come_back()

    async def listening(self) -> None:
        """Wait until clients are taken again after the time away is over."""
        await asyncio.gather(*self._tasks)

    def _stop_listening(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _come_back(self) -> None:
        self._away = None
        try:
            listener = listen(*self._address)
        except PortInUse as error:
            _LOGGER.warning("%s; trying again", error)
            self._away = self._clock.call_later(RETRY_SECONDS, self._come_back)
            return
        task = asyncio.get_running_loop().create_task(self.start(listener))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
