"""`scripts/bench [name ...]`: run benchmarks and print a JSON line for each result; exit 1 when a target was missed.

`scripts/bench load [seconds]` puts a hundred clients on the emulator, with faults; exit 1 when a promise was broken.
"""

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Callable

from scripts.lib.bench import busy_hour, contacts, decode, exchange, history, latency, panel, restart, snapshot
from scripts.lib.load import run as load

BENCHMARKS: dict[str, Callable[[], None]] = {
    "decode": decode.run,
    "latency": latency.run,
    "snapshot": snapshot.run,
    "exchange": exchange.run,
    "busy_hour": busy_hour.run,
    "history": history.run,
    "contacts": contacts.run,
    "restart": restart.run,
    "panel": panel.run,
}


LOAD_SECONDS = 600.0


class _Tee(io.StringIO):
    """Passes everything on and remembers it."""

    def write(self, text: str) -> int:
        sys.__stdout__.write(text) if sys.__stdout__ else None
        return super().write(text)


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="name", help=f"any of {', '.join(BENCHMARKS)}; all when none is given"
    )
    names = parser.parse_args().names or list(BENCHMARKS)
    if names[0] == "load":
        return load.main(float(names[1]) if names[1:] else LOAD_SECONDS)
    if unknown := set(names) - BENCHMARKS.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    with contextlib.redirect_stdout(_Tee()) as printed:
        for name in names:
            BENCHMARKS[name]()
    return 0 if all(json.loads(line)["met"] for line in printed.getvalue().splitlines()) else 1


if __name__ == "__main__":
    sys.exit(main())
