"""Field types that CTIP frames share: extensions, numbers, comments and text (CTIP 15.01, common field types)."""

from dataclasses import dataclass
from enum import Enum

from ..model import Extension, NumberKind
from .memo import Memo, quick

EXTENSION_LENGTH = 4
"""Extensions are padded to this many characters; an NCP has longer ones, which are sent as they are."""
PAD = "_"
NO_KEY = "____"
SPACE_IN_COMMENT = "_"
MAX_EXTENSION = 16
"""Choice of this client: the protocol names no limit for the long numbers of an NCP."""
MAX_INT_DIGITS = 9


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

    def reread(self, text: str) -> str:
        """Text in this code page that was read in the PBX's; that one has a character for every byte."""
        return text if self is CodePage.PBX or text.isascii() else self.decode(text.encode(CodePage.PBX.value))


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


EXTENSIONS: Memo[Extension] = Memo(8192)
NUMBERS: Memo[Number] = Memo(4096)

make_number = quick(Number)


def read_extension(text: str) -> Extension:
    """`21__` is `"21"`; empty when it is not an extension."""
    digits = text.rstrip(PAD)
    if not (digits.isascii() and digits.isdigit() and len(digits) <= MAX_EXTENSION):
        return ""
    return EXTENSIONS.keep(text, digits)


def read_number(text: str) -> Number | None:
    """Return the number a presentation stands for; `None` when the field was left out."""
    if not text:
        return None
    if text[0] == "/":
        number = make_number(NumberKind.INTERNAL, text[1:])
    elif text == "_":
        number = UNKNOWN_NUMBER
    elif text == "-":
        number = NO_NUMBER
    else:
        number = make_number(NumberKind.EXTERNAL, text)
    return NUMBERS.keep(text, number)


def read_comment(text: str) -> str | None:
    """Name that belongs to a number, with its spaces back; a lone `_` is no name."""
    return None if text in ("_", "") else text.replace(SPACE_IN_COMMENT, " ")


def read_int(text: str) -> int | None:
    """Return the number that `text` writes in decimal digits; `None` when it is none, or has more than nine digits."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MAX_INT_DIGITS else None


def encode_extension(number: Extension) -> str:
    """`"21"` is `21__`."""
    return number.ljust(EXTENSION_LENGTH, PAD)
