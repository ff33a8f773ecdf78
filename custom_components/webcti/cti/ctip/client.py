"""One log-in to a PBX over CTIP: who signs in, and a session that stays signed in."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from ..capabilities import protocol_version
from ..connection import Address, Connection, Timings
from ..errors import AuthenticationFailed, CommandInvalid, CommandRefused, ConnectionLost, Refusal
from ..faults import report_fault
from ..link import Link
from ..model import ConnectionStatus, Extension, Health
from .answers import ExtensionLogin, GsmLogin, MonitorLogin
from .commands import Command, Loga, Logi, LogiGsm, Logo, LogoGsm, Rqst
from .decoder import Decoder
from .fields import CodePage
from .frames import Error, Frame, Na, Ok, Stat, Unknown

_LOGGER = logging.getLogger(__name__)

CODE_PAGES_SINCE = (14, 0)
"""Protocol 14.01 lets a GSM log-in choose its code page; a PBX says of itself only `14`."""

LOG_INS = (Logi, LogiGsm, Loga)
KEY_REFUSALS = frozenset({Refusal.WRONG_KEY, Refusal.NO_KEY, Refusal.CTI_NOT_ALLOWED, Refusal.TOO_MANY_ATTEMPTS})
"""Refusals of a log-in that another attempt with the same key cannot change."""


ANSWERS = frozenset({Ok, Error, Na})


@dataclass(frozen=True, slots=True)
class Anonymous:
    """Nobody: no log-in, enough for `WHO` and to try a key."""


@dataclass(frozen=True, slots=True)
class Monitor:
    """All telephones, with the key of the charge buffer (`LOGA`)."""

    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignIn:
    """One extension, with its CTI key (`LOGI`)."""

    extension: Extension
    key: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class GsmModule:
    """One GSM module, with the PIN of its SIM card (`LOGI`). `code_page`: see `sms_code_page`."""

    module: str
    pin: str = field(repr=False)
    code_page: CodePage = CodePage.PBX


type Login = Anonymous | Monitor | SignIn | GsmModule


def sms_code_page(protocol: str) -> CodePage:
    """UTF-8 from protocol 14.01 on, which lets a client choose; before, the PBX's own."""
    return CodePage.UTF8 if protocol_version(protocol) >= CODE_PAGES_SINCE else CodePage.PBX


def _ignore(_news: object) -> None:
    """Nobody listens."""


