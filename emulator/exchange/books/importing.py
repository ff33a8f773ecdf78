"""Bringing the contacts of a file into the books: into which, which are there already, which cannot be taken.

A file that this exchange wrote goes contact by contact into the books it came from, as far as the actor may change
them; everything else goes into the book that was chosen. Notes that are too long are shortened, and numbers and groups
beyond the limits are left out; the report tells it.

An import goes on in steps, beside whatever else the exchange has to do. Nothing of it is in the books before it is
finished: then everything comes in at once, and who gives it up before that has changed nothing.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from emulator.exchange.books.contacts import Book, Contact
from emulator.exchange.books.drafts import (
    LONGEST_INFO,
    MOST_GROUPS,
    MOST_NUMBERS,
    Draft,
    GroupDraft,
    PhoneDraft,
    checked,
)
from emulator.exchange.books.editing import new_contact
from emulator.exchange.books.files.outlook_reading import read_outlook
from emulator.exchange.books.files.rows import BadRow, Row, Rows
from emulator.exchange.books.files.vcard_reading import read_vcard
from emulator.exchange.books.names import normalised
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.books.shelf import Line
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import PhonebookAccess

MOST_REPORTED: Final = 1_000
"""Rows a report tells of one by one."""

LONGEST_REPORTED: Final = 64
"""Characters of a name in a report."""


class ImportFormat(StrEnum):
    """Formats that are read."""

    OUTLOOK = "outlook"
    VCARD = "vcard"


class Outcome(StrEnum):
    """What became of a row."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    INTERNAL = "internal"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What became of one row, unless it was imported as it is. `code` is why it was rejected."""

    line: int
    name: str
    outcome: Outcome
    book: Book | None = None
    code: Reason | None = None
    reason: str = ""


@dataclass(slots=True)
class Report:
    """What became of a file."""

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    by_book: Counter[Book] = field(default_factory=Counter)
    rows: list[ReportRow] = field(default_factory=list)

    def add(self, row: ReportRow) -> None:
        """Count a row, and tell of it when there is something to tell."""
        self.outcomes[row.outcome] += 1
        if row.outcome is Outcome.IMPORTED and row.book is not None:
            self.by_book[row.book] += 1
        plain = row.outcome is Outcome.IMPORTED and not row.reason
        if not plain and len(self.rows) < MOST_REPORTED:
            self.rows.append(row)


_READERS: Final = {ImportFormat.OUTLOOK: read_outlook, ImportFormat.VCARD: read_vcard}

type _Key = tuple[str, frozenset[str]]
"""What two contacts have in common that are the same in one book."""


class _Home(NamedTuple):
    """A group by its name."""

    name: str
    book: Book


def parsed(data: bytes, kind: ImportFormat) -> Rows:
    """Read a file; large ones take seconds, and no part of the exchange. Refused: `bad_file`, `file_too_large`."""
    return _READERS[kind](data)


def require_book(phonebook: Phonebook, actor: str, book: Book) -> None:
    """Check that somebody may choose a book. Refused: `forbidden`."""
    may_edit = phonebook.rights.access(actor) is PhonebookAccess.EDIT
    if book is Book.INTERNAL or (book is Book.PUBLIC and not may_edit):
        raise Refused(Reason.FORBIDDEN, field="book")


@dataclass(frozen=True, slots=True)
class _Ready:
    """A row that can be taken: its contact without groups, those it is to be in, and what of it was left out."""

    line: int
    contact: Contact
    place: Line
    homes: tuple[_Home, ...]
    remarks: tuple[str, ...]

    def told(self, outcome: Outcome, *, code: Reason | None = None, reason: str = "") -> ReportRow:
        """Say what became of it."""
        return _told(self.line, self.contact.name, outcome, self.contact.book, code=code, reason=reason)


