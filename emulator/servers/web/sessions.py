"""Who is logged in to WebCTI: a token for each, until it is given back, lies unused, or something ends it."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from emulator.exchange.events import Event, PasswordChanged
from emulator.exchange.exchange import Exchange

IDLE_SECONDS: Final = 3600.0
"""Seconds of the exchange's clock without use after which a session ends."""

_TOKEN_BYTES: Final = 32


@dataclass(slots=True, eq=False)
class Session:
    """One log-in. The token stays out of the representation."""

    extension: str
    expires: float

    def __repr__(self) -> str:
        return f"Session({self.extension})"


class Sessions:
    """The open sessions by their tokens; time is the exchange's, which no setting of its clock moves back."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._clock = exchange.clock
        self._open: dict[str, Session] = {}
        self._ended: list[Callable[[Session], None]] = []
        self._staying: Session | None = None
        exchange.subscribe(self._hear)

    def begin(self, extension: str) -> str:
        """Log somebody in; returns the token."""
        self._forget_expired()
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._open[token] = Session(extension, self._clock.elapsed + IDLE_SECONDS)
        return token

    def use(self, token: str) -> Session | None:
        """Find the session of a token and let it live on; `None` when there is none any more, nor its subscriber."""
        self._forget_expired()
        session = self._open.get(token)
        if session is None:
            return None
        if not self._exchange.switch.rights.roles(session.extension):
            self.end(session)
            return None
        session.expires = self._clock.elapsed + IDLE_SECONDS
        return session

    def end(self, session: Session) -> None:
        """End one session."""
        self._end_where(lambda other: other is session)

    def end_all(self) -> None:
        """End all sessions."""
        self._end_where(lambda _: True)

    def when_ended(self, tell: Callable[[Session], None]) -> None:
        """Have each session told that ends from now on."""
        self._ended.append(tell)

    @contextmanager
    def staying(self, session: Session) -> Iterator[None]:
        """Let a session outlive the change of the password that it makes in the block."""
        self._staying = session
        try:
            yield
        finally:
            self._staying = None

    def _hear(self, event: Event) -> None:
        if isinstance(event, PasswordChanged):
            self._end_where(lambda session: session.extension == event.extension and session is not self._staying)

    def _forget_expired(self) -> None:
        # Sessions are few; their order of expiry changes with every use.
        now = self._clock.elapsed
        self._end_where(lambda session: session.expires <= now)

    def _end_where(self, concerned: Callable[[Session], bool]) -> None:
        ending = [(token, session) for token, session in self._open.items() if concerned(session)]
        for token, session in ending:
            del self._open[token]
            for tell in self._ended:
                tell(session)