class Session:
    """One connection with one log-in, which heals itself from `open` until `close`.

    `on_frame` gets every frame but the answers of commands (a `Stat` that answers `RQST` is passed on too), `on_status`
    every change of the connection. Both are called from the event loop and may raise without harm. `answer` is what the
    PBX said to the last log-in.
    """

    def __init__(
        self,
        address: Address,
        login: Login,
        *,
        on_frame: Callable[[Frame], None] = _ignore,
        on_status: Callable[[ConnectionStatus], None] = _ignore,
        timings: Timings | None = None,
    ) -> None:
        self._login = login
        self._code_page = login.code_page if isinstance(login, GsmModule) else CodePage.PBX
        self._on_frame = on_frame
        self._on_status = on_status
        self._carried_out: set[type[Command[Any]]] = set()
        self.answer: MonitorLogin | ExtensionLogin | GsmLogin | None = None
        self._link: Link[Frame] = Link(address, self, timings or Timings())

    @property
    def status(self) -> ConnectionStatus:
        """Whether the session is signed in, and if not, whether it will be."""
        return self._link.status

    @property
    def health(self) -> Health:
        """Figures over all connections of the session."""
        return self._link.health

    async def open(self) -> None:
        """Connect and sign in. Raises `CannotConnect`, `AuthenticationFailed`, `CommandRefused`; leaves nothing then.

        A later refusal of the key stops the attempts and is told once, as a status.
        """
        await self._link.open()

    async def close(self) -> None:
        """Sign off (`LOGO` where there is one) and close; commands under way get `ConnectionLost`. Idempotent."""
        await self._link.close()

    async def request[AnswerT](self, command: Command[AnswerT]) -> AnswerT:
        """Send one command and return its answer.

        Raises `CommandInvalid` (before sending, or the PBX said `ERROR`), `CommandRefused`, `ConnectionLost`, and
        `AnswerTimeout`, after which the session reconnects. Only one command is under way; others wait their turn.
        """
        line = command.encode(self._code_page)
        answer: AnswerT | Error | Na = await self._link.request(line, lambda frame: _answer(command, frame))
        if isinstance(answer, Na) and answer.reason is Refusal.NOT_LOGGED_IN and self._was_signed_in(command):
            self._link.drop(ConnectionLost("The PBX has forgotten the log-in"))
        result = _accepted(command, answer)
        self._carried_out.add(type(command))
        return result

    async def state(self, extension: Extension) -> Stat:
        """Ask for the flags of an extension (`RQST`). Raises as `request` does."""
        return await self.request(Rqst(extension))

    def _was_signed_in(self, command: Command[Any]) -> bool:
        """Tell a lost log-in from a PBX that takes no such command on a monitor connection: both say `NA 1`."""
        match self._login:
            case SignIn() | GsmModule():
                return True
            case Monitor():
                return type(command) in self._carried_out
        return False

    def codec(self) -> Decoder:
        """Return a decoder for a new connection."""
        return Decoder(self._code_page)

    async def sign_in(self, connection: Connection[Frame]) -> None:
        """Log in on a new connection. Raises `AuthenticationFailed`, `CommandRefused`, `ConnectionLost`."""
        self._carried_out.clear()
        match self._login:
            case Monitor(key):
                self.answer = await _log_in(connection, Loga(key))
            case SignIn(extension, key):
                self.answer = await _log_in(connection, Logi(extension, key))
            case GsmModule(module, pin, code_page):
                self.answer = await _log_in(connection, LogiGsm(module, pin, code_page))

    async def sign_off(self, connection: Connection[Frame]) -> None:
        """Say `LOGO`, which is due after `LOGI` only."""
        command: Logo | LogoGsm
        match self._login:
            case SignIn(extension):
                command = Logo(extension)
            case GsmModule(module):
                command = LogoGsm(module)
            case _:
                return
        await connection.part(command.encode(), partial(_answer, command))

    def received(self, frame: Frame, answers: bool) -> None:  # noqa: FBT001 - called for every frame: by position
        """Pass a frame on. A refusal nobody asked for ends the connection, other answers mean nothing then."""
        if isinstance(frame, Na) and not answers:
            self._refused_unasked(frame.reason)
        elif type(frame) not in ANSWERS:
            if isinstance(frame, Unknown):
                self.health.unknown_frames += 1
            self._on_frame(frame)

    def status_changed(self, status: ConnectionStatus) -> None:
        """Pass a change of the connection on."""
        try:
            self._on_status(status)
        except Exception as err:  # noqa: BLE001 - foreign code: whatever it raises must not end the session
            report_fault(_LOGGER, "A listener failed on a status", err)

    def _refused_unasked(self, reason: Refusal | int) -> None:
        if reason is Refusal.LOGGED_IN_ELSEWHERE:
            self._link.drop(CommandRefused(Logi.name, reason))
        elif reason is Refusal.NOT_LOGGED_IN:
            self._link.drop(ConnectionLost("The PBX has forgotten the log-in"))


async def _log_in[AnswerT](connection: Connection[Frame], command: Command[AnswerT]) -> AnswerT:
    answer: AnswerT | Error | Na = await connection.request(command.encode(), lambda frame: _answer(command, frame))
    return _accepted(command, answer)


def _answer[AnswerT](command: Command[AnswerT], frame: Frame) -> AnswerT | Error | Na | None:
    if isinstance(frame, Error):
        return frame
    if isinstance(frame, Na):
        return None if frame.reason is Refusal.LOGGED_IN_ELSEWHERE else frame
    return command.answer(frame)


def _accepted[AnswerT](command: Command[AnswerT], answer: AnswerT | Error | Na) -> AnswerT:
    if isinstance(answer, Na):
        if isinstance(command, LOG_INS) and answer.reason in KEY_REFUSALS:
            raise AuthenticationFailed(command.name, answer.reason)
        raise CommandRefused(command.name, answer.reason)
    if isinstance(answer, Error):
        raise CommandInvalid(command.name, "parameter")
    return answer
