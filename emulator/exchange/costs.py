"""What the calls of subscribers cost: counters, limits, balances and top-ups (WebCTI manual, costs).

Counters are set, and so zeroed, by the programming tools only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from pydantic import TypeAdapter, ValidationError

from emulator.exchange.clock import Timer
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import CostsChanged
from emulator.exchange.expenses import Expenses
from emulator.exchange.memory import Kind
from emulator.exchange.programming import Amount, Period, Subscriber, TopUp, TopUpMethod
from emulator.exchange.stations import Station

DAYS_KEPT = 31
COUNTERS = ("costs", "credit")
"""What the programming tools set beside the columns of the subscriber sheet."""

_PERIODIC = (TopUpMethod.ADD_PERIODIC, TopUpMethod.SET_PERIODIC)
_COUNTER: TypeAdapter[Decimal] = TypeAdapter(Amount)
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Costs as they are shown. `limit` and `balance` are None where nothing limits the subscriber."""

    current: Decimal
    currency: str
    limit: Decimal | None
    balance: Decimal | None
    top_up: TopUp
    next_top_up: datetime | None
    since: datetime
    days: Mapping[date, Decimal]


class Costs:
    """Counters of all subscribers."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._timers: dict[str, Timer] = {}
        now = core.clock.now
        for station in core.stations.values():
            station.expenses = Expenses(since=now)
            self.plan(station)

    def account(self, station: Station) -> Account:
        """Say what a subscriber spent and may spend."""
        expenses, subscriber = station.expenses, station.subscriber
        first = self._core.clock.now.date() - timedelta(days=DAYS_KEPT - 1)
        return Account(
            current=expenses.current,
            currency=self._core.pbx.currency,
            limit=subscriber.cost_limit,
            balance=self.balance(station),
            top_up=subscriber.top_up,
            next_top_up=expenses.next_top_up,
            since=expenses.since or self._core.clock.now,
            days={day: amount for day, amount in sorted(expenses.days.items()) if day >= first},
        )

    def balance(self, station: Station) -> Decimal | None:
        """Say what the subscriber may still spend: limit and top-ups minus costs; None when nothing limits him."""
        limit = station.subscriber.cost_limit
        return None if limit is None else limit + station.expenses.credit - station.expenses.current

    def charge(self, station: Station, price: Decimal) -> None:
        """Count a price."""
        expenses, today = station.expenses, self._core.clock.now.date()
        first = today - timedelta(days=DAYS_KEPT - 1)
        days = {day: amount for day, amount in expenses.days.items() if day >= first}
        days[today] = days.get(today, _NOTHING) + price
        self._put(station, replace(expenses, current=expenses.current + price, days=days), happened=True)

    def check(self, counters: Mapping[str, object]) -> Mapping[str, Decimal]:
        """Read what counters are to be set to. Refused: `invalid`."""
        try:
            return {name: _COUNTER.validate_python(value) for name, value in counters.items()}
        except ValidationError as error:
            raise Refused(Reason.INVALID, f"{', '.join(counters)}: amounts of at least 0 with two decimals") from error

    def programme(self, station: Station, counters: Mapping[str, Decimal]) -> None:
        """Set counters by the programming tools; setting the costs begins the counting anew, without credit."""
        expenses = station.expenses
        if "costs" in counters:
            now = self._core.clock.now
            expenses = replace(expenses, current=counters["costs"], credit=_NOTHING, since=now)
        if "credit" in counters:
            expenses = replace(expenses, credit=counters["credit"])
        if counters:
            self._put(station, expenses)

    def reprogrammed(self, before: Subscriber, after: Subscriber) -> None:
        """Follow a change of the subscriber sheet: other periods begin now."""
        if after.top_up != before.top_up:
            station = self._core.stations[after.extension]
            self._put(station, replace(station.expenses, next_top_up=None))
            self.plan(station)

    def resume(self) -> None:
        """Go on after a restart: what fell due meanwhile happens at once."""
        for station in self._core.stations.values():
            self.plan(station)

    def plan(self, station: Station) -> None:
        """Order the next periodic top-up; one that is due happens now."""
        timer = self._timers.pop(station.extension, None)
        if timer is not None:
            timer.cancel()
        top_up, now = station.subscriber.top_up, self._core.clock.now
        if top_up.method not in _PERIODIC or top_up.period is None:
            return
        due = station.expenses.next_top_up
        if due is None:
            due = _next(top_up.period, now)
            station.expenses = replace(station.expenses, next_top_up=due)
            self._core.remember(Kind.COSTS, station.extension, happened=True)
        while due <= now:
            due = self._top_up(station, top_up, _next(top_up.period, due))
        seconds = (due - now).total_seconds()
        self._timers[station.extension] = self._core.after(seconds, lambda: self.plan(station))

    def put_back(self, extension: str, expenses: Expenses | None) -> None:
        """Go back to what a memory holds."""
        station = self._core.stations[extension]
        station.expenses = expenses or Expenses(since=self._core.tables_since)
        self._core.emit(CostsChanged(extension))

    def end(self) -> None:
        """Forget what was ordered."""
        for timer in self._timers.values():
            timer.cancel()
        self._timers.clear()

    def _top_up(self, station: Station, top_up: TopUp, following: datetime) -> datetime:
        expenses, amount = station.expenses, top_up.amount or _NOTHING
        if top_up.method is TopUpMethod.ADD_PERIODIC:
            credit = expenses.credit + amount
        else:
            credit = amount - (station.subscriber.cost_limit or _NOTHING) + expenses.current
        self._put(station, replace(expenses, credit=credit, next_top_up=following), happened=True)
        return following

    def _put(self, station: Station, expenses: Expenses, *, happened: bool = False) -> None:
        station.expenses = expenses
        self._core.remember(Kind.COSTS, station.extension, happened=happened)
        self._core.emit(CostsChanged(station.extension))


def _next(period: Period, moment: datetime) -> datetime:
    """Find the first beginning of a period after a moment."""
    today = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    match period:
        case Period.DAY:
            return today + timedelta(days=1)
        case Period.WEEK:
            return today + timedelta(days=7 - today.weekday())
        case Period.MONTH:
            return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
