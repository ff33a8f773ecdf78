"""Who may do what with the public book of the built-in configuration, and short words for what tests write."""

import pytest

from emulator.exchange.books.contacts import Book, Contact
from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.errors import Reason, Refused

EDITOR, READER, STRANGER = "1011", "1012", "1013"
"""Extensions with the rights edit, read and none."""

MANAGER, ADMINISTRATOR, UNMANAGED = "1014", "1015", "1016"
"""The manager of Sales and Service (on a classic PBX), the administrator, and somebody in no department."""


def draft(
    name: str = "Anna",
    *numbers: str,
    private: bool = True,
    groups: tuple[int, ...] = (),
    restricted: bool = False,
    vip: bool = False,
) -> Draft:
    phones = tuple(PhoneDraft(n, restricted=restricted, vip=vip) for n in numbers or ("600999888",))
    return Draft(name, phones, private=private, groups=groups)


def refusal(reason: Reason) -> pytest.RaisesExc[Refused]:
    return pytest.RaisesExc(Refused, check=lambda refused: refused.reason is reason)


def names(book: Phonebook, viewer: str, text: str) -> list[str]:
    return [contact.name for contact, _ in book.listing.search(viewer, text)]


def subscriber(book: Phonebook, extension: str) -> Contact:
    return book.records.contacts[book.records.of_extension[extension]]


def contacts_of(book: Phonebook, owner: str) -> list[Contact]:
    return [c for c in book.records.contacts.values() if (c.book, c.owner) == (Book.PRIVATE, owner)]
