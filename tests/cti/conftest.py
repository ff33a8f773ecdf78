"""A PBX that does only what a test tells it, on a real socket."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Protocol

import pytest

from custom_components.webcti.cti.connection import Address, Timings
from custom_components.webcti.cti.ctip.client import Login, Monitor, Session
from custom_components.webcti.cti.ctip.frames import Frame
from custom_components.webcti.cti.model import ConnectionStatus

PATIENCE = 5
"""Seconds after which something that a test waits for did not happen."""

QUICK = Timings(connect=2, answer=2, silence=60, first_pause=0.01, longest_pause=0.02, stable=60)
"""Limits that a test does not run into, and pauses that it need not wait for."""

MONITOR = Monitor("1234")


class Line:
    """One accepted connection, from the side of the PBX."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def hear(self) -> str:
        """Return the next line of the client; empty when it has gone."""
        async with asyncio.timeout(PATIENCE):
            return (await self._reader.readline()).decode("cp852").removesuffix("\r\n")

    def say(self, *lines: str) -> None:
        """Send lines in one segment."""
        self.send("".join(f"{line}\r\n" for line in lines).encode("cp852"))

    def send(self, data: bytes) -> None:
        self._writer.write(data)

    async def sent(self) -> None:
        """Wait until the client took everything."""
        async with asyncio.timeout(PATIENCE):
            await self._writer.drain()

    async def answer(self, heard: str, *lines: str) -> None:
        """Expect one line and answer it."""
        assert await self.hear() == heard
        self.say(*lines)

    def hang_up(self) -> None:
        self._writer.close()

    def reset(self) -> None:
        self._writer.transport.abort()


class FakePbx:
    """Accepts connections and hands them to the test."""

    def __init__(self) -> None:
        self.address = Address("127.0.0.1", 0)
        self._accepted: asyncio.Queue[Line] = asyncio.Queue()
        self._writers: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server | None = None

    async def listen(self) -> None:
        self._server = await asyncio.start_server(self._accept, *self.address)
        self.address = Address(*self._server.sockets[0].getsockname())

    async def stop(self) -> None:
        """Close everything; the port refuses connections."""
        if self._server is not None:
            self._server.close()
            for writer in self._writers:
                writer.transport.abort()
            await self._server.wait_closed()
            self._server = None

    async def accept(self) -> Line:
        """Return the next connection."""
        async with asyncio.timeout(PATIENCE):
            return await self._accepted.get()

    @property
    def waiting(self) -> int:
        """How many connections came that the test did not ask for."""
        return self._accepted.qsize()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        self._accepted.put_nowait(Line(reader, writer))


class Heard[T](list[T]):
    """What a listener was told, and a way to wait for more. With a `fault` it raises each time."""

    def __init__(self) -> None:
        super().__init__()
        self.fault: Exception | None = None
        self._more = asyncio.Event()

    def __call__(self, news: T) -> None:
        self.append(news)
        self._more.set()
        if self.fault is not None:
            raise self.fault

    async def reached(self, number: int) -> None:
        """Wait until that much was told."""
        async with asyncio.timeout(PATIENCE):
            while len(self) < number:
                self._more.clear()
                await self._more.wait()


class Client:
    """A session and everything it told."""

    def __init__(self, pbx: FakePbx, login: Login, timings: Timings) -> None:
        self.frames: Heard[Frame] = Heard()
        self.statuses: Heard[ConnectionStatus] = Heard()
        self.session = Session(pbx.address, login, on_frame=self.frames, on_status=self.statuses, timings=timings)
        self._pbx = pbx

    async def open(self, log_in: str = "aLOGA 1234", answer: str = "aOK NCP 1.23 15") -> Line:
        """Open the session; return the connection from the side of the PBX."""
        opening = asyncio.create_task(self.session.open())
        line = await self.signed_in(log_in, answer)
        await opening
        return line

    async def signed_in(self, log_in: str = "aLOGA 1234", answer: str = "aOK NCP 1.23 15") -> Line:
        """Accept the next connection and its log-in."""
        line = await self._pbx.accept()
        await line.answer(log_in, answer)
        return line


class MakeClient(Protocol):
    """Makes clients that are closed after the test."""

    def __call__(self, login: Login = MONITOR, timings: Timings = QUICK) -> Client: ...


@pytest.fixture
async def pbx(socket_enabled: None) -> AsyncGenerator[FakePbx]:  # noqa: ARG001 - asked for its effect
    fake = FakePbx()
    await fake.listen()
    yield fake
    await fake.stop()


@pytest.fixture
async def make_client(pbx: FakePbx) -> AsyncGenerator[MakeClient]:
    clients: list[Client] = []

    def make(login: Login = MONITOR, timings: Timings = QUICK) -> Client:
        clients.append(Client(pbx, login, timings))
        return clients[-1]

    yield make
    await pbx.stop()
    for client in clients:
        await client.session.close()


@pytest.fixture
def client(make_client: MakeClient) -> Client:
    """Return a monitor that has not been opened."""
    return make_client()
