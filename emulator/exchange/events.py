"""What the exchange tells its listeners, in the order it happens. Servers translate these into their protocols."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

type Extension = str


class PresentationKind(StrEnum):
    """How a number may be shown to the other side."""

    INTERNAL = "internal"
    EXTERNAL = "external"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Presentation:
    """A number as it is shown: digits without any line digit; `digits` is empty when it is withheld or unknown."""

    kind: PresentationKind
    digits: str = ""


class ReleaseCause(StrEnum):
    """Why a call was released. The names follow the meanings CTIP publishes; the numbers belong to its server."""

    NORMAL = "normal"
    TELEPHONE_LOCKED = "telephone_locked"
    TIME_EXCEEDED = "time_exceeded"
    CHARGE_EXCEEDED = "charge_exceeded"
    NO_RIGHTS = "no_rights"
    SERVICE_ACCEPTED = "service_accepted"
    SERVICE_REJECTED = "service_rejected"
    DIALLING_TIME_EXCEEDED = "dialling_time_exceeded"
    WRONG_NUMBER = "wrong_number"
    REJECTED = "rejected"
    BUSY = "busy"
    DAMAGED = "damaged"
    SERVICE_ACTIVE = "service_active"
    SERVICE_INACTIVE = "service_inactive"
    NO_SUCH_SERVICE = "no_such_service"
    NO_ANSWER = "no_answer"
    TRANSFERRED = "transferred"
    PICKED_UP_ELSEWHERE = "picked_up_elsewhere"
    DND = "dnd"
    LIMIT_EXCEEDED = "limit_exceeded"
    WAKE_UP = "wake_up"


@dataclass(frozen=True, slots=True)
class FlagsChanged:
    """Hook, forwarding, DND, lock, account, parking, waiting or call-back flag of an extension changed."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class DialTone:
    """The extension may dial."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class DigitsDialled:
    """Digits arrived. `internal` marks an internal destination sent en bloc."""

    extension: Extension
    digits: str
    internal: bool = False


@dataclass(frozen=True, slots=True)
class Ringing:
    """The telephone rings, or what it shows while ringing changed. `called` is what the caller dialled."""

    extension: Extension
    caller: Presentation
    port: str
    called: Presentation
    suspended: Presentation | None
    comment: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A second call knocks at an extension that talks."""

    extension: Extension
    caller: Presentation
    comment: str


@dataclass(frozen=True, slots=True)
class Connected:
    """A conversation began, or its far party changed. `dialled` holds outgoing digits with the line digit."""

    extension: Extension
    party: Presentation
    port: str
    dialled: str = ""


@dataclass(frozen=True, slots=True)
class Released:
    """Ringing, dialling or a conversation ended for the extension."""

    extension: Extension
    cause: ReleaseCause


@dataclass(frozen=True, slots=True)
class ChargeAdvised:
    """Gross charge of the running call so far."""

    extension: Extension
    amount: Decimal


@dataclass(frozen=True, slots=True)
class TagAttached:
    """A tag that came with the call from outside, 1 to 128 characters."""

    extension: Extension
    tag: str


class RecordingStep(StrEnum):
    """Life of one part of a recording."""

    BEGAN = "began"
    CANCELLED = "cancelled"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class RecordingChanged:
    """A part of a recording began, was dropped or is ready. `id` holds seven digits and a two-digit part number.

    `path` names the file when it is ready, `seconds` its length, `said` the far party's digits, which it is told by.
    """

    extension: Extension
    id: str
    step: RecordingStep
    path: str = ""
    seconds: float = 0.0
    said: str = ""


@dataclass(frozen=True, slots=True)
class SmsAnswered:
    """The operator took a text message (`order` is its number) or refused it (`error` is the operator's code)."""

    module: str
    order: int | None
    error: int | None = None


@dataclass(frozen=True, slots=True)
class GsmBufferChanged:
    """A message or a report was added to, or taken from, a GSM module's memory."""

    module: str


class CallStep(StrEnum):
    """Steps of a call at one extension. `OFFERED` and `ORIGINATED` begin it, `CLEARED` ends it."""

    OFFERED = "offered"
    ORIGINATED = "originated"
    ESTABLISHED = "established"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True)
class CallProgressed:
    """A call at an extension took a step; every call has exactly one first and one last step.

    `reference` is the same in all steps. `name` is the far party's name as the extension may know it, `group` the
    number of the group the call came through, `answered` whether there was a conversation, `cause` why it was cleared.
    """

    extension: Extension
    reference: int
    step: CallStep
    incoming: bool
    far: Presentation
    name: str
    called: Presentation
    group: str = ""
    answered: bool = False
    cause: ReleaseCause | None = None


