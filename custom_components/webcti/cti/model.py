"""What a telephone exchange is made of, in the words of ECMA-269 (CSTA) and of the project's glossary.

Everything here is immutable: a change is a new object, so a listener may keep what it was given.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from .addresses import WebAddress
from .service_codes import ServiceCode

type Extension = str
"""An internal number as dialled: `"21"`, `"1011"`. Never padded, never an integer."""


class NumberKind(StrEnum):
    """How the PBX presents a number (CTIP 15.01, presentation of numbers)."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    UNKNOWN = "unknown"


class Direction(StrEnum):
    """Which way a call goes, seen from the extension."""

    INCOMING = "incoming"
    OUTGOING = "outgoing"
    INTERNAL = "internal"


class ConnectionState(StrEnum):
    """State of one connection of a call (ECMA-269, connection state model)."""

    INITIATED = "initiated"
    ALERTING = "alerting"
    CONNECTED = "connected"
    HOLD = "hold"
    QUEUED = "queued"
    FAIL = "fail"
    NULL = "null"


class Outcome(StrEnum):
    """How a finished call ended; every finished call has exactly one."""

    ANSWERED = "answered"
    MISSED = "missed"
    BUSY = "busy"
    REJECTED = "rejected"
    FORWARDED = "forwarded"
    ANSWERED_ELSEWHERE = "answered_elsewhere"
    VOICEMAIL = "voicemail"
    CANCELLED = "cancelled"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Activity(StrEnum):
    """What an extension is doing, derived from its calls, the most active first."""

    IDLE = "idle"
    RINGING = "ringing"
    DIALING = "dialing"
    TALKING = "talking"
    ON_HOLD = "on_hold"
    QUEUED = "queued"
    OUT_OF_ORDER = "out_of_order"


class CallEventKind(StrEnum):
    """What happened to a call. `UPDATED` is a changed presentation, `RETRIEVED` the end of a hold."""

    RINGING = "ringing"
    DIALING = "dialing"
    ANSWERED = "answered"
    HELD = "held"
    RETRIEVED = "retrieved"
    WAITING = "waiting"
    UPDATED = "updated"
    ENDED = "ended"
    MISSED = "missed"


class Hook(StrEnum):
    """Position of the handset as `STAT` tells it."""

    ON = "on"
    OFF = "off"
    OUT_OF_ORDER = "out_of_order"


class TelephoneKind(StrEnum):
    """Kind of telephone as the answer to `LOGI` tells it. A SIP telephone may be reported as analogue."""

    ANALOGUE = "analogue"
    SYSTEM = "system"
    UNKNOWN = "unknown"


class ForwardingType(StrEnum):
    """In which case calls are forwarded (`FWD` types R, B, I, N)."""

    NO_ANSWER = "no_answer"
    BUSY = "busy"
    ALWAYS = "always"
    DND = "dnd"


class ForwardingCalls(StrEnum):
    """Which calls are forwarded (`FWD` kinds A, O, I, T, G)."""

    ALL = "all"
    EXTERNAL = "external"
    INTERNAL = "internal"
    TRANSFERRED = "transferred"
    GROUP = "group"


class Capability(StrEnum):
    """What a PBX can do. Screens, entities and actions exist where their capability does."""

    ADVICE_OF_CHARGE = "advice_of_charge"
    FORWARDING_KINDS = "forwarding_kinds"
    FORWARDING_ON_DND = "forwarding_on_dnd"
    MALICIOUS_CALL = "malicious_call"
    SMS = "sms"

    CALL_AS = "call_as"
    CALL_BACK = "call_back"
    CALL_WAITING = "call_waiting"
    CLIR = "clir"
    COSTS = "costs"
    DND_MESSAGES = "dnd_messages"
    FOLLOW_ME = "follow_me"
    FORWARDING_RULES = "forwarding_rules"
    HISTORY = "history"
    KEY_LABELS = "key_labels"
    MANAGEMENT = "management"
    MESSAGES = "messages"
    MOBILE_PHONE = "mobile_phone"
    MOBILE_PHONE_ON_DND = "mobile_phone_on_dnd"
    MOBILE_PHONE_ON_NO_ANSWER = "mobile_phone_on_no_answer"
    MOBILE_PHONE_ON_UNAVAILABLE = "mobile_phone_on_unavailable"
    PHONE_CTI = "phone_cti"
    PHONEBOOK = "phonebook"
    PRESENCE = "presence"
    VOICEMAIL = "voicemail"
    WAKE_UP = "wake_up"


