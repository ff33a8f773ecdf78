"""What others are told of an extension at work."""

from dataclasses import dataclass
from enum import StrEnum

from emulator.exchange.stations import Hook, LegState, Station


class Live(StrEnum):
    """What the telephone does."""

    FREE = "free"
    BUSY = "busy"
    RINGING = "ringing"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True)
class LiveState:
    """State of an extension with the services others notice."""

    extension: str
    state: Live
    dnd: bool
    locked: bool
    forwarded: bool


def live_state(station: Station) -> LiveState:
    """Tell how an extension is now."""
    flags = station.flags
    return LiveState(station.extension, _live(station), flags.dnd, flags.locked, flags.forwarding)


def _live(station: Station) -> Live:
    if station.hook is Hook.OUT_OF_ORDER:
        return Live.UNAVAILABLE
    if station.active is None and station.leg(LegState.ALERTING) is not None:
        return Live.RINGING
    return Live.FREE if station.free else Live.BUSY
