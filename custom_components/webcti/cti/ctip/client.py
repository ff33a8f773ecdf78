"""One log-in to a PBX over CTIP: who signs in, and a session that stays signed in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..link import Address, Timings
from ..model import ConnectionStatus, Extension, Health
from .answers import ExtensionLogin, GsmLogin, MonitorLogin
from .commands import Command
from .fields import CodePage
from .frames import Frame, Stat


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


type Login = Monitor | SignIn | GsmModule


def sms_code_page(protocol: str) -> CodePage:
    """UTF-8 from protocol 14.01 on, which lets a client choose; before, the PBX's own."""
    raise NotImplementedError


class Session:
    """One connection with one log-in, which heals itself from `open()` until `close()`.

    `on_frame` gets every frame but the answers of commands (a `Stat` that answers `RQST` is passed on too), `on_status`
    every change of the connection. Both are called from the event loop and may raise without harm.
    """

    def __init__(
        self,
        address: Address,
        login: Login,
        *,
        on_frame: Callable[[Frame], None] = ...,
        on_status: Callable[[ConnectionStatus], None] = ...,
        timings: Timings = ...,
    ) -> None: ...

    status: ConnectionStatus
    health: Health
    answer: MonitorLogin | ExtensionLogin | GsmLogin | None

    async def open(self) -> None:
        """Connect and sign in. Raises `CannotConnect`, `AuthenticationFailed` or `CommandRefused` and leaves nothing."""

    async def close(self) -> None:
        """Sign off (`LOGO` where there is one) and close; commands under way get `ConnectionLost`. Idempotent."""

    async def request[AnswerT](self, command: Command[AnswerT]) -> AnswerT:
        """Send one command and return its answer.

        Raises `CommandInvalid` (before sending, or the PBX said `ERROR`), `CommandRefused`, `ConnectionLost`, and
        `AnswerTimeout`, after which the session reconnects. Only one command is under way; others wait their turn.
        """

    async def state(self, extension: Extension) -> Stat:
        """Ask for the flags of an extension (`RQST`). Raises as `request` does."""
