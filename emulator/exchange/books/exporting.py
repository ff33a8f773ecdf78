"""Writing the contacts somebody sees into a file. Restricted numbers are written for their owner alone."""

from collections.abc import Iterable, Iterator

from emulator.exchange.books.contacts import Book, Contact
from emulator.exchange.books.files.outlook_writing import write_outlook
from emulator.exchange.books.files.rows import Format, Row, RowNumber
from emulator.exchange.books.files.vcard_writing import write_vcard
from emulator.exchange.books.phonebook import Phonebook

EXTENSION_COMMENT = "work"
"""Comment of a subscriber's extension in a file."""


def export_contacts(phonebook: Phonebook, actor: str, kind: Format, group: int | None = None) -> Iterator[bytes]:
    """Begin to export all that somebody sees, or one group; the parts of the file follow. Refused: `no_such_group`.

    Which contacts is decided at the beginning. Each is written as it is when its turn comes, and left out when it is
    gone by then.
    """
    rows = _rows(phonebook, actor, phonebook.listing.keys(actor, group))
    return write_outlook(rows) if kind is Format.OUTLOOK else write_vcard(rows, kind)


def _rows(phonebook: Phonebook, actor: str, keys: Iterable[int]) -> Iterator[Row]:
    for contact in map(phonebook.records.contacts.get, keys):
        if contact is not None and phonebook.rights.visible(contact, actor):
            row = _row(phonebook, actor, phonebook.rights.as_seen(contact, actor))
            if row.numbers or not contact.numbers:
                yield row


def _row(phonebook: Phonebook, actor: str, contact: Contact) -> Row:
    own = actor in (contact.extension, contact.owner)
    groups = [phonebook.records.groups[key] for key in contact.groups]
    numbers = [
        RowNumber(
            phone.number,
            phone.comment if phone.id else EXTENSION_COMMENT,
            phone.can_sms,
            phone.id == contact.default_phone,
        )
        for phone in contact.numbers
        if own or not phone.restricted
    ]
    return Row(
        0,
        contact.name,
        tuple(numbers),
        tuple(group.name for group in groups if contact.book is Book.PRIVATE or group.book is not Book.PRIVATE),
        tuple(group.name for group in groups if contact.book is not Book.PRIVATE and group.book is Book.PRIVATE),
        contact.favourite,
        contact.info,
        contact.im,
        contact.book,
    )
