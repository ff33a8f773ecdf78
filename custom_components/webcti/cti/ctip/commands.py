"""Everything a client sends over CTIP 15.01, typed. Each command knows its bytes and which frame answers it.

`encode` raises `CommandInvalid` for a parameter the protocol has no place for, so nothing can break out of its field.
Keys and PINs are kept out of `repr`.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import ClassVar, override

from ..errors import CommandInvalid
from ..model import Extension, Forwarding, ForwardingCalls, ForwardingType
from .answers import (
    Banner,
    ExtensionLogin,
    GsmLogin,
    MonitorLogin,
    read_banner,
    read_extension_login,
    read_gsm_login,
    read_monitor_login,
)
from .fields import MAX_EXTENSION, NO_KEY, CodePage, encode_extension
from .frames import Frame, Ok, Stat
from .sms import DAY, Coding, Part, escape

DIGITS = frozenset("0123456789")
KEY_CHARACTERS = DIGITS | {"_"}
DIAL_CHARACTERS = DIGITS | frozenset("*#/")
NUMBER_CHARACTERS = DIGITS | {"+"}

MAX_KEY = 16
"""Choice of this client: the examples have four characters."""
MAX_DIAL = 16
"""CTIP 15.01, DIAL."""
MAX_TARGET = 32
"""Choice of this client: the protocol names no limit for forwarding targets and SMS numbers."""
MAX_RINGS = 9
MAX_REFERENCE = 255
MAX_PARTS = 255
MAX_VALIDITY = 255

MESSAGE_TYPES = {(False, True): "N", (True, True): "F", (False, False): "n", (True, False): "f"}
"""Letter by (flash, delivery report); the small ones need protocol 12.01."""

FORWARDING_TYPES = {
    ForwardingType.NO_ANSWER: "R",
    ForwardingType.BUSY: "B",
    ForwardingType.ALWAYS: "I",
    ForwardingType.DND: "N",
}
FORWARDING_CALLS = {
    ForwardingCalls.ALL: "A",
    ForwardingCalls.EXTERNAL: "O",
    ForwardingCalls.INTERNAL: "I",
    ForwardingCalls.TRANSFERRED: "T",
    ForwardingCalls.GROUP: "G",
}


@dataclass(frozen=True, slots=True)
class Command[AnswerT](ABC):
    """One command; `AnswerT` is what the PBX answers when it says yes."""

    name: ClassVar[str]

    @abstractmethod
    def fields(self) -> list[str]:
        """Return the parameters in wire order, checked."""

    @abstractmethod
    def answer(self, frame: Frame) -> AnswerT | None:
        """Return what `frame` answers, `None` when it is not the answer. Refusals are the session's business."""

    def encode(self, code_page: CodePage = CodePage.PBX) -> bytes:
        """Return the whole line. Raises `CommandInvalid`."""
        line = " ".join(("a" + self.name, *self.fields()))
        try:
            return line.encode(code_page.value) + b"\r\n"
        except UnicodeEncodeError:
            raise CommandInvalid(self.name, "text") from None

    def _checked(self, parameter: str, value: str, allowed: frozenset[str] | set[str], longest: int) -> str:
        if not 0 < len(value) <= longest or not allowed.issuperset(value):
            raise CommandInvalid(self.name, parameter)
        return value

    def _extension(self, value: Extension, parameter: str = "extension") -> str:
        return encode_extension(self._checked(parameter, value, DIGITS, MAX_EXTENSION))

    def _key(self, value: str) -> str:
        return self._checked("key", value or NO_KEY, KEY_CHARACTERS, MAX_KEY)

    def _module(self, value: str) -> str:
        if len(value) != len("G001") or value[0] != "G" or not DIGITS.issuperset(value[1:]):
            raise CommandInvalid(self.name, "module")
        return value


class _Plain(Command[Ok]):
    """A command that is answered with a bare `OK`."""

    __slots__ = ()

    @override
    def answer(self, frame: Frame) -> Ok | None:
        return frame if isinstance(frame, Ok) else None


