"""Updates on their way to a panel: gathered for a turn of the event loop, numbered, sent as one message."""

import asyncio
from collections.abc import Callable
from typing import Any

from homeassistant.core import callback

from ..cti.model import TelephoneKind
from .payloads import Payload


class Outbox:
    """Keeps what changed until it is sent. `snapshot` tells everything, when changes alone would not do."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, send: Callable[[Payload], None], snapshot: Callable[[], Payload]
    ) -> None:
        self._loop = loop
        self._send = send
        self._snapshot = snapshot
        self._revision = 0
        self._handle: asyncio.Handle | None = None
        self._stopped = False
        self._whole = False
        self._pbxs: dict[str, Payload] = {}
        self._live: dict[str, Payload] = {}
        self._finished: dict[str, list[Payload]] = {}
        self._telephones: dict[str, TelephoneKind] = {}
        self._sessions: dict[str, Payload] = {}
        self._topics: dict[tuple[str, ...], Payload] = {}

    def start(self) -> None:
        """Send the first snapshot."""
        self._send({"kind": "snapshot", "revision": self._revision, **self._snapshot()})

    def stop(self) -> None:
        """Send nothing more."""
        self._stopped = True
        if self._handle:
            self._handle.cancel()

    def everything(self) -> None:
        """Send a new snapshot."""
        self._whole = True
        self._send_soon()

    def pbx(self, key: str, payload: Payload) -> None:
        """Send what a PBX is like now."""
        self._pbxs[key] = payload
        self._send_soon()

    def extension(self, identifier: str, live: Payload, finished: list[Payload]) -> None:
        """Send what an extension does now, and the calls that ended since, every one of them."""
        self._live[identifier] = live
        if finished:
            self._finished.setdefault(identifier, []).extend(finished)
        self._send_soon()

    def telephone(self, identifier: str, kind: TelephoneKind) -> None:
        """Send what telephone an extension has."""
        self._telephones[identifier] = kind
        self._send_soon()

    def session(self, identifier: str, session: Payload) -> None:
        """Send whether an extension's screens can be had, and as whom."""
        self._sessions[identifier] = session
        self._send_soon()

    def topic(self, topic: Payload) -> None:
        """Send that something changed which the panel asks for itself; once, however often it did."""
        self._topics[tuple(map(str, topic.values()))] = topic
        self._send_soon()

    def _send_soon(self) -> None:
        if self._handle is None and not self._stopped:
            self._handle = self._loop.call_soon(self._flush)

    @callback
    def _flush(self) -> None:
        self._handle = None
        self._revision += 1
        changes: dict[str, Any] = {
            "pbxs": self._pbxs,
            "live": self._live,
            "finished": self._finished,
            "telephones": self._telephones,
            "sessions": self._sessions,
            "topics": list(self._topics.values()),
        }
        self._pbxs, self._live, self._finished, self._telephones = {}, {}, {}, {}
        self._sessions, self._topics = {}, {}
        if self._whole:
            self._whole = False
            self._send({"kind": "snapshot", "revision": self._revision, **self._snapshot()})
        else:
            told = {name: changed for name, changed in changes.items() if changed}
            self._send({"kind": "delta", "revision": self._revision, **told})
