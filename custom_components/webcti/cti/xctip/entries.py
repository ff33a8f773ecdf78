"""Rows of the replicated tables as entries of the model, and entries to be written as rows."""

from datetime import timedelta

from ..records import Contact, ContactGroup, ContactNumber, HistoryEntry, HistoryKind, StoredMessage
from .rows import (
    CallRecord,
    ContactRecord,
    GroupRecord,
    HistoryType,
    MessageRecord,
    PhoneRecord,
    Row,
    RowType,
    SyncType,
    TableRecord,
)

KINDS = {
    HistoryType.INCOMING: HistoryKind.INCOMING,
    HistoryType.OUTGOING: HistoryKind.OUTGOING,
    HistoryType.MISSED: HistoryKind.MISSED,
}
MAIN = "Main"
"""The only kind of number that was seen in an added contact."""

type Entry = Contact | ContactGroup | HistoryEntry | StoredMessage


def entry_of(record: TableRecord) -> Entry:
    """Return what a row tells, in the words of the model."""
    match record:
        case ContactRecord():
            return _contact(record)
        case GroupRecord():
            return ContactGroup(
                id=record.id or "",
                name=record.name or "",
                favourite=record.favourite or False,
                private=record.private or False,
                department=record.department or False,
            )
        case CallRecord():
            return _call(record)
        case MessageRecord():
            return StoredMessage(
                id=record.id or "",
                text=record.text or "",
                number=record.number or None,
                date=record.date,
                unread=record.unread or False,
            )


def _contact(record: ContactRecord) -> Contact:
    return Contact(
        id=record.id or "",
        name=record.name or "",
        numbers=tuple(_number(phone, record.default_phone) for phone in record.phones if phone.number),
        extension=record.extension or None,
        subscriber=record.subscriber or None,
        groups=record.groups,
        favourite=record.favourite or False,
        private=record.private or False,
        info=record.info or None,
        messenger=record.im or None,
    )


def _number(phone: PhoneRecord, default: str | None) -> ContactNumber:
    return ContactNumber(
        number=phone.number or "",
        id=phone.id,
        label=phone.comment or None,
        default=phone.is_default or (phone.id is not None and phone.id == default),
        takes_messages=phone.can_sms or False,
    )


def _call(record: CallRecord) -> HistoryEntry:
    return HistoryEntry(
        id=record.id or "",
        kind=KINDS[record.type] if isinstance(record.type, HistoryType) else record.type or "",
        started=record.started,
        duration=None if record.duration is None else timedelta(seconds=record.duration),
        number=record.number or None,
        name=record.name or None,
        dialled=record.dialled or None,
        unread=record.unread or False,
        attempts=record.attempts,
    )


def contact_row(contact: Contact) -> Row:
    """Return the row that adds a contact, in the form that was seen. Its id is given by the PBX."""
    return Row(
        type=RowType.ADD,
        table=SyncType.BOOK,
        contact=ContactRecord(
            name=contact.name,
            favourite=contact.favourite,
            private=contact.private,
            phones=tuple(map(_phone, contact.numbers)),
            groups=contact.groups,
            info=contact.info,
        ),
    )


def _phone(number: ContactNumber) -> PhoneRecord:
    return PhoneRecord(
        number=number.number,
        comment=number.label or MAIN,
        comment_type=MAIN if number.default else None,
        is_default=True if number.default else None,
    )


def group_row(group: ContactGroup) -> Row:
    """Return the row that adds a group. Its id is given by the PBX."""
    return Row(
        type=RowType.ADD,
        table=SyncType.BOOK,
        group=GroupRecord(name=group.name, favourite=group.favourite, private=group.private),
    )


def deletion_row(contact: str) -> Row:
    """Return the row that deletes a contact, which names no table."""
    return Row(type=RowType.DELETE, contact=ContactRecord(id=contact))
