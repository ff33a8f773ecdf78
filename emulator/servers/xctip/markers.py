"""Markers: places in a table, 32 characters that clients give back as they got them.

| Characters | Meaning |
| --- | --- |
| 1 | table: `B` phonebook, `C` call history, `M` messages (this letter is ours) |
| 2 | kind of place: `F` before everything, `G` at a group, `H` at another record, `E` at a change |
| 3-10 | number of the change up to which the table is told |
| 11-18 | key of the record |
| 19-26 | Unix time at which the table was created, local time counted as such |
| 27-30 | subscriber |
| 31-32 | makes the sum of all characters' codes before, plus this number, 0 modulo 256 |
"""

from dataclasses import dataclass
from enum import StrEnum
from re import compile as pattern

_FORM = pattern("([A-Z])([FGHE])([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{2})")


class Place(StrEnum):
    """Kind of place."""

    BEGIN = "F"
    GROUP = "G"
    RECORD = "H"
    CHANGE = "E"


@dataclass(frozen=True, slots=True)
class Marker:
    """One place in one table of one subscriber."""

    table: str
    place: Place
    change: int
    key: int
    since: int
    subscriber: int

    def __str__(self) -> str:
        body = (
            f"{self.table}{self.place}{_hex(self.change)}{_hex(self.key)}{_hex(self.since)}"
            f"{self.subscriber & 0xFFFF:04X}"
        )
        return body + checksum(body)


def checksum(body: str) -> str:
    """Two's complement of the sum of the codes, modulo 256."""
    return f"{-sum(body.encode('ascii')) % 256:02X}"


def read(text: str) -> Marker | None:
    """Read a marker; None when it cannot be one."""
    found = _FORM.fullmatch(text)
    if found is None or checksum(text[:30]) != found[7]:
        return None
    change, key, since, subscriber = (int(found[group], 16) for group in (3, 4, 5, 6))
    return Marker(found[1], Place(found[2]), change, key, since, subscriber)


def _hex(number: int) -> str:
    return f"{number & 0xFFFFFFFF:08X}"
