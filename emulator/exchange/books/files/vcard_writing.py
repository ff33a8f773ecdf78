"""Writing vCard 3.0 (RFC 2426) and 4.0 (RFC 6350) in UTF-8."""

from collections.abc import Iterable, Iterator
from typing import Any

import vobject
from vobject.vcard import Name

from emulator.exchange.books.files.rows import MARKER, Format, Row, RowNumber
from emulator.exchange.books.files.vcard_fields import FAVOURITE, LABEL, MESSAGE_TYPE, ORIGIN, OWN_GROUPS, TYPES

_VERSIONS = {Format.VCARD3: "3.0", Format.VCARD4: "4.0"}

type _Card = Any
"""A card of the library, which has no types."""


def write_vcard(rows: Iterable[Row], kind: Format) -> Iterator[bytes]:
    """Write a file of the version that `kind` names, card by card."""
    return (_card(row, kind).encode("utf-8") for row in rows)


def _card(row: Row, kind: Format) -> str:
    card = vobject.vCard()
    given, _, family = row.name.partition(" ")
    card.add("version").value = _VERSIONS[kind]
    card.add("n").value = Name(family=family, given=given)
    card.add("fn").value = row.name
    for place, number in enumerate(row.numbers, 1):
        _add_number(card, place, number, kind)
    texts = {
        "note": row.info,
        "email": row.im,
        ORIGIN: f"{MARKER}{row.origin}" if row.origin else "",
        FAVOURITE: "1" if row.favourite else "",
    }
    for name, text in texts.items():
        if text:
            card.add(name).value = text
    if row.groups:
        card.add("categories").value = list(row.groups)
    for group in row.own_groups:
        card.add(OWN_GROUPS).value = group
    written: str = card.serialize()
    return written


def _add_number(card: _Card, place: int, number: RowNumber, kind: Format) -> None:
    field = card.add("tel")
    field.value = number.number
    kinds = [TYPES[number.comment]] if number.comment in TYPES else []
    if number.can_sms:
        kinds.append(MESSAGE_TYPE[kind])
    if number.default and kind is Format.VCARD3:
        kinds.append("pref")
    if number.default and kind is Format.VCARD4:
        field.params["PREF"] = ["1"]
    if kinds:
        field.params["TYPE"] = kinds
    if number.comment and number.comment not in TYPES:
        field.group = f"item{place}"
        label = card.add(LABEL)
        label.group, label.value = field.group, number.comment
