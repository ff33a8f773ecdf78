"""What the handlers of requests find on their desk: the machine, and who is logged in."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, params
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.exchange import Exchange
from emulator.exchange.office.rights import Feature
from emulator.machine import Machine
from emulator.servers.web.changes import Changes
from emulator.servers.web.sessions import Session, Sessions

_BEARER = HTTPBearer(auto_error=False, scheme_name="session", description="The token of POST /api/session")


@dataclass(frozen=True, slots=True)
class Desk:
    """What all requests share."""

    machine: Machine
    sessions: Sessions
    changes: Changes

    @property
    def exchange(self) -> Exchange:
        """The exchange."""
        return self.machine.exchange


@dataclass(frozen=True, slots=True)
class Actor(Desk):
    """Who asks: `extension` goes to the exchange as the actor."""

    session: Session

    @property
    def extension(self) -> str:
        """The extension that is logged in."""
        return self.session.extension


def desk_of(request: Request) -> Desk:
    """Find the desk of the application that serves a request."""
    desk: Desk = request.app.state.desk
    return desk


async def _desk(request: Request) -> Desk:
    return desk_of(request)


type OnDesk = Annotated[Desk, Depends(_desk)]
"""A parameter of handlers that need no log-in."""


async def _session(desk: OnDesk, bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)]) -> Actor:
    session = desk.sessions.use(bearer.credentials) if bearer is not None else None
    if session is None:
        raise Refused(Reason.SESSION_EXPIRED)
    return Actor(desk.machine, desk.sessions, desk.changes, session)


type InSession = Annotated[Actor, Depends(_session)]
"""A parameter of handlers that serve also who has to change his password first."""


async def _logged_in(actor: InSession) -> Actor:
    if actor.exchange.switch.identity.must_change(actor.extension):
        raise Refused(Reason.PASSWORD_REQUIRED)
    return actor


type LoggedIn = Annotated[Actor, Depends(_logged_in)]
"""A parameter of handlers that need a log-in, which is nearly all."""


def needs(feature: Feature) -> params.Depends:
    """Keep a route, as one of its `dependencies`, for PBXes that have a feature; the log-in comes first."""

    async def check(actor: LoggedIn) -> None:
        actor.exchange.switch.rights.require_feature(feature)

    return params.Depends(check)
