"""Services of an extension (WebCTI API, section 5)."""

from typing import Annotated, Literal

from pydantic import Field

from emulator.exchange.settings import PanelType, Repeat, WakeUpOutcome
from emulator.servers.web.documents.base import Body, Document, Moment, TimeOfDay

type Condition = Literal["always", "busy", "no_answer", "unavailable"]

type _Written = Annotated[str, Field(max_length=64)]


class PhoneLock(Document):
    """Lock of the telephone."""

    on: bool
    locked_by_admin: bool


class AccountRecall(Document):
    """Rights of an account; its PIN is never told."""

    on: bool
    account: str


class WakeUpResultDocument(Document):
    """How the last wake-up ended."""

    at: Moment
    result: WakeUpOutcome


class WakeUpDocument(Document):
    """Wake-up."""

    on: bool
    time: TimeOfDay | None
    repeat: Repeat
    next: Moment | None
    last_result: WakeUpResultDocument | None


class IdentityDocument(Document):
    """Whom one may call as."""

    number: str
    name: str


class CallAs(Document):
    """Who is told to the called party; empty is the own number."""

    identity: str
    identities: list[IdentityDocument]


class OnOff(Document):
    """A service that is a switch."""

    on: bool


class MobilePhoneDocument(Document):
    """MobilePhone; conditions that the PBX lacks are off."""

    on: bool
    number: str
    on_no_answer: bool
    on_dnd: bool
    on_unavailable: bool


class Dnd(Document):
    """Do-not-disturb; without a message the PBX's default is played."""

    on: bool
    message: str | None


class OnWithTarget(Document):
    """A service that sends calls elsewhere."""

    on: bool
    target: str


class ForwardingDocument(OnWithTarget):
    """The one forwarding of the classic line."""

    type: PanelType


class Forwardings(Document):
    """The forwarding panels of NCP."""

    always: OnWithTarget
    busy: OnWithTarget
    no_answer: OnWithTarget
    unavailable: OnWithTarget


class Services(Document):
    """All services; what the family lacks is null."""

    phone_lock: PhoneLock | None
    account_recall: AccountRecall | None
    wake_up: WakeUpDocument | None
    call_as: CallAs | None
    clir: OnOff | None
    call_waiting: OnOff | None
    mobile_phone: MobilePhoneDocument | None
    dnd: Dnd | None
    follow_me: OnWithTarget | None
    forwarding: ForwardingDocument | None
    forwardings: Forwardings | None


class OnOffBody(Body):
    """Switch."""

    on: bool


class AccountRecallBody(Body):
    """Recall or release."""

    on: bool
    account: Annotated[str, Field(max_length=32)] = ""
    pin: Annotated[str, Field(max_length=32, repr=False)] = ""


class WakeUpBody(Body):
    """Order or withdraw. What is left out stays; `time` is HH:MM."""

    on: bool
    time: Annotated[str, Field(max_length=32)] | None = None
    repeat: Repeat | None = None


class CallAsBody(Body):
    """Choose."""

    identity: _Written


class MobilePhoneBody(Body):
    """Set; what is left out stays."""

    on: bool | None = None
    on_no_answer: bool | None = None
    on_dnd: bool | None = None
    on_unavailable: bool | None = None
    number: _Written | None = None


class DndBody(Body):
    """Switch and choose; a message that is left out stays, null is the default."""

    on: bool
    message: Annotated[str, Field(max_length=64)] | None = None


class TargetBody(Body):
    """Switch and say whither; a target that is left out stays."""

    on: bool
    target: _Written | None = None


class ForwardingBody(TargetBody):
    """Define and activate; what is left out stays."""

    type: PanelType | None = None
