"""GSM modules: limits, answers of the operator, reports, and the memory."""

from datetime import datetime
from typing import Any

import pytest

from emulator.exchange.clock import Clock
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event, GsmBufferChanged, SmsAnswered
from emulator.exchange.gsm import (
    MODULE_MEMORY,
    OPERATOR_KEEPS_SECONDS,
    REPORT_SECONDS,
    SENDING_SECONDS,
    VALIDITY_EXPIRED,
    Coding,
    DeliveryReport,
    GsmEquipment,
    ModuleMemory,
    OutgoingSms,
    Part,
    ReceivedSms,
    split,
    validity_seconds,
)
from emulator.exchange.programming import GsmModule, OutsideBehaviour

ONE_DAY = 167


class Scene:
    """A module, its clock, what it told, and numbers that behave."""

    def __init__(self) -> None:
        self.clock = Clock(datetime.fromisoformat("2026-11-23T10:00:00"))
        self.events: list[Event] = []
        self.behaviour = OutsideBehaviour.ANSWER
        self.sheet = GsmModule(name="G001", pin="1234", own_number="600123456", sim_capacity=5)
        self.equipment = GsmEquipment(self.clock, self.events.append, lambda _: self.behaviour, self._changed)
        self.equipment.programme([self.sheet])

    def _changed(self, module: str, *, happened: bool) -> None:
        """Nothing outlives this scene."""

    @property
    def module(self) -> ModuleMemory:
        return self.equipment.module("G001")

    def send(self, text: str = "Tresc", **columns: Any) -> None:
        self.module.send(OutgoingSms("600111222", text, **{"validity": ONE_DAY, **columns}))


@pytest.fixture
def scene() -> Scene:
    return Scene()


def refusal_of(scene: Scene, text: str = "Tresc", **columns: object) -> Reason:
    with pytest.raises(Refused) as refused:
        scene.send(text, **columns)
    return refused.value.reason


def test_the_operator_gives_an_order_and_a_report_follows(scene: Scene) -> None:
    scene.send()
    scene.clock.advance(SENDING_SECONDS)
    assert scene.events == [SmsAnswered("G001", 1)]
    scene.clock.advance(REPORT_SECONDS)
    assert scene.module.stored == (DeliveryReport(1, 1, "600111222"),)


def test_no_report_follows_when_none_is_wanted(scene: Scene) -> None:
    scene.send(report=False)
    scene.clock.advance(1e6)
    assert scene.module.stored == ()


def test_the_operator_refuses_a_number_that_does_not_exist(scene: Scene) -> None:
    scene.behaviour = OutsideBehaviour.INVALID
    scene.send()
    scene.clock.advance(1e6)
    assert [event.order for event in scene.events if isinstance(event, SmsAnswered)] == [None]
    assert scene.module.stored == ()


def test_a_number_that_never_answers_lets_the_validity_expire(scene: Scene) -> None:
    scene.behaviour = OutsideBehaviour.NO_ANSWER
    scene.send(validity=0)
    scene.clock.advance(SENDING_SECONDS + validity_seconds(0) - 1)
    assert not scene.module.stored
    scene.clock.advance(1)
    assert scene.module.stored == (DeliveryReport(1, 1, "600111222", VALIDITY_EXPIRED),)


def test_the_module_is_busy_until_the_operator_answered(scene: Scene) -> None:
    scene.send()
    assert refusal_of(scene) is Reason.GSM_BUSY
    scene.clock.advance(SENDING_SECONDS)
    scene.send()


def test_a_damaged_module_sends_nothing(scene: Scene) -> None:
    scene.equipment.programme([scene.sheet.model_copy(update={"damaged": True})])
    assert refusal_of(scene) is Reason.TRUNK_DAMAGED


