"""The HTTP server around the application."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Final, override

import uvicorn

from emulator.machine import Machine
from emulator.servers.web.application import application
from emulator.servers.web.desk import Desk

_SHUTDOWN_SECONDS: Final = 1


class _Server(uvicorn.Server):
    """A server that leaves signals to who runs it."""

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class WebServer:
    """Serves one machine."""

    def __init__(self, machine: Machine) -> None:
        self._app = application(machine)
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
        desk: Desk = self._app.state.desk
        desk.changes.stop()
        for server, _ in self._serving:
            server.should_exit = True
        await asyncio.gather(*(task for _, task in self._serving))
