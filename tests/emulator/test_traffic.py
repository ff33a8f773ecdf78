"""Played calls: believable, repeatable, and gone in the end."""

from datetime import datetime
from pathlib import Path

import pytest

from emulator.exchange.builtin import builtin
from emulator.exchange.events import Connected, Event, PresentationKind, Released, Ringing
from emulator.exchange.stations import Hook
from emulator.machine import Machine, build
from emulator.traffic import Traffic

HOUR = 3600.0


def play(tmp_path: Path, seed: int, profile: str = "classic", hours: float = 1) -> tuple[Machine, list[Event]]:
    machine = build(builtin(profile), tmp_path, seed=seed, start=datetime.fromisoformat("2026-11-23T10:00:00"))
    events: list[Event] = []
    machine.exchange.subscribe(events.append)
    traffic = Traffic(machine, 120, seed)
    traffic.start()
    machine.clock.advance(hours * HOUR)
    traffic.stop()
    return machine, events


@pytest.mark.parametrize("profile", ["classic", "ncp"])
def test_calls_come_from_outside_from_inside_and_go_out(tmp_path: Path, profile: str) -> None:
    _, events = play(tmp_path, 1, profile)
    ringing = [event for event in events if isinstance(event, Ringing)]
    assert 40 < len(ringing) < 250
    assert {event.caller.kind for event in ringing} == {PresentationKind.INTERNAL, PresentationKind.EXTERNAL}
    assert any(isinstance(event, Connected) and event.dialled for event in events)


def test_some_calls_are_answered_and_some_are_not(tmp_path: Path) -> None:
    _, events = play(tmp_path, 1)
    answered = sum(isinstance(event, Connected) for event in events)
    released = sum(isinstance(event, Released) for event in events)
    assert 0 < answered < released


def test_a_seed_repeats_the_traffic(tmp_path: Path) -> None:
    assert play(tmp_path, 7)[1] == play(tmp_path, 7)[1]
    assert play(tmp_path, 7)[1] != play(tmp_path, 8)[1]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("profile", ["classic", "ncp"])
def test_after_the_last_call_every_telephone_is_at_rest(tmp_path: Path, seed: int, profile: str) -> None:
    machine, _ = play(tmp_path, seed, profile)
    machine.clock.advance(HOUR)
    assert machine.exchange.state()["calls"] == []
    hooks = {s.extension: machine.exchange.flags(s.extension).hook for s in machine.exchange.programming.subscribers}
    assert set(hooks.values()) == {Hook.ON}


def test_after_a_reset_nothing_of_the_calls_before_it_goes_on(tmp_path: Path) -> None:
    machine = build(builtin("classic"), tmp_path, seed=1, start=datetime.fromisoformat("2026-11-23T10:00:00"))
    traffic = Traffic(machine, 3600, 1)
    traffic.start()
    machine.clock.advance(10)
    traffic.stop()
    machine.exchange.reset(builtin("classic"))
    traffic.forget()
    for subscriber in machine.exchange.programming.subscribers:
        machine.exchange.outside_call("600111222", subscriber.extension)
    events: list[Event] = []
    machine.exchange.subscribe(events.append)
    machine.clock.advance(120)
    assert events == []
