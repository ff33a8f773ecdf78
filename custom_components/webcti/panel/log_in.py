"""Commands about sessions: which PBXs there are to log in to, logging in and out, passwords."""

from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.core import HomeAssistant

from ..access import loaded_hubs
from .acting import find_actor, find_hub
from .passwords import async_keep_password
from .requests import handler_of
from .sessions import panel_sessions

PASSWORD: Final = vol.All(str, vol.Length(min=1, max=64))


async def _pbxs(hass: HomeAssistant, _connection: ActiveConnection, _msg: dict[str, Any]) -> object:
    return tuple(
        {"entry_id": hub.entry.entry_id, "name": hub.entry.title, "model": hub.pbx.web_info.model}
        for hub in loaded_hubs(hass)
        if hub.pbx.web_info is not None
    )


async def _create(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
    hub = find_hub(hass, msg["entry_id"])
    password = msg["fields"]["password"]
    guest = await panel_sessions(hass).async_open(connection.user, hub, msg["extension"], password)
    return {"must_change_password": guest.client.session.must_change_password}


async def _get(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
    return await find_actor(hass, connection.user, msg["entry_id"], msg["extension"]).client.who()


async def _delete(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
    actor = find_actor(hass, connection.user, msg["entry_id"], msg["extension"])
    await panel_sessions(hass).async_close(connection.user, actor.hub, actor.extension)
    return {}


async def _set_password(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
    actor = find_actor(hass, connection.user, msg["entry_id"], msg["extension"])
    new, old = msg["fields"]["new"], msg["fields"]["old"]
    if actor.guest is not None:
        await actor.guest.set_password(new, old)
    else:
        await actor.client.session.change_password(new, old)
    async_keep_password(hass, actor, new)
    return {}


async def _remind(hass: HomeAssistant, _connection: ActiveConnection, msg: dict[str, Any]) -> object:
    await find_hub(hass, msg["entry_id"]).pbx.web.remind_password(msg["extension"])
    return {}


COMMANDS: Final = (
    handler_of("pbx/list", _pbxs, acting={}),
    handler_of("session/create", _create, {vol.Required("password"): PASSWORD}),
    handler_of("session/get", _get),
    handler_of("session/delete", _delete),
    handler_of(
        "session/set_password",
        _set_password,
        {vol.Required("new"): PASSWORD, vol.Optional("old", default=None): vol.Any(None, PASSWORD)},
    ),
    handler_of("session/remind", _remind),
)
