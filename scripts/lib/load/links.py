"""Clients that know little more of their protocol than the framing."""

import asyncio
from re import compile as pattern
from typing import Any
from xml.etree import ElementTree as ET

from aiohttp import ClientSession

from scripts.lib.load.process import KEY, PASSWORD, Emulator

PATIENCE = 5.0
"""Seconds after which a request counts as not answered; the link is given up then."""

_END = b"</XCTIP>\n"
_GRANTED = ("aOK",)
_REFUSALS = ("aNA", "aERR")
_SPACE = pattern(rb">\s+<")


class LinkLost(Exception):
    """Nothing more comes on this link; whether the last request was carried out is not known."""


class Link:
    """A TCP connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.heard = 0

    def close(self) -> None:
        """Leave it."""
        self._writer.close()

    def send(self, data: bytes) -> None:
        """Write; what becomes of it is seen by what comes."""
        self._writer.write(data)

    async def read(self, end: bytes) -> bytes:
        """Read one frame. Raises `LinkLost`."""
        try:
            frame = await asyncio.wait_for(self._reader.readuntil(end), PATIENCE)
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            raise LinkLost from error
        self.heard += 1
        return frame


class Ctip(Link):
    """A CTIP link, for an extension or as a monitor."""

    @classmethod
    async def open(cls, emulator: Emulator, extension: str | None) -> Ctip:
        """Connect and log in. Raises `LinkLost`."""
        link = cls(*await _connect(emulator.ports["ctip"]))
        said = f"aLOGA {KEY}" if extension is None else f"aLOGI {extension} {KEY}"
        if not (await link.ask(said)).startswith("aOK"):
            raise LinkLost
        return link

    async def ask(self, line: str, *answers: str) -> str:
        """Send a request and read up to its answer, which begins with one of `answers`. Raises `LinkLost`."""
        self.send(f"{line}\r\n".encode())
        while True:
            answer = (await self.read(b"\r\n")).decode("cp852").strip()
            if answer.startswith((*_REFUSALS, *(answers or _GRANTED))):
                return answer


class Xctip(Link):
    """An xCTIP link of a subscriber."""

    @classmethod
    async def open(cls, emulator: Emulator, extension: str) -> Xctip:
        """Connect and log in. Raises `LinkLost`."""
        link = cls(*await _connect(emulator.ports["xctip"]))
        if await link.ask("Log", "MakeLog", f"<Login>{extension}</Login><Pass>{PASSWORD}</Pass>") is not None:
            raise LinkLost
        return link

    async def ask(self, module: str, message: str, content: str) -> str | None:
        """Send a request; returns the text of the error in its answer. Raises `LinkLost`."""
        self.send(f"<XCTIP><{module}><{message}><CId>7</CId>{content}</{message}></{module}></XCTIP>".encode())
        return (await self.next("Answer")).findtext("Error")

    async def next(self, name: str) -> ET.Element:
        """Read up to a message of this name. Raises `LinkLost`."""
        while True:
            document = _SPACE.sub(b"><", await self.read(_END)).decode("cp852").strip()
            try:
                root = ET.fromstring(document)  # noqa: S314 - our own emulator's document
            except ET.ParseError as error:
                raise LinkLost from error
            found = root.find(f"*/{name}")
            if found is not None:
                return found

    async def names(self) -> set[str]:
        """Read the names of all contacts. Raises `LinkLost`."""
        names: set[str] = set()
        marker = ""
        while True:
            wanted = f"<Marker>{marker}</Marker><SyncType>Book</SyncType><Limit>200</Limit>"
            await self.ask("Sync", "Sync_REQ", wanted)
            rows = (await self.next("Records_ANS")).findall("Row")
            names |= {name for row in rows if (name := row.findtext("Contact/Name"))}
            if not rows or rows[-1].findtext("RowType") == "RowEnd":
                return names
            marker = rows[-1].findtext("Marker") or ""


class Web:
    """A session of the WebCTI API."""

    def __init__(self, emulator: Emulator, session: ClientSession, extension: str) -> None:
        self._base = f"http://127.0.0.1:{emulator.ports['http']}/api"
        self._session = session
        self._headers: dict[str, str] = {}
        self.extension = extension

    async def log_in(self) -> None:
        """Open the session. Raises `LinkLost`."""
        status, answer = await self.ask("POST", "session", {"extension": self.extension, "password": PASSWORD})
        if status != 201:  # noqa: PLR2004 - created
            raise LinkLost
        self._headers = {"Authorization": f"Bearer {answer['token']}"}

    async def ask(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """Send a request; returns status and JSON. Raises `LinkLost`."""
        try:
            async with (
                asyncio.timeout(PATIENCE),
                self._session.request(method, f"{self._base}/{path}", json=body, headers=self._headers) as response,
            ):
                return response.status, await response.json() if response.content_length else None
        except (OSError, TimeoutError, ValueError) as error:
            raise LinkLost from error
        except Exception as error:
            if type(error).__module__.startswith("aiohttp"):
                raise LinkLost from error
            raise

    async def listen(self) -> None:
        """Hear changes until the link ends. Raises `LinkLost`."""
        try:
            async with self._session.get(f"{self._base}/events", headers=self._headers, timeout=None) as response:
                async for _ in response.content:
                    pass
        except Exception as error:
            raise LinkLost from error
        raise LinkLost


async def _connect(port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    try:
        return await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    except OSError as error:
        raise LinkLost from error
