"""`scripts/bench [name ...]`: run benchmarks and print a JSON line for each result; exit 1 when a target was missed."""

import argparse
import contextlib
import io
import json
import sys
from collections.abc import Callable

from scripts.lib.bench import decode, exchange, latency, snapshot

BENCHMARKS: dict[str, Callable[[], None]] = {
    "decode": decode.run,
    "latency": latency.run,
    "snapshot": snapshot.run,
    "exchange": exchange.run,
}


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
    if unknown := set(names) - BENCHMARKS.keys():
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    with contextlib.redirect_stdout(_Tee()) as printed:
        for name in names:
            BENCHMARKS[name]()
    return 0 if all(json.loads(line)["met"] for line in printed.getvalue().splitlines()) else 1


if __name__ == "__main__":
    sys.exit(main())
