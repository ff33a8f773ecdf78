"""A panel's end of the websocket: one user, his commands, and what he is told."""

import asyncio
from collections.abc import Callable
from typing import Any

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket, WebSocketGenerator

LIMIT = 10.0

type Update = dict[str, Any]


async def open_panel(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, user: User) -> Panel:
    """Connect as a user, as his browser does."""
    refresh_token = await hass.auth.async_create_refresh_token(user, "https://example.org/")
    return Panel(await hass_ws_client(hass, hass.auth.async_create_access_token(refresh_token)))


class Panel:
    """One connection. Messages are kept until a test asks for them."""

    def __init__(self, socket: MockHAClientWebSocket) -> None:
        self._socket = socket
        self.subscription = 0

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command and return its answer; updates that come before it are passed over."""
        message_id = await self._send(command, **fields)
        async with asyncio.timeout(LIMIT):
            while True:
                message: dict[str, Any] = await self._socket.receive_json()
                if message["id"] == message_id and message["type"] == "result":
                    return message

    async def subscribe(self) -> Update:
        """Subscribe and return the snapshot."""
        self.subscription = await self._send("webcti/subscribe")
        async with asyncio.timeout(LIMIT):
            answer = await self._socket.receive_json()
        assert answer["success"]
        return await self.update()

    async def update(self) -> Update:
        """Return the next update."""
        async with asyncio.timeout(LIMIT):
            message = await self._socket.receive_json()
        assert (message["id"], message["type"]) == (self.subscription, "event")
        event: Update = message["event"]
        return event

    async def update_where(self, condition: Callable[[Update], bool]) -> Update:
        """Return the next update that is as wanted, without those before it."""
        while not condition(update := await self.update()):
            pass
        return update

    async def next_is_answer(self, command: str) -> bool:
        """Send a command and tell whether nothing else arrives before its answer."""
        message_id = await self._send(command)
        async with asyncio.timeout(LIMIT):
            message = await self._socket.receive_json()
        return bool(message["id"] == message_id)

    async def _send(self, command: str, **fields: Any) -> int:
        message = {"type": command, **fields}
        await self._socket.send_json_auto_id(message)
        number: int = message["id"]
        return number
