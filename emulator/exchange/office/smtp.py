"""By which mail server the PBX sends: the one the vendor manages, or another one with its parameters."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.memory import Kind
from emulator.exchange.office.addresses import checked_email
from emulator.exchange.office.rights import Feature, Rights, Role
from emulator.exchange.office.vault import Vault

DEFAULT_PORT: Final = 587
LONGEST_VALUE: Final = 128
_HIGHEST_PORT: Final = 65535


class MailMode(StrEnum):
    """Whose server sends. What the vendor manages ends in the outbox of the emulator."""

    MANAGED = "managed"
    OTHER = "other"


class Encryption(StrEnum):
    """How the connection to the server is protected."""

    NONE = "none"
    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """The settings; `sealed_password` is empty without a password."""

    mode: MailMode = MailMode.MANAGED
    host: str = ""
    port: int = DEFAULT_PORT
    encryption: Encryption = Encryption.STARTTLS
    user: str = ""
    sender: str = ""
    sealed_password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SmtpDraft:
    """What an administrator wants; the present password stays when `password` is None."""

    mode: MailMode
    host: str = ""
    port: int = DEFAULT_PORT
    encryption: Encryption = Encryption.STARTTLS
    user: str = ""
    sender: str = ""
    password: str | None = field(default=None, repr=False)


class Smtp:
    """Keeps the settings. The password is written only; `password` is for who sends."""

    def __init__(self, core: Core, rights: Rights, vault: Vault) -> None:
        self._core = core
        self._rights = rights
        self._vault = vault
        self.settings = SmtpSettings()

    @property
    def password(self) -> str:
        """The password of the server, empty without one."""
        sealed = self.settings.sealed_password
        return self._vault.open(sealed) if sealed else ""

    def see(self, actor: str) -> SmtpSettings:
        """Give the settings. Refused: `forbidden`, `unsupported_on_family`."""
        self._require(actor)
        return self.settings

    def change(self, actor: str, draft: SmtpDraft) -> SmtpSettings:
        """Use other settings. Refused: `invalid_value`, `invalid_email`, and as `see`."""
        self._require(actor)
        for name in ("host", "user", "sender"):
            value: str = getattr(draft, name)
            if len(value) > LONGEST_VALUE or not value.isprintable():
                raise Refused(Reason.INVALID_VALUE, field=name)
        if not 1 <= draft.port <= _HIGHEST_PORT:
            raise Refused(Reason.INVALID_VALUE, field="port")
        if draft.password is not None and len(draft.password) > LONGEST_VALUE:
            raise Refused(Reason.INVALID_VALUE, field="password")
        if draft.mode is MailMode.OTHER and not draft.host.strip():
            raise Refused(Reason.INVALID_VALUE, "another server needs its host", field="host")
        self.settings = SmtpSettings(
            draft.mode,
            draft.host.strip(),
            draft.port,
            draft.encryption,
            draft.user,
            checked_email(draft.sender, "sender"),
            self._sealed(draft.password),
        )
        self._core.remember(Kind.SMTP)
        return self.settings

    def _sealed(self, password: str | None) -> str:
        if password is None:
            return self.settings.sealed_password
        return self._vault.seal(password) if password else ""

    def _require(self, actor: str) -> None:
        self._rights.require_feature(Feature.F32)
        self._rights.require_role(actor, Role.ADMINISTRATOR)
