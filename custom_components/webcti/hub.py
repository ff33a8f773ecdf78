"""One PBX in Home Assistant: its `Pbx` object, its devices, and who is told of what.

Bytes become changes in `cti`; the hub hands each change to the entities of its extension and to nobody else. What
concerns the config entry (availability, re-authentication, repairs, the log) is decided here, so that entities, actions
and the panel ask only the hub.
"""

import asyncio
import logging
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Collection
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime
from functools import partial

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryAuthFailed, ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.device_registry import DeviceInfo
from homeassistant.util import dt as dt_util

from .call_log import CallLog
from .const import CONF_WATCHED, DOMAIN
from .cti.errors import AuthenticationFailed, CommandInvalid, CtiError, NotSupported
from .cti.model import ConnectionStatus, Extension, ExtensionChange
from .cti.pbx import Pbx
from .devices import extension_identifier, module_identifier, pbx_identifier, place_extensions, register_pbx
from .forwarding import ForwardingWishes
from .issues import clear_password, clear_wrong_key, report_password, report_wrong_key
from .settings import settings_of

_LOGGER = logging.getLogger(__name__)

CONNECT_TIMEOUT = 30.0
"""Seconds a set-up may take: three answers of at most 5 s each, and the snapshot of a thousand extensions."""

HISTORY_LENGTH = 20
"""Changes of the connection that diagnostics tell."""

type WebctiConfigEntry = ConfigEntry[Hub]
type ChangeListener = Callable[[ExtensionChange], None]
type ExtensionsListener = Callable[[Collection[Extension]], None]


