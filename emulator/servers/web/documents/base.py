"""What all documents of the API have in common."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema


class Document(BaseModel):
    """An answer. Every key is always there."""

    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True, from_attributes=True)


class Body(BaseModel):
    """A request's body: unknown keys are mistakes, and what is given is never repeated in messages."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Items[T](Document):
    """A list that is told as a whole."""

    items: list[T]


class Page[T](Document):
    """A part of a long list; `next` is the cursor of the part after it."""

    items: list[T]
    next: str | None
    total: int


type Amount = Annotated[
    Decimal,
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+\.[0-9]{2}$", "examples": ["12.30"]}),
]
"""Money, as a string with two decimals."""

type Moment = Annotated[
    datetime,
    PlainSerializer(lambda moment: moment.isoformat(timespec="seconds"), return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$"}),
]
"""Local time of the PBX, without a zone."""

type TimeOfDay = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["06:30"])]
"""A time of day of an answer; a body takes plain text and leaves it to the exchange to say `invalid_time`."""
