"""What is found again after a restart."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import pytest

from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.exchange import Exchange
from emulator.exchange.presence import AppState
from emulator.exchange.programming import OutsideBehaviour
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.store.office import Office


@dataclass(frozen=True)
class Change:
    """Something a person does, and where it can be seen."""

    make: Callable[[Office], object]
    seen: Callable[[Exchange], object]


def add_contacts(office: Office) -> None:
    book = office.exchange.switch.phonebook
    with office.exchange.working():
        group = book.add_group("1011", GroupDraft("Friends"))
        phones = (PhoneDraft("600111999", "mobile", can_sms=True, default=True),)
        book.add_contact("1011", Draft("Zofia Bąk", phones, groups=(group.id,)))
        book.delete_contact("1011", book.add_contact("1011", Draft("Gone", private=False)).id)
        book.delete_contact("1011", 20)


def book(exchange: Exchange) -> object:
    records = exchange.switch.phonebook.records
    room = exchange.switch.phonebook.room
    return records.contacts, records.groups, room, records.new_contact_id(), records.new_phone_id()


def spend(office: Office) -> None:
    office.exchange.lift("1011")
    office.exchange.press("1011", "0600111003")
    office.wait(100)
    office.exchange.hang_up("1011")


def write_text(office: Office) -> None:
    with office.exchange.working():
        office.exchange.switch.texts.send("1011", "1012", "Come down")


def receive_sms(office: Office) -> None:
    with office.exchange.working():
        for _ in range(60):
            office.exchange.switch.gsm.incoming("600111222", "Come home")
        office.exchange.switch.gsm.module("G001").acknowledge(3)


def announce(office: Office) -> None:
    with office.exchange.working():
        office.exchange.switch.presence.announce("1011", app=AppState.BRB, info="lunch", custom="x")


CHANGES = {
    "do not disturb": Change(lambda o: o.exchange.set_dnd("1011", on=True), lambda e: e.flags("1011")),
    "phone lock": Change(lambda o: o.exchange.lock("1011", "1234"), lambda e: e.flags("1011")),
    "recalled account": Change(
        lambda o: o.exchange.recall_account("1011", "9001", "9999"), lambda e: e.switch.core.stations["1011"].account
    ),
    "forwarding": Change(
        lambda o: o.exchange.set_forwarding("1011", ForwardingType.BUSY, ForwardingCalls.ALL, 3, "1012"),
        lambda e: (e.flags("1011"), e.switch.core.stations["1011"].rules),
    ),
    "sheet of a subscriber": Change(
        lambda o: o.exchange.patch_subscriber("1012", {"comment": "Maria", "pin": "4711"}),
        lambda e: (e.switch.core.stations["1012"].subscriber, e.programming.subscribers),
    ),
    "settings of the PBX": Change(
        lambda o: o.exchange.patch_pbx({"firmware": "6.30.0010", "times": {"inter_digit": 2.0}}),
        lambda e: e.programming.pbx,
    ),
    "number of the public network": Change(
        lambda o: o.exchange.set_outside_number("600111001", OutsideBehaviour.BUSY),
        lambda e: e.outside_behaviour("600111001"),
    ),
    "contacts and groups": Change(add_contacts, book),
    "call history": Change(
        lambda o: o.talk_outside("600111222", "1013", 60), lambda e: dict(e.switch.history.calls("1013"))
    ),
    "charges": Change(spend, lambda e: e.switch.core.stations["1011"].expenses),
    "messages between subscribers": Change(
        write_text,
        lambda e: [(t.id, t.sender, t.text, t.at, t.delivered) for t in e.switch.texts.table("1012").rows.values()],
    ),
    "messages in a GSM module": Change(receive_sms, lambda e: e.switch.gsm.module("G001").state),
    "presence": Change(announce, lambda e: e.switch.presence.status("1011")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_was_changed_is_found_again(office: Office, change: Change) -> None:
    before = change.seen(office.exchange)
    change.make(office)
    made = change.seen(office.exchange)
    assert made != before
    office.restart()
    assert change.seen(office.exchange) == made


def test_nothing_is_different_when_nothing_was_changed(office: Office) -> None:
    before = office.exchange.state()
    office.restart()
    assert office.exchange.state() == before


def test_it_is_found_again_after_any_number_of_restarts(office: Office) -> None:
    office.exchange.set_dnd("1011", on=True)
    for _ in range(3):
        office.restart()
    office.exchange.set_dnd("1011", on=False)
    office.restart()
    assert not office.exchange.flags("1011").dnd


def test_calls_end_with_the_process(office: Office) -> None:
    office.exchange.lift("1011")
    office.exchange.press("1011", "1012")
    office.restart()
    assert office.exchange.switch.core.calls == {}
    assert office.exchange.switch.core.stations["1011"].free


def test_calls_go_on_being_counted_where_they_were(office: Office) -> None:
    for _ in range(2):
        office.talk_outside("600111222", "1013", 60)
        office.restart()
    assert list(office.exchange.switch.history.calls("1013")) == [1, 2]


def test_tables_that_others_copy_are_told_apart_from_those_before(office: Office) -> None:
    before = office.exchange.switch.core.tables_since
    office.restart()
    assert office.exchange.switch.core.tables_since > before


def test_the_charge_of_an_account_is_kept(office: Office) -> None:
    office.exchange.recall_account("1011", "9001", "9999")
    spend(office)
    spent = office.exchange.switch.charging.accounts["9001"]
    assert spent > Decimal(0)
    office.restart()
    assert office.exchange.switch.charging.accounts["9001"] == spent


def test_a_reset_is_found_again(office: Office) -> None:
    office.exchange.set_dnd("1011", on=True)
    office.talk_outside("600111222", "1013", 60)
    office.exchange.reset(office.programming)
    office.restart()
    assert not office.exchange.flags("1011").dnd
    assert office.exchange.switch.history.calls("1013") == {}
