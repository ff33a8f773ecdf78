"""The contacts of one book, or of one person's private book, in the order of their names, ready to be searched.

A search looks through all lines of the shelves its viewer has; 50,000 lines take some milliseconds, and a line costs
nothing but its place when a contact changes. Digits that not everybody may know stand apart from the others.
"""

import re
from bisect import bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from emulator.exchange.books.contacts import Contact
from emulator.exchange.books.names import comparable, folded, normalised, order

type Place = tuple[str, int]
"""Where a contact stands among all: order of its name, then its id."""

BEGIN: Place = ("", 0)


class Line(NamedTuple):
    """What is compared with the words of a search. Numbers are parted by spaces."""

    place: Place
    name: str
    numbers: str
    restricted: str

    @classmethod
    def of(cls, contact: Contact) -> Line:
        """Make the line of a contact."""
        shown = " ".join([contact.extension, *(p.number for p in contact.phones if not p.restricted)])
        restricted = " ".join(phone.number for phone in contact.phones if phone.restricted)
        return cls((order(contact.name), contact.id), folded(contact.name), shown, restricted)


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody searches: part of a name, or digits of a number."""

    name: str
    digits: str

    @classmethod
    def of(cls, text: str) -> Words:
        """Read what was typed."""
        digits = normalised(text)
        national = comparable(digits)
        if national and digits.endswith(national):
            digits = national
        return cls(folded(" ".join(text.split())), digits if _DIGITS.fullmatch(digits) else "")


_DIGITS = re.compile(r"\+?[0-9*#]+")
_place = attrgetter("place")


class Shelf:
    """Lines in order."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def __len__(self) -> int:
        return len(self._lines)

    def put(self, contact: Contact) -> None:
        """Add a contact that is not here."""
        insort(self._lines, Line.of(contact))

    def take(self, contact: Contact) -> None:
        """Take away a contact that is here."""
        del self._lines[bisect_right(self._lines, (order(contact.name), contact.id), key=_place) - 1]

    def after(self, place: Place) -> Iterator[Line]:
        """Give the lines behind a place."""
        for index in range(bisect_right(self._lines, place, key=_place), len(self._lines)):
            yield self._lines[index]

    def found(self, words: Words) -> list[Line]:
        """Find the lines with this part of a name, or with these digits in a number everybody may know."""
        name, digits = words.name, words.digits
        if not digits:
            return [line for line in self._lines if name in line.name]
        return [line for line in self._lines if digits in line.numbers or name in line.name]

    def found_restricted(self, words: Words) -> list[Line]:
        """Find the lines with these digits in a number that not everybody may know."""
        digits = words.digits
        return [line for line in self._lines if digits in line.restricted] if digits else []
