"""How much CPU time does a search among 50,000 contacts take, by a part of the name and by number?"""

import random
import time
from collections.abc import Callable

from emulator.exchange.books.names import folded
from emulator.exchange.clock import Clock
from emulator.exchange.exchange import Exchange
from scripts.lib.bench.company import BEGIN, FIRST, FULL, Size, programming
from scripts.lib.bench.report import distribution, print_result

SEARCHES = 300
LIMIT = 30.0
LARGEST_GROWTH = 15.0
"""Ten times as many contacts may take longer: every one is looked at when few fit."""


def _exchange(size: Size) -> Exchange:
    return Exchange(programming(size), Clock(BEGIN), random.Random(1))


def _wanted(exchange: Exchange) -> dict[str, list[str]]:
    """Give what is searched: names without diacritics, numbers in part, and what nobody has."""
    rng = random.Random(3)
    contacts = [contact for contact in exchange.switch.phonebook.records.contacts.values() if contact.phones]
    chosen = rng.choices(contacts, k=SEARCHES)
    return {
        "part of a name": [folded(contact.name)[2:-1] for contact in chosen],
        "common part of a name": [folded(contact.name)[:3] for contact in chosen],
        "number": [contact.phones[0].number for contact in chosen],
        "part of a number": [contact.phones[0].number[2:7] for contact in chosen],
        "nobody": [f"nobody {rng.randrange(10**6)}" for _ in chosen],
    }


def _milliseconds(search: Callable[[str], object], texts: list[str]) -> list[float]:
    taken = []
    for text in texts:
        began = time.thread_time()
        search(text)
        taken.append((time.thread_time() - began) * 1e3)
    return taken


def _measured(size: Size) -> tuple[dict[str, list[float]], list[float]]:
    """Return the times by what is searched, and those of looking at each folded name in turn."""
    exchange = _exchange(size)
    actor = str(FIRST)
    listing = exchange.switch.phonebook.listing
    wanted = _wanted(exchange)
    results = {name: _milliseconds(lambda text: listing.search(actor, text), texts) for name, texts in wanted.items()}
    names = [folded(contact.name) for contact in exchange.switch.phonebook.records.contacts.values()]
    scan = _milliseconds(lambda text: [name for name in names if text in name], wanted["part of a name"])
    return results, scan


def run() -> None:
    """Measure 50,000 contacts and 6,400 extensions; a tenth of them is the baseline for growth."""
    (small, _), (large, scan) = _measured(FULL.tenth()), _measured(FULL)
    for name, values in large.items():
        taken, growth = distribution(values), distribution(values)["p50"] / distribution(small[name])["p50"]
        print_result(
            f"contacts, {name}",
            target=f"p99 <= {LIMIT:.0f} ms of {FULL.contacts} contacts",
            met=taken["p99"] <= LIMIT and growth <= LARGEST_GROWTH,
            milliseconds=taken,
            bare_scan_milliseconds=distribution(scan),
            ratio_to_a_tenth=round(growth, 2),
        )
