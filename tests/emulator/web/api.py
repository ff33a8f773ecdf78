"""A client of the WebCTI API without any knowledge of it: who asks, what, and what came."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientResponse, ClientSession

from tests.emulator.conftest import LIMIT, Bench

PASSWORD = "webcti"


class Changes:
    """An open stream of changes."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response

    async def read(self) -> dict[str, Any] | None:
        """Return the next event with its name, `None` at the end; comments are passed over."""
        told: dict[str, Any] = {}
        async with asyncio.timeout(LIMIT):
            while line := (await self._response.content.readline()).decode():
                match line.rstrip("\n").split(": ", 1):
                    case ["event", name]:
                        told["event"] = name
                    case ["data", data]:
                        told |= json.loads(data)
                    case [""] if told:
                        return told
        return None


class Api:
    """Everybody's access to one emulator. Who asks is logged in when he first asks."""

    def __init__(self, bench: Bench, client: ClientSession) -> None:
        self.bench = bench
        self._client = client
        self._tokens: dict[str, str] = {}

    async def request(
        self, method: str, path: str, *, token: str = "", body: object = None, **options: Any
    ) -> tuple[int, Any]:
        """Send a request; return status and JSON (`None` when the answer is empty)."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= options.pop("headers", {})
        async with (
            asyncio.timeout(LIMIT),
            self._client.request(method, f"/api/{path}", json=body, headers=headers, **options) as response,
        ):
            content = await response.read()
            return response.status, json.loads(content) if content else None

    async def log_in(self, extension: str, password: str = PASSWORD) -> str:
        """Log in; return the token."""
        credentials = {"extension": extension, "password": password}
        status, answer = await self.request("POST", "session", body=credentials)
        assert status == 201, answer
        token: str = answer["token"]
        return token

    async def ask(self, who: str, method: str, path: str, body: object = None, **options: Any) -> tuple[int, Any]:
        """Send a request as somebody."""
        if who not in self._tokens:
            self._tokens[who] = await self.log_in(who)
        return await self.request(method, path, token=self._tokens[who], body=body, **options)

    async def file(self, who: str, path: str) -> tuple[int, str, bytes]:
        """Fetch a file as somebody; return status, media type and content."""
        if who not in self._tokens:
            self._tokens[who] = await self.log_in(who)
        headers = {"Authorization": f"Bearer {self._tokens[who]}"}
        async with asyncio.timeout(LIMIT), self._client.get(f"/api/{path}", headers=headers) as response:
            return response.status, response.content_type, await response.read()

    @asynccontextmanager
    async def changes(self, who: str, query: str = "") -> AsyncIterator[Changes]:
        """Open somebody's stream of changes, past its greeting."""
        if who not in self._tokens:
            self._tokens[who] = await self.log_in(who)
        headers = {"Authorization": f"Bearer {self._tokens[who]}"}
        async with self._client.get(f"/api/events{query}", headers=headers) as response:
            assert response.status == 200, await response.text()
            changes = Changes(response)
            assert await changes.read() == {"event": "hello"}
            yield changes
