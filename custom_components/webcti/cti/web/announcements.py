"""What callers hear while do-not-disturb is on, and the sets of announcements that a PBX holds."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from ..model import Extension
from .paging import read_items
from .reading import read
from .session import WebSession
from .subscriber import Named
from .transport import Download, Upload


@dataclass(frozen=True, slots=True, kw_only=True)
class DndMessage:
    """A message of the system, or of the subscriber's own; `length` in seconds."""

    id: str
    name: str
    system: bool
    own: bool
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recording:
    id: str


class Announcements:
    """DND messages and announcement sets."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def dnd_messages(self, extension: Extension) -> tuple[DndMessage, ...]:
        """Return the messages a subscriber may choose from, the system's default first."""
        return read_items(DndMessage, await self._session.get("subscribers", extension, "dnd-messages"))

    async def add_dnd_message(self, extension: Extension, name: str, sound: Upload) -> DndMessage:
        """Add an own message: WAV or MP3, at most 60 s and 5 MB."""
        answer = await self._session.upload(
            "POST", "subscribers", extension, "dnd-messages", upload=sound, query={"name": name}
        )
        return read(DndMessage, answer)

    async def record_dnd_message(self, extension: Extension, name: str) -> str:
        """Have the PBX call the telephone and record until it is hung up; return the id of the attempt."""
        path = ("subscribers", extension, "dnd-messages", "recording")
        return read(_Recording, await self._session.post(*path, document={"name": name})).id

    @asynccontextmanager
    async def dnd_audio(self, extension: Extension, message: str) -> AsyncGenerator[Download]:
        """Open the sound of a message."""
        async with self._session.download("subscribers", extension, "dnd-messages", message, "audio") as download:
            yield download

    async def delete_dnd_message(self, extension: Extension, message: str) -> None:
        """Delete an own message."""
        await self._session.delete("subscribers", extension, "dnd-messages", message)

    async def sets(self) -> tuple[Named, ...]:
        """Return the announcement sets of the PBX."""
        return read_items(Named, await self._session.get("announcement-sets"))
