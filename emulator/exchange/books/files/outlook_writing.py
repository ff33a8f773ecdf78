"""Writing CSV that Outlook reads: its English header, every cell quoted, CRLF, UTF-8 with its mark."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Final

from emulator.exchange.books.files.outlook_columns import COLUMNS, HEADER, NUMBERS, Column
from emulator.exchange.books.files.outlook_safety import escaped, joined
from emulator.exchange.books.files.rows import MARKER, Row, RowNumber

_BY_COMMENT: Final = {comment: [names[0] for kind, names in NUMBERS if kind == comment] for comment in dict(NUMBERS)}
_FALLBACK: Final = (
    "Other Phone", "Mobile Phone", "Business Phone 2", "Home Phone", "Home Phone 2", "Company Main Phone", "Car Phone",
    "Business Phone",
)  # fmt: skip
"""Where numbers go whose own columns are taken or that have none, the first one that is free."""


def write_outlook(rows: Iterable[Row]) -> Iterator[bytes]:
    """Write a file in parts: the header, then row by row."""
    line = io.StringIO()
    writer = csv.DictWriter(line, HEADER, restval="", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    yield line.getvalue().encode("utf-8-sig")
    for row in rows:
        line.seek(0)
        line.truncate()
        writer.writerow(_cells(row))
        yield line.getvalue().encode("utf-8")


def _cells(row: Row) -> dict[str, str]:
    first, _, last = row.name.partition(" ")
    texts = {
        Column.FIRST_NAME: first,
        Column.LAST_NAME: last,
        Column.CATEGORIES: joined([*row.groups, *row.own_groups]),
        Column.EMAIL: row.im,
        Column.NOTES: row.info,
        Column.ORIGIN: f"{MARKER}{row.origin}" if row.origin else "",
    }
    cells = {COLUMNS[column][0]: escaped(text) for column, text in texts.items()}
    for number in sorted(row.numbers, key=lambda number: number.comment not in _BY_COMMENT):
        cells[_free(number, cells)] = number.number
        if number.default:
            cells[COLUMNS[Column.PRIMARY_PHONE][0]] = number.number
    cells[COLUMNS[Column.DETAILS][0]] = _details(row)
    return cells


def _free(number: RowNumber, cells: dict[str, str]) -> str:
    """Find a column: there are more of them than a contact has numbers."""
    wanted: tuple[str, ...] = (*_BY_COMMENT.get(number.comment, ()), *_FALLBACK)
    return next(name for name in wanted if name not in cells)


def _details(row: Row) -> str:
    """Write down what Outlook has no columns for: order and comments of the numbers, text messages, own groups."""
    details: dict[str, object] = {
        "numbers": [[number.number, number.comment, number.can_sms] for number in row.numbers],
        **({"favourite": True} if row.favourite else {}),
        **({"own_groups": row.own_groups} if row.own_groups else {}),
    }
    return json.dumps(details, ensure_ascii=False)