class Hub:
    """What a loaded config entry holds as `runtime_data`. `pbx` is the protocol side and takes the commands."""

    pbx_device: dr.DeviceEntry

    def __init__(self, hass: HomeAssistant, entry: WebctiConfigEntry) -> None:
        self.hass = hass
        self.entry = entry
        self.settings = settings_of(entry)
        self.pbx = Pbx(self.settings.pbx, http=async_get_clientsession(hass))
        self.available = False
        self.call_log = CallLog()
        self.forwarding_wishes: defaultdict[Extension, ForwardingWishes] = defaultdict(ForwardingWishes)
        self.history: deque[tuple[datetime, ConnectionStatus]] = deque(maxlen=HISTORY_LENGTH)
        self._availability_listeners: set[CALLBACK_TYPE] = set()
        self._extensions_listeners: set[ExtensionsListener] = set()
        self._unsubscribe: list[CALLBACK_TYPE] = []

    async def async_start(self) -> None:
        """Connect, log in, take the snapshot and register the devices.

        Raises what Home Assistant turns into a retry, a re-authentication or an error; everything is closed by then.
        """
        async with AsyncExitStack() as undo:
            undo.push_async_callback(self.pbx.close)
            await self._connect()
            if self.serial != self.entry.unique_id:
                raise ConfigEntryError(
                    translation_domain=DOMAIN,
                    translation_key="another_pbx",
                    translation_placeholders={"serial": self.serial, "expected": str(self.entry.unique_id)},
                )
            self.pbx_device = register_pbx(self.hass, self.entry, self.pbx.info)
            place_extensions(
                self.hass, self.entry, self.serial, {number: self.subentry_id_of(number) for number in self.extensions}
            )
            self.available = self.pbx.status.connected
            self._unsubscribe += [
                self.pbx.subscribe_status(self._status_changed),
                self.pbx.subscribe_seen(self._extension_seen),
                *self._keep_call_logs(),
                *self._watch_passwords(),
                self.pbx.subscribe_capabilities(self._more_is_carried),
                self.hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, self._home_assistant_stops),
            ]
            undo.pop_all()

    def _keep_call_logs(self) -> list[CALLBACK_TYPE]:
        """Log the calls of extensions that belong to somebody, and nobody else's: others have no reader."""
        owned = [extension for extension, sign_in in self.settings.sign_ins.items() if sign_in.users]
        return [self.pbx.subscribe(extension, self.call_log.record) for extension in owned]

    def _watch_passwords(self) -> list[CALLBACK_TYPE]:
        """Let repair issues tell whether the passwords of the extensions are right, now and from now on."""
        stops = []
        for extension, sign_in in self.settings.sign_ins.items():
            subscriber = self.pbx.subscriber(extension)
            report = partial(report_password, self.hass, self.entry.entry_id, extension, sign_in.subentry_id)
            report(subscriber.status)
            stops.append(subscriber.subscribe_status(report))
        return stops

    async def _connect(self) -> None:
        host = {"host": self.settings.pbx.host}
        try:
            async with asyncio.timeout(CONNECT_TIMEOUT):
                await self.pbx.connect()
        except (AuthenticationFailed, CommandInvalid) as err:
            # The key is the only thing in a log-in that the PBX can find to be of a wrong form.
            raise ConfigEntryAuthFailed(translation_domain=DOMAIN, translation_key="wrong_monitor_key") from err
        except NotSupported as err:
            raise ConfigEntryError(
                translation_domain=DOMAIN, translation_key="unsupported_pbx", translation_placeholders=host
            ) from err
        except (CtiError, TimeoutError) as err:
            raise ConfigEntryNotReady(
                translation_domain=DOMAIN, translation_key="unreachable", translation_placeholders=host
            ) from err

    async def _home_assistant_stops(self, _event: Event) -> None:
        """Log out of the PBX (CTIP 15.01, LOGO is obligatory): Home Assistant unloads no entries when it stops."""
        await self.pbx.close()

    async def async_stop(self) -> None:
        """Log out and close everything. Commands under way get `ConnectionLost`."""
        while self._unsubscribe:
            self._unsubscribe.pop()()
        await self.pbx.close()
        for extension in self.settings.sign_ins:
            clear_wrong_key(self.hass, self.entry.entry_id, extension)
            clear_password(self.hass, self.entry.entry_id, extension)

    # What there is

    @property
    def serial(self) -> str:
        """Serial number of the PBX: the root of all unique ids."""
        return self.pbx.info.serial

    @property
    def extensions(self) -> frozenset[Extension]:
        """Extensions that are devices: watched or signed in."""
        return self.settings.extensions

    def subentry_id_of(self, extension: Extension) -> str | None:
        """Tell which subentry the extension's entities belong to, `None` for one that is only watched."""
        sign_in = self.settings.sign_ins.get(extension)
        return sign_in.subentry_id if sign_in else None

    @property
    def pbx_device_info(self) -> DeviceInfo:
        """Device of the entities that are about the PBX."""
        return DeviceInfo(identifiers={pbx_identifier(self.serial)})

    def extension_device_info(self, extension: Extension) -> DeviceInfo:
        """Device of the entities of one extension."""
        return DeviceInfo(
            identifiers={extension_identifier(self.serial, extension)},
            translation_key="extension",
            translation_placeholders={"number": extension},
            via_device_id=self.pbx_device.id,
        )

    def module_device_info(self, module: str) -> DeviceInfo:
        """Device of the entities of one GSM module."""
        return DeviceInfo(
            identifiers={module_identifier(self.serial, module)},
            translation_key="gsm_module",
            translation_placeholders={"module": module},
            via_device_id=self.pbx_device.id,
        )

    # Who is told of what

    @callback
    def subscribe(self, extension: Extension, listener: ChangeListener) -> CALLBACK_TYPE:
        """Have every change of one extension; returns how to stop."""
        return self.pbx.subscribe(extension, listener)

    @callback
    def subscribe_availability(self, listener: CALLBACK_TYPE) -> CALLBACK_TYPE:
        """Hear when `available` changed; returns how to stop."""
        self._availability_listeners.add(listener)
        return lambda: self._availability_listeners.discard(listener)

    @callback
    def add_extensions_listener(self, listener: ExtensionsListener) -> CALLBACK_TYPE:
        """Have the extensions that need entities: all of them now, new ones as they come; returns how to stop."""
        self._extensions_listeners.add(listener)
        listener(sorted(self.extensions))
        return lambda: self._extensions_listeners.discard(listener)

    @callback
    def _status_changed(self, status: ConnectionStatus) -> None:
        self.history.append((dt_util.utcnow(), status))
        if isinstance(status.reason, AuthenticationFailed) and not status.retrying:
            self.entry.async_start_reauth(self.hass)
        if status.connected == self.available:
            return
        self.available = status.connected
        if status.connected:
            _LOGGER.info("%s is reachable again", self.entry.title)
        else:
            _LOGGER.warning("%s is unreachable: %s", self.entry.title, type(status.reason).__name__)
        for listener in tuple(self._availability_listeners):
            try:
                listener()
            except Exception:
                _LOGGER.exception("An entity could not show that the availability changed")

    @callback
    def _more_is_carried(self, _news: None) -> None:
        """Set the PBX up anew: what it can do more has entities of its own."""
        self.hass.config_entries.async_schedule_reload(self.entry.entry_id)

    @callback
    def _extension_seen(self, extension: Extension) -> None:
        if not self.settings.watch_new or extension in self.extensions:
            return
        watched = self.settings.pbx.watched | {extension}
        self.settings = replace(self.settings, pbx=replace(self.settings.pbx, watched=watched))
        self.hass.config_entries.async_update_entry(
            self.entry, options={**self.entry.options, CONF_WATCHED: sorted(watched)}
        )
        for listener in tuple(self._extensions_listeners):
            listener([extension])

    # What is wished of the PBX

    async def async_command[T](self, extension: Extension, command: Awaitable[T]) -> T:
        """Await a command of `pbx` for an extension, and let a repair issue tell whether its key still works.

        Raises what the command raises; a wrong key of a signed-in extension stays an `AuthenticationFailed`. A wrong
        password, which is no key, is told by the status of its subscriber.
        """
        sign_in = self.settings.sign_ins.get(extension)
        try:
            result = await command
        except AuthenticationFailed:
            if sign_in and self.pbx.key_refused(extension):
                report_wrong_key(self.hass, self.entry.entry_id, extension, sign_in.subentry_id)
            raise
        if sign_in and not self.pbx.key_refused(extension):
            clear_wrong_key(self.hass, self.entry.entry_id, extension)
        return result
