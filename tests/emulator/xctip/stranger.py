"""A client that knows the framing only: documents go out, documents come in."""

import asyncio
from dataclasses import dataclass
from re import compile as pattern
from xml.etree import ElementTree as ET

from emulator.exchange.builtin import LOGIN
from tests.emulator.conftest import LIMIT, Bench

_SPACE = pattern(r">\s+<")


@dataclass(slots=True)
class Stranger:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    def send(self, module: str, message: str, *, raw: str | None = None, **fields: str) -> None:
        content = raw if raw is not None else "".join(f"<{name}>{text}</{name}>" for name, text in fields.items())
        self.send_bytes(f"<XCTIP><{module}><{message}>{content}</{message}></{module}></XCTIP>".encode())

    def send_bytes(self, data: bytes) -> None:
        self.writer.write(data)

    async def document(self) -> bytes:
        return await asyncio.wait_for(self.reader.readuntil(b"</XCTIP>\n"), LIMIT)

    async def line(self) -> str:
        """A document as the transcripts write it: without white space between elements."""
        return _SPACE.sub("><", (await self.document()).decode("cp852").strip())

    async def message(self) -> ET.Element:
        """The one message of a document."""
        root = ET.fromstring(await self.line())  # noqa: S314 - our own server's document
        assert root.tag == "XCTIP"
        ((message,),) = root
        return message

    async def next(self, name: str) -> ET.Element:
        message = await self.message()
        assert message.tag == name
        return message

    async def ask(self, module: str, message: str, *, raw: str | None = None, **fields: str) -> str | None:
        """Send a request; return the text of `Error`."""
        if raw is not None:
            raw = f"<CId>7</CId>{raw}"
        self.send(module, message, raw=raw, **({} if raw is not None else {"CId": "7", **fields}))
        answer = await self.next("Answer")
        assert answer.findtext("CId") == "7"
        return answer.findtext("Error")

    async def log_in(self, extension: str, password: str = LOGIN) -> ET.Element:
        assert await self.ask("Log", "MakeLog", Login=extension, Pass=password) is None
        return await self.next("LogInfo_ANS")

    async def rows(self, table: str, marker: str = "", limit: int = 50) -> list[ET.Element]:
        """One page of a table."""
        assert await self.ask("Sync", "Sync_REQ", Marker=marker, SyncType=table, Limit=str(limit)) is None
        return (await self.next("Records_ANS")).findall("Row")

    async def whole(self, table: str, marker: str = "", limit: int = 50) -> list[ET.Element]:
        """All pages up to the row that ends the table."""
        rows: list[ET.Element] = []
        while not rows or rows[-1].findtext("RowType") != "RowEnd":
            page = await self.rows(table, marker, limit)
            assert 0 < len(page) <= limit
            rows += page
            marker = rows[-1].findtext("Marker") or ""
        return rows

    async def expect_nothing(self) -> None:
        """Nothing is on its way: the next document is the answer to a question."""
        assert await self.ask("Log", "Unheard") == "unknown request"

    async def expect_end(self) -> None:
        try:
            await asyncio.wait_for(self.reader.read(), LIMIT)
        except ConnectionError:
            return

    async def close(self) -> None:
        self.writer.close()
        try:
            await self.writer.wait_closed()
        except ConnectionError:
            return


async def connect(bench: Bench, extension: str | None = None) -> Stranger:
    stranger = Stranger(*await asyncio.open_connection("127.0.0.1", bench.ports["xctip"]))
    bench.at_end(stranger.close)
    if extension is not None:
        await stranger.log_in(extension)
    return stranger


def kinds(rows: list[ET.Element]) -> list[str]:
    return [row.findtext("RowType") or "" for row in rows]


def markers(rows: list[ET.Element]) -> list[str]:
    return [row.findtext("Marker") or "" for row in rows]