@pytest.mark.parametrize(
    ("letter", "coding", "part", "limit"),
    [
        ("x", Coding.AUTOMATIC, Part(), 160),
        ("ł", Coding.AUTOMATIC, Part(), 70),
        ("x", Coding.NATIONAL, Part(), 70),
        ("ł", Coding.GSM, Part(), 160),
        ("€", Coding.GSM, Part(), 80),
        ("x", Coding.GSM, Part(1, 1, 2), 153),
        ("x", Coding.NATIONAL, Part(1, 1, 2), 67),
    ],
)
def test_a_text_may_be_just_as_long_as_its_alphabet_allows(
    scene: Scene, letter: str, coding: Coding, part: Part, limit: int
) -> None:
    assert refusal_of(scene, letter * (limit + 1), coding=coding, part=part) is Reason.TEXT_TOO_LONG
    scene.send(letter * limit, coding=coding, part=part)


@pytest.mark.parametrize(
    ("validity", "seconds"),
    [
        (0, 300),
        (143, 43200),
        (144, 45000),
        (167, 86400),
        (168, 172800),
        (196, 2592000),
        (197, 3024000),
        (255, 38102400),
    ],
)
def test_validity_follows_the_standard(validity: int, seconds: float) -> None:
    assert validity_seconds(validity) == seconds


def test_a_long_text_from_outside_comes_in_parts_of_one_reference(scene: Scene) -> None:
    scene.module.receive("700123456", "x" * 400)
    entries = [entry for entry in scene.module.stored if isinstance(entry, ReceivedSms)]
    assert [entry.part for entry in entries] == [Part(1, 1, 3), Part(1, 2, 3), Part(1, 3, 3)]
    assert "".join(entry.text for entry in entries) == "x" * 400
    assert [entry.index for entry in entries] == [1, 2, 3]


def test_a_text_that_fits_is_not_split() -> None:
    assert split("ł" * 70) == ["ł" * 70]
    assert [len(piece) for piece in split("ł" * 71)] == [67, 4]


def test_the_operator_keeps_what_the_memory_has_no_room_for(scene: Scene) -> None:
    for number in range(MODULE_MEMORY + scene.sheet.sim_capacity + 2):
        scene.module.receive("700123456", str(number))
    assert (len(scene.module.stored), scene.module.kept_by_operator) == (30, 2)
    scene.module.acknowledge(1)
    assert (len(scene.module.stored), scene.module.kept_by_operator) == (30, 1)
    newest = scene.module.stored[-1]
    assert isinstance(newest, ReceivedSms)
    assert newest.text == "30"


def test_the_operator_does_not_keep_messages_for_ever(scene: Scene) -> None:
    for number in range(MODULE_MEMORY + scene.sheet.sim_capacity + 2):
        scene.module.receive("700123456", str(number))
    scene.clock.advance(OPERATOR_KEEPS_SECONDS + 1)
    scene.module.acknowledge(1)
    assert (len(scene.module.stored), scene.module.kept_by_operator) == (29, 0)


def test_an_acknowledgement_may_be_repeated(scene: Scene) -> None:
    scene.module.receive("700123456", "raz")
    scene.module.acknowledge(1)
    scene.module.acknowledge(1)
    assert scene.module.stored == ()
    assert scene.events == [GsmBufferChanged("G001")] * 2


def test_messages_arrive_at_the_first_module(scene: Scene) -> None:
    scene.equipment.programme([scene.sheet, scene.sheet.model_copy(update={"name": "G002"})])
    scene.equipment.incoming("700123456", "raz")
    assert len(scene.module.stored) == 1
    assert scene.equipment.module("G002").stored == ()


def test_programming_again_keeps_the_memory(scene: Scene) -> None:
    scene.equipment.incoming("700123456", "raz")
    scene.equipment.programme([scene.sheet])
    assert len(scene.module.stored) == 1


def test_at_the_end_what_was_on_its_way_is_forgotten(scene: Scene) -> None:
    scene.send()
    scene.equipment.end()
    scene.clock.advance(1e6)
    assert scene.events == []
