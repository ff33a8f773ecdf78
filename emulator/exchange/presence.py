"""How others see a subscriber: his telephone, do-not-disturb, and what he or his program says of his presence."""

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import BESIDE_CTIP, Event, GsmBufferChanged, SmsAnswered, StatusChanged
from emulator.exchange.memory import Kind
from emulator.exchange.stations import LegState, Station

LONGEST_INFO = 255


class TelephoneState(StrEnum):
    """What the telephone does."""

    FREE = "free"
    RINGING = "ringing"
    BUSY = "busy"
    UNUSABLE = "unusable"


class AppState(StrEnum):
    """Presence; the four that the vendor's programs know."""

    AVAILABLE = "available"
    BRB = "brb"
    BUSY = "busy"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class Status:
    """What others see. `app` is None until the subscriber's program said something, which means unavailable."""

    telephone: TelephoneState = TelephoneState.FREE
    dnd: bool = False
    app: AppState | None = None
    info: str = ""
    info_time: datetime | None = None
    custom: str = ""


class Presence:
    """The status of all subscribers."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._seen = {extension: _with_telephone(Status(), station) for extension, station in core.stations.items()}

    def status(self, extension: str) -> Status:
        """Give the status of a subscriber. Refused: `no_such_number`."""
        return _with_telephone(self._seen[extension], self._core.station(extension))

    def announce(
        self,
        extension: str,
        *,
        app: AppState | None = None,
        info: str | None = None,
        info_time: datetime | None = None,
        custom: str | None = None,
    ) -> None:
        """Set presence; what is None stays. Refused: `invalid` for a text that is too long, `no_such_number`."""
        if any(len(text) > LONGEST_INFO for text in (info, custom) if text is not None):
            raise Refused(Reason.INVALID, f"a text has at most {LONGEST_INFO} characters")
        before = self.status(extension)
        self._core.remember(Kind.PRESENCE, extension)
        self.put_back(
            extension,
            app=before.app if app is None else app,
            info=before.info if info is None else info,
            info_time=before.info_time if info_time is None else info_time,
            custom=before.custom if custom is None else custom,
        )

    def put_back(
        self, extension: str, *, app: AppState | None, info: str, info_time: datetime | None, custom: str
    ) -> None:
        """Have exactly this said of an extension."""
        status = self.status(extension)
        self._see(extension, replace(status, app=app, info=info, info_time=info_time, custom=custom))

    def follow(self, event: Event) -> None:
        """See what an event changed in the telephone of its extension."""
        if not isinstance(event, (*BESIDE_CTIP, SmsAnswered, GsmBufferChanged)):
            station = self._core.stations[event.extension]
            self._see(event.extension, _with_telephone(self._seen[event.extension], station))

    def _see(self, extension: str, status: Status) -> None:
        before = self._seen[extension]
        changed = tuple(f.name for f in fields(Status) if getattr(before, f.name) != getattr(status, f.name))
        if changed:
            self._seen[extension] = status
            self._core.emit(StatusChanged(extension, changed))


def _with_telephone(status: Status, station: Station) -> Status:
    if not station.usable:
        telephone = TelephoneState.UNUSABLE
    elif station.off_hook:
        telephone = TelephoneState.BUSY
    elif station.leg(LegState.ALERTING) is not None:
        telephone = TelephoneState.RINGING
    else:
        telephone = TelephoneState.FREE
    return replace(status, telephone=telephone, dnd=station.dnd)
