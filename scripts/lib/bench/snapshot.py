"""How long until Home Assistant knows everything, and what does a watched extension weigh?"""

import asyncio
import gc
import time
import tracemalloc

from scripts.lib.bench.office import connect, home_assistant
from scripts.lib.bench.report import distribution, print_result
from scripts.lib.bench.source_process import FrameSource

SMALL, LARGE = 100, 1000
RECONNECTS = 3
SNAPSHOT_LIMIT = 5.0


async def _setup(size: int) -> tuple[float, float]:
    """Return seconds from the entry's set-up to its entities' first states, and bytes allocated for them."""
    async with home_assistant() as hass, FrameSource(size) as source:
        await connect(hass, source.port, [])
        for entry in hass.config_entries.async_entries("webcti"):
            await hass.config_entries.async_remove(entry.entry_id)
        gc.collect()
        tracemalloc.start()
        before, _ = tracemalloc.get_traced_memory()
        await connect(hass, source.port, source.extensions)
        gc.collect()
        allocated = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        for entry in hass.config_entries.async_entries("webcti"):
            await hass.config_entries.async_remove(entry.entry_id)
        began = time.monotonic()
        await connect(hass, source.port, source.extensions)
        return time.monotonic() - began, allocated


async def _reconnect(size: int) -> list[float]:
    async with home_assistant() as hass, FrameSource(size) as source:
        await connect(hass, source.port, source.extensions)
        return [await source.drop() for _ in range(RECONNECTS)]


async def _bare(size: int) -> float:
    """Return the seconds that a client takes which asks for one state after the other and does nothing with it."""
    async with FrameSource(size) as source:
        reader, writer = await asyncio.open_connection("127.0.0.1", source.port)
        began = time.monotonic()
        for extension in source.extensions:
            writer.write(f"aRQST {extension}\r\n".encode())
            await reader.readline()
        writer.close()
        return time.monotonic() - began


def run() -> None:
    """Measure a thousand extensions, with a tenth of them as baseline for growth."""
    snapshots = distribution(asyncio.run(_reconnect(LARGE)))
    bare = asyncio.run(_bare(LARGE))
    print_result(
        "snapshot after reconnect",
        target=f"{LARGE} extensions within {SNAPSHOT_LIMIT:.0f} s",
        met=snapshots["max"] <= SNAPSHOT_LIMIT,
        extensions=LARGE,
        seconds=snapshots,
        bare_client_seconds=round(bare, 3),
        ratio=round(snapshots["p50"] / bare, 2),
    )
    (small_seconds, small_bytes), (large_seconds, large_bytes) = asyncio.run(_setup(SMALL)), asyncio.run(_setup(LARGE))
    print_result(
        "entry set-up",
        target="growth with the number of extensions is linear at most (ratio 10 for ten times as many)",
        met=large_seconds / small_seconds <= LARGE / SMALL * 1.5,
        extensions=LARGE,
        seconds_to_first_states=round(large_seconds, 3),
        ratio_to_a_tenth=round(large_seconds / small_seconds, 2),
        kilobytes_per_extension=round((large_bytes - small_bytes) / (LARGE - SMALL) / 1024, 1),
    )
