"""The HTTP server around the application."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Final, override

import uvicorn

from emulator.machine import Machine
from emulator.servers.control.desk import Reset
from emulator.servers.web.application import WebApplication

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
    """Serves one machine."""

    def __init__(self, machine: Machine, reset: Reset | None = None) -> None:
        self._app = WebApplication(machine, reset)
        self._serving: list[tuple[_Server, asyncio.Task[None]]] = []

    async def start(self, listener: socket.socket) -> None:
        """Take requests from a listening socket."""
        config = uvicorn.Config(
            self._app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
        )
        server = _Server(config)
        task = asyncio.get_running_loop().create_task(server.serve(sockets=[listener]))
        self._serving.append((server, task))

    async def stop(self) -> None:
        """End, streams included."""
        self._app.stop()
        for server, _ in self._serving:
            server.end()
        await asyncio.gather(*(task for _, task in self._serving))
