"""Contacts and groups as they are stored."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

EXTENSION: Final = 0
"""In place of a phone's id: the extension of a subscriber."""


class Book(StrEnum):
    """The three books."""

    INTERNAL = "internal"
    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number of a contact. As somebody sees it who may not know the digits, `number` is empty.

    `vip` shows a sign beside the number, `restricted` hides its digits from others (see `rights`).
    """

    id: int
    number: str
    comment: str = ""
    can_sms: bool = False
    vip: bool = False
    restricted: bool = False

    @property
    def hidden(self) -> bool:
        """Whether the digits are kept from whom this was made for."""
        return not self.number

    @property
    def marks(self) -> tuple[bool, bool]:
        """What only managers and administrators set."""
        return self.vip, self.restricted


@dataclass(frozen=True, slots=True)
class Contact:
    """An entry. `extension` is set for a subscriber of the PBX, `owner` for an entry of a private book.

    The phones of a subscriber are his additional numbers. `groups` may hold private groups of several people.
    `added` and `changed` are values of the phonebook's change counter.
    """

    id: int
    name: str
    book: Book
    owner: str = ""
    extension: str = ""
    phones: tuple[Phone, ...] = ()
    default_phone: int | None = None
    groups: tuple[int, ...] = ()
    favourite: bool = False
    info: str = ""
    im: str = ""
    added: int = 0
    changed: int = 0

    @property
    def numbers(self) -> tuple[Phone, ...]:
        """All numbers; the extension of a subscriber is the first and has the id `EXTENSION`."""
        return (Phone(EXTENSION, self.extension), *self.phones) if self.extension else self.phones


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """A group of contacts; in the internal book it is a department."""

    id: int
    name: str
    book: Book
    owner: str = ""
    favourite: bool = False
    added: int = 0
    changed: int = 0


type Entry = Contact | ContactGroup
