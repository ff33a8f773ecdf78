"""What a subscriber's calls cost. Only read: counters are zeroed and limits set by programming the PBX."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from ..model import Extension
from .reading import read
from .session import WebSession


class TopUpMethod(StrEnum):
    """How a balance is raised."""

    NONE = "none"
    MANUAL = "manual"
    ADD_PERIODIC = "add_periodic"
    SET_PERIODIC = "set_periodic"


class Period(StrEnum):
    """How often a balance is raised."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class TopUp:
    """How and when the balance is raised."""

    amount: Decimal | None
    method: TopUpMethod
    period: Period | None
    next: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCosts:
    """What the calls of one day cost."""

    day: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CostsRecord:
    """Costs since the counter was zeroed, in `currency`. `calls` are the last 31 days; no limit is `None`."""

    current: Decimal
    currency: str
    limit: Decimal | None
    balance: Decimal | None
    top_up: TopUp
    since: datetime
    calls: tuple[DayCosts, ...]


class Costs:
    """Costs of the subscribers that the session may see."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def get(self, extension: Extension) -> CostsRecord:
        """Return a subscriber's costs."""
        return read(CostsRecord, await self._session.get("subscribers", extension, "costs"))
