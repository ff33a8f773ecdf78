"""How names and numbers are compared: for search, for order, and for finding whose a number is."""

import unicodedata
from functools import lru_cache
from typing import Final

COUNTRY_CODE: Final = "48"
"""Country of the PBX: its numbers are the same with and without this code."""

_LONGEST_ORDER: Final = 128

_SEPARATORS = str.maketrans("", "", " \u00a0-.()/")
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ŧ": "t", "\u0131": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart into a letter and a sign."""

_POLISH = str.maketrans("ąćęłńóśźż", "acelnoszz")
"""What `folded` makes of the letters that are most of the work."""

_IN_ORDER = str.maketrans(
    {letter: f"{base}\uffff{after}" for letter, base, after in (
        ("ą", "a", ""), ("ć", "c", ""), ("ę", "e", ""), ("ł", "l", ""), ("ń", "n", ""), ("ó", "o", ""),
        ("ś", "s", ""), ("ź", "z", ""), ("ż", "z", "\uffff"),
    )}
)  # fmt: skip
"""Polish letters stand behind the letter they come from."""


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Give a text without case and diacritics: `Zieliński` becomes `zielinski`."""
    plain = text.casefold().translate(_POLISH)
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", plain)
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_LETTERS)


def order(name: str) -> str:
    """Give what names are sorted by: the Polish alphabet, other diacritics as their letters, not without end."""
    placed = unicodedata.normalize("NFC", name).casefold().translate(_IN_ORDER)
    if not placed.replace("\uffff", "").isascii():
        placed = folded(placed)
    return placed[:_LONGEST_ORDER]


def normalised(number: str) -> str:
    """Give a number without separators."""
    return number.translate(_SEPARATORS)


def comparable(number: str) -> str:
    """Give what is the same for all ways to write a number: national, or with 00 and the country."""
    plain = normalised(number)
    if plain.startswith("+"):
        plain = f"00{plain[1:]}"
    return plain.removeprefix(f"00{COUNTRY_CODE}")
