"""What the parameters of an `OK` mean, command by command (CTIP 15.01, WHO, LOGI, LOGA)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice, repeat

from ..model import TelephoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """Answer to `WHO`. `model` as sent (`IPL-0256`, `NCP-000`), `serial` without its prefix, `clock` local PBX time."""

    model: str
    serial: str
    firmware: str
    protocol: str
    clock: datetime | None = None
    summer_time: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonitorLogin:
    """Answer to `LOGA`. `family` is the type of the PBX (`IPL`, `NCP`)."""

    family: str
    firmware: str
    protocol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionLogin:
    """Answer to `LOGI` of an extension."""

    family: str
    firmware: str
    protocol: str
    telephone: TelephoneKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GsmLogin:
    """Answer to `LOGI` of a GSM module. `own_number` is empty when none is configured."""

    family: str
    firmware: str
    protocol: str
    own_number: str


SERIAL_PREFIX = "NO"
FIRMWARE_PREFIX = "v"
SUMMER_TIME, WINTER_TIME = "'", ","
"""Between minutes and seconds of the PBX clock, the sign tells which time it keeps."""
TELEPHONE_KINDS = {"1": TelephoneKind.ANALOGUE, "2": TelephoneKind.SYSTEM}


def read_banner(fields: Sequence[str]) -> Banner:
    """Read `IPL-0256 NO00025 v6.51.0410/14 2017.04.28 15:13'33`; what is missing is empty."""
    model, serial, version, date, time = _exactly(5, fields)
    firmware, _, protocol = version.removeprefix(FIRMWARE_PREFIX).partition("/")
    return Banner(
        model=model,
        serial=serial.removeprefix(SERIAL_PREFIX),
        firmware=firmware,
        protocol=protocol,
        clock=_clock(date, time),
        summer_time={SUMMER_TIME: True, WINTER_TIME: False}.get(time[5:6]),
    )


def read_monitor_login(fields: Sequence[str]) -> MonitorLogin:
    """Read `NCP 1.23 15`; what is missing is empty."""
    family, firmware, protocol = _exactly(3, fields)
    return MonitorLogin(family=family, firmware=firmware, protocol=protocol)


def read_extension_login(fields: Sequence[str]) -> ExtensionLogin:
    """Read `IPL 6.22 12 1`; what is missing is empty or unknown."""
    family, firmware, protocol, kind = _exactly(4, fields)
    telephone = TELEPHONE_KINDS.get(kind, TelephoneKind.UNKNOWN)
    return ExtensionLogin(family=family, firmware=firmware, protocol=protocol, telephone=telephone)


def read_gsm_login(fields: Sequence[str]) -> GsmLogin:
    """Read `IPL 6.22p 12 600123456`; what is missing is empty."""
    family, firmware, protocol, own_number = _exactly(4, fields)
    return GsmLogin(family=family, firmware=firmware, protocol=protocol, own_number=own_number)


def _exactly(count: int, fields: Sequence[str]) -> Iterator[str]:
    return islice(chain(fields, repeat("")), count)


def _clock(date: str, time: str) -> datetime | None:
    try:
        return datetime.fromisoformat(f"{date.replace('.', '-')}T{time[:5]}:{time[6:]}")
    except ValueError:
        return None
