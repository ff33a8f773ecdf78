"""Costs of a subscriber."""

from datetime import date

from emulator.exchange.costs import Account
from emulator.exchange.programming import Period, TopUpMethod
from emulator.servers.web.documents.base import Amount, Document, Moment


class TopUpDocument(Document):
    """How the subscriber comes to more than his limit."""

    amount: Amount | None
    method: TopUpMethod
    period: Period | None
    next: Moment | None


class DayDocument(Document):
    """What the calls of one day cost."""

    day: date
    amount: Amount


class CostsDocument(Document):
    """What calls cost and may cost; null limits nothing. Nothing of it can be written."""

    current: Amount
    currency: str
    limit: Amount | None
    balance: Amount | None
    top_up: TopUpDocument
    since: Moment
    calls: list[DayDocument]

    @classmethod
    def of(cls, account: Account) -> CostsDocument:
        """Write costs."""
        top_up = account.top_up
        return cls(
            current=account.current,
            currency=account.currency,
            limit=account.limit,
            balance=account.balance,
            top_up=TopUpDocument(
                amount=top_up.amount, method=top_up.method, period=top_up.period, next=account.next_top_up
            ),
            since=account.since,
            calls=[DayDocument(day=day, amount=amount) for day, amount in account.days.items()],
        )
