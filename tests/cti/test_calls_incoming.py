"""Calls that are offered to an extension."""

import pytest

from custom_components.webcti.cti.model import NumberKind, Party

from .telephone import IDLE, LIFTED, Exchange

RING = "RING 21__ 600111222 0 221110000 _ Jan_Kowalski"


def test_a_ring_is_an_alerting_call_with_caller_name_and_called_number() -> None:
    exchange = Exchange()
    exchange.play(RING)
    call = exchange.call()
    assert (call.state, call.direction, call.originated) == ("alerting", "incoming", False)
    assert call.party == Party("600111222", NumberKind.EXTERNAL, "Jan Kowalski")
    assert call.called == Party("221110000", NumberKind.EXTERNAL)
    assert call.suspended is None
    assert exchange.state().activity == "ringing"
    assert exchange.kinds() == ["ringing"]


@pytest.mark.parametrize("hook", [(LIFTED, "CONN 21__ 600111222 0"), ("CONN 21__ 600111222 0", LIFTED)])
def test_a_call_is_answered_whether_the_handset_is_reported_before_or_after(hook: tuple[str, str]) -> None:
    exchange = Exchange()
    exchange.play(RING, *hook)
    assert exchange.call().state == "connected"
    assert exchange.call().answered == exchange.now
    assert exchange.kinds() == ["ringing", "answered"]


def test_the_handset_reported_down_while_it_rings_changes_nothing() -> None:
    exchange = Exchange()
    exchange.play(IDLE, RING, IDLE)
    assert exchange.call().state == "alerting"
    assert exchange.kinds() == ["ringing"]


@pytest.mark.parametrize(
    ("cause", "kind", "outcome"),
    [
        ("", "missed", "missed"),
        (" 1", "missed", "missed"),
        (" 16", "ended", "rejected"),
        (" 17", "ended", "busy"),
        (" 38", "ended", "forwarded"),
        (" 39", "ended", "answered_elsewhere"),
        (" 47", "ended", "cancelled"),
        (" 99", "missed", "missed"),
    ],
)
def test_an_unanswered_call_ends_by_its_cause(cause: str, kind: str, outcome: str) -> None:
    exchange = Exchange()
    exchange.play(RING, f"REL 21__{cause}")
    assert exchange.kinds() == ["ringing", kind]
    assert exchange.outcomes() == [outcome]
    assert not exchange.calls()


@pytest.mark.parametrize("cause", ["", " 1", " 3", " 38", " 99"])
def test_an_answered_call_ends_as_answered_whoever_hangs_up(cause: str) -> None:
    exchange = Exchange()
    exchange.play(RING, "CONN 21__ 600111222 0", f"REL 21__{cause}")
    assert exchange.kinds() == ["ringing", "answered", "ended"]
    assert exchange.outcomes() == ["answered"]


def test_an_ended_call_keeps_when_it_began_was_answered_and_ended() -> None:
    exchange = Exchange()
    begun = exchange.now
    exchange.feed(RING)
    exchange.later(7)
    answered = exchange.now
    exchange.feed("CONN 21__ 600111222 0")
    exchange.later(60)
    exchange.feed("REL 21__ 1")
    (call,) = exchange.ended()
    assert (call.started, call.answered, call.ended) == (begun, answered, exchange.now)
    assert (call.state, call.cause) == ("null", 1)


def test_a_call_released_at_once_leaves_nothing_behind() -> None:
    exchange = Exchange()
    exchange.feed(RING, "REL 21__ 1")
    assert not exchange.calls()
    assert exchange.state().activity == "idle"
    assert not exchange.asked


def test_a_second_ring_updates_the_ringing_call() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ /23 0003 /21 0602123456 Sekretariat")
    first = exchange.call()
    exchange.play("RING 21__ 0602123456 0005 3251111 - Jan_Kowalski")
    assert exchange.call().id == first.id
    assert first.direction == "internal"
    assert first.suspended == Party("0602123456", NumberKind.EXTERNAL)
    assert exchange.call().direction == "incoming"
    assert exchange.call().suspended is None
    assert exchange.kinds() == ["ringing", "updated"]


