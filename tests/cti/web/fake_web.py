"""A WebCTI API that answers what a test lays down, on a real loopback socket; it knows the sessions by itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import web

from . import documents

LIMIT = 5.0
"""Seconds a test waits for what must happen."""

STATUS = {
    "invalid": 400,
    "invalid_credentials": 401,
    "session_expired": 401,
    "forbidden": 403,
    "password_required": 403,
    "locked_by_admin": 403,
    "not_found": 404,
    "unsupported_on_family": 404,
    "extension_busy": 409,
    "no_mobile_number": 409,
    "file_too_large": 413,
    "invalid_number": 422,
    "too_many_attempts": 429,
    "smtp_failed": 502,
}

OPEN = ("GET /pbx", "POST /session", "POST /password-reminders")

type Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def problem(code: str, name: str = "", title: str = "A sentence", status: int | None = None) -> web.Response:
    document = {"type": "about:blank", "title": title, "status": status or STATUS[code], "code": code, "field": name}
    return web.json_response(document, status=status or STATUS[code], content_type="application/problem+json")


def always(body: str | bytes, status: int = 200, content_type: str = "application/json") -> Answer:
    """Answer with these bytes, whatever they are."""
    data = body.encode() if isinstance(body, str) else body

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(body=data, status=status, content_type=content_type)

    return answer


def refuse(code: str, name: str = "", title: str = "A sentence") -> Answer:
    async def answer(_request: web.Request) -> web.StreamResponse:
        return problem(code, name, title)

    return answer


@dataclass
class Received:
    """A request, as it came."""

    name: str
    query: dict[str, list[str]]
    body: bytes
    document: Any


@dataclass
class FakeWeb:
    """`answers` maps `GET /subscribers/1011` to a JSON document or to what makes an answer."""

    passwords: dict[str, str] = field(default_factory=lambda: {"1011": "secret"})
    must_change: bool = False
    answers: dict[str, Any] = field(default_factory=lambda: {"GET /pbx": documents.PBX})
    received: list[Received] = field(default_factory=list)
    streams: list[web.StreamResponse] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    url: str = ""

    def __post_init__(self) -> None:
        self._numbers = count(1)
        self._changed = asyncio.Condition()
        self._runner: web.AppRunner | None = None
        self._stopped = asyncio.Event()
        self._port = 0
        self._own_answers = {
            "POST /session": self._log_in,
            "DELETE /session": self._log_out,
            "GET /events": self._stream,
        }

    async def start(self, **site: Any) -> None:
        """Listen, at the same port as before."""
        self._stopped.clear()
        application = web.Application(client_max_size=2**30)
        application.router.add_route("*", "/{path:.*}", self._handle)
        self._runner = web.AppRunner(application, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        listening = web.TCPSite(self._runner, "127.0.0.1", self._port, **site)
        await listening.start()
        self._port = self._runner.addresses[0][1]
        self.url = f"http{'s' if site else ''}://127.0.0.1:{self._port}"

    async def stop(self) -> None:
        self._stopped.set()
        if self._runner is not None:
            await self._runner.cleanup()
        self.streams.clear()

    def named(self, name: str) -> list[Received]:
        """Return the requests of a name, `POST /session`."""
        return [each for each in self.received if each.name == name]

    @property
    def log_ins(self) -> int:
        return len(self.named("POST /session"))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that changes with requests."""
        async with asyncio.timeout(LIMIT), self._changed:
            await self._changed.wait_for(holds)

    async def say(self, data: str) -> None:
        """Write to every open event stream."""
        for stream in self.streams:
            await stream.write(data.encode())

    async def change(self, topic: str, **others: str) -> None:
        fields = "".join(f', "{name}": "{value}"' for name, value in ({"extension": "1011"} | others).items())
        await self.say(f'event: change\ndata: {{"topic": "{topic}"{fields}}}\n\n')

    def forget(self) -> None:
        """Know no session any more, as after a restart."""
        self.tokens.clear()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        name = f"{request.method} {request.raw_path.partition('?')[0].removeprefix('/api')}"
        body = await request.read()
        is_json = body and request.content_type == "application/json"
        query = {key: request.query.getall(key) for key in request.query}
        self.received.append(Received(name, query, body, await request.json() if is_json else None))
        await self._tell()
        return await self._answer(name, request)

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _answer(self, name: str, request: web.Request) -> web.StreamResponse:
        token = request.headers.get("Authorization", "")[7:]
        if name not in OPEN and token not in self.tokens:
            return problem("session_expired")
        if name not in self.answers and (own := self._own_answers.get(name)):
            return await own(request)
        answer = self.answers.get(name, refuse("not_found"))
        if not callable(answer):
            return web.Response(status=204) if answer is None else web.json_response(answer)
        response: web.StreamResponse = await answer(request)
        return response

    async def _log_out(self, request: web.Request) -> web.StreamResponse:
        self.tokens.discard(request.headers["Authorization"][7:])
        return web.Response(status=204)

    async def _log_in(self, request: web.Request) -> web.StreamResponse:
        wanted = await request.json()
        if self.passwords.get(wanted["extension"]) != wanted["password"]:
            return problem("invalid_credentials")
        token = f"token-{next(self._numbers)}"
        self.tokens.add(token)
        document = {"token": token, "must_change_password": self.must_change, "expires_in": 3600}
        return web.json_response(document, status=201)

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b"event: hello\ndata: {}\n\n")
        self.streams.append(response)
        await self._tell()
        await self._stopped.wait()
        return response
