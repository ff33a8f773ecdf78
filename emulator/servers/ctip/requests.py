"""What a client may ask for (CTIP 15.01, commands). Extensions come without padding, missing keys as empty texts."""

from dataclasses import dataclass
from enum import StrEnum

from emulator.exchange.gsm import SINGLE, Coding, Part


class CodePage(StrEnum):
    """Code pages a client may ask for at the log-in to a GSM module, with Python's names for them."""

    PBX = "cp852"
    WIN1250 = "cp1250"
    WIN1251 = "cp1251"
    WIN1252 = "cp1252"
    WIN1253 = "cp1253"
    WIN1254 = "cp1254"
    WIN1257 = "cp1257"
    UTF8 = "utf-8"


@dataclass(frozen=True, slots=True)
class Who:
    """WHO."""


@dataclass(frozen=True, slots=True)
class LogInExtension:
    """LOGI with an extension. `key` is empty when the client has none."""

    extension: str
    key: str


@dataclass(frozen=True, slots=True)
class LogInModule:
    """LOGI with a GSM module; `code_page` is None when the client named none."""

    module: str
    pin: str
    code_page: CodePage | None = None


@dataclass(frozen=True, slots=True)
class LogInAll:
    """LOGA."""

    key: str


@dataclass(frozen=True, slots=True)
class LogOut:
    """LOGO of an extension or a GSM module."""

    name: str


@dataclass(frozen=True, slots=True)
class RequestState:
    """RQST."""

    extension: str


@dataclass(frozen=True, slots=True)
class PickUp:
    """PICK."""

    extension: str


@dataclass(frozen=True, slots=True)
class HangUp:
    """HANG."""

    extension: str


@dataclass(frozen=True, slots=True)
class Dial:
    """DIAL; `/` among the digits is FLASH."""

    extension: str
    digits: str


@dataclass(frozen=True, slots=True)
class Reject:
    """REJ: reject, pass on to `target`, or with the own number refuse for the whole group."""

    extension: str
    target: str | None


@dataclass(frozen=True, slots=True)
class SetForwarding:
    """FWD with the protocol's own letters for type and calls."""

    extension: str
    type: str
    calls: str
    rings: int
    target: str


@dataclass(frozen=True, slots=True)
class ClearForwarding:
    """FWD D."""

    extension: str


@dataclass(frozen=True, slots=True)
class RegisterMaliciousCall:
    """MCID."""

    extension: str


@dataclass(frozen=True, slots=True)
class RecallAccount:
    """ACC T."""

    extension: str
    account: str
    key: str


@dataclass(frozen=True, slots=True)
class ReleaseAccount:
    """ACC F."""

    extension: str


@dataclass(frozen=True, slots=True)
class Lock:
    """LOCK T."""

    extension: str
    key: str


@dataclass(frozen=True, slots=True)
class Unlock:
    """LOCK F."""

    extension: str


@dataclass(frozen=True, slots=True)
class SetDnd:
    """DND."""

    extension: str
    on: bool


@dataclass(frozen=True, slots=True)
class SendSms:
    """SMSS. `text` is still in the session's code page, escapes included; `kind` is one of `N F n f`."""

    module: str
    number: str
    kind: str
    validity: int
    text: bytes
    part: Part = SINGLE
    coding: Coding = Coding.AUTOMATIC


@dataclass(frozen=True, slots=True)
class AcknowledgeSms:
    """SOK."""

    module: str
    index: int


type ExtensionRequest = (
    RequestState
    | PickUp
    | HangUp
    | Dial
    | Reject
    | SetForwarding
    | ClearForwarding
    | RegisterMaliciousCall
    | RecallAccount
    | ReleaseAccount
    | Lock
    | Unlock
    | SetDnd
)
type ModuleRequest = SendSms | AcknowledgeSms
type Request = Who | LogInExtension | LogInModule | LogInAll | LogOut | ExtensionRequest | ModuleRequest
