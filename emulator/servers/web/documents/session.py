"""Logging in."""

from typing import Annotated, Final

from pydantic import Field

from emulator.exchange.office.rights import Role
from emulator.servers.web.documents.base import Body, Document
from emulator.servers.web.documents.subscriber import SubscriberDocument

LONGEST_PASSWORD: Final = 256
"""Characters that are looked at; what a good password is, the exchange decides."""


class LogIn(Body):
    """Who wants in."""

    extension: Annotated[str, Field(max_length=64)]
    password: str = Field(max_length=LONGEST_PASSWORD, repr=False)


class PasswordChange(Body):
    """A new password; the old one is needed unless it has to be changed."""

    new: str = Field(max_length=LONGEST_PASSWORD, repr=False)
    old: str | None = Field(default=None, max_length=LONGEST_PASSWORD, repr=False)


class ReminderRequest(Body):
    """Whose password is to be mailed to him."""

    extension: Annotated[str, Field(max_length=64)]


class Nothing(Document):
    """An answer that tells nothing."""


class SessionDocument(Document):
    """A session that began; every further request carries the token."""

    token: str
    must_change_password: bool
    expires_in: int = Field(description="Seconds without use after which it ends")


class LoggedInDocument(Document):
    """Who is logged in; `manages` are the ids of the departments he is manager of in effect."""

    extension: str
    comment: str
    must_change_password: bool
    roles: list[Role]
    manages: list[str]
    subscriber: SubscriberDocument
