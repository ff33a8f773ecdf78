"""The doors in front of the application: each listener lets in what the PBX is reached for there."""

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, override

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.reach import Entrance, Reach, Side, reach_of
from emulator.machine import Machine
from emulator.servers.web.problems import problem, refusal
from emulator.servers.web.tap import Tap

_SECURE: Final = {"Upgrade": "TLS/1.2, HTTP/1.1", "Connection": "Upgrade"}
_API: Final = "/api"


class Door:
    """The application as one entrance shows it. From the WAN there is nothing but the API."""

    def __init__(self, app: ASGIApp, machine: Machine, entrance: Entrance) -> None:
        self._app = app
        self._machine = machine
        self._entrance = entrance

    @property
    def closed(self) -> bool:
        """Whether nobody listens here."""
        return self._reach is Reach.CLOSED

    @property
    def _reach(self) -> Reach:
        return reach_of(self._machine.exchange.programming.pbx, self._entrance)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or say why not."""
        to_api = scope["path"] == _API or scope["path"].startswith(f"{_API}/")
        answer = self._app
        if not to_api and self._entrance.side is Side.WAN:
            answer = refusal(Refused(Reason.NOT_FOUND))
        elif to_api:
            match self._reach:
                case Reach.NO_WEBCTI:
                    answer = refusal(Refused(Reason.UNSUPPORTED_ON_FAMILY, "This firmware has no WebCTI"))
                case Reach.SECURE_ONLY:
                    status = HTTPStatus.UPGRADE_REQUIRED
                    answer = problem(status, "upgrade_required", "Only secure connections are served", headers=_SECURE)
                case Reach.CLOSED:  # while the connection was already open
                    answer = refusal(Refused(Reason.FORBIDDEN, "Nobody listens here any more"))
                    answer.headers["Connection"] = "close"
        if to_api and self._machine.wire.watched:
            tap = Tap(self._machine, scope)
            receive, send = tap.receiving(receive), tap.sending(send)
        await answer(scope, receive, send)


class _Turned(asyncio.Protocol):
    """Who comes to a closed door."""

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - a TCP server gives nothing else
        transport.abort()


def behind(door: Door) -> Callable[..., asyncio.Protocol]:
    """Return what serves a new connection."""

    def accept(*arguments: Any, **options: Any) -> asyncio.Protocol:
        return _Turned() if door.closed else H11Protocol(*arguments, **options)

    return accept
