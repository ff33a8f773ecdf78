"""The emulator put together: one machine, the servers around it, and traffic when it is wanted."""

import asyncio
import contextlib
import importlib
import logging
import tempfile
import threading
from collections.abc import Coroutine
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emulator.announce import Announcement
from emulator.exchange.programming import Programming
from emulator.listeners import Listeners
from emulator.machine import build
from emulator.servers.ctip.server import CtipServer
from emulator.servers.ftp import FtpServer
from emulator.servers.xctip.server import XctipServer
from emulator.traffic import Traffic

if TYPE_CHECKING:
    from emulator.servers.web.server import WebServer
    from emulator.store.folder import DataFolder

_ANNOUNCED = frozenset({"ctip", "xctip", "http", "https"})

_LOGGER = logging.getLogger(__name__)


class Emulator:
    """A PBX in software. With `real_time` off its clock moves only when somebody advances it.

    On a data folder it goes on where the one before was left. Raises `NotStored` when that cannot be written.
    """

    def __init__(
        self,
        programming: Programming,
        data: DataFolder | None = None,
        *,
        seed: int | None = None,
        start: datetime | None = None,
        real_time: bool = True,
    ) -> None:
        self._programming = programming
        self._real_time = real_time
        self._seed = seed
        self._data = data
        self._passing = tempfile.TemporaryDirectory(prefix="webcti-") if data is None else None
        self.machine = build(
            programming,
            data.path if data is not None else Path(self._passing.name if self._passing is not None else ""),
            seed=seed,
            start=start,
            vault=None if data is None else data.vault,
            memory=None if data is None else data.store,
        )
        self.ctip = CtipServer(self.machine)
        self.xctip = XctipServer(self.machine)
        self._ftp = FtpServer(self.machine.recordings.folder)
        self._web: WebServer | None = None
        self._announcement: Announcement | None = None
        self._traffic: Traffic | None = None
        self._starting: set[asyncio.Task[None]] = set()

    async def start(
        self, listeners: Listeners, *, announced: bool = False, calls_per_hour: float = 0, controlled: bool = True
    ) -> None:
        """Serve. What takes longer than a start may, is loaded afterwards; clients wait that long in the queue.

        Without `controlled` there is nothing beside what a PBX has: no `/control` and no console.
        """
        if self._real_time:
            self.machine.timekeeper.start()
        await self.ctip.start(listeners.ctip)
        await self.xctip.start(listeners.xctip)
        self._ftp.start(listeners.ftp)
        self.machine.mailer.start()
        self._forget_files()
        if calls_per_hour:
            self._traffic = Traffic(self.machine, calls_per_hour, self._seed)
            self._traffic.start()
        if listeners.web:
            self._in_background(self._serve_web(listeners, controlled=controlled))
        if announced:
            pbx = self._programming.pbx
            ports = {name: port for name, port in listeners.ports.items() if name in _ANNOUNCED}
            self._announcement = Announcement(listeners.host, pbx.serial, pbx.model, ports)
            self._in_background(self._announce(self._announcement))

    async def stop(self) -> None:
        """End all servers and links."""
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        self.machine.timekeeper.stop()
        if self._traffic is not None:
            self._traffic.stop()
        await self.ctip.stop()
        await self.xctip.stop()
        if self._announcement is not None:
            await self._announcement.stop()
        if self._web is not None:
            await self._web.stop()
        await asyncio.to_thread(self._ftp.stop)
        await self.machine.mailer.stop()
        await self.machine.recordings.stop()
        self.machine.exchange.end()
        if self._passing is not None:
            self._passing.cleanup()
        if self._data is not None:
            self._data.close()

    async def reset(self) -> None:
        """Go back to the start: configuration, time, no calls, no faults, no messages; all links are cut.

        Refused: `storage_full`, then nothing is done.
        """
        machine = self.machine
        machine.exchange.reset(self._programming)
        machine.faults.clear()
        if self._traffic is not None:
            self._traffic.forget()
        self.ctip.drop_all()
        self.xctip.drop_all()
        if self._web is not None:
            self._web.forget()
        self._forget_files()
        if self._real_time:
            machine.clock.set(datetime.now())  # noqa: DTZ005 - the PBX knows its local time and nothing of zones

    def _forget_files(self) -> None:
        """Take away the files of which the exchange does not know."""
        switch = self.machine.exchange.switch
        file = switch.installer.file
        self.machine.installers.keep_only(None if file is None else file.key)
        self.machine.sounds.keep_only({message.sound for message in switch.dnd_messages.own.values()})

    async def _serve_web(self, listeners: Listeners, *, controlled: bool) -> None:
        module = await _loaded("emulator.servers.web.server")
        self._web = module.WebServer(self.machine, self.reset if controlled else None)
        await self._web.start(listeners, None if self._data is None else self._data.path)

    async def _announce(self, announcement: Announcement) -> None:
        await _loaded("zeroconf.asyncio")
        await announcement.start()

    def _in_background(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._starting.add(task)
        task.add_done_callback(self._started)

    def _started(self, task: asyncio.Task[None]) -> None:
        self._starting.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _LOGGER.error("a server did not start", exc_info=error)


async def _loaded(name: str) -> Any:
    """Load a module that takes most of a second, in a thread that nobody waits for when the emulator ends."""
    loop = asyncio.get_running_loop()
    loading: asyncio.Future[Any] = loop.create_future()

    def tell(module: object, error: Exception | None) -> None:
        if loading.done():
            return
        if error is None:
            loading.set_result(module)
        else:
            loading.set_exception(error)

    def load() -> None:
        module, error = None, None
        try:
            module = importlib.import_module(name)
        except Exception as problem:  # noqa: BLE001 - it is raised again where the module is waited for
            error = problem
        with contextlib.suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(tell, module, error)

    threading.Thread(target=load, name=f"load {name}", daemon=True).start()
    return await loading
