"""An emulator whose clock stands still, and bare clients that speak to it over a real socket."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import datetime
from typing import Any, Self

import pytest
from aiohttp import ClientSession

from emulator.emulator import Emulator
from emulator.exchange.builtin import builtin
from emulator.exchange.programming import Programming
from emulator.listeners import Listeners
from emulator.machine import Machine

# The emulator loads this in a thread, which a short test would leave behind.
importlib.import_module("emulator.servers.web.server")

LIMIT = 30
"""Seconds after which a test gives up waiting for what must come at once."""

BEGIN = datetime.fromisoformat("2026-11-23T10:00:00")


class Client:
    """A client without any knowledge of the protocol: lines go out, lines come in."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    def send_bytes(self, data: bytes) -> None:
        self._writer.write(data)

    def send(self, *lines: str, code_page: str = "cp852") -> None:
        for line in lines:
            self._writer.write(line.encode(code_page) + b"\r\n")

    async def drain(self) -> None:
        await self._writer.drain()

    async def read_bytes(self, end: bytes = b"\r\n") -> bytes:
        return await asyncio.wait_for(self._reader.readuntil(end), LIMIT)

    async def read(self, code_page: str = "cp852") -> str:
        return (await self.read_bytes()).decode(code_page).removesuffix("\r\n")

    async def expect(self, *lines: str) -> None:
        for line in lines:
            assert await self.read() == line

    async def ask(self, line: str) -> str:
        self.send(line)
        return await self.read()

    async def expect_nothing(self) -> None:
        """Nothing is on its way: the next thing that comes is the answer to a question."""
        assert (await self.ask("aWHO")).startswith("aOK ")

    async def expect_end(self) -> bytes:
        """Wait until the server ends the connection; return what came before."""
        try:
            return await asyncio.wait_for(self._reader.read(), LIMIT)
        except ConnectionError:
            return b""

    def end_sending(self) -> None:
        self._writer.write_eof()

    async def close(self) -> None:
        self._writer.close()
        try:
            await self._writer.wait_closed()
        except ConnectionError:
            return


class Bench:
    """A running emulator and what a test needs to work on it."""

    def __init__(self, emulator: Emulator, listeners: Listeners) -> None:
        self.emulator = emulator
        self.ports = {name: port for name, port in listeners.ports.items() if port is not None}
        self._exit = AsyncExitStack()

    @property
    def machine(self) -> Machine:
        return self.emulator.machine

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._exit.aclose()

    async def connect(self, *lines: str) -> Client:
        """Connect; send lines and take one answer for each."""
        client = Client(*await asyncio.open_connection("127.0.0.1", self.ports["ctip"]))
        self._exit.push_async_callback(client.close)
        for line in lines:
            assert (await client.ask(line)).startswith("aOK")
        return client

    async def control(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Send a request to /control; return status and JSON."""
        async with (
            ClientSession(f"http://127.0.0.1:{self.ports['http']}") as session,
            session.request(method, f"/control/{path}", json=body) as response,
        ):
            return response.status, await response.json()

    def at_end(self, close: Callable[[], Awaitable[None]]) -> None:
        """Have something closed when the test is over."""
        self._exit.push_async_callback(close)

    def advance(self, seconds: float) -> None:
        self.machine.clock.advance(seconds)

    def patch_pbx(self, **changes: object) -> None:
        self.machine.exchange.patch_pbx(changes)

    def patch(self, extension: str, **changes: object) -> None:
        self.machine.exchange.patch_subscriber(extension, changes)


@pytest.fixture
def profile() -> str:
    return "classic"


@pytest.fixture
def programming(profile: str) -> Programming:
    return builtin(profile)


@pytest.fixture
def listeners(socket_enabled: None) -> Listeners:  # noqa: ARG001 - asked for its effect
    return Listeners.open("127.0.0.1")


@pytest.fixture
async def bench(programming: Programming, listeners: Listeners) -> AsyncIterator[Bench]:
    emulator = Emulator(programming, seed=1, start=BEGIN, real_time=False)
    await emulator.start(listeners)
    try:
        async with Bench(emulator, listeners) as bench:
            yield bench
    finally:
        await emulator.stop()
