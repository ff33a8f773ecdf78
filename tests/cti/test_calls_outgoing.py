"""Calls that an extension makes, at the telephone or by our `DIAL` and `REJ`."""

import pytest

from custom_components.webcti.cti.model import NumberKind, Outcome, Party

from .telephone import IDLE, LIFTED, Exchange


def test_digits_dialled_one_by_one_are_one_call() -> None:
    exchange = Exchange()
    exchange.play(LIFTED, "DRDY 21__", *(f"ECHO 21__ {digit}" for digit in "0600111222"))
    assert exchange.call().party == Party("600111222", NumberKind.EXTERNAL)
    assert exchange.call().called == Party("0600111222")
    assert exchange.call().direction == "outgoing"
    assert exchange.kinds() == ["dialing"]


def test_a_number_dialled_twice_in_one_block_is_dialled_once() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 0600111222", "ECHO 21__ 0600111222")
    assert exchange.call().party.number == "600111222"


def test_an_internal_prefix_makes_the_call_internal() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ /109")
    assert exchange.call().party == Party("109", NumberKind.INTERNAL)
    assert exchange.call().direction == "internal"


def test_a_known_extension_makes_the_call_internal() -> None:
    exchange = Exchange(extensions=("21", "22"))
    exchange.play("ECHO 21__ 2", "ECHO 21__ 2")
    assert exchange.call().direction == "internal"


def test_the_line_digit_that_conn_repeats_is_not_part_of_the_number() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 0600111222", "CONN 21__ 0600111222 0")
    assert exchange.call().party.number == "600111222"


def test_the_number_as_conn_tells_it_is_kept() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 00602123456", "CONN 21__ 0602123456 0005")
    assert exchange.call().party.number == "0602123456"


def test_dialling_on_while_connected_adds_no_call() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 22", "CONN 21__ /22 0", "ECHO 21__ 5")
    assert exchange.call().party.number == "22"


@pytest.mark.parametrize(
    ("cause", "outcome", "state"),
    [
        ("", "cancelled", "null"),
        (" 1", "cancelled", "null"),
        (" 35", "cancelled", "null"),
        (" 5", "failed", "fail"),
        (" 10", "failed", "fail"),
        (" 15", "failed", "fail"),
        (" 99", "failed", "fail"),
        (" 16", "rejected", "fail"),
        (" 40", "rejected", "fail"),
        (" 17", "busy", "fail"),
        (" 38", "forwarded", "null"),
        (" 6", "cancelled", "null"),
        (" 31", "cancelled", "null"),
        (" 32", "cancelled", "null"),
        (" 7", "failed", "fail"),
        (" 33", "failed", "fail"),
    ],
)
def test_an_outgoing_call_ends_by_its_cause_and_is_never_missed(cause: str, outcome: str, state: str) -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ *22", f"REL 21__{cause}")
    (ended,) = exchange.ended()
    assert (ended.outcome, ended.state) == (outcome, state)
    assert exchange.kinds() == ["dialing", "ended"]


@pytest.mark.parametrize("cause", [6, 7, 31, 32, 33, 47])
def test_a_service_that_was_connected_was_not_answered_by_anybody(cause: int) -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ *22", "CONN 21__ _ 0", f"REL 21__ {cause}")
    assert exchange.outcomes() != ["answered"]


def test_the_charge_of_the_running_call_is_kept() -> None:
    exchange = Exchange()
    exchange.play("ECHO 21__ 0600111222", "CONN 21__ 600111222 0", "AOC 21__ 0.19", "AOC 21__ 0.38", "REL 21__ 1")
    (ended,) = exchange.ended()
    assert str(ended.charge) == "0.38"


def test_a_handset_put_down_ends_dialling_whose_release_was_lost() -> None:
    exchange = Exchange()
    exchange.play(LIFTED, "ECHO 21__ 0600111222", IDLE)
    assert exchange.outcomes() == ["cancelled"]


def test_a_new_call_settles_at_once_what_the_handset_denied() -> None:
    exchange = Exchange()
    exchange.feed("CONN 21__ /22 0", IDLE, "RING 21__ 600111222 0 _ _ _")
    assert exchange.call().state == "alerting"
    assert exchange.outcomes() == ["answered"]


# Our own DIAL


def test_our_dial_shows_at_once_on_a_lifted_handset() -> None:
    exchange = Exchange()
    exchange.feed(LIFTED)
    exchange.tracker().dial("0600111222")
    exchange.board.publish(exchange.tracker().dial_confirmed())
    assert exchange.call().state == "initiated"
    assert exchange.call().party.number == "600111222"


