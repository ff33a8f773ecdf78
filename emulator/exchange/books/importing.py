"""Bringing the contacts of a file into the books: into which, which are there already, which cannot be taken.

A file that this exchange wrote goes contact by contact into the books it came from, as far as the actor may change
them; everything else goes into the book that was chosen. Notes that are too long are shortened, and numbers and groups
beyond the limits are left out; the report tells it.
"""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.drafts import (
    LONGEST_INFO,
    MOST_GROUPS,
    MOST_NUMBERS,
    Draft,
    GroupDraft,
    PhoneDraft,
    checked,
)
from emulator.exchange.books.files.outlook_reading import read_outlook
from emulator.exchange.books.files.rows import Row, Rows
from emulator.exchange.books.files.vcard_reading import read_vcard
from emulator.exchange.books.names import normalised
from emulator.exchange.books.phonebook import Phonebook
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


def parsed(data: bytes, kind: ImportFormat) -> Rows:
    """Read a file; large ones take seconds, and no part of the exchange. Refused: `bad_file`, `file_too_large`."""
    return _READERS[kind](data)


def require_book(phonebook: Phonebook, actor: str, book: Book) -> None:
    """Check that somebody may choose a book. Refused: `forbidden`."""
    may_edit = phonebook.rights.access(actor) is PhonebookAccess.EDIT
    if book is Book.INTERNAL or (book is Book.PUBLIC and not may_edit):
        raise Refused(Reason.FORBIDDEN, field="book")


def import_contacts(phonebook: Phonebook, actor: str, rows: Rows, book: Book, *, dry_run: bool = False) -> Report:
    """Import what was parsed; `dry_run` only reports. Refused: `forbidden`."""
    require_book(phonebook, actor, book)
    may_edit = phonebook.rights.access(actor) is PhonebookAccess.EDIT
    report, taking = Report(), _Taking(phonebook, actor, dry_run=dry_run)
    with phonebook.records.told_once():
        for row in rows:
            if not isinstance(row, Row):
                report.add(_told(row.line, row.name, Outcome.REJECTED, code=row.code, reason=row.reason))
            elif row.origin is Book.INTERNAL:
                report.add(_told(row.line, row.name, Outcome.INTERNAL, reason="subscribers are not imported"))
            else:
                report.add(taking.take(row, row.origin if row.origin and may_edit else book))
    return report


class _Taking:
    """Takes rows one after the other."""

    def __init__(self, phonebook: Phonebook, actor: str, *, dry_run: bool) -> None:
        self._phonebook = phonebook
        self._actor = actor
        self._dry_run = dry_run
        self._room = phonebook.room
        self._known: dict[Book, set[_Key]] = {Book.PRIVATE: set(), Book.PUBLIC: set()}
        for contact in phonebook.records.contacts.values():
            if contact.book in self._known and phonebook.rights.visible(contact, actor):
                seen = phonebook.rights.as_seen(contact, actor)
                self._known[contact.book].add((seen.name, frozenset(phone.number for phone in seen.phones)))

    def take(self, row: Row, book: Book) -> ReportRow:
        """Put a row into a book."""
        if not row.numbers:
            reason, code = "there is no number", Reason.INVALID_NUMBER
            return _told(row.line, row.name, Outcome.REJECTED, book, code=code, reason=reason)
        draft, remarks = _draft(row, book)
        try:
            draft = checked(draft)
            key = (draft.name, frozenset(phone.number for phone in draft.phones))
            if key in self._known[book]:
                return _told(row.line, row.name, Outcome.DUPLICATE, book, reason="it is there already")
            self._put(row, book, draft, remarks)
        except Refused as refused:
            reason = refused.detail or refused.reason.value.replace("_", " ")
            return _told(row.line, row.name, Outcome.REJECTED, book, code=refused.reason, reason=reason)
        self._known[book].add(key)
        return _told(row.line, row.name, Outcome.IMPORTED, book, reason="; ".join(remarks))

    def _put(self, row: Row, book: Book, draft: Draft, remarks: list[str]) -> None:
        if self._dry_run:
            if self._room <= 0:
                raise Refused(Reason.STORAGE_FULL)
            self._room -= 1
            return
        if self._phonebook.room <= 0:
            raise Refused(Reason.STORAGE_FULL)
        homes = [(name, book) for name in row.groups] + [(name, Book.PRIVATE) for name in row.own_groups]
        groups = [group for home in homes if (group := self._group(*home)) is not None]
        if len(groups) < len(homes) or len(groups) > MOST_GROUPS:
            remarks.append("not all groups could be taken")
        self._phonebook.add_contact(
            self._actor,
            Draft(
                draft.name,
                draft.phones,
                draft.private,
                tuple(groups[:MOST_GROUPS]),
                draft.favourite,
                draft.info,
                draft.im,
            ),
        )

    def _group(self, name: str, book: Book) -> int | None:
        """Find a group or make it; None when that is not possible."""
        draft = GroupDraft(" ".join(name.split()), private=book is Book.PRIVATE)
        owner = self._actor if draft.private else ""
        group = self._phonebook.records.group_named(draft.name, book, owner)
        if group is not None:
            return group.id
        try:
            return self._phonebook.add_group(self._actor, draft).id
        except Refused:
            return None


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
