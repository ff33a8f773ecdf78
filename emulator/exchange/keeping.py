"""Hands what changed to the memory at the end of every command and of everything that time brought."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulator.exchange.clock import Timer
from emulator.exchange.memory import AGAIN_SECONDS, Memory, NotStored, RecordKey

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Keeping:
    """The way between the exchange and its memory, also while the memory is full or away.

    What cannot even be taken back, because the memory cannot be read, is owed: nothing more is accepted until it is.
    """

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self._owed: set[RecordKey] = set()
        self._aside: set[RecordKey] = set()
        self._again: Timer | None = None

    def keep(self, switch: Switch) -> bool:
        """Store what is noted; False when something was wanted that had to be taken back."""
        changed = switch.changed_records
        if not changed and not self._owed:
            return True
        switch.changed_records = {}
        if not self._owed and self._stored(switch, changed):
            self._aside.clear()
            return True
        wanted = [key for key, happened in changed.items() if not happened]
        self._take_back(switch, wanted)
        happened = changed.keys() - wanted
        self.memory.set_aside(switch, happened)
        self._aside |= happened
        switch.changed_records = dict.fromkeys(self._aside, True)
        if switch.changed_records or self._owed:
            self._try_again(switch)
        return not wanted

    def _stored(self, switch: Switch, changed: dict[RecordKey, bool]) -> bool:
        try:
            self.memory.store(switch, changed)
        except NotStored:
            return False
        return True

    def _take_back(self, switch: Switch, wanted: Iterable[RecordKey]) -> None:
        self._owed.update(wanted)
        if not self._owed:
            return
        try:
            self.memory.take_back(switch, tuple(self._owed))
        except NotStored:
            return
        self._owed.clear()

    def _try_again(self, switch: Switch) -> None:
        # What comes of it is stored when the clock tells that time has passed.
        if self._again is None or not self._again.pending:
            self._again = switch.clock.call_later(AGAIN_SECONDS, lambda: None)
