"""Two clients as others wrote them: one that waits for answers under their number, one that pages row by row."""

import asyncio
from xml.etree import ElementTree as ET

from tests.emulator.conftest import LIMIT, Bench
from tests.emulator.xctip.stranger import connect

DECLARED = b'<?xml version="1.0" encoding="utf-8"?>'


class Messenger:
    """Cuts at the closing tag and trims; files what has an `Answer` under its number and all else as events."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._count = 0
        self.answers: dict[int, ET.Element] = {}
        self.events: list[ET.Element] = []

    async def close(self) -> None:
        self._writer.close()

    def request(self, template: str) -> int:
        """Send with a binary length before the document, as its first versions did."""
        self._count += 1
        document = DECLARED + template.format(cid=self._count).encode("ascii")
        self._writer.write(len(document).to_bytes(4, "little") + document)
        return self._count

    async def answered(self, number: int) -> str | None:
        while number not in self.answers:
            await self._take()
        return self.answers[number].findtext("Error")

    async def event(self, name: str) -> ET.Element:
        while not (found := [event for event in self.events if event.tag == name]):
            await self._take()
        self.events.remove(found[0])
        return found[0]

    async def _take(self) -> None:
        text = (await asyncio.wait_for(self._reader.readuntil(b"</XCTIP>"), LIMIT)).decode("cp852").strip()
        assert text.startswith("<XCTIP>")
        module = ET.fromstring(text)[0]  # noqa: S314 - our own server's document
        answer = module.find("Answer")
        if answer is not None:
            self.answers[int(answer.findtext("CId") or "")] = answer
        else:
            self.events.append(module[0])


async def messenger(bench: Bench, extension: str) -> Messenger:
    reader, writer = await asyncio.open_connection("127.0.0.1", bench.ports["xctip"])
    client = Messenger(reader, writer)
    bench.at_end(client.close)
    logged = client.request(
        f"<XCTIP><Log><MakeLog><CId>{{cid}}</CId><Login>{extension}</Login><Pass>webcti</Pass></MakeLog></Log></XCTIP>"
    )
    present = client.request(
        "<XCTIP><Status><Update_REQ><CId>{cid}</CId><AppState>AVAILABLE</AppState></Update_REQ></Status></XCTIP>"
    )
    book = client.request(
        "<XCTIP><Sync><Sync_REQ><CId>{cid}</CId><SyncType>Book</SyncType><Limit>12</Limit></Sync_REQ></Sync></XCTIP>"
    )
    watching = client.request("<XCTIP><Status><Register_REQ><CId>{cid}</CId></Register_REQ></Status></XCTIP>")
    texts = client.request("<XCTIP><SMS><Register_REQ><CId>{cid}</CId></Register_REQ></SMS></XCTIP>")
    following = client.request(
        "<XCTIP><Sync><AutoChange_REQ><CId>{cid}</CId><SyncType>HistoryMsg</SyncType></AutoChange_REQ></Sync></XCTIP>"
    )
    for number in (logged, present, book, watching, texts, following):
        assert await client.answered(number) is None
    return client


async def test_two_messengers_find_each_other_and_talk(bench: Bench) -> None:
    ewa, piotr = await messenger(bench, "1014"), await messenger(bench, "1016")
    greeting = await ewa.event("LogInfo_ANS")
    assert greeting.findtext("Comment") == "Ewa Wiśniewska"
    book = (await ewa.event("Records_ANS")).findall("Row")
    assert len(book) == 12
    users = {
        row.findtext("Contact/Name"): row.findtext("Contact/ExtNo") for row in book if row.find("Contact") is not None
    }
    assert users["Piotr Zieliński"] == "1016"
    sent = ewa.request(
        "<XCTIP><SMS><Send_REQ><CId>{cid}</CId><Number>1016</Number><Text>Lunch?</Text><DontBuffer />"
        "<UserData>2026-11-23 12:00:00</UserData><Type>Internal</Type></Send_REQ></SMS></XCTIP>"
    )
    assert await ewa.answered(sent) is None
    message = await piotr.event("Receive_EV")
    assert (int(message.findtext("Number") or ""), message.findtext("Text")) == (1014, "Lunch?")
    row = (await piotr.event("Records_EV")).find("Row/HistoryMsg")
    assert row is not None
    assert int(row.findtext("Number") or "") == 1014


async def test_a_messenger_sees_the_other_become_busy(bench: Bench) -> None:
    ewa = await messenger(bench, "1014")
    for _ in range(9):
        await ewa.event("Refresh_EV")
    piotr = await messenger(bench, "1016")
    event = await ewa.event("Change_EV")
    assert (event.findtext("Id"), event.findtext("AppState")) == ("1006", "AVAILABLE")
    assert (
        await piotr.answered(
            piotr.request(
                "<XCTIP><Status><Update_REQ><CId>{cid}</CId><AppState>BUSY</AppState></Update_REQ></Status></XCTIP>"
            )
        )
        is None
    )
    assert (await ewa.event("Change_EV")).findtext("AppState") == "BUSY"


async def test_a_monitor_reads_the_history_row_by_row_and_follows_it(bench: Bench) -> None:
    """It waits for no log-in before it sends on, and reads fields of every row without looking whether they exist."""
    exchange = bench.machine.exchange
    for caller in ("600111222", "222340024"):
        call = exchange.outside_call(caller, "1013")
        bench.advance(5)
        exchange.outside_hang_up(call)
    client = await connect(bench)
    client.send("Log", "MakeLog", CId="1", Login="1013", Pass="webcti")
    client.send("Sync", "Register_REQ", CId="4", SyncType="HistoryCall")
    client.send("Sync", "Sync_REQ", CId="9", Marker="", SyncType="HistoryCall", Limit="2")
    assert [(await client.message()).tag for _ in range(3)] == ["Answer", "LogInfo_ANS", "Answer"]

    async def page(marker: str | None, limit: int) -> list[ET.Element]:
        if marker is not None:
            client.send("Sync", "Sync_REQ", CId="9", Marker=marker, SyncType="HistoryCall", Limit=str(limit))
        assert (await client.next("Answer")).findtext("CId") == "9"
        return (await client.next("Records_ANS")).findall("Row")

    seen: list[tuple[str, ...]] = []

    def take(rows: list[ET.Element]) -> tuple[str, str]:
        for row in rows:
            if row.findtext("RowType") == "AddRow":
                fields = {field.tag: field.text or "" for field in row.iterfind("HistoryCall/*")}
                seen.append(tuple(fields[name] for name in ("HId", "StartTime", "HType", "DurationTime")))
        return rows[-1].findtext("RowType") or "", rows[-1].findtext("Marker") or ""

    kind, marker = take(await page(None, 2))
    while kind != "RowEnd":
        kind, marker = take(await page(marker, 1))
    assert seen == [
        ("1", "2026-11-23 10:00:00", "MissedCall", "5"),
        ("2", "2026-11-23 10:00:05", "MissedCall", "5"),
    ]
    exchange.press("1013", "21")
    exchange.hang_up("1013")
    await client.next("Change_EV")
    kind, marker = take(await page(marker, 2))
    assert (kind, seen[-1][2]) == ("RowEnd", "OutCall")
