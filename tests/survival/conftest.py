"""Fixtures: those of the integration's tests, and time limits that need no waiting."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from custom_components.webcti import hub
from custom_components.webcti.cti.connection import Timings
from custom_components.webcti.cti.pbx import Pbx
from custom_components.webcti.cti.timings import PbxTimings
from tests.integration.conftest import _no_deprecations, _surroundings, classic_process, pbx

__all__ = ["_no_deprecations", "_surroundings", "classic_process", "pbx"]

QUICK = PbxTimings(
    link=Timings(first_pause=0.05, longest_pause=0.1),
    snapshot_pause=0,
    stat_grace=0.2,
    read_back=0.1,
    gsm_retry=0.05,
)

type SetTimings = Callable[[PbxTimings], None]


class Calendar:
    """The time that calls are given. Real time, until it jumps."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def jump(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def set_timings(monkeypatch: pytest.MonkeyPatch, calendar: Calendar) -> SetTimings:
    """Choose the time limits of every PBX that is set up from now on."""
    return lambda timings: monkeypatch.setattr(hub, "Pbx", partial(Pbx, timings=timings, now=calendar.now))


@pytest.fixture(autouse=True)
def _quick(set_timings: SetTimings) -> None:
    set_timings(QUICK)
