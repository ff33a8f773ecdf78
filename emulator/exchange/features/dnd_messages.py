"""Do-not-disturb with a message: those the PBX has, those subscribers made, and what callers hear."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DndMessagesChanged, MessagePlayed
from emulator.exchange.features.changing import Changing
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Feature, Item, Rights
from emulator.exchange.services import Services
from emulator.exchange.stations import Station

LONGEST_SECONDS: Final = 60.0
LONGEST_NAME: Final = 40
MOST_OWN: Final = 20

_PLAYED_KEPT: Final = 50
_OWN_PREFIX: Final = "own-"


@dataclass(frozen=True, slots=True)
class DndMessage:
    """A message; `owner` is the extension that made it, empty for those of the PBX. `length` in seconds.

    `sound` is the name under which a sound that somebody brought is kept outside the exchange.
    """

    id: str
    name: str
    length: float
    owner: str = ""
    sound: str = ""


@dataclass(frozen=True, slots=True)
class Played:
    """What a caller of an extension heard."""

    extension: str
    message: str
    at: datetime


class DndMessages:
    """Messages of the PBX and of all extensions."""

    def __init__(
        self,
        core: Core,
        rights: Rights,
        changing: Changing,
        services: Services,
    ) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._services = services
        self.own: dict[str, DndMessage] = {}
        self._reserved = 0
        self.played: deque[Played] = deque(maxlen=_PLAYED_KEPT)

    def of(self, actor: str, extension: str) -> tuple[DndMessage, ...]:
        """List what an extension may choose from, the default of the PBX first. Refused: `forbidden`."""
        rights = self._rights
        rights.require_feature(Feature.F24)
        rights.require(actor, Item.SERVICES, Access.SEE, extension)
        own = rights.allowed(actor, Item.OWN_DND_MESSAGE, Access.SEE, extension)
        return tuple(message for message in self._choices(extension) if own or not message.owner)

    def find(self, actor: str, extension: str, message_id: str) -> DndMessage:
        """Find one of them. Refused: `not_found`, `forbidden`."""
        found = next((message for message in self.of(actor, extension) if message.id == message_id), None)
        if found is None:
            raise Refused(Reason.NOT_FOUND)
        return found

    def chosen(self, station: Station) -> DndMessage:
        """Say what callers of an extension hear while it is not to be disturbed."""
        choices = self._choices(station.extension)
        return next((message for message in choices if message.id == station.features.dnd_message), choices[0])

    def change(self, actor: str, extension: str, *, on: bool, message: str | None = None) -> None:
        """Switch do-not-disturb and choose the message, empty for the default; None leaves it.

        Refused: `not_found`, `unsupported_on_family`, `forbidden`.
        """
        self._rights.require_feature(Feature.F23)
        station = self._changing.station(actor, extension)
        if message:
            self._rights.require_feature(Feature.F24)
            if message not in {choice.id for choice in self._choices(extension)}:
                raise Refused(Reason.NOT_FOUND, field="message")
        if message is not None:
            self._changing.put(station, replace(station.features, dnd_message=message))
        self._services.set_dnd(station, on=on)

    def play(self, station: Station) -> None:
        """Let a caller hear the message of an extension."""
        message = self.chosen(station)
        self.played.append(Played(station.extension, message.id, self._core.clock.now))
        self._core.emit(MessagePlayed(station.extension, message.id, message.length))

    def add(self, actor: str, extension: str, name: str, length: float, sound: str) -> DndMessage:
        """Add a message whose sound somebody brought.

        Refused: `invalid_name`, `file_too_large` (also when it is too long), `storage_full`, `forbidden`.
        """
        self.require_making(actor, extension, name)
        if length > LONGEST_SECONDS:
            raise Refused(Reason.FILE_TOO_LARGE, f"a message has at most {LONGEST_SECONDS:.0f} seconds")
        return self._put(DndMessage(self._next_id(), name.strip(), length, extension, sound))

    def reserve(self, extension: str, name: str) -> DndMessage:
        """Give an id to a message that is to be recorded; it is one of the messages when it is kept."""
        return DndMessage(self._next_id(), name.strip(), 0.0, extension)

    def keep(self, message: DndMessage) -> DndMessage:
        """Have a message that was recorded."""
        return self._put(message, happened=True)

    def delete(self, actor: str, extension: str, message_id: str) -> DndMessage:
        """Delete an own message; who had chosen it plays the default. Refused: `not_found`, `forbidden`."""
        self._rights.require_feature(Feature.F24)
        station = self._changing.station(actor, extension, Item.OWN_DND_MESSAGE)
        message = self.find(actor, extension, message_id)
        if not message.owner:
            raise Refused(Reason.FORBIDDEN, "messages of the PBX stay")
        del self.own[message_id]
        self._core.remember(Kind.DND_MESSAGE, message_id)
        if station.features.dnd_message == message_id:
            self._changing.put(station, replace(station.features, dnd_message=""))
        self._core.emit(DndMessagesChanged(extension))
        return message

    def _choices(self, extension: str) -> tuple[DndMessage, ...]:
        system = (DndMessage(sheet.id, sheet.name, sheet.length) for sheet in self._core.pbx.dnd_messages)
        return (*system, *(message for message in self.own.values() if message.owner == extension))

    def require_making(self, actor: str, extension: str, name: str) -> None:
        """Say whether somebody may make another message. Refused: as `add`."""
        self._rights.require_feature(Feature.F24)
        self._changing.station(actor, extension, Item.OWN_DND_MESSAGE)
        if not 0 < len(name.strip()) <= LONGEST_NAME or not name.isprintable():
            raise Refused(Reason.INVALID_NAME, field="name")
        if sum(message.owner == extension for message in self.own.values()) >= MOST_OWN:
            raise Refused(Reason.STORAGE_FULL)

    def _next_id(self) -> str:
        """Give an id to a message; one that is being recorded has its own already."""
        used = (int(key.removeprefix(_OWN_PREFIX)) for key in self.own)
        self._reserved = max(self._reserved, *used, 0) + 1
        return f"{_OWN_PREFIX}{self._reserved}"

    def _put(self, message: DndMessage, *, happened: bool = False) -> DndMessage:
        self.own[message.id] = message
        self._core.remember(Kind.DND_MESSAGE, message.id, happened=happened)
        self._core.emit(DndMessagesChanged(message.owner))
        return message
