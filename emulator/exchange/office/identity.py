"""Who somebody is: passwords, the first log-in with the PIN, issued passwords, reminders (WebCTI 1.01).

The password can be read again, because the PBX mails it to who forgot it; it is kept sealed and told to nobody else.
"""

from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import PasswordChanged, SubscriberChanged
from emulator.exchange.memory import Kind
from emulator.exchange.office.letters import Purpose, letter
from emulator.exchange.office.limits import Limit
from emulator.exchange.office.passwords import LONGEST, generated, require_good
from emulator.exchange.office.pbx_log import Noted, PbxLog
from emulator.exchange.office.post import Post
from emulator.exchange.office.rights import Access, Feature, Item, Rights
from emulator.exchange.office.vault import Vault
from emulator.exchange.programming import Subscriber

FAILURES_ALLOWED: Final = 5
FAILURES_WITHIN: Final = 900.0
"""Seconds within which so many failures close the log-in of an extension for an address."""
REMINDERS_ALLOWED: Final = 3
REMINDERS_WITHIN: Final = 3600.0

_AT_WORK: Final = "session"
"""Stands for the address where the present password is asked for within a session."""


@dataclass(frozen=True, slots=True)
class Secret:
    """The password of a subscriber, and whether he has to change it before anything else."""

    sealed: str = field(repr=False)
    must_change: bool = False


class Identity:
    """Keeps the passwords that stand in the sheets of the subscribers, and empties those columns."""

    def __init__(self, core: Core, rights: Rights, post: Post, log: PbxLog, vault: Vault) -> None:
        self._core = core
        self._rights = rights
        self._post = post
        self._log = log
        self._vault = vault
        self.secrets: dict[str, Secret] = {}
        self._failures = Limit(core.clock, FAILURES_ALLOWED, FAILURES_WITHIN)
        self._reminders = Limit(core.clock, REMINDERS_ALLOWED, REMINDERS_WITHIN)
        for station in core.stations.values():
            if station.subscriber.password:
                self.secrets[station.extension] = Secret(vault.seal(station.subscriber.password))
                station.subscriber = station.subscriber.model_copy(update={"password": ""})
        subscribers = tuple(station.subscriber for station in core.stations.values())
        core.programming = core.programming.model_copy(update={"subscribers": subscribers})

    def has_password(self, extension: str) -> bool:
        """Tell whether a password is on file."""
        return extension in self.secrets

    def password(self, extension: str) -> str:
        """Give the password, empty without one. For checks and reminders only."""
        secret = self.secrets.get(extension)
        return self._vault.open(secret.sealed) if secret is not None else ""

    def must_change(self, extension: str) -> bool:
        """Tell whether a new password is demanded before anything else."""
        secret = self.secrets.get(extension)
        return secret is None or secret.must_change

    def log_in(self, extension: str, password: str, address: str) -> None:
        """Let a subscriber in by his password, or by his PIN while he has none.

        Refused: `invalid_credentials`, `too_many_attempts` after five failures of this extension from this address
        within 15 minutes.
        """
        self._check(extension, password, address)
        self._log.note(Noted.LOGGED_IN, extension)

    def change_password(self, actor: str, new: str, old: str | None = None) -> None:
        """Change the own password; the old one is needed unless it must be changed.

        Refused: `invalid_credentials`, `too_many_attempts`, `invalid_password`, `forbidden`.
        """
        self._rights.require(actor, Item.PASSWORD, Access.CHANGE, actor)
        must_change = self.must_change(actor)
        if not must_change:
            self._check(actor, old or "", _AT_WORK)
        issued = (self.password(actor),) if must_change else ()
        require_good(new, other_than=(actor, self._core.station(actor).subscriber.pin, *issued))
        self._log.note(Noted.PASSWORD_CHANGED, actor)
        self._store(actor, new, must_change=False)

    def temporary_password(self, actor: str, extension: str) -> str:
        """Issue a password that is told this once (manager). Refused: `forbidden`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F29)
        self._rights.require(actor, Item.TEMPORARY_PASSWORD, Access.CHANGE, extension)
        return self._issue(extension)

    def new_password(self, actor: str, extension: str) -> str:
        """Issue a password, told this once and mailed to who has an address (administrator). Refused as above."""
        self._rights.require_feature(Feature.F35)
        self._rights.require(actor, Item.NEW_PASSWORD, Access.CHANGE, extension)
        password = self._issue(extension)
        subscriber = self._core.station(extension).subscriber
        if subscriber.email:
            self._mail(subscriber, Purpose.NEW_PASSWORD, password)
        return password

    def programme(self, extension: str, password: str) -> None:
        """Set or, with an empty one, erase the password as the programming tool does. Refused: `invalid`."""
        if len(password) > LONGEST:
            raise Refused(Reason.INVALID, f"password: at most {LONGEST} characters")
        if password:
            self._log.note(Noted.PASSWORD_ISSUED, extension)
            self._store(extension, password, must_change=True)
        elif self.secrets.pop(extension, None) is not None:
            self._changed(extension)

    def remind(self, extension: str) -> None:
        """Mail the password to the subscriber's address. What came of it is told to nobody but the log of the PBX."""
        station = self._core.stations.get(extension)
        if station is None or not station.subscriber.enabled:
            return
        outcome = self._why_no_reminder(station.subscriber)
        self._log.note(outcome or Noted.REMINDER_SENT, extension)
        if outcome is None:
            self._reminders.count(extension)
            self._mail(station.subscriber, Purpose.REMINDER, self.password(extension))

    def _why_no_reminder(self, subscriber: Subscriber) -> Noted | None:
        if not subscriber.email:
            return Noted.REMINDER_WITHOUT_ADDRESS
        if not self.has_password(subscriber.extension):
            return Noted.REMINDER_WITHOUT_PASSWORD
        return Noted.REMINDER_LIMIT_REACHED if self._reminders.reached(subscriber.extension) else None

    def _mail(self, subscriber: Subscriber, purpose: Purpose, password: str) -> None:
        values = {"extension": subscriber.extension, "password": password}
        self._post.write(subscriber.email, letter(purpose, subscriber.language, **values))

    def _check(self, extension: str, password: str, address: str) -> None:
        attempt = (extension, address)
        if self._failures.reached(attempt):
            raise Refused(Reason.TOO_MANY_ATTEMPTS)
        expected = self._expected(extension)
        if not compare_digest(password.encode(), expected.encode()) or not expected:
            self._failures.count(attempt)
            self._log.note(Noted.LOG_IN_REFUSED, extension if extension in self._core.stations else "")
            raise Refused(Reason.INVALID_CREDENTIALS)
        self._failures.forget(attempt)

    def _expected(self, extension: str) -> str:
        station = self._core.stations.get(extension)
        if station is None or not station.subscriber.enabled:
            return ""
        return self.password(extension) or station.subscriber.pin

    def _issue(self, extension: str) -> str:
        password = generated()
        self._log.note(Noted.PASSWORD_ISSUED, extension)
        self._store(extension, password, must_change=True)
        return password

    def _store(self, extension: str, password: str, *, must_change: bool) -> None:
        self.secrets[extension] = Secret(self._vault.seal(password), must_change)
        self._changed(extension)

    def _changed(self, extension: str) -> None:
        self._core.remember(Kind.IDENTITY, extension)
        self._core.emit(PasswordChanged(extension))
        self._core.emit(SubscriberChanged(extension))
