"""What dialled digits mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.exchange.builtin import builtin
from emulator.exchange.dialplan import DialPlan, Route, RouteKind, Verdict
from emulator.exchange.programming import Family

PLAN = DialPlan(builtin(Family.CLASSIC))


@pytest.mark.parametrize(
    ("digits", "kind", "number"),
    [
        ("1011", RouteKind.STATION, "1011"),
        ("21", RouteKind.STATION, "21"),
        ("600", RouteKind.GROUP, "600"),
        ("1000", RouteKind.VOICEMAIL, "1000"),
        ("112", RouteKind.OUTSIDE, "112"),
        ("0112", RouteKind.OUTSIDE, "112"),
        ("0600111222", RouteKind.OUTSIDE, "600111222"),
        ("00602123456", RouteKind.OUTSIDE, "0602123456"),
        ("03251111#", RouteKind.OUTSIDE, "3251111"),
        ("*22", RouteKind.SERVICE, ""),
        ("*201234", RouteKind.SERVICE, "1234"),
        ("*5390019999", RouteKind.SERVICE, "90019999"),
        ("*7622#1", RouteKind.SERVICE, "22#1"),
    ],
)
def test_complete_by_itself(digits: str, kind: RouteKind, number: str) -> None:
    for length in range(1, len(digits)):
        assert PLAN.analyse(digits[:length], complete=False) is Verdict.OPEN
    route = PLAN.analyse(digits, complete=False)
    assert isinstance(route, Route)
    assert (route.kind, route.number) == (kind, number)


@pytest.mark.parametrize("digits", ["03251111", "0004915111111", "*7622#", "*32"])
def test_complete_when_nothing_follows(digits: str) -> None:
    assert PLAN.analyse(digits, complete=False) is Verdict.OPEN
    assert isinstance(PLAN.analyse(digits, complete=True), Route)


@pytest.mark.parametrize("digits", ["3", "19", "05*1"])
def test_wrong_at_once(digits: str) -> None:
    assert PLAN.analyse(digits, complete=False) is Verdict.WRONG


@pytest.mark.parametrize("digits", ["0", "01", "1", "101", "9"])
def test_wrong_when_nothing_follows(digits: str) -> None:
    assert PLAN.analyse(digits, complete=True) is Verdict.WRONG


@pytest.mark.parametrize("digits", ["*99", "*221", "#1", "#0", "*31"])
def test_no_service(digits: str) -> None:
    assert PLAN.analyse(digits, complete=False) is Verdict.NO_SERVICE


@pytest.mark.parametrize("digits", ["#0", "*31", "#9"])
def test_services_of_a_call_are_dialled_after_flash(digits: str) -> None:
    assert isinstance(PLAN.analyse(digits, complete=False, after_flash=True), Route)


@given(st.text("0123456789*#", min_size=1, max_size=30))
def test_when_nothing_follows_there_is_always_an_answer(digits: str) -> None:
    assert PLAN.analyse(digits, complete=True) is not Verdict.OPEN
