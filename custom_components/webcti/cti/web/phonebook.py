"""The phonebook: internal numbers, the public book, the subscriber's private one, and their groups."""

from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum

from ..model import Extension
from .paging import MOST_ITEMS, Page, all_items, paged, read_items, read_page
from .reading import read
from .session import WebSession
from .transport import Download, Query, Upload

HIDDEN_NUMBER = "contact:"
"""Stands before the id of a telephone whose number is not told, and makes of it what the PBX dials."""


class Book(StrEnum):
    """Where a contact stands."""

    INTERNAL = "internal"
    PUBLIC = "public"
    PRIVATE = "private"


class ImportFormat(StrEnum):
    """What can be imported."""

    OUTLOOK = "outlook"
    VCARD = "vcard"


class ExportFormat(StrEnum):
    """What can be exported."""

    OUTLOOK = "outlook"
    VCARD3 = "vcard3"
    VCARD4 = "vcard4"


class RowOutcome(StrEnum):
    """What became of one contact of an imported file."""

    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    INTERNAL = "internal"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Phone:
    """A number of a contact. One that is `hidden` is not told, and dialled by its id."""

    id: str
    number: str
    comment: str
    can_sms: bool
    vip: bool
    restricted: bool
    hidden: bool

    @property
    def dial(self) -> str:
        """What the PBX dials to reach it."""
        return f"{HIDDEN_NUMBER}{self.id}" if self.hidden else self.number


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContactRecord:
    """A contact. One that is a subscriber has an `extension`."""

    id: str
    book: Book
    name: str
    extension: Extension
    phones: tuple[Phone, ...]
    default_phone: str | None
    groups: tuple[str, ...]
    info: str
    im: str
    favourite: bool
    may_edit: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupRecord:
    """A group of contacts with its number of members; a department cannot be edited."""

    id: str
    name: str
    book: Book
    department: bool
    favourite: bool
    members: int
    may_edit: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Hit:
    """A number that a search found."""

    contact: ContactRecord
    phone: Phone


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PhoneDraft:
    """A number as it is to be stored."""

    number: str
    comment: str = ""
    can_sms: bool = False
    default: bool = False
    vip: bool = False
    restricted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContactDraft:
    """A contact as it is to be stored."""

    name: str
    book: Book = Book.PRIVATE
    phones: tuple[PhoneDraft, ...] = ()
    groups: tuple[str, ...] = ()
    info: str = ""
    im: str = ""
    favourite: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one of several records; `code` is that of a refusal."""

    id: str
    ok: bool
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ImportRow:
    """A contact of an imported file that was not simply imported."""

    line: int
    name: str
    outcome: RowOutcome
    book: Book | None = None
    code: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCounts:
    """How many contacts went into which book."""

    private: int
    public: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ImportReport:
    """What became of an imported file; `rows` are the first thousand that were not simply imported."""

    imported: int
    skipped: int
    rejected: int
    rows: tuple[ImportRow, ...]
    by_book: BookCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Results:
    results: tuple[Result, ...]


class Phonebook:
    """Contacts and groups as far as the rights of the session reach."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def contacts(
        self,
        *,
        book: Book | None = None,
        group: str = "",
        text: str = "",
        cursor: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[ContactRecord]:
        """Return a page of contacts by name: of one book, of one group, with a text in name or number."""
        query = paged(cursor, limit, offset, book=book or "", group=group, text=text)
        return read_page(ContactRecord, await self._session.get("phonebook", "contacts", query=query))

    def all_contacts(self) -> AsyncIterator[ContactRecord]:
        """Go through all contacts."""
        return all_items(lambda cursor: self.contacts(cursor=cursor, limit=MOST_ITEMS))

    async def search(self, text: str) -> tuple[Hit, ...]:
        """Return at most 50 numbers whose contact's name, or whose digits, hold a text."""
        return read_items(Hit, await self._session.get("phonebook", "search", query={"text": text}))

    async def contact(self, contact: str) -> ContactRecord:
        """Return a contact."""
        return read(ContactRecord, await self._session.get("phonebook", "contacts", contact))

    async def add_contact(self, draft: ContactDraft) -> ContactRecord:
        """Add a contact."""
        return read(ContactRecord, await self._session.post("phonebook", "contacts", document=asdict(draft)))

    async def replace_contact(self, contact: str, draft: ContactDraft) -> ContactRecord:
        """Put a draft in the place of a contact."""
        document = asdict(draft)
        return read(ContactRecord, await self._session.put("phonebook", "contacts", contact, document=document))

    async def delete_contact(self, contact: str) -> None:
        """Delete a contact."""
        await self._session.delete("phonebook", "contacts", contact)

    async def delete_contacts(self, contacts: Sequence[str]) -> tuple[Result, ...]:
        """Delete several contacts; return what became of each."""
        return await self._change_many(contacts, "contacts", "delete")

    async def groups(self) -> tuple[GroupRecord, ...]:
        """Return all groups."""
        return read_items(GroupRecord, await self._session.get("phonebook", "groups"))

    async def add_group(self, name: str, book: Book = Book.PRIVATE) -> GroupRecord:
        """Add a group."""
        document = {"name": name, "book": book}
        return read(GroupRecord, await self._session.post("phonebook", "groups", document=document))

    async def rename_group(self, group: str, name: str) -> GroupRecord:
        """Rename a group."""
        document = {"name": name}
        return read(GroupRecord, await self._session.patch("phonebook", "groups", group, document=document))

    async def delete_group(self, group: str) -> None:
        """Delete a group; its contacts stay."""
        await self._session.delete("phonebook", "groups", group)

    async def add_members(self, group: str, contacts: Sequence[str]) -> tuple[Result, ...]:
        """Put contacts into a group."""
        return await self._change_many(contacts, "groups", group, "members")

    async def remove_members(self, group: str, contacts: Sequence[str]) -> tuple[Result, ...]:
        """Take contacts out of a group."""
        return await self._change_many(contacts, "groups", group, "members", "remove")

    async def import_file(
        self, file: Upload, file_format: ImportFormat, book: Book, *, dry_run: bool = False
    ) -> ImportReport:
        """Import a file of at most 5 MB, or tell what would become of it. An unreadable file is refused."""
        query: Query = {"format": file_format, "book": book, "dry_run": "true" if dry_run else "false"}
        return read(ImportReport, await self._session.upload("POST", "phonebook", "import", upload=file, query=query))

    @asynccontextmanager
    async def export(self, file_format: ExportFormat, group: str = "") -> AsyncGenerator[Download]:
        """Open a file with all contacts, or those of a group."""
        query = paged(None, None, format=file_format, group=group)
        async with self._session.download("phonebook", "export", query=query) as download:
            yield download

    async def _change_many(self, contacts: Sequence[str], *path: str) -> tuple[Result, ...]:
        answer = await self._session.post("phonebook", *path, document={"ids": list(contacts)})
        return read(_Results, answer).results
