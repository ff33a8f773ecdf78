"""What the parameters of an `OK` mean, command by command (CTIP 15.01, WHO, LOGI, LOGA)."""

from dataclasses import dataclass
from datetime import datetime

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
