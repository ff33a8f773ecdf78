"""The emulator put together: one machine, the servers around it, and traffic when it is wanted."""

import asyncio
import contextlib
import importlib
import logging
import socket
import tempfile
import threading
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emulator.announce import Announcement
from emulator.exchange.programming import Programming
from emulator.machine import build
from emulator.servers.ctip.server import CtipServer
from emulator.servers.ftp import FtpServer
from emulator.servers.listening import listen
from emulator.servers.xctip.server import XctipServer
from emulator.traffic import Traffic

if TYPE_CHECKING:
    from emulator.servers.web.server import WebServer

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listeners:
    """Listening sockets of the servers; `http` is absent when nothing is to be served there."""

    host: str
    ctip: socket.socket
    ftp: socket.socket
    xctip: socket.socket
    http: socket.socket | None = None

    @classmethod
    def open(cls, host: str, *, ctip: int = 0, xctip: int = 0, ftp: int = 0, http: int | None = 0) -> Listeners:
        """Listen on the ports given, 0 being any free one. Raises `PortInUse`."""
        opened: list[socket.socket] = []
        try:
            for port in (ctip, ftp, xctip) if http is None else (ctip, ftp, xctip, http):
                opened.append(listen(host, port))  # noqa: PERF401 - those opened before a failure have to be known
        except BaseException:
            for listener in opened:
                listener.close()
            raise
        return cls(host, *opened)

    @property
    def ports(self) -> dict[str, int | None]:
        """Port of each server, `None` for one that is not there."""
        sockets = {"ctip": self.ctip, "xctip": self.xctip, "http": self.http, "ftp": self.ftp}
        return {name: None if listener is None else listener.getsockname()[1] for name, listener in sockets.items()}


class Emulator:
    """A PBX in software. With `real_time` off its clock moves only when somebody advances it."""

    def __init__(
        self,
        programming: Programming,
        *,
        seed: int | None = None,
        start: datetime | None = None,
        real_time: bool = True,
    ) -> None:
        self._programming = programming
        self._real_time = real_time
        self._seed = seed
        self._folder = tempfile.TemporaryDirectory(prefix="webcti-")
        self.machine = build(programming, Path(self._folder.name), seed=seed, start=start)
        self.ctip = CtipServer(self.machine)
        self.xctip = XctipServer(self.machine)
        self._ftp = FtpServer(self.machine.recordings.folder)
        self._web: WebServer | None = None
        self._announcement: Announcement | None = None
        self._traffic: Traffic | None = None
        self._starting: set[asyncio.Task[None]] = set()

    async def start(self, listeners: Listeners, *, announced: bool = False, calls_per_hour: float = 0) -> None:
        """Serve. What takes longer than a start may, is loaded afterwards; clients wait that long in the queue."""
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
        if listeners.http is not None:
            self._in_background(self._serve_web(listeners.http))
        if announced:
            pbx = self._programming.pbx
            ports = {name: listeners.ports[name] for name in ("ctip", "xctip", "http")}
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
        self._folder.cleanup()

    async def reset(self) -> None:
        """Go back to the start: configuration, time, no calls, no faults, no messages; all links are cut."""
        machine = self.machine
        machine.faults.clear()
        if self._traffic is not None:
            self._traffic.forget()
        self.ctip.drop_all()
        self.xctip.drop_all()
        machine.exchange.reset(self._programming)
        machine.gsm.reset(self._programming.gsm_modules)
        self._forget_files()
        if self._real_time:
            machine.clock.set(datetime.now())  # noqa: DTZ005 - the PBX knows its local time and nothing of zones

    def _forget_files(self) -> None:
        """Take away the files of which the exchange does not know."""
        file = self.machine.exchange.switch.installer.file
        self.machine.installers.keep_only(None if file is None else file.key)

    async def _serve_web(self, listener: socket.socket) -> None:
        module = await _loaded("emulator.servers.web.server")
        self._web = module.WebServer(self.machine, self.reset)
        await self._web.start(listener)

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
