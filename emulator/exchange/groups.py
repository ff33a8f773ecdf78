"""Ring groups: members begin to ring one after the other, busy ones join when they become free."""

from typing import TYPE_CHECKING

from emulator.exchange.calls import Call
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

MEMBER_INTERVAL = (0.1, 0.5)
"""Seconds between the starts of two members, as recorded on an NCP."""


class Groups:
    """Calls to groups."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._groups = {group.number: group for group in switch.programming.groups}

    def ring(self, call: Call, number: str, trail: tuple[str, ...]) -> ReleaseCause | None:
        """Ring at all members that can; a group nobody of which can ring now is busy."""
        if number in trail:
            return ReleaseCause.BUSY
        trail = (*trail, number)
        members = [self._switch.stations[extension] for extension in self._groups[number].members]
        started = False
        delay = 0.0
        for station in members:
            if not started:
                started = self._start(call, station, trail)
                continue
            delay += self._switch.random.uniform(*MEMBER_INTERVAL)
            self._start_later(call, station, trail, delay)
        return None if started else ReleaseCause.BUSY

    def ring_freed(self, station: Station) -> None:
        """Ring at a member that was busy when its group was called."""
        for call in station.wanted_by:
            if station.free and not station.dnd:
                call.wanting = tuple(other for other in call.wanting if other is not station)
                station.wanted_by = tuple(other for other in station.wanted_by if other is not call)
                self._switch.ringing.ring(call, station, via_group=True)

    def _start_later(self, call: Call, station: Station, trail: tuple[str, ...], delay: float) -> None:
        def start() -> None:
            call.starts.remove(timer)
            origin = call.origin
            if origin is not None and origin.state is LegState.ORIGINATED:
                self._start(call, station, trail)
                self._switch.clearing.exhausted(call, ReleaseCause.BUSY)

        timer = self._switch.after(delay, start)
        call.starts.append(timer)

    def _start(self, call: Call, station: Station, trail: tuple[str, ...]) -> bool:
        if any(leg.party is station for leg in call.legs):
            return False
        cause = self._switch.routing.to_station(call, station, trail, via_group=True)
        if cause is ReleaseCause.BUSY and not station.free and call not in station.wanted_by:
            station.wanted_by = (*station.wanted_by, call)
            call.wanting = (*call.wanting, station)
        return cause is None
