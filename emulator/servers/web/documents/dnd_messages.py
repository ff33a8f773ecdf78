"""DND messages (WebCTI API, section 5)."""

from typing import Annotated

from pydantic import Field

from emulator.exchange.features.dnd_messages import DndMessage
from emulator.servers.web.documents.base import Body, Document


class DndMessageDocument(Document):
    """A message; `length` in seconds."""

    id: str
    name: str
    system: bool
    own: bool
    length: float

    @classmethod
    def of(cls, message: DndMessage) -> DndMessageDocument:
        """Write a message."""
        own = bool(message.owner)
        return cls(id=message.id, name=message.name, system=not own, own=own, length=round(message.length, 1))


class RecordingBody(Body):
    """A message to be recorded at the telephone."""

    name: Annotated[str, Field(max_length=64)]


class RecordingDocument(Document):
    """The id the message has when it is recorded."""

    id: str
