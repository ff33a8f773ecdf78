"""Plays believable calls: from outside, between extensions and to the outside, some answered, some missed.

Everything is drawn from a generator of its own, so that a seed repeats the traffic whatever else happens. It uses
telephones that nobody else uses at the moment, and only hangs up what it began.
"""

from collections.abc import Callable
from random import Random

from emulator.exchange.clock import Timer
from emulator.exchange.errors import Refused
from emulator.exchange.stations import Hook
from emulator.machine import Machine

CALLERS = tuple(f"600111{number:03}" for number in range(1, 1000, 7))
"""Outside callers: invented numbers."""

RINGING_SECONDS = (2.0, 14.0)
PATIENCE_SECONDS = 20.0
SHORTEST_TALK = 5.0
AVERAGE_TALK = 45.0
ANSWERED = 0.75
"""Share of calls that somebody answers."""

INCOMING, INTERNAL = 0.5, 0.25
"""Shares of calls from outside and between extensions; the rest goes to the outside."""


class Traffic:
    """So many calls an hour, spread by chance, until `stop`."""

    def __init__(self, machine: Machine, calls_per_hour: float, seed: int | None) -> None:
        self._machine = machine
        self._pause = 3600.0 / calls_per_hour
        # Believable calls are no secret.
        self._random = Random(seed)
        self._timer: Timer | None = None
        self._busy: set[str] = set()
        self._steps: set[Timer] = set()

    def start(self) -> None:
        """Play from now on."""
        self._order_next()

    def stop(self) -> None:
        """Begin no more calls; running ones stay as they are."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def forget(self) -> None:
        """Leave the calls that were begun: the exchange was reset, nothing of them is there any more."""
        for step in self._steps:
            step.cancel()
        self._steps.clear()
        self._busy.clear()

    def _order_next(self) -> None:
        self._timer = self._machine.clock.call_later(self._random.expovariate(1 / self._pause), self._play)

    def _play(self) -> None:
        self._order_next()
        kind = self._random.random()
        if kind < INCOMING:
            self._try(self._incoming)
        elif kind < INCOMING + INTERNAL:
            self._try(self._internal)
        else:
            self._try(self._outgoing)

    def _incoming(self) -> None:
        called = self._free()
        if called is None:
            return
        exchange = self._machine.exchange
        call = exchange.outside_call(self._random.choice(CALLERS), called)
        self._reserve(called)
        if not self._is_answered():
            self._later(PATIENCE_SECONDS, lambda: exchange.outside_hang_up(call), called)
            return
        ringing, talk = self._ringing(), self._talk()
        self._later(ringing, lambda: exchange.answer(called))
        self._later(ringing + talk, lambda: exchange.outside_hang_up(call))
        self._later(ringing + talk + 1.0, lambda: exchange.hang_up(called), called)

    def _internal(self) -> None:
        caller = self._free()
        called = self._free(other_than=caller)
        if caller is None or called is None:
            return
        exchange = self._machine.exchange
        exchange.lift(caller)
        self._reserve(caller)
        self._reserve(called)
        self._later(1.0, lambda: exchange.press(caller, called))
        answered, ringing, talk = self._is_answered(), self._ringing(), self._talk()
        end = 1.0 + (ringing + talk if answered else PATIENCE_SECONDS)
        if answered:
            self._later(1.0 + ringing, lambda: exchange.answer(called))
        self._later(end, lambda: exchange.hang_up(caller), caller)
        self._later(end + 1.0, lambda: exchange.hang_up(called) if answered else None, called)

    def _outgoing(self) -> None:
        caller = self._free()
        if caller is None:
            return
        exchange = self._machine.exchange
        number = exchange.programming.pbx.line_digit + self._random.choice(CALLERS)
        exchange.lift(caller)
        self._reserve(caller)
        self._later(1.0, lambda: exchange.press(caller, number))
        self._later(1.0 + self._ringing() + self._talk(), lambda: exchange.hang_up(caller), caller)

    def _free(self, other_than: str | None = None) -> str | None:
        """Draw a telephone at rest."""
        exchange = self._machine.exchange
        free = []
        for subscriber in exchange.programming.subscribers:
            extension = subscriber.extension
            if extension in self._busy or extension == other_than or not subscriber.enabled:
                continue
            flags = exchange.flags(extension)
            if flags.hook is Hook.ON and not (flags.dnd or flags.forwarding or flags.locked):
                free.append(extension)
        return self._random.choice(free) if free else None

    def _reserve(self, extension: str) -> None:
        self._busy.add(extension)

    def _later(self, seconds: float, step: Callable[[], object], done_with: str | None = None) -> None:
        def act() -> None:
            self._steps.discard(timer)
            if done_with is not None:
                self._busy.discard(done_with)
            self._try(step)

        timer = self._machine.clock.call_later(seconds, act)
        self._steps.add(timer)

    def _try(self, step: Callable[[], object]) -> None:
        """Do one step; where somebody else has changed the scene, the scene just goes on without it."""
        try:
            step()
        except Refused:
            return

    def _is_answered(self) -> bool:
        return self._random.random() < ANSWERED

    def _ringing(self) -> float:
        return self._random.uniform(*RINGING_SECONDS)

    def _talk(self) -> float:
        return SHORTEST_TALK + self._random.expovariate(1 / AVERAGE_TALK)
