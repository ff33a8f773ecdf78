"""Names as people type and say them: compared without case, accents and punctuation."""

import unicodedata
from collections.abc import Iterable
from typing import Final

from .dialing import clean
from .records import Contact, ContactHit

MOST_HITS: Final = 50
LETTERS: Final = str.maketrans({"ł": "l", "ß": "ss", "ø": "o", "đ": "d", "æ": "ae"})
"""Letters that Unicode does not take apart into a letter and its mark."""


def folded(text: str) -> str:
    """Return a text as it is compared: `Zieliński` and `ZIELINSKI` are one."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())


def matching(contacts: Iterable[Contact], text: str) -> list[ContactHit]:
    """Return the numbers whose contact's name holds the text, or whose digits do, by name."""
    name, digits = folded(text), clean(text)
    if not name:
        return []
    hits = [
        ContactHit(contact=contact, number=number)
        for contact in contacts
        for number in contact.telephones
        if name in folded(contact.name) or (digits.isdigit() and digits in clean(number.number))
    ]
    return sorted(hits, key=lambda hit: folded(hit.contact.name))


def find(contacts: Iterable[Contact], text: str) -> tuple[ContactHit, ...]:
    """Return the first `MOST_HITS` of what matches."""
    return tuple(matching(contacts, text)[:MOST_HITS])
