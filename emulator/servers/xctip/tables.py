"""The replicated tables as one subscriber sees them: groups and contacts, calls, messages, and their rows."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from emulator.exchange.books.contacts import Book, Contact, ContactGroup
from emulator.exchange.call_rows import CallRow
from emulator.exchange.events import Presentation, PresentationKind
from emulator.exchange.exchange import Exchange
from emulator.exchange.history import CallType
from emulator.exchange.journal import Journal
from emulator.exchange.texts import TextMessage
from emulator.servers.xctip.choices import NUMBER_TYPE, SUBSCRIBER_TYPE
from emulator.servers.xctip.documents import Node
from emulator.servers.xctip.markers import Place

GROUPS, RECORDS = 0, 1
"""Order of the places in a full transfer."""

MOMENT = "%Y-%m-%d %H:%M:%S"

CALL_TYPES = {
    CallType.OUTGOING: "OutCall",
    CallType.INCOMING: "InCall",
    CallType.MISSED: "MissedCall",
}
"""`HType`. For calls answered elsewhere none is known: they are left out."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record of a table: where it stands, the numbers of its changes, and what is told of it."""

    place: Place
    key: int
    added: int
    changed: int
    whole: Callable[[], Node]
    changes: Callable[[], Node]


@dataclass(frozen=True, slots=True)
class Deletion:
    """A record that is gone."""

    key: int
    changed: int
    gone: Node


class Table(Protocol):
    """A table of one subscriber."""

    letter: str
    name: str

    @property
    def changes(self) -> int:
        """Number of the last change."""

    @property
    def oldest(self) -> int:
        """Last change before which a copy cannot follow any more."""

    @property
    def renewed(self) -> int:
        """Change with which the table became another one."""

    def records(self, beyond: tuple[int, int] = (0, 0)) -> Iterator[Record]:
        """All records in the order of a full transfer, by place and key; those beyond one place only."""

    def changed_after(self, change: int) -> Iterator[Record | Deletion]:
        """Tell what changed after a change, in order."""


class BookTable:
    """The phonebook."""

    letter, name = "B", "Book"

    def __init__(self, exchange: Exchange, extension: str) -> None:
        self._book = exchange.switch.phonebook
        self._ids = exchange.switch.core.identifiers
        self._viewer = extension

    @property
    def changes(self) -> int:
        """Number of the last change."""
        return self._book.records.changes

    @property
    def oldest(self) -> int:
        """Last change before which a copy cannot follow any more."""
        return self._book.records.forgotten

    @property
    def renewed(self) -> int:
        """Change with which the books became others for this subscriber."""
        return self._book.seen_anew(self._viewer)

    def records(self, beyond: tuple[int, int] = (0, 0)) -> Iterator[Record]:
        """Tell groups, then contacts."""
        for group in self._book.records.groups.values():
            if (GROUPS, group.id) > beyond and self._book.rights.visible(group, self._viewer):
                yield self._record(group)
        for contact in self._book.records.contacts.values():
            if (RECORDS, contact.id) > beyond and self._book.rights.visible(contact, self._viewer):
                yield self._record(contact)

    def changed_after(self, change: int) -> Iterator[Record | Deletion]:
        """Tell what changed after a change."""
        if change >= self._book.records.changes:
            return iter(())
        entries: tuple[Contact | ContactGroup, ...] = (
            *self._book.records.groups.values(),
            *self._book.records.contacts.values(),
        )
        found: list[Record | Deletion] = [
            self._record(entry)
            for entry in entries
            if entry.changed > change and self._book.rights.visible(entry, self._viewer)
        ]
        found += [
            Deletion(entry.id, deleted, _key_of(entry))
            for entry, deleted in self._book.records.deleted.items()
            if deleted > change and self._book.rights.visible(entry, self._viewer)
        ]
        return iter(sorted(found, key=lambda entry: entry.changed))

    def _record(self, entry: Contact | ContactGroup) -> Record:
        if isinstance(entry, ContactGroup):
            return Record(
                Place.GROUP, entry.id, entry.added, entry.changed, lambda: _group(entry), lambda: _group(entry)
            )

        def whole() -> Node:
            return _contact(self._book.rights.as_seen(entry, self._viewer), self._ids)

        return Record(Place.RECORD, entry.id, entry.added, entry.changed, whole, whole)


class _JournalTable[R: (CallRow, TextMessage)](ABC):
    """A table that only its own subscriber has."""

    letter, name = "", ""

    def __init__(self, journal: Journal[R]) -> None:
        self._journal: Journal[R] = journal

    @property
    def changes(self) -> int:
        """Number of the last change."""
        return self._journal.changes

    @property
    def oldest(self) -> int:
        """Last change before which a copy cannot follow any more."""
        return self._journal.forgotten

    @property
    def renewed(self) -> int:
        """These tables stay the same."""
        return 0

    def records(self, beyond: tuple[int, int] = (0, 0)) -> Iterator[Record]:
        """All rows by key."""
        rows = sorted(item for item in self._journal.rows if (RECORDS, item) > beyond)
        return (self._record(row) for row in map(self._journal.rows.__getitem__, rows) if self._shown(row))

    def changed_after(self, change: int) -> Iterator[Record | Deletion]:
        """Tell what changed after a change."""
        found: list[Record | Deletion] = [
            self._record(row) for _, row in self._journal.changed_after(change) if self._shown(row)
        ]
        found += [
            Deletion(row.id, deleted, self._gone(row))
            for deleted, row in self._journal.deleted.values()
            if deleted > change and self._shown(row)
        ]
        return iter(sorted(found, key=lambda entry: entry.changed))

    def _record(self, row: R) -> Record:
        return Record(
            Place.RECORD, row.id, row.added, row.changed, lambda: self._whole(row), lambda: self._changes(row)
        )

    @abstractmethod
    def _shown(self, row: R) -> bool: ...

    @abstractmethod
    def _whole(self, row: R) -> Node: ...

    def _changes(self, row: R) -> Node:
        return self._whole(row)

    @abstractmethod
    def _gone(self, row: R) -> Node: ...


