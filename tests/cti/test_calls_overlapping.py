"""Two calls on one extension, and every order in which they can end."""

from collections.abc import Callable
from itertools import permutations

import pytest

from .telephone import IDLE, LIFTED, WAITING, Exchange

TALK = ("RING 21__ 600111222 0 _ _ _", LIFTED, "CONN 21__ 600111222 0")
SECOND = "RING 21__ 600333444 0 _ _ _"


def talking_and_ringing() -> Exchange:
    exchange = Exchange()
    exchange.play(*TALK, SECOND)
    return exchange


def consulting() -> Exchange:
    exchange = Exchange()
    exchange.play(*TALK, "ECHO 21__ /22", "CONN 21__ /22 0")
    return exchange


def waiting() -> Exchange:
    exchange = Exchange()
    exchange.play(*TALK, "CW 21__ 600333444 Anna", WAITING)
    return exchange


def test_a_ring_while_talking_is_a_waiting_call() -> None:
    exchange = talking_and_ringing()
    talk, second = exchange.calls()
    assert (talk.state, second.state, second.waiting) == ("connected", "alerting", True)
    assert exchange.kinds() == ["ringing", "answered", "waiting"]


def test_off_hook_after_an_ambiguous_release_the_ringing_call_was_given_up() -> None:
    exchange = talking_and_ringing()
    exchange.feed("REL 21__ 1")
    assert exchange.asked == [("21", 0)]
    assert len(exchange.calls()) == 2
    exchange.answer(LIFTED)
    assert exchange.call().party.number == "600111222"
    assert exchange.outcomes() == ["missed"]


def test_on_hook_after_an_ambiguous_release_the_talk_is_over_and_the_other_still_rings() -> None:
    exchange = talking_and_ringing()
    exchange.feed("REL 21__ 1")
    exchange.answer(IDLE)
    assert exchange.call().party.number == "600333444"
    assert not exchange.call().waiting
    assert exchange.outcomes() == ["answered"]


@pytest.mark.parametrize("cause", ["39", "16", "17", "38"])
def test_a_telling_cause_needs_no_question(cause: str) -> None:
    exchange = talking_and_ringing()
    exchange.feed(f"REL 21__ {cause}")
    assert not exchange.asked
    assert exchange.call().party.number == "600111222"


def test_a_frame_that_overtakes_the_answer_settles_an_ambiguous_release() -> None:
    exchange = talking_and_ringing()
    exchange.feed("REL 21__ 1", "REL 21__ 1")
    assert not exchange.calls()
    assert sorted(exchange.outcomes()) == ["answered", "missed"]


def test_answering_the_second_call_holds_the_first() -> None:
    exchange = talking_and_ringing()
    exchange.play("CONN 21__ 600333444 0")
    first, second = exchange.calls()
    assert (first.state, second.state) == ("hold", "connected")
    assert exchange.kinds()[-2:] == ["held", "answered"]


def test_conn_brings_the_held_call_back() -> None:
    exchange = talking_and_ringing()
    exchange.play("CONN 21__ 600333444 0", "CONN 21__ 600111222 0")
    first, second = exchange.calls()
    assert (first.state, second.state) == ("connected", "hold")
    assert exchange.kinds()[-2:] == ["held", "retrieved"]


def test_a_waiting_call_is_queued() -> None:
    exchange = waiting()
    talk, queued = exchange.calls()
    assert (talk.state, queued.state, queued.party.name) == ("connected", "queued", "Anna")
    assert exchange.kinds()[-1] == "waiting"


def test_a_waiting_call_that_waits_no_more_was_missed() -> None:
    exchange = waiting()
    exchange.play(LIFTED)
    assert exchange.call().state == "connected"
    assert exchange.outcomes() == ["missed"]


def test_a_waiting_call_told_gone_just_before_its_answer_was_answered() -> None:
    exchange = waiting()
    exchange.feed(LIFTED, "CONN 21__ 600333444 0")
    exchange.answer(LIFTED)
    assert [call.state for call in exchange.calls()] == ["hold", "connected"]
    assert exchange.outcomes() == []


def test_a_waiting_call_rings_on_after_the_talk_under_its_id() -> None:
    exchange = waiting()
    queued = exchange.calls()[1].id
    exchange.feed("REL 21__ 1", IDLE, SECOND)
    exchange.answer(IDLE)
    assert (exchange.call().id, exchange.call().state, exchange.call().waiting) == (queued, "alerting", False)
    assert exchange.outcomes() == ["answered"]


def test_the_same_waiting_call_told_twice_is_one() -> None:
    exchange = waiting()
    exchange.play("CW 21__ 600333444 Anna")
    assert len(exchange.calls()) == 2


