"""Do-not-disturb and what callers hear."""

from emulator.exchange.errors import Reason
from emulator.exchange.events import MessagePlayed, MessageRecorded
from tests.emulator.exchange.features.services import E, ServicesDesk, refused

THEIRS = "meeting"


def played(desk: ServicesDesk) -> list[str]:
    return [event.message for event in desk.events if isinstance(event, MessagePlayed)]


def test_w110_the_telephone_does_not_ring(desk: ServicesDesk) -> None:
    desk.set("dnd_messages", on=True)
    desk.call()
    assert desk.rung() == []
    assert desk.missed() == 1


def test_w111_the_caller_hears_the_message_that_was_chosen(classic: ServicesDesk) -> None:
    classic.set("dnd_messages", on=True)
    classic.call()
    classic.set("dnd_messages", on=True, message=THEIRS)
    classic.call()
    assert played(classic) == ["unavailable", THEIRS]
    assert [heard.message for heard in classic.switch.dnd_messages.played] == played(classic)


def test_w114_a_group_treats_the_member_as_busy(desk: ServicesDesk) -> None:
    desk.set("dnd_messages", on=True)
    desk.call("600")
    desk.wait(1)
    assert desk.rung() == ["1012"]
    assert played(desk) == []


def test_w118_ncp_has_no_messages_to_choose(ncp: ServicesDesk) -> None:
    with refused(Reason.UNSUPPORTED_ON_FAMILY):
        ncp.set("dnd_messages", on=True, message=THEIRS)
    assert not ncp.switch.core.stations[E].dnd


def test_w112_who_may_records_at_the_telephone_until_it_is_hung_up(classic: ServicesDesk) -> None:
    made = classic.switch.dnd_messages
    message = classic.switch.message_recording.record(E, E, "Back at ten")
    assert classic.rung() == [E]
    classic.exchange.answer(E)
    classic.wait(8)
    classic.exchange.hang_up(E)
    found = made.find(E, E, message)
    assert (found.name, found.length) == ("Back at ten", 7.0)
    assert [e.message for e in classic.events if isinstance(e, MessageRecorded)] == [message]
    classic.set("dnd_messages", on=True, message=message)
    classic.call()
    assert played(classic) == [message]


def test_a_recording_ends_after_a_minute(classic: ServicesDesk) -> None:
    message = classic.switch.message_recording.record(E, E, "Long")
    classic.exchange.answer(E)
    classic.wait(70)
    assert classic.switch.dnd_messages.find(E, E, message).length == 60.0


def test_w112_without_the_right_nothing_is_recorded(classic: ServicesDesk) -> None:
    with refused(Reason.FORBIDDEN):
        classic.switch.message_recording.record("1013", "1013", "Mine")
    assert classic.rung() == []


def test_a_recording_nobody_answers_leaves_no_message(classic: ServicesDesk) -> None:
    message = classic.switch.message_recording.record(E, E, "Mine")
    classic.wait(31)
    assert not classic.switch.core.calls
    with refused(Reason.NOT_FOUND):
        classic.switch.dnd_messages.find(E, E, message)


def test_own_messages_are_the_own_ones(classic: ServicesDesk) -> None:
    message = classic.switch.dnd_messages.add(E, E, "Mine", 3.0, "")
    with refused(Reason.NOT_FOUND):
        classic.switch.dnd_messages.change("1013", "1013", on=True, message=message.id)


def test_who_chose_a_message_that_is_deleted_plays_the_default(classic: ServicesDesk) -> None:
    message = classic.switch.dnd_messages.add(E, E, "Mine", 3.0, "")
    classic.set("dnd_messages", on=True, message=message.id)
    classic.switch.dnd_messages.delete(E, E, message.id)
    classic.call()
    assert played(classic) == ["unavailable"]


def test_messages_of_the_pbx_stay(classic: ServicesDesk) -> None:
    with refused(Reason.FORBIDDEN):
        classic.switch.dnd_messages.delete(E, E, THEIRS)
