"""Calls that are placed for a subscriber (WebCTI API, section 4)."""

from typing import Annotated

from pydantic import Field

from emulator.exchange.placed.dialling import AttemptState, Via
from emulator.servers.web.documents.base import Body, Document


class CallWish(Body):
    """A call to place."""

    number: Annotated[str, Field(max_length=64)]
    via: Via


class PlacedCall(Document):
    """The call that is placed now."""

    id: str


class PlacedCallState(Document):
    """How far it came; `reason` is a code, or what the far side did, of one that failed, else empty."""

    id: str
    number: str
    via: Via
    state: AttemptState
    reason: str
