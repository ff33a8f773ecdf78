"""How many calls does the emulator's exchange process on one core, and what does an extension weigh?"""

import gc
import time
import tracemalloc
from datetime import datetime
from random import Random

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.events import Event
from emulator.exchange.exchange import Exchange
from emulator.exchange.programming import Subscriber
from scripts.lib.bench.report import distribution, print_result

SMALL, LARGE = 640, 6400
CALLS = 1000
ROUNDS = 7
FIRST = 10_000
WANTED_RATE = 50  # calls a second: 180,000 in a busy hour
LARGEST_GROWTH = 1.5


def exchange_of(size: int) -> Exchange:
    """Return an NCP exchange with `size` analogue extensions, `10000` and on."""
    subscribers = tuple(Subscriber(extension=str(FIRST + n), comment=f"Subscriber {n}") for n in range(size))
    programming = builtin("ncp").model_copy(update={"subscribers": subscribers, "groups": ()})
    return Exchange(programming, Clock(datetime.fromisoformat("2026-11-23T06:30")), Random(1))


def calls_per_second(exchange: Exchange, size: int) -> float:
    """Play outside calls one after the other: each rings, is answered, talks for a minute and ends."""
    events: list[Event] = []
    stop = exchange.subscribe(events.append)
    began = time.perf_counter()
    for number in range(CALLS):
        extension = str(FIRST + number * 7 % size)
        call = exchange.outside_call("600111222", extension)
        exchange.clock.advance(3)
        exchange.answer(extension)
        exchange.clock.advance(60)
        exchange.outside_hang_up(call)
        exchange.hang_up(extension)
    taken = time.perf_counter() - began
    stop()
    if len(events) < CALLS * len(("ringing", "connected", "released")):
        raise RuntimeError("the calls did not take place")
    return CALLS / taken


def _weight(size: int) -> float:
    """Return the bytes an exchange with `size` extensions allocates."""
    gc.collect()
    tracemalloc.start()
    exchange = exchange_of(size)
    gc.collect()
    allocated, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del exchange
    return allocated


def run() -> None:
    """Measure with 6,400 extensions; the baseline is a tenth of them, in turn."""
    small, large = exchange_of(SMALL), exchange_of(LARGE)
    rates, ratios = [], []
    for _ in range(ROUNDS):
        baseline, subject = calls_per_second(small, SMALL), calls_per_second(large, LARGE)
        rates.append(subject)
        ratios.append(baseline / subject)
    rate, growth = distribution(rates, 1), distribution(ratios)
    print_result(
        "exchange",
        target=f"at least {WANTED_RATE} calls a second, not slowed down by idle extensions",
        met=rate["min"] >= WANTED_RATE and growth["p50"] <= LARGEST_GROWTH,
        extensions=LARGE,
        calls_per_second=rate,
        ratio_to_a_tenth=growth,
        kilobytes_per_extension=round((_weight(LARGE) - _weight(SMALL)) / (LARGE - SMALL) / 1024, 2),
    )
