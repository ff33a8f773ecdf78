"""A PBX that speaks xCTIP as far as its script goes, on a real socket, and clients of it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

import pytest

from custom_components.webcti.cti.model import ConnectionStatus
from custom_components.webcti.cti.xctip.client import Credentials, Session
from custom_components.webcti.cti.xctip.directory import Directory, DirectoryConfig, DirectoryTimings
from custom_components.webcti.cti.xctip.messages import Message
from tests.cti.conftest import PATIENCE, QUICK, FakePbx, Heard, Line

PASSWORD = "secret"
CREDENTIALS = Credentials("201", PASSWORD)
IDENTITY = "<Log><LogInfo_ANS><Comment>Abonent 201</Comment><Id>1001</Id><Number>201</Number></LogInfo_ANS></Log>"


@dataclass
class Table:
    """A table as a log of rows (`RowType` and content); a marker is the table's life and a place in the log."""

    name: str
    log: list[tuple[str, str]] = field(default_factory=list)
    life: int = 1
    break_after: int | None = None
    """Pages after which the connection is closed once instead of an answer."""

    def add(self, *contents: str, kind: str = "AddRow") -> None:
        self.log += [(kind, content) for content in contents]

    def row(self, place: int) -> str:
        kind, content = self.log[place]
        return self._row(place + 1, kind, content)

    def page(self, marker: str, limit: int) -> str:
        rows, place = [], 0
        if marker[:2] == f"{self.life:02}" and marker[2:].isdigit() and int(marker[2:]) <= len(self.log):
            place = int(marker[2:])
        else:
            cause = "WrongMarker" if marker else "EmptyMarker"
            rows = [self._row(0, "DelAll", f"<Cause>{cause}</Cause>")]
        rows += [self.row(each) for each in range(place, len(self.log))]
        rows.append(self._row(len(self.log), "RowEnd", ""))
        return "".join(rows[:limit])

    def _row(self, place: int, kind: str, content: str) -> str:
        return (
            f"<Row><Marker>{self.life:02}{place:04}</Marker><RowType>{kind}</RowType>"
            f"<SyncType>{self.name}</SyncType>{content}</Row>"
        )


class Scripted:
    """Answers what it is asked, in the order of asking."""

    def __init__(self, pbx: FakePbx) -> None:
        self._pbx = pbx
        self.tables = {name: Table(name) for name in ("Book", "HistoryCall", "HistoryMsg")}
        self.password = PASSWORD
        self.refused: set[str] = set()
        self.silent: set[str] = set()
        self.asked: Heard[tuple[str, ET.Element]] = Heard()
        self._lines: list[Line] = []

    async def serve(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            while True:
                line = await self._pbx._accepted.get()
                self._lines.append(line)
                tasks.create_task(self._talk(line))

    def requests(self, path: str) -> list[ET.Element]:
        """Return the requests of a name (`Sync/Sync_REQ`) so far."""
        return [request for name, request in self.asked if name == path]

    async def heard(self, path: str, times: int = 1) -> ET.Element:
        """Wait until a request was made that often; return the last."""
        async with asyncio.timeout(PATIENCE):
            while len(self.requests(path)) < times:
                await self.asked.reached(len(self.asked) + 1)
        return self.requests(path)[times - 1]

    def markers(self, table: str) -> list[str]:
        """Return the markers that a table was asked for with, in order."""
        asked = self.requests("Sync/Sync_REQ")
        return [each.findtext("Marker") or "" for each in asked if each.findtext("SyncType") == table]

    def say(self, *modules: str) -> None:
        """Send documents over the newest connection."""
        self._lines[-1].send("".join(f"<XCTIP>\r\n  {module}\r\n</XCTIP>\r\n" for module in modules).encode("cp852"))

    def hang_up(self) -> None:
        self._lines[-1].reset()

    async def _talk(self, line: Line) -> None:
        try:
            while True:
                document = await line._reader.readuntil(b"</XCTIP>")
                for module in ET.fromstring(document):  # noqa: S314 - what our own client wrote
                    for request in module:
                        self._hear(line, module.tag, request)
        except asyncio.IncompleteReadError, ConnectionError:
            return

    def _hear(self, line: Line, module: str, request: ET.Element) -> None:
        path = f"{module}/{request.tag}"
        if path not in self.silent:
            self._answer(line, module, path, request)
        self.asked((path, request))

    def _answer(self, line: Line, module: str, path: str, request: ET.Element) -> None:
        cid = f"<CId>{request.findtext('CId')}</CId>"
        table = self.tables.get(request.findtext("SyncType") or "")
        wrong = path == "Log/MakeLog" and request.findtext("Pass") != self.password
        if wrong or path in self.refused or f"{path} {request.findtext('SyncType')}" in self.refused:
            return self.say(f"<{module}><Answer>{cid}<Error>Abonent 201</Error></Answer></{module}>")
        if path == "Sync/Sync_REQ" and table is not None and table.break_after == 0:
            table.break_after = None
            return line.reset()
        answer = f"<{module}><Answer>{cid}</Answer></{module}>"
        self.say(*([answer, IDENTITY] if path == "Log/MakeLog" else [answer]))
        if path == "Sync/Sync_REQ" and table is not None:
            if table.break_after is not None:
                table.break_after -= 1
            rows = table.page(request.findtext("Marker") or "", int(request.findtext("Limit") or 0))
            self.say(f"<Sync><Records_ANS>{cid}<Id>1001</Id>{rows}</Records_ANS></Sync>")
        return None


@pytest.fixture
async def scripted(pbx: FakePbx) -> AsyncGenerator[Scripted]:
    script = Scripted(pbx)
    serving = asyncio.create_task(script.serve())
    yield script
    await pbx.stop()
    serving.cancel()
    await asyncio.wait({serving})


class Client:
    """A session and everything it told."""

    def __init__(self, pbx: FakePbx, credentials: Credentials, keep_alive: float, answer: float) -> None:
        self.messages: Heard[Message] = Heard()
        self.statuses: Heard[ConnectionStatus] = Heard()
        self.session = Session(
            pbx.address,
            credentials,
            on_message=self.messages,
            on_status=self.statuses,
            timings=replace(QUICK, answer=answer),
            keep_alive=keep_alive,
        )


type MakeClient = Callable[..., Client]


@pytest.fixture
async def make_client(pbx: FakePbx, scripted: Scripted) -> AsyncGenerator[MakeClient]:  # noqa: ARG001 - served
    clients: list[Client] = []

    def make(*, password: str = PASSWORD, keep_alive: float = 60, answer: float = PATIENCE) -> Client:
        clients.append(Client(pbx, Credentials("201", password), keep_alive, answer))
        return clients[-1]

    yield make
    for client in clients:
        await client.session.close()


@pytest.fixture
def client(make_client: MakeClient) -> Client:
    """Return a session that has not been opened."""
    return make_client()


type MakeDirectory = Callable[..., Directory]


@pytest.fixture
async def make_directory(pbx: FakePbx, scripted: Scripted) -> AsyncGenerator[MakeDirectory]:  # noqa: ARG001 - served
    directories: list[Directory] = []

    def make(*, page: int = 50, answer: float = PATIENCE) -> Directory:
        config = DirectoryConfig(host=pbx.address.host, port=pbx.address.port, extension="201", password=PASSWORD)
        timings = DirectoryTimings(link=replace(QUICK, answer=answer), page=page)
        directories.append(Directory(config, timings=timings))
        return directories[-1]

    yield make
    for directory in directories:
        await directory.close()


@pytest.fixture
async def directory(make_directory: MakeDirectory) -> Directory:
    """Return a directory that has not been opened."""
    return make_directory()