@dataclass(frozen=True, slots=True)
class Party:
    """The far end of a call. `number` is `None` when withheld or not known, `name` when the PBX has no comment."""

    number: str | None = None
    kind: NumberKind = NumberKind.UNKNOWN
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call as one extension sees it. Times are aware; `id` is unique within one `Pbx` object.

    `originated` tells a call that the extension made from one that was offered to it, also among internal ones.
    `called` is what was dialled: by the far end, or at the extension with line digits; `suspended` is the party that
    waits behind a call that is being handed over.
    `waiting` marks a call that is offered while another is going on. `cause` is the number of the `REL` frame.
    `outcome` and `ended` are set exactly when `state` is `NULL` or `FAIL`.
    """

    id: int
    extension: Extension
    direction: Direction
    state: ConnectionState
    party: Party
    started: datetime
    originated: bool = False
    called: Party | None = None
    suspended: Party | None = None
    waiting: bool = False
    answered: datetime | None = None
    ended: datetime | None = None
    outcome: Outcome | None = None
    cause: int | None = None
    charge: Decimal | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """The eight flags of a `STAT` frame."""

    hook: Hook
    forwarding: bool
    dnd: bool
    locked: bool
    account_recalled: bool
    parked: bool
    call_waiting: bool
    call_back_queued: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionState:
    """Everything known of one extension. `flags` is `None` until the PBX sent its first `STAT`.

    `calls` holds running calls only, oldest first.
    """

    number: Extension
    flags: Flags | None = None
    calls: tuple[Call, ...] = ()
    activity: Activity = Activity.IDLE


@dataclass(frozen=True, slots=True)
class CallEvent:
    """Something that happened to a call; `call` is the call after it."""

    kind: CallEventKind
    call: Call


@dataclass(frozen=True, slots=True)
class ExtensionChange:
    """One change of one extension: the state before and after it, and what happened to its calls, in order."""

    before: ExtensionState
    after: ExtensionState
    events: tuple[CallEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarding:
    """One forwarding. `rings` counts the rings before a `NO_ANSWER` forwarding acts, 0 to 9.

    `target` is what the PBX dials: an internal number, or an outside number with the line digit in front.
    """

    type: ForwardingType
    target: str
    calls: ForwardingCalls = ForwardingCalls.ALL
    rings: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PbxInfo:
    """Who the PBX says it is (`WHO`). `serial` without its `NO` prefix, `model` as sent (`IPL-0256`, `NCP-000`)."""

    model: str
    serial: str
    firmware: str
    protocol: str
    family: str
    capabilities: frozenset[Capability] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnectionStatus:
    """Whether the PBX is reached. `retrying` is false when a wrong key stopped the attempts; `reason` says why not."""

    connected: bool
    retrying: bool = True
    reason: Exception | None = None


@dataclass(slots=True, kw_only=True)
class Health:
    """Figures of the monitor connection. Times in seconds; ages are taken from the monotonic clock."""

    last_frame_at: float | None = None
    round_trip: float | None = None
    reconnects: int = 0
    frames: int = 0
    unknown_frames: int = 0
    dropped_lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsReceived:
    """A text message that arrived at a GSM module, its parts joined."""

    module: str
    sender: str
    text: str
    sent: datetime
    flash: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsReport:
    """A delivery report. `error` is the operator's code when the message was not delivered."""

    module: str
    order: int
    delivered: bool
    number: str | None = None
    error: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A finished recording of a call: where to fetch it by FTP."""

    extension: Extension
    id: str
    host: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PbxConfig:
    """How to reach a PBX and as whom. Keys and PINs are kept out of `repr`.

    `monitor_key` is the key of the charge buffer (`LOGA`); `sign_ins` maps extensions to their CTI keys, `gsm_modules`
    maps module names (`G001`) to SIM PINs. `line_digits` seize an outside line; `internal_length` is the longest number
    that is dialled without them.
    """

    host: str
    port: int = 5524
    monitor_key: str = field(default="", repr=False)
    watched: frozenset[Extension] = frozenset()
    sign_ins: Mapping[Extension, str] = field(default_factory=dict, repr=False)
    gsm_modules: Mapping[str, str] = field(default_factory=dict, repr=False)
    line_digits: str = "0"
    internal_length: int = 4
    web: WebAddress | None = None
    xctip_port: int | None = None
    passwords: Mapping[Extension, str] = field(default_factory=dict, repr=False)
    service_codes: Mapping[ServiceCode, str] = field(default_factory=dict)
