"""Wake-up: the PBX rings an extension at the set time, whatever else it has set."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from emulator.exchange.calls import Announcement, Call
from emulator.exchange.clock import Timer
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause, WakeUpProgressed, WakeUpStep
from emulator.exchange.features.changing import Changing
from emulator.exchange.office.rights import Feature, Rights
from emulator.exchange.settings import Repeat, WakeUpOutcome, WakeUpResult
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing

ATTEMPTS: Final = 3
RING_SECONDS: Final = 30.0
APART_SECONDS: Final = 60.0
"""Seconds from the beginning of one attempt to that of the next."""

MUSIC_SECONDS: Final = 30.0
"""Seconds of what is heard by who answers."""

LATEST_SECONDS: Final = APART_SECONDS * (ATTEMPTS - 1) + RING_SECONDS
"""Seconds after its time within which a wake-up still rings, when the PBX was down at its time."""

_TIME: Final = re.compile("([01][0-9]|2[0-3]):([0-5][0-9])")

_STEPS: Final = {
    WakeUpOutcome.ANSWERED: WakeUpStep.ANSWERED,
    WakeUpOutcome.NOT_ANSWERED: WakeUpStep.NOT_ANSWERED,
}


class WakeUps:
    """Wake-ups of all extensions."""

    def __init__(self, core: Core, rights: Rights, changing: Changing, clearing: Clearing, ringing: Ringing) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._clearing = clearing
        self._ringing = ringing
        self._timers: dict[str, Timer] = {}
        self._calls: dict[str, Call] = {}

    def change(
        self, actor: str, extension: str, *, on: bool, at: str | None = None, repeat: Repeat | None = None
    ) -> None:
        """Order a wake-up, or withdraw it; a time that is past today is tomorrow's. What is left out stays.

        Refused: `invalid_time`, `forbidden`.
        """
        self._rights.require_feature(Feature.F10)
        station = self._changing.station(actor, extension)
        before = station.features.wake_up
        moment = before.at if at is None else _time_of(at)
        if on and moment is None:
            raise Refused(Reason.INVALID_TIME, field="time")
        now = self._core.clock.now
        wanted = replace(
            before, at=moment, repeat=repeat or before.repeat, next=_next(moment, now) if on and moment else None
        )
        self._forget(station)
        self._changing.put(station, replace(station.features, wake_up=wanted))
        self.plan(station)

    def resume(self) -> None:
        """Go on after a restart."""
        for station in self._core.stations.values():
            self.plan(station)

    def end(self) -> None:
        """Forget what was ordered."""
        for station in self._core.stations.values():
            self._forget(station)

    def plan(self, station: Station) -> None:
        """Order what comes next for an extension; a wake-up whose time is long past was not answered."""
        due = station.features.wake_up.next
        if due is None:
            return
        seconds = (due - self._core.clock.now).total_seconds()
        if seconds < -LATEST_SECONDS:
            self._over(station, WakeUpOutcome.NOT_ANSWERED, 0)
        else:
            self._later(station, max(seconds, 0.0), lambda: self._due(station))

    def _due(self, station: Station) -> None:
        due = station.features.wake_up.next
        if due is not None and due > self._core.clock.now:
            self.plan(station)  # the clock was set back
        elif due is not None:
            self._ring(station, 1)

    def _ring(self, station: Station, attempt: int) -> None:
        """Ring once; a telephone in use is tried again later."""
        self._core.emit(WakeUpProgressed(station.extension, WakeUpStep.RINGS, attempt))
        if station.free:
            call = self._core.open_call(Announcement(""), LegState.ORIGINATED).call
            self._calls[station.extension] = call
            call.answered = lambda _: self._answered(station, call, attempt)
            self._ringing.ring(call, station, watched=False)
            call.timer = self._core.after(RING_SECONDS, lambda: self._stop(station))
        if attempt < ATTEMPTS:
            self._later(station, APART_SECONDS, lambda: self._ring(station, attempt + 1))
        else:
            self._later(station, RING_SECONDS, lambda: self._over(station, WakeUpOutcome.NOT_ANSWERED, attempt))

    def _answered(self, station: Station, call: Call, attempt: int) -> None:
        self._calls.pop(station.extension, None)
        if call.timer is not None:
            call.timer.cancel()
        call.timer = self._core.after(MUSIC_SECONDS, lambda: self._clearing.leave(call.legs[0], ReleaseCause.WAKE_UP))
        self._over(station, WakeUpOutcome.ANSWERED, attempt)

    def _over(self, station: Station, outcome: WakeUpOutcome, attempt: int) -> None:
        self._forget(station)
        now, wake_up = self._core.clock.now, station.features.wake_up
        again = wake_up.at if wake_up.repeat is Repeat.DAILY else None
        following = _next(again, now) if again is not None else None
        result = WakeUpResult(now, outcome)
        wake_up = replace(wake_up, next=following, last=result)
        self._changing.put(station, replace(station.features, wake_up=wake_up), happened=True)
        self._core.emit(WakeUpProgressed(station.extension, _STEPS[outcome], attempt))
        self.plan(station)

    def _stop(self, station: Station) -> None:
        call = self._calls.pop(station.extension, None)
        if call is not None:
            for leg in call.offered:
                self._clearing.stop(leg, ReleaseCause.NO_ANSWER)

    def _later(self, station: Station, seconds: float, then: Callable[[], None]) -> None:
        self._cancel(station)
        self._timers[station.extension] = self._core.after(seconds, then)

    def _forget(self, station: Station) -> None:
        self._cancel(station)
        self._stop(station)

    def _cancel(self, station: Station) -> None:
        timer = self._timers.pop(station.extension, None)
        if timer is not None:
            timer.cancel()


def _time_of(text: str) -> time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise Refused(Reason.INVALID_TIME, field="time")
    return time(int(found[1]), int(found[2]))


def _next(at: time, now: datetime) -> datetime:
    """Give the first moment after now at this time of day."""
    today = datetime.combine(now.date(), at)
    return today if today > now else today + timedelta(days=1)
