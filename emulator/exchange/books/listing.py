"""Contacts in the order of their names, and search. Everything is told as its viewer sees it, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge, nsmallest
from itertools import chain, islice
from typing import Final

from emulator.exchange.books.contacts import Book, Contact, Phone
from emulator.exchange.books.names import folded, normalised
from emulator.exchange.books.records import Records
from emulator.exchange.books.rights import BookRights
from emulator.exchange.books.shelf import BEGIN, Line, Place, Shelf, Words
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import PhonebookAccess

MOST_FOUND: Final = 50
"""Numbers a search gives at most."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which contacts somebody wants: all he sees, those of a book, of a group, with these words; or all of that."""

    book: Book | None = None
    group: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of a list: the place after which the next one begins, None at the end, and how many there are in all."""

    contacts: tuple[Contact, ...]
    next: Place | None
    total: int


class Listing:
    """Lists and finds contacts."""

    def __init__(self, records: Records, rights: BookRights) -> None:
        self._records = records
        self._rights = rights

    def sheet(self, viewer: str, wanted: Selection, limit: int, *, after: Place = BEGIN, skip: int = 0) -> Sheet:
        """Give contacts behind a place, `skip` of them left out. Refused: `no_such_group`."""
        shelves = self._shelves(viewer, wanted.book)
        words = Words.of(wanted.text) if wanted.text.strip() else None
        if wanted.group is not None:
            lines = self._members(viewer, wanted.group, shelves, words)
            rest: Iterator[Line] = iter(nsmallest(skip + limit + 1, (line for line in lines if line.place > after)))
            total = len(lines)
        elif words is None:
            parts = [shelf.after(after) for shelf in shelves]
            # Sorting what is in order already costs less than passing over many lines one by one.
            rest = iter(sorted(chain.from_iterable(parts))) if skip else merge(*parts)
            total = sum(map(len, shelves))
        else:
            hidden = self._hidden(viewer, shelves, words)
            rest = merge(*(s.found(words, after) for s in shelves), (line for line in hidden if line.place > after))
            total = sum(shelf.count(words) for shelf in shelves) + len(hidden)
        found = list(islice(rest, skip, skip + limit + 1))
        more = found[limit - 1].place if len(found) > limit else None
        return Sheet(tuple(self._contact(line, viewer) for line in found[:limit]), more, total)

    def keys(self, viewer: str, group: int | None = None) -> list[int]:
        """Give the ids of all contacts somebody sees, or of those in a group. Refused: `no_such_group`."""
        shelves = self._shelves(viewer, None)
        if group is None:
            return [line.place[1] for line in sorted(line for shelf in shelves for line in shelf.after(BEGIN))]
        return [line.place[1] for line in sorted(self._members(viewer, group, shelves, None))]

    def search(self, viewer: str, text: str) -> list[tuple[Contact, Phone]]:
        """Find numbers by a part of the name or of the number, at most `MOST_FOUND`; nothing for no text."""
        if not text.strip():
            return []
        words, shelves = Words.of(text), self._shelves(viewer, None)
        found: list[tuple[Contact, Phone]] = []
        for line in merge(*(shelf.found(words) for shelf in shelves), self._hidden(viewer, shelves, words)):
            contact = self._contact(line, viewer)
            by_name = words.name in folded(contact.name)
            found += [
                (contact, phone)
                for phone in contact.numbers
                if by_name or (words.digits and words.digits in normalised(phone.number))
            ]
            if len(found) >= MOST_FOUND:
                break
        return found[:MOST_FOUND]

    def _shelves(self, viewer: str, book: Book | None) -> list[Shelf]:
        places = [(Book.INTERNAL, ""), (Book.PRIVATE, viewer)]
        if self._rights.access(viewer) is not PhonebookAccess.NONE:
            places.append((Book.PUBLIC, ""))
        return [self._records.shelf(*place) for place in places if book in (None, place[0])]

    def _hidden(self, viewer: str, shelves: list[Shelf], words: Words) -> list[Line]:
        """Find what only numbers tell that the viewer may know and others may not."""
        if not words.digits:
            return []
        lines = (line for shelf in shelves for line in shelf.restricted() if words.digits in line.restricted)
        return sorted(line for line in lines if not words.among(line.text) and self._knows(line, viewer))

    def _members(self, viewer: str, group_id: int, shelves: list[Shelf], words: Words | None) -> list[Line]:
        group = self._records.groups.get(group_id)
        if group is None or not self._rights.visible(group, viewer):
            raise Refused(Reason.NO_SUCH_GROUP)
        members = [contact.id for contact in self._records.members(group_id)]
        lines = [line for shelf in shelves for line in map(shelf.line, members) if line is not None]
        if words is None:
            return lines
        return [
            line
            for line in lines
            if words.among(line.text)
            or (words.digits and words.digits in line.restricted and self._knows(line, viewer))
        ]

    def _knows(self, line: Line, viewer: str) -> bool:
        return self._rights.knows_restricted(self._records.contacts[line.place[1]], viewer)

    def _contact(self, line: Line, viewer: str) -> Contact:
        return self._rights.as_seen(self._records.contacts[line.place[1]], viewer)
