"""What a client tells, and how a test waits for it."""

import asyncio
from collections.abc import Callable

from custom_components.webcti.cti.model import CallEvent, ConnectionStatus, Extension, ExtensionChange
from custom_components.webcti.cti.pbx import Pbx

from .fake_pbx import LIMIT


class Watcher:
    """Listens to everything about telephones and the connection."""

    def __init__(self, pbx: Pbx) -> None:
        self.pbx = pbx
        self.changes: list[ExtensionChange] = []
        self.statuses: list[ConnectionStatus] = []
        self._news = asyncio.Condition()
        self._tasks: set[asyncio.Task[None]] = set()
        pbx.subscribe_all(self._changed)
        pbx.subscribe_status(self._status)

    def events(self, extension: Extension = "21") -> list[CallEvent]:
        return [event for change in self.changes if change.after.number == extension for event in change.events]

    def kinds(self, extension: Extension = "21") -> list[str]:
        return [event.kind.value for event in self.events(extension)]

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that the client tells of."""
        async with asyncio.timeout(LIMIT), self._news:
            await self._news.wait_for(holds)

    async def until_kinds(self, *kinds: str, extension: Extension = "21") -> None:
        await self.until(lambda: self.kinds(extension) == list(kinds))

    async def until_connected(self) -> None:
        await self.until(lambda: self.pbx.status.connected)

    async def until_lost(self) -> None:
        await self.until(lambda: not self.pbx.status.connected)

    def _changed(self, change: ExtensionChange) -> None:
        self.changes.append(change)
        self._tell()

    def _status(self, status: ConnectionStatus) -> None:
        self.statuses.append(status)
        self._tell()

    def _tell(self) -> None:
        task = asyncio.get_running_loop().create_task(self._notify())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _notify(self) -> None:
        async with self._news:
            self._news.notify_all()
