"""How long does the emulator take to be ready with a whole company's data, and how much memory?"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scripts.lib.bench.company import FULL, Size, begin
from scripts.lib.bench.report import distribution, print_result
from scripts.lib.home_assistant import REPOSITORY

STARTS = 5
LIMIT = 3.0
LARGEST_MEMORY = 512.0
"""Megabytes: what a small machine can give away."""

_ANY_PORTS = ("--ctip-port", "0", "--xctip-port", "0", "--http-port", "0", "--ftp-port", "0", "--no-zeroconf")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")


def _start(*arguments: str) -> tuple[float, float, float]:
    """Start, wait for the ready line, end; returns seconds, seconds of CPU, megabytes."""
    began = time.monotonic()
    process = subprocess.Popen(
        (sys.executable, "-m", "emulator", "--profile", "ncp", *_ANY_PORTS, *arguments),
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    if process.stdout is None or not json.loads(process.stdout.readline())["ready"]:
        raise RuntimeError("the emulator did not start")
    taken = time.monotonic() - began
    status = Path(f"/proc/{process.pid}/stat").read_text("ascii").split()
    memory = int(Path(f"/proc/{process.pid}/statm").read_text("ascii").split()[1]) * _PAGE / 2**20
    process.terminate()
    process.communicate()
    return taken, (int(status[13]) + int(status[14])) / _TICK, memory


def _starts(*arguments: str) -> dict[str, dict[str, float]]:
    times = list(zip(*(_start(*arguments) for _ in range(STARTS)), strict=True))
    return {
        name: distribution(values, 2)
        for name, values in zip(("seconds", "cpu_seconds", "megabytes"), times, strict=True)
    }


def _company(size: Size) -> dict[str, dict[str, float]]:
    with tempfile.TemporaryDirectory(prefix="webcti-bench-") as folder:
        data = Path(folder) / "data"
        begin(data, size)
        return _starts("--data", str(data))


def run() -> None:
    """Measure 6,400 extensions alone and with all data; baselines are the built-in PBX, and a tenth."""
    bare = _starts()
    for name, size in (("6,400 extensions", FULL._replace(contacts=0, calls=0)), ("a whole company", FULL)):
        small, large = _company(size.tenth()), _company(size)
        print_result(
            f"restart, {name}",
            target=f"ready in {LIMIT:.0f} s and {LARGEST_MEMORY:.0f} MB",
            met=large["cpu_seconds"]["p50"] <= LIMIT and large["megabytes"]["max"] <= LARGEST_MEMORY,
            **size._asdict(),
            **large,
            ratio_to_a_tenth=round(large["cpu_seconds"]["p50"] / small["cpu_seconds"]["p50"], 2),
            ratio_to_the_built_in=round(large["cpu_seconds"]["p50"] / bare["cpu_seconds"]["p50"], 2),
            kilobytes_per_extension=round(
                (large["megabytes"]["p50"] - bare["megabytes"]["p50"]) * 1024 / size.extensions, 1
            ),
        )
