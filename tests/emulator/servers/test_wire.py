"""What who looks on at the wire sees, and what he does not."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientResponse, ClientSession

from emulator.servers.ctip.masking import shown as shown_line
from emulator.servers.xctip.masking import shown as shown_document
from tests.emulator.conftest import LIMIT, Bench


async def read(response: ClientResponse) -> dict[str, Any]:
    async with asyncio.timeout(LIMIT):
        while not (line := await response.content.readline()).startswith(b"data: "):
            assert line, "the stream ended"
    frame: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
    return frame


@asynccontextmanager
async def looking_on(bench: Bench) -> AsyncIterator[ClientResponse]:
    url = f"http://127.0.0.1:{bench.ports['http']}/control/wire"
    async with ClientSession() as session, session.get(url) as response:
        assert await read(response) == {}
        yield response


async def test_frames_of_ctip_are_shown_both_ways_with_who_is_logged_in(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1011 1234")
    async with looking_on(bench) as wire:
        await client.ask("aRQST 1011")
        asked, answered = await read(wire), await read(wire)
    assert asked == {
        "at": "2026-11-23T10:00:00",
        "protocol": "ctip",
        "connection": asked["connection"],
        "direction": "from_client",
        "names": ["1011"],
        "text": "aRQST 1011",
    }
    assert (answered["direction"], answered["text"]) == ("to_client", "aSTAT 1011 h f d l a p c q")


async def test_requests_and_answers_of_the_api_are_shown_without_password_and_token(bench: Bench) -> None:
    async with looking_on(bench) as wire, ClientSession(f"http://127.0.0.1:{bench.ports['http']}") as session:
        credentials = {"extension": "1011", "password": "webcti"}
        async with session.post("/api/session", json=credentials) as response:
            token = (await response.json())["token"]
        asked, answered = await read(wire), await read(wire)
    assert asked["text"] == 'POST /api/session {"extension": "1011", "password": "••••"}'
    assert answered["text"].startswith('201 {"token": "••••", ')
    assert token not in answered["text"]


async def test_what_drives_the_emulator_is_not_shown(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1011 1234")
    async with looking_on(bench) as wire:
        await bench.control("GET", "state")
        await client.ask("aWHO")
        assert (await read(wire))["text"] == "aWHO"


async def test_nothing_is_made_of_frames_when_nobody_looks_on_any_more(bench: Bench) -> None:
    async with looking_on(bench):
        assert bench.machine.wire.watched
    async with asyncio.timeout(LIMIT):
        while bench.machine.wire.watched:
            await bench.control("GET", "state")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("aLOGI 1011 1234", "aLOGI 1011 ••••"),
        ("aLOGI G001 1234 UTF8", "aLOGI G001 •••• ••••"),
        ("aLOGA 1234", "aLOGA ••••"),
        ("LOGA 1234", "LOGA ••••"),
        ("aLOCK 21__ T 1234", "aLOCK 21__ T ••••"),
        ("aLOCK 21__ F", "aLOCK 21__ F"),
        ("aLOCK 21__ 1234", "aLOCK 21__ ••••"),
        ("aACC 21__ T 701_ 1234", "aACC 21__ T 701_ ••••"),
        ("aACC 21__ F", "aACC 21__ F"),
        ("aDIAL 21__ *5390019999", "aDIAL 21__ *53••••"),
        ("aDIAL 21__ 0600111222", "aDIAL 21__ 0600111222"),
        ("aOK IPL 6.55 15", "aOK IPL 6.55 15"),
        ("", ""),
    ],
)
def test_keys_of_ctip_are_masked(line: str, expected: str) -> None:
    assert shown_line(line.encode() + b"\r\n") == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("<Log><MakeLog><Pass>secret</Pass></MakeLog></Log>", "<Log><MakeLog><Pass>••••</Pass></MakeLog></Log>"),
        ("<Log><Pass><![CDATA[sec<ret]]></Pass></Log>", "<Log><Pass>••••</Pass></Log>"),
        ("<Log><Pass a='1'>secret", "<Log><Pass a='1'>••••"),
        ("<MakeLog Pass='secret' CId='1'/>", "<MakeLog Pass=\"••••\" CId='1'/>"),
        ("<Log><Login>201</Login></Log>", "<Log><Login>201</Login></Log>"),
    ],
)
def test_passwords_of_xctip_are_masked(document: str, expected: str) -> None:
    assert shown_document(document.encode()) == expected
    assert "secret" not in shown_document(document.encode("utf-16"))
