"""How others see a subscriber, and the texts subscribers send each other."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import StatusChanged, TextStored
from emulator.exchange.presence import AppState, TelephoneState
from emulator.exchange.texts import LONGEST_TEXT, MOST_TEXTS
from tests.emulator.exchange.desk import Desk


def telephone(desk: Desk, extension: str = "21") -> TelephoneState:
    return desk.exchange.switch.presence.status(extension).telephone


def changes(desk: Desk, extension: str = "21") -> list[tuple[str, ...]]:
    return [e.fields for e in desk.events if isinstance(e, StatusChanged) and e.extension == extension]


def test_the_telephone_is_seen_through_a_call(desk: Desk) -> None:
    seen = [telephone(desk)]
    desk.exchange.outside_call("600111222", "21")
    seen.append(telephone(desk))
    desk.exchange.answer("21")
    seen.append(telephone(desk))
    desk.exchange.hang_up("21")
    seen.append(telephone(desk))
    assert seen == [TelephoneState.FREE, TelephoneState.RINGING, TelephoneState.BUSY, TelephoneState.FREE]
    assert changes(desk) == [("telephone",)] * 3


def test_a_terminal_that_is_gone_is_unusable(desk: Desk) -> None:
    desk.exchange.set_terminal("21", logged_in=False)
    assert telephone(desk) is TelephoneState.UNUSABLE


def test_do_not_disturb_is_seen(desk: Desk) -> None:
    desk.exchange.set_dnd("21", on=True)
    assert desk.exchange.switch.presence.status("21").dnd
    assert changes(desk) == [("dnd",)]


def test_presence_is_unknown_until_it_is_announced_and_told_once(desk: Desk) -> None:
    presence = desk.exchange.switch.presence
    assert presence.status("21").app is None
    presence.announce("21", app=AppState.BRB, info="Lunch")
    presence.announce("21", app=AppState.BRB)
    assert (presence.status("21").app, presence.status("21").info) == (AppState.BRB, "Lunch")
    assert changes(desk) == [("app", "info")]


def test_a_message_for_nobody_waits(desk: Desk) -> None:
    texts = desk.exchange.switch.texts
    texts.send("21", "22", "Hello")
    assert [message.text for message in texts.attend("22")] == ["Hello"]
    assert texts.attend("22") == []


def test_a_message_to_who_attends_does_not_wait(desk: Desk) -> None:
    texts = desk.exchange.switch.texts
    texts.attend("22")
    texts.send("21", "22", "Hello", keep=False)
    assert [(e.extension, e.id) for e in desk.events if isinstance(e, TextStored)] == [("22", 1)]
    assert texts.attend("22") == []


@pytest.mark.parametrize(
    ("recipient", "text", "keep", "reason"),
    [
        ("22", "Hello", False, Reason.RECIPIENT_ABSENT),
        ("77", "Hello", True, Reason.NO_SUCH_NUMBER),
        ("22", "", True, Reason.INVALID),
        ("22", "x" * (LONGEST_TEXT + 1), True, Reason.TEXT_TOO_LONG),
    ],
)
def test_a_message_that_cannot_be_sent_is_not_kept(
    desk: Desk, recipient: str, text: str, reason: Reason, *, keep: bool
) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.texts.send("21", recipient, text, keep=keep)
    assert refused.value.reason is reason
    assert not desk.exchange.switch.texts.table("22").rows


def test_the_last_thousand_messages_are_kept(classic: Desk) -> None:
    for _ in range(MOST_TEXTS + 1):
        classic.exchange.switch.texts.send("21", "22", "Hello")
    rows = classic.exchange.switch.texts.table("22").rows
    assert (len(rows), min(rows)) == (MOST_TEXTS, 2)