class Import:
    """One file on its way into the books; `dry_run` only reports."""

    def __init__(self, phonebook: Phonebook, actor: str, rows: Rows, book: Book, *, dry_run: bool = False) -> None:
        """Begin with what was parsed. Refused: `forbidden`."""
        require_book(phonebook, actor, book)
        self._phonebook = phonebook
        self._actor = actor
        self._rows = rows
        self._book = book
        self._dry_run = dry_run
        self._known: dict[Book, set[_Key]] = {Book.PRIVATE: set(), Book.PUBLIC: set()}
        self._looked_at: list[_Ready | ReportRow] = []
        self._taking: list[tuple[Contact, tuple[int, ...], Line]] = []
        self._groups: dict[_Home, int | None] = {}

    def steps(self) -> Iterator[None]:
        """Look at what is there already and then at the rows, one with each step; it changes nothing."""
        rights = self._phonebook.rights
        for contact in tuple(self._phonebook.records.contacts.values()):
            if contact.book in self._known and rights.visible(contact, self._actor):
                seen = rights.as_seen(contact, self._actor)
                self._known[contact.book].add((seen.name, frozenset(phone.number for phone in seen.phones)))
            yield
        may_edit = rights.access(self._actor) is PhonebookAccess.EDIT
        for row in self._rows:
            self._looked_at.append(self._looked(row, may_edit=may_edit))
            yield

    def finish(self) -> Report:
        """Put all that was looked at into the books, and tell it once. Refused: `forbidden`, then nothing is in them.

        Somebody else may have used the room meanwhile, or have changed groups and rights: what counts is now.
        """
        for book in {row.contact.book for row in self._looked_at if isinstance(row, _Ready)}:
            require_book(self._phonebook, self._actor, book)
        report = Report()
        with self._phonebook.records.told_once():
            for row in self._looked_at:
                report.add(self._taken(row) if isinstance(row, _Ready) else row)
            if not self._dry_run:
                self._phonebook.records.add(self._taking)
        return report

    def _looked(self, row: Row | BadRow, *, may_edit: bool) -> _Ready | ReportRow:
        if not isinstance(row, Row):
            return _told(row.line, row.name, Outcome.REJECTED, code=row.code, reason=row.reason)
        if row.origin is Book.INTERNAL:
            return _told(row.line, row.name, Outcome.INTERNAL, reason="subscribers are not imported")
        book = row.origin if row.origin and may_edit else self._book
        if not row.numbers:
            reason, code = "there is no number", Reason.INVALID_NUMBER
            return _told(row.line, row.name, Outcome.REJECTED, book, code=code, reason=reason)
        draft, remarks = _draft(row, book)
        try:
            draft = checked(draft)
        except Refused as refused:
            return _told(row.line, row.name, Outcome.REJECTED, book, code=refused.reason, reason=_reason(refused))
        key = (draft.name, frozenset(phone.number for phone in draft.phones))
        if key in self._known[book]:
            return _told(row.line, row.name, Outcome.DUPLICATE, book, reason="it is there already")
        self._known[book].add(key)
        homes = [_Home(" ".join(name.split()), book) for name in row.groups]
        homes += [_Home(" ".join(name.split()), Book.PRIVATE) for name in row.own_groups]
        contact = new_contact(self._phonebook.records, draft, self._actor)
        return _Ready(row.line, contact, Line.of(contact), tuple(homes), tuple(remarks))

    def _taken(self, row: _Ready) -> ReportRow:
        if self._room <= 0:
            return row.told(Outcome.REJECTED, code=Reason.STORAGE_FULL, reason="storage full")
        groups, remarks = ((), row.remarks) if self._dry_run else self._sorted_into(row)
        self._taking.append((row.contact, groups, row.place))
        return row.told(Outcome.IMPORTED, reason="; ".join(remarks))

    @property
    def _room(self) -> int:
        return self._phonebook.room - len(self._taking)

    def _sorted_into(self, row: _Ready) -> tuple[tuple[int, ...], tuple[str, ...]]:
        found = [group for home in row.homes if (group := self._group(home)) is not None]
        groups = tuple(dict.fromkeys(found[:MOST_GROUPS]))
        if len(found) < len(row.homes) or len(found) > MOST_GROUPS:
            return groups, (*row.remarks, "not all groups could be taken")
        return groups, row.remarks

    def _group(self, home: _Home) -> int | None:
        """Find a group or make it; None when that is not possible."""
        if home not in self._groups:
            self._groups[home] = self._found_or_made(home)
        return self._groups[home]

    def _found_or_made(self, home: _Home) -> int | None:
        owner = self._actor if home.book is Book.PRIVATE else ""
        group = self._phonebook.records.group_named(home.name, home.book, owner)
        if group is not None:
            return group.id
        # One place is for the contact that is to be in it.
        if self._room <= 1:
            return None
        try:
            return self._phonebook.add_group(self._actor, GroupDraft(home.name, private=bool(owner))).id
        except Refused:
            return None


def _reason(refused: Refused) -> str:
    return refused.detail or refused.reason.value.replace("_", " ")


def _draft(row: Row, book: Book) -> tuple[Draft, list[str]]:
    """Make a draft of a row, and say what of it was left out."""
    remarks = []
    info = row.info.strip()
    if len(info) > LONGEST_INFO:
        info = info[:LONGEST_INFO]
        remarks.append(f"the notes were shortened to {LONGEST_INFO} characters")
    if len(row.numbers) > MOST_NUMBERS:
        remarks.append(f"only {MOST_NUMBERS} numbers were taken")
    numbers = row.numbers[:MOST_NUMBERS]
    phones = tuple(PhoneDraft(normalised(n.number), n.comment, n.can_sms, n.default) for n in numbers)
    private = book is Book.PRIVATE
    return Draft(row.name, phones, private, favourite=row.favourite, info=info, im=row.im), remarks


def _told(
    line: int, name: str, outcome: Outcome, book: Book | None = None, *, code: Reason | None = None, reason: str = ""
) -> ReportRow:
    return ReportRow(line, " ".join(name.split())[:LONGEST_REPORTED], outcome, book, code, reason)
