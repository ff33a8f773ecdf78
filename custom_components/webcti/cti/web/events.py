"""Changes as they happen: server-sent events over one long answer, begun anew whenever it ends.

The PBX says that something changed, not what: whoever shows it asks anew. After every connection, and so after every
gap, `hello` comes first. A stream on which nothing comes, not even a comment, is dead.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aiohttp import ClientResponse

from ..connection import Timings
from ..errors import AnswerInvalid, AuthenticationFailed, ConnectionLost, CtiError, Refusal, WebCode, WebRefused
from ..faults import report_fault
from ..link import Pauses
from ..model import ConnectionStatus, Extension
from .reading import parse, read
from .session import WebSession
from .transport import Request, told_apart

_LOGGER = logging.getLogger(__name__)

STREAM_TYPE: Final = "text/event-stream"
HELLO: Final = "hello"
CHANGE: Final = "change"
LONGEST_EVENT: Final = 64 * 1024


class Topic(StrEnum):
    """What changed."""

    STATE = "state"
    SERVICES = "services"
    SUBSCRIBER = "subscriber"
    HISTORY = "history"
    VOICEMAIL = "voicemail"
    COSTS = "costs"
    PHONEBOOK = "phonebook"
    EMPLOYEES = "employees"
    CALL = "call"
    WAKE_UP = "wake_up"
    SESSION = "session"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebChange:
    """One change. `id` is that of a call attempt, `result` how a wake-up ended."""

    topic: Topic | str
    extension: Extension = ""
    id: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """An event as it stood on the stream."""

    name: str
    data: str


class EventParser:
    """Bytes to events (HTML Living Standard, server-sent events), whatever way they were cut."""

    def __init__(self) -> None:
        self._rest = bytearray()
        self._name = ""
        self._data: list[str] = []
        self._length = 0

    def feed(self, data: bytes) -> list[ServerEvent]:
        """Return the events that `data` completes. Raises `AnswerInvalid` for one too long to be honest."""
        self._rest += data
        *lines, rest = bytes(self._rest).replace(b"\r\n", b"\n").split(b"\n")
        self._rest = bytearray(rest)
        events = [event for line in lines if (event := self._line(line.decode("utf-8", "replace"))) is not None]
        if len(self._rest) + self._length > LONGEST_EVENT:
            raise AnswerInvalid("An event is too long")
        return events

    def _line(self, line: str) -> ServerEvent | None:
        if not line:
            event = ServerEvent(self._name, "\n".join(self._data)) if self._data or self._name else None
            self._name, self._data, self._length = "", [], 0
            return event
        self._length += len(line)
        if self._length > LONGEST_EVENT:
            raise AnswerInvalid("An event is too long")
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "event":
            self._name = value
        elif name == "data":
            self._data.append(value)
        return None


class EventStream:
    """The changes that a session may hear of, from `start` to `close`.

    `on_change` gets every change, `on_status` whether the stream runs; both are called from the event loop. What it is
    connected for is not told: on every `connected` everything shown has to be asked for anew.
    """

    def __init__(
        self,
        session: WebSession,
        on_change: Callable[[WebChange], None],
        on_status: Callable[[ConnectionStatus], None],
        extensions: Collection[Extension] = (),
    ) -> None:
        self._session = session
        self._on_change = on_change
        self._on_status = on_status
        self._extensions = extensions
        self._task: asyncio.Task[None] | None = None
        self.status = ConnectionStatus(connected=False)

    def start(self) -> None:
        """Begin to listen, in the background."""
        if self._task is None:
            self._task = asyncio.create_task(self._keep(), name="webcti events")

    async def close(self) -> None:
        """Stop listening."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def _keep(self) -> None:
        timings = self._session.transport.timings
        pauses = Pauses(Timings(first_pause=timings.first_pause, longest_pause=timings.longest_pause))
        while True:
            try:
                await self._listen(pauses)
            except AuthenticationFailed as err:
                if err.reason is not Refusal.TOO_MANY_ATTEMPTS:
                    self._set_status(ConnectionStatus(connected=False, retrying=False, reason=err))
                    return
                self._set_status(ConnectionStatus(connected=False, reason=err))
            except WebRefused as err:
                must_change = err.code is WebCode.PASSWORD_REQUIRED
                self._set_status(ConnectionStatus(connected=False, retrying=not must_change, reason=err))
                if must_change:
                    return
            except CtiError as err:
                self._set_status(ConnectionStatus(connected=False, reason=err))
            except Exception as err:  # noqa: BLE001 - a fault in here must not end the attempts
                report_fault(_LOGGER, "The event stream failed unexpectedly", err)
                self._set_status(ConnectionStatus(connected=False, reason=err))
            await asyncio.sleep(pauses.draw())

    async def _listen(self, pauses: Pauses) -> None:
        """Listen to one answer until it ends, which is always a reason to begin anew."""
        request = Request(
            method="GET",
            path=("events",),
            query={"extensions": ",".join(self._extensions)} if self._extensions else {},
            accept=STREAM_TYPE,
            standstill=self._session.transport.timings.silence,
        )
        async with self._session.answer(request) as response:
            if response.content_type != STREAM_TYPE:
                raise AnswerInvalid("The answer is no event stream")
            async for event in _events(response):
                if event.name == HELLO:
                    pauses.restart()
                    self._set_status(ConnectionStatus(connected=True))
                elif event.name == CHANGE:
                    self._tell(read(WebChange, parse(event.data.encode())))
        raise ConnectionLost("The PBX ended the event stream")

    def _tell(self, change: WebChange) -> None:
        try:
            self._on_change(change)
        except Exception as err:  # noqa: BLE001 - foreign code: whatever it raises must not end the stream
            report_fault(_LOGGER, "A listener failed on a change", err)

    def _set_status(self, status: ConnectionStatus) -> None:
        """Tell a change of the status; further failures of the same kind are none."""
        before, self.status = self.status, status
        if (before.connected, before.retrying) == (status.connected, status.retrying) and before.reason is not None:
            return
        try:
            self._on_status(status)
        except Exception as err:  # noqa: BLE001 - the same
            report_fault(_LOGGER, "A listener failed on a status", err)


async def _events(response: ClientResponse) -> AsyncIterator[ServerEvent]:
    parser = EventParser()
    with told_apart():
        async for data in response.content.iter_any():
            for event in parser.feed(data):
                yield event
