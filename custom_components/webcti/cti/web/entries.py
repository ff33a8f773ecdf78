"""Documents of the API as entries of the model, which are the same whichever protocol brings them."""

from datetime import timedelta

from ..records import Contact, ContactHit, ContactNumber, HistoryEntry, HistoryKind
from .history import CallType, HistoryRecord
from .phonebook import Book, ContactRecord, Hit, Phone

KINDS = {
    CallType.INCOMING: HistoryKind.INCOMING,
    CallType.OUTGOING: HistoryKind.OUTGOING,
    CallType.MISSED: HistoryKind.MISSED,
    CallType.ANSWERED_ELSEWHERE: HistoryKind.ANSWERED_ELSEWHERE,
}


def history_entry(record: HistoryRecord) -> HistoryEntry:
    """Return a finished call in the words of the model."""
    return HistoryEntry(
        id=record.id,
        kind=KINDS[record.type],
        started=record.start,
        duration=None if record.duration is None else timedelta(seconds=record.duration),
        number=record.number or None,
        dial=record.dial or None,
        name=record.name or None,
        withheld=record.withheld,
        restricted=record.restricted,
        vip=record.vip,
        voicemail=record.voicemail,
        group=record.group or None,
    )


def contact(record: ContactRecord) -> Contact:
    """Return a contact in the words of the model."""
    return Contact(
        id=record.id,
        name=record.name,
        numbers=tuple(_number(phone, record.default_phone) for phone in record.phones),
        extension=record.extension or None,
        groups=record.groups,
        favourite=record.favourite,
        private=record.book is Book.PRIVATE,
        info=record.info or None,
        messenger=record.im or None,
        may_edit=record.may_edit,
    )


def contact_hit(hit: Hit) -> ContactHit:
    """Return what a search found in the words of the model."""
    return ContactHit(contact=contact(hit.contact), number=_number(hit.phone, hit.contact.default_phone))


def _number(phone: Phone, default: str | None) -> ContactNumber:
    return ContactNumber(
        number=phone.dial,
        id=phone.id,
        label=phone.comment or None,
        default=phone.id == default,
        takes_messages=phone.can_sms,
        vip=phone.vip,
        restricted=phone.restricted,
        hidden=phone.hidden,
    )
