"""The emulator under load, in a process of its own, on a data folder."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from scripts.lib.home_assistant import REPOSITORY

EXTENSIONS = tuple(str(2000 + n) for n in range(60))
PASSWORD = "webcti"  # noqa: S105 - the configuration below gives it to everybody
KEY = "1234"
PULSE = "0.19"
"""What an outside call of less than a minute costs."""

_START_LIMIT = 60


def configuration() -> dict[str, object]:
    """Extensions with SIP telephones that may do everything a subscriber may."""
    return {
        "subscribers": [
            {
                "extension": extension,
                "comment": f"Subscriber {extension}",
                "telephone": {"kind": "sip", "model": "SIP"},
                "password": PASSWORD,
                "cti_key": KEY,
                "phonebook_access": "edit",
            }
            for extension in EXTENSIONS
        ],
        "pbx": {"tariff": [{"price": PULSE, "seconds": 60}]},
    }


class Emulator:
    """A process that can be killed and comes up again on the same ports' successors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "load.yaml"
        self._file.write_text(json.dumps(configuration()), "utf-8")
        self._process: Process | None = None
        self.ports: dict[str, int] = {}
        self.starts = 0

    @property
    def pid(self) -> int:
        """Number of the process."""
        if self._process is None:
            raise RuntimeError("the emulator was not started")
        return self._process.pid

    async def start(self) -> None:
        """Start, and return when all servers listen; the configuration is needed the first time only."""
        chosen = ("--config", str(self._file)) if not self.starts else ()
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "emulator", "--data", str(self._folder / "data"), *chosen, "--no-zeroconf"),
            *("--ctip-port", "0", "--xctip-port", "0", "--http-port", "0", "--ftp-port", "0"),
            cwd=REPOSITORY,
            stdout=PIPE,
            stderr=DEVNULL,
        )
        if self._process.stdout is None:
            raise RuntimeError("the emulator has no output")
        line = await asyncio.wait_for(self._process.stdout.readline(), _START_LIMIT)
        self.ports = json.loads(line)
        self.starts += 1

    async def kill(self) -> None:
        """End it as hard as a process can."""
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()

    async def control(self, session: ClientSession, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Send a request to `/control`; returns status and JSON."""
        url = f"http://127.0.0.1:{self.ports['http']}/control/{path}"
        async with session.request(method, url, json=body) as response:
            return response.status, await response.json()
