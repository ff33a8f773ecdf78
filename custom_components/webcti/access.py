"""Which Home Assistant user may see or do what with which extension. Panel, actions and websocket commands ask here.

- The users named in an extension's subentry own it. Who called whom is theirs to see and nobody else's: administrators
  decide whom an extension belongs to, which is not a right to read its calls. What belongs to nobody has no reader.
- Control needs Home Assistant's permission to control the extension's entities and, when it belongs to somebody, being
  an owner or an administrator. Acting for somebody leaves traces he sees, reading his calls leaves none.
- No user means an automation or Home Assistant itself: who may edit automations decides what they do.
"""

from collections.abc import Iterator

from homeassistant.auth.models import User
from homeassistant.auth.permissions.const import POLICY_CONTROL, POLICY_READ
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN
from .cti.model import Extension
from .devices import extension_identifier
from .hub import Hub, WebctiConfigEntry
from .settings import Settings, settings_of


def loaded_hubs(hass: HomeAssistant) -> Iterator[Hub]:
    """Go through the PBXs that are set up."""
    entry: WebctiConfigEntry
    for entry in hass.config_entries.async_loaded_entries(DOMAIN):
        yield entry.runtime_data


def settings_in_force(entry: WebctiConfigEntry) -> Settings:
    """Return what a PBX is set up with, which is not yet what was just changed; else what it will be set up with."""
    return entry.runtime_data.settings if entry.state is ConfigEntryState.LOADED else settings_of(entry)


def entries_of(hass: HomeAssistant, user: User) -> list[tuple[WebctiConfigEntry, Extension]]:
    """Extensions that belong to the user with the entries of their PBXs, set up or not, but not disabled."""
    return [
        (entry, extension)
        for entry in hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False)
        for settings in (settings_in_force(entry),)
        for extension in settings.sign_ins
        if may_see(user, settings, extension)
    ]


def owners_of(settings: Settings, extension: Extension) -> frozenset[str]:
    """Ids of the users an extension belongs to; empty when it belongs to nobody."""
    sign_in = settings.sign_ins.get(extension)
    return sign_in.users if sign_in else frozenset()


def may_see(user: User | None, settings: Settings, extension: Extension) -> bool:
    """Tell whether the user may see the extension's calls: with whom, when, how they ended."""
    return user is None or user.id in owners_of(settings, extension)


def may_control(user: User | None, hub: Hub, extension: Extension) -> bool:
    """Tell whether the user may act as the extension: dial, answer, switch its services."""
    if user is None:
        return True
    owners = owners_of(hub.settings, extension)
    if owners and not user.is_admin and user.id not in owners:
        return False
    return any(user.permissions.check_entity(entity_id, POLICY_CONTROL) for entity_id in _entity_ids(hub, extension))


async def async_user_of(hass: HomeAssistant, context: Context | None) -> User | None:
    """Tell who stands behind a context, `None` for automations. Raises `UnknownUser` for one who was deleted."""
    if context is None or context.user_id is None:
        return None
    user = await hass.auth.async_get_user(context.user_id)
    if user is None:
        raise UnknownUser(context=context)
    return user


async def async_check_control(hub: Hub, extension: Extension, context: Context | None) -> None:
    """Let through who may act as the extension. Raises `Unauthorized`."""
    user = await async_user_of(hub.hass, context)
    if not may_control(user, hub, extension):
        raise Unauthorized(context=context, config_entry_id=hub.entry.entry_id, permission=POLICY_CONTROL)


async def async_check_sight(hub: Hub, extension: Extension, context: Context | None) -> None:
    """Let through who may see the extension's calls. Raises `Unauthorized`."""
    user = await async_user_of(hub.hass, context)
    if not may_see(user, hub.settings, extension):
        raise Unauthorized(context=context, config_entry_id=hub.entry.entry_id, permission=POLICY_READ)


def _entity_ids(hub: Hub, extension: Extension) -> list[str]:
    device = dr.async_get(hub.hass).async_get_device_by_identifier(
        extension_identifier(hub.serial, extension), hub.entry.entry_id
    )
    if device is None:
        return []
    return [entity.entity_id for entity in er.async_entries_for_device(er.async_get(hub.hass), device.id)]
