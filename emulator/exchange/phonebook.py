"""The phonebook: who is in which book, who may see and change what, and the name of a number.

Sources: the WebCTI manual (books, groups, rights) and the shape of contacts in the vendor's own CTI messages.

| Book | Seen by | Changed by |
| --- | --- | --- |
| internal | everybody | the programming only; its groups are the departments |
| public | subscribers with `read` or `edit` | subscribers with `edit` |
| private | its owner | its owner |
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from emulator.exchange.contacts import (
    Book,
    Contact,
    ContactGroup,
    Draft,
    GroupDraft,
    Phone,
    PhoneDraft,
    checked,
    checked_group,
    normalised,
)
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import PhonebookChanged, Presentation, PresentationKind
from emulator.exchange.journal import DELETIONS_KEPT
from emulator.exchange.programming import Contact as ContactSheet
from emulator.exchange.programming import PhonebookAccess, Subscriber

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

LARGEST_BOOK = 50_000
"""Contacts and groups in all books together, besides those of the programming."""

type Entry = Contact | ContactGroup


class Phonebook:
    """All books. Every change moves the counter `changes`; each entry knows when it was added and last changed."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self.changes = 0
        self.forgotten = 0
        self.contacts: dict[int, Contact] = {}
        self.groups: dict[int, ContactGroup] = {}
        self.deleted: dict[Entry, int] = {}
        self._seen_anew: dict[str, int] = {}
        self._by_number: dict[str, dict[int, None]] = {}
        self._of_extension: dict[str, int] = {}
        self._next_contact = self._next_group = self._next_phone = 1
        self._tells = False
        for subscriber in switch.programming.subscribers:
            self._add_subscriber(subscriber)
        for sheet in switch.programming.contacts:
            self._add_sheet(sheet)
        self._programmed = len(self.contacts) + len(self.groups)
        self._tells = True

    def name_of(self, number: str, viewer: str) -> str:
        """Give the name `viewer` knows a number by: internal, then his private book, then the public one; or empty."""
        internal = self._of_extension.get(number)
        if internal is not None:
            return self.contacts[internal].name
        return self._outside_name(number, viewer)

    def name_at(self, viewer: str, far: Presentation) -> str:
        """Give the name of a party as it is presented: an outside number that looks like an extension is none."""
        if far.kind is PresentationKind.INTERNAL:
            return self.name_of(far.digits, viewer)
        return self._outside_name(far.digits, viewer) if far.digits else ""

    def visible(self, entry: Entry, viewer: str) -> bool:
        """Whether a subscriber sees a contact or a group."""
        match entry.book:
            case Book.INTERNAL:
                return True
            case Book.PRIVATE:
                return entry.owner == viewer
            case Book.PUBLIC:
                return self._access(viewer) is not PhonebookAccess.NONE

    def seen_anew(self, viewer: str) -> int:
        """Change at which a subscriber's view of the books as a whole became another one."""
        return self._seen_anew.get(viewer, 0)

    def contact(self, actor: str, contact_id: int) -> Contact:
        """Find a contact the actor sees. Refused: `no_such_contact`."""
        contact = self.contacts.get(contact_id)
        if contact is None or not self.visible(contact, actor):
            raise Refused(Reason.NO_SUCH_CONTACT)
        return contact

    def named(self, actor: str, name: str) -> Contact:
        """Find the oldest contact of this name that the actor may change. Refused: `no_such_contact`."""
        for contact in self.contacts.values():
            if contact.name == name and self._may_change(contact, actor):
                return contact
        raise Refused(Reason.NO_SUCH_CONTACT)

    def add_contact(self, actor: str, draft: Draft) -> Contact:
        """Add a contact. Refused: `forbidden`, `invalid`, `no_such_group`, `storage_full`."""
        self._require_room()
        contact = self._built(actor, self._next_contact, draft)
        self._require_change(contact, actor)
        self._next_contact += 1
        return self._put(contact)

    def change_contact(self, actor: str, contact_id: int, draft: Draft) -> Contact:
        """Replace what a contact says. Refused as `add_contact`, and `no_such_contact`."""
        before = self.contact(actor, contact_id)
        self._require_change(before, actor)
        contact = self._built(actor, contact_id, draft)
        self._require_change(contact, actor)
        return self._put(replace(contact, added=before.added))

    def add_phone(self, actor: str, contact_id: int, phone: PhoneDraft) -> Contact:
        """Add a number to a contact. Refused as `change_contact`."""
        contact = self.contact(actor, contact_id)
        self._require_change(contact, actor)
        phones = (*(PhoneDraft(p.number, p.comment, p.can_sms) for p in contact.phones), phone)
        added = checked(Draft(contact.name, phones)).phones[-1]
        return self._put(replace(contact, phones=(*contact.phones, self._phone(added))))

    def delete_contact(self, actor: str, contact_id: int) -> None:
        """Delete a contact. Refused: `forbidden`, `no_such_contact`."""
        contact = self.contact(actor, contact_id)
        self._require_change(contact, actor)
        self._unlist(contact)
        del self.contacts[contact_id]
        self._forget(contact)

    def add_group(self, actor: str, draft: GroupDraft) -> ContactGroup:
        """Add a group. Refused: `forbidden`, `invalid`, `duplicate_name`, `storage_full`."""
        self._require_room()
        draft = checked_group(draft)
        book = Book.PRIVATE if draft.private else Book.PUBLIC
        owner = actor if draft.private else ""
        group = ContactGroup(self._next_group, draft.name, book, owner, draft.favourite)
        self._require_change(group, actor)
        if any(g.name == draft.name and (g.book, g.owner) == (book, owner) for g in self.groups.values()):
            raise Refused(Reason.DUPLICATE_NAME)
        self._next_group += 1
        return self._put_group(group)

    def delete_group(self, actor: str, group_id: int) -> None:
        """Delete a group; its contacts stay. Refused: `forbidden`, `no_such_group`."""
        group = self.groups.get(group_id)
        if group is None or not self.visible(group, actor):
            raise Refused(Reason.NO_SUCH_GROUP)
        self._require_change(group, actor)
        for contact in [contact for contact in self.contacts.values() if group_id in contact.groups]:
            self._put(replace(contact, groups=tuple(other for other in contact.groups if other != group_id)))
        del self.groups[group_id]
        self._forget(group)

    def subscriber_changed(self, before: Subscriber, after: Subscriber) -> None:
        """Follow the programming: comment, department, right to the public book."""
        if before.phonebook_access is not after.phonebook_access:
            self.changes += 1
            self._seen_anew[after.extension] = self.changes
            self._tell(after.extension)
        if (before.comment, before.department) != (after.comment, after.department):
            contact = self.contacts[self._of_extension[after.extension]]
            self._put(replace(contact, name=after.comment, groups=self._department(after.department)))

    def _access(self, extension: str) -> PhonebookAccess:
        station = self._switch.stations.get(extension)
        return PhonebookAccess.NONE if station is None else station.subscriber.phonebook_access

    def _may_change(self, entry: Entry, actor: str) -> bool:
        match entry.book:
            case Book.INTERNAL:
                return False
            case Book.PRIVATE:
                return entry.owner == actor
            case Book.PUBLIC:
                return self._access(actor) is PhonebookAccess.EDIT

    def _require_change(self, entry: Entry, actor: str) -> None:
        if not self._may_change(entry, actor):
            raise Refused(Reason.FORBIDDEN)

    def _require_room(self) -> None:
        if len(self.contacts) + len(self.groups) >= self._programmed + LARGEST_BOOK:
            raise Refused(Reason.STORAGE_FULL)

    def _outside_name(self, number: str, viewer: str) -> str:
        found = [self.contacts[key] for key in self._by_number.get(normalised(number), ())]
        for book in (Book.PRIVATE, Book.PUBLIC):
            for contact in found:
                if contact.book is book and self.visible(contact, viewer):
                    return contact.name
        return ""

    def _built(self, actor: str, contact_id: int, draft: Draft) -> Contact:
        draft = checked(draft)
        for group_id in draft.groups:
            group = self.groups.get(group_id)
            if group is None or not self.visible(group, actor):
                raise Refused(Reason.NO_SUCH_GROUP)
            if not self._may_change(group, actor) or (draft.private and group.book is not Book.PRIVATE):
                raise Refused(Reason.FORBIDDEN)
        phones = tuple(self._phone(phone) for phone in draft.phones)
        default = next((p.id for p, d in zip(phones, draft.phones, strict=True) if d.default), None)
        return Contact(
            contact_id,
            draft.name,
            Book.PRIVATE if draft.private else Book.PUBLIC,
            actor if draft.private else "",
            phones=phones,
            default_phone=default or (phones[0].id if phones else None),
            groups=draft.groups,
            favourite=draft.favourite,
            info=draft.info,
            im=draft.im,
        )

    def _phone(self, draft: PhoneDraft) -> Phone:
        phone = Phone(self._next_phone, draft.number, draft.comment, draft.can_sms)
        self._next_phone += 1
        return phone

    def _put(self, contact: Contact) -> Contact:
        before = self.contacts.get(contact.id)
        if before is not None:
            self._unlist(before)
        self.changes += 1
        contact = replace(contact, added=contact.added or self.changes, changed=self.changes)
        self.contacts[contact.id] = contact
        for phone in contact.phones:
            self._by_number.setdefault(normalised(phone.number), {})[contact.id] = None
        self._tell_of(contact)
        return contact

    def _put_group(self, group: ContactGroup) -> ContactGroup:
        self.changes += 1
        group = replace(group, added=self.changes, changed=self.changes)
        self.groups[group.id] = group
        self._tell_of(group)
        return group

    def _unlist(self, contact: Contact) -> None:
        for phone in contact.phones:
            listed = self._by_number.get(normalised(phone.number), {})
            listed.pop(contact.id, None)
            if not listed:
                self._by_number.pop(normalised(phone.number), None)

    def _forget(self, entry: Entry) -> None:
        self.changes += 1
        self.deleted[entry] = self.changes
        if len(self.deleted) > DELETIONS_KEPT:
            oldest = next(iter(self.deleted))
            self.forgotten = self.deleted.pop(oldest)
        self._tell_of(entry)

    def _tell_of(self, entry: Entry) -> None:
        self._tell(entry.owner or None)

    def _tell(self, owner: str | None) -> None:
        if self._tells:
            self._switch.emit(PhonebookChanged(owner))

    def _add_subscriber(self, subscriber: Subscriber) -> None:
        key, self._next_contact = self._next_contact, self._next_contact + 1
        self._of_extension[subscriber.extension] = key
        groups = self._department(subscriber.department)
        self._put(Contact(key, subscriber.comment, Book.INTERNAL, extension=subscriber.extension, groups=groups))

    def _department(self, name: str) -> tuple[int, ...]:
        return (self._group(name, Book.INTERNAL, ""),) if name else ()

    def _group(self, name: str, book: Book, owner: str) -> int:
        for group in self.groups.values():
            if (group.name, group.book, group.owner) == (name, book, owner):
                return group.id
        key, self._next_group = self._next_group, self._next_group + 1
        return self._put_group(ContactGroup(key, name, book, owner)).id

    def _add_sheet(self, sheet: ContactSheet) -> None:
        key, self._next_contact = self._next_contact, self._next_contact + 1
        book = Book.PRIVATE if sheet.owner else Book.PUBLIC
        drafts = (
            *(PhoneDraft(n.number, n.comment, n.can_sms) for n in sheet.noted_numbers),
            *map(PhoneDraft, sheet.numbers),
        )
        phones = tuple(self._phone(draft) for draft in drafts)
        self._put(
            Contact(
                key,
                sheet.name,
                book,
                sheet.owner,
                phones=phones,
                default_phone=phones[0].id if phones else None,
                groups=tuple(self._group(name, book, sheet.owner) for name in sheet.groups),
                favourite=sheet.favourite,
                info=sheet.info,
                im=sheet.im,
            )
        )
