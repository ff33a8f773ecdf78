"""Presence of all subscribers, put together from whole states and from changes. Pure state, no I/O."""

from dataclasses import replace
from typing import Any

from ..records import Availability, Presence
from .messages import AppState, StatusChanged, StatusRefresh

AVAILABILITIES = {
    AppState.AVAILABLE: Availability.AVAILABLE,
    AppState.BE_RIGHT_BACK: Availability.BE_RIGHT_BACK,
    AppState.BUSY: Availability.BUSY,
    AppState.UNAVAILABLE: Availability.UNAVAILABLE,
}
APP_STATES = {availability: state for state, availability in AVAILABILITIES.items()}
DND = {"On": True, "Off": False}


class Presences:
    """What is known of everybody, by Id."""

    def __init__(self) -> None:
        self.known: dict[str, Presence] = {}

    def take(self, news: StatusRefresh | StatusChanged) -> Presence | None:
        """Apply a message; return the presence when it is another one than before.

        A refresh is the whole state, so what it leaves out is not there; a change leaves the rest as it was.
        """
        if news.subscriber is None:
            return None
        before = self.known.get(news.subscriber)
        blank = Presence(subscriber=news.subscriber)
        base = blank if before is None or isinstance(news, StatusRefresh) else before
        after = replace(base, **_told(news))
        if after == before:
            return None
        self.known[news.subscriber] = after
        return after


def _told(news: StatusRefresh | StatusChanged) -> dict[str, Any]:
    app_state = news.app_state
    told = {
        "telephone": news.state,
        "dnd": DND.get(news.dnd or ""),
        "availability": AVAILABILITIES[app_state] if isinstance(app_state, AppState) else app_state,
        "info": news.app_info,
        "until": news.app_info_time,
        "door": news.door,
    }
    return {name: value for name, value in told.items() if value is not None}
