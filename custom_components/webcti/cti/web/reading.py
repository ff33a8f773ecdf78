"""JSON as typed documents: one strict reader for all dataclasses of the API, made once for each from its annotations.

What a document does not name is ignored, what has another shape than the contract says is an `AnswerInvalid`. Its
message names the place and never the value: values are people's names and numbers.
"""

import json
import re
import typing
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from types import NoneType
from typing import Any, TypeAliasType, get_args, get_origin, get_type_hints

from ..errors import AnswerInvalid

LARGEST_INTEGER = 2**63
AMOUNT = re.compile(r"-?[0-9]{1,15}\.[0-9]{2}")
TIME_OF_DAY = re.compile(r"[0-9]{2}:[0-9]{2}")

type Read = Callable[[object], Any]


class _Wrong(Exception):
    """A value is not what its annotation says; `where` is the way to it."""

    def __init__(self, *where: str) -> None:
        super().__init__()
        self.where = where


def parse(body: bytes) -> object:
    """Return what JSON in UTF-8 says. Raises `AnswerInvalid`."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as err:
        raise AnswerInvalid("The answer is no JSON") from err


def read[T](kind: type[T], value: object) -> T:
    """Return the document of this kind that a JSON value holds. Raises `AnswerInvalid`."""
    annotation: Any = kind
    try:
        document: T = _reader(annotation)(value)
    except _Wrong as wrong:
        place = ".".join((kind.__name__, *wrong.where))
        raise AnswerInvalid(f"{place} is not what it should be") from None
    return document


@cache
def _reader(annotation: Any) -> Read:
    """Make the reader of one annotation."""
    if isinstance(annotation, TypeAliasType):
        return _reader(annotation.__value__)
    if is_dataclass(annotation):
        return _document(annotation)
    if make := GENERIC.get(get_origin(annotation)):
        return make(get_args(annotation))
    return PLAIN.get(annotation) or _word(annotation)


def _document(kind: Any) -> Read:
    hints = get_type_hints(kind)
    readers = {each.name: (_reader(hints[each.name]), _is_required(each)) for each in fields(kind) if each.init}

    def read_document(value: object) -> Any:
        if not isinstance(value, dict):
            raise _Wrong
        found = {}
        for name, (read_field, required) in readers.items():
            if name not in value:
                if required:
                    raise _Wrong(name)
                continue
            try:
                found[name] = read_field(value[name])
            except _Wrong as wrong:
                raise _Wrong(name, *wrong.where) from None
        return kind(**found)

    return read_document


def _is_required(each: Field[Any]) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _union(members: tuple[Any, ...]) -> Read:
    readers = [_reader(member) for member in members if member is not NoneType]
    optional = NoneType in members

    def read_union(value: object) -> Any:
        if value is None and optional:
            return None
        *first, last = readers
        for read_member in first:
            try:
                return read_member(value)
            except _Wrong:
                continue
        return last(value)

    return read_union


def _sequence(members: tuple[Any, ...], collection: Callable[[Iterable[Any]], Any] = tuple) -> Read:
    read_item = _reader(members[0])

    def read_sequence(value: object) -> Any:
        if not isinstance(value, list):
            raise _Wrong
        return collection(map(read_item, value))

    return read_sequence


def _mapping(members: tuple[Any, ...]) -> Read:
    read_item = _reader(members[1])

    def read_mapping(value: object) -> Any:
        if not isinstance(value, dict):
            raise _Wrong
        return {name: read_item(item) for name, item in value.items()}

    return read_mapping


def _word(words: type[Enum]) -> Read:
    known = {member.value: member for member in words}

    def read_word(value: object) -> Any:
        if isinstance(value, str) and value in known:
            return known[value]
        raise _Wrong

    return read_word


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise _Wrong


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise _Wrong


def _integer(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST_INTEGER:
        return value
    raise _Wrong


def _amount(value: object) -> Decimal:
    if isinstance(value, str) and AMOUNT.fullmatch(value):
        return Decimal(value)
    raise _Wrong


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        raise _Wrong from None
    if moment.tzinfo is not None:
        raise _Wrong
    return moment


def _day(value: object) -> date:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise _Wrong from None


def _time_of_day(value: object) -> time:
    if not TIME_OF_DAY.fullmatch(text := _text(value)):
        raise _Wrong
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise _Wrong from None


PLAIN: Mapping[Any, Read] = {
    str: _text,
    bool: _flag,
    int: _integer,
    Decimal: _amount,
    datetime: _moment,
    date: _day,
    time: _time_of_day,
}

GENERIC: Mapping[Any, Callable[[tuple[Any, ...]], Read]] = {
    typing.Union: _union,
    tuple: _sequence,
    frozenset: partial(_sequence, collection=frozenset),
    Mapping: _mapping,
}
