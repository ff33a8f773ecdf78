"""Documents of the WebCTI API as plain data, in the API's own form: what was read is told on unchanged."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

PLAIN: Mapping[type, Callable[[Any], object]] = {
    Decimal: lambda amount: f"{amount:.2f}",
    time: lambda moment: f"{moment:%H:%M}",
    date: date.isoformat,
    datetime: datetime.isoformat,
}
"""Values that JSON does not have, in the API's form."""


def told(value: object) -> Any:
    """Return what JSON can say of a document, a page, a list or nothing."""
    if is_dataclass(value):
        return {each.name: told(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {name: told(item) for name, item in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [told(item) for item in (sorted(value) if isinstance(value, frozenset) else value)]
    return PLAIN[type(value)](value) if type(value) in PLAIN else value


def answer_of(value: object) -> Any:
    """Return a command's answer: `{}` when there is nothing to say, lists as `{"items": …}`."""
    if value is None:
        return {}
    return {"items": told(value)} if isinstance(value, tuple) else told(value)
