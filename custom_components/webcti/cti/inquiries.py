"""Questions for the state of extensions: single ones when in doubt, and all of them after a log-in (the snapshot)."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from itertools import batched
from typing import Final

from .ctip.commands import Rqst
from .ctip.frames import Stat
from .errors import AnswerTimeout, CommandInvalid, CommandRefused, ConnectionLost, Refusal
from .model import Extension

_LOGGER = logging.getLogger(__name__)

BURST: Final = 25
"""Requests that follow each other without a pause."""

type Request = Callable[[Extension], Awaitable[Stat]]


class Inquiries:
    """Asks for the state of single extensions, soon or in a while, each at most once at a time.

    `answered` is called when the question was answered or refused; not when the link broke.
    """

    def __init__(self, request: Request, answered: Callable[[Extension], None]) -> None:
        self._request = request
        self._answered = answered
        self._timers: dict[Extension, asyncio.TimerHandle] = {}
        self._due: asyncio.Queue[Extension] = asyncio.Queue()
        self._worker: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to ask. Questions put before are kept."""
        if self._worker is None:
            self._worker = asyncio.create_task(self._work(), name="webcti inquiries")

    def ask(self, extension: Extension, after: float) -> None:
        """Put a question, in `after` seconds. An earlier one for the same extension answers this one too."""
        loop = asyncio.get_running_loop()
        if timer := self._timers.get(extension):
            if timer.when() <= loop.time() + after:
                return
            timer.cancel()
        self._timers[extension] = loop.call_later(after, self._due.put_nowait, extension)

    def forget(self) -> None:
        """Drop all questions: the link is down, and the next snapshot answers them."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()
        while not self._due.empty():
            self._due.get_nowait()

    async def stop(self) -> None:
        """Stop asking."""
        self.forget()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)

    async def _work(self) -> None:
        while True:
            extension = await self._due.get()
            self._timers.pop(extension, None)
            try:
                await self._request(extension)
            except ConnectionLost:
                continue
            except CommandRefused, CommandInvalid:
                _LOGGER.debug("The PBX does not tell the state of an extension in doubt")
            self._answered(extension)


class StateRequests:
    """`RQST`, one at a time. A PBX that left the very first one unanswered does not know it, and is not asked again."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._answers: bool | None = None

    async def __call__(self, extension: Extension) -> Stat:
        """Ask for the state of an extension. Raises as `Session.state` does."""
        if self._answers is False:
            raise CommandRefused(Rqst.name, Refusal.NOT_AVAILABLE)
        try:
            stat = await self._request(extension)
        except AnswerTimeout:
            if self._answers is None:
                self._answers = False
                _LOGGER.warning("The PBX does not answer requests for the state of extensions (RQST)")
            raise
        except CommandRefused, CommandInvalid:
            self._answers = True
            raise
        self._answers = True
        return stat


async def take_snapshot(request: Request, extensions: Iterable[Extension], pause: float) -> frozenset[Extension]:
    """Ask for the states of all, with pauses; return those whose state the PBX told. Raises `ConnectionLost`."""
    told: set[Extension] = set()
    for number, burst in enumerate(batched(extensions, BURST, strict=False)):
        if number:
            await asyncio.sleep(pause)
        for extension in burst:
            with suppress(CommandRefused, CommandInvalid):
                await request(extension)
                told.add(extension)
    return frozenset(told)
