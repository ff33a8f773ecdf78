"""The phonebook: what people do with contacts and groups. `rights` says who may, `known` whose a number is."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from emulator.exchange.books import internal
from emulator.exchange.books.contacts import Book, Contact, ContactGroup
from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft, by_phone, checked, checked_group, phone_id
from emulator.exchange.books.editing import Editing
from emulator.exchange.books.known import Names
from emulator.exchange.books.listing import Listing
from emulator.exchange.books.records import Records
from emulator.exchange.books.rights import BookRights
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Presentation
from emulator.exchange.history import History
from emulator.exchange.office.departments import Departments
from emulator.exchange.office.rights import Rights
from emulator.exchange.programming import Subscriber

LARGEST_BOOK: Final = 50_000
"""Contacts and groups in all books together, besides those of the programming."""

type Results = dict[int, Reason | None]
"""Why something was not done with each of several contacts; None where it was done."""

_SEEN_BY = ("phonebook_access", "is_admin", "licence", "manages", "enabled")
"""Columns of a subscriber with which he sees other things."""


class Phonebook:
    """All books. `records` are for those who keep copies; whoever acts for somebody uses the methods."""

    def __init__(self, core: Core, rights: Rights, departments: Departments, history: History) -> None:
        self._history = history
        self.records = Records(core)
        self.rights = BookRights(core, rights, self.records)
        self.names = Names(self.records, self.rights)
        self.listing = Listing(self.records, self.rights)
        self._editing = Editing(self.records, self.rights)
        self._seen_anew: dict[str, int] = {}
        with self.records.told_to_nobody():
            internal.fill(self.records, core.programming.subscribers, core.programming.contacts)
            for department in departments.all():
                self.department_changed("", department.name)
        self.programmed = len(self.records.contacts) + len(self.records.groups)

    @property
    def room(self) -> int:
        """How many contacts and groups there is still room for."""
        return self.programmed + LARGEST_BOOK - len(self.records.contacts) - len(self.records.groups)

    def name_of(self, number: str, viewer: str) -> str:
        """Give the name `viewer` knows a number by: internal, then his private book, then the public one; or empty."""
        return self.names.of(number, viewer).name

    def name_at(self, viewer: str, far: Presentation) -> str:
        """Give the name of a party as it is presented: an outside number that looks like an extension is none."""
        return self.names.presented(far, viewer).name

    def dialled(self, actor: str, number: str) -> str:
        """Give the number to dial for what somebody asked for: itself, or the one `contact:<phone id>` stands for.

        That is a phone of a contact the actor sees, or of one that hides the number of a call of his own. Refused:
        `no_such_contact`.
        """
        key = phone_id(number)
        if key is None:
            return number
        contact = self.records.contacts.get(self.records.of_phone.get(key, 0))
        if contact is None or not (self.rights.visible(contact, actor) or self._hides_a_call(key, actor)):
            raise Refused(Reason.NO_SUCH_CONTACT)
        return next(phone.number for phone in contact.phones if phone.id == key)

    def seen_anew(self, viewer: str) -> int:
        """Change at which a subscriber's view of the books as a whole became another one."""
        return self._seen_anew.get(viewer, 0)

    def contact(self, actor: str, contact_id: int) -> Contact:
        """Find a contact the actor sees, as he sees it. Refused: `no_such_contact`."""
        return self.rights.as_seen(self._stored(actor, contact_id), actor)

    def group(self, actor: str, group_id: int) -> ContactGroup:
        """Find a group the actor sees. Refused: `no_such_group`."""
        group = self.records.groups.get(group_id)
        if group is None or not self.rights.visible(group, actor):
            raise Refused(Reason.NO_SUCH_GROUP)
        return group

    def groups(self, actor: str) -> list[ContactGroup]:
        """List the groups the actor sees."""
        return [group for group in self.records.groups.values() if self.rights.visible(group, actor)]

    def member_count(self, actor: str, group: ContactGroup) -> int:
        """Count the members of a group that the actor sees."""
        if group.book is not Book.PRIVATE:
            return self.records.member_count(group.id)
        return sum(self.rights.visible(contact, actor) for contact in self.records.members(group.id))

    def named(self, actor: str, name: str) -> Contact:
        """Find the oldest contact of this name that the actor may change. Refused: `no_such_contact`."""
        for contact in self.records.contacts.values():
            if contact.name == name and self.rights.may_change(contact, actor):
                return contact
        raise Refused(Reason.NO_SUCH_CONTACT)

    def add_contact(self, actor: str, draft: Draft) -> Contact:
        """Add a contact. Refused: `forbidden`, `invalid_…`, `no_such_group`, `storage_full`."""
        draft = checked(draft)
        self._require_room()
        book = Book.PRIVATE if draft.private else Book.PUBLIC
        empty = Contact(0, draft.name, book, actor if draft.private else "")
        self.rights.require_change(empty, actor)
        contact = self._editing.written(actor, empty, draft)
        return self._told(actor, replace(contact, id=self.records.new_contact_id()))

    def change_contact(self, actor: str, contact_id: int, draft: Draft) -> Contact:
        """Replace what a contact says, except a subscriber's name. Refused as `add_contact`, and `no_such_contact`."""
        before = self._stored(actor, contact_id)
        self.rights.require_change(before, actor)
        if before.book is Book.INTERNAL:
            if " ".join(draft.name.split()) != " ".join(before.name.split()):
                raise Refused(Reason.FORBIDDEN, "the programming names subscribers", field="name")
            draft = checked(replace(draft, name="-"))
            return self._told(actor, replace(self._editing.written(actor, before, draft), name=before.name))
        draft = checked(draft)
        book = Book.PRIVATE if draft.private else Book.PUBLIC
        moved = replace(before, book=book, owner=actor if draft.private else "")
        self.rights.require_change(moved, actor)
        return self._told(actor, self._editing.written(actor, moved, draft))

    def add_phone(self, actor: str, contact_id: int, phone: PhoneDraft) -> Contact:
        """Add a number to a contact. Refused as `change_contact`."""
        contact = self._stored(actor, contact_id)
        self.rights.require_change(contact, actor)
        kept = tuple(PhoneDraft(by_phone(phone.id)) for phone in contact.phones)
        added = checked(Draft("-", (*kept, phone))).phones[-1]
        if any(added.number == known.number for known in self.rights.as_seen(contact, actor).phones):
            raise Refused(Reason.INVALID_NUMBER, "a contact has each of its numbers once", field="phones")
        return self._told(
            actor, replace(contact, phones=(*contact.phones, self._editing.phone(actor, contact, added, {})))
        )

    def delete_contact(self, actor: str, contact_id: int) -> None:
        """Delete a contact. Refused: `forbidden`, `no_such_contact`."""
        contact = self._stored(actor, contact_id)
        if contact.book is Book.INTERNAL:
            raise Refused(Reason.FORBIDDEN)
        self.rights.require_change(contact, actor)
        self.records.remove(contact)

    def delete_contacts(self, actor: str, contact_ids: Iterable[int]) -> Results:
        """Delete those of several contacts that may be deleted."""
        return self._each(contact_ids, lambda key: self.delete_contact(actor, key))

    def add_group(self, actor: str, draft: GroupDraft) -> ContactGroup:
        """Add a group. Refused: `forbidden`, `invalid_name`, `duplicate_name`, `storage_full`."""
        draft = checked_group(draft)
        self._require_room()
        book = Book.PRIVATE if draft.private else Book.PUBLIC
        group = ContactGroup(0, draft.name, book, actor if draft.private else "", draft.favourite)
        self.rights.require_change(group, actor)
        self._require_new_name(group)
        return self.records.put_group(replace(group, id=self.records.new_group_id()))

    def rename_group(self, actor: str, group_id: int, name: str) -> ContactGroup:
        """Give a group another name. Refused: `forbidden`, `invalid_name`, `duplicate_name`, `no_such_group`."""
        group = self.group(actor, group_id)
        self.rights.require_change(group, actor)
        renamed = replace(group, name=checked_group(GroupDraft(name)).name)
        self._require_new_name(renamed)
        return self.records.put_group(renamed)

    def delete_group(self, actor: str, group_id: int) -> None:
        """Delete a group; its contacts stay. Refused: `forbidden`, `no_such_group`."""
        group = self.group(actor, group_id)
        self.rights.require_change(group, actor)
        with self.records.told_once():
            self.records.remove_group(group)

    def assign(self, actor: str, group_id: int, contact_ids: Iterable[int]) -> Results:
        """Put those of several contacts into a group that may be in it. Refused: `forbidden`, `no_such_group`."""
        group = self.group(actor, group_id)
        self.rights.require_change(group, actor)

        def join(contact_id: int) -> None:
            contact = self._stored(actor, contact_id)
            self.rights.require_sorting(contact, group, actor)
            if group.id not in contact.groups:
                self.records.join(contact, group)

        return self._each(contact_ids, join)

    def unassign(self, actor: str, group_id: int, contact_ids: Iterable[int]) -> Results:
        """Take several contacts out of a group. Refused: `forbidden`, `no_such_group`."""
        group = self.group(actor, group_id)
        self.rights.require_change(group, actor)

        def leave(contact_id: int) -> None:
            contact = self._stored(actor, contact_id)
            if group.id in contact.groups:
                self.records.leave(contact, group)

        return self._each(contact_ids, leave)

    def subscriber_changed(self, before: Subscriber, after: Subscriber) -> None:
        """Follow the programming: comment, department, right to the public book."""
        if any(getattr(before, column) != getattr(after, column) for column in _SEEN_BY):
            self._see_anew(after.extension)
        if (before.comment, before.department) != (after.comment, after.department):
            internal.follow(self.records, after)

    def roles_changed(self, extensions: Iterable[str]) -> None:
        """Follow what makes people managers besides their sheets: the family and its firmware."""
        for extension in extensions:
            self._see_anew(extension)

    def department_changed(self, before: str, after: str) -> None:
        """Have a group for a department, members or none, under its present name. An empty name is no department."""
        group = self.records.group_named(before, Book.INTERNAL) if before else None
        if not before:
            internal.group_of(self.records, after, Book.INTERNAL)
        elif group is not None and after:
            self.records.put_group(replace(group, name=after))
        elif group is not None:
            with self.records.told_once():
                self.records.remove_group(group)

    def _see_anew(self, extension: str) -> None:
        self.records.changes += 1
        self._seen_anew[extension] = self.records.changes
        self.records.tell(extension)

    def _stored(self, actor: str, contact_id: int) -> Contact:
        contact = self.records.contacts.get(contact_id)
        if contact is None or not self.rights.visible(contact, actor):
            raise Refused(Reason.NO_SUCH_CONTACT)
        return contact

    def _hides_a_call(self, key: int, viewer: str) -> bool:
        calls = self._history.calls(viewer).values()
        known = (self.names.presented(call.far, viewer) for call in calls)
        return any(one.restricted and one.phone == key for one in known)

    def _told(self, actor: str, contact: Contact) -> Contact:
        return self.rights.as_seen(self.records.put(contact), actor)

    def _each(self, contact_ids: Iterable[int], act: Callable[[int], None]) -> Results:
        results: Results = {}
        with self.records.told_once():
            for key in contact_ids:
                try:
                    act(key)
                except Refused as refused:
                    results.setdefault(key, refused.reason)
                else:
                    results[key] = None
        return results

    def _require_room(self) -> None:
        if self.room <= 0:
            raise Refused(Reason.STORAGE_FULL)

    def _require_new_name(self, group: ContactGroup) -> None:
        same = self.records.group_named(group.name, group.book, group.owner)
        if same is not None and same.id != group.id:
            raise Refused(Reason.DUPLICATE_NAME, field="name")
