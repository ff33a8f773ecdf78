"""Reading Outlook's CSV: commas, semicolons or tabs, UTF-8 or Windows-1250, English and Polish headers.

A record that cannot be read costs its own first line only: reading goes on with the line behind it.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Final

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.files.outlook_columns import COLUMNS, NUMBERS, Column, folded_header
from emulator.exchange.books.files.outlook_safety import shared_out, unescaped
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
from emulator.exchange.books.names import normalised
from emulator.exchange.errors import Reason, Refused

_DELIMITERS: Final = (",", ";", "\t")
_BY_NAME: Final = {folded_header(name): column for column, names in COLUMNS.items() for name in names}
_NUMBER_BY_NAME: Final = {folded_header(name): at for at, (_, names) in enumerate(NUMBERS) for name in names}
_UNREADABLE: Final = "\ufffd"
_PRIMARY: Final = folded_header(COLUMNS[Column.PRIMARY_PHONE][0])

type _Record = tuple[int, list[str] | None]
"""Line where a record begins, and its cells; None when it cannot be read."""


def read_outlook(data: bytes) -> Rows:
    """Read a file. Refused: `bad_file` without a known header, `file_too_large`."""
    require_size(data)
    text = decoded(data)
    for delimiter in _DELIMITERS:
        records = _records(text, delimiter)
        _, names = next(records, (0, None))
        header = _Header(names or [])
        if header.known:
            rows = [header.row(line, cells) for line, cells in records if cells is None or any(map(str.strip, cells))]
            return require_count(rows)
    raise Refused(Reason.BAD_FILE, "the first line names no columns of Outlook")


class _Header:
    """Where the columns are."""

    def __init__(self, names: list[str]) -> None:
        folded = [folded_header(name) for name in names]
        self._width = len(names)
        self._columns = {_BY_NAME[name]: at for at, name in reversed(list(enumerate(folded))) if name in _BY_NAME}
        self._numbers = sorted((_NUMBER_BY_NAME[name], at) for at, name in enumerate(folded) if name in _NUMBER_BY_NAME)
        self.known = bool(self._numbers or Column.PRIMARY_PHONE in self._columns)

    def row(self, line: int, cells: list[str] | None) -> Row | BadRow:
        """Read a record."""
        if cells is None:
            return BadRow(line, "", Reason.BAD_FILE, "a quotation mark is in the wrong place")
        is_ours = (origin := origin_of(self._raw(cells, Column.ORIGIN))) is not None
        cells = [unescaped(cell) for cell in cells] if is_ours else cells
        name = self._name(cells)
        if any(_UNREADABLE in cell for cell in cells):
            return BadRow(line, name, Reason.BAD_FILE, "a character cannot be read")
        if any(cell.strip() for cell in cells[self._width :]):
            return BadRow(line, name, Reason.BAD_FILE, "there are more cells than columns")
        groups = shared_out(self._raw(cells, Column.CATEGORIES), escaped=is_ours)
        row = Row(
            line,
            name,
            self._row_numbers(cells),
            groups,
            info=self._raw(cells, Column.NOTES),
            im=self._raw(cells, Column.EMAIL),
            origin=origin,
        )
        return _with_details(row, self._raw(cells, Column.DETAILS)) if origin is not None else row

    def _raw(self, cells: list[str], column: Column) -> str:
        at = self._columns.get(column, self._width)
        return cells[at].strip() if at < min(len(cells), self._width) else ""

    def _name(self, cells: list[str]) -> str:
        parts = (self._raw(cells, part) for part in (Column.FIRST_NAME, Column.MIDDLE_NAME, Column.LAST_NAME))
        return " ".join(part for part in parts if part) or self._raw(cells, Column.COMPANY)

    def _row_numbers(self, cells: list[str]) -> tuple[RowNumber, ...]:
        primary = normalised(self._raw(cells, Column.PRIMARY_PHONE))
        found = []
        for kind, at in self._numbers:
            number = normalised(cells[at].strip()) if at < len(cells) else ""
            if number:
                found.append(RowNumber(number, NUMBERS[kind][0], default=number == primary))
        if primary and not any(number.default for number in found):
            found.append(RowNumber(primary, default=True))
        return without_repetition(found)


def _records(text: str, delimiter: str) -> Iterator[_Record]:
    lines = io.StringIO(text, newline="").readlines()
    at = 0
    while at < len(lines):
        reader = csv.reader(_from(lines, at), delimiter=delimiter, strict=True)
        try:
            cells = next(reader)
        except csv.Error:
            yield at + 1, None
            at += 1
        else:
            yield at + 1, cells
            at += max(reader.line_num, 1)


def _from(lines: list[str], at: int) -> Iterator[str]:
    return (lines[index] for index in range(at, len(lines)))


def _with_details(row: Row, text: str) -> Row:
    """Add what Outlook has no columns for, as far as it still fits the numbers of the columns."""
    try:
        details = json.loads(text) if text else {}
    except ValueError, RecursionError:
        return row
    if not isinstance(details, dict):
        return row
    noted = details.get("numbers")
    known = {entry[0]: entry for entry in noted if _is_note(entry)} if isinstance(noted, list) else {}
    order = {number: place for place, number in enumerate(known)}
    numbers = [
        RowNumber(n.number, known[n.number][1], bool(known[n.number][2]), n.default) if n.number in known else n
        for n in row.numbers
    ]
    numbers.sort(key=lambda number: order.get(number.number, len(order)))
    own = details.get("own_groups")
    own_groups = tuple(name for name in own if name in row.groups) if isinstance(own, list) else ()
    if row.origin is Book.PRIVATE:
        own_groups = ()
    return Row(
        row.line,
        row.name,
        tuple(numbers),
        tuple(name for name in row.groups if name not in own_groups),
        own_groups,
        details.get("favourite") is True,
        row.info,
        row.im,
        row.origin,
    )


def _is_note(entry: object) -> bool:
    match entry:
        case [str(), str(), bool()]:
            return True
    return False
