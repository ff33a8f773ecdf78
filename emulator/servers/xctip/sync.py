"""Where a copy of a table stands and which rows come next. See `markers.py` for places.

A full transfer walks through the records as they were when it began; what changes meanwhile follows as changes, and
only when nothing is left does `RowEnd` come.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

from emulator.servers.xctip.documents import Node
from emulator.servers.xctip.markers import Marker, Place, read
from emulator.servers.xctip.tables import GROUPS, RECORDS, Deletion, Record, Table

_ORDER = {Place.GROUP: GROUPS, Place.RECORD: RECORDS}


def unix_time(local: datetime) -> int:
    """Local time of the PBX counted as Unix time."""
    return int(local.replace(tzinfo=UTC).timestamp())


class Copy:
    """A client's copy of a table."""

    def __init__(self, table: Table, subscriber: int, since: datetime) -> None:
        self._table = table
        self._subscriber = subscriber
        self._since = unix_time(since)

    def page(self, marker: str, limit: int) -> list[Node]:
        """Rows after a marker, at most `limit`, at least one."""
        place = read(marker) if marker else None
        cause = self._cause(place) if marker else "EmptyMarker"
        return list(islice(self._anew(cause) if place is None or cause else self._after(place), limit))

    def here(self) -> str:
        """Marker of a copy that knows everything up to now."""
        return str(self._marker(Place.CHANGE, self._table.changes, 0))

    def changes_after(self, marker: str) -> list[Node] | None:
        """Rows of all that changed after a marker given by `here`; None when the table has to be taken anew."""
        place = read(marker)
        if place is None or self._cause(place):
            return None
        return [self._row(at, kind, [node]) for at, kind, node in self._news(place)]

    def _cause(self, place: Marker | None) -> str:
        """Say why a copy has to be dropped; empty when it need not."""
        table = self._table
        known = self._marker(Place.CHANGE, 0, 0)
        if place is None or replace(place, place=Place.CHANGE, change=0, key=0) != known:
            return "WrongMarker"
        if not table.renewed <= place.change <= table.changes:
            return "WrongMarker"
        return "Overflow" if place.change < table.oldest else ""

    def _anew(self, cause: str) -> Iterator[Node]:
        first = next(self._table.records(), None)
        begin = self._marker(Place.BEGIN, self._table.changes, 0 if first is None else first.key)
        yield self._row(begin, "DelAll", [("Cause", cause)])
        yield from self._walk(begin, self._table.records())

    def _after(self, place: Marker) -> Iterator[Node]:
        match place.place:
            case Place.BEGIN:
                yield from self._walk(place, self._table.records())
            case Place.GROUP | Place.RECORD:
                yield from self._walk(place, self._table.records((_ORDER[place.place], place.key)))
            case Place.CHANGE:
                yield from self._end(place)

    def _walk(self, place: Marker, records: Iterator[Record]) -> Iterator[Node]:
        for record in records:
            if record.added <= place.change:
                place = replace(place, place=record.place, key=record.key)
                yield self._row(place, "AddRow", [record.whole()])
        yield from self._end(place)

    def _end(self, place: Marker) -> Iterator[Node]:
        for at, kind, node in self._news(place):
            place = at
            yield self._row(at, kind, [node])
        end = replace(place, place=Place.CHANGE, change=self._table.changes)
        yield self._row(end, "RowEnd", [])

    def _news(self, place: Marker) -> Iterator[tuple[Marker, str, Node]]:
        for entry in self._table.changed_after(place.change):
            at = self._marker(Place.CHANGE, entry.changed, entry.key)
            if isinstance(entry, Deletion):
                yield at, "DelRow", entry.gone
            elif entry.added > place.change:
                yield at, "AddRow", entry.whole()
            else:
                yield at, "Update", entry.changes()

    def _row(self, marker: Marker, kind: str, content: list[Node]) -> Node:
        fields: list[Node] = [("Marker", str(marker)), ("RowType", kind), ("SyncType", self._table.name), *content]
        return "Row", fields

    def _marker(self, place: Place, change: int, key: int) -> Marker:
        return Marker(self._table.letter, place, change, key, self._since, self._subscriber)