@pytest.mark.parametrize("echo", [("0600111222",), tuple("0600111222"), ("/0600111222",)])
def test_the_echo_of_our_dial_is_the_same_call(echo: tuple[str, ...]) -> None:
    exchange = Exchange()
    exchange.feed(LIFTED)
    exchange.tracker().dial("0600111222")
    exchange.board.publish(exchange.tracker().dial_confirmed())
    exchange.feed(*(f"ECHO 21__ {digits}" for digits in echo))
    assert exchange.call().party.number == "600111222"
    assert exchange.kinds() == ["dialing"]


def test_frames_that_overtake_the_confirmation_of_our_dial_leave_one_call() -> None:
    exchange = Exchange()
    exchange.feed(LIFTED)
    exchange.tracker().dial("*22")
    exchange.feed("ECHO 21__ *22", "REL 21__ 6")
    exchange.board.publish(exchange.tracker().dial_confirmed())
    assert not exchange.calls()
    assert exchange.kinds() == ["dialing", "ended"]


@pytest.mark.parametrize("caller", ["_", "/21", "600111222", "0600111222"])
def test_a_call_back_is_an_outgoing_call_that_rings_first(caller: str) -> None:
    exchange = Exchange()
    exchange.feed(IDLE)
    exchange.tracker().dial("0600111222")
    exchange.board.publish(exchange.tracker().dial_confirmed())
    assert not exchange.calls()
    exchange.feed(f"RING 21__ {caller} 0 _ _ _")
    assert (exchange.call().state, exchange.call().direction) == ("alerting", "outgoing")
    exchange.feed(LIFTED, "ECHO 21__ 0600111222")
    assert exchange.call().state == "initiated"
    exchange.feed("CONN 21__ 600111222 0", "REL 21__ 1")
    assert exchange.kinds() == ["dialing", "answered", "ended"]
    assert exchange.ended()[0].direction == "outgoing"


def test_a_call_back_that_nobody_lifts_is_not_missed() -> None:
    exchange = Exchange()
    exchange.feed(IDLE)
    exchange.tracker().dial("0600111222")
    exchange.feed("RING 21__ _ 0 _ _ _", "REL 21__ 1")
    assert exchange.outcomes() == ["cancelled"]


def test_somebody_else_who_calls_before_the_call_back_is_an_incoming_call() -> None:
    exchange = Exchange()
    exchange.feed(IDLE)
    exchange.tracker().dial("0600111222")
    exchange.feed("RING 21__ 600333444 0 _ _ _", "REL 21__ 1")
    assert exchange.outcomes() == ["missed"]


def test_a_system_telephone_that_goes_hands_free_shows_our_call() -> None:
    exchange = Exchange()
    exchange.feed(IDLE)
    exchange.tracker().dial("22")
    exchange.board.publish(exchange.tracker().dial_confirmed())
    exchange.feed(LIFTED)
    assert exchange.call().state == "initiated"


def test_a_refused_dial_shows_nothing() -> None:
    exchange = Exchange()
    exchange.feed(LIFTED)
    exchange.tracker().dial("22")
    exchange.tracker().dial_refused()
    exchange.feed(IDLE, LIFTED)
    assert not exchange.calls()


# Our own REJ


@pytest.mark.parametrize("decided", [Outcome.REJECTED, Outcome.FORWARDED])
@pytest.mark.parametrize("cause", ["", " 1", " 38"])
def test_a_call_we_turned_away_ends_as_we_decided(decided: Outcome, cause: str) -> None:
    exchange = Exchange()
    exchange.feed("RING 21__ 600111222 0 _ _ _")
    exchange.tracker().decide(decided)
    exchange.feed(f"REL 21__{cause}")
    assert exchange.outcomes() == [decided]
    assert exchange.kinds() == ["ringing", "ended"]


def test_a_call_picked_up_elsewhere_before_we_rejected_it_was_answered_elsewhere() -> None:
    exchange = Exchange()
    exchange.feed("RING 21__ 600111222 0 _ _ _")
    exchange.tracker().decide(Outcome.REJECTED)
    exchange.feed("REL 21__ 39")
    assert exchange.outcomes() == ["answered_elsewhere"]


def test_a_decision_is_for_one_call_only() -> None:
    exchange = Exchange()
    exchange.feed("RING 21__ 600111222 0 _ _ _")
    exchange.tracker().decide(Outcome.REJECTED)
    exchange.feed("REL 21__ 1", "RING 21__ 600111222 0 _ _ _", "REL 21__ 1")
    assert exchange.outcomes() == ["rejected", "missed"]


def test_rejecting_while_talking_ends_the_ringing_call_without_a_question() -> None:
    exchange = Exchange()
    exchange.feed("CONN 21__ /22 0", "RING 21__ 600111222 0 _ _ _")
    exchange.tracker().decide(Outcome.REJECTED)
    exchange.feed("REL 21__ 1")
    assert not exchange.asked
    assert exchange.outcomes() == ["rejected"]
    assert exchange.call().state == "connected"
