"""How much do typed frames cost over cutting the same bytes into lines and fields?"""

import random
import time
from collections.abc import Callable

from custom_components.webcti.cti.ctip.decoder import Decoder
from scripts.lib.bench.report import distribution, print_result

FRAMES = 20_000
ROUNDS = 15
CHUNK = 1400  # the payload of one Ethernet segment
LARGEST_RATIO = 3.0


def stream(rng: random.Random, *, subscribers: int, callers: int) -> bytes:
    """Return the traffic of an office: calls with their states, some dialled digits, a keep-alive now and then."""
    lines: list[str] = []
    while len(lines) < FRAMES:
        extension = str(1000 + rng.randrange(subscribers))
        caller = f"6{rng.randrange(callers):08d}"
        lines += [
            f"aRING {extension} {caller} 5001 221110000 _ Jan_Kowalski_{caller[-3:]}",
            f"aSTAT {extension} H f d l a p c q",
            f"aCONN {extension} {caller} 5001",
            f"aREL {extension} 1",
            f"aSTAT {extension} h f d l a p c q",
            f"aECHO {extension} 0{caller}",
        ]
        if rng.random() < 0.05:  # noqa: PLR2004 - one keep-alive among a hundred frames
            lines.append("t")
    return "".join(f"{line}\r\n" for line in lines[:FRAMES]).encode("cp852")


def bare(data: bytes) -> int:
    """Cut into lines, decode and split: the least that any reader of this protocol does."""
    rest, frames = b"", 0
    for start in range(0, len(data), CHUNK):
        *lines, rest = (rest + data[start : start + CHUNK]).split(b"\r\n")
        for line in lines:
            line.decode("cp852").split(" ")
            frames += 1
    return frames


def typed(data: bytes) -> int:
    """Decode into typed frames."""
    decoder, frames = Decoder(), 0
    for start in range(0, len(data), CHUNK):
        frames += len(decoder.feed(data[start : start + CHUNK]))
    return frames


def _seconds(work: Callable[[bytes], int], data: bytes) -> float:
    began = time.perf_counter()
    frames = work(data)
    taken = time.perf_counter() - began
    if frames != FRAMES:
        raise RuntimeError(f"{work.__name__} found {frames} frames instead of {FRAMES}")
    return taken


def run() -> None:
    """Measure an office where the same people call again, and a stream in which no two calls are alike."""
    rng = random.Random(15_01)
    for name, subscribers, callers in (("office", 100, 200), ("all different", 9000, 10**8)):
        data = stream(rng, subscribers=subscribers, callers=callers)
        ratios, microseconds = [], []
        for _ in range(ROUNDS):
            baseline, subject = _seconds(bare, data), _seconds(typed, data)
            ratios.append(subject / baseline)
            microseconds.append(subject / FRAMES * 1e6)
        ratio = distribution(ratios)
        print_result(
            "decode",
            target=f"typed frames take at most {LARGEST_RATIO} times as long as splitting the same bytes",
            met=ratio["p50"] <= LARGEST_RATIO,
            stream=name,
            ratio=ratio,
            microseconds_per_frame=distribution(microseconds),
        )
