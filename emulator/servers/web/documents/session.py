"""Logging in."""

from typing import Annotated

from pydantic import Field

from emulator.servers.web.documents.base import Body, Document


class LogIn(Body):
    """Who wants in."""

    extension: Annotated[str, Field(max_length=64)]
    password: Annotated[str, Field(max_length=256, repr=False, json_schema_extra={"format": "password"})]


class SessionDocument(Document):
    """A session that began; every further request carries the token."""

    token: str
    must_change_password: bool
    expires_in: int = Field(description="Seconds without use after which it ends")
