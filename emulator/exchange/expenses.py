"""What one subscriber spent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Expenses:
    """What a subscriber spent since `since`, on the last `days`, and the `credit` he came to beyond his limit."""

    current: Decimal = Decimal(0)
    credit: Decimal = Decimal(0)
    since: datetime | None = None
    next_top_up: datetime | None = None
    days: Mapping[date, Decimal] = field(default_factory=dict)
