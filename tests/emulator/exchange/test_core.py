"""The ground the parts stand on, without any part."""

from datetime import datetime

import pytest

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.core import Core
from emulator.exchange.events import Event, FlagsChanged, ReleaseCause
from emulator.exchange.memory import Kind
from emulator.exchange.stations import LegState, Station


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def core(told: list[str]) -> Core:
    def publish(event: Event) -> None:
        told.append(type(event).__name__)

    return Core(builtin("classic"), Clock(datetime.fromisoformat("2026-11-23T10:00")), publish)


def test_parts_follow_an_event_after_everybody_outside(core: Core, told: list[str]) -> None:
    core.events_followed_by.append(lambda _: told.append("followed"))
    core.emit(FlagsChanged("1011"))
    assert told == ["FlagsChanged", "followed"]


def test_parts_follow_a_leg_that_changes_and_one_that_leaves(core: Core) -> None:
    seen: list[tuple[LegState, ReleaseCause | None]] = []
    core.legs_followed_by.append(lambda leg, left: seen.append((leg.state, left)))
    leg = core.open_call(core.station("1011"), LegState.INITIATED)
    core.leg_changed(leg)
    core.leg_changed(leg, ReleaseCause.NORMAL)
    assert seen == [(LegState.INITIATED, None), (LegState.INITIATED, ReleaseCause.NORMAL)]


def test_each_freed_extension_is_served_by_all_before_the_next_one(core: Core) -> None:
    served: list[str] = []
    core.freed_served_by += (
        lambda station: served.append(f"first {station.extension}"),
        lambda station: served.append(f"then {station.extension}"),
    )
    core.freed(core.station("1011"))
    core.freed(core.station("1012"))
    assert served == []
    core.settle()
    assert served == ["first 1011", "then 1011", "first 1012", "then 1012"]


def test_an_extension_that_serving_another_frees_is_served_too(core: Core) -> None:
    served: list[str] = []

    def serve(station: Station) -> None:
        served.append(station.extension)
        if station.extension == "1011":
            core.freed(core.station("1012"))
            core.settle()

    core.freed_served_by.append(serve)
    core.freed(core.station("1011"))
    core.settle()
    assert served == ["1011", "1012"]


def test_what_time_frees_is_served_then(core: Core) -> None:
    served: list[Station] = []
    core.freed_served_by.append(served.append)
    station = core.station("1011")
    core.after(5, lambda: core.freed(station))
    core.clock.advance(5)
    assert served == [station]


def test_a_record_somebody_wanted_changed_stays_wanted_when_it_changes_by_itself(core: Core) -> None:
    core.remember(Kind.STATION, "1011")
    core.remember(Kind.STATION, "1011", happened=True)
    core.remember(Kind.COSTS, "1011", happened=True)
    assert core.changed_records == {(Kind.STATION, "1011"): False, (Kind.COSTS, "1011"): True}
