"""The call history: one record for each call of each extension (WebCTI manual, history).

| What happened | Type |
| --- | --- |
| called out, answered or not | outgoing |
| rang here and was answered here | incoming |
| rang here and was answered by another telephone of the group | answered elsewhere |
| rang here and ended in any other way: given up, refused, passed on, forwarded | missed |

A missed call from a number that is in the list of missed calls already counts as one more attempt of that record;
callers who withhold their number are one in this.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from emulator.exchange.events import HistoryChanged, Presentation, ReleaseCause
from emulator.exchange.journal import Journal

if TYPE_CHECKING:
    from emulator.exchange.progress import Course
    from emulator.exchange.switch import Switch

MOST_RECORDS = 1_000
"""Records kept for each extension; the ones that nothing happened to for longest are dropped."""


class CallType(StrEnum):
    """How a call of the past went."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    MISSED = "missed"
    ANSWERED_ELSEWHERE = "answered_elsewhere"


@dataclass(frozen=True, slots=True)
class CallRecord:
    """A call of the past. `start` is that of the last attempt, `earlier` those of the attempts before.

    `far` has no digits when the number was withheld, `name` is what it was known by then, `called` what was dialled,
    `group` the group it came through. `duration` are the seconds of the conversation, None without one and for calls to
    the voicemail; `ringing` the seconds before it.
    """

    id: int
    type: CallType
    start: datetime
    far: Presentation
    name: str
    called: Presentation
    ringing: int
    duration: int | None = None
    voicemail: bool = False
    group: str = ""
    unread: bool = False
    earlier: tuple[datetime, ...] = ()
    added: int = 0
    changed: int = 0

    @property
    def attempts(self) -> int:
        """How many calls the record stands for."""
        return len(self.earlier) + 1


class History:
    """Histories of all extensions."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._tables: dict[str, Journal[CallRecord]] = {}
        self._missed: dict[tuple[str, Presentation], int] = {}
        self._next: dict[str, int] = {}

    def table(self, extension: str) -> Journal[CallRecord]:
        """Give the records of an extension."""
        return self._tables.setdefault(extension, Journal())

    def add(self, course: Course, ended: float) -> None:
        """Record a call that is over."""
        event = course.latest
        extension, talked = event.extension, course.answered
        kind = _type(event.incoming, event.answered, event.cause)
        record = CallRecord(
            id=0,
            type=kind,
            start=course.start,
            far=event.far,
            name=event.name,
            called=event.called,
            ringing=round((ended if talked is None else talked) - course.began),
            duration=None if talked is None or course.voicemail else round(ended - talked),
            voicemail=course.voicemail,
            group=event.group,
            unread=kind is CallType.MISSED,
        )
        table = self.table(extension)
        before = table.rows.get(self._missed.get((extension, event.far), 0)) if kind is CallType.MISSED else None
        if before is not None:
            earlier = (*before.earlier, before.start)[-MOST_RECORDS:]
            record = replace(record, id=before.id, added=before.added, earlier=earlier, changed=table.next())
        else:
            change = table.next()
            key = self._next[extension] = self._next.get(extension, 0) + 1
            record = replace(record, id=key, added=change, changed=change)
        table.put(record)
        if kind is CallType.MISSED:
            self._missed[extension, event.far] = record.id
        if len(table.rows) > MOST_RECORDS:
            self._drop(extension, table)
        self._switch.emit(HistoryChanged(extension))

    def mark_read(self, extension: str) -> None:
        """Note that the subscriber has seen all his missed calls."""
        table = self.table(extension)
        unread = [record for record in table.rows.values() if record.unread]
        for record in unread:
            table.put(replace(record, unread=False, changed=table.next()))
        if unread:
            self._switch.emit(HistoryChanged(extension))

    def _drop(self, extension: str, table: Journal[CallRecord]) -> None:
        dropped = table.delete(next(iter(table.rows)))
        if dropped.type is CallType.MISSED:
            self._missed.pop((extension, dropped.far), None)


def _type(incoming: bool, answered: bool, cause: ReleaseCause | None) -> CallType:  # noqa: FBT001 - a table of three
    if not incoming:
        return CallType.OUTGOING
    if answered:
        return CallType.INCOMING
    return CallType.ANSWERED_ELSEWHERE if cause is ReleaseCause.PICKED_UP_ELSEWHERE else CallType.MISSED
