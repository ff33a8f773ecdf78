"""The folder of recordings: files come into being when the exchange says that a part is ready."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path

from emulator.exchange.events import RecordingChanged
from emulator.sound import write_recording

_LOGGER = logging.getLogger(__name__)


class Recordings:
    """Writes recordings below `folder`, outside the event loop."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._tasks: set[asyncio.Task[None]] = set()

    def store(self, event: RecordingChanged, then: Callable[[], None]) -> None:
        """Write the file of a finished part, and call `then` when it can be fetched."""
        task = asyncio.get_running_loop().create_task(self._store(event, then))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def stop(self) -> None:
        """Leave what is not written."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _store(self, event: RecordingChanged, then: Callable[[], None]) -> None:
        try:
            await asyncio.to_thread(write_recording, self.folder / event.path, event.seconds, event.said)
        except OSError:
            _LOGGER.exception("recording %s cannot be written", event.id)
            return
        then()
