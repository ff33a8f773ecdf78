"""What an administrator does: departments, employees, licences, PhoneCTI's set-up file, mail; and the PBX itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ..model import Extension
from .management import Department
from .paging import Page, paged, read_items, read_page
from .phonecti import StoredFile
from .reading import read
from .session import WebSession
from .subscriber import SubscriberRecord
from .transport import Upload


class BulkAction(StrEnum):
    """What can be done to several employees at once."""

    LICENCE = "licence"
    NEW_PASSWORD = "new_password"  # noqa: S105 - an action, not a password
    PHONEBOOK_ACCESS = "phonebook_access"
    RECORDINGS_ACCESS = "recordings_access"
    DEPARTMENT = "department"
    MANAGES = "manages"


class LicenceMenu(StrEnum):
    """Which of the two menus the licences of the PBX call for."""

    MAX_TRIAL = "max_trial"
    CTI = "cti"


class SmtpMode(StrEnum):
    """Through whose server the PBX mails."""

    MANAGED = "managed"
    OTHER = "other"


class Encryption(StrEnum):
    """How the connection to a mail server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True, kw_only=True)
class LicencePool:
    """A kind of licence. `total` is `None` where there is no limit."""

    kind: str
    total: int | None
    used: int
    expires: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage:
    """The storage medium; `free` in bytes."""

    present: bool
    free: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The PBX."""

    type: str
    name: str
    serial: str
    firmware: str
    now: datetime
    lan_address: str
    subscribers: int
    licences: tuple[LicencePool, ...]
    storage: Storage
    webcti_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenceLevel:
    """A level that may be given; `free` is `None` where there is no limit."""

    level: str
    free: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Licences:
    """What may be given."""

    menu: LicenceMenu
    levels: tuple[LicenceLevel, ...]
    expires: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BulkResult:
    """What became of one employee; `password` is told this once, after `NEW_PASSWORD`."""

    extension: Extension
    ok: bool
    code: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installer:
    """The set-up file of PhoneCTI, and whether there is a place for it."""

    storage_present: bool
    file: StoredFile | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Smtp:
    """How the PBX mails. The password is never told."""

    mode: SmtpMode
    host: str
    port: int
    encryption: Encryption
    user: str
    sender: str
    password_set: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _BulkResults:
    results: tuple[BulkResult, ...]


class Administration:
    """For administrators; others are refused as `forbidden`."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def about(self) -> About:
        """Return what the PBX is."""
        return read(About, await self._session.get("administration", "about"))

    async def departments(self) -> tuple[Department, ...]:
        """Return all departments."""
        return read_items(Department, await self._session.get("administration", "departments"))

    async def add_department(self, name: str) -> Department:
        """Add a department."""
        return read(Department, await self._session.post("administration", "departments", document={"name": name}))

    async def rename_department(self, department: str, name: str) -> Department:
        """Rename a department."""
        path = ("administration", "departments", department)
        return read(Department, await self._session.patch(*path, document={"name": name}))

    async def delete_department(self, department: str) -> None:
        """Delete a department."""
        await self._session.delete("administration", "departments", department)

    async def employees(
        self,
        *,
        text: str = "",
        department: str = "",
        cursor: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[SubscriberRecord]:
        """Return a page of all subscribers, with their `state`."""
        query = paged(cursor, limit, offset, text=text, department=department)
        return read_page(SubscriberRecord, await self._session.get("administration", "employees", query=query))

    async def licences(self) -> Licences:
        """Return which licences may be given."""
        return read(Licences, await self._session.get("administration", "licences"))

    async def change_many(
        self, extensions: Sequence[Extension], action: BulkAction, value: str | Sequence[str] | None = None
    ) -> tuple[BulkResult, ...]:
        """Do the same to several employees; return what became of each.

        `value` is a level or a right, a department or `None`, the departments that are managed.
        """
        written = value if value is None or isinstance(value, str) else list(value)
        document = {"extensions": list(extensions), "action": action, "value": written}
        answer = await self._session.post("administration", "employees", "bulk", document=document)
        return read(_BulkResults, answer).results

    async def installer(self) -> Installer:
        """Return the set-up file that is stored."""
        return read(Installer, await self._session.get("administration", "installer"))

    async def store_installer(self, name: str, file: Upload) -> Installer:
        """Store a set-up file of at most 200 MB in place of the one there is."""
        query = {"name": name}
        answer = await self._session.upload("PUT", "administration", "installer", upload=file, query=query)
        return read(Installer, answer)

    async def delete_installer(self) -> None:
        """Delete the set-up file."""
        await self._session.delete("administration", "installer")

    async def smtp(self) -> Smtp:
        """Return how the PBX mails."""
        return read(Smtp, await self._session.get("administration", "smtp"))

    async def set_smtp(self, smtp: Smtp, password: str | None = None) -> Smtp:
        """Set how the PBX mails; without a password the stored one stays."""
        document = {
            "mode": smtp.mode,
            "host": smtp.host,
            "port": smtp.port,
            "encryption": smtp.encryption,
            "user": smtp.user,
            "sender": smtp.sender,
            "password": password,
        }
        return read(Smtp, await self._session.put("administration", "smtp", document=document))

    async def test_smtp(self, address: str) -> None:
        """Have a mail sent. Raises `WebRefused` with the server's reply as `text`."""
        await self._session.post("administration", "smtp", "test", document={"address": address})
