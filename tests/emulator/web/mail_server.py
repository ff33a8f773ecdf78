"""A mail server on the loopback that keeps what it is handed."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from enum import StrEnum

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


class Told(StrEnum):
    """How a message came, or a log-in."""

    OPEN = "open"
    ENCRYPTED = "encrypted"


@dataclass
class MailServer:
    """Refuses every recipient with `refusal` when there is one; lets only this user in when there is one.

    With `certificate` it speaks TLS, after STARTTLS or from the first byte on. `mails_told` and `log_ins_told` say how
    each mail and each log-in came, right or wrong.
    """

    refusal: str = ""
    user: str = ""
    password: str = ""
    certificate: ssl.SSLContext | None = None
    from_the_first_byte: bool = False
    port: int = 0
    mails: list[EmailMessage] = field(default_factory=list)
    mails_told: list[Told] = field(default_factory=list)
    log_ins_told: list[Told] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - named by the library
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        del server, session, rcpt_options
        if self.refusal:
            return self.refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        del session
        assert isinstance(envelope.content, bytes)
        self.mails_told.append(_told(server))
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.mails.append(message)
        return "250 taken"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        """Let the one user in."""
        del session, envelope, mechanism
        self.log_ins_told.append(_told(server))
        right = (data.login.decode(), data.password.decode()) == (self.user, self.password)
        return AuthResult(success=right, handled=False)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[MailServer]:
        """Serve until the block ends."""

        def protocol() -> SMTP:
            return SMTP(
                self,
                hostname="mail.example.org",
                authenticator=self.authenticate if self.user else None,
                auth_required=bool(self.user),
                auth_require_tls=False,
                tls_context=None if self.from_the_first_byte else self.certificate,
                loop=asyncio.get_running_loop(),
            )

        encrypted = self.certificate if self.from_the_first_byte else None
        server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0, ssl=encrypted)
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            await server.wait_closed()


def _told(server: SMTP) -> Told:
    assert server.transport is not None
    return Told.OPEN if server.transport.get_extra_info("sslcontext") is None else Told.ENCRYPTED
