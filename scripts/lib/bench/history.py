"""How much CPU time does a page of the call history take, the first and the 10,000th of a million calls?"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from emulator.exchange.call_log import Filter
from emulator.exchange.exchange import Exchange
from emulator.exchange.memory import CallPlace
from emulator.store.folder import DATABASE
from scripts.lib.bench.company import FIRST, FULL, Size, begin, work
from scripts.lib.bench.report import distribution, print_result

PAGE = 50
DEEP = 10_000
REPEATS = 300
LIMIT = 20.0
LARGEST_GROWTH = 2.0

_BARE = (
    "SELECT extension, document FROM call_record WHERE (start, extension, id) < (?, ?, ?) "
    "ORDER BY start DESC, extension DESC, id DESC LIMIT ?"
)


def _place(path: Path, rows: int) -> CallPlace:
    """Find the place behind so many of the newest calls."""
    with sqlite3.connect(path / DATABASE) as database:
        (offset,) = database.execute(
            "SELECT start || '|' || extension || '|' || id FROM call_record "
            "ORDER BY start DESC, extension DESC, id DESC LIMIT 1 OFFSET ?",
            (rows - 1,),
        ).fetchone()
    database.close()
    start, extension, key = offset.split("|")
    return datetime.fromisoformat(start), extension, int(key)


def _milliseconds(work: Callable[[], object]) -> list[float]:
    taken = []
    for _ in range(REPEATS):
        began = time.thread_time()
        work()
        taken.append((time.thread_time() - began) * 1e3)
    return taken


def _bare(path: Path, place: CallPlace) -> Callable[[], object]:
    """Read the same page without a library, and without making anything of it."""
    database = sqlite3.connect(path / DATABASE)
    start = f"{place[0]:%Y-%m-%d %H:%M:%S.%f}"
    return lambda: database.execute(_BARE, (start, *place[1:], PAGE)).fetchall()


def _deep(exchange: Exchange, place: CallPlace) -> Callable[[], object]:
    return lambda: exchange.switch.history.newest(place, PAGE)


def _own(exchange: Exchange) -> Callable[[], object]:
    """Read the first page of a subscriber with as many calls as are kept."""
    actor = str(FIRST)
    return lambda: exchange.switch.call_log.calls(actor, actor, Filter(), limit=PAGE)


def _measured(size: Size, pages: int) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory(prefix="webcti-bench-") as folder:
        path = Path(folder) / "data"
        begin(path, size)
        data, exchange = work(path)
        place = _place(path, pages * PAGE)
        results = {
            "first page of all": _milliseconds(lambda: exchange.switch.history.newest(None, PAGE)),
            "10,000th page of all": _milliseconds(_deep(exchange, place)),
            "the same by bare SQL": _milliseconds(_bare(path, place)),
            "first page of a subscriber": _milliseconds(_own(exchange)),
        }
        data.close()
        return results


def run() -> None:
    """Measure a million calls; a tenth of them, and as many pages less, is the baseline for growth."""
    small, large = _measured(FULL.tenth(), DEEP // 10), _measured(FULL, DEEP)
    bare = distribution(large.pop("the same by bare SQL"))
    for name, values in large.items():
        taken, growth = distribution(values), distribution(values)["p50"] / distribution(small[name])["p50"]
        print_result(
            f"history, {name}",
            target=f"p99 <= {LIMIT:.0f} ms of {FULL.calls} calls",
            met=taken["p99"] <= LIMIT and growth <= LARGEST_GROWTH,
            milliseconds=taken,
            bare_sql_milliseconds=bare,
            ratio_to_a_tenth=round(growth, 2),
        )
