"""Calls as each extension sees them: one course from the first ring or the last digit to the end.

A call that could not even be tried (no right, no such number) has no course, and neither has a telephone that rings for
its own CTI command and is not lifted. A party that comes back from hold or parking goes on with its course.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from emulator.exchange.calls import UNKNOWN, Announcement, Leg, presentation
from emulator.exchange.events import CallProgressed, CallStep, ReleaseCause
from emulator.exchange.stations import Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


@dataclass(slots=True)
class Course:
    """A call of one extension. `start` is PBX local time, the other moments are seconds of the exchange's clock."""

    latest: CallProgressed
    start: datetime
    began: float
    answered: float | None = None
    voicemail: bool = False


class Progress:
    """Follows the legs of stations."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._courses: dict[Leg, Course] = {}
        self._groups = {group.number for group in switch.programming.groups}

    def offered(self, leg: Leg) -> None:
        """Note that a call rings or knocks."""
        origin = leg.call.origin
        if origin is not None and isinstance(leg.party, Station):
            self._begin(leg, leg.party, CallStep.OFFERED, origin)

    def originated(self, leg: Leg) -> None:
        """Note that a call is on its way."""
        if isinstance(leg.party, Station):
            self._begin(leg, leg.party, CallStep.ORIGINATED, None)

    def established(self, leg: Leg) -> None:
        """Note that a conversation began."""
        station, peer = leg.party, leg.call.peer(leg)
        if not isinstance(station, Station):
            return
        if leg not in self._courses:
            if peer is None:
                return
            self._begin(leg, station, CallStep.OFFERED, peer)
        course = self._courses[leg]
        if course.answered is None:
            course.answered = self._switch.clock.elapsed
            course.voicemail = peer is not None and isinstance(peer.party, Announcement)
            self._tell(course, replace(course.latest, step=CallStep.ESTABLISHED, answered=True))

    def cleared(self, leg: Leg, cause: ReleaseCause) -> None:
        """Note that a leg is gone; the call goes into the history."""
        course = self._courses.pop(leg, None)
        if course is not None:
            self._tell(course, replace(course.latest, step=CallStep.CLEARED, cause=cause))
            self._switch.history.add(course, self._switch.clock.elapsed)

    def _begin(self, leg: Leg, station: Station, step: CallStep, far: Leg | None) -> None:
        incoming = far is not None
        shown = leg.call.called if far is None else presentation(far.party)
        called = leg.call.called
        if called == UNKNOWN:
            called = presentation(station)
        name = self._switch.phonebook.name_at(station.extension, shown)
        group = self._group(leg) if leg.via_group else ""
        event = CallProgressed(station.extension, leg.call.id, step, incoming, shown, name, called, group)
        clock = self._switch.clock
        course = self._courses[leg] = Course(event, clock.now, clock.elapsed)
        self._tell(course, event)

    def _group(self, leg: Leg) -> str:
        """Find the group a call rings at; a member that was busy before learns it from the others."""
        for member in (leg, *leg.call.legs):
            for number in reversed(member.trail):
                if number in self._groups:
                    return number
        return leg.call.called.digits if leg.call.called.digits in self._groups else ""

    def _tell(self, course: Course, event: CallProgressed) -> None:
        course.latest = event
        self._switch.emit(event)
