"""Recordings: told over CTIP, fetched over FTP."""

import asyncio
import ftplib
import struct
from io import BytesIO

import pytest

from tests.emulator.conftest import Bench, Client


def fetch(port: int, path: str) -> bytes:
    content = BytesIO()
    with ftplib.FTP() as ftp:  # noqa: S321 - it is what the protocol names
        ftp.connect("127.0.0.1", port, timeout=10)
        ftp.login("ctip", "ctip")
        ftp.retrbinary(f"RETR {path}", content.write)
    return content.getvalue()


async def record(bench: Bench) -> Client:
    """A recorded conversation of 1011 with a city caller, of ten seconds."""
    bench.patch("1011", record_calls=True, licence="manager")
    client = await bench.connect("aLOGI 1011 1234")
    call = bench.machine.exchange.outside_call("600111222", "1011")
    bench.machine.exchange.answer("1011")
    bench.advance(10)
    bench.machine.exchange.outside_hang_up(call)
    bench.advance(10)
    return client


async def test_the_file_that_is_told_can_be_fetched_and_lasts_as_long_as_the_call(bench: Bench) -> None:
    client = await record(bench)
    while not (frame := await client.read()).startswith("aRECE"):
        pass
    _, _, _, host, path = frame.split(" ", 4)
    assert host == "127.0.0.1"
    content = await asyncio.to_thread(fetch, bench.ports["ftp"], path)
    assert content[:4] == b"RIFF"
    (samples,) = struct.unpack_from("<I", content, 54)
    assert samples == 10 * 8000


async def test_who_has_no_licence_for_it_hears_of_no_recording(bench: Bench) -> None:
    bench.patch("1011", record_calls=True, licence="cti")
    client = await bench.connect("aLOGI 1011 1234")
    call = bench.machine.exchange.outside_call("600111222", "1011")
    bench.machine.exchange.answer("1011")
    bench.machine.exchange.outside_hang_up(call)
    frames = [await client.read() for _ in range(4)]
    assert [frame.split()[0] for frame in frames] == ["aRING", "aSTAT", "aCONN", "aREL"]


@pytest.mark.parametrize("command", ["NLST", "LIST", "MLSD", "STOR x.wav", "DELE x.wav", "MKD x", "RETR ../passwd"])
async def test_nothing_else_is_allowed(bench: Bench, command: str) -> None:
    def attempt() -> str:
        with ftplib.FTP() as ftp:  # noqa: S321 - it is what the protocol names
            ftp.connect("127.0.0.1", bench.ports["ftp"], timeout=10)
            ftp.login("ctip", "ctip")
            try:
                return ftp.sendcmd(command)
            except ftplib.error_perm as error:
                return str(error)

    assert (await asyncio.to_thread(attempt)).startswith("550")


@pytest.mark.parametrize("question", ["SIZE", "MDTM"])
async def test_a_client_may_ask_about_a_file_before_it_fetches_it(bench: Bench, question: str) -> None:
    client = await record(bench)
    while not (frame := await client.read()).startswith("aRECE"):
        pass

    def ask() -> str:
        with ftplib.FTP() as ftp:  # noqa: S321 - it is what the protocol names
            ftp.connect("127.0.0.1", bench.ports["ftp"], timeout=10)
            ftp.login("ctip", "ctip")
            ftp.voidcmd("TYPE I")
            return ftp.sendcmd(f"{question} {frame.split(' ', 4)[4]}")

    assert (await asyncio.to_thread(ask)).startswith("213 ")


async def test_another_account_is_not_let_in(bench: Bench) -> None:
    def attempt() -> None:
        with ftplib.FTP() as ftp:  # noqa: S321 - it is what the protocol names
            ftp.connect("127.0.0.1", bench.ports["ftp"], timeout=10)
            ftp.login("ctip", "wrong")

    with pytest.raises(ftplib.error_perm, match=r"^530"):
        await asyncio.to_thread(attempt)
