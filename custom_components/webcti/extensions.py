"""Sets of extensions as people write them: numbers and ranges, read and put in order."""

import re
from collections.abc import Iterable

from .cti.model import Extension

MOST_ASKED = 1000
"""How many numbers one search may ask the PBX about: the rate-limited questions should end before the user gives up."""

MOST_DIGITS = 16
"""CTIP 15.01, DIAL: nothing longer can be dialled."""

_SEPARATORS = re.compile(r"[\s,;]+")
_AROUND_DASH = re.compile(r"\s*[-\u2013]\s*")
_PART = re.compile(r"(?P<first>[0-9]+)(?:-(?P<last>[0-9]+))?")


class InvalidRangeError(ValueError):
    """The text is not a list of numbers and ranges, or it names more numbers than may be asked about."""


def parse_extensions(text: str) -> list[Extension]:
    """Read `"1011-1016, 21, 22"`. Both ends of a range have as many digits. Raises `InvalidRangeError`."""
    numbers: dict[Extension, None] = {}
    for part in _SEPARATORS.split(_AROUND_DASH.sub("-", text.strip())):
        if not part:
            continue
        match = _PART.fullmatch(part)
        if match is None:
            raise InvalidRangeError(part)
        first, last = match["first"], match["last"] or match["first"]
        length = len(first)
        if length > MOST_DIGITS or len(last) != length or int(last) < int(first):
            raise InvalidRangeError(part)
        if len(numbers) + int(last) - int(first) >= MOST_ASKED:
            raise InvalidRangeError(part)
        numbers.update(dict.fromkeys(f"{number:0{length}}" for number in range(int(first), int(last) + 1)))
    return list(numbers)


def is_extension(text: str) -> bool:
    """Tell whether a text is the number of one extension."""
    try:
        return parse_extensions(text) == [text]
    except InvalidRangeError:
        return False


def in_order(extensions: Iterable[Extension]) -> list[Extension]:
    """Order numbers the way a list of telephones is read: short ones first, then by value."""
    return sorted(extensions, key=lambda extension: (len(extension), extension))
