"""Whose a number is: the one place where names of numbers are looked up."""

from dataclasses import dataclass

from emulator.exchange.books.contacts import Book, Contact, Phone
from emulator.exchange.books.drafts import by_phone
from emulator.exchange.books.names import comparable
from emulator.exchange.books.records import Records
from emulator.exchange.books.rights import BookRights
from emulator.exchange.events import Presentation, PresentationKind

_BOOKS = (Book.INTERNAL, Book.PRIVATE, Book.PUBLIC)
"""The order in which a name is looked up."""


@dataclass(frozen=True, slots=True)
class Known:
    """What somebody may know of a number. `restricted`: not its digits; it is dialled as `contact:<phone>`.

    `phone` is the one of the books that has the number, 0 when none has.
    """

    name: str = ""
    vip: bool = False
    restricted: bool = False
    phone: int = 0

    def number(self, digits: str) -> str:
        """Give the number as it is shown; empty when it is restricted."""
        return "" if self.restricted else digits

    def dial(self, digits: str) -> str:
        """Give what is dialled to call the number."""
        return by_phone(self.phone) if self.restricted else digits


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

        Its digits are hidden when one who may not know them would learn them, even from a book he does not see. What he
        dials is the phone of a book he sees, where there is one.
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
        hiding = [
            phone
            for contact, phone in found
            if phone.restricted
            and contact.book is not Book.PRIVATE
            and not self._rights.knows_restricted(contact, viewer)
        ]
        phones = [*(phone for _, phone in seen), *hiding]
        return Known(
            name=seen[0][0].name if seen else "",
            vip=any(phone.vip for _, phone in seen),
            restricted=bool(hiding) and not own,
            phone=phones[0].id if phones else 0,
        )


def _phone(contact: Contact, number: str) -> Phone:
    wanted = comparable(number)
    return next(phone for phone in contact.phones if comparable(phone.number) == wanted)
