"""What happens in the exchange, in the topics of the API, and who is told of it (WebCTI API, section 11)."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from emulator.exchange import events
from emulator.exchange.events import Event
from emulator.exchange.exchange import Exchange
from emulator.exchange.office.rights import Access, Item, Role
from emulator.servers.web.sessions import Session, Sessions

MOST_WAITING: Final = 1000
"""Different changes kept for a reader that is slow; with more its stream ends."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something to ask anew for. An empty `extension` concerns everybody; `more` goes out beside the topic."""

    topic: str
    extension: str = ""
    more: tuple[tuple[str, str], ...] = ()

    def told(self) -> dict[str, str]:
        """Give the change as it is written."""
        return {"topic": self.topic, "extension": self.extension, **dict(self.more)}


_TOPICS: Final[Mapping[type[object], tuple[str, ...]]] = {
    events.CallProgressed: ("state",),
    events.ChargeAdvised: ("costs",),
    events.CostsChanged: ("costs",),
    events.DepartmentsChanged: ("employees", "phonebook"),
    events.DndMessagesChanged: ("services",),
    events.FlagsChanged: ("state", "services"),
    events.HistoryChanged: ("history",),
    events.LanguageChanged: ("subscriber",),
    events.RightsChanged: ("subscriber",),
    events.ServicesChanged: ("services",),
    events.StatusChanged: ("state",),
    events.VoicemailChanged: ("voicemail",),
}
"""Topics of the events that say no more than whom they concern."""

_ITEMS: Final[Mapping[str, Item]] = {
    "state": Item.NUMBER,
    "services": Item.SERVICES,
    "subscriber": Item.NUMBER,
    "history": Item.HISTORY,
    "voicemail": Item.VOICEMAIL,
    "costs": Item.COSTS,
}
"""What one has to be allowed to see to be told; other topics of an extension are told to itself only."""


@dataclass(slots=True, eq=False)
class Reader:
    """One open stream. The same change waits once, however often it happens."""

    session: Session
    extensions: frozenset[str]
    _waiting: dict[Change, None] = field(default_factory=dict)
    _awake: asyncio.Event = field(default_factory=asyncio.Event)
    ended: bool = False

    def put(self, change: Change) -> None:
        """Have a change told."""
        self._waiting[change] = None
        if len(self._waiting) > MOST_WAITING:
            self.end()
        self._awake.set()

    def end(self) -> None:
        """End the stream after what waits, or at once when that is too much."""
        self.ended = True
        self._awake.set()

    async def take(self, seconds: float) -> list[Change]:
        """Wait for changes, at most so long; nothing when none came or the stream ended."""
        try:
            async with asyncio.timeout(seconds):
                await self._awake.wait()
        except TimeoutError:
            return []
        self._awake.clear()
        taken = list(self._waiting)
        self._waiting.clear()
        return taken if len(taken) <= MOST_WAITING else []


class Changes:
    """Tells the open streams."""

    def __init__(self, exchange: Exchange, sessions: Sessions) -> None:
        self._exchange = exchange
        self._readers: dict[Reader, None] = {}
        self._unsubscribe = exchange.subscribe(self._hear)
        sessions.when_ended(self._session_ended)

    def check(self, session: Session, extensions: frozenset[str]) -> None:
        """Refused: `forbidden` when the session may not watch all of these."""
        for extension in extensions:
            self._exchange.switch.rights.require(session.extension, Item.NUMBER, Access.SEE, extension)

    def open(self, session: Session, extensions: frozenset[str]) -> Reader:
        """Open a stream for a session: its extension's changes and those of others."""
        reader = Reader(session, extensions | {session.extension})
        self._readers[reader] = None
        return reader

    def close(self, reader: Reader) -> None:
        """Forget a stream."""
        self._readers.pop(reader, None)

    def stop(self) -> None:
        """End all streams."""
        self._unsubscribe()
        for reader in self._readers:
            reader.end()

    def tell(self, change: Change) -> None:
        """Tell a change to everybody it concerns and who may know."""
        for reader in self._readers:
            if self._concerns(reader, change):
                reader.put(change)

    def _hear(self, event: Event) -> None:
        if not self._readers:
            return
        for change in changes_of(event):
            self.tell(change)

    def _concerns(self, reader: Reader, change: Change) -> bool:
        own, extension, rights = reader.session.extension, change.extension, self._exchange.switch.rights
        if change.topic == "employees":
            return not rights.roles(own).isdisjoint({Role.MANAGER, Role.ADMINISTRATOR})
        if extension in {"", own}:
            return True
        item = _ITEMS.get(change.topic)
        if item is None:
            return False
        everybody = change.topic == "state" and Role.ADMINISTRATOR in rights.roles(own)
        watched = everybody or extension in reader.extensions or extension in rights.managed(own)
        return watched and rights.allowed(own, item, Access.SEE, extension)

    def _session_ended(self, session: Session) -> None:
        for reader in self._readers:
            if reader.session is session:
                reader.put(Change("session", session.extension))
                reader.end()


def changes_of(event: Event) -> tuple[Change, ...]:
    """Say what clients have to ask anew after an event."""
    match event:
        case events.PhonebookChanged(owner):
            return (Change("phonebook", owner or ""),)
        case events.SubscriberChanged(extension):
            return (Change("subscriber", extension), Change("employees"))
        case events.DialProgressed(extension, call):
            return (Change("call", extension, (("id", call),)),)
        case events.WakeUpProgressed(extension, step) if step is not events.WakeUpStep.RINGS:
            return (Change("wake_up", extension, (("result", step.value),)), Change("services", extension))
    extension = getattr(event, "extension", "")
    return tuple(Change(topic, extension) for topic in _TOPICS.get(type(event), ()))
