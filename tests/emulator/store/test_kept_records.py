"""Messages, labels, histories and top-ups over a restart."""

from datetime import datetime, timedelta
from decimal import Decimal

from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.store.office import Office


def leave_message(office: Office) -> None:
    office.exchange.set_forwarding("1011", ForwardingType.IMMEDIATE, ForwardingCalls.ALL, 3, "1000")
    call = office.exchange.outside_call("600111222", "1011")
    office.wait(12)
    office.exchange.outside_hang_up(call)


def test_messages_and_that_they_were_heard_are_found_again(office: Office) -> None:
    leave_message(office)
    leave_message(office)
    with office.exchange.working():
        office.exchange.switch.voicemail.mark("1011", "1011", "1", heard=True)
    before = office.exchange.switch.voicemail.box("1011", "1011")
    office.restart()
    assert office.exchange.switch.voicemail.box("1011", "1011") == before
    leave_message(office)
    assert list(office.exchange.switch.voicemail.messages) == ["1", "2", "3"]


def test_a_deleted_message_stays_deleted(office: Office) -> None:
    leave_message(office)
    with office.exchange.working():
        office.exchange.switch.voicemail.delete("1011", "1011", "1")
    office.restart()
    assert office.exchange.switch.voicemail.messages == {}


def test_labels_are_found_again(office: Office) -> None:
    with office.exchange.working():
        written = office.exchange.switch.key_labels.write("1011", "1011", 12, {1: "Ania"})
    office.restart()
    assert office.exchange.switch.key_labels.of("1011", "1011") == written


def test_a_history_is_read_when_it_is_asked_for_and_goes_on(office: Office) -> None:
    office.talk_outside("600111222", "1013", 60)
    office.restart()
    history = office.exchange.switch.history
    assert history.count("1013") == 1
    office.talk_outside("600111222", "1013", 60)
    assert list(history.calls("1013")) == [1, 2]


def test_top_ups_that_fell_due_meanwhile_are_made_up_for(office: Office) -> None:
    top_up = {"method": "add_periodic", "amount": "2", "period": "day"}
    office.exchange.patch_subscriber("1013", {"cost_limit": "1", "top_up": top_up})
    switch = office.exchange.switch
    due = switch.core.stations["1013"].expenses.next_top_up
    assert isinstance(due, datetime)
    office.restart()
    office.wait((due - office.exchange.clock.now + timedelta(days=1)).total_seconds())
    switch = office.exchange.switch
    assert switch.costs.balance(switch.core.stations["1013"]) == Decimal(5)
