"""Writes a mail and hands it to a server. A module of its own because its libraries take long to load."""

from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

import aiosmtplib

from emulator.exchange.office.post import Mail
from emulator.exchange.office.smtp import Encryption, SmtpSettings

TIMEOUT_SECONDS: Final = 20.0
_LONGEST_REPLY: Final = 300


class NotSent(Exception):
    """The mail was not sent; the text is what the server replied, or why there was no reply."""


def message_of(mail: Mail, text: str) -> EmailMessage:
    """Put a mail into the form servers take. Raises `ValueError` when an address cannot be one."""
    message = EmailMessage()
    message["From"] = mail.sender
    message["To"] = mail.to
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(mail.at)
    message["Message-ID"] = f"<{mail.id}.{mail.at:%Y%m%d%H%M%S}@{mail.sender.rpartition('@')[2]}>"
    message.set_content(text)
    return message


async def send(message: EmailMessage, settings: SmtpSettings, password: str) -> None:
    """Send through the server of the settings. Raises `NotSent`."""
    try:
        await aiosmtplib.send(
            message,
            hostname=settings.host,
            port=settings.port,
            username=settings.user or None,
            password=password or None if settings.user else None,
            use_tls=settings.encryption is Encryption.TLS,
            start_tls=settings.encryption is Encryption.STARTTLS,
            timeout=TIMEOUT_SECONDS,
        )
    except (aiosmtplib.SMTPException, OSError, UnicodeError) as error:
        raise NotSent(_reply(error)) from error


def _reply(error: Exception) -> str:
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[refused, *_]):
            text = f"{refused.code} {refused.message}"
        case aiosmtplib.SMTPResponseException():
            text = f"{error.code} {error.message}"
        case _:
            text = str(error) or type(error).__name__
    return " ".join(text.split())[:_LONGEST_REPLY]
