"""What is held about a subscriber, and how his extension is now."""

from typing import Self

from pydantic import Field

from emulator.exchange.office.departments import Department
from emulator.exchange.office.live import Live, LiveState, live_state
from emulator.exchange.programming import (
    CallBackWay,
    Language,
    Licence,
    PhonebookAccess,
    RecordingsAccess,
    Subscriber,
    TelephoneKind,
)
from emulator.exchange.switch import Switch
from emulator.servers.web.documents.base import Body, Document


class DepartmentName(Document):
    """A department."""

    id: str
    name: str

    @classmethod
    def of(cls, department: Department) -> Self:
        """Write a department."""
        return cls(id=department.id, name=department.name)


class CallNotificationsDocument(Document):
    """After which incoming calls a mail goes out."""

    answered: bool
    missed: bool


class CallNotificationsBody(Body):
    """After which incoming calls a mail is to go out."""

    answered: bool
    missed: bool


class SubscriberDocument(Document):
    """A subscriber."""

    extension: str
    comment: str
    description: str
    email: str
    language: Language
    call_back_way: CallBackWay
    department: DepartmentName | None
    manages: list[DepartmentName]
    licence: Licence
    is_admin: bool
    phonebook_access: PhonebookAccess
    recordings_access: RecordingsAccess
    may_record_dnd: bool
    has_system_phone: bool
    has_voicemail: bool
    has_fax2mail: bool
    password_set: bool
    announcement_set: str | None
    call_notifications: CallNotificationsDocument
    mobile_phone_number: str

    @classmethod
    def of(cls, switch: Switch, subscriber: Subscriber) -> Self:
        """Write a subscriber."""
        return cls(**_columns(switch, subscriber))


class SubscriberChanges(Body):
    """What is to change; what is absent stays."""

    comment: str = ""
    description: str = ""
    email: str = ""
    language: Language = Language.POLISH
    call_back_way: CallBackWay = CallBackWay.ASK
    announcement_set: str | None = None
    call_notifications: CallNotificationsBody = CallNotificationsBody(answered=False, missed=False)
    phonebook_access: PhonebookAccess = PhonebookAccess.READ
    recordings_access: RecordingsAccess = RecordingsAccess.NONE


class StateDocument(Document):
    """How an extension is now."""

    extension: str
    state: Live
    dnd: bool
    locked: bool
    forwarded: bool

    @classmethod
    def of(cls, state: LiveState) -> Self:
        """Write a state."""
        return cls.model_validate(state)


class EmployeeDocument(SubscriberDocument):
    """A subscriber with the state of his extension."""

    state: StateDocument

    @classmethod
    def of(cls, switch: Switch, subscriber: Subscriber) -> Self:
        """Write a subscriber and how his extension is now."""
        state = StateDocument.of(live_state(switch.core.stations[subscriber.extension]))
        return cls(**_columns(switch, subscriber), state=state)


class IssuedPassword(Document):
    """A password that is told this once."""

    password: str = Field(repr=False)


class AnnouncementSetDocument(Document):
    """A set of announcements."""

    id: str
    name: str


class PhoneCtiDocument(Document):
    """The installer that may be downloaded."""

    name: str
    size: int = Field(description="Bytes")


def _columns(switch: Switch, subscriber: Subscriber) -> dict[str, object]:
    department = switch.departments.named(subscriber.department)
    same = ("extension", "comment", "description", "email", "language", "call_back_way", "licence", "is_admin")
    rights = ("phonebook_access", "recordings_access", "may_record_dnd", "has_voicemail", "has_fax2mail")
    return {
        **{column: getattr(subscriber, column) for column in same + rights},
        "department": None if department is None else DepartmentName.of(department),
        "manages": [DepartmentName.of(managed) for managed in switch.departments.named_all(subscriber.manages)],
        "has_system_phone": subscriber.telephone.kind is TelephoneKind.SYSTEM,
        "password_set": switch.identity.has_password(subscriber.extension),
        "announcement_set": subscriber.announcement_set or None,
        "call_notifications": CallNotificationsDocument.model_validate(subscriber.call_notifications),
        "mobile_phone_number": subscriber.mobile_phone,
    }
