"""What the panel may do with calls. One table, because the commands differ only in what they ask of the PBX."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..cti.model import Extension
from ..cti.pbx import Pbx
from .commands import async_carry_out
from .ids import EXTENSION_ID

NUMBER: Final = vol.All(str, vol.Length(min=1, max=32))
"""A number as people write it. The PBX side decides what can be dialled, and says so in the user's language."""

type Fields = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallCommand:
    """A websocket command `webcti/call/<verb>` for one extension. It answers when the PBX did it."""

    verb: str
    fields: dict[str | vol.Marker, Any] = field(default_factory=dict)
    ask: Callable[[Pbx, Extension, Fields], Awaitable[None]]


CALL_COMMANDS: Final = (
    CallCommand(
        verb="dial",
        fields={vol.Required("number"): NUMBER},
        ask=lambda pbx, extension, fields: pbx.dial(extension, fields["number"]),
    ),
    CallCommand(verb="answer", ask=lambda pbx, extension, _: pbx.answer(extension)),
    CallCommand(verb="hang_up", ask=lambda pbx, extension, _: pbx.hang_up(extension)),
    CallCommand(verb="reject", ask=lambda pbx, extension, _: pbx.reject(extension)),
    CallCommand(
        verb="deflect",
        fields={vol.Required("target"): NUMBER},
        ask=lambda pbx, extension, fields: pbx.deflect(extension, fields["target"]),
    ),
)


def _handler(command: CallCommand) -> WebSocketCommandHandler:
    @async_response
    async def handle(hass: HomeAssistant, connection: ActiveConnection, msg: Fields) -> None:
        await async_carry_out(hass, connection, msg, lambda pbx, extension: command.ask(pbx, extension, msg))

    schema: dict[str | vol.Marker, Any] = {
        vol.Required("type"): f"{DOMAIN}/call/{command.verb}",
        vol.Required("extension"): EXTENSION_ID,
        **command.fields,
    }
    return websocket_command(schema)(handle)


COMMANDS: Final = tuple(_handler(command) for command in CALL_COMMANDS)
