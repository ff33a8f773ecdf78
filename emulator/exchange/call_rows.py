"""Calls of the past as a table that others keep copies of (xCTIP): missed calls of one number are one row.

A missed call from a number that is in the list of missed calls already counts as one more attempt of that row; callers
who withhold their number are one in this.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime
from itertools import count

from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.events import Presentation
from emulator.exchange.journal import Journal


@dataclass(frozen=True, slots=True)
class CallRow(CallRecord):
    """One call, or all missed calls from one number: then it says how the last one went.

    `id` counts rows. `earlier` are the starts of the attempts before the last one.
    """

    earlier: tuple[datetime, ...] = ()
    added: int = 0
    changed: int = 0

    @property
    def attempts(self) -> int:
        """How many calls the row stands for."""
        return len(self.earlier) + 1


_OF_A_CALL = tuple(field.name for field in fields(CallRecord) if field.name != "id")


class CallRows:
    """Rows of one extension."""

    def __init__(self, calls: Iterable[CallRecord]) -> None:
        self.journal: Journal[CallRow] = Journal()
        self._missed: dict[Presentation, int] = {}
        self._row_of: dict[int, int] = {}
        self._ids = count(1)
        for call in calls:
            self.add(call)

    def add(self, call: CallRecord) -> None:
        """Take in a call that is over."""
        missed = call.type is CallType.MISSED
        before = self.journal.rows.get(self._missed.get(call.far, 0)) if missed else None
        change = self.journal.next()
        if before is None:
            key, added = next(self._ids), change
        else:
            key, added = before.id, before.added
        earlier = () if before is None else (*before.earlier, before.start)
        content = {name: getattr(call, name) for name in _OF_A_CALL}
        self.journal.put(CallRow(key, **content, earlier=earlier, added=added, changed=change))
        self._row_of[call.id] = key
        if missed:
            self._missed[call.far] = key

    def drop(self, call: CallRecord) -> None:
        """Forget the oldest call: its row, or the attempt that it was."""
        key = self._row_of.pop(call.id)
        row = self.journal.rows[key]
        if row.earlier:
            self.journal.rows[key] = replace(row, earlier=row.earlier[1:])
            return
        self.journal.delete(key)
        if call.type is CallType.MISSED:
            self._missed.pop(call.far, None)

    def mark_read(self) -> None:
        """Note that all missed calls were seen."""
        for row in [row for row in self.journal.rows.values() if row.unread]:
            self.journal.put(replace(row, unread=False, changed=self.journal.next()))
