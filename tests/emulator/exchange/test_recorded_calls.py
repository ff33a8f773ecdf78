"""Calls as a real NCP 1.23.0140 was recorded to tell them; 101 and 102 are system telephones, the others SIP."""

from itertools import pairwise

import pytest

from emulator.exchange.builtin import builtin
from emulator.exchange.programming import (
    Family,
    Group,
    OutsideBehaviour,
    Programming,
    Subscriber,
    Telephone,
    TelephoneKind,
)
from tests.emulator.exchange.desk import Desk, without_flags

CITY = "600111222"
NAMES = {"101": "Serwis", "109": "Adam N"}


@pytest.fixture
def recorded() -> Desk:
    original = builtin(Family.NCP)
    kinds = {
        n: TelephoneKind.SYSTEM if n in ("101", "102") else TelephoneKind.SIP
        for n in ("101", "102", "103", "104", "105", "109")
    }
    subscribers = tuple(
        Subscriber(extension=extension, comment=NAMES.get(extension, ""), telephone=Telephone(kind=kind))
        for extension, kind in kinds.items()
    )
    pbx = original.pbx.model_copy(update={"incoming": {"221110000": "600"}})
    group = Group(number="600", members=tuple(kinds))
    return Desk(Programming(pbx=pbx, subscribers=subscribers, groups=(group,)))


def test_internal_call_answered(recorded: Desk) -> None:
    recorded.exchange.press("109", "101")
    recorded.wait(12.3)
    recorded.exchange.answer("101")
    recorded.wait(6.7)
    recorded.exchange.hang_up("101")
    assert recorded.taken() == [
        "STAT 109 H",
        "ECHO 109 internal 101",
        "RING 101 /109 0 /101 - Adam N",
        "STAT 101 H",
        "CONN 101 /109 0",
        "CONN 109 /101 0",
        "REL 101 normal",
        "REL 109 normal",
        "STAT 109 h",
        "STAT 101 h",
    ]


def test_internal_call_given_up(recorded: Desk) -> None:
    recorded.exchange.press("101", "109")
    recorded.wait(26.8)
    recorded.taken()
    recorded.exchange.hang_up("101")
    assert recorded.taken() == ["REL 109 normal", "STAT 109 h", "REL 101 normal", "STAT 101 h"]


def test_internal_busy(recorded: Desk) -> None:
    recorded.exchange.lift("101")
    recorded.taken()
    recorded.exchange.press("109", "101")
    assert recorded.taken() == ["STAT 109 H", "ECHO 109 internal 101"]
    recorded.wait(3.3)
    assert recorded.taken() == []
    recorded.wait(0.1)
    assert recorded.taken() == ["STAT 109 h", "REL 109 busy"]


def test_group_members_start_one_after_the_other_and_are_released_when_one_answers(recorded: Desk) -> None:
    moments: dict[str, float] = {}
    recorded.exchange.outside_call(CITY, "221110000")
    for _ in range(300):
        for line in recorded.taken():
            moments[line] = recorded.clock.elapsed
        recorded.wait(0.01)
    expected = [f"RING {n} {CITY} 0 221110000 - {CITY}" for n in ("101", "102", "103", "104", "105", "109")]
    assert list(moments) == expected
    times = list(moments.values())
    assert all(0.09 <= later - earlier <= 0.52 for earlier, later in pairwise(times))
    recorded.wait(13.5)
    recorded.exchange.answer("101")
    assert recorded.taken() == [
        "STAT 101 H",
        f"CONN 101 {CITY} 0",
        "REL 102 picked_up_elsewhere",
        *(line for n in ("103", "104", "105", "109") for line in (f"REL {n} picked_up_elsewhere", f"STAT {n} h")),
    ]


def test_members_that_refuse_are_busy_for_the_group_and_the_others_ring_on(recorded: Desk) -> None:
    line = recorded.exchange.outside_call(CITY, "221110000")
    recorded.wait(60)
    recorded.taken()
    recorded.exchange.reject("103")
    recorded.exchange.reject("105")
    assert recorded.taken() == ["REL 103 busy", "STAT 103 h", "REL 105 busy", "STAT 105 h"]
    recorded.exchange.outside_hang_up(line)
    assert without_flags(recorded.taken()) == [f"REL {n} normal" for n in ("101", "102", "104", "109")]


def test_outgoing_call_keeps_the_line_digit(recorded: Desk) -> None:
    recorded.exchange.set_outside_number(CITY, OutsideBehaviour.ANSWER, after=8.7)
    recorded.exchange.press("101", "0" + CITY)
    assert recorded.taken() == ["STAT 101 H", f"ECHO 101 0{CITY}"]
    recorded.wait(8.7)
    assert recorded.taken() == [f"CONN 101 {CITY} 0 dialled 0{CITY}"]


@pytest.mark.parametrize("digit", ["0", "9"])
def test_a_lone_digit_and_silence_is_a_wrong_number(recorded: Desk, digit: str) -> None:
    recorded.exchange.press("105", digit)
    recorded.taken()
    recorded.wait(8)
    assert recorded.taken() == ["STAT 105 h", "REL 105 wrong_number"]


def test_unanswered_hand_over_returns(recorded: Desk) -> None:
    line = recorded.talk_outside(CITY, "101")
    for key in "/109":
        recorded.exchange.press("101", key)
    recorded.exchange.hang_up("101")
    recorded.wait(40.9)
    assert recorded.taken() == [
        "ECHO 101 /",
        "ECHO 101 1",
        "ECHO 101 0",
        "ECHO 101 9",
        f"RING 109 {CITY} 0 /109 /101 _",
        "STAT 101 H",
        "REL 101 normal",
        "STAT 101 h",
    ]
    recorded.wait(0.1)
    assert recorded.taken() == ["REL 109 normal", "STAT 109 h", f"RING 101 {CITY} 0 221110000 - {CITY}"]
    recorded.exchange.outside_hang_up(line)
    assert recorded.taken() == ["REL 101 normal"]
