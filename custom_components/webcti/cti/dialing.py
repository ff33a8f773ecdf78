"""Numbers as people write them, as the PBX dials them, and as the far end is shown."""

from collections.abc import Container
from typing import Final

from .ctip.commands import DIAL_CHARACTERS, MAX_DIAL, Dial
from .errors import CommandInvalid
from .model import Extension, NumberKind, Party

SEPARATORS: Final = str.maketrans("", "", " -.()\N{NO-BREAK SPACE}")
INTERNATIONAL: Final = "00"
SERVICE_CODES: Final = ("*", "#")
SIGNIFICANT_DIGITS: Final = 7
"""From this length on, two numbers that end alike are one: one is written with its country code, the other without."""
FLASH: Final = "/"
INTERNAL_PREFIX: Final = "/"
"""The sign of the FLASH key, and also what an NCP writes before an internal number."""


def clean(number: str) -> str:
    """Take the marks out that people write for the eye; a leading `+` becomes the international prefix."""
    number = number.translate(SEPARATORS)
    return INTERNATIONAL + number[1:] if number.startswith("+") else number


def same_number(one: str, other: str) -> bool:
    """Tell whether two ways of writing a number reach the same telephone."""
    shorter, longer = sorted((clean(one), clean(other)), key=len)
    return shorter == longer or (len(shorter) >= SIGNIFICANT_DIGITS and longer.endswith(shorter))


def dial_string(number: str, line_digits: str, internal_length: int, known_extensions: Container[Extension]) -> str:
    """Return what `DIAL` needs to reach `number`.

    Service codes, FLASH sequences, known extensions and numbers of at most `internal_length` digits (so `112` too) stay
    as they are; everything else goes outside, behind `line_digits`. Raises `CommandInvalid`.
    """
    digits = clean(number)
    internal = digits in known_extensions or len(digits) <= internal_length
    if not internal and not digits.startswith((*SERVICE_CODES, FLASH)):
        digits = line_digits + digits
    if not 0 < len(digits) <= MAX_DIAL or not DIAL_CHARACTERS.issuperset(digits):
        raise CommandInvalid(Dial.name, "number")
    return digits


def dialled_party(digits: str, line_digits: str, known_extensions: Container[Extension]) -> Party:
    """Tell who is behind dialled digits: an outside number loses its line digits, an internal one its `/`.

    Digits that say neither, such as half a number or a service code, are of unknown kind.
    """
    number = digits.lstrip(INTERNAL_PREFIX)
    if number in known_extensions:
        return Party(number, NumberKind.INTERNAL)
    if line_digits and number.startswith(line_digits) and len(number) > len(line_digits):
        return Party(number.removeprefix(line_digits), NumberKind.EXTERNAL)
    if number and number != digits:
        return Party(number, NumberKind.INTERNAL)
    return Party(number or None)