def test_flash_and_digits_while_talking_hold_the_call_and_dial() -> None:
    exchange = Exchange()
    exchange.play(*TALK, "ECHO 21__ /", "ECHO 21__ 0", "ECHO 21__ 600333444")
    held, dialled = exchange.calls()
    assert (held.state, dialled.state, dialled.party.number) == ("hold", "initiated", "600333444")
    assert exchange.kinds()[-2:] == ["held", "dialing"]


def test_digits_without_flash_while_talking_are_not_a_call() -> None:
    exchange = Exchange()
    exchange.play(*TALK, "ECHO 21__ 1", "ECHO 21__ 600")
    assert exchange.call().state == "connected"


@pytest.mark.parametrize("order", permutations(("REL 21__ 1", "CONN 21__ 600111222 0")))
def test_going_back_from_a_consultation_that_rings_ends_only_the_consultation(order: tuple[str, ...]) -> None:
    exchange = Exchange()
    exchange.feed(*TALK, "ECHO 21__ /22", "ECHO 21__ /", *order)
    exchange.answer(LIFTED)
    assert (exchange.call().state, exchange.call().party.number) == ("connected", "600111222")
    assert exchange.kinds().count("retrieved") == 1
    assert exchange.outcomes() == ["cancelled"]


def test_flash_between_two_talks_waits_for_what_the_pbx_makes_of_it() -> None:
    exchange = consulting()
    exchange.play("ECHO 21__ /")
    assert [call.state for call in exchange.calls()] == ["hold", "connected"]
    exchange.play("CONN 21__ 600111222 0")
    assert [call.state for call in exchange.calls()] == ["connected", "hold"]


@pytest.mark.parametrize("consulted", [(), ("CONN 21__ /22 0",)])
def test_a_hand_over_told_by_its_cause_ends_both_calls_at_once(consulted: tuple[str, ...]) -> None:
    exchange = Exchange()
    exchange.feed(*TALK, "ECHO 21__ /22", *consulted, "REL 21__ 38")
    assert not exchange.calls()
    assert not exchange.asked


def test_a_dial_tone_while_talking_means_the_call_is_held() -> None:
    exchange = Exchange()
    exchange.play(*TALK, "DRDY 21__", "ECHO 21__ 22")
    assert [call.state for call in exchange.calls()] == ["hold", "initiated"]


def test_a_busy_consultation_leaves_the_held_call() -> None:
    exchange = Exchange()
    exchange.play(*TALK, "ECHO 21__ /22", "REL 21__ 17")
    assert exchange.call().state == "hold"
    assert exchange.outcomes() == ["busy"]
    exchange.play("CONN 21__ 600111222 0")
    assert exchange.call().state == "connected"


def test_hanging_up_in_a_consultation_ends_both_calls() -> None:
    exchange = consulting()
    exchange.feed("REL 21__ 1")
    exchange.answer(IDLE)
    assert not exchange.calls()
    assert exchange.outcomes() == ["answered", "answered"]


def test_the_consulted_party_hanging_up_leaves_the_held_call() -> None:
    exchange = consulting()
    exchange.feed("REL 21__ 1")
    exchange.answer(LIFTED)
    assert exchange.call().state == "hold"
    assert exchange.call().party.number == "600111222"


def test_both_ringing_on_the_consulted_side_become_one_call() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ /22 0 /21 600111222 Ewa", "CONN 21__ /22 0", "CONN 21__ 600111222 0", "REL 21__ 1")
    assert exchange.kinds() == ["ringing", "answered", "updated", "ended"]


ORDERS = [order for size in (2, 3) for order in permutations(("REL 21__ 1", "REL 21__ 1", IDLE), size) if IDLE in order]


@pytest.mark.parametrize("begin", [talking_and_ringing, consulting, waiting])
@pytest.mark.parametrize("order", ORDERS)
def test_two_calls_end_in_every_order_and_each_ends_once(begin: Callable[[], Exchange], order: tuple[str, ...]) -> None:
    exchange = begin()
    ids = {call.id for call in exchange.calls()}
    exchange.play(*order)
    exchange.play("REL 21__ 1", IDLE)
    assert not exchange.calls()
    assert sorted(call.id for call in exchange.ended()) == sorted(ids)


def test_flash_that_takes_the_waiting_call_begins_no_third() -> None:
    exchange = waiting()
    exchange.feed("ECHO 21__ /", LIFTED, "CONN 21__ 600333444 0")
    assert [(call.party.number, call.state) for call in exchange.calls()] == [
        ("600111222", "hold"),
        ("600333444", "connected"),
    ]
    assert exchange.kinds() == ["ringing", "answered", "waiting", "held", "answered"]
