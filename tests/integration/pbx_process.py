"""The emulator as a process, seen from a test: where it listens, and hands on its telephones."""

import json
import select
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from aiohttp import ClientSession

REPOSITORY = Path(__file__).parents[2]
READY_LIMIT = 30
STOP_LIMIT = 10
PORTS = ("--ctip-port", "--xctip-port", "--http-port", "--ftp-port")


class PbxProcess:
    """A running emulator on free ports; `ready` is the line it printed. One process serves many tests."""

    def __init__(self, profile: str) -> None:
        ports = [word for name in PORTS for word in (name, "0")]
        self._process = subprocess.Popen(  # noqa: S603 - every word is our own
            [sys.executable, "-m", "emulator", "--profile", profile, "--no-zeroconf", *ports],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.ready: dict[str, Any] = {}

    def __enter__(self) -> Self:
        if self._process.stdout is None or not select.select([self._process.stdout], [], [], READY_LIMIT)[0]:
            raise TimeoutError("the emulator does not start")
        self.ready = json.loads(self._process.stdout.readline())
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait(STOP_LIMIT)
        if self._process.stdout:
            self._process.stdout.close()


@dataclass(frozen=True, slots=True)
class EmulatedPbx:
    """One emulator, back at its built-in configuration. `serial` is what it answers to `WHO`."""

    serial: str
    host: str
    port: int
    _session: ClientSession
    web_url: str = ""
    xctip_port: int = 0

    async def control(self, method: str, path: str, **body: Any) -> Any:
        async with self._session.request(method, f"/control/{path}", json=body or None) as response:
            answer = await response.json() if response.content_type == "application/json" else None
            if not response.ok:
                raise AssertionError(f"{method} {path}: {response.status} {answer}")
            return answer

    async def phone(self, extension: str, action: str, **body: Any) -> None:
        """Put hands on a telephone: `lift`, `hang_up`, `answer`, `reject`, `digits`, `terminal`."""
        await self.control("POST", f"phones/{extension}/{action}", **body)

    async def call_from_outside(self, caller: str, called: str, **more: Any) -> str:
        """Let the public network call; returns the id of the call."""
        answer = await self.control("POST", "outside/calls", **{"from": caller, "to": called, **more})
        return str(answer["id"])

    async def program(self, what: str, **changes: Any) -> None:
        """Change the programming: `pbx`, or `subscribers/1011`."""
        await self.control("PATCH", f"programming/{what}", **changes)

    async def break_link(self, fault: str, **how: Any) -> None:
        await self.control("POST", "faults", fault=fault, **how)

    async def mend_link(self) -> None:
        await self.control("DELETE", "faults")
