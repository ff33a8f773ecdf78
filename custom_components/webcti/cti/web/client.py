"""The WebCTI API of one PBX: whether it is there, and one subscriber's session with a part for each subject."""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from aiohttp import ClientSession

from ..addresses import WebAddress
from ..errors import AnswerInvalid, CannotConnect, ConnectionLost, NotSupported, WebRefused
from ..model import ConnectionStatus, Extension
from ..timings import WebTimings
from .administration import Administration
from .announcements import Announcements
from .costs import Costs
from .events import EventStream, WebChange
from .history import History, Voicemail
from .labels import KeyLabels
from .management import Management
from .phonebook import Phonebook
from .phonecti import PhoneCti
from .reading import read
from .rules import ForwardingRules
from .services import Services
from .session import WebSession
from .subscriber import SubscriberRecord, Subscribers
from .transport import Request, Transport

_LOGGER = logging.getLogger(__name__)


SERIAL_PREFIX = "NO"


class Role(StrEnum):
    """What a subscriber may be beside himself."""

    USER = "user"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebInfo:
    """What a PBX says of itself and of its features, `F1` to `F36`."""

    name: str
    model: str
    firmware: str
    serial: str
    languages: tuple[str, ...]
    features: Mapping[str, bool]
    now: datetime
    voicemail_number: str

    def is_of(self, serial: str) -> bool:
        """Tell whether this is the PBX with a serial number, which CTIP writes with the prefix `NO` or without."""
        return self.serial.removeprefix(SERIAL_PREFIX) == serial.removeprefix(SERIAL_PREFIX)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionRecord:
    """Who is logged in, and what he may be."""

    extension: Extension
    comment: str
    must_change_password: bool
    roles: frozenset[Role]
    manages: tuple[str, ...]
    subscriber: SubscriberRecord | None = None
    """`None` while the password must be changed."""


class WebClient:
    """One subscriber's session. Each part raises the errors of `errors` and needs the rights of the contract."""

    def __init__(self, session: WebSession) -> None:
        self.session = session
        self.subscribers = Subscribers(session)
        self.services = Services(session)
        self.forwarding_rules = ForwardingRules(session)
        self.announcements = Announcements(session)
        self.history = History(session)
        self.voicemail = Voicemail(session)
        self.phonebook = Phonebook(session)
        self.costs = Costs(session)
        self.key_labels = KeyLabels(session)
        self.phone_cti = PhoneCti(session)
        self.management = Management(session)
        self.administration = Administration(session)

    async def who(self) -> SessionRecord:
        """Return who is logged in."""
        return read(SessionRecord, await self.session.get("session"))

    def events(
        self,
        on_change: Callable[[WebChange], None],
        on_status: Callable[[ConnectionStatus], None],
        extensions: Collection[Extension] = (),
    ) -> EventStream:
        """Return a stream of changes, to be started and closed by whoever wants them."""
        return EventStream(self.session, on_change, on_status, extensions)


class WebApi:
    """What needs no log-in, and the door to what does."""

    def __init__(self, http: ClientSession, address: WebAddress, timings: WebTimings | None = None) -> None:
        self._transport = Transport(http, address, timings)

    async def info(self) -> WebInfo:
        """Return what the PBX says of itself. Raises the errors of `errors`; without the API `NotSupported`."""
        return read(WebInfo, await self._transport.document(Request(method="GET", path=("pbx",))))

    async def find(self) -> WebInfo | None:
        """Return what the PBX says of itself, `None` when it has no such API: that is no error."""
        try:
            return await self.info()
        except (CannotConnect, ConnectionLost, NotSupported, AnswerInvalid, WebRefused) as err:
            _LOGGER.debug("There is no WebCTI API: %s", type(err).__qualname__)
            return None

    def client(self, extension: Extension, password: str) -> WebClient:
        """Return a session, not yet logged in: the first request, or `session.log_in`, does that."""
        return WebClient(WebSession(self._transport, extension, password))

    async def remind_password(self, extension: Extension) -> None:
        """Have the PBX mail a forgotten password. Whether there is one to mail is never told."""
        document = {"extension": extension}
        await self._transport.document(Request(method="POST", path=("password-reminders",), document=document))
