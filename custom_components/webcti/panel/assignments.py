"""Which extension belongs to which users: what the options of the integration say, on a page for administrators."""

from collections.abc import Awaitable, Callable
from types import MappingProxyType
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.config_entries import ConfigEntry, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr

from ..access import owners_of
from ..const import CONF_EXTENSION, CONF_KEY, CONF_USERS, DOMAIN, SUBENTRY_EXTENSION
from ..cti.checks import check_extension_key
from ..cti.errors import AuthenticationFailed, CommandInvalid, CommandRefused, WebCode
from ..devices import extension_identifier
from ..extensions import in_order, is_extension
from ..hub import Hub
from ..selectors import async_people
from ..settings import settings_of
from .acting import find_hub
from .mistakes import NOT_ALLOWED, Mistake
from .requests import ID, TEXT, handler_of
from .requests import Ask as PanelAsk

USERS: Final = vol.All([ID], vol.Length(max=200))

type Ask = Callable[[HomeAssistant, dict[str, Any]], Awaitable[object]]


async def _list(hass: HomeAssistant, _msg: dict[str, Any]) -> object:
    # What was changed a moment ago makes a PBX set up anew: it is listed, and as it will be.
    entries = hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False)
    people = await async_people(hass)
    return {
        "pbxs": [{"entry_id": entry.entry_id, "name": entry.title} for entry in entries],
        "users": [{"id": user, "name": name} for user, name in people.items()],
        "items": [
            _assignment(hass, entry, extension)
            for entry in entries
            for extension in in_order(settings_of(entry).sign_ins)
        ],
    }


async def _create(hass: HomeAssistant, msg: dict[str, Any]) -> object:
    hub, extension, fields = find_hub(hass, msg["entry_id"]), msg["extension"], msg["fields"]
    if not is_extension(extension) or extension in hub.settings.sign_ins:
        raise Mistake(WebCode.INVALID_NUMBER, field="extension")
    await _check_users(hass, fields["users"])
    config = hub.settings.pbx
    try:
        await check_extension_key(config.host, config.port, extension, fields["key"])
    except (AuthenticationFailed, CommandInvalid) as err:
        raise Mistake(WebCode.INVALID_CREDENTIALS, field="key") from err
    except CommandRefused as err:
        raise Mistake(WebCode.INVALID_NUMBER, field="extension") from err
    data = {CONF_EXTENSION: extension, CONF_KEY: fields["key"], CONF_USERS: fields["users"]}
    subentry = ConfigSubentry(
        data=MappingProxyType(data), subentry_type=SUBENTRY_EXTENSION, title=extension, unique_id=extension
    )
    hass.config_entries.async_add_subentry(hub.entry, subentry)
    return _assignment(hass, hub.entry, extension)


async def _update(hass: HomeAssistant, msg: dict[str, Any]) -> object:
    hub, extension, users = find_hub(hass, msg["entry_id"]), msg["extension"], msg["fields"]["users"]
    await _check_users(hass, users)
    subentry = _subentry(hub, extension)
    hass.config_entries.async_update_subentry(hub.entry, subentry, data={**subentry.data, CONF_USERS: users})
    return _assignment(hass, hub.entry, extension)


async def _delete(hass: HomeAssistant, msg: dict[str, Any]) -> object:
    hub = find_hub(hass, msg["entry_id"])
    hass.config_entries.async_remove_subentry(hub.entry, _subentry(hub, msg["extension"]).subentry_id)
    return {}


async def _check_users(hass: HomeAssistant, users: list[str]) -> None:
    people = await async_people(hass)
    if not set(users) <= people.keys():
        raise Mistake(WebCode.INVALID_VALUE, field="users")


def _subentry(hub: Hub, extension: str) -> ConfigSubentry:
    sign_in = hub.settings.sign_ins.get(extension)
    if sign_in is None:
        raise Mistake(WebCode.NOT_FOUND)
    return hub.entry.subentries[sign_in.subentry_id]


def _assignment(hass: HomeAssistant, entry: ConfigEntry[Any], extension: str) -> dict[str, Any]:
    device = dr.async_get(hass).async_get_device_by_identifier(
        extension_identifier(str(entry.unique_id), extension), entry.entry_id
    )
    return {
        "entry_id": entry.entry_id,
        "extension": extension,
        "name": (device.name_by_user if device else None) or "",
        "users": sorted(owners_of(settings_of(entry), extension)),
    }


def _for_administrators(ask: Ask) -> PanelAsk:
    async def ask_as(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
        if not connection.user.is_admin:
            raise Mistake(NOT_ALLOWED)
        return await ask(hass, msg)

    return ask_as


COMMANDS: Final = (
    handler_of("assignments/list", _for_administrators(_list), acting={}),
    handler_of(
        "assignments/create",
        _for_administrators(_create),
        {vol.Required("key"): TEXT, vol.Required("users"): USERS},
    ),
    handler_of("assignments/update", _for_administrators(_update), {vol.Required("users"): USERS}),
    handler_of("assignments/delete", _for_administrators(_delete)),
)
