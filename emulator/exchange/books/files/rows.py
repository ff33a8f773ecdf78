"""What a file of contacts says, whatever its format."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from emulator.exchange.books.contacts import Book
from emulator.exchange.errors import Reason, Refused

LARGEST_FILE: Final = 5 * 1024 * 1024
MOST_ROWS: Final = 10_000

MARKER: Final = "WebCTI:"
"""Before the name of the book a contact came from, in files this exchange wrote itself."""


class Format(StrEnum):
    """Formats of files."""

    OUTLOOK = "outlook"
    VCARD3 = "vcard3"
    VCARD4 = "vcard4"


@dataclass(frozen=True, slots=True)
class RowNumber:
    """A number and what it is called."""

    number: str
    comment: str = ""
    can_sms: bool = False
    default: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A contact of a file. `line` is where it begins, `origin` the book it came from when this exchange wrote it.

    `groups` are those of its book, `own_groups` private groups of a contact of another book.
    """

    line: int
    name: str
    numbers: tuple[RowNumber, ...]
    groups: tuple[str, ...] = ()
    own_groups: tuple[str, ...] = ()
    favourite: bool = False
    info: str = ""
    im: str = ""
    origin: Book | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """Something in a file that is no contact, and why; nothing else in the file suffers from it."""

    line: int
    name: str
    code: Reason
    reason: str


type Rows = list[Row | BadRow]


def require_size(data: bytes) -> None:
    """Refused: `file_too_large`."""
    if len(data) > LARGEST_FILE:
        raise Refused(Reason.FILE_TOO_LARGE, f"a file has at most {LARGEST_FILE // 1024**2} MB")


def require_count(rows: Rows) -> Rows:
    """Refused: `file_too_large`, and `bad_file` for no row at all."""
    if len(rows) > MOST_ROWS:
        raise Refused(Reason.FILE_TOO_LARGE, f"a file has at most {MOST_ROWS} contacts")
    return rows


def decoded(data: bytes) -> str:
    """Read UTF-8 with or without its mark, else Windows-1250; what cannot be read becomes U+FFFD."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1250", "replace")


def origin_of(text: str) -> Book | None:
    """Read the origin marker; None when there is none."""
    name = text.strip().removeprefix(MARKER)
    return Book(name) if text.strip().startswith(MARKER) and name in Book else None


def without_repetition(numbers: list[RowNumber]) -> tuple[RowNumber, ...]:
    """Give each number once."""
    return tuple({number.number: number for number in reversed(numbers)}.values())[::-1]
