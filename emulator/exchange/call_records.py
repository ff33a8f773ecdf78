"""Records of calls of the past."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from emulator.exchange.events import Presentation


class CallType(StrEnum):
    """How a call of the past went."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    MISSED = "missed"
    ANSWERED_ELSEWHERE = "answered_elsewhere"


@dataclass(frozen=True, slots=True)
class CallRecord:
    """A call of the past; `id` counts those of the extension, in the order in which they ended.

    `far` has no digits when the number was withheld, `name` is what it was known by then, `called` what was dialled,
    `group` the group it came through. `duration` are the seconds of the conversation, None without one and for calls to
    the voicemail to listen; `ringing` the seconds before it. `voicemail`: it went to the voicemail.
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
