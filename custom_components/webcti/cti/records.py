"""What a PBX keeps for its subscribers: phonebook, call history, presence, messages. Immutable, as all of the model.

Ids are the PBX's own and opaque. Times are local to the PBX, which names no zone: naive. A word that stands for itself
where an enumeration has no member for it is one that the PBX sent and nobody knows.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from .model import Extension


class HistoryKind(StrEnum):
    """Which call an entry of the history is about."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    MISSED = "missed"
    ANSWERED_ELSEWHERE = "answered_elsewhere"


class Availability(StrEnum):
    """Presence, as a subscriber sets it himself."""

    AVAILABLE = "available"
    BE_RIGHT_BACK = "be_right_back"
    BUSY = "busy"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGroup:
    """A group of the phonebook."""

    id: str
    name: str
    favourite: bool = False
    private: bool = False
    department: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactNumber:
    """A telephone number of a contact; `label` says what it is, in words of the PBX's administrator.

    One that is `hidden` is not told to this subscriber; its `number` is then what the PBX dials to reach it.
    """

    number: str
    id: str | None = None
    label: str | None = None
    default: bool = False
    takes_messages: bool = False
    vip: bool = False
    restricted: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact of the phonebook. One that is a subscriber of the PBX has an `extension`, and an Id as `subscriber`."""

    id: str
    name: str
    numbers: tuple[ContactNumber, ...] = ()
    extension: Extension | None = None
    subscriber: str | None = None
    groups: tuple[str, ...] = ()
    favourite: bool = False
    private: bool = False
    info: str | None = None
    messenger: str | None = None
    may_edit: bool = False

    @property
    def telephones(self) -> tuple[ContactNumber, ...]:
        """The numbers, the extension among them: xCTIP does not list it once more."""
        if not self.extension or any(number.number == self.extension for number in self.numbers):
            return self.numbers
        return (ContactNumber(number=self.extension, default=not self.numbers), *self.numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactHit:
    """A number that a search found, and whose it is."""

    contact: Contact
    number: ContactNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """A finished call of the subscriber. Several missed calls of one caller are one entry with so many `attempts`.

    `number` is `None` when it was not presented, and as the PBX sends it otherwise: outside ones with a leading `0`.
    One that is `restricted` is known to the PBX but not told. `dial` calls the other party also then, where the PBX
    tells how. `dialled` is the number that was called. `duration` of a
    missed call is how long it rang.
    """

    id: str
    kind: HistoryKind | str
    started: datetime | None = None
    duration: timedelta | None = None
    number: str | None = None
    dial: str | None = None
    name: str | None = None
    dialled: str | None = None
    unread: bool = False
    attempts: int | None = None
    withheld: bool = False
    restricted: bool = False
    vip: bool = False
    voicemail: bool = False
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """What a subscriber's telephone and he himself tell the others. `subscriber` is his Id, not his extension.

    `telephone` is the PBX's word (`FREE`); `dnd` is `None` when it was not told. `until` is when or until when `info`
    applies: which of both is not known.
    """

    subscriber: str
    telephone: str | None = None
    dnd: bool | None = None
    availability: Availability | str = Availability.UNAVAILABLE
    info: str | None = None
    until: datetime | None = None
    door: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InternalMessage:
    """A text message between subscribers, as it arrived. `sender` is his extension."""

    sender: Extension | None
    text: str
    received: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMessage:
    """A message that the PBX keeps. `number` is the other party's; of what else is stored the meaning is not known."""

    id: str
    text: str
    number: str | None = None
    date: datetime | None = None
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Change[T]:
    """What became of one entry; `before` is `None` for a new one, `after` for a deleted one."""

    before: T | None
    after: T | None