@dataclass(frozen=True, slots=True)
class Who(Command[Banner]):
    """Ask the PBX who it is; needs no log-in (protocol 14 and later)."""

    name: ClassVar[str] = "WHO"

    @override
    def fields(self) -> list[str]:
        return []

    @override
    def answer(self, frame: Frame) -> Banner | None:
        return read_banner(frame.fields) if isinstance(frame, Ok) else None


@dataclass(frozen=True, slots=True)
class Logi(Command[ExtensionLogin]):
    """Log in one extension. An empty key is sent as `____`."""

    name: ClassVar[str] = "LOGI"
    extension: Extension
    key: str = field(repr=False)

    @override
    def fields(self) -> list[str]:
        return [self._extension(self.extension), self._key(self.key)]

    @override
    def answer(self, frame: Frame) -> ExtensionLogin | None:
        return read_extension_login(frame.fields) if isinstance(frame, Ok) else None


@dataclass(frozen=True, slots=True)
class LogiGsm(Command[GsmLogin]):
    """Log in to a GSM module with the PIN of its SIM card. The code page is named only when it is not the PBX's."""

    name: ClassVar[str] = "LOGI"
    module: str
    pin: str = field(repr=False)
    code_page: CodePage = CodePage.PBX

    @override
    def fields(self) -> list[str]:
        named = [] if self.code_page is CodePage.PBX else [self.code_page.name]
        return [self._module(self.module), self._key(self.pin), *named]

    @override
    def answer(self, frame: Frame) -> GsmLogin | None:
        return read_gsm_login(frame.fields) if isinstance(frame, Ok) else None


@dataclass(frozen=True, slots=True)
class Loga(Command[MonitorLogin]):
    """Log in all telephones with the key of the charge buffer."""

    name: ClassVar[str] = "LOGA"
    key: str = field(repr=False)

    @override
    def fields(self) -> list[str]:
        return [self._key(self.key)]

    @override
    def answer(self, frame: Frame) -> MonitorLogin | None:
        return read_monitor_login(frame.fields) if isinstance(frame, Ok) else None


@dataclass(frozen=True, slots=True)
class _OfExtension(_Plain):
    """A command whose only parameter is the extension."""

    extension: Extension

    @override
    def fields(self) -> list[str]:
        return [self._extension(self.extension)]


@dataclass(frozen=True, slots=True)
class Logo(_OfExtension):
    """Log out; due before the connection of a `LOGI` is closed."""

    name: ClassVar[str] = "LOGO"


@dataclass(frozen=True, slots=True)
class LogoGsm(_Plain):
    """Log out of a GSM module."""

    name: ClassVar[str] = "LOGO"
    module: str

    @override
    def fields(self) -> list[str]:
        return [self._module(self.module)]


@dataclass(frozen=True, slots=True)
class Rqst(Command[Stat]):
    """Ask for the flags of an extension; answered by its next `STAT`."""

    name: ClassVar[str] = "RQST"
    extension: Extension

    @override
    def fields(self) -> list[str]:
        return [self._extension(self.extension)]

    @override
    def answer(self, frame: Frame) -> Stat | None:
        return frame if isinstance(frame, Stat) and frame.extension == self.extension else None


@dataclass(frozen=True, slots=True)
class Pick(_OfExtension):
    """Lift the handset of a system telephone (hands-free)."""

    name: ClassVar[str] = "PICK"


@dataclass(frozen=True, slots=True)
class Hang(_OfExtension):
    """Put down the handset of a system telephone."""

    name: ClassVar[str] = "HANG"


@dataclass(frozen=True, slots=True)
class Dial(_Plain):
    """Dial up to 16 digits, `*`, `#` and `/` (FLASH); outside numbers with the line digit in front."""

    name: ClassVar[str] = "DIAL"
    extension: Extension
    digits: str

    @override
    def fields(self) -> list[str]:
        return [self._extension(self.extension), self._checked("digits", self.digits, DIAL_CHARACTERS, MAX_DIAL)]


@dataclass(frozen=True, slots=True)
class Rej(_Plain):
    """Reject the ringing call, or pass it on to `target`; the extension itself as `target` rejects for its group."""

    name: ClassVar[str] = "REJ"
    extension: Extension
    target: Extension | None = None

    @override
    def fields(self) -> list[str]:
        target = [] if self.target is None else [self._extension(self.target, "target")]
        return [self._extension(self.extension), *target]


