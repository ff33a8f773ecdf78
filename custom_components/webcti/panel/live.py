"""The one subscription of a panel: a snapshot of the user's extensions first, then what changes."""

import asyncio
from collections import defaultdict
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange, ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util

from ..access import entries_of
from ..call_log import finished_calls
from ..const import DOMAIN
from ..cti.model import Call, ConnectionStatus, Extension, ExtensionChange
from ..hub import WebctiConfigEntry
from .ids import extension_id
from .payloads import Payload, extension_payload, finished_payload, live_payload, pbx_payload

PASSING_STATES: Final = {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.UNLOAD_IN_PROGRESS}
"""States of an entry that another follows at once: a panel would only flicker."""


@websocket_command({vol.Required("type"): f"{DOMAIN}/subscribe"})
@callback
def subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell a user about the extensions that belong to him, until he unsubscribes."""
    updates = Updates(hass, connection, msg["id"])
    connection.subscriptions[msg["id"]] = updates.stop
    connection.send_result(msg["id"])
    updates.start()


class Updates:
    """What one panel is told. Changes are gathered for a turn of the event loop and go out as one message."""

    def __init__(self, hass: HomeAssistant, connection: ActiveConnection, message_id: int) -> None:
        self._hass = hass
        self._connection = connection
        self._message_id = message_id
        self._revision = 0
        self._sending: asyncio.Handle | None = None
        self._whole = False
        self._pbxs: dict[str, WebctiConfigEntry] = {}
        self._live: dict[str, Payload] = {}
        self._finished: defaultdict[str, list[Call]] = defaultdict(list)
        self._stop_following: list[CALLBACK_TYPE] = []
        self._stop_watching: CALLBACK_TYPE | None = None

    @callback
    def start(self) -> None:
        """Send the snapshot and follow what happens."""
        self._stop_watching = async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed)
        self._send_snapshot()

    @callback
    def stop(self) -> None:
        """Send nothing more."""
        if self._stop_watching:
            self._stop_watching()
        if self._sending:
            self._sending.cancel()
        self._unfollow()

    # What is followed

    def _follow(self, entry: WebctiConfigEntry, extensions: list[Extension]) -> None:
        hub = entry.runtime_data

        @callback
        def status_changed(_status: ConnectionStatus) -> None:
            self._pbxs[entry.entry_id] = entry
            self._send_soon()

        @callback
        def changed(change: ExtensionChange) -> None:
            identifier = extension_id(entry, change.after.number)
            self._live[identifier] = live_payload(change.after)
            if finished := list(finished_calls(change)):
                self._finished[identifier] += finished
            self._send_soon()

        self._stop_following.append(hub.pbx.subscribe_status(status_changed))
        self._stop_following += [hub.subscribe(extension, changed) for extension in extensions]

    def _unfollow(self) -> None:
        while self._stop_following:
            self._stop_following.pop()()
        self._pbxs.clear()
        self._live.clear()
        self._finished.clear()

    @callback
    def _entry_changed(self, change: ConfigEntryChange, entry: ConfigEntry[Any]) -> None:
        """Begin anew when a PBX came, went, or may belong to somebody else now."""
        if entry.domain != DOMAIN or (change is ConfigEntryChange.UPDATED and _is_passing(entry)):
            return
        self._whole = True
        self._send_soon()

    # What is sent

    def _send_soon(self) -> None:
        if self._sending is None:
            self._sending = self._hass.loop.call_soon(self._send)

    @callback
    def _send(self) -> None:
        self._sending = None
        self._revision += 1
        if self._whole:
            self._send_snapshot()
        else:
            self._send_delta()

    def _send_snapshot(self) -> None:
        self._whole = False
        self._unfollow()
        devices = dr.async_get(self._hass)
        owned: dict[str, tuple[WebctiConfigEntry, list[Extension]]] = {}
        for entry, extension in entries_of(self._hass, self._connection.user):
            owned.setdefault(entry.entry_id, (entry, []))[1].append(extension)
        for entry, extensions in owned.values():
            if entry.state is ConfigEntryState.LOADED:
                self._follow(entry, extensions)
        self._event(
            kind="snapshot",
            now=dt_util.utcnow().isoformat(),
            pbxs=[pbx_payload(devices, entry) for entry, _ in owned.values()],
            extensions=[
                extension_payload(devices, entry, extension)
                for entry, extensions in owned.values()
                for extension in extensions
            ],
        )

    def _send_delta(self) -> None:
        devices = dr.async_get(self._hass)
        delta = {
            "pbxs": [pbx_payload(devices, entry) for entry in self._pbxs.values()],
            "live": dict(self._live),
            "finished": {identifier: finished_payload(calls) for identifier, calls in self._finished.items()},
        }
        self._pbxs.clear()
        self._live.clear()
        self._finished.clear()
        self._event(kind="delta", **{name: changes for name, changes in delta.items() if changes})

    def _event(self, **content: Any) -> None:
        self._connection.send_event(self._message_id, {**content, "revision": self._revision})


def _is_passing(entry: ConfigEntry[Any]) -> bool:
    """Tell whether an entry is on its way through a reload."""
    return entry.state in PASSING_STATES or (entry.state is ConfigEntryState.NOT_LOADED and entry.disabled_by is None)
