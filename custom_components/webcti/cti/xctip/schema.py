"""How typed records stand in XML: each dataclass field names its element, and one reader and one writer serve all.

Every field may be missing and is then `None` (or empty, or not set). What cannot be read as its type counts as missing;
a word that an enumeration does not know stays text. Elements that no field names are ignored.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar, Protocol

from .documents import Element

KEY = "xctip"
MOST_DIGITS = 18
MOMENT = "9999-99-99 99:99:99"


class Record(Protocol):
    """Any dataclass whose fields were made by the functions below."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the elements of one name are read and a value is written."""

    element: str
    read: Callable[[list[Element]], Any]
    write: Callable[[Any], list[Element]]


def build[RecordT: Record](record: type[RecordT], element: Element) -> RecordT:
    """Return the typed record that an element holds."""
    found: dict[str, list[Element]] = {}
    for child in element.children:
        found.setdefault(child.name, []).append(child)
    kinds = _kinds(record)
    return record(**{name: kind.read(found[kind.element]) for name, kind in kinds.items() if kind.element in found})


def written(name: str, record: Record) -> Element:
    """Return the element of a record; fields that are missing leave nothing."""
    element = Element(name, text="")
    for attribute, kind in _kinds(type(record)).items():
        if (value := getattr(record, attribute)) is not None:
            element.children += kind.write(value)
    return element


@cache
def _kinds(record: type[Record]) -> dict[str, _Kind]:
    return {each.name: each.metadata[KEY] for each in fields(record) if KEY in each.metadata}


def text(element: str, *, secret: bool = False) -> Any:
    """Hold text as it stands. A secret is kept out of `repr`."""
    return _single(element, str, str, secret=secret)


def number(element: str) -> Any:
    """Hold a natural number."""
    return _single(element, _read_number, str)


def flag(element: str) -> Any:
    """Hold `0` or `1`."""
    return _single(element, {"0": False, "1": True}.get, {False: "0", True: "1"}.__getitem__)


def moment(element: str) -> Any:
    """Hold `YYYY-MM-DD HH:MM:SS`, local time of the PBX: naive."""
    return _single(element, _read_moment, lambda value: value.isoformat(" ", "seconds"))


def choice(element: str, words: type[StrEnum]) -> Any:
    """Hold a word of a list that need not be complete."""
    return _single(element, _reader_of(words), str)


def switch(element: str) -> Any:
    """Be set when the element is there, whatever it holds."""
    return _field(_Kind(element, lambda _: True, lambda value: [Element(element)] if value else []), default=False)


def texts(element: str) -> Any:
    """Hold every element of the name, as text."""
    return _several(element, lambda found: found.text or "", lambda value: Element(element, str(value)))


def choices(element: str, words: type[StrEnum]) -> Any:
    """Hold every element of the name, each a word of a list that need not be complete."""
    read = _reader_of(words)
    return _several(element, lambda found: read(found.text or ""), lambda value: Element(element, str(value)))


def record(element: str, of: type[Record]) -> Any:
    """Hold a record."""
    return _field(_Kind(element, lambda found: build(of, found[0]), lambda value: [written(element, value)]))


def records(element: str, of: type[Record]) -> Any:
    """Hold every record of the name."""
    return _several(element, lambda found: build(of, found), lambda value: written(element, value))


def _single(element: str, read: Callable[[str], Any], write: Callable[[Any], str], *, secret: bool = False) -> Any:
    return _field(
        _Kind(element, lambda found: read(found[0].text or ""), lambda value: [Element(element, write(value))]),
        secret=secret,
    )


def _several(element: str, read: Callable[[Element], Any], write: Callable[[Any], Element]) -> Any:
    return _field(
        _Kind(element, lambda found: tuple(map(read, found)), lambda values: list(map(write, values))), default=()
    )


def _field(kind: _Kind, *, default: object = None, secret: bool = False) -> Any:
    return field(default=default, repr=not secret, metadata={KEY: kind})


def _reader_of(words: type[StrEnum]) -> Callable[[str], StrEnum | str]:
    known: dict[str, StrEnum] = {word.value: word for word in words}
    return lambda word: known.get(word.strip(), word)


def _read_number(digits: str) -> int | None:
    digits = digits.strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS else None


def _read_moment(moment: str) -> datetime | None:
    moment = moment.strip()
    if len(moment) != len(MOMENT):
        return None
    try:
        return datetime.fromisoformat(moment).replace(tzinfo=None)
    except ValueError:
        return None
