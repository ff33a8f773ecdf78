"""How a websocket command becomes a request to the WebCTI API: schema, right, request, answer or mistake."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import voluptuous as vol
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.core import HomeAssistant

from ..const import DOMAIN
from ..cti.errors import AnswerInvalid, WebCode
from ..cti.model import Extension
from ..cti.web.client import WebClient
from ..cti.web.paging import MOST_ITEMS
from ..cti.web.reading import read
from .acting import find_actor
from .documents import answer_of
from .mistakes import NOT_ALLOWED, Mistake, as_mistakes

type Fields = dict[str | vol.Marker, Any]
type Ask = Callable[[HomeAssistant, ActiveConnection, dict[str, Any]], Awaitable[object]]

TEXT: Final = vol.All(str, vol.Length(max=1024))
ID: Final = vol.All(str, vol.Length(min=1, max=64))
IDS: Final = vol.All([ID], vol.Length(max=MOST_ITEMS))
NUMBER: Final = vol.All(str, vol.Length(min=1, max=64))
"""A number as people write it, or a hidden one as `contact:<id>`. The PBX decides what can be dialled."""
CURSOR: Final = vol.Any(None, vol.All(str, vol.Length(max=4096)))
LIMIT: Final = vol.All(int, vol.Range(min=1, max=MOST_ITEMS))
DOCUMENT: Final = vol.Schema({str: object})
OFFSET: Final = vol.All(int, vol.Range(min=0, max=10_000_000))
PAGING: Final[Fields] = {
    vol.Optional("cursor"): CURSOR,
    vol.Optional("limit"): LIMIT,
    vol.Optional("offset"): OFFSET,
}


ACTING: Final[Fields] = {vol.Required("entry_id"): ID, vol.Required("extension"): ID}
ABOUT: Final[Fields] = {vol.Optional("subscriber"): ID}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks: `own` is the subscriber who asks, `about` the one it is about."""

    own: Extension
    about: Extension
    fields: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.fields[name]

    def get(self, name: str, default: Any = None) -> Any:
        """Return a field that may be absent."""
        return self.fields.get(name, default)

    def given(self, *names: str) -> dict[str, Any]:
        """Return those of some fields that are there."""
        return {name: self.fields[name] for name in names if name in self.fields}

    def document[T](self, kind: type[T], name: str, **others: object) -> T:
        """Read a field as a document. Raises `Mistake`."""
        try:
            return read(kind, {**self.fields[name], **others})
        except AnswerInvalid as err:
            raise Mistake(WebCode.INVALID, field=name) from err

    def choice[T: str](self, kind: type[T], name: str) -> T:
        """Read a field as one of a list of words. Raises `Mistake`."""
        try:
            return kind(self.fields[name])
        except ValueError as err:
            raise Mistake(WebCode.INVALID_VALUE, field=name) from err


@dataclass(frozen=True, slots=True, kw_only=True)
class WebCommand:
    """A command `webcti/<name>`. `about` lets it name another subscriber, `writes` needs the right to control."""

    name: str
    ask: Callable[[WebClient, Asked], Awaitable[object]]
    fields: Fields = field(default_factory=dict)
    about: bool = False
    writes: bool = False


def handler_of(name: str, ask: Ask, fields: Fields | None = None, acting: Fields = ACTING) -> WebSocketCommandHandler:
    """Make of a command `webcti/<name>` what Home Assistant registers; `ask` gets the whole message."""

    @async_response
    async def handle(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
        await _answer(connection, msg, lambda: ask(hass, connection, msg))

    schema: Fields = {
        vol.Required("type"): f"{DOMAIN}/{name}",
        **acting,
        vol.Optional("fields", default=dict): fields or {},
    }
    return websocket_command(schema)(handle)


def handler(command: WebCommand) -> WebSocketCommandHandler:
    """Make of a command of the table what Home Assistant registers."""

    async def ask(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> object:
        return await _ask(hass, connection, command, msg)

    return handler_of(command.name, ask, {**command.fields, **(ABOUT if command.about else {})})


async def _answer(connection: ActiveConnection, msg: dict[str, Any], ask: Callable[[], Awaitable[object]]) -> None:
    """Answer a message with what `ask` returns, or with its mistake."""
    try:
        with as_mistakes():
            answer = await ask()
    except Mistake as mistake:
        connection.send_error(
            msg["id"],
            mistake.code,
            mistake.message,
            translation_domain=DOMAIN,
            translation_key=mistake.code,
            translation_placeholders={"field": mistake.field},
        )
    else:
        connection.send_result(msg["id"], answer_of(answer))


async def _ask(hass: HomeAssistant, connection: ActiveConnection, command: WebCommand, msg: dict[str, Any]) -> object:
    actor = find_actor(hass, connection.user, msg["entry_id"], msg["extension"])
    if command.writes and not actor.may_change:
        raise Mistake(NOT_ALLOWED)
    fields = msg["fields"]
    about = fields.get("subscriber", actor.extension) if command.about else actor.extension
    return await command.ask(actor.client, Asked(actor.extension, about, fields))
