"""What a contact becomes by what somebody writes: his numbers, marks and groups, and what he cannot see of them."""

from dataclasses import replace

from emulator.exchange.books.contacts import Book, Contact, ContactGroup, Phone
from emulator.exchange.books.drafts import Draft, PhoneDraft, phone_id
from emulator.exchange.books.records import Records
from emulator.exchange.books.rights import BookRights
from emulator.exchange.errors import Reason, Refused


class Editing:
    """Puts checked drafts into contacts."""

    def __init__(self, records: Records, rights: BookRights) -> None:
        self._records = records
        self._rights = rights

    def written(self, actor: str, before: Contact, draft: Draft) -> Contact:
        """Give a contact with what the draft says of it. Refused: `forbidden`, `invalid_number`, `no_such_group`.

        A number the contact has already keeps its id. One whose digits are hidden from the actor is known to him by
        `contact:<phone id>` alone; the digits are a new number then, so that nobody finds them by guessing.
        """
        shown = self._rights.as_seen(before, actor).phones
        known = {phone.number: phone for phone in shown if not phone.hidden}
        known |= {f"contact:{phone.id}": phone for phone in before.phones}
        drafts = [phone for phone in draft.phones if not before.extension or phone.number != before.extension]
        phones = tuple(self.phone(actor, before, phone, known) for phone in drafts)
        default = next((phone.id for phone, draft in zip(phones, drafts, strict=True) if draft.default), None)
        if default is None and phones and not before.extension:
            default = phones[0].id
        return replace(
            before,
            name=draft.name,
            phones=phones,
            default_phone=default,
            groups=self._groups(actor, before, draft.groups),
            favourite=draft.favourite,
            info=draft.info,
            im=draft.im,
        )

    def phone(self, actor: str, contact: Contact, draft: PhoneDraft, known: dict[str, Phone]) -> Phone:
        """Give the number a draft speaks of: one of those known, else a new one."""
        phone = known.get(draft.number)
        if phone is None and phone_id(draft.number) is not None:
            raise Refused(Reason.INVALID_NUMBER, "the contact has no such number", field="phones")
        marks = (False, False) if phone is None else phone.marks
        if draft.marks != marks and not self._rights.may_mark(contact, actor):
            raise Refused(Reason.FORBIDDEN, "marks are set by managers and administrators", field="phones")
        if phone is None:
            return Phone(self._records.new_phone_id(), draft.number, draft.comment, draft.can_sms, *draft.marks)
        return Phone(phone.id, phone.number, draft.comment, draft.can_sms, *draft.marks)

    def _groups(self, actor: str, contact: Contact, wanted: tuple[int, ...]) -> tuple[int, ...]:
        """Give the groups a contact is in afterwards: those that are not the actor's to change, and those wanted."""
        groups = map(self._records.groups.__getitem__, contact.groups)
        fixed = tuple(group.id for group in groups if _is_fixed(group, contact, actor))
        chosen = tuple(key for key in wanted if key not in fixed)
        for key in chosen:
            group = self._records.groups.get(key)
            if group is None or not self._rights.visible(group, actor):
                raise Refused(Reason.NO_SUCH_GROUP, field="groups")
            self._rights.require_sorting(contact, group, actor)
        return fixed + chosen


def new_contact(records: Records, draft: Draft, owner: str) -> Contact:
    """Give what a checked draft without groups and marks makes of nothing; `owner` is for a private one."""
    phones = tuple(Phone(records.new_phone_id(), phone.number, phone.comment, phone.can_sms) for phone in draft.phones)
    defaults = (phone.id for phone, said in zip(phones, draft.phones, strict=True) if said.default)
    return Contact(
        records.new_contact_id(),
        draft.name,
        Book.PRIVATE if draft.private else Book.PUBLIC,
        owner if draft.private else "",
        phones=phones,
        default_phone=next(defaults, phones[0].id if phones else None),
        favourite=draft.favourite,
        info=draft.info,
        im=draft.im,
    )


def _is_fixed(group: ContactGroup, contact: Contact, actor: str) -> bool:
    """Whether a group stays: a department, or a private group into which somebody else sorted what he sees."""
    if group.book is Book.PRIVATE:
        return group.owner != actor and contact.book is not Book.PRIVATE
    return group.book is Book.INTERNAL
