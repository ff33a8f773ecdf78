"""An xCTIP session: one subscriber's connection that stays logged in.

Every request carries an id of its own and its answer names it, so any number of requests may be under way.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from ..connection import Address, Connection, Timings
from ..errors import AnswerTimeout, AuthenticationFailed, CommandRefused, ConnectionLost, Refusal
from ..faults import report_fault
from ..link import Link
from ..model import ConnectionStatus, Extension, Health
from .decoder import Decoder, encode
from .messages import Answer, CallsRegister, LogInfo, Logout, MakeLog, Message, Request, Unknown
from .rows import Records

_LOGGER = logging.getLogger(__name__)

PORT = 5529
KEEP_ALIVE = 45
"""Seconds between two signs of life. The PBX sends none by itself; other clients send one a minute."""
TIMINGS = Timings(answer=10)
"""A client of long standing waits ten seconds for an answer."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who logs in: an extension, with the password of the PBX's own CTI programs."""

    extension: Extension
    password: str = field(repr=False)


@dataclass(slots=True, eq=False)
class _Waiting:
    """A request under way, done when its answer came or, with `data`, the message of that kind after it."""

    name: str
    data: type[Records] | None
    answer: asyncio.Future[Any]


class Session:
    """One connection with one log-in, which heals itself from `open` until `close`.

    `on_message` gets everything but answers and what was asked for, `on_status` every change of the connection; both
    are called from the event loop and may raise without harm. `identity` is what the PBX said of the subscriber.
    """

    def __init__(
        self,
        address: Address,
        credentials: Credentials,
        *,
        on_message: Callable[[Message], None],
        on_status: Callable[[ConnectionStatus], None],
        timings: Timings = TIMINGS,
        keep_alive: float = KEEP_ALIVE,
    ) -> None:
        self._credentials = credentials
        self._on_message = on_message
        self._on_status = on_status
        self._timings = timings
        self._keep_alive = keep_alive
        self._ids = count(1)
        self._waiting: dict[str, _Waiting] = {}
        self._link: Link[Message] = Link(address, self, timings)
        self._signs: asyncio.Task[None] | None = None
        self.identity: LogInfo | None = None

    @property
    def status(self) -> ConnectionStatus:
        """Whether the session is logged in, and if not, whether it will be."""
        return self._link.status

    @property
    def health(self) -> Health:
        """Figures over all connections of the session."""
        return self._link.health

    async def open(self) -> None:
        """Connect and log in. Raises `CannotConnect`, `AuthenticationFailed`, and leaves nothing then.

        A later refusal of the password stops the attempts and is told once, as a status.
        """
        await self._link.open()
        self._signs = asyncio.create_task(self._give_signs(), name="webcti xctip keep-alive")

    async def close(self) -> None:
        """Log out and close; requests under way get `ConnectionLost`. Idempotent."""
        signs, self._signs = self._signs, None
        if signs is not None:
            signs.cancel()
            await asyncio.wait({signs})
        await self._link.close()
        self._fail_all()

    async def request(self, request: Request) -> None:
        """Carry a request out. Raises `CommandRefused`, `CommandInvalid`, `ConnectionLost`, `AnswerTimeout`.

        Answers name their request, so one that does not come in time costs only its request, not the connection.
        """
        await self._exchange(request, None)

    async def query(self, request: Request) -> Records:
        """Carry a request out and return the rows that follow its answer. Raises as `request`."""
        records: Records = await self._exchange(request, Records)
        return records

    async def _exchange(self, request: Request, data: type[Records] | None) -> Any:
        cid = str(next(self._ids))
        line = encode(replace(request, cid=cid))
        waiting = _Waiting(request.PATH[1], data, asyncio.get_running_loop().create_future())
        self._waiting[cid] = waiting
        try:
            self._link.send(line)
            async with asyncio.timeout(self._timings.answer):
                return await waiting.answer
        except TimeoutError as err:
            raise AnswerTimeout("The PBX did not answer a request in time") from err
        finally:
            del self._waiting[cid]

    async def _give_signs(self) -> None:
        """Register for calls again and again: the one sign of life that is known to be answered."""
        while True:
            await asyncio.sleep(self._keep_alive)
            try:
                await self.request(CallsRegister())
            except CommandRefused:
                continue
            except AnswerTimeout as err:
                self._link.drop(err)
            except ConnectionLost:
                continue

    def _fail_all(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.answer.done():
                waiting.answer.set_exception(ConnectionLost("The connection is lost"))

    # What the link asks for

    def codec(self) -> Decoder:
        """Return a decoder for a new connection."""
        return Decoder()

    async def sign_in(self, connection: Connection[Message]) -> None:
        """Log in on a new connection. Raises `AuthenticationFailed`, `ConnectionLost`.

        The texts of errors are not known, so each counts as a refused password: repeating it might lock the subscriber.
        """
        cid = str(next(self._ids))
        credentials = self._credentials
        line = encode(MakeLog(cid=cid, login=credentials.extension, password=credentials.password))
        answer = await connection.request(line, lambda message: _answer_to(cid, message))
        if answer.error is not None:
            raise AuthenticationFailed(MakeLog.PATH[1], Refusal.NO_DETAIL, answer.error)

    async def sign_off(self, connection: Connection[Message]) -> None:
        """Say `Logout`; whether the PBX answers is not certain, so nobody waits for it."""
        with suppress(ConnectionLost):
            connection.send(encode(Logout(cid=str(next(self._ids)))))

    def received(self, frame: Message, answers: bool) -> None:  # noqa: FBT001 - called for every frame: by position
        """Settle what the message answers, else pass it on."""
        match frame:
            case Answer(cid=cid):
                if not answers:
                    self._answered(frame, self._waiting.get(cid or ""))
            case Records(cid=cid):
                self._delivered(frame, self._waiting.get(cid or ""))
            case LogInfo():
                self.identity = frame
                self._on_message(frame)
            case _:
                if isinstance(frame, Unknown):
                    self.health.unknown_frames += 1
                self._on_message(frame)

    def status_changed(self, status: ConnectionStatus) -> None:
        """Fail what is under way on a lost connection, and pass the change on."""
        if not status.connected:
            self._fail_all()
        try:
            self._on_status(status)
        except Exception as err:  # noqa: BLE001 - foreign code: whatever it raises must not end the session
            report_fault(_LOGGER, "A listener failed on a status", err)

    def _answered(self, answer: Answer, waiting: _Waiting | None) -> None:
        if waiting is None or waiting.answer.done():
            return
        if answer.error is not None:
            waiting.answer.set_exception(CommandRefused(waiting.name, Refusal.NO_DETAIL, answer.error))
        elif waiting.data is None:
            waiting.answer.set_result(None)

    def _delivered(self, records: Records, waiting: _Waiting | None) -> None:
        if waiting is not None and waiting.data is Records and not waiting.answer.done():
            waiting.answer.set_result(records)


def _answer_to(cid: str, message: Message) -> Answer | None:
    return message if isinstance(message, Answer) and message.cid == cid else None


async def check_password(address: Address, credentials: Credentials, timings: Timings = TIMINGS) -> LogInfo | None:
    """Try a log-in and log out; return who it is, as far as the PBX said so with its answer.

    Raises `AuthenticationFailed`, `CannotConnect`.
    """
    session = Session(address, credentials, on_message=_ignore, on_status=_ignore, timings=timings)
    await session.open()
    await session.close()
    return session.identity


def _ignore(_news: object) -> None:
    """Nobody listens."""
