"""What holds for every sequence of frames, sensible or not."""

from collections import Counter
from datetime import UTC, datetime
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from custom_components.webcti.cti.calls import activity, advance, reconcile, settle
from custom_components.webcti.cti.course import Circumstances
from custom_components.webcti.cti.ctip.causes import Cause
from custom_components.webcti.cti.model import Activity, Call, CallEventKind, ConnectionState, Hook, Outcome
from custom_components.webcti.cti.parties import Parties

from .telephone import ENDS, IDLE, Exchange, frames_of

NUMBERS = st.sampled_from(["_", "-", "/21", "/22", "600111222", "0600111222", "600333444"])
RINGS = st.builds("RING 21__ {} 0 {} {} {}".format, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["_", "Jan_K"]))
SHORT_RINGS = st.builds("RING 21__ {}".format, NUMBERS)
CONNS = st.builds("CONN 21__ {} 0".format, NUMBERS)
WAITS = st.builds("CW 21__ {} _".format, NUMBERS)
RELS = st.builds("REL 21__ {}".format, st.sampled_from(["", "99", *(str(cause.value) for cause in Cause)]))
DIGITS = st.sampled_from(["/", "1", "0", "22", "*22", "0600111222", "/109", "//", "#"])
ECHOES = st.builds("ECHO 21__ {}".format, DIGITS)
STATES = st.builds("STAT 21__ {} f d l a p {} q".format, st.sampled_from("Hho"), st.sampled_from("Cc"))
OTHERS = st.sampled_from(["DRDY 21__", "AOC 21__ 0.38", "UTAG 21__ a=b"])
LINES = st.one_of(RINGS, SHORT_RINGS, CONNS, WAITS, RELS, ECHOES, STATES, OTHERS)
SEQUENCES = st.lists(LINES, max_size=25)


def hang_up(exchange: Exchange) -> None:
    """Have every party hang up: a release for each call, then a telephone at rest."""
    exchange.settle()
    for _ in range(len(exchange.calls()) + 1):
        exchange.feed("REL 21__ 1")
        exchange.answer(IDLE)
    exchange.answer(IDLE)


@given(SEQUENCES)
def test_no_call_is_left_after_all_parties_hang_up(lines: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*lines)
    hang_up(exchange)
    assert not exchange.calls()
    assert exchange.state().activity is Activity.IDLE


@given(SEQUENCES)
def test_every_call_ends_exactly_once_with_one_direction_and_one_outcome(lines: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*lines)
    hang_up(exchange)
    begun = {event.call.id for event in exchange.events()}
    ended = Counter(call.id for call in exchange.ended())
    assert ended == dict.fromkeys(begun, 1)
    for event in exchange.events():
        finished = event.kind in ENDS
        assert (event.call.outcome is not None) is finished
        assert (event.call.ended is not None) is finished
        assert (event.call.state in (ConnectionState.NULL, ConnectionState.FAIL)) is finished
        assert (event.kind is CallEventKind.MISSED) is (event.call.outcome is Outcome.MISSED)


@given(SEQUENCES)
def test_nothing_happens_to_a_call_after_its_end(lines: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*lines)
    ended: set[int] = set()
    for event in exchange.events():
        assert event.call.id not in ended
        if event.kind in ENDS:
            ended.add(event.call.id)
    assert ended.isdisjoint(call.id for call in exchange.calls())


@given(SEQUENCES)
def test_a_call_that_was_not_answered_has_another_outcome(lines: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*lines)
    hang_up(exchange)
    for call in exchange.ended():
        assert call.outcome is not Outcome.ANSWERED or call.answered is not None
        assert call.outcome is not Outcome.MISSED or not call.originated


@given(SEQUENCES)
def test_at_most_one_call_is_talked_on_at_a_time(lines: list[str]) -> None:
    exchange = Exchange()
    for line in lines:
        exchange.feed(line)
        talking = [call for call in exchange.calls() if call.state is ConnectionState.CONNECTED]
        assert len(talking) <= 1


@given(SEQUENCES)
def test_ids_are_unique_and_grow(lines: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*lines)
    ids = [call.id for call in exchange.calls()]
    assert ids == sorted(set(ids))


@given(SEQUENCES, SEQUENCES)
def test_no_call_from_before_an_outage_is_left_on_an_idle_telephone(before: list[str], after: list[str]) -> None:
    exchange = Exchange()
    exchange.play(*before)
    exchange.lose()
    exchange.later(120)
    exchange.play(IDLE, *after)
    hang_up(exchange)
    assert not exchange.calls()
    assert max(Counter(call.id for call in exchange.ended()).values(), default=1) == 1


@given(SEQUENCES)
def test_the_rules_are_pure(lines: list[str]) -> None:
    def run() -> tuple[Call, ...]:
        known = Circumstances(
            at=datetime(2026, 1, 1, tzinfo=UTC), new_id=count(1).__next__, parties=Parties("0", frozenset())
        )
        calls: tuple[Call, ...] = ()
        for frame in frames_of(*lines):
            before = calls
            kept = tuple(before)
            calls, _ = advance(calls, frame, known)
            assert before == kept
        return calls

    assert run() == run()


@given(SEQUENCES, st.sampled_from(Hook), st.booleans())
def test_settling_and_reconciling_never_add_a_call(lines: list[str], hook: Hook, waits: bool) -> None:
    exchange = Exchange()
    exchange.feed(*lines, "STAT 21__ H f d l a p c q")
    calls = exchange.calls()
    letter = {Hook.ON: "h", Hook.OFF: "H", Hook.OUT_OF_ORDER: "o"}[hook]
    exchange.feed(f"STAT 21__ {letter} f d l a p {'C' if waits else 'c'} q")
    flags = exchange.state().flags
    assert flags is not None
    known = Circumstances(
        at=exchange.now,
        new_id=count(1).__next__,
        parties=Parties("0", frozenset()),
        unseen={call.id for call in calls},
    )
    for left, _ in (settle(calls, flags, calls, known), reconcile(calls, flags, known)):
        assert {call.id for call in left} <= {call.id for call in calls}
        assert activity(flags, left) in Activity
