"""Who sees and changes what in the phonebook.

| Book | Seen by | Changed by |
| --- | --- | --- |
| internal | everybody | its names and departments: the programming; additional numbers: his manager, administrators |
| public | who has the right `read` or `edit`, managers, administrators | who has `edit`, managers, administrators |
| private | its owner | its owner |

A group is its book's, except that everybody may sort whatever he sees into his own private groups. VIP and restricted
marks are set by the manager of the subscriber and by administrators; those of public and private contacts by managers
and administrators. The digits of a restricted number are known to the subscriber or owner whose it is and to who may
set its marks.
"""

from dataclasses import replace

from emulator.exchange.books.contacts import Book, Contact, ContactGroup, Entry
from emulator.exchange.books.records import Records
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.rights import Access, Item, Rights, Role
from emulator.exchange.programming import PhonebookAccess

_MARKING = frozenset({Role.MANAGER, Role.ADMINISTRATOR})


class BookRights:
    """Read anew at each question."""

    def __init__(self, core: Core, rights: Rights, records: Records) -> None:
        self._core = core
        self._rights = rights
        self._records = records

    def access(self, extension: str) -> PhonebookAccess:
        """Say what somebody may do with the public book; managers and administrators edit it."""
        station = self._core.stations.get(extension)
        if station is None:
            return PhonebookAccess.NONE
        if not _MARKING.isdisjoint(self._rights.roles(extension)):
            return PhonebookAccess.EDIT
        return station.subscriber.phonebook_access

    def visible(self, entry: Entry, viewer: str) -> bool:
        """Tell whether a subscriber sees a contact or a group."""
        match entry.book:
            case Book.INTERNAL:
                return True
            case Book.PRIVATE:
                return entry.owner == viewer
            case Book.PUBLIC:
                return self.access(viewer) is not PhonebookAccess.NONE

    def may_change(self, entry: Entry, actor: str) -> bool:
        """Tell whether somebody changes an entry; of an internal contact only its additional numbers."""
        match entry.book:
            case Book.INTERNAL:
                return isinstance(entry, Contact) and self.may_mark(entry, actor)
            case Book.PRIVATE:
                return entry.owner == actor
            case Book.PUBLIC:
                return self.access(actor) is PhonebookAccess.EDIT

    def require_change(self, entry: Entry, actor: str) -> None:
        """Refused: `forbidden`."""
        if not self.may_change(entry, actor):
            raise Refused(Reason.FORBIDDEN)

    def require_sorting(self, contact: Contact, group: ContactGroup, actor: str) -> None:
        """Check that somebody may put a contact into a group, or take it out. Refused: `forbidden`."""
        alone = contact.book is Book.PRIVATE and group.book is not Book.PRIVATE
        if alone or not self.may_change(group, actor):
            raise Refused(Reason.FORBIDDEN)

    def may_mark(self, contact: Contact, actor: str) -> bool:
        """Tell whether somebody sets the VIP and restricted marks of a contact's numbers."""
        if contact.book is Book.INTERNAL:
            return self._rights.allowed(actor, Item.NUMBER_MARKS, Access.CHANGE, contact.extension)
        return self.visible(contact, actor) and not _MARKING.isdisjoint(self._rights.roles(actor))

    def knows_restricted(self, contact: Contact, viewer: str) -> bool:
        """Tell whether somebody knows the digits of a contact's restricted numbers."""
        return viewer in (contact.extension, contact.owner) or self.may_mark(contact, viewer)

    def as_seen(self, contact: Contact, viewer: str) -> Contact:
        """Give a contact as somebody sees it who sees it at all: without digits and groups that are not for him."""
        phones = contact.phones
        if any(phone.restricted for phone in phones) and not self.knows_restricted(contact, viewer):
            phones = tuple(replace(phone, number="") if phone.restricted else phone for phone in phones)
        groups = contact.groups
        if groups:
            groups = tuple(key for key in groups if self.visible(self._records.groups[key], viewer))
        if (phones, groups) == (contact.phones, contact.groups):
            return contact
        return replace(contact, phones=phones, groups=groups)
