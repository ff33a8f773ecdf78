"""What the programming says of the phonebook: subscribers, departments, and the contacts it brings."""

from dataclasses import replace

from emulator.exchange.books.contacts import Book, Contact, ContactGroup, Phone
from emulator.exchange.books.names import normalised
from emulator.exchange.books.records import Records
from emulator.exchange.programming import Contact as Sheet
from emulator.exchange.programming import Subscriber


def fill(records: Records, subscribers: tuple[Subscriber, ...], sheets: tuple[Sheet, ...]) -> None:
    """Write down what the programming brings."""
    for subscriber in subscribers:
        groups = _department(records, subscriber.department)
        key = records.new_contact_id()
        records.put(Contact(key, subscriber.comment, Book.INTERNAL, extension=subscriber.extension, groups=groups))
    for sheet in sheets:
        _add(records, sheet)


def follow(records: Records, subscriber: Subscriber) -> None:
    """Write down another comment or department of a subscriber."""
    contact = records.contacts[records.of_extension[subscriber.extension]]
    others = tuple(key for key in contact.groups if records.groups[key].book is not Book.INTERNAL)
    groups = (*_department(records, subscriber.department), *others)
    records.put(replace(contact, name=subscriber.comment, groups=groups))


def group_of(records: Records, name: str, book: Book, owner: str = "") -> int:
    """Find the group of a name, or make it."""
    group = records.group_named(name, book, owner)
    return (group or records.put_group(ContactGroup(records.new_group_id(), name, book, owner))).id


def _department(records: Records, name: str) -> tuple[int, ...]:
    return (group_of(records, name, Book.INTERNAL),) if name else ()


def _add(records: Records, sheet: Sheet) -> None:
    book = Book.PRIVATE if sheet.owner else Book.PUBLIC
    noted = [(number.number, number.comment, number.can_sms) for number in sheet.noted_numbers]
    numbers = [*noted, *((number, "", False) for number in sheet.numbers)]
    phones = tuple(
        Phone(records.new_phone_id(), normalised(number), comment, can_sms) for number, comment, can_sms in numbers
    )
    contact = Contact(
        records.new_contact_id(),
        sheet.name,
        book,
        sheet.owner,
        phones=phones,
        default_phone=phones[0].id if phones else None,
        groups=tuple(group_of(records, name, book, sheet.owner) for name in sheet.groups),
        favourite=sheet.favourite,
        info=sheet.info,
        im=sheet.im,
    )
    records.put(contact)
