"""The mail server of the PBX."""

from fastapi import APIRouter

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.post import MailState
from emulator.exchange.office.rights import Feature
from emulator.exchange.office.smtp import SmtpDraft
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.administration import Sent, SmtpBody, SmtpDocument, TestMail
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute, WaitingRoute

ROUTER = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F32)],
    responses=described(Reason.FORBIDDEN),
)

TESTS = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    route_class=WaitingRoute,
    dependencies=[needs(Feature.F32)],
    responses=described(Reason.FORBIDDEN),
)
"""What waits for the mail server."""


@ROUTER.get("/smtp")
async def smtp(actor: LoggedIn) -> SmtpDocument:
    """Tell the settings."""
    return SmtpDocument.of(actor.exchange.switch.smtp.see(actor.extension))


@ROUTER.put("/smtp", responses=described(Reason.INVALID_VALUE, Reason.INVALID_EMAIL))
async def change_smtp(wanted: SmtpBody, actor: LoggedIn) -> SmtpDocument:
    """Use other settings."""
    draft = SmtpDraft(
        wanted.mode, wanted.host, wanted.port, wanted.encryption, wanted.user, wanted.sender, wanted.password
    )
    return SmtpDocument.of(actor.exchange.switch.smtp.change(actor.extension, draft))


@TESTS.post("/smtp/test", responses=described(Reason.INVALID_EMAIL, Reason.SMTP_FAILED))
async def test_smtp(wanted: TestMail, actor: LoggedIn) -> Sent:
    """Send a test mail; a failure says what the server replied."""
    with actor.exchange.working():
        mail = actor.exchange.switch.post.write_test(actor.extension, wanted.address)
    outcome = await actor.machine.mailer.outcome(mail)
    if outcome.state is not MailState.SENT:
        raise Refused(Reason.SMTP_FAILED, outcome.reply)
    return Sent()