def test_the_same_ring_again_is_no_news() -> None:
    exchange = Exchange()
    exchange.play(RING, RING)
    assert len(exchange.changes) == 1


def test_a_second_conn_updates_the_presentation() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ /23", "CONN 21__ /23 0003", "CONN 21__ 600111222 0005", "CONN 21__ 600111222 0005")
    assert exchange.kinds() == ["ringing", "answered", "updated"]
    assert exchange.call().direction == "incoming"


def test_a_withheld_number_is_an_unknown_party() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ _ 0 /21 _ _")
    assert exchange.call().party == Party()
    assert exchange.call().direction == "incoming"


def test_a_comment_that_repeats_the_number_is_no_name() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ 600111222 0 221110000 _ 600111222")
    assert exchange.call().party.name is None


def test_the_name_of_an_internal_party_is_remembered_from_an_earlier_ring() -> None:
    exchange = Exchange()
    exchange.play("RING 21__ /109 0 /21 _ Adam_N", "REL 21__ 1", "CONN 21__ /109 0")
    assert exchange.call().party == Party("109", NumberKind.INTERNAL, "Adam N")


def test_the_name_survives_a_conn_that_has_none() -> None:
    exchange = Exchange()
    exchange.play(RING, "CONN 21__ 600111222 0")
    assert exchange.call().party.name == "Jan Kowalski"


def test_conn_without_a_ring_is_a_call_the_extension_made() -> None:
    exchange = Exchange()
    exchange.play("CONN 21__ 600111222 0")
    assert (exchange.call().state, exchange.call().direction) == ("connected", "outgoing")
    assert exchange.kinds() == ["answered"]


def test_a_release_without_a_call_means_nothing() -> None:
    exchange = Exchange()
    exchange.play("REL 21__ 1", "REL 21__ 39")
    assert not exchange.changes


def test_a_tag_belongs_to_the_ringing_call() -> None:
    exchange = Exchange()
    exchange.play(RING, "UTAG 21__ IdSub=112")
    assert exchange.call().tag == "IdSub=112"


def test_a_lost_release_is_made_good_by_the_handset() -> None:
    exchange = Exchange()
    exchange.feed(RING, "CONN 21__ 600111222 0", IDLE)
    assert exchange.state().activity == "talking"
    exchange.answer(IDLE)
    assert exchange.outcomes() == ["answered"]
    assert not exchange.calls()


def test_a_cause_that_follows_the_handset_still_counts() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 0600111222")
    exchange.feed(IDLE, "REL 21__ 17")
    exchange.answer(IDLE)
    assert exchange.outcomes() == ["busy"]


def test_a_telephone_out_of_order_is_shown_as_such_and_has_no_calls() -> None:
    exchange = Exchange()
    exchange.play(RING, "CONN 21__ 600111222 0", "STAT 21__ o f d l a p c q")
    assert exchange.state().activity == "out_of_order"
    assert not exchange.calls()


def test_a_call_that_rings_for_ever_is_given_up() -> None:
    exchange = Exchange()
    exchange.feed(RING)
    exchange.later(301)
    long = exchange.now - exchange.call().started
    exchange.board.audit(long, long, long)
    assert exchange.outcomes() == ["unknown"]


@pytest.mark.parametrize(
    ("lines", "activity"),
    [
        ((), "idle"),
        ((LIFTED, "DRDY 21__"), "idle"),
        ((RING,), "ringing"),
        (("ECHO 21__ 1",), "dialing"),
        (("CONN 21__ /23",), "talking"),
        (("CONN 21__ /23", "ECHO 21__ /"), "on_hold"),
        (("CONN 21__ /23", "ECHO 21__ /", "ECHO 21__ 2"), "dialing"),
        (("CONN 21__ /23", "DRDY 21__"), "on_hold"),
        (("CW 21__ /23 _",), "queued"),
        (("CONN 21__ /23", "CW 21__ /22 _", "RING 21__ 600 0 _ _ _"), "talking"),
    ],
)
def test_an_extension_shows_its_most_active_call(lines: tuple[str, ...], activity: str) -> None:
    exchange = Exchange()
    exchange.feed(IDLE, *lines)
    assert exchange.state().activity == activity
