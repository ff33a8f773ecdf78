"""Logging in and out."""

from http import HTTPStatus

from fastapi import APIRouter

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.desk import InSession, OnDesk
from emulator.servers.web.documents.session import LogIn, SessionDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute
from emulator.servers.web.sessions import IDLE_SECONDS

ROUTER = APIRouter(tags=["Session"], route_class=ExchangeRoute)


@ROUTER.post(
    "/session",
    status_code=HTTPStatus.CREATED,
    responses=described(Reason.INVALID_CREDENTIALS, Reason.TOO_MANY_ATTEMPTS),
)
async def log_in(credentials: LogIn, desk: OnDesk) -> SessionDocument:
    """Log in with extension and password."""
    try:
        desk.exchange.authenticate_password(credentials.extension, credentials.password)
    except Refused as refused:
        if refused.reason is Reason.TOO_MANY_ATTEMPTS:
            raise
        raise Refused(Reason.INVALID_CREDENTIALS) from None
    token = desk.sessions.begin(credentials.extension)
    return SessionDocument(token=token, must_change_password=False, expires_in=int(IDLE_SECONDS))


@ROUTER.delete("/session", status_code=HTTPStatus.NO_CONTENT)
async def log_out(actor: InSession) -> None:
    """End the session."""
    actor.sessions.end(actor.session)
