"""The call history: one record for each call of each extension (WebCTI manual, history).

| What happened | Type |
| --- | --- |
| called out, answered or not | outgoing |
| answered here, or at the MobilePhone | incoming |
| rang here and was answered by another telephone of the group | answered elsewhere |
| was refused, forwarded, or rang here and ended in any other way | missed |

A history is read from the memory when it is asked for first, so nobody pays for the calls of those who are silent.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from heapq import nlargest

from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.call_rows import CallRow, CallRows
from emulator.exchange.core import Core
from emulator.exchange.course import Course
from emulator.exchange.events import CallProgressed, HistoryChanged, ReleaseCause
from emulator.exchange.journal import Journal
from emulator.exchange.memory import AGAIN_SECONDS, CallArchive, CallPlace, Kind, NotStored

__all__ = ["MOST_RECORDS", "CallRecord", "CallType", "History"]

MOST_RECORDS = 1_000
"""Calls kept for each extension; the oldest are dropped."""


class History:
    """Histories of all extensions. `followed_by` hear of every call that is over, and at which extension."""

    def __init__(self, core: Core, archive: CallArchive) -> None:
        self._core = core
        self._archive = archive
        self.followed_by: list[Callable[[str, CallRecord], None]] = []
        self._calls: dict[str, dict[int, CallRecord]] = {}
        self._next: dict[str, int] = {}
        self._rows: dict[str, CallRows] = {}

    def calls(self, extension: str) -> Mapping[int, CallRecord]:
        """Give the calls of an extension by id, in the order in which they ended."""
        found = self._calls.get(extension)
        if found is None:
            stored = sorted(self._archive.calls(extension), key=lambda call: call.id)
            found = self._calls[extension] = {call.id: call for call in stored}
            self._next[extension] = next(reversed(found), 0) + 1
        return found

    def find(self, extension: str, key: int) -> CallRecord | None:
        """Find a call that was noted as changed; None when it was dropped."""
        return self.calls(extension).get(key)

    def count(self, extension: str) -> int:
        """Say how many calls of an extension there are, without reading them."""
        calls = self._calls.get(extension)
        return self._archive.count(extension) if calls is None else len(calls)

    def table(self, extension: str) -> Journal[CallRow]:
        """Give the calls of an extension as rows others keep copies of."""
        rows = self._rows.get(extension)
        if rows is None:
            rows = self._rows[extension] = CallRows(self.calls(extension).values())
        return rows.journal

    def newest(self, before: CallPlace | None, limit: int) -> list[tuple[str, CallRecord]]:
        """List calls of all extensions with whose they are, the newest first, from beyond a place."""
        kept = self._archive.newest(before, limit)
        if kept is not None:
            return list(kept)
        every = (
            (call.start, extension, call.id) for extension, calls in self._calls.items() for call in calls.values()
        )
        found = nlargest(limit, (place for place in every if before is None or place < before))
        return [(extension, self._calls[extension][key]) for _, extension, key in found]

    def add(self, course: Course, ended: float) -> None:
        """Record a call that is over."""
        try:
            self.calls(course.latest.extension)
        except NotStored:
            # The call is over, whether the calls before it can be read now or not.
            self._core.after(AGAIN_SECONDS, lambda: self.add(course, ended))
            return
        event = course.latest
        extension, talked = event.extension, course.answered
        kind = _type(event)
        calls = self._writable(extension)
        record = CallRecord(
            id=self._next[extension],
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
        self._next[extension] += 1
        self._put(extension, record)
        rows = self._rows.get(extension)
        if rows is not None:
            rows.add(record)
        if len(calls) > MOST_RECORDS:
            self._drop(extension, next(iter(calls)))
        self._core.emit(HistoryChanged(extension))
        for follow in self.followed_by:
            follow(extension, record)

    def mark_read(self, extension: str) -> None:
        """Note that the subscriber has seen all his missed calls."""
        unread = [record for record in self.calls(extension).values() if record.unread]
        for record in unread:
            self._put(extension, replace(record, unread=False))
        if extension in self._rows:
            self._rows[extension].mark_read()
        if unread:
            self._core.emit(HistoryChanged(extension))

    def _writable(self, extension: str) -> dict[int, CallRecord]:
        self.calls(extension)
        return self._calls[extension]

    def _put(self, extension: str, record: CallRecord) -> None:
        self._calls[extension][record.id] = record
        self._core.remember(Kind.CALL_RECORD, f"{extension}/{record.id}", happened=True)

    def _drop(self, extension: str, key: int) -> None:
        dropped = self._calls[extension].pop(key)
        self._core.remember(Kind.CALL_RECORD, f"{extension}/{key}", happened=True)
        if extension in self._rows:
            self._rows[extension].drop(dropped)


def _type(event: CallProgressed) -> CallType:
    if not event.incoming:
        return CallType.OUTGOING
    if event.answered:
        return CallType.INCOMING
    by_another = event.group and event.cause is ReleaseCause.PICKED_UP_ELSEWHERE
    return CallType.ANSWERED_ELSEWHERE if by_another else CallType.MISSED
