"""The command line, in a process of its own."""

import asyncio
import json
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector

REPOSITORY = Path(__file__).parents[2]
LIMIT = 30
ANY_PORTS = ("--ctip-port", "0", "--xctip-port", "0", "--http-port", "0", "--ftp-port", "0", "--no-zeroconf")

type Start = Callable[..., Awaitable[tuple[Process, dict[str, Any]]]]


async def spawn(*arguments: str) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "emulator", *arguments), cwd=REPOSITORY, stdout=PIPE, stderr=PIPE
    )


async def refused(*arguments: str) -> str:
    """Run until it ends with 2; return what it said."""
    process = await spawn(*arguments)
    out, err = await asyncio.wait_for(process.communicate(), LIMIT)
    assert (process.returncode, out) == (2, b"")
    return err.decode()


@pytest.fixture
async def start(socket_enabled: None) -> AsyncIterator[Start]:  # noqa: ARG001 - asked for its effect
    processes = []

    async def start_one(*arguments: str) -> tuple[Process, dict[str, Any]]:
        process = await spawn(*ANY_PORTS, *arguments)
        processes.append(process)
        assert process.stdout is not None
        return process, json.loads(await asyncio.wait_for(process.stdout.readline(), LIMIT))

    yield start_one
    for process in processes:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ask(port: int, line: str) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{line}\r\n".encode())
    answer = await asyncio.wait_for(reader.readline(), LIMIT)
    writer.close()
    await writer.wait_closed()
    return answer.decode().strip()


@pytest.mark.parametrize(
    ("profile", "identity"), [("classic", "IPL-0256 NO00025 v6.55.0100/15"), ("ncp", "NCP-0000 NO00026 v1.23.0140/15")]
)
async def test_one_line_tells_that_it_is_ready(start: Start, profile: str, identity: str) -> None:
    _, ready = await start("--profile", profile)
    assert list(ready) == ["ready", "profile", "host", "ctip", "xctip", "http", "ftp"]
    assert (ready["ready"], ready["profile"], ready["host"]) == (True, profile, "127.0.0.1")
    assert ready["xctip"] > 0
    assert (await ask(ready["ctip"], "aWHO")).startswith(f"aOK {identity} ")


@pytest.mark.parametrize("name", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_cleanly(start: Start, name: signal.Signals) -> None:
    process, ready = await start()
    reader, writer = await asyncio.open_connection("127.0.0.1", ready["ctip"])
    process.send_signal(name)
    assert await asyncio.wait_for(process.wait(), LIMIT) == 0
    assert process.stdout is not None
    assert await process.stdout.read() == b""
    writer.close()
    assert await reader.read() == b""


async def test_without_control_there_is_what_a_pbx_has_and_no_more(start: Start) -> None:
    _, ready = await start("--no-control")
    async with ClientSession(f"http://127.0.0.1:{ready['http']}") as session:
        for path, status in (("/api/pbx", 200), ("/control/state", 404), ("/", 404)):
            async with session.get(path) as response:
                assert (path, response.status) == (path, status)


async def test_ports_that_were_asked_for_are_told_too(start: Start) -> None:
    _, ready = await start("--https-port", "0", "--wan-port", "0", "--wan-https-port", "0")
    assert list(ready)[-3:] == ["https", "wan", "wan_https"]
    url = f"https://127.0.0.1:{ready['https']}/api/pbx"
    async with ClientSession(connector=TCPConnector(ssl=False)) as session, session.get(url) as response:
        assert response.status == 200


async def test_a_certificate_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    file = tmp_path / "https.pem"
    file.write_bytes(b"no certificate")
    assert f"{file}: " in await refused(*ANY_PORTS, "--https-port", "0", "--certificate", str(file))


async def test_traffic_is_played_and_repeats_with_its_seed(start: Start) -> None:
    _, ready = await start("--traffic", "100000", "--seed", "1")
    reader, writer = await asyncio.open_connection("127.0.0.1", ready["ctip"])
    writer.write(b"aLOGA 1234\r\n")
    frames = [await asyncio.wait_for(reader.readline(), LIMIT) for _ in range(3)]
    assert frames[0] == b"aOK IPL 6.55 15\r\n"
    writer.close()
    await writer.wait_closed()


async def test_a_configuration_file_is_used(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "pbx.yaml"
    file.write_text("pbx: {serial: NO00099}\nsubscribers: [{extension: '101', cti_key: '1'}]\n", "utf-8")
    _, ready = await start("--config", str(file))
    assert " NO00099 " in await ask(ready["ctip"], "aWHO")
    assert await ask(ready["ctip"], "aLOGI 101_ 1") == "aOK IPL 6.55 15 1"


async def test_a_mistake_in_the_configuration_is_told(tmp_path: Path) -> None:
    file = tmp_path / "pbx.yaml"
    file.write_text("subscribers: [{extension: abc}]\n", "utf-8")
    assert f"{file}: subscribers.0.extension: " in await refused(*ANY_PORTS, "--config", str(file))


async def test_a_port_in_use_is_told(socket_enabled: None) -> None:  # noqa: ARG001 - asked for its effect
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        said = await refused(*ANY_PORTS, "--ctip-port", port)
    assert f"cannot listen on 127.0.0.1 port {port}" in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--database", "sqlite:///somewhere"), "--database needs --data"),
        (("--data", "/proc/nowhere"), "/proc/nowhere: "),
        (("--profile", "vax"), "invalid choice"),
        (("--ctip-port", "70000"), "not a port number"),
        (("--traffic", "-1"), "calls per hour"),
        (("--traffic", "many"), "not a number of calls"),
        (("--host", "no.such.host.invalid"), "cannot listen on"),
    ],
)
async def test_what_is_not_possible_is_told(arguments: tuple[str, ...], told: str) -> None:
    assert told in await refused(*ANY_PORTS, *arguments)


async def test_help_says_that_the_state_is_in_memory_unless_there_is_a_folder() -> None:
    process = await spawn("--help")
    out, _ = await asyncio.wait_for(process.communicate(), LIMIT)
    assert "Without --data the state is in memory" in out.decode()
