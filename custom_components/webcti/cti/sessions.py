"""Connections of signed-in extensions: opened at the first command, closed after a while without any."""

import asyncio
from collections.abc import Mapping

from .connection import Address
from .ctip.answers import ExtensionLogin
from .ctip.client import Session, SignIn
from .ctip.commands import Command
from .errors import AuthenticationFailed, CommandRefused, ConnectionLost, Refusal
from .model import ConnectionStatus, Extension, TelephoneKind
from .timings import PbxTimings


class SignedIn:
    """One signed-in extension. Its session carries commands only: telephone events come over the monitor connection."""

    def __init__(self, address: Address, login: SignIn, timings: PbxTimings) -> None:
        self._address = address
        self._login = login
        self.telephone = TelephoneKind.UNKNOWN
        self._timings = timings
        self._lock = asyncio.Lock()
        self._session: Session | None = None
        self._opening: asyncio.Task[None] | None = None
        self._refused: AuthenticationFailed | None = None
        self._refused_at = 0.0
        self._idle: asyncio.TimerHandle | None = None
        self._closing: set[asyncio.Task[None]] = set()
        self._closed = asyncio.Event()

    @property
    def key_refused(self) -> bool:
        """Whether the PBX refused the key at the last log-in."""
        return self._refused is not None

    async def request[AnswerT](self, command: Command[AnswerT]) -> AnswerT:
        """Carry out a command, one at a time. Raises as `Session.open` and `Session.request` do.

        A PBX that no longer knows the log-in (`NA 1`) gets a new one, once: the command was not carried out.
        """
        async with self._lock:
            try:
                return await self._request(command)
            except CommandRefused as err:
                if err.reason is not Refusal.NOT_LOGGED_IN:
                    raise
                await self._discard()
                return await self._request(command)

    async def open(self) -> None:
        """Sign in ahead of the first command, which tells what `telephone` is. Raises as `Session.open` does."""
        async with self._lock:
            await self._open()
            self._restart_idle_timer()

    async def close(self) -> None:
        """Sign off and close; commands under way get `ConnectionLost`."""
        self._closed.set()
        if self._opening is not None:
            self._opening.cancel()
            await asyncio.wait({self._opening})
        await self._discard()
        await asyncio.gather(*self._closing, return_exceptions=True)

    async def _request[AnswerT](self, command: Command[AnswerT]) -> AnswerT:
        session = await self._open()
        try:
            return await session.request(command)
        except ConnectionLost:
            await self._discard()
            raise
        finally:
            self._restart_idle_timer()

    async def _open(self) -> Session:
        if self._closed.is_set():
            raise ConnectionLost("closed")
        if self._session is not None and self._session.status.connected:
            return self._session
        await self._discard()
        now = asyncio.get_running_loop().time()
        if self._refused is not None and now - self._refused_at < self._timings.refused_key:
            raise AuthenticationFailed(self._refused.command, self._refused.reason)
        session = Session(self._address, self._login, on_status=self._status_changed, timings=self._timings.link)
        self._opening = asyncio.create_task(session.open(), name="webcti log-in")
        try:
            await self._opening
        except asyncio.CancelledError:
            if self._closed.is_set():
                raise ConnectionLost("closed") from None
            raise
        except AuthenticationFailed as err:
            self._refused, self._refused_at = err, now
            raise
        finally:
            self._opening = None
        if self._closed.is_set():
            await session.close()
            raise ConnectionLost("closed")
        self._refused = None
        if isinstance(session.answer, ExtensionLogin):
            self.telephone = session.answer.telephone
        self._session = session
        return session

    def _status_changed(self, status: ConnectionStatus) -> None:
        """Let a lost connection go: the next command opens a new one."""
        if not status.connected:
            self._discard_soon()

    def _restart_idle_timer(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = None
        if self._session is not None:
            self._idle = asyncio.get_running_loop().call_later(self._timings.session_idle, self._idle_too_long)

    def _idle_too_long(self) -> None:
        self._idle = None
        self._discard_soon()

    def _discard_soon(self) -> None:
        task = asyncio.create_task(self._discard_unused(), name="webcti sign-off")
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)

    async def _discard_unused(self) -> None:
        """Close the session unless a command has used it meanwhile."""
        async with self._lock:
            session = self._session
            if session is not None and (self._idle is None or not session.status.connected):
                await self._discard()

    async def _discard(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        session, self._session = self._session, None
        if session is not None:
            await session.close()


class SignIns:
    """All signed-in extensions of a PBX."""

    def __init__(self, address: Address, keys: Mapping[Extension, str], timings: PbxTimings) -> None:
        self._extensions = {
            extension: SignedIn(address, SignIn(extension, key), timings) for extension, key in keys.items()
        }

    def get(self, extension: Extension) -> SignedIn | None:
        """Return the connection of an extension that has a key."""
        return self._extensions.get(extension)

    async def close(self) -> None:
        """Sign all off."""
        await asyncio.gather(*(signed_in.close() for signed_in in self._extensions.values()))
