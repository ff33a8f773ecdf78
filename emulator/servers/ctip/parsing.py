"""Lines from a client to typed requests (CTIP 15.01, commands)."""

import re
from collections.abc import Callable
from typing import Final

from emulator.exchange.gsm import SINGLE, Coding, Part
from emulator.servers.ctip.requests import (
    AcknowledgeSms,
    ClearForwarding,
    CodePage,
    Dial,
    HangUp,
    Lock,
    LogInAll,
    LogInExtension,
    LogInModule,
    LogOut,
    PickUp,
    RecallAccount,
    RegisterMaliciousCall,
    Reject,
    ReleaseAccount,
    Request,
    RequestState,
    SendSms,
    SetDnd,
    SetForwarding,
    Unlock,
    Who,
)

DISCRIMINATOR = b"a"
LONGEST_DIALLING = 16


class Malformed(Exception):
    """The line is no request of the protocol: unknown command, wrong syntax or value."""


_PADDED = re.compile(r"(?=.{4}$)[0-9]+_*")
_LONGER = re.compile(r"[0-9]{5,16}")
_KEY = re.compile(r"[0-9]{0,16}_{0,4}")
_MODULE = re.compile(r"G[0-9]{3}")
_DIGITS = re.compile(rf"[0-9*#/]{{1,{LONGEST_DIALLING}}}")
_TARGET = re.compile(r"([0-9*#]{1,24})_*")
_SMS_NUMBER = re.compile(r"\+?[0-9]{1,20}")
_PART = re.compile(r"M([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3})")
_CODINGS: Final = {"C0": Coding.AUTOMATIC, "C1": Coding.GSM, "C2": Coding.NATIONAL}
_SWITCH: Final = {"T": True, "F": False}
_BYTE: Final = range(256)


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise Malformed
    return text


def _extension(text: str) -> str:
    """Digits of an extension: four characters padded with `_`, or more than four digits unpadded."""
    if _LONGER.fullmatch(text):
        return text
    return _matched(_PADDED, text).rstrip("_")


def _key(text: str) -> str:
    if not text:
        raise Malformed
    return _matched(_KEY, text).rstrip("_")


def _target(text: str) -> str:
    match = _TARGET.fullmatch(text)
    if not match:
        raise Malformed
    return match[1]


def _number(text: str, allowed: range) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(allowed.stop)) and int(text) in allowed):
        raise Malformed
    return int(text)


def _log_in(fields: list[str]) -> Request:
    match fields:
        case [name, pin] if name.startswith("G"):
            return LogInModule(_matched(_MODULE, name), _key(pin))
        case [name, pin, page] if name.startswith("G") and page in CodePage.__members__:
            return LogInModule(_matched(_MODULE, name), _key(pin), CodePage[page])
        case [extension, key]:
            return LogInExtension(_extension(extension), _key(key))
    raise Malformed


def _log_out(fields: list[str]) -> Request:
    match fields:
        case [name] if name.startswith("G"):
            return LogOut(_matched(_MODULE, name))
        case [extension]:
            return LogOut(_extension(extension))
    raise Malformed


def _reject(fields: list[str]) -> Request:
    match fields:
        case [extension]:
            return Reject(_extension(extension), None)
        case [extension, target]:
            return Reject(_extension(extension), _target(target))
    raise Malformed


def _forward(fields: list[str]) -> Request:
    match fields:
        case [extension, "D"]:
            return ClearForwarding(_extension(extension))
        case [extension, ("R" | "B" | "I" | "N") as kind, ("A" | "O" | "I" | "T" | "G") as calls, rings, target]:
            return SetForwarding(_extension(extension), kind, calls, _number(rings, range(10)), _target(target))
    raise Malformed


def _account(fields: list[str]) -> Request:
    match fields:
        case [extension, "F"]:
            return ReleaseAccount(_extension(extension))
        case [extension, "T", account, key]:
            return RecallAccount(_extension(extension), _extension(account), _key(key))
    raise Malformed


