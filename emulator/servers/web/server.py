"""The HTTP servers around the application, one for each entrance of the PBX."""

import asyncio
import contextlib
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, override

import uvicorn

from emulator.exchange.office.reach import Entrance, Side
from emulator.listeners import Listeners
from emulator.machine import Machine
from emulator.servers.control.desk import Reset
from emulator.servers.web.application import WebApplication
from emulator.servers.web.doors import Door, behind
from emulator.servers.web.tls import self_made

_ENTRANCES: Final = {
    "http": Entrance(Side.LAN, secure=False),
    "https": Entrance(Side.LAN, secure=True),
    "wan": Entrance(Side.WAN, secure=False),
    "wan_https": Entrance(Side.WAN, secure=True),
}

_SHUTDOWN_SECONDS: Final = 1
_TICK_SECONDS: Final = 1.0
"""Seconds between updates of the answers' date."""


class _Server(uvicorn.Server):
    """A server that leaves signals to who runs it, and ends as soon as it is told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._ending = asyncio.Event()

    def end(self) -> None:
        """End, after what is being answered."""
        self.should_exit = True
        self._ending.set()

    @override
    async def main_loop(self) -> None:
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK_SECONDS):
                    await self._ending.wait()

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """Serves one machine; without `reset` there is no `/control`."""

    def __init__(self, machine: Machine, reset: Reset | None = None) -> None:
        self._machine = machine
        self._app = WebApplication(machine, reset)
        self._serving: list[tuple[_Server, asyncio.Task[None]]] = []
        machine.faults.serve(self)

    async def start(self, listeners: Listeners, folder: Path | None = None) -> None:
        """Take requests from all listeners for HTTP; a certificate made here is kept in `folder`."""
        tls = listeners.tls
        for name, listener in listeners.web.items():
            entrance = _ENTRANCES[name]
            if entrance.secure and tls is None:
                tls = self_made(self._machine.exchange.programming.pbx.model, listeners.host, folder)
            self._serve(listener, entrance, tls if entrance.secure else None)

    def _serve(self, listener: socket.socket, entrance: Entrance, tls: ssl.SSLContext | None) -> None:
        door = Door(self._app, self._machine, entrance)
        accept: Any = behind(door)  # a class is declared, but a factory does as well
        config = uvicorn.Config(
            door,
            http=accept,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
            ssl_context_factory=None if tls is None else lambda *_: tls,
        )
        server = _Server(config)
        task = asyncio.get_running_loop().create_task(server.serve(sockets=[listener]))
        self._serving.append((server, task))

    def forget(self) -> None:
        """End all sessions, as a restart of the PBX does."""
        self._app.forget()

    def restart(self, seconds: float) -> None:
        """End all sessions; who drives the emulator is still served while the PBX is away."""
        del seconds
        self.forget()

    def come_back(self) -> None:
        """Do nothing: it never was away."""

    async def stop(self) -> None:
        """End, streams included."""
        self._app.stop()
        for server, _ in self._serving:
            server.end()
        await asyncio.gather(*(task for _, task in self._serving))
