"""A subscriber's session: logs in when needed, and again once when the PBX no longer knows it.

A password that was refused is not tried again: the PBX counts wrong attempts and locks the subscriber out. Whoever set
the session up hears of it once, through the error of the request that found it out.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace

from aiohttp import ClientResponse

from ..errors import AuthenticationFailed, Refusal, WebCode, WebRefused
from ..model import Extension
from .reading import read
from .transport import Download, Query, Request, Transport, Upload, download_of

LOG_IN = "session"
"""What a refused log-in names as its command."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    token: str = field(repr=False)
    must_change_password: bool
    expires_in: int


class WebSession:
    """One log-in. `must_change_password` is known after `log_in`; while it is true only the password can be changed."""

    def __init__(self, transport: Transport, extension: Extension, password: str) -> None:
        self.transport = transport
        self.extension = extension
        self._password = password
        self._token: _Token | None = None
        self._refused: Refusal | None = None
        self._turn = asyncio.Lock()

    @property
    def must_change_password(self) -> bool:
        """Whether the PBX lets nothing happen before a new password is set."""
        return self._token is not None and self._token.must_change_password

    async def log_in(self) -> None:
        """Have a session. Raises `AuthenticationFailed`, `Refusal.TOO_MANY_ATTEMPTS` among them is for a while only."""
        await self._valid_token()

    async def log_out(self) -> None:
        """End the session, if there is one. Raises as requests do."""
        token, self._token = self._token, None
        if token is not None:
            await self.transport.document(Request(method="DELETE", path=("session",), token=token.token))

    async def change_password(self, new: str, old: str | None = None) -> None:
        """Set the subscriber's password; `old` is needed unless it must be changed. This session stays."""
        await self.put("session", "password", document={"new": new, "old": old})
        self._password = new
        if self._token is not None:
            self._token = replace(self._token, must_change_password=False)

    # Requests: each returns the JSON of the answer and raises the errors of `errors`

    async def get(self, *path: str, query: Query | None = None) -> object:
        """Read."""
        return await self._document(Request(method="GET", path=path, query=query or {}))

    async def post(self, *path: str, document: object = None) -> object:
        """Add, or have something done."""
        return await self._document(Request(method="POST", path=path, document=document))

    async def put(self, *path: str, document: object) -> object:
        """Replace."""
        return await self._document(Request(method="PUT", path=path, document=document))

    async def patch(self, *path: str, document: object) -> object:
        """Change parts."""
        return await self._document(Request(method="PATCH", path=path, document=document))

    async def delete(self, *path: str) -> object:
        """Delete."""
        return await self._document(Request(method="DELETE", path=path))

    async def upload(self, method: str, *path: str, upload: Upload, query: Query | None = None) -> object:
        """Send a file."""
        request = Request(method=method, path=path, query=query or {}, upload=upload)
        return await self.logged_in(request, self.transport.upload)

    @asynccontextmanager
    async def download(self, *path: str, query: Query | None = None) -> AsyncGenerator[Download]:
        """Open a file; leaving the context ends the transfer. Reading raises `ConnectionLost`."""
        async with self.answer(Request(method="GET", path=path, query=query or {}, accept="*/*")) as response:
            yield download_of(response)

    async def logged_in[T](self, request: Request, carry_out: Callable[[Request], Awaitable[T]]) -> T:
        """Carry a request out with a valid token, and once more with a new one when the PBX does not know it."""
        token = await self._valid_token()
        try:
            return await carry_out(replace(request, token=token.token))
        except WebRefused as err:
            if err.code is not WebCode.SESSION_EXPIRED:
                raise
        token = await self._valid_token(instead_of=token)
        return await carry_out(replace(request, token=token.token))

    @asynccontextmanager
    async def answer(self, request: Request) -> AsyncGenerator[ClientResponse]:
        """Open an answer that goes on; a session that the PBX no longer knows is renewed before it begins."""
        async with AsyncExitStack() as stack:
            yield await self.logged_in(request, lambda ready: stack.enter_async_context(self.transport.answer(ready)))

    async def _document(self, request: Request) -> object:
        return await self.logged_in(request, self.transport.document)

    async def _valid_token(self, instead_of: _Token | None = None) -> _Token:
        """Return the token, of a new log-in when there is none or only the one that proved stale."""
        async with self._turn:
            if self._token is None or self._token is instead_of:
                self._token = None
                self._token = await self._new_token()
            return self._token

    async def _new_token(self) -> _Token:
        if self._refused is not None:
            raise AuthenticationFailed(LOG_IN, self._refused)
        credentials = {"extension": self.extension, "password": self._password}
        try:
            answer = await self.transport.document(Request(method="POST", path=("session",), document=credentials))
        except WebRefused as err:
            match err.code:
                case WebCode.INVALID_CREDENTIALS:
                    self._refused = Refusal.WRONG_KEY
                    raise AuthenticationFailed(LOG_IN, Refusal.WRONG_KEY) from err
                case WebCode.TOO_MANY_ATTEMPTS:
                    raise AuthenticationFailed(LOG_IN, Refusal.TOO_MANY_ATTEMPTS) from err
            raise
        return read(_Token, answer)
