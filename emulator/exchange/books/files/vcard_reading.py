"""Reading vCard 3.0 and 4.0, and what the older 2.1 has in common with them. Each card is read for itself."""

from collections.abc import Iterator
from typing import Any, Final

import vobject
from vobject.base import VObjectError

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.files.rows import (
    BadRow,
    Row,
    RowNumber,
    Rows,
    decoded,
    origin_of,
    require_count,
    require_size,
    without_repetition,
)
from emulator.exchange.books.files.vcard_fields import COMMENTS, FAVOURITE, LABEL, MESSAGES, ORIGIN, OWN_GROUPS
from emulator.exchange.books.names import normalised
from emulator.exchange.errors import Reason, Refused

_BEGIN: Final = "BEGIN:VCARD"
_END: Final = "END:VCARD"
_LONGEST_CARD: Final = 1_000_000
"""Characters of one card; photographs make them long."""

_NOT_A_CARD = (VObjectError, ValueError, LookupError, AttributeError, TypeError, RecursionError)
"""What the library raises at texts that are no vCards."""

type _Card = Any
"""A card of the library, which has no types."""


def read_vcard(data: bytes) -> Rows:
    """Read a file. Refused: `bad_file` without any card, `file_too_large`."""
    require_size(data)
    rows: Rows = [_row(line, text) for line, text in _cards(decoded(data))]
    if not rows:
        raise Refused(Reason.BAD_FILE, "there is no vCard in it")
    return require_count(rows)


def _cards(text: str) -> Iterator[tuple[int, str]]:
    """Part a file into cards, each with its first line; one that does not end is as long as to the next."""
    begin, lines = 0, list[str]()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        mark = line.strip().upper()
        if mark == _BEGIN:
            if begin:
                yield begin, "\n".join(lines)
            begin, lines = number, []
        if begin:
            lines.append(line)
        if mark == _END and begin:
            yield begin, "\n".join(lines)
            begin, lines = 0, []
    if begin:
        yield begin, "\n".join(lines)


def _row(line: int, text: str) -> Row | BadRow:
    if len(text) > _LONGEST_CARD:
        return BadRow(line, "", Reason.BAD_FILE, "the card is too long")
    if "\ufffd" in text:
        return BadRow(line, "", Reason.BAD_FILE, "a character cannot be read")
    try:
        card = vobject.readOne(text + "\n")
        return _contact(line, card)
    except _NOT_A_CARD:
        return BadRow(line, "", Reason.BAD_FILE, "the card cannot be read")


def _contact(line: int, card: _Card) -> Row:
    origin = origin_of(_first(card, ORIGIN))
    labels = {field.group: str(field.value) for field in card.contents.get(LABEL, ()) if field.group}
    own_groups = tuple(_list(card, OWN_GROUPS)) if origin in (Book.PUBLIC, Book.INTERNAL) else ()
    return Row(
        line,
        _name(card),
        _numbers(card, labels),
        tuple(_list(card, "categories")),
        own_groups,
        origin is not None and _first(card, FAVOURITE) == "1",
        _first(card, "note"),
        _first(card, "email") or _first(card, "impp"),
        origin,
    )


def _first(card: _Card, name: str) -> str:
    fields = card.contents.get(name, ())
    return str(fields[0].value).strip() if fields else ""


def _list(card: _Card, name: str) -> Iterator[str]:
    """Give the values of a field that is a list and may be there several times."""
    seen: dict[str, None] = {}
    for field in card.contents.get(name, ()):
        values = field.value if isinstance(field.value, list) else [field.value]
        seen |= dict.fromkeys(" ".join(str(value).split()) for value in values)
    return (name for name in seen if name)


def _name(card: _Card) -> str:
    """Give the formatted name, else the parts of the name, else the organisation."""
    if formatted := _first(card, "fn"):
        return formatted
    for field in card.contents.get("n", ()):
        parts = (field.value.given, field.value.additional, field.value.family)
        words = (part if isinstance(part, str) else " ".join(part) for part in parts)
        if name := " ".join(word.strip() for word in words if word.strip()):
            return name
    return next(_list(card, "org"), "")


def _numbers(card: _Card, labels: dict[str, str]) -> tuple[RowNumber, ...]:
    found = []
    for field in card.contents.get("tel", ()):
        kinds = [kind for value in field.params.get("TYPE", ()) for kind in value.casefold().split(",")]
        kinds += [str(name).casefold() for name in field.singletonparams]
        number = normalised(str(field.value).strip().removeprefix("tel:").partition(";")[0])
        comment = labels.get(field.group, "") or next((COMMENTS[kind] for kind in COMMENTS if kind in kinds), "")
        default = "pref" in kinds or field.params.get("PREF") == ["1"]
        if number:
            found.append(RowNumber(number, comment, not MESSAGES.isdisjoint(kinds), default))
    return without_repetition(found)
