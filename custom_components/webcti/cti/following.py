"""Keeps what is known of a subscriber up to date: reads everything once, then what the PBX says has changed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from enum import Enum, auto
from typing import Any, Final

from .errors import CtiError
from .faults import report_fault
from .listeners import Listeners
from .model import Capability, ConnectionStatus
from .subscriber_state import Latest, VoicemailCount
from .timings import PbxTimings
from .web.client import WebClient
from .web.entries import history_entry
from .web.events import Topic, WebChange
from .web.history import CallType
from .web.paging import MOST_ITEMS, all_items

_LOGGER = logging.getLogger(__name__)

MOST_COUNTED: Final = 1000
"""Voicemail messages that are looked at to count the unheard ones."""

type Read = Callable[[WebClient, str], Awaitable[dict[str, Any]]]


class Part(Enum):
    """What is read in one go."""

    SERVICES = auto()
    PROFILE = auto()
    DND_MESSAGES = auto()
    HISTORY = auto()
    VOICEMAIL = auto()
    COSTS = auto()


async def _services(client: WebClient, extension: str) -> dict[str, Any]:
    return {"services": await client.services.get(extension)}


async def _profile(client: WebClient, extension: str) -> dict[str, Any]:
    return {"profile": await client.subscribers.get(extension)}


async def _dnd_messages(client: WebClient, extension: str) -> dict[str, Any]:
    return {"dnd_messages": await client.announcements.dnd_messages(extension)}


async def _history(client: WebClient, extension: str) -> dict[str, Any]:
    latest = await client.history.page(extension, limit=1)
    missed = await client.history.page(extension, types=[CallType.MISSED], limit=1)
    return {
        "last_call": history_entry(latest.items[0]) if latest.items else None,
        "missed": missed.total,
    }


async def _voicemail(client: WebClient, extension: str) -> dict[str, Any]:
    total = unheard = 0
    async for message in all_items(lambda cursor: client.voicemail.page(extension, cursor=cursor, limit=MOST_ITEMS)):
        total += 1
        unheard += not message.heard
        if total == MOST_COUNTED:
            break
    return {"voicemail": VoicemailCount(total=total, unheard=unheard)}


async def _costs(client: WebClient, extension: str) -> dict[str, Any]:
    return {"costs": await client.costs.get(extension)}


READERS: Final[Mapping[Part, Read]] = {
    Part.SERVICES: _services,
    Part.PROFILE: _profile,
    Part.DND_MESSAGES: _dnd_messages,
    Part.HISTORY: _history,
    Part.VOICEMAIL: _voicemail,
    Part.COSTS: _costs,
}

NEEDS: Final[Mapping[Part, Capability]] = {
    Part.DND_MESSAGES: Capability.DND_MESSAGES,
    Part.HISTORY: Capability.HISTORY,
    Part.VOICEMAIL: Capability.VOICEMAIL,
    Part.COSTS: Capability.COSTS,
}
"""What the PBX must be able to do for a part to be read."""

TOPICS: Final[Mapping[Topic | str, tuple[Part, ...]]] = {
    Topic.SERVICES: (Part.SERVICES, Part.DND_MESSAGES),
    Topic.WAKE_UP: (Part.SERVICES,),
    Topic.SUBSCRIBER: (Part.PROFILE, Part.SERVICES),
    Topic.HISTORY: (Part.HISTORY,),
    Topic.VOICEMAIL: (Part.VOICEMAIL,),
    Topic.COSTS: (Part.COSTS,),
}
"""What is read again when a topic changed."""


class Following:
    """One subscriber over the WebCTI API, from `start` to `close`. What was known stays known while he is not reached.

    `status` is that of the event stream: a password that was refused, or that has to be changed, stops it for good.
    """

    def __init__(
        self, client: WebClient, latest: Latest, capabilities: frozenset[Capability], timings: PbxTimings
    ) -> None:
        self.client = client
        self._latest = latest
        self._extension = latest.state.extension
        self.heard: Listeners[WebChange] = Listeners()
        self.status_changed: Listeners[ConnectionStatus] = Listeners()
        self._parts = frozenset(part for part in Part if part not in NEEDS or NEEDS[part] in capabilities)
        self._timings = timings
        self._stale: set[Part] = set()
        self._due = asyncio.Event()
        self._stream = client.events(self._heard, self._status_changed)
        self._retry: asyncio.TimerHandle | None = None
        self._reader: asyncio.Task[None] | None = None

    @property
    def status(self) -> ConnectionStatus:
        """Whether changes are heard of."""
        return self._stream.status

    def start(self) -> None:
        """Log in, read and listen, in the background."""
        self._stream.start()
        self._reader = asyncio.create_task(self._read(), name="webcti following")

    async def close(self) -> None:
        """Stop, and end the session as far as the PBX still answers."""
        reader, self._reader = self._reader, None
        if reader is not None:
            reader.cancel()
            await asyncio.wait({reader})
        if self._retry is not None:
            self._retry.cancel()
        await self._stream.close()
        try:
            await self.client.session.log_out()
        except CtiError as err:
            _LOGGER.debug("The session could not be ended: %s", type(err).__qualname__)

    async def refresh(self) -> None:
        """Read everything now. Raises the errors of `errors`."""
        for part in self._parts:
            await self._read_part(part)

    def _heard(self, change: WebChange) -> None:
        if change.extension in ("", self._extension):
            self._mark(TOPICS.get(change.topic, ()))
        self.heard.tell(change)

    def _status_changed(self, status: ConnectionStatus) -> None:
        if status.connected:
            self._mark(self._parts)
        self.status_changed.tell(status)

    def _mark(self, parts: tuple[Part, ...] | frozenset[Part]) -> None:
        self._stale |= self._parts.intersection(parts)
        if self._stale:
            self._due.set()

    async def _read(self) -> None:
        """Read what is stale, once the PBX is done telling; what could not be read waits for a later try."""
        while True:
            await self._due.wait()
            await asyncio.sleep(self._timings.web_pause)
            self._due.clear()
            stale, self._stale = self._stale, set()
            for part in Part:
                if part in stale and not await self._try(part):
                    self._stale.add(part)
            if self._stale:
                self._retry = asyncio.get_running_loop().call_later(self._timings.web.longest_pause, self._due.set)

    async def _try(self, part: Part) -> bool:
        try:
            await self._read_part(part)
        except CtiError as err:
            _LOGGER.debug("%s could not be read: %s", part.name, type(err).__qualname__)
            return False
        except Exception as err:  # noqa: BLE001 - a fault of a reader must not end the others
            report_fault(_LOGGER, "Something could not be read", err)
            return False
        return True

    async def _read_part(self, part: Part) -> None:
        self._latest.take(**await READERS[part](self.client, self._extension))
