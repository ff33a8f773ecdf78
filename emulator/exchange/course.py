"""A call of one extension while it goes on."""

from dataclasses import dataclass
from datetime import datetime

from emulator.exchange.events import CallProgressed


@dataclass(slots=True)
class Course:
    """A call of one extension. `start` is PBX local time, the other moments are seconds of the exchange's clock.

    `voicemail`: it went to the voicemail of the extension, or to the voicemail number.
    """

    latest: CallProgressed
    start: datetime
    began: float
    answered: float | None = None
    voicemail: bool = False
    told: bool = True
