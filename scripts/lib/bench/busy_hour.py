"""How many calls a second does the emulator carry on one core, with all servers and 100 clients connected?"""

import asyncio
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from scripts.lib.bench.exchange import WANTED_RATE, calls_per_second, exchange_of
from scripts.lib.bench.report import print_result
from scripts.lib.load.links import Ctip, LinkLost, Web, Xctip
from scripts.lib.load.process import EXTENSIONS, Emulator

MONITORS, OWN, XCTIP, LISTENERS = 5, 50, 35, 10
SECONDS = 20.0
CALLERS = 20
_TICK = os.sysconf("SC_CLK_TCK")


def _cpu_seconds(process: int) -> float:
    status = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(status[11]) + int(status[12])) / _TICK


async def _hear(link: Ctip | Xctip, end: bytes) -> None:
    """Read what the server tells, as long as it goes."""
    with suppress(LinkLost):
        while True:
            await link.read(end)


async def _audience(emulator: Emulator, session: ClientSession) -> list[asyncio.Task[None]]:
    """Connect a hundred clients that hear of every call, each in its protocol's way."""
    links = [await Ctip.open(emulator, extension) for extension in (*[None] * MONITORS, *EXTENSIONS[:OWN])]
    tasks = [asyncio.create_task(_hear(link, b"\r\n")) for link in links]
    for extension in EXTENSIONS[:XCTIP]:
        link = await Xctip.open(emulator, extension)
        await link.ask("Calls", "Register_REQ", "")
        tasks.append(asyncio.create_task(_hear(link, b"</XCTIP>\n")))
    for extension in EXTENSIONS[:LISTENERS]:
        web = Web(emulator, session, extension)
        await web.log_in()
        tasks.append(asyncio.create_task(_listen(web)))
    return tasks


async def _listen(web: Web) -> None:
    with suppress(LinkLost):
        await web.listen()


async def _caller(emulator: Emulator, session: ClientSession, extension: str, until: float) -> int:
    """Call one extension again and again from outside: it rings, is answered talks, and ends."""
    calls = 0
    while time.monotonic() < until:
        _, call = await emulator.control(session, "POST", "outside/calls", {"from": "600222333", "to": extension})
        await emulator.control(session, "POST", f"phones/{extension}/answer")
        await emulator.control(session, "POST", f"outside/calls/{call['id']}/hang_up")
        await emulator.control(session, "POST", f"phones/{extension}/hang_up")
        calls += 1
    return calls


async def _measured(callers: int) -> tuple[float, float]:
    """Return calls a second of real time and of the emulator's CPU time."""
    with tempfile.TemporaryDirectory(prefix="webcti-bench-") as folder:
        emulator = Emulator(Path(folder))
        await emulator.start()
        os.sched_setaffinity(emulator.pid, {0})
        async with ClientSession(connector=TCPConnector(limit=0), timeout=ClientTimeout(total=30)) as session:
            audience = await _audience(emulator, session)
            before, began = _cpu_seconds(emulator.pid), time.monotonic()
            calling = [_caller(emulator, session, extension, began + SECONDS) for extension in EXTENSIONS[:callers]]
            calls = sum(await asyncio.gather(*calling))
            taken, cpu = time.monotonic() - began, _cpu_seconds(emulator.pid) - before
            for task in audience:
                task.cancel()
        await emulator.kill()
    return calls / taken, calls / cpu


def run() -> None:
    """Measure with as many callers as keep the core busy; the baseline is the exchange without any server."""
    bare = calls_per_second(exchange_of(len(EXTENSIONS)), len(EXTENSIONS))
    real, cpu = asyncio.run(_measured(CALLERS))
    print_result(
        "busy hour",
        target=f"at least {WANTED_RATE} calls a second of one core",
        met=cpu >= WANTED_RATE,
        clients=MONITORS + OWN + XCTIP + LISTENERS,
        calls_per_second=round(real, 1),
        calls_per_cpu_second=round(cpu, 1),
        ratio_to_the_exchange_alone=round(bare / cpu, 1),
    )
