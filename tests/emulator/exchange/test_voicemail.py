"""Boxes: who leaves a message, who listens, what is kept."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Spoken, VoicemailChanged, VoicemailPlayed
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from emulator.exchange.voicemail import (
    GREETING_SECONDS,
    LONGEST_MESSAGE,
    MOST_MESSAGES,
    PAUSE_SECONDS,
    TONE_SECONDS,
    Message,
)
from tests.emulator.exchange.desk import BEGIN, Desk

KNOWN, OTHER = "600111222", "600111333"
BEFORE_MESSAGE = GREETING_SECONDS + TONE_SECONDS


def forward(desk: Desk, extension: str = "1011", kind: ForwardingType = ForwardingType.IMMEDIATE) -> None:
    desk.exchange.set_forwarding(extension, kind, ForwardingCalls.ALL, 3, "1000")


def leave(desk: Desk, seconds: float = 7, caller: str = KNOWN, *, withheld: bool = False) -> None:
    call = desk.exchange.outside_call(caller, "1011", withheld=withheld)
    desk.wait(BEFORE_MESSAGE + seconds)
    desk.exchange.outside_hang_up(call)


def box(desk: Desk, extension: str = "1011") -> list[Message]:
    return desk.exchange.switch.voicemail.box(extension, extension)


def played(desk: Desk) -> list[tuple[Spoken, str]]:
    return [(event.what, event.message) for event in desk.events if isinstance(event, VoicemailPlayed)]


def listen(desk: Desk, extension: str = "1011") -> None:
    desk.exchange.lift(extension)
    desk.exchange.press(extension, "1000")


def test_a_forwarded_caller_leaves_a_message_after_greeting_and_tone(desk: Desk) -> None:
    forward(desk)
    leave(desk)
    (message,) = box(desk)
    assert played(desk) == [(Spoken.GREETING, ""), (Spoken.TONE, "")]
    assert (message.far.digits, message.name, message.length, message.heard) == (KNOWN, "Dąbrowski Paweł", 7, False)
    assert (message.start - BEGIN).total_seconds() == BEFORE_MESSAGE


def test_an_internal_caller_leaves_a_message_too(desk: Desk) -> None:
    forward(desk, kind=ForwardingType.NO_ANSWER)
    desk.exchange.lift("21")
    desk.exchange.press("21", "1011")
    desk.wait(60)
    desk.exchange.hang_up("21")
    assert [(message.far.digits, message.name) for message in box(desk)] == [("21", "Recepcja")]


def test_a_message_of_a_withheld_caller_has_no_number(desk: Desk) -> None:
    forward(desk)
    leave(desk, withheld=True)
    assert [(message.far.digits, message.name) for message in box(desk)] == [("", "")]


@pytest.mark.parametrize("seconds", [-2.0, 0.5])
def test_who_hangs_up_before_he_said_anything_leaves_no_message(desk: Desk, seconds: float) -> None:
    forward(desk)
    leave(desk, seconds)
    assert box(desk) == []


def test_a_message_ends_at_the_longest_length(desk: Desk) -> None:
    forward(desk)
    desk.exchange.outside_call(KNOWN, "1011")
    desk.wait(BEFORE_MESSAGE + LONGEST_MESSAGE)
    assert [message.length for message in box(desk)] == [LONGEST_MESSAGE]
    assert desk.exchange.switch.core.lines == {}


def test_a_full_box_takes_no_more(classic: Desk) -> None:
    forward(classic)
    for _ in range(MOST_MESSAGES + 1):
        leave(classic, 2)
    assert len(box(classic)) == MOST_MESSAGES


def test_without_a_box_there_is_nothing_to_leave_a_message_in(desk: Desk) -> None:
    desk.patch("1011", has_voicemail=False)
    forward(desk)
    leave(desk)
    assert box(desk) == []
    assert desk.exchange.switch.core.lines == {}


def test_a_caller_from_outside_may_dial_the_box(desk: Desk) -> None:
    call = desk.exchange.outside_call(KNOWN, "1000")
    desk.exchange.outside_dtmf(call, "9*10")
    desk.exchange.outside_dtmf(call, "11")
    desk.wait(BEFORE_MESSAGE + 3)
    desk.exchange.outside_hang_up(call)
    assert [message.length for message in box(desk)] == [3]


def test_w49_calling_the_voicemail_plays_the_messages_new_ones_first(desk: Desk) -> None:
    forward(desk)
    for caller in (KNOWN, OTHER, KNOWN):
        leave(desk, caller=caller)
    voicemail = desk.exchange.switch.voicemail
    voicemail.mark("1011", "1011", "1", heard=True)
    desk.events.clear()
    listen(desk)
    (leg,) = (leg for call in desk.exchange.state()["calls"] for leg in call["legs"] if "announcement" in leg)  # type: ignore[attr-defined]  # a snapshot is plain values
    assert (leg["box"], leg["speaking"], leg["message"]) == ("1011", "message", "2")
    desk.wait(3 * (7 + PAUSE_SECONDS))
    assert played(desk) == [(Spoken.MESSAGE, key) for key in ("2", "3", "1")]
    assert all(message.heard for message in box(desk))


def test_an_empty_box_says_so(desk: Desk) -> None:
    listen(desk)
    assert played(desk) == [(Spoken.NO_MESSAGES, "")]


def test_nothing_is_played_on_after_hanging_up(desk: Desk) -> None:
    forward(desk)
    leave(desk)
    leave(desk)
    desk.events.clear()
    listen(desk)
    desk.exchange.hang_up("1011")
    desk.wait(60)
    assert played(desk) == [(Spoken.MESSAGE, "1")]
    assert [message.heard for message in box(desk)] == [False, True]


def test_every_change_of_a_box_is_told(desk: Desk) -> None:
    forward(desk)
    leave(desk)
    voicemail = desk.exchange.switch.voicemail
    voicemail.mark("1011", "1011", "1", heard=True)
    voicemail.mark("1011", "1011", "1", heard=True)
    voicemail.delete("1011", "1011", "1")
    assert [e.extension for e in desk.events if isinstance(e, VoicemailChanged)] == ["1011"] * 3


@pytest.mark.parametrize("actor", ["1012", "1014", "1015"])
def test_nobody_else_gets_at_a_box(desk: Desk, actor: str) -> None:
    forward(desk)
    leave(desk)
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.voicemail.message(actor, "1011", "1")
    assert refused.value.reason is Reason.FORBIDDEN


def test_a_message_of_another_box_is_not_found(desk: Desk) -> None:
    forward(desk)
    leave(desk)
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.voicemail.delete("1012", "1012", "1")
    assert refused.value.reason is Reason.NOT_FOUND
