"""Finished calls of a subscriber, what he missed, and what was left at his voicemail."""

from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ..model import Extension
from .paging import Page, paged, read_page
from .reading import read
from .session import WebSession
from .transport import Download

VOICEMAIL_CALLS = "voicemail"
"""Asks the history for the calls to the voicemail, whatever their type."""


class CallType(StrEnum):
    """What became of a call, seen from the subscriber."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"
    MISSED = "missed"
    ANSWERED_ELSEWHERE = "answered_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HistoryRecord:
    """A finished call. `duration` in seconds, of a conversation only.

    `number` is empty when withheld or restricted, `dial` what calls it all the same, empty when nothing does.
    """

    id: str
    type: CallType
    start: datetime
    number: str
    dial: str
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    duration: int | None
    voicemail: bool
    group: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MissedRecord:
    """What one number called in vain: `count` times, last at `start`."""

    type: CallType
    start: datetime
    number: str
    dial: str
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    duration: int | None
    voicemail: bool
    group: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VoicemailRecord:
    """A message left at the voicemail; `length` in seconds."""

    id: str
    number: str
    dial: str
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    start: datetime
    length: int
    heard: bool


class History:
    """Call histories that the session may see, newest first."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def page(
        self,
        extension: Extension,
        *,
        types: Collection[str] = (),
        text: str = "",
        number: str = "",
        cursor: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> Page[HistoryRecord]:
        """Return a page: of some `CallType`s or `VOICEMAIL_CALLS`, with a text in name or number, with one number."""
        query = paged(cursor, limit, offset, type=types, text=text, number=number)
        return read_page(HistoryRecord, await self._session.get("subscribers", extension, "history", query=query))

    async def missed(
        self, extension: Extension, *, cursor: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[MissedRecord]:
        """Return who called in vain, one entry for each number."""
        query = paged(cursor, limit, offset)
        return read_page(MissedRecord, await self._session.get("subscribers", extension, "missed", query=query))


class Voicemail:
    """The subscriber's own voicemail."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def page(
        self, extension: Extension, *, cursor: str | None = None, limit: int | None = None, offset: int = 0
    ) -> Page[VoicemailRecord]:
        """Return messages."""
        query = paged(cursor, limit, offset)
        return read_page(VoicemailRecord, await self._session.get("subscribers", extension, "voicemail", query=query))

    @asynccontextmanager
    async def audio(self, extension: Extension, message: str) -> AsyncGenerator[Download]:
        """Open the sound of a message, which counts as heard then."""
        async with self._session.download("subscribers", extension, "voicemail", message, "audio") as download:
            yield download

    async def mark(self, extension: Extension, message: str, *, heard: bool) -> VoicemailRecord:
        """Note whether a message was heard."""
        document = {"heard": heard}
        answer = await self._session.patch("subscribers", extension, "voicemail", message, document=document)
        return read(VoicemailRecord, answer)

    async def delete(self, extension: Extension, message: str) -> None:
        """Delete a message."""
        await self._session.delete("subscribers", extension, "voicemail", message)
