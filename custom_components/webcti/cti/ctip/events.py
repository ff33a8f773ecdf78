"""The telephone events of a PBX, by name (CTIP 15.01, telephone events and recording events)."""

import re
from collections.abc import Callable
from decimal import Decimal

from ..model import Extension, Flags, Hook
from .causes import Cause
from .fields import NUMBERS, read_comment, read_int, read_number
from .frames import Aoc, Conn, Cw, Drdy, Echo, Recb, Recc, Rece, Rel, Ring, Stat, TelephoneEvent, Utag
from .memo import Memo, quick

HOOKS = {"H": Hook.OFF, "h": Hook.ON, "o": Hook.OUT_OF_ORDER}
SWITCHES = tuple({on: True, off: False} for on, off in zip("FDLAPCQ", "fdlapcq", strict=True))
CAUSES = {cause.value: cause for cause in Cause}
CHARGE = re.compile(r"\d{1,12}(?:\.\d{1,6})?", re.ASCII)

SUBJECT_ONLY = 2
CONN_FIELDS = 4
RING_FIELDS = 7
"""Fields of the longest event, with name and extension; what follows in the line belongs to the last one."""

FLAGS: Memo[Flags] = Memo(1024)
RELEASE_CAUSES: Memo[int] = Memo(256)
known_number = NUMBERS.get

# The frames that make up the traffic; the others are too rare to matter.
make_stat, make_echo, make_ring, make_conn, make_rel = quick(Stat), quick(Echo), quick(Ring), quick(Conn), quick(Rel)


def _read_flags(text: str) -> Flags | None:
    hook, *letters = text.split()[: 1 + len(SWITCHES)] or [""]
    values = [switch.get(letter) for switch, letter in zip(SWITCHES, letters, strict=False)]
    if hook not in HOOKS or len(values) < len(SWITCHES) or None in values:
        return None
    forwarding, dnd, locked, account_recalled, parked, call_waiting, call_back_queued = map(bool, values)
    flags = Flags(
        hook=HOOKS[hook],
        forwarding=forwarding,
        dnd=dnd,
        locked=locked,
        account_recalled=account_recalled,
        parked=parked,
        call_waiting=call_waiting,
        call_back_queued=call_back_queued,
    )
    return FLAGS.keep(text, flags)


def _read_cause(text: str) -> int | None:
    number = read_int(text.strip())
    return None if number is None else RELEASE_CAUSES.keep(text, CAUSES.get(number, number))


def _rest(fields: list[str]) -> str:
    return " ".join(fields[2:])


def _stat(extension: Extension, fields: list[str]) -> Stat | None:
    rest = _rest(fields)
    flags = FLAGS.get(rest) or _read_flags(rest)
    return None if flags is None else make_stat(extension, flags)


def _echo(extension: Extension, fields: list[str]) -> Echo | None:
    return make_echo(extension, fields[2]) if len(fields) > SUBJECT_ONLY and fields[2] else None


def _ring(extension: Extension, fields: list[str]) -> Ring:
    if len(fields) < RING_FIELDS:
        fields += [""] * (RING_FIELDS - len(fields))
    _, _, caller, port, called, suspended, comment = fields
    return make_ring(
        extension,
        known_number(caller) or read_number(caller),
        port or None,
        known_number(called) or read_number(called),
        known_number(suspended) or read_number(suspended),
        None if comment == "_" else read_comment(comment),
    )


def _cw(extension: Extension, fields: list[str]) -> Cw:
    caller, _, comment = _rest(fields).partition(" ")
    return Cw(extension, read_number(caller), read_comment(comment))


def _conn(extension: Extension, fields: list[str]) -> Conn:
    if len(fields) < CONN_FIELDS:
        fields += [""] * (CONN_FIELDS - len(fields))
    party = fields[2]
    return make_conn(extension, known_number(party) or read_number(party), fields[3] or None)


def _rel(extension: Extension, fields: list[str]) -> Rel:
    cause = fields[2] if len(fields) > SUBJECT_ONLY else ""
    return make_rel(extension, RELEASE_CAUSES.get(cause) or _read_cause(cause))


def _drdy(extension: Extension, _fields: list[str]) -> Drdy:
    return Drdy(extension)


def _aoc(extension: Extension, fields: list[str]) -> Aoc | None:
    charge = _rest(fields)
    return Aoc(extension, Decimal(charge)) if CHARGE.fullmatch(charge) else None


def _utag(extension: Extension, fields: list[str]) -> Utag:
    return Utag(extension, _rest(fields))


def _recb(extension: Extension, fields: list[str]) -> Recb | None:
    return Recb(extension, recording) if (recording := _rest(fields)) else None


def _recc(extension: Extension, fields: list[str]) -> Recc | None:
    return Recc(extension, recording) if (recording := _rest(fields)) else None


def _rece(extension: Extension, fields: list[str]) -> Rece | None:
    recording, _, place = _rest(fields).partition(" ")
    host, _, path = place.partition(" ")
    if path.startswith("<") and path.endswith(">"):
        path = path[1:-1]
    return Rece(extension, recording, host, path) if path else None


EVENTS: dict[str, Callable[[Extension, list[str]], TelephoneEvent | None]] = {
    "aSTAT": _stat,
    "aECHO": _echo,
    "aRING": _ring,
    "aCW": _cw,
    "aCONN": _conn,
    "aREL": _rel,
    "aDRDY": _drdy,
    "aAOC": _aoc,
    "aUTAG": _utag,
    "aRECB": _recb,
    "aRECC": _recc,
    "aRECE": _rece,
}
"""Makes an event of its extension and its line, split into `RING_FIELDS` at most; `None` when it makes no sense."""
