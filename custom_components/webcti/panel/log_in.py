"""Commands about sessions: which PBXs there are to log in to, logging in and out, passwords."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant

from ..access import loaded_hubs
from ..const import DOMAIN
from .acting import find_actor, find_hub
from .passwords import async_keep_password
from .requests import ACTING, Fields, async_answer
from .sessions import panel_sessions

PASSWORD: Final = vol.All(str, vol.Length(min=1, max=64))

type Ask = Callable[[HomeAssistant, ActiveConnection, dict[str, Any]], Awaitable[object]]


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


def _handler(name: str, ask: Ask, fields: Fields | None = None, acting: Fields = ACTING) -> WebSocketCommandHandler:
    @async_response
    async def handle(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
        await async_answer(connection, msg, lambda: ask(hass, connection, msg))

    inner: Fields = {vol.Required("fields"): fields} if fields else {vol.Optional("fields", default=dict): {}}
    return websocket_command({vol.Required("type"): f"{DOMAIN}/{name}", **acting, **inner})(handle)


COMMANDS: Final = (
    _handler("pbx/list", _pbxs, acting={}),
    _handler("session/create", _create, {vol.Required("password"): PASSWORD}),
    _handler("session/get", _get),
    _handler("session/delete", _delete),
    _handler(
        "session/set_password",
        _set_password,
        {vol.Required("new"): PASSWORD, vol.Optional("old", default=None): vol.Any(None, PASSWORD)},
    ),
    _handler("session/remind", _remind),
)
