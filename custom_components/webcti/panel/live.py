"""The one subscription of a panel: a snapshot of the user's extensions first, then what changes."""

from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange, ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util

from ..access import entries_of, may_see, settings_in_force
from ..call_log import finished_calls
from ..const import DOMAIN
from ..cti.errors import CtiError
from ..cti.model import ConnectionStatus, Extension, ExtensionChange, TelephoneKind
from ..hub import WebctiConfigEntry
from .acting import Access, find_actor
from .following import SubscriberFollower
from .ids import extension_id
from .outbox import Outbox
from .payloads import Payload, extension_payload, finished_payload, live_payload, pbx_payload
from .sessions import panel_sessions

PASSING_STATES: Final = {ConfigEntryState.SETUP_IN_PROGRESS, ConfigEntryState.UNLOAD_IN_PROGRESS}
"""States of an entry that another follows at once: a panel would only flicker."""


@websocket_command({vol.Required("type"): f"{DOMAIN}/subscribe"})
@callback
def subscribe(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Tell a user about the extensions that belong to him, until he unsubscribes."""
    subscription = Subscription(hass, connection, msg["id"])
    connection.subscriptions[msg["id"]] = subscription.stop
    connection.send_result(msg["id"])
    subscription.start()


class Subscription:
    """What one panel follows."""

    def __init__(self, hass: HomeAssistant, connection: ActiveConnection, message_id: int) -> None:
        self._hass = hass
        self._connection = connection
        self._outbox = Outbox(hass.loop, lambda event: connection.send_event(message_id, event), self._snapshot)
        self._stop_following: list[CALLBACK_TYPE] = []
        self._followers: dict[str, SubscriberFollower] = {}
        self._stop_watching: list[CALLBACK_TYPE] = []

    @callback
    def start(self) -> None:
        """Send the snapshot and follow what happens."""
        self._stop_watching = [
            async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed),
            panel_sessions(self._hass).subscribe(self._connection.user, self._outbox.everything),
        ]
        self._outbox.start()

    @callback
    def stop(self) -> None:
        """Send nothing more."""
        while self._stop_watching:
            self._stop_watching.pop()()
        self._unfollow()
        self._outbox.stop()

    def _snapshot(self) -> dict[str, Any]:
        """Tell everything, and follow from here on what may be followed now."""
        self._unfollow()
        devices = dr.async_get(self._hass)
        shown = self._shown()
        entries = {entry.entry_id: entry for entry, _ in shown}
        for entry in entries.values():
            if entry.state is ConfigEntryState.LOADED:
                self._follow(entry, [extension for owner, extension in shown if owner is entry])
        return {
            "now": dt_util.utcnow().isoformat(),
            "pbxs": [pbx_payload(devices, entry) for entry in entries.values()],
            "extensions": [
                {**extension_payload(devices, entry, extension), **self._session_of(entry, extension)}
                for entry, extension in shown
            ],
        }

    def _shown(self) -> list[tuple[WebctiConfigEntry, Extension]]:
        """Extensions that belong to the user, and those he logged in to."""
        owned = entries_of(self._hass, self._connection.user)
        guests = [(guest.hub.entry, guest.extension) for guest in panel_sessions(self._hass).of(self._connection.user)]
        return owned + [guest for guest in guests if guest not in owned]

    def _session_of(self, entry: WebctiConfigEntry, extension: Extension) -> Payload:
        """Tell whether the administrator gave it to the user, and as whom he acts as far as that is known."""
        follower = self._followers.get(extension_id(entry, extension))
        session = follower.payload() if follower else {"access": Access.UNSUPPORTED, "session": None}
        return {"own": may_see(self._connection.user, settings_in_force(entry), extension), **session}

    def _follow(self, entry: WebctiConfigEntry, extensions: list[Extension]) -> None:
        pbx = entry.runtime_data.pbx

        @callback
        def status_changed(status: ConnectionStatus) -> None:
            self._outbox.pbx(entry.entry_id, pbx_payload(dr.async_get(self._hass), entry))
            if status.connected:
                learn_telephones()

        @callback
        def changed(change: ExtensionChange) -> None:
            finished = finished_payload(finished_calls(change))
            self._outbox.extension(extension_id(entry, change.after.number), live_payload(change.after), finished)

        @callback
        def learn_telephones() -> None:
            for extension in extensions:
                if (
                    extension in entry.runtime_data.settings.sign_ins
                    and pbx.telephone(extension) is TelephoneKind.UNKNOWN
                ):
                    entry.async_create_background_task(
                        self._hass, self._learn_telephone(entry, extension), f"{DOMAIN} sign-in for a panel"
                    )

        @callback
        def more_is_carried(_: None) -> None:
            self._outbox.everything()

        self._stop_following += [pbx.subscribe_status(status_changed), pbx.subscribe_capabilities(more_is_carried)]
        self._stop_following += [pbx.subscribe(extension, changed) for extension in extensions]
        for extension in extensions:
            actor = find_actor(self._hass, self._connection.user, entry.entry_id, extension)
            self._followers[extension_id(entry, extension)] = SubscriberFollower(self._hass, actor, self._outbox)
        learn_telephones()

    async def _learn_telephone(self, entry: WebctiConfigEntry, extension: Extension) -> None:
        """Sign the extension in, which tells what its telephone can do and makes the first command quick."""
        hub = entry.runtime_data
        try:
            await hub.async_command(extension, hub.pbx.sign_in(extension))
        except CtiError:
            # The hub reports a wrong key; a PBX that is not reached is asked again when it is back.
            return
        self._outbox.telephone(extension_id(entry, extension), hub.pbx.telephone(extension))

    def _unfollow(self) -> None:
        while self._stop_following:
            self._stop_following.pop()()
        for follower in self._followers.values():
            follower.stop()
        self._followers.clear()

    @callback
    def _entry_changed(self, change: ConfigEntryChange, entry: ConfigEntry[Any]) -> None:
        """Begin anew when a PBX came, went, or may belong to somebody else now."""
        if entry.domain == DOMAIN and not (change is ConfigEntryChange.UPDATED and _is_passing(entry)):
            self._outbox.everything()


def _is_passing(entry: ConfigEntry[Any]) -> bool:
    """Tell whether an entry is on its way through a reload."""
    return entry.state in PASSING_STATES or (entry.state is ConfigEntryState.NOT_LOADED and entry.disabled_by is None)