def _lock(fields: list[str]) -> Request:
    match fields:
        case [extension, "F"]:
            return Unlock(_extension(extension))
        case [extension, "T", key]:
            return Lock(_extension(extension), _key(key))
    raise Malformed


def _acknowledge(fields: list[str]) -> Request:
    match fields:
        case [module, index]:
            return AcknowledgeSms(_matched(_MODULE, module), _number(index, range(100_000)))
    raise Malformed


def _part(text: str) -> Part:
    match = _PART.fullmatch(text)
    if not match:
        raise Malformed
    part = Part(*(_number(group, _BYTE) for group in match.groups()))
    if not 1 <= part.number <= part.total:
        raise Malformed
    return part


def _send_sms(line: bytes) -> Request:
    """SMSS: the optional fields are told by their first letter, the text is the rest of the line."""
    module, _, rest = line.partition(b" ")
    number, _, rest = rest.partition(b" ")
    part, coding = SINGLE, Coding.AUTOMATIC
    field, _, rest = rest.partition(b" ")
    if field.startswith(b"M"):
        part = _part(_ascii(field))
        field, _, rest = rest.partition(b" ")
    if field.startswith(b"C"):
        if (name := _ascii(field)) not in _CODINGS:
            raise Malformed
        coding = _CODINGS[name]
        field, _, rest = rest.partition(b" ")
    validity, _, text = rest.partition(b" ")
    return SendSms(
        _matched(_MODULE, _ascii(module)),
        _matched(_SMS_NUMBER, _ascii(number)),
        _matched(re.compile("[NFnf]"), _ascii(field)),
        _number(_ascii(validity), _BYTE),
        text,
        part,
        coding,
    )


def _ascii(field: bytes) -> str:
    try:
        return field.decode("ascii")
    except UnicodeDecodeError as error:
        raise Malformed from error


def _one[R: Request](build: Callable[[str], R]) -> Callable[[list[str]], R]:
    """Parser of a command that takes nothing but the extension."""

    def parse_one(fields: list[str]) -> R:
        match fields:
            case [extension]:
                return build(_extension(extension))
        raise Malformed

    return parse_one


def _two[R: Request, V](build: Callable[[str, V], R], value: Callable[[str], V]) -> Callable[[list[str]], R]:
    """Parser of a command that takes the extension and one value."""

    def parse_two(fields: list[str]) -> R:
        match fields:
            case [extension, field]:
                return build(_extension(extension), value(field))
        raise Malformed

    return parse_two


def _who(fields: list[str]) -> Request:
    if fields:
        raise Malformed
    return Who()


def _log_in_all(fields: list[str]) -> Request:
    match fields:
        case [key]:
            return LogInAll(_key(key))
    raise Malformed


def _switch(text: str) -> bool:
    if text not in _SWITCH:
        raise Malformed
    return _SWITCH[text]


_PARSERS: Final[dict[str, Callable[[list[str]], Request]]] = {
    "WHO": _who,
    "LOGI": _log_in,
    "LOGO": _log_out,
    "LOGA": _log_in_all,
    "RQST": _one(RequestState),
    "PICK": _one(PickUp),
    "HANG": _one(HangUp),
    "DIAL": _two(Dial, lambda text: _matched(_DIGITS, text)),
    "REJ": _reject,
    "FWD": _forward,
    "MCID": _one(RegisterMaliciousCall),
    "ACC": _account,
    "LOCK": _lock,
    "DND": _two(SetDnd, _switch),
    "SOK": _acknowledge,
}


def parse(line: bytes) -> Request | None:
    """Read one line without its end. `None`: another discriminator, to be ignored. Raises `Malformed`."""
    if not line.startswith(DISCRIMINATOR):
        return None
    command, _, rest = line[1:].partition(b" ")
    if command == b"SMSS":
        return _send_sms(rest)
    parser = _PARSERS.get(_ascii(command))
    if parser is None:
        raise Malformed
    fields = _ascii(rest).rstrip(" ")
    return parser(fields.split(" ") if fields else [])
