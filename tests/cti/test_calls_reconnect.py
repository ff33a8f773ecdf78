"""What becomes of calls while the link is down."""

import pytest

from .telephone import IDLE, LIFTED, WAITING, Exchange

RING = "RING 21__ 600111222 0 _ _ _"
TALK = (RING, LIFTED, "CONN 21__ 600111222 0")


def after_outage(*lines: str, seconds: float = 120) -> Exchange:
    exchange = Exchange()
    exchange.play(*lines)
    exchange.lose()
    exchange.later(seconds)
    return exchange


def test_a_talk_that_goes_on_keeps_its_id() -> None:
    exchange = after_outage(*TALK)
    before = exchange.call()
    exchange.feed(LIFTED)
    assert exchange.call() == before
    assert exchange.kinds() == ["ringing", "answered"]


def test_a_talk_that_ended_meanwhile_is_closed_as_unknown_once() -> None:
    exchange = after_outage(*TALK)
    exchange.changes.clear()
    exchange.feed("STAT 21__ h f D l a p c q")
    assert len(exchange.changes) == 1
    assert exchange.outcomes() == ["unknown"]
    assert not exchange.calls()
    exchange.feed("STAT 21__ h f D l a p c q", "REL 21__ 1")
    assert len(exchange.changes) == 1


def test_a_talk_that_goes_on_ends_as_answered_later() -> None:
    exchange = after_outage(*TALK)
    exchange.feed(LIFTED, "REL 21__ 1")
    assert exchange.outcomes() == ["answered"]


@pytest.mark.parametrize("flags", [IDLE, LIFTED])
def test_a_call_that_rang_before_a_long_outage_is_closed_as_unknown(flags: str) -> None:
    exchange = after_outage(RING)
    exchange.feed(flags)
    assert exchange.outcomes() == ["unknown"]


def test_a_call_that_still_rings_after_a_short_outage_goes_on() -> None:
    exchange = after_outage(IDLE, RING, seconds=2)
    ringing = exchange.call().id
    exchange.feed(IDLE, LIFTED, "CONN 21__ 600111222 0")
    assert exchange.call().id == ringing
    assert exchange.kinds() == ["ringing", "answered"]


def test_a_call_that_rang_before_a_short_outage_is_not_believed_for_ever() -> None:
    exchange = after_outage(IDLE, RING, seconds=2)
    exchange.feed(IDLE)
    assert exchange.asked == [("21", 60)]
    exchange.later(60)
    exchange.answer(IDLE)
    assert exchange.outcomes() == ["unknown"]


def test_a_call_that_was_dialled_before_the_outage_ends_as_unknown_unless_its_cause_tells() -> None:
    exchange = after_outage("ECHO 21__ 0600111222")
    exchange.feed(LIFTED, "REL 21__ 1")
    assert exchange.outcomes() == ["unknown"]


def test_a_telling_cause_counts_also_after_an_outage() -> None:
    exchange = after_outage("ECHO 21__ 0600111222")
    exchange.feed(LIFTED, "REL 21__ 17")
    assert exchange.outcomes() == ["busy"]


def test_a_waiting_call_goes_on_as_long_as_the_pbx_says_that_one_waits() -> None:
    exchange = after_outage(*TALK, "CW 21__ 600333444 _", WAITING)
    exchange.feed(WAITING)
    assert [call.state for call in exchange.calls()] == ["connected", "queued"]


def test_a_call_that_began_before_the_state_was_asked_for_is_no_business_of_the_outage() -> None:
    exchange = after_outage(*TALK)
    exchange.feed("RING 21__ 600333444 0 _ _ _", IDLE)
    assert exchange.call().party.number == "600333444"
    assert exchange.outcomes() == ["unknown"]


def test_an_extension_whose_state_the_pbx_does_not_tell_has_no_calls_left() -> None:
    exchange = after_outage(*TALK)
    exchange.board.publish(exchange.tracker().abandon())
    assert exchange.outcomes() == ["unknown"]


def test_an_ambiguous_release_before_the_outage_is_carried_out() -> None:
    exchange = Exchange()
    exchange.feed(*TALK, "RING 21__ 600333444 0 _ _ _", "REL 21__ 1")
    exchange.lose()
    assert exchange.call().state == "connected"


def test_unchanged_flags_after_an_outage_are_no_news() -> None:
    exchange = after_outage(IDLE)
    exchange.changes.clear()
    exchange.feed(IDLE)
    assert not exchange.changes
