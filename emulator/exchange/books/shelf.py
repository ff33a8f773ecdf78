"""The contacts of one book, or of one person's private book, in the order of their names, ready to be searched.

What is searched is the text of many lines at once, so that a search of 50,000 contacts takes milliseconds; a change
makes one leaf's text anew. Digits that not everybody may know stand apart: they are in no text.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import batched
from typing import Final, NamedTuple

from emulator.exchange.books.contacts import Contact
from emulator.exchange.books.names import comparable, folded, normalised, order

type Place = tuple[str, int]
"""Where a contact stands among all: order of its name, then its id."""

BEGIN: Final[Place] = ("", 0)

_LEAF: Final = 512
"""Lines of a leaf when it is made; twice as many are parted."""

_DIGITS = re.compile(r"\+?[0-9*#]+")


class Line(NamedTuple):
    """A contact in the order of names, and its name and numbers as they are searched."""

    place: Place
    text: str
    restricted: str

    @classmethod
    def of(cls, contact: Contact) -> Line:
        """Make the line of a contact."""
        shown = (contact.extension, *(phone.number for phone in contact.phones if not phone.restricted))
        restricted = (phone.number for phone in contact.phones if phone.restricted)
        name = " ".join(folded(contact.name).split())
        return cls((order(contact.name), contact.id), "\t".join((name, *shown)), "\t".join(restricted))


@dataclass(frozen=True)
class Words:
    """What somebody searches: part of a name, or digits of a number, which are empty when it cannot be one."""

    name: str
    digits: str

    @classmethod
    def of(cls, text: str) -> Words:
        """Read what was typed. A number of the PBX's country is found with and without the country."""
        digits = normalised(text.strip())
        national = comparable(digits)
        if national and digits.endswith(national):
            digits = national
        return cls(folded(" ".join(text.split())), digits if _DIGITS.fullmatch(digits) else "")

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """Either of these is to be found."""
        return tuple({self.name, self.digits} - {""})

    @cached_property
    def line(self) -> re.Pattern[str]:
        """What is wanted, with the rest of its line."""
        return re.compile(f"(?:{'|'.join(map(re.escape, self.needles))})[^\n]*\n")

    def among(self, text: str) -> bool:
        """Whether the words are somewhere in a text."""
        return any(needle in text for needle in self.needles)


class _Leaf:
    """Some lines that follow each other."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self._text = ""

    @property
    def text(self) -> str:
        """What is searched, a row for each line."""
        if not self._text:
            self._text = "\n".join([line.text for line in self.lines]) + "\n"
        return self._text

    def changed(self) -> None:
        """Make the text anew when it is wanted."""
        self._text = ""


class Shelf:
    """Lines in order."""

    def __init__(self) -> None:
        self._leaves: list[_Leaf] = []
        self._lines: dict[int, Line] = {}
        self._restricted: dict[int, Line] = {}

    @classmethod
    def of(cls, contacts: Iterable[Contact]) -> Shelf:
        """Make a shelf of many contacts at once."""
        shelf = cls()
        shelf.put_all(map(Line.of, contacts))
        return shelf

    def __len__(self) -> int:
        return len(self._lines)

    def line(self, contact_id: int) -> Line | None:
        """Find the line of a contact; None when it is not here."""
        return self._lines.get(contact_id)

    def restricted(self) -> Collection[Line]:
        """Give the lines with numbers that not everybody may know."""
        return self._restricted.values()

    def put(self, contact: Contact) -> None:
        """Add a contact that is not here."""
        line = self._lines[contact.id] = Line.of(contact)
        if line.restricted:
            self._restricted[contact.id] = line
        if not self._leaves:
            self._leaves.append(_Leaf([]))
        at = self._leaf_of(line.place)
        leaf = self._leaves[at]
        insort(leaf.lines, line)
        leaf.changed()
        if len(leaf.lines) > 2 * _LEAF:
            self._leaves.insert(at + 1, _Leaf(leaf.lines[_LEAF:]))
            del leaf.lines[_LEAF:]

    def put_all(self, lines: Iterable[Line]) -> None:
        """Add the lines of many contacts that are not here."""
        new = {line.place[1]: line for line in lines}
        self._lines |= new
        self._restricted |= {key: line for key, line in new.items() if line.restricted}
        before = (line for leaf in self._leaves for line in leaf.lines)
        in_order = sorted([*before, *sorted(new.values())])
        self._leaves = [_Leaf(list(lines)) for lines in batched(in_order, _LEAF, strict=False)]

    def take(self, contact: Contact) -> None:
        """Take away a contact that is here."""
        line = self._lines.pop(contact.id)
        self._restricted.pop(contact.id, None)
        at = self._leaf_of(line.place)
        leaf = self._leaves[at]
        del leaf.lines[bisect_left(leaf.lines, line)]
        leaf.changed()
        if not leaf.lines:
            del self._leaves[at]

    def after(self, place: Place) -> Iterator[Line]:
        """Give the lines behind a place."""
        for leaf in self._leaves[self._leaf_of(place) :]:
            yield from leaf.lines[bisect_right(leaf.lines, place, key=_place) :]

    def found(self, words: Words, place: Place = BEGIN) -> Iterator[Line]:
        """Find lines behind a place by their names, and by numbers everybody may know."""
        for leaf in self._leaves[self._leaf_of(place) :]:
            if not words.among(leaf.text):
                continue
            row = end = 0
            for match in words.line.finditer(leaf.text):
                row += leaf.text.count("\n", end, match.start())
                if leaf.lines[row].place > place:
                    yield leaf.lines[row]
                row, end = row + 1, match.end()

    def count(self, words: Words) -> int:
        """Count what `found` finds from the beginning."""
        return sum(len(words.line.findall(leaf.text)) for leaf in self._leaves if words.among(leaf.text))

    def _leaf_of(self, place: Place) -> int:
        return max(bisect_right(self._leaves, place, key=_first) - 1, 0)


def _place(line: Line) -> Place:
    return line.place


def _first(leaf: _Leaf) -> Place:
    return leaf.lines[0].place if leaf.lines else BEGIN
