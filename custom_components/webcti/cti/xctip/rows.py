"""The replicated tables of xCTIP (module `Sync`): their rows, and the messages that carry them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from . import schema


class SyncType(StrEnum):
    """The tables that are known."""

    BOOK = "Book"
    CALLS = "HistoryCall"
    MESSAGES = "HistoryMsg"


class RowType(StrEnum):
    """What a row does to the copy of a table."""

    DELETE_ALL = "DelAll"
    ADD = "AddRow"
    UPDATE = "Update"
    DELETE = "DelRow"
    ADD_FIELD = "AddField"
    END = "RowEnd"


class Cause(StrEnum):
    """Why a copy must be dropped."""

    EMPTY_MARKER = "EmptyMarker"
    WRONG_MARKER = "WrongMarker"
    OVERFLOW = "Overflow"
    EVENT = "Event"


class HistoryType(StrEnum):
    """Which call a record of the history is about."""

    INCOMING = "InCall"
    OUTGOING = "OutCall"
    MISSED = "MissedCall"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecord:
    """A group of the phonebook."""

    id: str | None = schema.text("GroupId")
    name: str | None = schema.text("Name")
    favourite: bool | None = schema.flag("Favourite")
    private: bool | None = schema.flag("Private")
    department: bool | None = schema.flag("Department")


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRecord:
    """A number of a contact."""

    id: str | None = schema.text("PhoneId")
    number: str | None = schema.text("Number")
    comment: str | None = schema.text("Comment")
    can_sms: bool | None = schema.flag("CanSMS")
    comment_type: str | None = schema.text("CmtType")
    is_default: bool | None = schema.flag("DefaultNo")


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRecord:
    """A contact of the phonebook. `subscriber` is the Id that presence and calls name; `type` has unknown words."""

    id: str | None = schema.text("ContactId")
    name: str | None = schema.text("Name")
    extension: str | None = schema.text("ExtNo")
    subscriber: str | None = schema.text("IdExtNo")
    favourite: bool | None = schema.flag("Favourite")
    private: bool | None = schema.flag("Private")
    type: str | None = schema.text("Type")
    default_phone: str | None = schema.text("DefaultPhoneId")
    phones: tuple[PhoneRecord, ...] = schema.records("Phone", PhoneRecord)
    groups: tuple[str, ...] = schema.texts("GroupId")
    info: str | None = schema.text("Info")
    im: str | None = schema.text("IM")


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A call of the history. `duration` is in seconds; of a missed call it is how long it rang."""

    id: str | None = schema.text("HId")
    started: datetime | None = schema.moment("StartTime")
    type: HistoryType | str | None = schema.choice("HType", HistoryType)
    number: str | None = schema.text("CNumber")
    name: str | None = schema.text("CName")
    number_type: str | None = schema.text("CType")
    dialled: str | None = schema.text("DialNumber")
    duration: int | None = schema.number("DurationTime")
    unread: bool | None = schema.flag("Unread")
    attempts: int | None = schema.number("Attempts")


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRecord:
    """A stored message. Only the names of its fields are known, so all but the first ones stay text."""

    id: str | None = schema.text("MId")
    date: datetime | None = schema.moment("Date")
    type: str | None = schema.text("Type")
    unread: bool | None = schema.flag("Unread")
    read_date: str | None = schema.text("ReadDate")
    sms_id: str | None = schema.text("SMSId")
    number: str | None = schema.text("Number")
    text: str | None = schema.text("Text")
    user_data: str | None = schema.text("UData")
    status: str | None = schema.text("Status")
    status_date: str | None = schema.text("StatusDate")
    report: str | None = schema.text("Report")
    report_date: str | None = schema.text("ReportDate")
    message_type: str | None = schema.text("TypeMsg")
    displayed: str | None = schema.text("Displayed")
    displayed_date: str | None = schema.text("DisplayedDate")


type TableRecord = GroupRecord | ContactRecord | CallRecord | MessageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row. The PBX puts `marker` (the position after the row) and `table` into each, a client need not."""

    marker: str | None = schema.text("Marker")
    type: RowType | str | None = schema.choice("RowType", RowType)
    table: SyncType | str | None = schema.choice("SyncType", SyncType)
    causes: tuple[Cause | str, ...] = schema.choices("Cause", Cause)
    group: GroupRecord | None = schema.record("Group", GroupRecord)
    contact: ContactRecord | None = schema.record("Contact", ContactRecord)
    call: CallRecord | None = schema.record("HistoryCall", CallRecord)
    message: MessageRecord | None = schema.record("HistoryMsg", MessageRecord)

    @property
    def record(self) -> TableRecord | None:
        """What the row is about."""
        return self.group or self.contact or self.call or self.message


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRequest:
    """Ask for at most `limit` rows behind `marker`; an empty or missing one asks for the whole table."""

    PATH: ClassVar = ("Sync", "Sync_REQ")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    marker: str | None = schema.text("Marker")
    table: SyncType | str | None = schema.choice("SyncType", SyncType)
    limit: int | None = schema.number("Limit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """The rows that were asked for."""

    PATH: ClassVar = ("Sync", "Records_ANS")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    rows: tuple[Row, ...] = schema.records("Row", Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsPushed:
    """Changed rows, after `AutoChange`."""

    PATH: ClassVar = ("Sync", "Records_EV")
    subscriber: str | None = schema.text("Id")
    rows: tuple[Row, ...] = schema.records("Row", Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRegister:
    """Ask to be told that a table changed. The meaning of the two last fields is not known."""

    PATH: ClassVar = ("Sync", "Register_REQ")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    table: SyncType | str | None = schema.choice("SyncType", SyncType)
    send_online: bool = schema.switch("SendOnline")
    unread_number: str | None = schema.text("UnreadNum")


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChanged:
    """A table changed; the rows are to be fetched."""

    PATH: ClassVar = ("Sync", "Change_EV")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    table: SyncType | str | None = schema.choice("SyncType", SyncType)


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoChange:
    """Ask for changed rows to be pushed."""

    PATH: ClassVar = ("Sync", "AutoChange_REQ")
    cid: str | None = schema.text("CId")
    table: SyncType | str | None = schema.choice("SyncType", SyncType)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendChange:
    """Change a table."""

    PATH: ClassVar = ("Sync", "SendChange_REQ")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
    rows: tuple[Row, ...] = schema.records("Row", Row)


@dataclass(frozen=True, slots=True, kw_only=True)
class GetPermission:
    """Ask for rights; what comes back is not known."""

    PATH: ClassVar = ("Sync", "GetPermission_REQ")
    cid: str | None = schema.text("CId")
    subscriber: str | None = schema.text("Id")
