"""Requests and answers of the WebCTI API as they may be shown to who looks on at the wire."""

import json
from typing import Any, Final

from starlette.types import Message, Receive, Scope, Send

from emulator.faults import Direction
from emulator.machine import Machine
from emulator.wire import MASK, Frame, shortened

PROTOCOL: Final = "web"

_SECRETS: Final = frozenset({"password", "new", "old", "pin", "token", "key"})
_LARGEST_READ: Final = 256 * 1024
"""Bytes of a body that are looked at."""


class Tap:
    """Shows one request and its answer as they pass."""

    def __init__(self, machine: Machine, scope: Scope) -> None:
        self._machine = machine
        self._scope = scope
        self._number = machine.faults.next_number()
        self._request = bytearray()
        self._answer = bytearray()
        self._status = 0
        self._type = ""

    def receiving(self, receive: Receive) -> Receive:
        """Look on while a body is received."""

        async def look_on() -> Message:
            message = await receive()
            if message["type"] == "http.request":
                _add(self._request, message)
                if not message.get("more_body", False):
                    self._show(Direction.FROM_CLIENT, self._line(), bytes(self._request), self._header(b"content-type"))
            return message

        return look_on

    def sending(self, send: Send) -> Send:
        """Look on while an answer is sent; what a stream tells is shown piece by piece."""

        async def look_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._status = message["status"]
                headers = dict(message.get("headers", ()))
                self._type = headers.get(b"content-type", b"").decode("latin-1")
            elif message["type"] == "http.response.body":
                _add(self._answer, message)
                if "event-stream" in self._type or not message.get("more_body", False):
                    self._show(Direction.TO_CLIENT, str(self._status), bytes(self._answer), self._type)
                    self._answer.clear()
            await send(message)

        return look_on

    def _line(self) -> str:
        query = self._scope["query_string"].decode("latin-1")
        return f"{self._scope['method']} {self._scope['path']}{f'?{query}' if query else ''}"

    def _header(self, wanted: bytes) -> str:
        return next((value.decode("latin-1") for name, value in self._scope["headers"] if name == wanted), "")

    def _show(self, direction: Direction, line: str, body: bytes, content_type: str) -> None:
        text = shortened(f"{line} {_told(body, content_type)}".rstrip())
        self._machine.wire.show(Frame(PROTOCOL, self._number, direction, (), text))


def _add(body: bytearray, message: Message) -> None:
    body.extend(message.get("body", b"")[: _LARGEST_READ - len(body)])


def _told(body: bytes, content_type: str) -> str:
    if not body:
        return ""
    if "event-stream" in content_type:
        return body.decode("utf-8", "replace").strip()
    try:
        content = json.loads(body)
    except ValueError:
        return f"({len(body)} bytes)"
    return json.dumps(_masked(content), ensure_ascii=False)


def _masked(content: Any) -> Any:
    if isinstance(content, dict):
        return {name: MASK if name in _SECRETS and value else _masked(value) for name, value in content.items()}
    return [_masked(value) for value in content] if isinstance(content, list) else content