class CallTable(_JournalTable[CallRow]):
    """The call history."""

    letter, name = "C", "HistoryCall"

    def __init__(self, exchange: Exchange, extension: str) -> None:
        super().__init__(exchange.switch.history.table(extension))
        self._line_digit = exchange.programming.pbx.line_digit

    def _shown(self, row: CallRow) -> bool:
        return row.type in CALL_TYPES

    def _whole(self, row: CallRow) -> Node:
        external = row.far.kind is not PresentationKind.INTERNAL
        dialled = row.called if row.type is CallType.OUTGOING else None
        seconds = row.ringing if row.type is CallType.MISSED else row.duration or 0
        content: list[Node] = [
            ("HId", str(row.id)),
            ("StartTime", f"{row.start:{MOMENT}}"),
            ("HType", CALL_TYPES[row.type]),
            *_present("CNumber", with_line_digit(row.far, self._line_digit)),
            *_present("CName", row.name),
            *_present("CType", NUMBER_TYPE if external else ""),
            *_present(
                "DialNumber",
                with_line_digit(dialled, self._line_digit) if dialled else row.called.digits if external else "",
            ),
            ("DurationTime", str(seconds)),
            *_present("Unread", "1" if row.unread else ""),
            ("Attempts", str(row.attempts)),
        ]
        return "HistoryCall", content

    def _changes(self, row: CallRow) -> Node:
        content: list[Node] = [
            ("HId", str(row.id)),
            ("StartTime", f"{row.start:{MOMENT}}"),
            ("Attempts", str(row.attempts)),
        ]
        return "HistoryCall", content

    def _gone(self, row: CallRow) -> Node:
        return "HistoryCall", [("HId", str(row.id))]


class MessageTable(_JournalTable[TextMessage]):
    """Messages that came in. No field is known that tells those sent, so they are not in it."""

    letter, name = "M", "HistoryMsg"

    def __init__(self, exchange: Exchange, extension: str) -> None:
        super().__init__(exchange.switch.texts.table(extension))

    def _shown(self, row: TextMessage) -> bool:
        del row
        return True

    def _whole(self, row: TextMessage) -> Node:
        content: list[Node] = [
            ("MId", str(row.id)),
            ("Date", f"{row.at:{MOMENT}}"),
            ("Number", row.sender),
            ("Text", row.text),
            *_present("UData", row.note),
        ]
        return "HistoryMsg", content

    def _gone(self, row: TextMessage) -> Node:
        return "HistoryMsg", [("MId", str(row.id))]


TABLES: dict[str, Callable[[Exchange, str], Table]] = {
    table.name: table for table in (BookTable, CallTable, MessageTable)
}


def with_line_digit(number: Presentation, line_digit: str) -> str:
    """Give a number as it is told here: outside numbers with the line digit, nothing for one that is withheld."""
    external = number.kind is PresentationKind.EXTERNAL and number.digits
    return f"{line_digit}{number.digits}" if external else number.digits


def _group(group: ContactGroup) -> Node:
    return "Group", [
        ("GroupId", str(group.id)),
        ("Name", group.name),
        ("Favourite", _flag(group.favourite)),
        ("Private", _flag(group.book is Book.PRIVATE)),
        ("Department", _flag(group.book is Book.INTERNAL)),
    ]


def _contact(contact: Contact, ids: dict[str, int]) -> Node:
    content: list[Node] = [("ContactId", str(contact.id)), ("Name", contact.name)]
    if contact.extension:
        content += [("ExtNo", contact.extension), ("IdExtNo", str(ids[contact.extension]))]
    content += [("Favourite", _flag(contact.favourite)), ("Private", _flag(contact.book is Book.PRIVATE))]
    content += _present("Type", SUBSCRIBER_TYPE if contact.extension else "")
    content += _present("DefaultPhoneId", str(contact.default_phone or ""))
    for phone in contact.phones:
        if phone.hidden:
            continue  # nothing is known of how numbers are withheld here
        fields: list[Node] = [("PhoneId", str(phone.id)), ("Number", phone.number)]
        fields += [*_present("Comment", phone.comment), *_present("CanSMS", "1" if phone.can_sms else "")]
        content.append(("Phone", fields))
    content += [("GroupId", str(group)) for group in contact.groups]
    content += [*_present("Info", contact.info), *_present("IM", contact.im)]
    return "Contact", content


def _key_of(entry: Contact | ContactGroup) -> Node:
    if isinstance(entry, ContactGroup):
        return "Group", [("GroupId", str(entry.id))]
    return "Contact", [("ContactId", str(entry.id))]


def _present(name: str, text: str) -> list[Node]:
    """Give the field, or nothing when it is empty."""
    return [(name, text)] if text else []


def _flag(value: bool) -> str:  # noqa: FBT001 - what a flag looks like
    return "1" if value else "0"
