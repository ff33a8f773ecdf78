"""How long from a frame on the wire to a state in Home Assistant, and how many frames a second can it take?

The baseline runs in the same process, in turn with the integration: a bare reader that writes one state per line.
"""

import asyncio
import contextlib
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback
from homeassistant.helpers.event import async_track_state_change_event

from scripts.lib.bench.office import connect, home_assistant
from scripts.lib.bench.report import distribution, print_result
from scripts.lib.bench.source_process import FrameSource

RATE = 50.0
FRAMES_A_ROUND = 250
ROUNDS = 4
SIZES = (10, 1000)
P50_LIMIT, P99_LIMIT, LARGEST_RATIO = 1.0, 10.0, 2.5  # milliseconds, milliseconds, times

SUSTAINED_RATES = (1000, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 15_000, 20_000, 30_000)
SUSTAINED_SECONDS = 2.0
# The machine may be busy with something else for a moment; a rate holds when one of so many tries does.
SUSTAINED_TRIES = 3
BLOCKED_LIMIT = 0.010
WANTED_RATE = 5000
BEAT = 0.002


class Stopwatch:
    """Notes when states change; `entity_ids` maps extensions to the entities that are watched."""

    def __init__(self, hass: HomeAssistant, entity_ids: Mapping[str, str]) -> None:
        self._hass = hass
        self._extension_of = {entity_id: extension for extension, entity_id in entity_ids.items()}
        self._changes: defaultdict[str, list[float]] = defaultdict(list)

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Start anew, and watch inside the context."""

        @callback
        def changed(event: Event[EventStateChangedData]) -> None:
            self._changes[self._extension_of[event.data["entity_id"]]].append(time.monotonic())

        self._changes.clear()
        stop = async_track_state_change_event(self._hass, list(self._extension_of), changed)
        try:
            yield
        finally:
            stop()

    def latencies(self, written: list[tuple[str, float]]) -> list[float]:
        """Return milliseconds from each frame to the state it caused."""
        waiting = {extension: iter(changes) for extension, changes in self._changes.items()}
        return [(next(waiting[extension]) - moment) * 1e3 for extension, moment in written]


@dataclass(slots=True)
class Beat:
    """Notices when the event loop does nothing else for too long."""

    longest: float = 0.0
    _task: asyncio.Task[None] | None = field(default=None)

    async def _run(self) -> None:
        while True:
            began = time.monotonic()
            await asyncio.sleep(BEAT)
            self.longest = max(self.longest, time.monotonic() - began - BEAT)

    def __enter__(self) -> Self:
        """Begin."""
        self._task = asyncio.create_task(self._run())
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        if self._task:
            self._task.cancel()


async def read_bare(hass: HomeAssistant, port: int) -> None:
    """Write one state per line and do nothing else."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(b"aLOGA 1234\r\n")
        await reader.readline()
        while line := await reader.readline():
            name, extension, *_ = line.decode("cp852").split(" ")
            hass.states.async_set(f"sensor.bare_{extension.strip()}", "ringing" if name == "aRING" else "idle")
    finally:
        writer.close()


async def _until_idle(hass: HomeAssistant) -> None:
    await hass.async_block_till_done()
    await asyncio.sleep(0.05)


async def _latency(size: int) -> None:
    async with home_assistant() as hass, FrameSource(size) as subject, FrameSource(size) as baseline:
        await connect(hass, subject.port, subject.extensions)
        reading = asyncio.create_task(read_bare(hass, baseline.port))
        await asyncio.sleep(0.2)
        watches = (
            (subject, Stopwatch(hass, {number: f"sensor.extension_{number}" for number in subject.extensions})),
            (baseline, Stopwatch(hass, {number: f"sensor.bare_{number}" for number in baseline.extensions})),
        )
        results: tuple[list[float], list[float]] = ([], [])
        ratios = []
        for _ in range(ROUNDS):
            medians = []
            for (source, watch), result in zip(watches, results, strict=True):
                with watch.running():
                    written = await source.send(RATE, FRAMES_A_ROUND)
                    await _until_idle(hass)
                latencies = watch.latencies(written)
                result.extend(latencies)
                medians.append(statistics.median(latencies))
            ratios.append(medians[0] / medians[1])
        reading.cancel()
        milliseconds, ratio = distribution(results[0]), distribution(ratios)
        print_result(
            "frame to state",
            target=f"p50 <= {P50_LIMIT} ms, p99 <= {P99_LIMIT} ms, median <= {LARGEST_RATIO} times the bare reader's",
            met=milliseconds["p50"] <= P50_LIMIT and milliseconds["p99"] <= P99_LIMIT and ratio["p50"] <= LARGEST_RATIO,
            extensions=size,
            frames_per_second=RATE,
            milliseconds=milliseconds,
            bare_reader_milliseconds=distribution(results[1]),
            ratio=ratio,
        )


async def _holds(hass: HomeAssistant, source: FrameSource, rate: int) -> bool:
    """Tell whether the event loop stays responsive at `rate` frames a second."""
    for _ in range(SUSTAINED_TRIES):
        with Beat() as beat:
            await source.send(rate, int(rate * SUSTAINED_SECONDS))
        await _until_idle(hass)
        if beat.longest <= BLOCKED_LIMIT:
            return True
    return False


async def _sustained() -> None:
    size = SIZES[-1]
    async with home_assistant() as hass, FrameSource(size) as subject, FrameSource(size) as baseline:
        await connect(hass, subject.port, subject.extensions)
        reading = asyncio.create_task(read_bare(hass, baseline.port))
        await asyncio.sleep(0.2)
        best = {}
        for name, source in (("integration", subject), ("bare_reader", baseline)):
            best[name] = 0
            for rate in SUSTAINED_RATES:
                if not await _holds(hass, source, rate):
                    break
                best[name] = rate
        reading.cancel()
        print_result(
            "sustained frames per second",
            target=f"at least {WANTED_RATE} before the event loop is blocked for {BLOCKED_LIMIT * 1e3:.0f} ms",
            met=best["integration"] >= WANTED_RATE,
            extensions=size,
            **best,
        )


def run() -> None:
    """Measure with few and with many extensions, then look for the highest rate."""
    for size in SIZES:
        asyncio.run(_latency(size))
    asyncio.run(_sustained())
