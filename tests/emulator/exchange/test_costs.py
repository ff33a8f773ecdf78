"""Counters of subscribers: days, limits, balances, top-ups, warnings."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from emulator.exchange.costs import DAYS_KEPT, Account
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import CostsChanged, CostWarning
from tests.emulator.exchange.desk import BEGIN, Desk

NUMBER = "0600111221"


def call(desk: Desk, seconds: float = 1, extension: str = "1013") -> None:
    desk.exchange.press(extension, NUMBER)
    desk.wait(1 + seconds)
    desk.exchange.hang_up(extension)


def account(desk: Desk, extension: str = "1013") -> Account:
    switch = desk.exchange.switch
    return switch.costs.account(switch.core.stations[extension])


def test_w87_a_subscriber_pays_for_his_own_calls(desk: Desk) -> None:
    call(desk, 61)
    assert account(desk).current == Decimal("0.38")
    assert account(desk, "1014").current == 0


def test_costs_are_counted_by_day(desk: Desk) -> None:
    call(desk)
    desk.clock.set(datetime.fromisoformat("2026-11-24T08:00:00"))
    call(desk)
    call(desk)
    assert account(desk).days == {date(2026, 11, 23): Decimal("0.19"), date(2026, 11, 24): Decimal("0.38")}


def test_days_are_forgotten_after_a_month(desk: Desk) -> None:
    call(desk)
    desk.clock.set(BEGIN + timedelta(days=DAYS_KEPT - 1))
    assert len(account(desk).days) == 1
    desk.clock.set(BEGIN + timedelta(days=DAYS_KEPT))
    assert account(desk).days == {}
    assert account(desk).current == Decimal("0.19")


def test_w95_an_account_pays_what_is_called_with_its_rights(desk: Desk) -> None:
    desk.exchange.recall_account("1013", "9001", "9999")
    call(desk)
    assert desk.exchange.switch.charging.accounts == {"9001": Decimal("0.19")}
    assert account(desk).current == 0


def test_the_forwarded_part_of_a_call_is_paid_by_who_forwarded_it(desk: Desk) -> None:
    desk.patch("1013", mobile_phone="601000013")
    desk.exchange.switch.mobile_phones.change("1013", "1013", on=True, on_no_answer=True)
    line = desk.exchange.outside_call("600111222", "1013")
    desk.wait(60)
    desk.exchange.outside_hang_up(line)
    assert account(desk).current > 0


def test_w91_the_balance_is_what_is_left_of_the_limit(desk: Desk) -> None:
    assert (account(desk).limit, account(desk).balance) == (None, None)
    desk.patch("1013", cost_limit="5")
    call(desk)
    assert (account(desk).limit, account(desk).balance) == (Decimal(5), Decimal("4.81"))


def test_w89_w90_zeroed_costs_are_zero_at_once_and_counted_from_now(desk: Desk) -> None:
    call(desk)
    desk.wait(100)
    desk.patch("1013", costs="0")
    assert account(desk).current == 0
    assert account(desk).since == desk.clock.now
    assert isinstance(desk.events[-1], CostsChanged)


@pytest.mark.parametrize("amount", ["-1", "a lot", "1.234", None])
def test_costs_cannot_be_set_to_nonsense(desk: Desk, amount: str | None) -> None:
    call(desk)
    with pytest.raises(Refused) as refused:
        desk.patch("1013", costs=amount, comment="changed")
    assert refused.value.reason is Reason.INVALID
    assert account(desk).current == Decimal("0.19")
    assert desk.exchange.switch.core.stations["1013"].subscriber.comment == "Jan Kowalski"


def test_credit_lets_call_on_beyond_the_limit(desk: Desk) -> None:
    desk.patch("1013", cost_limit="0.19", top_up={"method": "manual", "amount": "10"})
    call(desk)
    desk.patch("1013", credit="10")
    assert account(desk).balance == Decimal(10)
    call(desk)
    assert account(desk).current == Decimal("0.38")


@pytest.mark.parametrize(("period", "first"), [("day", "2026-11-24"), ("week", "2026-11-30"), ("month", "2026-12-01")])
def test_w92_a_periodic_top_up_comes_with_the_period(desk: Desk, period: str, first: str) -> None:
    desk.patch("1013", cost_limit="5", top_up={"method": "add_periodic", "amount": "2", "period": period})
    due = datetime.fromisoformat(first)
    assert account(desk).next_top_up == due
    desk.clock.set(due - timedelta(seconds=1))
    assert account(desk).balance == Decimal(5)
    desk.wait(1)
    assert account(desk).balance == Decimal(7)


def test_a_balance_is_restored_to_its_amount(desk: Desk) -> None:
    desk.patch("1013", cost_limit="1", top_up={"method": "set_periodic", "amount": "3", "period": "day"})
    call(desk)
    desk.wait(86400)
    assert account(desk).balance == Decimal(3)
    desk.wait(86400)
    assert account(desk).balance == Decimal(3)


def test_top_ups_missed_while_the_exchange_was_off_are_made_up_for(desk: Desk) -> None:
    desk.patch("1013", cost_limit="1", top_up={"method": "add_periodic", "amount": "2", "period": "day"})
    switch = desk.exchange.switch
    switch.costs.end()
    desk.clock.set(BEGIN + timedelta(days=3))
    switch.costs.resume()
    assert account(desk).balance == Decimal(7)
    assert account(desk).next_top_up == datetime.fromisoformat("2026-11-27")


def test_a_top_up_that_is_switched_off_comes_no_more(desk: Desk) -> None:
    desk.patch("1013", cost_limit="1", top_up={"method": "add_periodic", "amount": "2", "period": "day"})
    desk.patch("1013", top_up={"method": "none"})
    desk.wait(3 * 86400)
    assert (account(desk).balance, account(desk).next_top_up) == (Decimal(1), None)


def test_a_periodic_top_up_needs_amount_and_period(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.patch("1013", top_up={"method": "add_periodic", "amount": "2"})


def test_who_talks_is_warned_a_minute_before_the_limit_cuts(desk: Desk) -> None:
    desk.patch("1013", cost_limit="0.57")
    desk.patch_pbx(limit_action="disconnect")
    desk.exchange.press("1013", NUMBER)
    desk.wait(1 + 59)
    assert [event for event in desk.events if isinstance(event, CostWarning)] == []
    desk.wait(1)
    assert [event for event in desk.events if isinstance(event, CostWarning)] == [CostWarning("1013", 60.0)]
    desk.wait(59)
    assert desk.states("1013") == ["connected"]
    desk.wait(1)
    assert "REL 1013 charge_exceeded" in desk.taken()


def test_a_call_that_ends_in_time_is_not_warned(desk: Desk) -> None:
    desk.patch("1013", cost_limit="0.57")
    desk.patch_pbx(limit_action="disconnect")
    call(desk, 30)
    desk.wait(600)
    assert [event for event in desk.events if isinstance(event, CostWarning)] == []
