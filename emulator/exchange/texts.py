"""Text messages between subscribers: kept for who is not there, and a history of those that came in."""

from dataclasses import dataclass, replace
from datetime import datetime

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import TextStored
from emulator.exchange.journal import Journal
from emulator.exchange.memory import Kind

LONGEST_TEXT = 1_000
MOST_TEXTS = 1_000
"""Messages kept for each extension; the oldest are dropped."""


@dataclass(frozen=True, slots=True)
class TextMessage:
    """A message that came in. `note` travels with it and means something to the sender's program only."""

    id: int
    sender: str
    text: str
    at: datetime
    note: str = ""
    delivered: bool = False
    added: int = 0
    changed: int = 0


class Texts:
    """Messages of all extensions, and who attends to them now."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._tables: dict[str, Journal[TextMessage]] = {}
        self._attending: dict[str, int] = {}
        self._next: dict[str, int] = {}

    def table(self, extension: str) -> Journal[TextMessage]:
        """Give the messages that came in for an extension."""
        return self._tables.setdefault(extension, Journal())

    def send(self, sender: str, recipient: str, text: str, *, note: str = "", keep: bool = True) -> TextMessage:
        """Send a message; unless it is to be kept, somebody has to attend at the other end.

        Refused: `no_such_number`, `text_too_long`, `invalid` when it is empty, `recipient_absent`.
        """
        self._core.station(recipient)
        if not text:
            raise Refused(Reason.INVALID, "a message has a text")
        if max(len(text), len(note)) > LONGEST_TEXT:
            raise Refused(Reason.TEXT_TOO_LONG)
        attended = self._attending.get(recipient, 0) > 0
        if not keep and not attended:
            raise Refused(Reason.RECIPIENT_ABSENT)
        table = self.table(recipient)
        key = self._next[recipient] = self._next.get(recipient, 0) + 1
        change = table.next()
        message = TextMessage(key, sender, text, self._core.clock.now, note, attended, change, change)
        table.put(message)
        self._core.remember(Kind.TEXT, f"{recipient}/{key}")
        if len(table.rows) > MOST_TEXTS:
            dropped = table.delete(min(table.rows))
            self._core.remember(Kind.TEXT, f"{recipient}/{dropped.id}")
        self._core.emit(TextStored(recipient, key))
        return message

    def put_back(self, extension: str, message: TextMessage) -> None:
        """Take a stored message in; it counts as changed now."""
        table = self.table(extension)
        change = table.next()
        table.put(replace(message, added=change, changed=change))
        self._next[extension] = max(self._next.get(extension, 0), message.id)

    def forget(self, extension: str, key: int) -> None:
        """Take a message away that could not be stored."""
        table = self.table(extension)
        if key in table.rows:
            table.delete(key)

    def attend(self, extension: str) -> list[TextMessage]:
        """Attend to the messages of an extension; returns those that waited, oldest first."""
        self._attending[extension] = self._attending.get(extension, 0) + 1
        table = self.table(extension)
        waiting = [message for message in table.rows.values() if not message.delivered]
        for message in waiting:
            table.rows[message.id] = replace(message, delivered=True)
            self._core.remember(Kind.TEXT, f"{extension}/{message.id}", happened=True)
        return waiting

    def leave(self, extension: str) -> None:
        """Attend no more."""
        self._attending[extension] = max(0, self._attending.get(extension, 0) - 1)
