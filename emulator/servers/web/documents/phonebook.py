"""The phonebook: contacts, their numbers, groups, and reports of imports (WebCTI API, section 7)."""

from typing import Annotated, Literal, Self

from pydantic import Field

from emulator.exchange.books.contacts import EXTENSION, Book, Contact, ContactGroup, Phone
from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.books.importing import Outcome, Report, ReportRow
from emulator.exchange.books.phonebook import Phonebook
from emulator.servers.web.documents.base import Body, Document

type ChosenBook = Literal["private", "public"]
"""A book one may choose."""


def key(text: str) -> int:
    """Read an id; 0, which nothing has, for what is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(2**53)) else 0


class PhoneDocument(Document):
    """A number of a contact."""

    id: str
    number: str = Field(description="Empty when hidden; then it is dialled as `contact:<id>`")
    comment: str
    can_sms: bool
    vip: bool
    restricted: bool
    hidden: bool

    @classmethod
    def of(cls, phone: Phone) -> Self:
        """Make the document of a number as somebody sees it."""
        return cls(
            id=phone_key(phone),
            number=phone.number,
            comment=phone.comment,
            can_sms=phone.can_sms,
            vip=phone.vip,
            restricted=phone.restricted,
            hidden=phone.hidden,
        )


def phone_key(phone: Phone) -> str:
    """Give a number's id; the extension of a subscriber has none in the books."""
    return f"extension-{phone.number}" if phone.id == EXTENSION else str(phone.id)


class ContactDocument(Document):
    """A contact as its viewer sees it."""

    id: str
    book: Book
    name: str
    extension: str
    phones: list[PhoneDocument]
    default_phone: str | None
    groups: list[str]
    info: str
    im: str
    favourite: bool
    may_edit: bool

    @classmethod
    def of(cls, phonebook: Phonebook, viewer: str, contact: Contact) -> Self:
        """Make the document of a contact as somebody sees it."""
        wanted = EXTENSION if contact.extension and contact.default_phone is None else contact.default_phone
        return cls(
            id=str(contact.id),
            book=contact.book,
            name=contact.name,
            extension=contact.extension,
            phones=[PhoneDocument.of(phone) for phone in contact.numbers],
            default_phone=next((phone_key(phone) for phone in contact.numbers if phone.id == wanted), None),
            groups=[str(group) for group in contact.groups],
            info=contact.info,
            im=contact.im,
            favourite=contact.favourite,
            may_edit=phonebook.rights.may_change(contact, viewer),
        )


class Found(Document):
    """A number a search found, and whose it is."""

    contact: ContactDocument
    phone: PhoneDocument


class GroupDocument(Document):
    """A group of contacts; `department`: the programming's."""

    id: str
    name: str
    book: Book
    department: bool
    favourite: bool
    members: int
    may_edit: bool

    @classmethod
    def of(cls, phonebook: Phonebook, viewer: str, group: ContactGroup) -> Self:
        """Make the document of a group as somebody sees it."""
        return cls(
            id=str(group.id),
            name=group.name,
            book=group.book,
            department=group.book is Book.INTERNAL,
            favourite=group.favourite,
            members=phonebook.member_count(viewer, group),
            may_edit=phonebook.rights.may_change(group, viewer),
        )


class PhoneBody(Body):
    """A number as it is written; `contact:<phone id>` keeps one whose digits are hidden."""

    number: str
    comment: str = ""
    can_sms: bool = False
    default: bool = False
    vip: bool = False
    restricted: bool = False


class ContactBody(Body):
    """A contact as it is written. Without a book a new one is private, and another one stays where it is."""

    name: str
    book: Book | None = None
    phones: list[PhoneBody] = Field(default_factory=list)
    groups: list[str] = Field(default_factory=list)
    info: str = ""
    im: str = ""
    favourite: bool = False

    def draft(self, present: Book = Book.PRIVATE) -> Draft:
        """Give what the exchange is asked to write; `present` is the book the contact is in."""
        return Draft(
            self.name,
            tuple(
                PhoneDraft(phone.number, phone.comment, phone.can_sms, phone.default, phone.vip, phone.restricted)
                for phone in self.phones
            ),
            (self.book or present) is not Book.PUBLIC,
            tuple(map(key, self.groups)),
            self.favourite,
            self.info,
            self.im,
        )


class GroupBody(Body):
    """A new group."""

    name: str
    book: ChosenBook = "private"


class GroupName(Body):
    """Another name of a group."""

    name: str


class Ids(Body):
    """Several contacts."""

    ids: Annotated[list[str], Field(max_length=50_000)]


class Result(Document):
    """What became of one of several."""

    id: str
    ok: bool
    code: str


class Results(Document):
    """What became of several, in the order in which they were named."""

    results: list[Result]


class ImportRow(Document):
    """What became of a row of a file that was not simply imported."""

    line: int
    name: str
    outcome: Outcome
    book: Book | None
    code: str
    reason: str

    @classmethod
    def of(cls, row: ReportRow) -> Self:
        """Make the document of a row."""
        return cls(
            line=row.line,
            name=row.name,
            outcome=row.outcome,
            book=row.book,
            code="" if row.code is None else row.code.value,
            reason=row.reason,
        )


class ByBook(Document):
    """How many were imported into each book."""

    private: int
    public: int


class ImportReport(Document):
    """What became of a file."""

    imported: int
    skipped: int
    rejected: int
    rows: list[ImportRow]
    by_book: ByBook

    @classmethod
    def of(cls, report: Report) -> Self:
        """Make the document of a report."""
        return cls(
            imported=report.outcomes[Outcome.IMPORTED],
            skipped=report.outcomes[Outcome.DUPLICATE] + report.outcomes[Outcome.INTERNAL],
            rejected=report.outcomes[Outcome.REJECTED],
            rows=[ImportRow.of(row) for row in report.rows],
            by_book=ByBook(private=report.by_book[Book.PRIVATE], public=report.by_book[Book.PUBLIC]),
        )
