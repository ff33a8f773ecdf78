"""Management and administration."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from emulator.exchange.office.installer import InstallerFile
from emulator.exchange.office.smtp import DEFAULT_PORT, Encryption, MailMode, SmtpSettings
from emulator.exchange.programming import Licence, LicenceKind
from emulator.servers.web.documents.base import Body, Document, Moment

MOST_AT_ONCE = 10_000
"""Extensions changed by one request; more than a PBX of this kind has."""


class DepartmentDocument(Document):
    """A department with the number of its members."""

    id: str
    name: str
    members: int


class DepartmentBody(Body):
    """What a department is to be called."""

    name: str


class NewMember(Body):
    """Who is to belong to a department."""

    extension: str


class AvailableDocument(Document):
    """An extension without department."""

    extension: str
    comment: str


class PoolDocument(Document):
    """Licences of one kind; `total` is null for any number."""

    kind: LicenceKind
    total: int | None
    used: int
    expires: date | None


class StorageDocument(Document):
    """The storage medium; `free` in bytes, null where it is not known."""

    present: bool
    free: int | None


class AboutDocument(Document):
    """About the PBX."""

    type: str
    name: str
    serial: str
    firmware: str
    now: Moment
    lan_address: str
    subscribers: int
    licences: list[PoolDocument]
    storage: StorageDocument
    webcti_version: str


class LevelDocument(Document):
    """A level that may be granted; `free` is null for any number."""

    level: Licence
    free: int | None


class LicencesDocument(Document):
    """What may be granted, and until when."""

    menu: Literal["max_trial", "cti"]
    levels: list[LevelDocument]
    expires: date | None


type Action = Literal["licence", "new_password", "phonebook_access", "recordings_access", "department", "manages"]


class BulkBody(Body):
    """One change for several extensions."""

    extensions: Annotated[list[str], Field(min_length=1, max_length=MOST_AT_ONCE)]
    action: Action
    value: str | list[str] | None = None


class BulkResult(Document):
    """What came of it for one extension; `password` is told this once."""

    extension: str
    ok: bool
    code: str = ""
    password: str = Field(default="", repr=False)


class BulkResults(Document):
    """What came of it for each."""

    results: list[BulkResult]


class FileDocument(Document):
    """A stored file; `size` in bytes."""

    name: str
    size: int


class InstallerDocument(Document):
    """The installer of the vendor's desktop program."""

    storage_present: bool
    file: FileDocument | None

    @classmethod
    def of(cls, file: InstallerFile | None, *, storage_present: bool) -> InstallerDocument:
        """Write what is stored."""
        stored = None if file is None else FileDocument(name=file.name, size=file.size)
        return cls(storage_present=storage_present, file=stored)


class SmtpDocument(Document):
    """The mail server; its password is never told."""

    mode: MailMode
    host: str
    port: int
    encryption: Encryption
    user: str
    sender: str
    password_set: bool

    @classmethod
    def of(cls, settings: SmtpSettings) -> SmtpDocument:
        """Write the settings."""
        return cls(
            mode=settings.mode,
            host=settings.host,
            port=settings.port,
            encryption=settings.encryption,
            user=settings.user,
            sender=settings.sender,
            password_set=bool(settings.sealed_password),
        )


class SmtpBody(Body):
    """Other settings; the present password stays when `password` is null."""

    mode: MailMode
    host: str = ""
    port: int = DEFAULT_PORT
    encryption: Encryption = Encryption.STARTTLS
    user: str = ""
    sender: str = ""
    password: str | None = Field(default=None, repr=False)


class TestMail(Body):
    """Where a test mail is to go."""

    address: str


class Sent(Document):
    """The mail was taken."""

    ok: Literal[True] = True
