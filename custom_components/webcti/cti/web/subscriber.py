"""A subscriber: his data, his live state, his dashboard, and the calls he has the PBX make for him."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..errors import WebCode
from ..model import Extension
from .costs import CostsRecord
from .history import HistoryRecord, MissedRecord, VoicemailRecord
from .reading import read
from .session import WebSession


class Language(StrEnum):
    """Language of a subscriber's terminals and of his WebCTI."""

    POLISH = "pl"
    ENGLISH = "en"
    GERMAN = "de"


class Licence(StrEnum):
    """How far a subscriber may use CTI."""

    NONE = "none"
    CTI = "cti"
    CTI_PLUS = "cti_plus"
    MANAGER = "manager"


class PhonebookAccess(StrEnum):
    """What a subscriber may do with the public phonebook."""

    NONE = "none"
    READ = "read"
    EDIT = "edit"


class RecordingsAccess(StrEnum):
    """Whose recordings a subscriber may hear."""

    NONE = "none"
    OWN = "own"
    DEPARTMENT = "department"
    ALL = "all"


class CallBackWay(StrEnum):
    """Through which telephone a subscriber's calls are made."""

    ASK = "ask"
    EXTENSION = "extension"
    MOBILE_PHONE = "mobile_phone"


class LineState(StrEnum):
    """What the telephone of a subscriber is doing."""

    FREE = "free"
    BUSY = "busy"
    RINGING = "ringing"
    UNAVAILABLE = "unavailable"


class AttemptState(StrEnum):
    """How far a call has come that the PBX makes for a subscriber."""

    CALLING_EXTENSION = "calling_extension"
    CALLING_MOBILE_PHONE = "calling_mobile_phone"
    CALLING_NUMBER = "calling_number"
    CONNECTED = "connected"
    FAILED = "failed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Something that has an id and a name: a department, an announcement set."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNotifications:
    """After which calls the subscriber gets a mail."""

    answered: bool
    missed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveState:
    """What can be seen of a subscriber's telephone."""

    extension: Extension
    state: LineState
    dnd: bool
    locked: bool
    forwarded: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubscriberRecord:
    """Everything the PBX tells of a subscriber but his calls and services."""

    extension: Extension
    comment: str
    description: str
    email: str
    language: Language
    call_back_way: CallBackWay
    department: Named | None
    manages: tuple[Named, ...]
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
    call_notifications: CallNotifications
    mobile_phone_number: str
    state: LiveState | None = None
    """Told only where subscribers are listed as employees."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Dashboard:
    """What the main window shows: at most five of each. `active_services` are names of services that are on."""

    missed: tuple[MissedRecord, ...]
    completed: tuple[HistoryRecord, ...]
    voicemail: tuple[VoicemailRecord, ...]
    active_services: tuple[str, ...]
    language: Language
    costs: CostsRecord


class FarSide(StrEnum):
    """What a called number did instead of answering."""

    BUSY = "busy"
    REJECTED = "rejected"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attempt:
    """A call that the PBX makes for a subscriber. `reason` is empty unless it failed."""

    id: str
    number: str
    via: CallBackWay
    state: AttemptState
    reason: str = ""

    @property
    def failure(self) -> FarSide | WebCode | str:
        """Why it failed: what the far side did, or the PBX's refusal; plain text where neither is listed."""
        for known in (FarSide, WebCode):
            if self.reason in known:
                return known(self.reason)
        return self.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class _Created:
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Password:
    password: str


class Subscribers:
    """Subscribers as far as the rights of the session reach. Everything raises the errors of `errors`."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def get(self, extension: Extension) -> SubscriberRecord:
        """Return a subscriber's data."""
        return read(SubscriberRecord, await self._session.get("subscribers", extension))

    async def change(self, extension: Extension, changes: Mapping[str, object]) -> SubscriberRecord:
        """Change some of a subscriber's data, named as in `SubscriberRecord`; return what the PBX has now."""
        return read(SubscriberRecord, await self._session.patch("subscribers", extension, document=dict(changes)))

    async def state(self, extension: Extension) -> LiveState:
        """Return what can be seen of a subscriber's telephone."""
        return read(LiveState, await self._session.get("subscribers", extension, "state"))

    async def dashboard(self, extension: Extension) -> Dashboard:
        """Return what the main window shows."""
        return read(Dashboard, await self._session.get("subscribers", extension, "dashboard"))

    async def temporary_password(self, extension: Extension) -> str:
        """Give a subscriber a new password that he must change; it is told this once."""
        answer = await self._session.post("subscribers", extension, "temporary-password")
        return read(_Password, answer).password

    async def call(self, extension: Extension, number: str, via: CallBackWay) -> str:
        """Have the PBX call the subscriber's telephone, then `number`; return the id of the attempt."""
        wish = {"number": number, "via": via}
        return read(_Created, await self._session.post("subscribers", extension, "calls", document=wish)).id

    async def attempt(self, extension: Extension, attempt: str) -> Attempt:
        """Return how far an attempt has come; the PBX tells it for ten minutes."""
        return read(Attempt, await self._session.get("subscribers", extension, "calls", attempt))

    async def give_up(self, extension: Extension, attempt: str) -> None:
        """Give an attempt up."""
        await self._session.delete("subscribers", extension, "calls", attempt)
