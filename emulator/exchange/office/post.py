"""The mails of the PBX: written here, sent by whoever runs the exchange, kept with what became of them."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import MailQueued
from emulator.exchange.memory import Kind
from emulator.exchange.office.addresses import checked_email
from emulator.exchange.office.letters import Letter, Purpose, letter
from emulator.exchange.office.pbx_log import Noted, PbxLog
from emulator.exchange.office.rights import Feature, Rights, Role
from emulator.exchange.office.smtp import MailMode, Smtp
from emulator.exchange.office.vault import Vault

MAILS_KEPT: Final = 200


class MailState(StrEnum):
    """What became of a mail."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail. Its text is sealed, because it may hold a password; `reply` is what the server said to it."""

    id: str
    at: datetime
    purpose: Purpose
    sender: str
    to: str = field(repr=False)
    subject: str
    sealed_text: str = field(repr=False)
    state: MailState
    reply: str = ""


class Post:
    """Writes mails. What goes by the vendor's server has arrived when it is written: in the outbox."""

    def __init__(self, core: Core, rights: Rights, smtp: Smtp, log: PbxLog, vault: Vault) -> None:
        self._core = core
        self._rights = rights
        self._smtp = smtp
        self._log = log
        self._vault = vault
        self.mails: dict[str, Mail] = {}

    def write(self, to: str, content: Letter) -> Mail:
        """Queue a mail to an address."""
        settings = self._smtp.settings
        mail = Mail(
            str(max(map(int, self.mails), default=0) + 1),
            self._core.clock.now,
            content.purpose,
            settings.sender or f"webcti@{self._core.pbx.serial.lower()}.invalid",
            to,
            content.subject,
            self._vault.seal(content.text),
            MailState.SENT if settings.mode is MailMode.MANAGED else MailState.QUEUED,
        )
        self._put(mail)
        self._drop_oldest()
        self._core.emit(MailQueued(mail.id))
        return mail

    def write_test(self, actor: str, address: str) -> Mail:
        """Queue a test mail. Refused: `invalid_email`, `forbidden`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F32)
        self._rights.require_role(actor, Role.ADMINISTRATOR)
        to = checked_email(address, "address")
        if not to:
            raise Refused(Reason.INVALID_EMAIL, field="address")
        language = self._core.station(actor).subscriber.language
        return self.write(to, letter(Purpose.TEST, language, name=self._core.pbx.name or self._core.pbx.model))

    def text(self, mail: Mail) -> str:
        """Read what a mail says."""
        return self._vault.open(mail.sealed_text)

    def waiting(self) -> tuple[Mail, ...]:
        """List the mails that are to be sent, the oldest first."""
        return tuple(mail for mail in self.mails.values() if mail.state is MailState.QUEUED)

    def report(self, mail_id: str, *, sent: bool, reply: str = "") -> None:
        """Say what became of a mail that was to be sent; one that is no longer kept is passed over."""
        mail = self.mails.get(mail_id)
        if mail is None or mail.state is not MailState.QUEUED:
            return
        self._put(replace(mail, state=MailState.SENT if sent else MailState.FAILED, reply=reply))
        if not sent:
            self._log.note(Noted.MAIL_FAILED)

    def _put(self, mail: Mail) -> None:
        self.mails[mail.id] = mail
        self._core.remember(Kind.MAIL, mail.id, happened=True)

    def _drop_oldest(self) -> None:
        if len(self.mails) > MAILS_KEPT:
            oldest = next(iter(self.mails))
            del self.mails[oldest]
            self._core.remember(Kind.MAIL, oldest, happened=True)
