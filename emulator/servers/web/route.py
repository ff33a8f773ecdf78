"""How the routes of the API run: the body is read first, then clock and exchange are held until the answer is found."""

from collections.abc import Callable, Coroutine
from inspect import iscoroutinefunction
from typing import Any, Final, override

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.requests import ClientDisconnect
from starlette.types import Message, Receive

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.desk import desk_of

LARGEST_BODY: Final = 64 * 1024
"""Bytes of a request's body, where a route does not name another limit (`max_body_size`)."""

_STILL_READ: Final = 16 * 1024 * 1024
"""Bytes above the limit that are read in vain, so that who sends first and listens later hears the answer."""

type Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class WaitingRoute(APIRoute):
    """A route whose handler waits for something outside; around each command it holds the exchange (`working`) itself.

    Handlers and dependencies are coroutine functions, because others run in threads, where the exchange is not to be
    touched.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        if not iscoroutinefunction(endpoint):
            raise TypeError(f"{path} is not served by a coroutine function")
        # The framework's own limit answers in plain text.
        self._largest_body = options.pop("max_body_size", None) or LARGEST_BODY
        super().__init__(path, endpoint, **options)

    @override
    def get_route_handler(self) -> Handler:
        handle = super().get_route_handler()

        async def handle_read(asked: Request) -> Response:
            request = Request(asked.scope, _limited(asked.receive, self._largest_body))
            await request.body()
            desk_of(request).machine.timekeeper.catch_up()
            return await self._answer(handle, request)

        return handle_read

    async def _answer(self, handle: Handler, request: Request) -> Response:
        return await handle(request)


class ExchangeRoute(WaitingRoute):
    """A route whose handler commands the exchange and waits for nothing, as nearly all do."""

    @override
    async def _answer(self, handle: Handler, request: Request) -> Response:
        with desk_of(request).machine.exchange.working():
            return _at_once(handle(request))


async def require_listener(request: Request) -> None:
    """Go on only while somebody waits for the answer; the body has been read. Raises `ClientDisconnect`."""
    if await request.is_disconnected():
        raise ClientDisconnect


def _at_once[R](work: Coroutine[Any, Any, R]) -> R:
    """Run a coroutine that waits for nothing; while the exchange is held nobody else may come between."""
    try:
        work.send(None)
    except StopIteration as end:
        result: R = end.value
        return result
    work.close()
    raise RuntimeError("a handler waits for something while it holds the exchange; it needs a WaitingRoute")


def _limited(receive: Receive, largest: int) -> Receive:
    """Receive a body up to a size. Refused: `file_too_large`."""
    received = 0

    async def receive_some() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        while received > largest:
            if not message.get("more_body", False) or received > largest + _STILL_READ:
                raise Refused(Reason.FILE_TOO_LARGE)
            message = await receive()
            received += len(message.get("body", b""))
        return message

    return receive_some
