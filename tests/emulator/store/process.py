"""An emulator in a process of its own, which ends as hard as a process can, and the three ways to write into it."""

import asyncio
import json
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Self

from aiohttp import ClientSession

from tests.emulator.conftest import LIMIT, Client
from tests.emulator.xctip.stranger import Stranger

REPOSITORY = Path(__file__).parents[3]
ANY_PORTS = ("--ctip-port", "0", "--xctip-port", "0", "--http-port", "0", "--ftp-port", "0", "--no-zeroconf")


class Running:
    """A process on a data folder."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.arguments = ("--data", str(folder), *arguments)
        self.ports: dict[str, int] = {}

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *error: object) -> None:
        if self.process.returncode is None:
            await self.kill()

    async def start(self) -> None:
        self.process = await spawn(*ANY_PORTS, *self.arguments)
        assert self.process.stdout is not None
        self.ports = json.loads(await asyncio.wait_for(self.process.stdout.readline(), LIMIT))

    async def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        await self.process.communicate()

    async def restart(self) -> None:
        await self.kill()
        await self.start()

    async def ctip(self, extension: str) -> Client:
        client = Client(*await asyncio.open_connection("127.0.0.1", self.ports["ctip"]))
        assert (await client.ask(f"aLOGI {extension} 1234")).startswith("aOK")
        return client

    async def xctip(self, extension: str) -> Stranger:
        stranger = Stranger(*await asyncio.open_connection("127.0.0.1", self.ports["xctip"]))
        await stranger.log_in(extension)
        return stranger

    async def bring(self, file: bytes | AsyncIterator[bytes]) -> Any:
        """Import a file of contacts for 1011; return the report."""
        async with ClientSession(f"http://127.0.0.1:{self.ports['http']}") as session:
            async with session.post("/api/session", json={"extension": "1011", "password": "webcti"}) as response:
                headers = {"Authorization": f"Bearer {(await response.json())['token']}"}
            path = "/api/phonebook/import?format=outlook"
            async with session.post(path, data=file, headers=headers) as response:
                assert response.status == 200
                return await response.json()

    async def control(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        async with (
            ClientSession(f"http://127.0.0.1:{self.ports['http']}") as session,
            session.request(method, f"/control/{path}", json=body) as response,
        ):
            return response.status, await response.json()


async def spawn(*arguments: str) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "emulator", *arguments), cwd=REPOSITORY, stdout=PIPE, stderr=PIPE
    )


async def refused(*arguments: str) -> str:
    """Run until it ends with 2; return what it said."""
    process = await spawn(*ANY_PORTS, *arguments)
    out, err = await asyncio.wait_for(process.communicate(), LIMIT)
    assert (process.returncode, out) == (2, b"")
    return err.decode()
