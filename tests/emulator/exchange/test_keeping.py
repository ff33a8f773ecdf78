"""The way between the exchange and its memory."""

from collections.abc import Collection, Iterable, Sequence

import pytest

from emulator.exchange.call_records import CallRecord
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.keeping import Forgetful
from emulator.exchange.memory import AGAIN_SECONDS, Kind, NotStored, RecordKey
from emulator.exchange.switch import Switch
from tests.emulator.exchange.desk import Desk

DND = (Kind.STATION, "1011")


class Memory(Forgetful):
    """Writes down what it gets; takes nothing while `full`, gives nothing while `away`."""

    def __init__(self) -> None:
        self.stored: list[set[RecordKey]] = []
        self.full = self.away = False

    def store(self, switch: Switch, changed: Collection[RecordKey]) -> None:
        del switch
        if self.full or self.away:
            raise NotStored
        self.stored.append(set(changed))

    def calls(self, extension: str) -> Sequence[CallRecord]:
        del extension
        if self.away:
            raise NotStored
        return ()

    def take_back(self, switch: Switch, changed: Iterable[RecordKey]) -> None:
        if self.away:
            raise NotStored
        for kind, extension in changed:
            assert kind is Kind.STATION
            switch.services.set_dnd(switch.core.stations[extension], on=False)


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def desk(memory: Memory) -> Desk:
    desk = Desk(memory=memory)
    memory.stored.clear()
    return desk


def test_a_command_is_stored_as_a_whole(desk: Desk, memory: Memory) -> None:
    with desk.exchange.working():
        desk.exchange.set_dnd("1011", on=True)
        assert memory.stored == []
        desk.exchange.set_dnd("1012", on=True)
    assert memory.stored == [{DND, (Kind.STATION, "1012")}]


def test_a_command_that_changes_nothing_stores_nothing(desk: Desk, memory: Memory) -> None:
    desk.exchange.set_dnd("1011", on=False)
    desk.exchange.lift("1011")
    assert memory.stored == []


def test_what_time_brings_is_stored(desk: Desk, memory: Memory) -> None:
    desk.exchange.lift("1011")
    desk.exchange.press("1011", "*22")
    desk.wait(60)
    assert {DND} <= set().union(*memory.stored)


def test_what_a_refused_command_changed_before_is_stored(desk: Desk, memory: Memory) -> None:
    def change_and_refuse() -> None:
        with desk.exchange.working():
            desk.exchange.set_dnd("1011", on=True)
            raise Refused(Reason.INVALID)

    with pytest.raises(Refused):
        change_and_refuse()
    assert memory.stored == [{DND}]


def test_what_cannot_even_be_taken_back_is_owed(desk: Desk, memory: Memory) -> None:
    memory.away = True
    with pytest.raises(Refused):
        desk.exchange.set_dnd("1011", on=True)
    assert desk.exchange.flags("1011").dnd
    memory.away = False
    desk.wait(AGAIN_SECONDS)
    assert not desk.exchange.flags("1011").dnd


def test_nothing_is_accepted_while_something_is_owed(desk: Desk, memory: Memory) -> None:
    memory.away = True
    with pytest.raises(Refused):
        desk.exchange.set_dnd("1011", on=True)
    memory.away = False
    with pytest.raises(Refused):
        desk.exchange.set_dnd("1012", on=True)
    assert not desk.exchange.flags("1011").dnd
    assert not desk.exchange.flags("1012").dnd
    desk.exchange.set_dnd("1012", on=True)
    assert memory.stored == [{(Kind.STATION, "1012")}]


def test_a_call_that_ends_while_histories_cannot_be_read_is_recorded_later(desk: Desk, memory: Memory) -> None:
    call = desk.exchange.outside_call("600111222", "1013")
    memory.away = True
    desk.exchange.outside_hang_up(call)
    assert desk.exchange.switch.core.calls == {}
    memory.away = False
    desk.wait(AGAIN_SECONDS)
    assert len(desk.exchange.switch.history.calls("1013")) == 1
    assert (Kind.CALL_RECORD, "1013/1") in set().union(*memory.stored)