@dataclass(frozen=True, slots=True)
class Fwd(_Plain):
    """Set a forwarding; `None` deletes (the protocol does not say whether one or all)."""

    name: ClassVar[str] = "FWD"
    extension: Extension
    forwarding: Forwarding | None

    @override
    def fields(self) -> list[str]:
        extension = self._extension(self.extension)
        if (wish := self.forwarding) is None:
            return [extension, "D"]
        if not 0 <= wish.rings <= MAX_RINGS:
            raise CommandInvalid(self.name, "rings")
        target = self._checked("target", wish.target, DIAL_CHARACTERS, MAX_TARGET)
        return [extension, FORWARDING_TYPES[wish.type], FORWARDING_CALLS[wish.calls], str(wish.rings), target]


@dataclass(frozen=True, slots=True)
class Mcid(_OfExtension):
    """Register the current incoming call as malicious (IPx only)."""

    name: ClassVar[str] = "MCID"


@dataclass(frozen=True, slots=True)
class Acc(_Plain):
    """Take over the rights of an account permanently; without `account`, give them back."""

    name: ClassVar[str] = "ACC"
    extension: Extension
    account: Extension | None = None
    key: str = field(default="", repr=False)

    @override
    def fields(self) -> list[str]:
        extension = self._extension(self.extension)
        if self.account is None:
            return [extension, "F"]
        return [extension, "T", self._extension(self.account, "account"), self._key(self.key)]


@dataclass(frozen=True, slots=True)
class Lock(_Plain):
    """Lock the telephone with the subscriber's key; `None` unlocks, which takes no key."""

    name: ClassVar[str] = "LOCK"
    extension: Extension
    key: str | None = field(repr=False)

    @override
    def fields(self) -> list[str]:
        extension = self._extension(self.extension)
        return [extension, "F"] if self.key is None else [extension, "T", self._key(self.key)]


@dataclass(frozen=True, slots=True)
class Dnd(_Plain):
    """Switch do-not-disturb."""

    name: ClassVar[str] = "DND"
    extension: Extension
    on: bool

    @override
    def fields(self) -> list[str]:
        return [self._extension(self.extension), "T" if self.on else "F"]


@dataclass(frozen=True, slots=True)
class Smss(_Plain):
    """Send a text message, or one part of it. `validity` is TP-VP of ETSI 03.40, 0 to 255.

    The PBX judges the length of the text, which depends on its alphabet (`NA 22`).
    """

    name: ClassVar[str] = "SMSS"
    module: str
    number: str
    text: str = field(repr=False)
    part: Part | None = None
    coding: Coding | None = None
    flash: bool = False
    report: bool = True
    validity: int = DAY

    @override
    def fields(self) -> list[str]:
        if not 0 <= self.validity <= MAX_VALIDITY:
            raise CommandInvalid(self.name, "validity")
        return [
            self._module(self.module),
            self._checked("number", self.number, NUMBER_CHARACTERS, MAX_TARGET),
            *self._part(),
            *([] if self.coding is None else [self.coding.value]),
            MESSAGE_TYPES[self.flash, self.report],
            str(self.validity),
            self._text(),
        ]

    def _part(self) -> list[str]:
        if (part := self.part) is None:
            return []
        if not (0 <= part.reference <= MAX_REFERENCE and 1 <= part.number <= part.total <= MAX_PARTS):
            raise CommandInvalid(self.name, "part")
        return [f"M{part.reference},{part.number},{part.total}"]

    def _text(self) -> str:
        text = escape(self.text)
        if not text or any(character < " " for character in text):
            raise CommandInvalid(self.name, "text")
        return text


@dataclass(frozen=True, slots=True)
class Sok(_Plain):
    """Acknowledge a received message or a report by its index in the module's memory."""

    name: ClassVar[str] = "SOK"
    module: str
    index: int

    @override
    def fields(self) -> list[str]:
        if self.index < 0:
            raise CommandInvalid(self.name, "index")
        return [self._module(self.module), str(self.index)]
