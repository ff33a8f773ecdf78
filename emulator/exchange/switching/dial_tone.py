"""Dial tone: a call that has a beginning and no aim yet."""

from emulator.exchange.calls import Leg
from emulator.exchange.core import Core
from emulator.exchange.events import DialTone, ReleaseCause
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.hook import Hooks


class DialTones:
    """Gives dial tone to stations."""

    def __init__(self, core: Core, hooks: Hooks, clearing: Clearing) -> None:
        self._core = core
        self._hooks = hooks
        self._clearing = clearing

    def give(self, station: Station, *, told: bool = True, redial: str = "") -> Leg:
        """Give dial tone; without a first digit it ends. `told`: clients hear of it."""
        self._hooks.stop_timer(station)
        leg = self._core.open_call(station, LegState.INITIATED)
        leg.redial = redial
        leg.timer = self._core.after(
            self._core.pbx.times.first_digit,
            lambda: self._clearing.fail(leg, ReleaseCause.DIALLING_TIME_EXCEEDED),
        )
        if told:
            self._core.emit(DialTone(station.extension))
        return leg
