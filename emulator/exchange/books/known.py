"""Whose a number is: the one place where names of numbers are looked up."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from emulator.exchange.books.contacts import Book, Contact, Phone
from emulator.exchange.books.drafts import by_phone
from emulator.exchange.books.names import comparable
from emulator.exchange.events import Presentation, PresentationKind

if TYPE_CHECKING:
    from emulator.exchange.books.records import Records
    from emulator.exchange.books.rights import BookRights

_BOOKS = (Book.INTERNAL, Book.PRIVATE, Book.PUBLIC)
"""The order in which a name is looked up."""


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody may know of a number. `restricted`: not its digits; it is dialled as `contact:<phone>`."""

    name: str = ""
    vip: bool = False
    restricted: bool = False
    phone: int | None = None

    def number(self, digits: str) -> str:
        """Give the number as it is shown; empty when it is restricted."""
        return "" if self.restricted else digits

    def dial(self, digits: str) -> str:
        """Give what is dialled to call the number; empty when it is restricted in a book that is not seen."""
        if not self.restricted:
            return digits
        return "" if self.phone is None else by_phone(self.phone)


UNKNOWN = Known()


class Names:
    """Knows numbers as each viewer may know them."""

    def __init__(self, records: Records, rights: BookRights) -> None:
        self._records = records
        self._rights = rights

    def of(self, number: str, viewer: str) -> Known:
        """Look up an extension or an outside number."""
        internal = self._records.of_extension.get(number)
        return self.outside(number, viewer) if internal is None else Known(self._records.contacts[internal].name)

    def presented(self, far: Presentation, viewer: str) -> Known:
        """Look up a party as it is presented: an outside number that looks like an extension is none."""
        if not far.digits:
            return UNKNOWN
        return (
            self.of(far.digits, viewer) if far.kind is PresentationKind.INTERNAL else self.outside(far.digits, viewer)
        )

    def outside(self, number: str, viewer: str) -> Known:
        """Look up a number that is no extension.

        Its digits are hidden when one who may not know them would learn them, even from a book he does not see.
        """
        contacts = list(self._records.with_number(number))
        if not contacts:
            return UNKNOWN
        found = [(contact, _phone(contact, number)) for contact in contacts]
        seen = sorted(
            (pair for pair in found if self._rights.visible(pair[0], viewer)),
            key=lambda pair: (_BOOKS.index(pair[0].book), pair[0].id),
        )
        own = any(contact.book is Book.PRIVATE for contact, _ in seen)
        restricted = not own and any(
            phone.restricted and contact.book is not Book.PRIVATE and not self._rights.knows_restricted(contact, viewer)
            for contact, phone in found
        )
        return Known(
            name=seen[0][0].name if seen else "",
            vip=any(phone.vip for _, phone in seen),
            restricted=restricted,
            phone=seen[0][1].id if seen else None,
        )


def _phone(contact: Contact, number: str) -> Phone:
    wanted = comparable(number)
    return next(phone for phone in contact.phones if comparable(phone.number) == wanted)
