"""Everything a PBX sends over CTIP 15.01, typed. Fields that a PBX left out at the end of a frame are `None`."""

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from ..errors import Refusal
from ..model import Extension, Flags
from .fields import Number
from .sms import SINGLE, Part


@dataclass(frozen=True, slots=True)
class Ok:
    """Done. `fields` are the parameters that some commands are answered with."""

    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Error:
    """The command, or one of its parameters, has a wrong form or value."""


@dataclass(frozen=True, slots=True)
class Na:
    """Refused. A reason that is not listed stays a number."""

    reason: Refusal | int = Refusal.NO_DETAIL


@dataclass(frozen=True, slots=True)
class Stat:
    """State of an extension: sent when a flag changes, at times without a change, and in answer to `RQST`."""

    extension: Extension
    flags: Flags


@dataclass(frozen=True, slots=True)
class Echo:
    """Digits dialled at the telephone. An NCP writes `/` before an internal destination; `/` alone is the FLASH key."""

    extension: Extension
    digits: str


@dataclass(frozen=True, slots=True)
class Ring:
    """The telephone rings, or what it shows while ringing changed. `port` is an opaque token."""

    extension: Extension
    caller: Number | None = None
    port: str | None = None
    called: Number | None = None
    suspended: Number | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Cw:
    """A call waits while another is going on."""

    extension: Extension
    caller: Number | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True)
class Conn:
    """A conversation began, or its presentation changed."""

    extension: Extension
    party: Number | None = None
    port: str | None = None


@dataclass(frozen=True, slots=True)
class Rel:
    """A call was released; says nothing about the handset. `cause` is a `Cause`, or a number that is not listed."""

    extension: Extension
    cause: int | None = None


@dataclass(frozen=True, slots=True)
class Drdy:
    """The handset is lifted and there is a dial tone: digits may be sent."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class Aoc:
    """Gross charge of the running call so far, in the currency of the PBX."""

    extension: Extension
    charge: Decimal


@dataclass(frozen=True, slots=True)
class Utag:
    """Tag that another protocol gave the call."""

    extension: Extension
    tag: str


@dataclass(frozen=True, slots=True)
class Recb:
    """A recording, or its next part, begins. `recording` is the main id and two digits of the part."""

    extension: Extension
    recording: str


@dataclass(frozen=True, slots=True)
class Recc:
    """A recording was cancelled."""

    extension: Extension
    recording: str


@dataclass(frozen=True, slots=True)
class Rece:
    """A recording is finished and can be fetched from `host` by FTP."""

    extension: Extension
    recording: str
    host: str
    path: str


@dataclass(frozen=True, slots=True)
class Smsa:
    """The operator accepted a text message (`order` links its reports) or refused it (`error` is his code)."""

    module: str
    accepted: bool
    order: int | None = None
    error: int | None = None


@dataclass(frozen=True, slots=True)
class Smsr:
    """Delivery report, to be acknowledged with `SOK index`. `number` is missing before protocol 12.01."""

    module: str
    delivered: bool
    index: int
    order: int | None = None
    error: int | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Smsg:
    """A received text message, to be acknowledged with `SOK index`. `sent` is local time of an unnamed zone."""

    module: str
    index: int
    sender: str | None = None
    flash: bool = False
    part: Part = SINGLE
    sent: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class KeepAlive:
    """Sign of life, about every 30 s."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A line that is not understood: another discriminator, another name, or fields that make no sense."""

    line: bytes = field(repr=False)


type Answer = Ok | Error | Na
type TelephoneEvent = Stat | Echo | Ring | Cw | Conn | Rel | Drdy | Aoc | Utag | Recb | Recc | Rece
type MessageEvent = Smsa | Smsr | Smsg
type Frame = Answer | TelephoneEvent | MessageEvent | KeepAlive | Unknown
