"""The set-up file of PhoneCTI that a PBX keeps for its subscribers."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from .reading import read
from .session import WebSession
from .transport import Download


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file in the PBX; `size` in bytes."""

    name: str
    size: int


class PhoneCti:
    """Offers the file; refused as `not_found` when there is none."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def file(self) -> StoredFile:
        """Return what the file is."""
        return read(StoredFile, await self._session.get("phonecti"))

    @asynccontextmanager
    async def download(self) -> AsyncGenerator[Download]:
        """Open the file."""
        async with self._session.download("phonecti", "file") as download:
            yield download
