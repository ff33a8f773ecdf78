"""Call history and voicemail."""

from typing import Annotated, Literal

from pydantic import Field

from emulator.exchange.books.known import Known
from emulator.exchange.call_log import Entry
from emulator.exchange.call_records import CallType
from emulator.exchange.voicemail import Message
from emulator.servers.web.documents.base import Body, Document, Moment

type HistoryType = Literal["outgoing", "incoming", "missed", "answered_elsewhere", "voicemail"]
"""What can be asked for; `voicemail` are the calls that went to the voicemail."""


type Number = Annotated[str, Field(description="Empty when it was withheld or is restricted")]
type Dial = Annotated[
    str,
    Field(description="What to dial: the number, `contact:<phone id>` of a restricted one, empty when there is none"),
]


class _Call(Document):
    type: CallType
    start: Moment
    number: Number
    dial: Dial
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    duration: int | None = Field(description="Seconds of the conversation, null without one")
    voicemail: bool
    group: str


class HistoryEntry(_Call):
    """A call of the past."""

    id: str

    @classmethod
    def of(cls, entry: Entry) -> HistoryEntry:
        """Write a call."""
        return cls.model_validate(entry)


class Missed(_Call):
    """All missed calls from one number; `start` is that of the last one."""

    count: int

    @classmethod
    def of(cls, entry: Entry) -> Missed:
        """Write missed calls."""
        return cls.model_validate(entry)


class Voicemail(Document):
    """A message that was left."""

    id: str
    number: Number
    dial: Dial
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    start: Moment
    length: int
    heard: bool

    @classmethod
    def of(cls, message: Message, caller: Known) -> Voicemail:
        """Write a message as somebody may see it who knows so much of its caller."""
        digits = message.far.digits
        return cls(
            id=message.id,
            number=caller.number(digits),
            dial=caller.dial(digits),
            withheld=not digits,
            restricted=caller.restricted,
            vip=caller.vip,
            name=caller.name or message.name,
            start=message.start,
            length=message.length,
            heard=message.heard,
        )


class HeardMark(Body):
    """Whether a message counts as heard."""

    heard: bool
