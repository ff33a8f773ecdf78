"""Sheets of the programming, changed a column at a time."""

from collections.abc import Mapping

from pydantic import ValidationError

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import Pbx, Subscriber


def merged(sheet: Subscriber | Pbx, changes: Mapping[str, object]) -> dict[str, object]:
    """Put changed columns into a sheet; a table within a column keeps the entries that are not named.

    Refused: `invalid` for a column that does not exist.
    """
    columns = sheet.model_dump()
    if unknown := changes.keys() - columns.keys():
        raise Refused(
            Reason.INVALID, f"{', '.join(sorted(unknown))}: not known. Known are {', '.join(sorted(columns))}"
        )
    for column, value in changes.items():
        before = columns.get(column)
        columns[column] = before | value if isinstance(before, dict) and isinstance(value, dict) else value
    return columns


def explained(error: ValidationError) -> str:
    """Field and reason of each mistake, without the value."""
    return "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors(include_input=False))
