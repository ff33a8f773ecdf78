"""The log of the PBX: what an administrator may want to know afterwards, without secrets and call partners."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from emulator.exchange.clock import Clock

ENTRIES_KEPT: Final = 500


class Noted(StrEnum):
    """What is noted."""

    LOGGED_IN = "logged_in"
    LOG_IN_REFUSED = "log_in_refused"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - names what happened, is no password
    PASSWORD_ISSUED = "password_issued"  # noqa: S105 - names what happened, is no password
    REMINDER_SENT = "reminder_sent"
    REMINDER_WITHOUT_ADDRESS = "reminder_without_address"
    REMINDER_WITHOUT_PASSWORD = "reminder_without_password"  # noqa: S105 - names what happened, is no password
    REMINDER_LIMIT_REACHED = "reminder_limit_reached"
    MAIL_FAILED = "mail_failed"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line; `extension` is whom it is about, empty when it is nobody in particular."""

    at: datetime
    what: Noted
    extension: str = ""


class PbxLog:
    """The newest entries, in the order they came."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.entries: deque[Entry] = deque(maxlen=ENTRIES_KEPT)

    def note(self, what: Noted, extension: str = "") -> None:
        """Add an entry."""
        self.entries.append(Entry(self._clock.now, what, extension))
