"""Which protocols carry what of a subscriber, and what they last told."""

import asyncio
from collections.abc import Mapping
from typing import Final

from .directory_pages import history_page
from .features import XCTIP
from .following import Following
from .listeners import Listeners
from .model import Capability, ConnectionStatus, Extension
from .records import Change, HistoryEntry, HistoryKind, Presence
from .service_codes import ServiceCode
from .service_dialling import Dial, ServiceDialling
from .subscriber_state import Latest
from .timings import PbxTimings
from .web.client import WebClient
from .web.events import WebChange
from .xctip.directory import Directory

BY_CODE: Final[Mapping[Capability, ServiceCode]] = {
    Capability.WAKE_UP: ServiceCode.WAKE_UP_ON,
    Capability.MOBILE_PHONE: ServiceCode.MOBILE_PHONE_ON,
    Capability.FOLLOW_ME: ServiceCode.FOLLOW_ME_ON,
    Capability.CALL_WAITING: ServiceCode.CALL_WAITING_ON,
    Capability.CLIR: ServiceCode.CLIR_ON,
}
"""The code without which a service cannot be had by dialling."""


class Carriers:
    """What one subscriber is reached by: `following` over the WebCTI API, `directory` over xCTIP, codes otherwise."""

    def __init__(self, extension: Extension, dialling: ServiceDialling, dial: Dial, timings: PbxTimings) -> None:
        self.latest = Latest(extension)
        self.dialling = dialling
        self.dial = dial
        self.following: Following | None = None
        self.directory: Directory | None = None
        self.heard: Listeners[WebChange] = Listeners()
        self.status_changed: Listeners[ConnectionStatus] = Listeners()
        self.refused: Exception | None = None
        self._extension = extension
        self._timings = timings
        self._web: frozenset[Capability] = frozenset()

    @property
    def assumed(self) -> frozenset[Capability]:
        """What only codes carry. A PBX with the WebCTI API says itself what it has, so nothing is dialled there."""
        if self.following is not None:
            return frozenset()
        return frozenset(capability for capability, code in BY_CODE.items() if self.dialling.codes.has(code))

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What anything carries."""
        return self._web | self.assumed | (XCTIP if self.directory is not None else frozenset())

    @property
    def status(self) -> ConnectionStatus:
        """Whether what was read is up to date; a subscriber of whom nothing can be read is never out of date."""
        if self.following is not None:
            return self.following.status
        if self.refused is not None:
            return ConnectionStatus(connected=False, retrying=False, reason=self.refused)
        if self.directory is not None:
            return self.directory.status
        return ConnectionStatus(connected=True)

    def follow_web(self, client: WebClient, capabilities: frozenset[Capability]) -> None:
        """Begin to follow the subscriber over the WebCTI API."""
        self._web = capabilities
        following = self.following = Following(client, self.latest, capabilities, self._timings)
        following.heard.add(self.heard.tell)
        following.status_changed.add(self.status_changed.tell)
        following.start()

    def follow_directory(self, directory: Directory) -> None:
        """Take over a directory that was opened."""
        self.directory = directory
        directory.subscribe_status(self._directory_status_changed)
        directory.subscribe_history(self._history_changed)
        directory.subscribe_presence(self._presence_changed)
        self._take_presence()

    async def close(self) -> None:
        """End all sessions."""
        following, self.following = self.following, None
        directory, self.directory = self.directory, None
        await asyncio.gather(*(carrier.close() for carrier in (following, directory) if carrier is not None))

    def _directory_status_changed(self, status: ConnectionStatus) -> None:
        self._take_presence()
        if self.following is None:
            self.status_changed.tell(status)

    def _presence_changed(self, _presence: Presence) -> None:
        self._take_presence()

    def _take_presence(self) -> None:
        self.latest.take(presence=None if self.directory is None else self.directory.own_presence)

    def _history_changed(self, _change: Change[HistoryEntry]) -> None:
        """Tell of the last call and count the missed ones, where the WebCTI API does not."""
        if self.following is not None or self.directory is None:
            return
        entries = self.directory.history.values()
        missed = sum(entry.attempts or 1 for entry in entries if entry.kind is HistoryKind.MISSED)
        latest = history_page(entries, kinds=(), text="", number="", cursor=None, limit=1).items
        self.latest.take(missed=missed, last_call=latest[0] if latest else None)
