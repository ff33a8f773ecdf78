"""All contacts and groups, with what finds them, and the numbers of their changes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from emulator.exchange.books.contacts import Book, Contact, ContactGroup, Entry
from emulator.exchange.books.names import comparable
from emulator.exchange.books.shelf import Line, Shelf
from emulator.exchange.core import Core
from emulator.exchange.events import PhonebookChanged
from emulator.exchange.journal import DELETIONS_KEPT
from emulator.exchange.memory import Kind

type Owner = str | None
"""Whose private book changed; None for what others see too."""


@dataclass(frozen=True, slots=True)
class Counters:
    """Number of the last change, the last one whose deletions are not remembered, and the next ids."""

    changes: int = 0
    forgotten: int = 0
    next_contact: int = 1
    next_group: int = 1
    next_phone: int = 1


class Records:
    """Every change moves the counter `changes`; each entry knows when it was added and last changed.

    `deleted` are entries that are gone with the change that took them away, `forgotten` the newest deletion that is not
    remembered any more.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self.changes = 0
        self.forgotten = 0
        self.contacts: dict[int, Contact] = {}
        self.groups: dict[int, ContactGroup] = {}
        self.deleted: dict[Entry, int] = {}
        self.of_extension: dict[str, int] = {}
        self.of_phone: dict[int, int] = {}
        self._by_number: dict[str, dict[int, None]] = {}
        self._by_name: dict[tuple[str, Book, str], int] = {}
        self._members: defaultdict[int, dict[int, None]] = defaultdict(dict)
        self._shelves: defaultdict[tuple[Book, str], Shelf] = defaultdict(Shelf)
        self._next_contact = self._next_group = self._next_phone = 1
        self._held: dict[Owner, None] | None = None

    def new_contact_id(self) -> int:
        """Give an id that no contact has had."""
        key, self._next_contact = self._next_contact, self._next_contact + 1
        return key

    def new_group_id(self) -> int:
        """Give an id that no group has had."""
        key, self._next_group = self._next_group, self._next_group + 1
        return key

    def new_phone_id(self) -> int:
        """Give an id that no phone has had."""
        key, self._next_phone = self._next_phone, self._next_phone + 1
        return key

    def put(self, contact: Contact, *, owner: Owner = None) -> Contact:
        """Store a contact; `owner`: it changed for him alone, though others see it."""
        before = self.contacts.get(contact.id)
        if before is not None:
            self._unlist(before)
        self.changes += 1
        contact = replace(contact, added=contact.added or self.changes, changed=self.changes)
        self._list(contact)
        self._remember(Kind.CONTACT, contact.id)
        self.tell(owner or contact.owner or None)
        return contact

    def add(self, contacts: Iterable[tuple[Contact, tuple[int, ...], Line]]) -> None:
        """Store many contacts that are new, each with the groups it comes into and its line on the shelf."""
        lines: defaultdict[tuple[Book, str], list[Line]] = defaultdict(list)
        for contact, groups, line in contacts:
            self.changes += 1
            self._index(replace(contact, groups=groups, added=self.changes, changed=self.changes))
            lines[contact.book, contact.owner].append(line)
            self._remember(Kind.CONTACT, contact.id)
            self.tell(contact.owner or None)
        for place, new in lines.items():
            self._shelves[place].put_all(new)

    def remove(self, contact: Contact) -> None:
        """Take a contact away."""
        self._unlist(contact)
        del self.contacts[contact.id]
        self._remember(Kind.CONTACT, contact.id)
        self._forget(contact)

    def put_group(self, group: ContactGroup) -> ContactGroup:
        """Store a group."""
        before = self.groups.get(group.id)
        if before is not None:
            self._unname(before)
        self.changes += 1
        group = replace(group, added=group.added or self.changes, changed=self.changes)
        self.groups[group.id] = group
        self._by_name[_name(group)] = group.id
        self._remember(Kind.CONTACT_GROUP, group.id)
        self.tell(group.owner or None)
        return group

    def remove_group(self, group: ContactGroup) -> None:
        """Take a group away; its contacts stay."""
        for contact in tuple(self.members(group.id)):
            self.leave(contact, group)
        del self.groups[group.id]
        self._unname(group)
        self._remember(Kind.CONTACT_GROUP, group.id)
        self._forget(group)

    def leave(self, contact: Contact, group: ContactGroup) -> Contact:
        """Take a contact out of a group."""
        groups = tuple(other for other in contact.groups if other != group.id)
        return self.put(replace(contact, groups=groups), owner=group.owner or None)

    def join(self, contact: Contact, group: ContactGroup) -> Contact:
        """Put a contact into a group."""
        return self.put(replace(contact, groups=(*contact.groups, group.id)), owner=group.owner or None)

    def members(self, group_id: int) -> Iterator[Contact]:
        """Give the contacts of a group."""
        return map(self.contacts.__getitem__, self._members.get(group_id, ()))

    def member_count(self, group_id: int) -> int:
        """Count the contacts of a group."""
        return len(self._members.get(group_id, ()))

    def with_number(self, number: str) -> Iterator[Contact]:
        """Give the contacts that have a number, however it is written."""
        return map(self.contacts.__getitem__, self._by_number.get(comparable(number), ()))

    def shelf(self, book: Book, owner: str = "") -> Shelf:
        """Give the contacts of one book in order."""
        return self._shelves.get((book, owner)) or Shelf()

    def group_named(self, name: str, book: Book, owner: str = "") -> ContactGroup | None:
        """Find a group by its name."""
        key = self._by_name.get((name, book, owner))
        return None if key is None else self.groups[key]

    @property
    def counters(self) -> Counters:
        """Give what has to outlive the process besides contacts and groups."""
        return Counters(self.changes, self.forgotten, self._next_contact, self._next_group, self._next_phone)

    def restore(self, contacts: Iterable[Contact], groups: Iterable[ContactGroup], counters: Counters) -> None:
        """Put what was stored in the place of everything. Nothing is told; deletions before are not remembered."""
        self.contacts, self.deleted, self.of_extension, self.of_phone, self._by_number = {}, {}, {}, {}, {}
        self._members.clear()
        self._shelves.clear()
        self.groups = {group.id: group for group in sorted(groups, key=_id)}
        self._by_name = {_name(group): group.id for group in self.groups.values()}
        shelves: defaultdict[tuple[Book, str], list[Contact]] = defaultdict(list)
        for contact in sorted(contacts, key=_id):
            self._index(contact)
            shelves[contact.book, contact.owner].append(contact)
        self._shelves.update((place, Shelf.of(found)) for place, found in shelves.items())
        self.changes = self.forgotten = counters.changes
        self._next_contact, self._next_group = counters.next_contact, counters.next_group
        self._next_phone = counters.next_phone

    def put_back(self, contact_id: int, stored: Contact | None) -> None:
        """Make a contact what it was when it was stored, and tell it; None: it was not there."""
        present = self.contacts.get(contact_id)
        if stored is not None:
            self.put(stored)
        elif present is not None:
            self.remove(present)

    def put_back_group(self, group_id: int, stored: ContactGroup | None) -> None:
        """Make a group what it was when it was stored, and tell it; None: it was not there."""
        present = self.groups.get(group_id)
        if stored is not None:
            self.put_group(stored)
        elif present is not None:
            self.remove_group(present)

    @contextmanager
    def told_once(self) -> Iterator[None]:
        """Tell of all changes of a block when it is done, once for each whom they concern."""
        if self._held is not None:
            yield
            return
        self._held = {}
        try:
            yield
        finally:
            held, self._held = self._held, None
            for owner in held:
                self.tell(owner)

    @contextmanager
    def told_to_nobody(self) -> Iterator[None]:
        """Make the changes of a block unheard."""
        before, self._held = self._held, {}
        try:
            yield
        finally:
            self._held = before

    def tell(self, owner: Owner) -> None:
        """Tell that a book changed."""
        if self._held is None:
            self._core.emit(PhonebookChanged(owner))
        else:
            self._held[owner] = None

    def _remember(self, kind: Kind, key: int) -> None:
        self._core.remember(kind, str(key))
        self._core.remember(Kind.PHONEBOOK)

    def _forget(self, entry: Entry) -> None:
        self.changes += 1
        self.deleted[entry] = self.changes
        if len(self.deleted) > DELETIONS_KEPT:
            oldest = next(iter(self.deleted))
            self.forgotten = self.deleted.pop(oldest)
        self.tell(entry.owner or None)

    def _unname(self, group: ContactGroup) -> None:
        if self._by_name.get(_name(group)) == group.id:
            del self._by_name[_name(group)]

    def _list(self, contact: Contact) -> None:
        self._index(contact)
        self._shelves[contact.book, contact.owner].put(contact)

    def _index(self, contact: Contact) -> None:
        self.contacts[contact.id] = contact
        if contact.extension:
            self.of_extension[contact.extension] = contact.id
        for phone in contact.phones:
            self.of_phone[phone.id] = contact.id
            self._by_number.setdefault(comparable(phone.number), {})[contact.id] = None
        for group_id in contact.groups:
            self._members[group_id][contact.id] = None

    def _unlist(self, contact: Contact) -> None:
        self.of_extension.pop(contact.extension, None)
        for phone in contact.phones:
            self.of_phone.pop(phone.id, None)
            listed = self._by_number.get(comparable(phone.number), {})
            listed.pop(contact.id, None)
            if not listed:
                self._by_number.pop(comparable(phone.number), None)
        for group_id in contact.groups:
            self._members[group_id].pop(contact.id, None)
        self._shelves[contact.book, contact.owner].take(contact)


def _id(entry: Entry) -> int:
    return entry.id


def _name(group: ContactGroup) -> tuple[str, Book, str]:
    return group.name, group.book, group.owner
