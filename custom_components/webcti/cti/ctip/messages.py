"""What a GSM module sends, by name (CTIP 15.01, GSM module). A text is the rest of its line."""

from collections.abc import Callable
from datetime import datetime

from .fields import CodePage, read_int
from .frames import MessageEvent, Smsa, Smsg, Smsr
from .sms import SINGLE, Part, unescape

FLASH = "F"
PART_FIELDS = 3


def _smsa(module: str, rest: str, _code_page: CodePage) -> Smsa | None:
    match rest.split():
        case ["C", *order]:
            return Smsa(module, accepted=True, order=_first_int(order))
        case ["R", *error]:
            return Smsa(module, accepted=False, error=_first_int(error))
    return None


def _smsr(module: str, rest: str, _code_page: CodePage) -> Smsr | None:
    outcome, index, *fields = [*rest.split(), "", ""][:6]
    if (place := read_int(index)) is None:
        return None
    order = _first_int(fields)
    if outcome == "D":
        return Smsr(module, delivered=True, index=place, order=order, number=_number(fields[1:]))
    if outcome == "E":
        error = _first_int(fields[1:])
        return Smsr(module, delivered=False, index=place, order=order, error=error, number=_number(fields[2:]))
    return None


def _smsg(module: str, rest: str, code_page: CodePage) -> Smsg | None:
    index, sender, kind, part, sent, text = [*rest.split(" ", 5), "", "", "", "", ""][:6]
    if (place := read_int(index)) is None:
        return None
    return Smsg(
        module,
        place,
        sender or None,
        flash=kind == FLASH,
        part=_part(part),
        sent=_time(sent),
        text=unescape(code_page.reread(text)),
    )


MESSAGES: dict[str, Callable[[str, str, CodePage], MessageEvent | None]] = {
    "aSMSA": _smsa,
    "aSMSR": _smsr,
    "aSMSG": _smsg,
}
"""Reads the rest of a line after name and module; `None` when it makes no sense."""


def _first_int(fields: list[str]) -> int | None:
    return read_int(fields[0]) if fields else None


def _number(fields: list[str]) -> str | None:
    return fields[0] or None if fields else None


def _part(text: str) -> Part:
    numbers = [number for field in text.split(",") if (number := read_int(field)) is not None]
    return Part(*numbers) if len(numbers) == PART_FIELDS else SINGLE


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("_", "T", 1)).replace(tzinfo=None)
    except ValueError:
        return None