@dataclass(frozen=True, slots=True)
class HistoryChanged:
    """A record was added to the call history of an extension, or changed in it."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class PhonebookChanged:
    """Something in the phonebook changed; `owner` is whose private book it was, None for what others see too."""

    owner: Extension | None


@dataclass(frozen=True, slots=True)
class StatusChanged:
    """Telephone state, do-not-disturb or presence of an extension changed; `fields` names what."""

    extension: Extension
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextStored:
    """A text message from another subscriber came in for an extension; `id` finds it."""

    extension: Extension
    id: int


@dataclass(frozen=True, slots=True)
class VoicemailChanged:
    """A message was left for an extension, heard or deleted."""

    extension: Extension


class Spoken(StrEnum):
    """What the voicemail lets somebody hear."""

    GREETING = "greeting"
    TONE = "tone"
    MESSAGE = "message"
    NO_MESSAGES = "no_messages"


@dataclass(frozen=True, slots=True)
class VoicemailPlayed:
    """The voicemail plays to a caller or to the owner of a box.

    `extension` is whose box it is, empty for nobody's, `message` the id of a message.
    """

    extension: Extension
    what: Spoken
    message: str = ""


@dataclass(frozen=True, slots=True)
class CostsChanged:
    """Costs of an extension rose, were set, or it was topped up."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class CostWarning:
    """The call an extension pays for hears that it will soon be cut at the cost limit; `seconds` are left."""

    extension: Extension
    seconds: float


@dataclass(frozen=True, slots=True)
class LanguageChanged:
    """The language of a subscriber changed; `shown` are the languages of his telephones now."""

    extension: Extension
    language: str
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SubscriberChanged:
    """What the PBX holds about a subscriber changed: data, rights, department, licence, whether he has a password."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class RightsChanged:
    """What a subscriber may do and see changed; who works for him has to look again."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class PasswordChanged:
    """A subscriber's password changed: sessions that were opened with another one end."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class DepartmentsChanged:
    """A department was added, renamed or deleted."""


@dataclass(frozen=True, slots=True)
class MailQueued:
    """A mail waits to be sent; `id` finds it."""

    id: str


@dataclass(frozen=True, slots=True)
class ServicesChanged:
    """Something an extension set in its services changed that no flag tells."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class MessagePlayed:
    """A caller of `extension` hears the message of its do-not-disturb; `message` is its id, `seconds` its length."""

    extension: Extension
    message: str
    seconds: float


class WakeUpStep(StrEnum):
    """What a wake-up does."""

    RINGS = "rings"
    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"


@dataclass(frozen=True, slots=True)
class WakeUpProgressed:
    """The wake-up of an extension rings (`attempt` counts from 1), or is over."""

    extension: Extension
    step: WakeUpStep
    attempt: int


@dataclass(frozen=True, slots=True)
class DialProgressed:
    """A call that WebCTI places for an extension came to another state; `id` finds it."""

    extension: Extension
    id: str


@dataclass(frozen=True, slots=True)
class DndMessagesChanged:
    """The DND messages an extension may choose from changed; an empty `extension` stands for all of them."""

    extension: Extension


@dataclass(frozen=True, slots=True)
class MessageRecorded:
    """An extension recorded a DND message; whoever keeps sounds makes one of `seconds` for it."""

    extension: Extension
    message: str
    seconds: float


@dataclass(frozen=True, slots=True)
class FaxReceived:
    """A fax for an extension arrived; `number` is the sender's, empty when it is withheld."""

    extension: Extension
    number: str


type Event = (
    FlagsChanged
    | DialTone
    | DigitsDialled
    | Ringing
    | Waiting
    | Connected
    | Released
    | ChargeAdvised
    | TagAttached
    | RecordingChanged
    | SmsAnswered
    | GsmBufferChanged
    | CallProgressed
    | HistoryChanged
    | PhonebookChanged
    | StatusChanged
    | TextStored
    | VoicemailChanged
    | VoicemailPlayed
    | CostsChanged
    | ServicesChanged
    | MessagePlayed
    | WakeUpProgressed
    | DialProgressed
    | DndMessagesChanged
    | MessageRecorded
    | FaxReceived
    | CostWarning
    | LanguageChanged
    | SubscriberChanged
    | RightsChanged
    | PasswordChanged
    | DepartmentsChanged
    | MailQueued
)

BESIDE_CTIP = (
    CallProgressed,
    HistoryChanged,
    PhonebookChanged,
    StatusChanged,
    TextStored,
    VoicemailChanged,
    VoicemailPlayed,
    CostsChanged,
    CostWarning,
    LanguageChanged,
    ServicesChanged,
    MessagePlayed,
    WakeUpProgressed,
    DialProgressed,
    DndMessagesChanged,
    MessageRecorded,
    FaxReceived,
    SubscriberChanged,
    RightsChanged,
    PasswordChanged,
    DepartmentsChanged,
    MailQueued,
)
"""Events of what CTIP does not know."""
