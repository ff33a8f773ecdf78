"""The load from beginning to end: people come, links are broken, the emulator is killed, and everything is counted."""

import asyncio
import json
import random
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from scripts.lib.load import invariants, people
from scripts.lib.load.links import LinkLost
from scripts.lib.load.people import Stage, come_back
from scripts.lib.load.process import EXTENSIONS, Emulator

CTIP = EXTENSIONS[:40]
XCTIP = EXTENSIONS[:30]
WEB = EXTENSIONS[40:55]
LISTENERS = EXTENSIONS[55:]
MONITORS = 10
HANDS = 12
VICTIMS = frozenset((*CTIP[30:], *XCTIP[20:]))
"""Subscribers on whose CTIP or xCTIP link frames are lost and made up: what they write is not noted."""

_SAMPLE_SECONDS = 1.0
_QUIET_SECONDS = 30.0


async def load(seconds: float, *, kills: int, seed: int = 1) -> tuple[dict[str, int], list[str]]:
    """Put load on an emulator for so long, killing it so often; returns counts, and what was broken."""
    with tempfile.TemporaryDirectory(prefix="webcti-load-") as folder:
        emulator = Emulator(Path(folder))
        await emulator.start()
        connector = TCPConnector(limit=0)
        async with ClientSession(connector=connector, timeout=ClientTimeout(total=10)) as session:
            stage = Stage(emulator, session, random.Random(seed))
            try:
                broken = await _performance(stage, seconds, kills)
            finally:
                await emulator.kill()
        return dict(sorted(stage.ledger.count.items())), broken


async def _performance(stage: Stage, seconds: float, kills: int) -> list[str]:
    broken: list[str] = []
    tasks = [asyncio.create_task(come_back(stage, name, work)) for name, work in _roles(stage)]
    tasks.append(asyncio.create_task(come_back(stage, "sampler", partial(_sample, stage, broken))))
    stage.calling.set()
    for _ in range(kills):
        await asyncio.sleep(seconds / (kills + 1))
        await _kill(stage)
    await asyncio.sleep(seconds / (kills + 1))
    await _quiet(stage)
    stage.ending.set()
    await _end(tasks)
    for _ in ("as it is", "after the last kill"):
        broken += await _audit(stage)
        await stage.emulator.kill()
        await stage.emulator.start()
    return broken


def _roles(stage: Stage) -> list[tuple[str, Callable[[], Awaitable[None]]]]:
    """Give the hundred clients, the hands on the telephones, and who breaks links."""
    ctip = [partial(people.subscriber_by_ctip, stage, who, noted=who not in VICTIMS) for who in CTIP]
    xctip = [partial(people.subscriber_by_xctip, stage, who, noted=who not in VICTIMS) for who in XCTIP]
    return [
        *(("ctip", work) for work in ctip),
        *(("xctip", work) for work in xctip),
        *(("monitor", partial(people.monitor, stage)) for _ in range(MONITORS)),
        *(("web", partial(people.subscriber_by_web, stage, who)) for who in WEB),
        *(("listener", partial(people.listener_by_web, stage, who)) for who in LISTENERS),
        *(("hands", partial(people.hands, stage)) for _ in range(HANDS)),
        ("wrecker", partial(people.wrecker, stage, tuple(sorted(VICTIMS)))),
    ]


async def _sample(stage: Stage, broken: list[str]) -> None:
    """Look at the exchange while it works."""
    while not stage.ending.is_set():
        broken += invariants.calls_are_alive(await _state(stage))
        stage.ledger.count["samples"] += 1
        await asyncio.sleep(_SAMPLE_SECONDS)


async def _kill(stage: Stage) -> None:
    """Kill it while everybody writes; calls are ended before, so that what they cost can be told from the history."""
    await _quiet(stage)
    await stage.emulator.kill()
    await stage.emulator.start()
    stage.ledger.count["kills"] += 1
    stage.calling.set()


async def _quiet(stage: Stage) -> None:
    """Let the calls under way end, and no other begin."""
    stage.calling.clear()
    await asyncio.wait_for(stage.calls.wait_for_none(), _QUIET_SECONDS)
    for line in (await _state(stage))["outside"]:
        await stage.control("POST", f"outside/calls/{line['id']}/hang_up")
    for extension in EXTENSIONS:
        await stage.control("POST", f"phones/{extension}/hang_up")


async def _end(tasks: list[asyncio.Task[None]]) -> None:
    _, pending = await asyncio.wait(tasks, timeout=people.AGAIN)
    for task in pending:
        task.cancel()
    for task in tasks:
        with suppress(asyncio.CancelledError, LinkLost):
            await task


async def _audit(stage: Stage) -> list[str]:
    await stage.control("DELETE", "faults")
    state = await _state(stage)
    return [
        *invariants.calls_are_alive(state),
        *invariants.nothing_is_left(state),
        *await invariants.writes_are_kept(stage.emulator, stage.session, stage.ledger, state),
        *await invariants.books_are_balanced(stage.emulator, stage.session, state),
    ]


async def _state(stage: Stage) -> dict[str, Any]:
    _, state = await stage.control("GET", "state")
    if not isinstance(state, dict):
        raise LinkLost
    return state


def main(seconds: float) -> int:
    """Run it and print a JSON line; 1 when anything was broken."""
    counts, broken = asyncio.run(load(seconds, kills=max(1, round(seconds / 120))))
    print(json.dumps({"load": seconds, "broken": broken, **counts}))
    return 1 if broken else 0
