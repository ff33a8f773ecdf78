"""The way of every wish from a panel to the PBX: the extension it names, the right to it, the reason of a refusal."""

from collections.abc import Awaitable, Callable
from typing import Any

from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import ERR_HOME_ASSISTANT_ERROR, ERR_NOT_ALLOWED
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized

from ..commands import async_command
from ..cti.model import Extension
from ..cti.pbx import Pbx
from .ids import find_extension


async def async_carry_out(
    hass: HomeAssistant,
    connection: ActiveConnection,
    msg: dict[str, Any],
    ask: Callable[[Pbx, Extension], Awaitable[None]],
) -> None:
    """Ask the PBX on behalf of the user, and answer when it did what was asked.

    An extension that does not exist and one that is not the user's are the same to him: `not_allowed`.
    """
    found = find_extension(hass, msg["extension"])
    if found is None:
        connection.send_error(msg["id"], ERR_NOT_ALLOWED, "Not allowed")
        return
    hub, extension = found
    try:
        await async_command(hub, extension, connection.context(msg), lambda: ask(hub.pbx, extension))
    except Unauthorized:
        connection.send_error(msg["id"], ERR_NOT_ALLOWED, "Not allowed")
    except HomeAssistantError as err:
        # Answered here rather than raised: Home Assistant would log a refusal as an error.
        connection.send_error(
            msg["id"],
            ERR_HOME_ASSISTANT_ERROR,
            str(err),
            translation_domain=err.translation_domain,
            translation_key=err.translation_key,
            translation_placeholders=err.translation_placeholders,
        )
    else:
        connection.send_result(msg["id"])
