"""Logging in and out, and the own password."""

from http import HTTPStatus

from fastapi import APIRouter, Request

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Role
from emulator.servers.web.desk import InSession, OnDesk
from emulator.servers.web.documents.session import (
    LoggedInDocument,
    LogIn,
    Nothing,
    PasswordChange,
    ReminderRequest,
    SessionDocument,
)
from emulator.servers.web.documents.subscriber import SubscriberDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute
from emulator.servers.web.sessions import IDLE_SECONDS

ROUTER = APIRouter(tags=["Session"], route_class=ExchangeRoute)


@ROUTER.post(
    "/session",
    status_code=HTTPStatus.CREATED,
    responses=described(Reason.INVALID_CREDENTIALS, Reason.TOO_MANY_ATTEMPTS),
)
async def log_in(credentials: LogIn, desk: OnDesk, request: Request) -> SessionDocument:
    """Log in with extension and password."""
    identity = desk.exchange.switch.identity
    address = request.client.host if request.client is not None else ""
    identity.log_in(credentials.extension, credentials.password, address)
    return SessionDocument(
        token=desk.sessions.begin(credentials.extension),
        must_change_password=identity.must_change(credentials.extension),
        expires_in=int(IDLE_SECONDS),
    )


@ROUTER.get("/session")
async def session(actor: InSession) -> LoggedInDocument:
    """Tell who is logged in, and what he is."""
    switch = actor.exchange.switch
    subscriber = switch.staff.subscriber(actor.extension, actor.extension)
    managed = switch.departments.named_all(switch.rights.managed_departments(actor.extension))
    return LoggedInDocument(
        extension=actor.extension,
        comment=subscriber.comment,
        must_change_password=switch.identity.must_change(actor.extension),
        roles=[role for role in Role if role in switch.rights.roles(actor.extension)],
        manages=[department.id for department in managed],
        subscriber=SubscriberDocument.of(switch, subscriber),
    )


@ROUTER.delete("/session", status_code=HTTPStatus.NO_CONTENT)
async def log_out(actor: InSession) -> None:
    """End the session."""
    actor.sessions.end(actor.session)


@ROUTER.put(
    "/session/password",
    status_code=HTTPStatus.NO_CONTENT,
    responses=described(Reason.INVALID_CREDENTIALS, Reason.INVALID_PASSWORD, Reason.TOO_MANY_ATTEMPTS),
)
async def change_password(change: PasswordChange, actor: InSession) -> None:
    """Change the own password; all other sessions of the extension end."""
    with actor.sessions.staying(actor.session):
        actor.exchange.switch.identity.change_password(actor.extension, change.new, change.old)


@ROUTER.post("/password-reminders", status_code=HTTPStatus.ACCEPTED)
async def remind(wanted: ReminderRequest, desk: OnDesk) -> Nothing:
    """Have the password mailed to its owner; the answer never tells what came of it."""
    desk.exchange.switch.identity.remind(wanted.extension)
    return Nothing()
