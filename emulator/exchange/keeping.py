"""Hands what changed to the memory at the end of every command and of everything that time brought."""

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from emulator.exchange.call_records import CallRecord
from emulator.exchange.clock import Timer
from emulator.exchange.memory import AGAIN_SECONDS, CallArchive, CallPlace, NotStored, RecordKey
from emulator.exchange.programming import Programming
from emulator.exchange.switch import Switch


class Memory(CallArchive, Protocol):
    """Where records outlive the process. What its documents look like is its own affair."""

    @property
    def programming(self) -> Programming | None:
        """The configuration as it was left; None when nothing is stored yet."""

    def begin(self, switch: Switch) -> None:
        """Forget everything and store all records of this switch. Raises `NotStored`, then nothing is forgotten."""

    def restore(self, switch: Switch) -> None:
        """Put what is stored into a switch that was made with the stored configuration."""

    def store(self, switch: Switch, changed: Collection[RecordKey]) -> None:
        """Store records as they are now, all or none. Raises `NotStored`."""

    def set_aside(self, switch: Switch, happened: Iterable[RecordKey]) -> None:
        """Note what records that could not be stored are now, until they are stored."""

    def take_back(self, switch: Switch, changed: Iterable[RecordKey]) -> None:
        """Put records back to what was set aside, else to what is stored, and tell what changes by it."""


class Forgetful:
    """The memory of an exchange that ends with its process."""

    programming = None

    def begin(self, switch: Switch) -> None:
        """Store nothing."""

    def restore(self, switch: Switch) -> None:
        """Have nothing to put back."""

    def store(self, switch: Switch, changed: Collection[RecordKey]) -> None:
        """Store nothing."""

    def set_aside(self, switch: Switch, happened: Iterable[RecordKey]) -> None:
        """Note nothing, because everything was stored."""

    def take_back(self, switch: Switch, changed: Iterable[RecordKey]) -> None:
        """Leave everything as it is, because nothing was refused."""

    def calls(self, extension: str) -> Sequence[CallRecord]:
        """Know no call that the exchange does not know."""
        del extension
        return ()

    def count(self, extension: str) -> int:
        """Know no call that the exchange does not know."""
        del extension
        return 0

    def newest(self, before: CallPlace | None, limit: int) -> Sequence[tuple[str, CallRecord]] | None:
        """Know no call that the exchange does not know."""
        del before, limit
        return None


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
        changed = switch.core.changed_records
        if not changed and not self._owed:
            return True
        switch.core.changed_records = {}
        if not self._owed and self._stored(switch, changed):
            self._aside.clear()
            return True
        wanted = [key for key, happened in changed.items() if not happened]
        self._take_back(switch, wanted)
        happened = changed.keys() - wanted
        self.memory.set_aside(switch, happened)
        self._aside |= happened
        switch.core.changed_records = dict.fromkeys(self._aside, True)
        if switch.core.changed_records or self._owed:
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
            self._again = switch.core.clock.call_later(AGAIN_SECONDS, lambda: None)
