"""Every message of xCTIP that is known, but for module `Sync` (see `rows`), typed. Missing fields are `None`.

Values that no source lists stay text. Numbers of calls are as the PBX sends them: outside ones with a leading `0`.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from . import schema
from .rows import (
    AutoChange,
    GetPermission,
    Records,
    RecordsPushed,
    SendChange,
    SyncRegister,
    SyncRequest,
    TableChanged,
)

NOT_PRESENTED = "0"


class CallState(StrEnum):
    """States of a call that were seen."""

    NEW = "NewCall_ST"
    CONNECTED = "Connect_ST"
    DISCONNECTED = "Disconnect_ST"
    RELEASED = "Release_ST"


class AppState(StrEnum):
    """Presence; a missing one means unavailable."""

    AVAILABLE = "AVAILABLE"
    BE_RIGHT_BACK = "BRB"
    BUSY = "BUSY"
    UNAVAILABLE = "UNAVAILABLE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one request; an `error` means that it failed. Its texts are not known."""

    module: str = ""
    cid: str | None = schema.text("CId")
    error: str | None = schema.text("Error")


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeLog:
    """Log a subscriber in."""

    PATH: ClassVar = ("Log", "MakeLog")
    cid: str | None = schema.text("CId")
    login: str | None = schema.text("Login")
    password: str | None = schema.text("Pass", secret=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogInfo:
    """Who was logged in: his name, his Id and his extension. What the others hold is not known."""

    PATH: ClassVar = ("Log", "LogInfo_ANS")
    type: str | None = schema.text("LogType")
    name: str | None = schema.text("Comment")
    id: str | None = schema.text("Id")
    number: str | None = schema.text("Number")
    language: str | None = schema.text("Language")
    licence: str | None = schema.text("Licence")
    camera: str | None = schema.text("Camera")
    voip: str | None = schema.text("VoIP")
    recording_access: str | None = schema.text("RecAccess")


@dataclass(frozen=True, slots=True, kw_only=True)
class Logout:
    """Log out."""

    PATH: ClassVar = ("Log", "Logout")
    cid: str | None = schema.text("CId")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchdog:
    """A sign of life; what the PBX replies is not known."""

    PATH: ClassVar = ("Stream", "WDTest")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsRegister:
    """Ask for the calls of the subscriber. `subscriber` and `password` belong to an older form."""

    PATH: ClassVar = ("Calls", "Register_REQ")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    password: str | None = schema.text("Pass", secret=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallParty:
    """One party of a call. `area` is `GSM` for a mobile number, `terminal` is `SuboIP` for an IP subscriber."""

    terminal: str | None = schema.text("TerminalType")
    number: str | None = schema.text("Number")
    name: str | None = schema.text("Comment")
    group: str | None = schema.text("Group")
    area: str | None = schema.text("AreaCode")

    @property
    def presented(self) -> str | None:
        """The number, unless it is withheld."""
        return None if self.number in {None, "", NOT_PRESENTED} else self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class CallChanged:
    """A call of the subscriber changed. `reference` is the same in all events of a call."""

    PATH: ClassVar = ("Calls", "Change_EV")
    source: str | None = schema.text("Src_Id")
    destination: str | None = schema.text("Dst_Id")
    state: CallState | str | None = schema.choice("CallsState", CallState)
    reference: int | None = schema.number("CR")
    calling: CallParty | None = schema.record("Calling", CallParty)
    connected: CallParty | None = schema.record("Colp", CallParty)
    called: CallParty | None = schema.record("Called", CallParty)
    cause: str | None = schema.text("RelCause")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRegister:
    """Ask for the states of all subscribers; what `clear` does is not known."""

    PATH: ClassVar = ("Status", "Register_REQ")
    cid: str | None = schema.text("CId")
    clear: bool = schema.switch("Clear")
    subscriber: str | None = schema.text("Id")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusUnregister:
    """Have no more states."""

    PATH: ClassVar = ("Status", "Unregister_REQ")
    cid: str | None = schema.text("CId")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusFields:
    """State of one subscriber. Of `state` only `FREE`, of `dnd` only `On` is known for certain."""

    subscriber: str | None = schema.text("Id")
    state: str | None = schema.text("State")
    dnd: str | None = schema.text("DndStat")
    app_state: AppState | str | None = schema.choice("AppState", AppState)
    app_info: str | None = schema.text("AppInfo")
    app_info_time: datetime | None = schema.moment("AppInfoTime")
    custom_state: str | None = schema.text("CustomState")
    camera: str | None = schema.text("Camera")
    door: str | None = schema.text("Door")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRefresh(StatusFields):
    """The whole state of one subscriber."""

    PATH: ClassVar = ("Status", "Refresh_EV")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChanged(StatusFields):
    """What changed in the state of one subscriber."""

    PATH: ClassVar = ("Status", "Change_EV")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusUpdate:
    """Set the own presence."""

    PATH: ClassVar = ("Status", "Update_REQ")
    cid: str | None = schema.text("CId")
    app_state: AppState | str | None = schema.choice("AppState", AppState)
    app_info: str | None = schema.text("AppInfo")
    app_info_time: datetime | None = schema.moment("AppInfoTime")
    custom_state: str | None = schema.text("CustomState")
    subscriber: str | None = schema.text("Id")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsRegister:
    """Ask for internal messages."""

    PATH: ClassVar = ("SMS", "Register_REQ")
    cid: str | None = schema.text("CId")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsUnregister:
    """Have no more internal messages."""

    PATH: ClassVar = ("SMS", "Unregister_REQ")
    cid: str | None = schema.text("CId")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsSend:
    """Send an internal message to an extension. `user_data` is free."""

    PATH: ClassVar = ("SMS", "Send_REQ")
    cid: str | None = schema.text("CId")
    sms_id: str | None = schema.text("SMSId")
    number: str | None = schema.text("Number")
    text: str | None = schema.text("Text")
    dont_buffer: bool = schema.switch("DontBuffer")
    user_data: str | None = schema.text("UserData")
    type: str | None = schema.text("Type")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsReceive:
    """An internal message arrived."""

    PATH: ClassVar = ("SMS", "Receive_EV")
    received: datetime | None = schema.moment("RecvTime")
    number: str | None = schema.text("Number")
    type: str | None = schema.text("Type")
    text: str | None = schema.text("Text")
    user_data: str | None = schema.text("UserData")


@dataclass(frozen=True, slots=True, kw_only=True)
class MultiPart:
    """Which part of a long text message this is."""

    reference: int | None = schema.number("RefNr")
    part: int | None = schema.number("Part")
    total: int | None = schema.number("Total")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmRegister:
    """Log in to a GSM module; `number` is `101` in the sample, and what it stands for is not known."""

    PATH: ClassVar = ("GSM", "Register_REQ")
    cid: str | None = schema.text("CId")
    number: str | None = schema.text("Number")
    code_page: str | None = schema.text("CodePage")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmRegistered:
    """The GSM module that was logged in to, with its own number."""

    PATH: ClassVar = ("GSM", "RegisterInfo_ANS")
    gsm: str | None = schema.text("GsmId")
    number: str | None = schema.text("Number")
    code_page: str | None = schema.text("CodePage")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmSend:
    """Send a text message through the GSM module. `validity` is the TP-VP octet of GSM 03.40."""

    PATH: ClassVar = ("GSM", "SMSSend_REQ")
    cid: str | None = schema.text("CId")
    gsm: str | None = schema.text("GsmId")
    number: str | None = schema.text("Number")
    type: str | None = schema.text("Type")
    report: bool | None = schema.flag("Report")
    validity: int | None = schema.number("Time")
    text: str | None = schema.text("Text")
    part: MultiPart | None = schema.record("MultiPart", MultiPart)
    code: str | None = schema.text("Code")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmAcknowledged:
    """The operator accepted a text message (`Confirm`), or not."""

    PATH: ClassVar = ("GSM", "SMSAcknowledge_EV")
    gsm: str | None = schema.text("GsmId")
    status: str | None = schema.text("Status")
    message: str | None = schema.text("MsgId")
    error: str | None = schema.text("ErrorCode")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmReported:
    """A delivery report, to be acknowledged with `GsmOk`."""

    PATH: ClassVar = ("GSM", "SMSReport_EV")
    gsm: str | None = schema.text("GsmId")
    status: str | None = schema.text("Status")
    message: str | None = schema.text("MsgId")
    memory: str | None = schema.text("MemId")
    error: str | None = schema.text("ErrorCode")
    number: str | None = schema.text("Number")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmReceived:
    """A text message arrived, to be acknowledged with `GsmOk`."""

    PATH: ClassVar = ("GSM", "SMSGet_EV")
    gsm: str | None = schema.text("GsmId")
    memory: str | None = schema.text("MemId")
    number: str | None = schema.text("Number")
    type: str | None = schema.text("Type")
    part: MultiPart | None = schema.record("MultiPart", MultiPart)
    date: datetime | None = schema.moment("Date")
    text: str | None = schema.text("Text")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmOk:
    """Acknowledge a report or a text message, which frees its place in the module."""

    PATH: ClassVar = ("GSM", "SMSOk_REQ")
    cid: str | None = schema.text("CId")
    gsm: str | None = schema.text("GsmId")
    memory: str | None = schema.text("MemId")


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmUnregister:
    """Log out of a GSM module."""

    PATH: ClassVar = ("GSM", "Unregister_REQ")
    cid: str | None = schema.text("CId")
    gsm: str | None = schema.text("GsmId")


@dataclass(frozen=True, slots=True)
class Unknown:
    """A message of a name that is not known."""

    module: str
    name: str


type Request = (
    MakeLog
    | Logout
    | CallsRegister
    | SyncRequest
    | SyncRegister
    | AutoChange
    | SendChange
    | GetPermission
    | StatusRegister
    | StatusUnregister
    | StatusUpdate
    | SmsRegister
    | SmsUnregister
    | SmsSend
    | GsmRegister
    | GsmSend
    | GsmOk
    | GsmUnregister
)
"""What carries a CId and is answered."""
type News = (
    LogInfo
    | CallChanged
    | Records
    | RecordsPushed
    | TableChanged
    | StatusRefresh
    | StatusChanged
    | SmsReceive
    | GsmRegistered
    | GsmAcknowledged
    | GsmReported
    | GsmReceived
)
"""What a PBX sends, besides answers."""
type Message = Answer | Request | Watchdog | News | Unknown
