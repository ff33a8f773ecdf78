"""The emulator as a process of its own, as a user would start it."""

import asyncio
import json
import signal
import sys
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, TCPConnector

from scripts.lib.home_assistant import REPOSITORY

READY_LIMIT = 20


class EmulatorFailed(Exception):
    """The emulator did not start, or refused a request."""


class Emulator:
    """A running `python -m emulator` on free ports of 127.0.0.1; `ready` is what it printed."""

    def __init__(self, *arguments: str) -> None:
        self._arguments = arguments
        self._process: asyncio.subprocess.Process | None = None
        self._http: ClientSession | None = None
        self.ready: dict[str, Any] = {}

    async def __aenter__(self) -> Self:
        """Start the process and wait for its line."""
        ports = [word for name in ("ctip", "xctip", "http", "ftp") for word in (f"--{name}-port", "0")]
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "emulator", "--no-zeroconf", *ports, *self._arguments),
            cwd=REPOSITORY,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        if self._process.stdout is None:
            raise EmulatorFailed("the emulator has no output")
        line = await asyncio.wait_for(self._process.stdout.readline(), READY_LIMIT)
        if not line:
            raise EmulatorFailed(f"the emulator ended at once: run 'python -m emulator {' '.join(self._arguments)}'")
        self.ready = json.loads(line)
        # A connection that rests for a while may be closed by the emulator just when it is used again.
        connector = TCPConnector(force_close=True)
        self._http = ClientSession(base_url=f"http://127.0.0.1:{self.ready['http']}", connector=connector)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the process."""
        if self._http:
            await self._http.close()
        if self._process and self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            await self._process.wait()

    async def control(self, method: str, path: str, **body: Any) -> Any:
        """Send a request to `/control` and return the JSON answered. Raises `EmulatorFailed`."""
        if self._http is None:
            raise EmulatorFailed("the emulator is not started")
        async with self._http.request(method, f"/control/{path}", json=body or None) as response:
            if not response.ok:
                raise EmulatorFailed(f"{method} {path}: {response.status} {await response.text()}")
            return await response.json() if response.content_type == "application/json" else None
