"""One JSON line a result: distributions and ratios, never a single time."""

import json
import statistics
from collections.abc import Sequence
from typing import Any


def distribution(values: Sequence[float], digits: int = 3) -> dict[str, float]:
    """Return smallest, median, 99th percentile and largest of `values`, in their own unit."""
    ordered = sorted(values)
    return {
        "min": round(ordered[0], digits),
        "p50": round(statistics.median(ordered), digits),
        "p99": round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], digits),
        "max": round(ordered[-1], digits),
        "n": len(ordered),
    }


def print_result(benchmark: str, *, target: str, met: bool, **figures: Any) -> None:
    """Print one result. `target` says in words what the project asks for, `met` whether this run reached it."""
    print(json.dumps({"benchmark": benchmark, "target": target, "met": met, **figures}), flush=True)
