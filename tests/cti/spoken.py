"""Reads what a client says, from the specification and not from the client: the opposite of `Command.encode`."""

from collections.abc import Callable

from custom_components.webcti.cti.ctip.commands import (
    Acc,
    Command,
    Dial,
    Dnd,
    Fwd,
    Hang,
    Lock,
    Loga,
    Logi,
    LogiGsm,
    Logo,
    LogoGsm,
    Mcid,
    Pick,
    Rej,
    Rqst,
    Smss,
    Sok,
    Who,
)
from custom_components.webcti.cti.ctip.fields import CodePage
from custom_components.webcti.cti.ctip.sms import Coding, Part
from custom_components.webcti.cti.model import Forwarding, ForwardingCalls, ForwardingType

type AnyCommand = Command[object]

TYPES = {
    "R": ForwardingType.NO_ANSWER,
    "B": ForwardingType.BUSY,
    "I": ForwardingType.ALWAYS,
    "N": ForwardingType.DND,
}
CALLS = {
    "A": ForwardingCalls.ALL,
    "O": ForwardingCalls.EXTERNAL,
    "I": ForwardingCalls.INTERNAL,
    "T": ForwardingCalls.TRANSFERRED,
    "G": ForwardingCalls.GROUP,
}


def command_of(wire: bytes) -> AnyCommand:
    """Read one line without its end, in the code page of the PBX."""
    name, *fields = wire.decode("cp852").split(" ")
    return READERS[name](*fields)


def _unpad(extension: str) -> str:
    return extension.rstrip("_")


def _log_in(who: str, key: str, code_page: str = "PBX") -> AnyCommand:
    return LogiGsm(who, key, CodePage[code_page]) if who.startswith("G") else Logi(_unpad(who), key)


def _log_out(who: str) -> AnyCommand:
    return LogoGsm(who) if who.startswith("G") else Logo(_unpad(who))


def _forward(extension: str, kind: str, calls: str = "", rings: str = "", target: str = "") -> AnyCommand:
    if kind == "D":
        return Fwd(_unpad(extension), None)
    wish = Forwarding(type=TYPES[kind], calls=CALLS[calls], rings=int(rings), target=target)
    return Fwd(_unpad(extension), wish)


def _recall(extension: str, switch: str, account: str = "", key: str = "") -> AnyCommand:
    return Acc(_unpad(extension), _unpad(account), key) if switch == "T" else Acc(_unpad(extension))


def _reject(extension: str, target: str | None = None) -> AnyCommand:
    return Rej(_unpad(extension), None if target is None else _unpad(target))


def _send(module: str, number: str, *fields: str) -> AnyCommand:
    rest = list(fields)
    part = Part(*map(int, rest.pop(0)[1:].split(","))) if rest[0].startswith("M") else None
    coding = Coding(rest.pop(0)) if rest[0].startswith("C") else None
    kind, validity, *words = rest
    backslash = "\0"
    text = " ".join(words).replace("\\\\", backslash).replace("\\n", "\n").replace(backslash, "\\")
    return Smss(
        module,
        number,
        text,
        part=part,
        coding=coding,
        flash=kind in "Ff",
        report=kind.isupper(),
        validity=int(validity),
    )


READERS: dict[str, Callable[..., AnyCommand]] = {
    "aWHO": Who,
    "aLOGI": _log_in,
    "aLOGO": _log_out,
    "aLOGA": Loga,
    "aRQST": lambda extension: Rqst(_unpad(extension)),
    "aPICK": lambda extension: Pick(_unpad(extension)),
    "aHANG": lambda extension: Hang(_unpad(extension)),
    "aDIAL": lambda extension, digits: Dial(_unpad(extension), digits),
    "aREJ": _reject,
    "aFWD": _forward,
    "aMCID": lambda extension: Mcid(_unpad(extension)),
    "aACC": _recall,
    "aLOCK": lambda extension, switch, key=None: Lock(_unpad(extension), key if switch == "T" else None),
    "aDND": lambda extension, switch: Dnd(_unpad(extension), switch == "T"),
    "aSMSS": _send,
    "aSOK": lambda module, index: Sok(module, int(index)),
}
