"""Calls as each extension sees them: one course from the first ring or the last digit to the end.

A call that could not even be tried (no right, no such number) has no course, and neither has a telephone that rings for
its own CTI command and is not lifted. A party that comes back from hold or parking goes on with its course.

A call that is refused or forwarded before it rings has a course that nobody is told of: it is missed, unless the
MobilePhone of the extension answers it.
"""

from dataclasses import replace

from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.calls import TALKING, UNKNOWN, Announcement, Call, Leg, OutsideLine, presentation
from emulator.exchange.core import Core
from emulator.exchange.course import Course
from emulator.exchange.events import CallProgressed, CallStep, ReleaseCause
from emulator.exchange.history import History
from emulator.exchange.stations import Station


class Progress:
    """Follows the legs of stations."""

    def __init__(self, core: Core, history: History, phonebook: Phonebook) -> None:
        self._core = core
        self._history = history
        self._phonebook = phonebook
        self._courses: dict[Leg, Course] = {}
        self._away: dict[Call, dict[str, Course]] = {}
        self._groups = {group.number for group in core.programming.groups}

    def offered(self, leg: Leg) -> None:
        """Note that a call rings or knocks."""
        origin = leg.call.origin
        if origin is not None and isinstance(leg.party, Station) and not isinstance(origin.party, Announcement):
            self._begin(leg, leg.party, CallStep.OFFERED, origin)

    def originated(self, leg: Leg) -> None:
        """Note that a call is on its way, from a telephone or from the MobilePhone of its extension."""
        station = leg.party.stands_for if isinstance(leg.party, OutsideLine) else leg.party
        if isinstance(station, Station):
            self._begin(leg, station, CallStep.ORIGINATED, None)

    def turned_away(self, call: Call, station: Station) -> None:
        """Note that a call does not ring at the extension it is for, whatever becomes of it."""
        away = self._away.setdefault(call, {})
        if call.origin is not None and station.extension not in away:
            away[station.extension] = self._course(call, station, CallStep.OFFERED, call.origin, "", told=False)

    def established(self, leg: Leg) -> None:
        """Note that a conversation began."""
        station, peer = leg.party, leg.call.peer(leg)
        if leg not in self._courses:
            if not isinstance(station, Station):
                self._answered_for(leg)
                return
            if peer is None or _is_made_by_the_exchange(leg):
                return
            self._begin(leg, station, CallStep.OFFERED, peer)
        course = self._courses[leg]
        if course.answered is None:
            course.answered = self._core.clock.elapsed
            course.voicemail = peer is not None and _is_dialled_voicemail(peer)
            self._tell(course, replace(course.latest, step=CallStep.ESTABLISHED, answered=True))

    def cleared(self, leg: Leg, cause: ReleaseCause) -> None:
        """Note that a leg is gone; the call goes into the history."""
        course = self._courses.pop(leg, None)
        if course is None:
            return
        self._tell(course, replace(course.latest, step=CallStep.CLEARED, cause=cause))
        extension = course.latest.extension
        mobile = next((other for other in leg.call.legs if other.mobile_of == extension), None)
        if mobile is None:
            course.voicemail = course.voicemail or any(_is_box(other, extension) for other in leg.call.legs)
            self._history.add(course, self._core.clock.elapsed)
            return
        course.told = False
        self._away.setdefault(leg.call, {})[extension] = course
        if mobile.state in TALKING:
            self._answered_for(mobile)

    def closed(self, call: Call) -> None:
        """Note that a call is over: what was turned away was missed."""
        for course in self._away.pop(call, {}).values():
            self._history.add(course, course.began)

    def _answered_for(self, leg: Leg) -> None:
        """Note who has answered for an extension at which the call does not ring: its MobilePhone, or its box."""
        away = self._away.get(leg.call, {})
        if leg.mobile_of in away:
            course = self._courses[leg] = away.pop(leg.mobile_of)
            course.answered = self._core.clock.elapsed
            course.latest = replace(course.latest, answered=True)
        for extension, course in away.items():
            course.voicemail = course.voicemail or _is_box(leg, extension)

    def _begin(self, leg: Leg, station: Station, step: CallStep, far: Leg | None) -> None:
        group = self._group(leg) if leg.via_group else ""
        course = self._courses[leg] = self._course(leg.call, station, step, far, group)
        self._tell(course, course.latest)

    def _course(
        self, call: Call, station: Station, step: CallStep, far: Leg | None, group: str, *, told: bool = True
    ) -> Course:
        incoming = far is not None
        shown = call.called if far is None else presentation(far.party)
        called = call.called
        if called == UNKNOWN:
            called = presentation(station)
        name = self._phonebook.name_at(station.extension, shown)
        event = CallProgressed(station.extension, call.id, step, incoming, shown, name, called, group)
        return Course(event, self._core.clock.now, self._core.clock.elapsed, told=told)

    def _group(self, leg: Leg) -> str:
        """Find the group a call rings at; a member that was busy before learns it from the others."""
        for member in (leg, *leg.call.legs):
            for number in reversed(member.trail):
                if number in self._groups:
                    return number
        return leg.call.called.digits if leg.call.called.digits in self._groups else ""

    def _tell(self, course: Course, event: CallProgressed) -> None:
        course.latest = event
        if course.told:
            self._core.emit(event)


def _is_made_by_the_exchange(leg: Leg) -> bool:
    """Whether it is a wake-up or the like, which is no call of the past."""
    origin = leg.call.origin
    return origin is not None and isinstance(origin.party, Announcement)


def _is_dialled_voicemail(leg: Leg) -> bool:
    return isinstance(leg.party, Announcement) and leg.call.called.digits == leg.party.number


def _is_box(leg: Leg, extension: str) -> bool:
    return isinstance(leg.party, Announcement) and leg.party.box == extension
