"""The HTTP server of the emulator. It serves `/control` now; the WebCTI API will have its place beside it."""

import socket

from aiohttp import web

from emulator.machine import Machine
from emulator.servers.control import machine as machine_routes
from emulator.servers.control import outside, phones, stream
from emulator.servers.control.answers import MACHINE, RESET, Reset, errors

LARGEST_BODY = 64 * 1024
_SHUTDOWN_SECONDS = 0.5


class ControlServer:
    """Serves `/control` of one machine; `reset` takes it back to its start."""

    def __init__(self, machine: Machine, reset: Reset) -> None:
        self._app = web.Application(middlewares=[errors], client_max_size=LARGEST_BODY)
        self._app[MACHINE] = machine
        self._app[RESET] = reset
        self._app[stream.STREAMS] = set()
        self._app.on_shutdown.append(stream.end_all)
        for subject in (phones, outside, machine_routes, stream):
            self._app.add_routes(subject.ROUTES)
        self._runner = web.AppRunner(
            self._app,
            access_log=None,
            handle_signals=False,
            handler_cancellation=True,
            shutdown_timeout=_SHUTDOWN_SECONDS,
        )

    async def start(self, listener: socket.socket) -> None:
        """Take requests from a listening socket."""
        await self._runner.setup()
        await web.SockSite(self._runner, listener).start()

    async def stop(self) -> None:
        """End, streams included."""
        await self._runner.cleanup()
