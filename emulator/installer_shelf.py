"""Where the bytes of the installer file lie, each under its own key: an upload that ends early harms nothing."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

from emulator.exchange.errors import Reason, Refused

_SUFFIX: Final = ".installer"


class InstallerShelf:
    """Files in one folder. What the exchange no longer has is taken away by whoever changed it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, key: str) -> Path:
        """Give the place of a file."""
        return self._folder / f"{key}{_SUFFIX}"

    async def receive(self, chunks: AsyncIterator[bytes], largest: int) -> tuple[str, int]:
        """Write a file down; returns its key and its bytes. Refused: `file_too_large`, `storage_full`."""
        key, size = secrets.token_hex(8), 0
        try:
            await asyncio.to_thread(self._folder.mkdir, parents=True, exist_ok=True)
            with await asyncio.to_thread(self.path(key).open, "xb") as file:
                async for chunk in chunks:
                    size = _within(size + len(chunk), largest)
                    await asyncio.to_thread(file.write, chunk)
        except BaseException as error:
            self.discard(key)
            if isinstance(error, OSError):
                raise Refused(Reason.STORAGE_FULL) from error
            raise
        return key, size

    def discard(self, key: str) -> None:
        """Take a file away."""
        with contextlib.suppress(OSError):
            self.path(key).unlink(missing_ok=True)

    def keep_only(self, key: str | None) -> None:
        """Take away what uploads that ended early, or another state of the PBX, left."""
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if key is None or file != self.path(key):
                self.discard(file.name.removesuffix(_SUFFIX))


def _within(size: int, largest: int) -> int:
    if size > largest:
        raise Refused(Reason.FILE_TOO_LARGE)
    return size
