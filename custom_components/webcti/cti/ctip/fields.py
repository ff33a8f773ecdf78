"""Field types that CTIP frames share: extensions, numbers, comments and text (CTIP 15.01, common field types)."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from ..model import Extension, NumberKind

EXTENSION_LENGTH = 4
"""Extensions are padded to this many characters; an NCP has longer ones, which are sent as they are."""
PAD = "_"
NO_KEY = "____"
SPACE_IN_COMMENT = "_"

CACHED_EXTENSIONS = 8192
CACHED_NUMBERS = 2048


class CodePage(Enum):
    """Code pages of SMS texts as `LOGI` of a GSM module names them; the value is Python's codec.

    `PBX` is the exchange's own one, CP852 in the Polish version; every text outside SMS is read in it.
    """

    PBX = "cp852"
    WIN1250 = "cp1250"
    WIN1251 = "cp1251"
    WIN1252 = "cp1252"
    WIN1253 = "cp1253"
    WIN1254 = "cp1254"
    WIN1257 = "cp1257"
    UTF8 = "utf-8"

    def decode(self, raw: bytes) -> str:
        """Text of `raw`; bytes that mean nothing in this code page become U+FFFD."""
        return raw.decode("ascii") if raw.isascii() else raw.decode(self.value, "replace")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the PBX presents it. `kind` is `None` for the sign `-`: no party at all.

    `digits` is empty unless the number is shown. Outside numbers come without the line digit, except in the `CONN` of
    an outgoing call on an NCP; a leading zero does not tell national from local numbers.
    """

    kind: NumberKind | None
    digits: str = ""


UNKNOWN_NUMBER = Number(NumberKind.UNKNOWN)
NO_NUMBER = Number(None)


def decode_text(raw: bytes) -> str:
    """Text in the code page of the PBX."""
    return raw.decode("ascii") if raw.isascii() else raw.decode("cp852")


@lru_cache(CACHED_EXTENSIONS)
def decode_extension(raw: bytes) -> Extension:
    """`21__` is `"21"`."""
    return decode_text(raw).rstrip(PAD)


@lru_cache(CACHED_NUMBERS)
def decode_number(raw: bytes) -> Number | None:
    """Presentation of a number; `None` when the field was left out."""
    if not raw:
        return None
    if raw == b"_":
        return UNKNOWN_NUMBER
    if raw == b"-":
        return NO_NUMBER
    text = decode_text(raw)
    if text[0] == "/":
        return Number(NumberKind.INTERNAL, text[1:])
    return Number(NumberKind.EXTERNAL, text)


def decode_comment(raw: bytes) -> str | None:
    """Name that belongs to a number, with its spaces back; a lone `_` is no name."""
    if raw in (b"_", b""):
        return None
    return decode_text(raw).replace(SPACE_IN_COMMENT, " ")


def encode_extension(number: Extension) -> str:
    """`"21"` is `21__`."""
    return number.ljust(EXTENSION_LENGTH, PAD)
