"""How every route of the API runs: the body is read first, then clock and exchange are held for the whole request."""

from collections.abc import Callable, Coroutine
from inspect import iscoroutinefunction
from typing import Any, Final, override

from fastapi import Request, Response
from fastapi.routing import APIRoute
from starlette.types import Message, Receive

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.desk import desk_of

LARGEST_BODY: Final = 64 * 1024
"""Bytes of a request's body, where a route does not name another limit (`max_body_size`)."""

_STILL_READ: Final = 16 * 1024 * 1024
"""Bytes above the limit that are read in vain, so that who sends first and listens later hears the answer."""


class ExchangeRoute(APIRoute):
    """A route whose handler may command the exchange.

    Handlers and dependencies are coroutine functions, because others run in threads, where the exchange is not to be
    touched; one that waits for something lets other requests come between.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        if not iscoroutinefunction(endpoint):
            raise TypeError(f"{path} is not served by a coroutine function")
        # The framework's own limit answers in plain text.
        self._largest_body = options.pop("max_body_size", None) or LARGEST_BODY
        super().__init__(path, endpoint, **options)

    @override
    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def handle_within(asked: Request) -> Response:
            machine = desk_of(asked).machine
            request = Request(asked.scope, _limited(asked.receive, self._largest_body))
            await request.body()
            machine.timekeeper.catch_up()
            with machine.exchange.working():
                return await handle(request)

        return handle_within


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
