"""DND messages (WebCTI API, section 5)."""

from typing import Annotated

from pydantic import Field

from emulator.exchange.features.dnd_messages import DndMessage
from emulator.servers.web.documents.base import Body, Document


class DndMessageDocument(Document):
    """A message; `length` in whole seconds, at least one."""

    id: str
    name: str
    system: bool
    own: bool
    length: int

    @classmethod
    def of(cls, message: DndMessage) -> DndMessageDocument:
        """Write a message."""
        own = bool(message.owner)
        length = max(1, round(message.length))
        return cls(id=message.id, name=message.name, system=not own, own=own, length=length)


class RecordingBody(Body):
    """A message to be recorded at the telephone."""

    name: Annotated[str, Field(max_length=64)]


class RecordingDocument(Document):
    """The id the message has when it is recorded."""

    id: str
