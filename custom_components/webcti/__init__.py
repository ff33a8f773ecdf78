"""Slican telephone exchanges in Home Assistant."""

from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.typing import ConfigType

from . import panel
from .const import DOMAIN, PLATFORMS
from .devices import is_in_use
from .hub import Hub, WebctiConfigEntry
from .sentences import async_listen
from .services import async_register_actions
from .settings import settings_of

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Register what exists once, however many PBXs there are: actions and the panel's commands."""
    async_register_actions(hass)
    await panel.async_setup(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: WebctiConfigEntry) -> bool:
    """Connect to a PBX and create its devices and entities."""
    hub = Hub(hass, entry)
    await hub.async_start()
    entry.async_on_unload(hub.async_stop)
    entry.runtime_data = hub
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    entry.async_on_unload(entry.add_update_listener(_async_entry_updated))
    await panel.async_register(hass)
    await async_listen(hass, entry)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: WebctiConfigEntry) -> bool:
    """Remove the entities; the hub leaves the PBX right after.

    While entities and triggers still listen, they are told what came of text messages whose parts are missing.
    """
    entry.runtime_data.pbx.finish_messages()
    await panel.async_end_sessions(hass, entry.runtime_data)
    unloaded = await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
    panel.async_unregister(hass)
    return unloaded


async def async_remove_entry(hass: HomeAssistant, _entry: WebctiConfigEntry) -> None:
    """Take the panel out of the sidebar with the last PBX."""
    panel.async_unregister(hass)


async def _async_entry_updated(hass: HomeAssistant, entry: WebctiConfigEntry) -> None:
    if settings_of(entry) != entry.runtime_data.settings:
        hass.config_entries.async_schedule_reload(entry.entry_id)


async def async_remove_config_entry_device(
    _hass: HomeAssistant, entry: WebctiConfigEntry, device: dr.AnyDeviceEntry
) -> bool:
    """Allow the user to delete the device of an extension or a GSM module that is no longer configured."""
    settings = settings_of(entry)
    return not is_in_use(str(entry.unique_id), device, settings.extensions | settings.gsm_modules.keys())


async def async_migrate_entry(_hass: HomeAssistant, entry: WebctiConfigEntry) -> bool:
    """Refuse an entry that a newer version wrote; there are no older forms yet."""
    return entry.version == 1
