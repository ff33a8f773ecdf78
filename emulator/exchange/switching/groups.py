"""Ring groups: members begin to ring one after the other, busy ones join when they become free."""

from collections.abc import Callable
from random import Random

from emulator.exchange.calls import Call
from emulator.exchange.core import Core
from emulator.exchange.events import ReleaseCause
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing

MEMBER_INTERVAL = (0.1, 0.5)
"""Seconds between the starts of two members, as recorded on an NCP."""

type ToMember = Callable[[Call, Station, tuple[str, ...]], ReleaseCause | None]
"""Offers a call, with its trail, to a member of a group. Returns why it cannot go anywhere."""


class Groups:
    """Calls to groups."""

    def __init__(self, core: Core, random: Random, clearing: Clearing, ringing: Ringing) -> None:
        self._core = core
        self._random = random
        self._clearing = clearing
        self._ringing = ringing
        self._groups = {group.number: group for group in core.programming.groups}

    def ring(self, call: Call, number: str, trail: tuple[str, ...], to_member: ToMember) -> ReleaseCause | None:
        """Offer a call to all members that can ring; a group nobody of which can ring now is busy."""
        if number in trail:
            return ReleaseCause.BUSY
        trail = (*trail, number)
        members = [self._core.stations[extension] for extension in self._groups[number].members]
        started = False
        delay = 0.0
        for station in members:
            if not started:
                started = self._start(call, station, trail, to_member)
                continue
            delay += self._random.uniform(*MEMBER_INTERVAL)
            self._start_later(call, station, trail, to_member, delay)
        return None if started else ReleaseCause.BUSY

    def ring_freed(self, station: Station) -> None:
        """Ring at a member that was busy when its group was called."""
        for call in station.wanted_by:
            if station.free and not station.dnd:
                call.wanting = tuple(other for other in call.wanting if other is not station)
                station.wanted_by = tuple(other for other in station.wanted_by if other is not call)
                self._ringing.ring(call, station, via_group=True)

    def _start_later(
        self, call: Call, station: Station, trail: tuple[str, ...], to_member: ToMember, delay: float
    ) -> None:
        def start() -> None:
            call.starts.remove(timer)
            origin = call.origin
            if origin is not None and origin.state is LegState.ORIGINATED:
                self._start(call, station, trail, to_member)
                self._clearing.exhausted(call, ReleaseCause.BUSY)

        timer = self._core.after(delay, start)
        call.starts.append(timer)

    def _start(self, call: Call, station: Station, trail: tuple[str, ...], to_member: ToMember) -> bool:
        if call.comes_from(station) or any(leg.party is station for leg in call.legs):
            return False
        cause = to_member(call, station, trail)
        if cause is ReleaseCause.BUSY and not station.free and call not in station.wanted_by:
            station.wanted_by = (*station.wanted_by, call)
            call.wanting = (*call.wanting, station)
        return cause is None
