"""Parking: a party waits for any telephone to take it, and returns to the one that parked it after a time."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import Announcement, Call, Leg, called_by
from emulator.exchange.events import ReleaseCause, Released
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

RETRY_SECONDS = 10.0


class Parking:
    """Parked calls, one for each extension."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def park(self, station: Station, dialling: Leg) -> bool:
        """Park the party on hold; the telephone is released. False when there is none, or the place is taken."""
        held = station.leg(LegState.HELD)
        waiting = held.call.peer(held) if held is not None else None
        if held is None or waiting is None or station.parked is not None or isinstance(waiting.party, Announcement):
            return False
        call = held.call
        call.called = called_by(waiting, call, station)
        clearing = self._switch.clearing
        clearing.detach(held)
        clearing.detach(dialling)
        clearing.close(dialling.call)
        waiting.state, waiting.digits = LegState.PARKED, ""
        call.origin, call.parked_at = waiting, station
        station.parked = call
        self._restart(call, self._switch.pbx.times.park_return)
        self._switch.emit(Released(station.extension, ReleaseCause.SERVICE_ACCEPTED))
        self._switch.flags_changed(station)
        self._switch.handset.released(station)
        return True

    def take(self, station: Station, dialling: Leg, number: str) -> bool:
        """Connect with the party parked at an extension, the own one when no number is given. False: none is parked."""
        keeper = self._switch.stations.get(number) if number else station
        call = keeper.parked if keeper is not None else None
        if call is None or call.origin is None:
            return False
        waiting = call.origin
        if waiting.party is station:
            return False
        clearing = self._switch.clearing
        clearing.detach(dialling)
        clearing.close(dialling.call)
        self.forget(call)
        leg = self._switch.join(call, station, LegState.ALERTING)
        self._switch.ringing.answer(leg)
        return True

    def forget(self, call: Call) -> None:
        """Note that a call is not parked any more."""
        station = call.parked_at
        if station is not None:
            call.parked_at = station.parked = None
            self._switch.flags_changed(station)

    def _restart(self, call: Call, seconds: float) -> None:
        if call.timer is not None:
            call.timer.cancel()
        call.timer = self._switch.after(seconds, lambda: self._return(call))

    def _return(self, call: Call) -> None:
        station, waiting = call.parked_at, call.origin
        if station is None or waiting is None:
            return
        if not station.free:
            self._restart(call, RETRY_SECONDS)
            return
        self.forget(call)
        waiting.state = LegState.ORIGINATED
        self._switch.ringing.limit(call)
        self._switch.ringing.ring(call, station)
