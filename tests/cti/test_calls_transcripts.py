"""Recorded and published dialogues: what each extension experienced."""

import pytest

from .telephone import Exchange, transcript

type Course = tuple[str, str, str | None]

ENDED: dict[str, dict[str, list[Course]]] = {
    "09-incoming-answered.txt": {"21": [("incoming", "answered", "0602123456")]},
    "10-incoming-answered-short.txt": {"21": [("incoming", "answered", "0602123456")]},
    "11-incoming-missed.txt": {"21": [("incoming", "missed", "0602123456")] * 2},
    "12-transfer-presentation.txt": {"21": [("incoming", "answered", "0602123456")] * 2},
    "13-outgoing-dial.txt": {"22": [("outgoing", "answered", "3251111")]},
    "14-dial-before-drdy.txt": {"21": [("outgoing", "answered", "3251111")]},
    "15-pick-hang.txt": {"21": []},
    "22-call-waiting.txt": {
        "21": [("internal", "answered", "23"), ("incoming", "missed", "0602123456")],
    },
    "23-aoc.txt": {"21": [("outgoing", "answered", "0602123456")]},
    "24-utag.txt": {"21": [("incoming", "missed", "0602123456")]},
    "25-mcid.txt": {"21": [("incoming", "answered", "0602123456")]},
    "32-service-code-dial.txt": {"21": [("outgoing", "cancelled", "*22"), ("incoming", "cancelled", None)]},
    "33-logged-all-unknown-frames.txt": {"101": []},
    "40-ncp-internal-call-answered.txt": {
        "101": [("internal", "answered", "109")],
        "109": [("internal", "answered", "101")],
    },
    "41-ncp-internal-call-not-answered.txt": {
        "101": [("internal", "cancelled", "109")],
        "109": [("internal", "missed", "101")],
    },
    "42-ncp-internal-busy.txt": {"109": [("internal", "busy", "101")]},
    "43-ncp-ring-group-answered.txt": {
        "101": [("incoming", "answered", "600111222")],
        **{member: [("incoming", "answered_elsewhere", "600111222")] for member in ("102", "103", "104", "105", "109")},
    },
    "45-ncp-group-rings-while-busy.txt": {
        "102": [("incoming", "missed", "600111222")],
        "103": [("incoming", "busy", "600111222")],
        "104": [("incoming", "missed", "600111222")],
        "105": [("incoming", "busy", "600111222")],
    },
    "46-ncp-outgoing-answered.txt": {"101": [("outgoing", "answered", "600111222")]},
    "48-ncp-wrong-number.txt": {"105": [("outgoing", "failed", "9")]},
}

CONSULTATION = (
    "ECHO 101_ 0600111222",
    "CONN 101_ 0600111222 0",
    "ECHO 101_ /",
    "ECHO 101_ 1",
    "ECHO 101_ 0",
    "ECHO 101_ 9",
    "RING 109_ 600111222 0 /109 /101 _",
)


@pytest.mark.parametrize("name", ENDED)
def test_every_extension_of_a_transcript_ends_its_calls_as_it_should(name: str) -> None:
    exchange = Exchange(extensions=())
    exchange.play(*transcript(name))
    courses = {
        extension: [(str(call.direction), str(call.outcome), call.party.number) for call in exchange.ended(extension)]
        for extension in exchange.board.states
    }
    assert courses == ENDED[name]


@pytest.mark.parametrize("name", ENDED)
def test_no_call_is_left_after_a_transcript(name: str) -> None:
    exchange = Exchange(extensions=())
    exchange.play(*transcript(name))
    assert not [state.calls for state in exchange.board.states.values() if state.calls]


def test_a_consultation_holds_the_first_call_and_dials_the_second() -> None:
    exchange = Exchange(extensions=("101", "109"))
    exchange.play(*CONSULTATION)
    held, dialled = exchange.calls("101")
    assert (held.state, held.party.number) == ("hold", "600111222")
    assert (dialled.state, dialled.party.number, dialled.direction) == ("initiated", "109", "internal")
    assert exchange.call("109").suspended == dialled.party.__class__("101", dialled.party.kind)


def test_a_blind_hand_over_ends_both_calls_of_the_one_who_hands_over() -> None:
    exchange = Exchange(extensions=("101", "109"))
    exchange.play(*CONSULTATION)
    exchange.feed("STAT 101_ H f d l a p c q", "REL 101_ 1")
    exchange.answer("STAT 101_ h f d l a p c q")
    assert not exchange.calls("101")
    assert exchange.outcomes("101") == ["answered", "cancelled"]
    assert exchange.state("109").activity == "ringing"


def test_a_handed_over_call_that_nobody_takes_comes_back_as_a_new_call() -> None:
    exchange = Exchange(extensions=("101", "109"))
    exchange.play(*CONSULTATION)
    exchange.feed("STAT 101_ H f d l a p c q", "REL 101_ 1", "REL 109_ 1", "STAT 109_ h f d l a p c q")
    exchange.feed("RING 101_ 600111222 0 221110000 _ 600111222", "REL 101_ 1")
    assert not exchange.calls("101")
    assert not exchange.calls("109")
    assert exchange.outcomes("101") == ["cancelled", "answered", "missed"]
    assert exchange.outcomes("109") == ["missed"]
