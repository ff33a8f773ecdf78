"""Parking: a party waits for any telephone to take it, and returns to the one that parked it after a time."""

from emulator.exchange.calls import Announcement, Call, Leg, called_by
from emulator.exchange.core import Core
from emulator.exchange.events import ReleaseCause, Released
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.switching.ringing import Ringing

RETRY_SECONDS = 10.0


class Parking:
    """Parked calls, one for each extension."""

    def __init__(self, core: Core, hooks: Hooks, clearing: Clearing, ringing: Ringing) -> None:
        self._core = core
        self._hooks = hooks
        self._clearing = clearing
        self._ringing = ringing

    def park(self, station: Station, dialling: Leg) -> bool:
        """Park the party on hold; the telephone is released. False when there is none, or the place is taken."""
        held = station.leg(LegState.HELD)
        waiting = held.call.peer(held) if held is not None else None
        if held is None or waiting is None or station.parked is not None or isinstance(waiting.party, Announcement):
            return False
        call = held.call
        call.called = called_by(waiting, call, station)
        self._clearing.detach(held)
        self._clearing.detach(dialling)
        self._clearing.close(dialling.call)
        waiting.state, waiting.digits = LegState.PARKED, ""
        call.origin, call.parked_at = waiting, station
        station.parked = call
        self._restart(call, self._core.pbx.times.park_return)
        self._core.emit(Released(station.extension, ReleaseCause.SERVICE_ACCEPTED))
        self._core.flags_changed(station)
        self._hooks.released(station)
        return True

    def take(self, station: Station, dialling: Leg, number: str) -> bool:
        """Connect with the party parked at an extension, the own one when no number is given. False: none is parked."""
        keeper = self._core.stations.get(number) if number else station
        call = keeper.parked if keeper is not None else None
        if call is None or call.origin is None:
            return False
        waiting = call.origin
        if waiting.party is station:
            return False
        self._clearing.detach(dialling)
        self._clearing.close(dialling.call)
        self._clearing.unpark(call)
        leg = self._core.join(call, station, LegState.ALERTING)
        self._ringing.answer(leg)
        return True

    def _restart(self, call: Call, seconds: float) -> None:
        if call.timer is not None:
            call.timer.cancel()
        call.timer = self._core.after(seconds, lambda: self._return(call))

    def _return(self, call: Call) -> None:
        station, waiting = call.parked_at, call.origin
        if station is None or waiting is None:
            return
        if not station.free:
            self._restart(call, RETRY_SECONDS)
            return
        self._clearing.unpark(call)
        waiting.state = LegState.ORIGINATED
        self._ringing.limit(call)
        self._ringing.ring(call, station)
