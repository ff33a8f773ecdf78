"""The xCTIP server: listens, knows its sessions, and hands each event of the exchange to those it belongs to."""

import asyncio
import logging
import socket
from collections import defaultdict
from collections.abc import Iterable

from emulator.exchange.clock import Timer
from emulator.exchange.events import (
    CallProgressed,
    Event,
    HistoryChanged,
    PhonebookChanged,
    StatusChanged,
    TextStored,
)
from emulator.machine import Machine
from emulator.servers.listening import PortInUse, listen
from emulator.servers.xctip import reports
from emulator.servers.xctip.requests import CALLS, STATUS, TEXTS
from emulator.servers.xctip.session import Session
from emulator.servers.xctip.tables import BookTable, CallTable, MessageTable

RETRY_SECONDS = 1.0
"""Seconds of the exchange's clock after which a port that somebody else took is tried again."""

_LOGGER = logging.getLogger(__name__)


class XctipServer:
    """One TCP port, many sessions, several for one subscriber."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self._sessions: dict[Session, None] = {}
        self._of: defaultdict[str, dict[Session, None]] = defaultdict(dict)
        self._server: asyncio.Server | None = None
        self._address = ("", 0)
        self._away: Timer | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._unsubscribe = machine.exchange.subscribe(self._publish)
        machine.faults.serve(self)

    async def start(self, listener: socket.socket) -> None:
        """Take clients from a listening socket."""
        self._address = listener.getsockname()[:2]
        self._server = await asyncio.get_running_loop().create_server(lambda: Session(self), sock=listener)

    async def stop(self) -> None:
        """End everything."""
        self._unsubscribe()
        if self._away is not None:
            self._away.cancel()
        self._stop_listening()
        self.drop_all()
        for task in self._tasks:
            task.cancel()

    def restart(self, seconds: float) -> None:
        """End all links and refuse new ones for so long: what clients see of a PBX restart."""
        self._stop_listening()
        self.drop_all()
        if self._away is not None:
            self._away.cancel()
        self._away = self.machine.clock.call_later(seconds, self._come_back)

    async def listening(self) -> None:
        """Wait until the server takes clients again after its time away is over."""
        await asyncio.gather(*self._tasks)

    def drop_all(self) -> None:
        """End all links."""
        for session in list(self._sessions):
            session.cut()

    def joined(self, session: Session) -> None:
        """Note a session and whom it is logged in for."""
        self._sessions[session] = None
        if session.extension is not None:
            self._of[session.extension][session] = None

    def left(self, session: Session) -> None:
        """Forget a session."""
        self._sessions.pop(session, None)
        if session.extension is not None:
            self._of[session.extension].pop(session, None)

    def _publish(self, event: Event) -> None:
        exchange = self.machine.exchange
        match event:
            case CallProgressed(extension):
                if watching := self._watching(CALLS, self._of.get(extension, ())):
                    self._send(watching, reports.call(exchange, event))
            case StatusChanged(extension, fields):
                if watching := self._watching(STATUS, self._sessions):
                    self._send(watching, [reports.status_changed(exchange, extension, fields)])
            case HistoryChanged(extension):
                self._table_changed(CallTable.name, self._of.get(extension, ()))
            case PhonebookChanged(owner):
                self._table_changed(BookTable.name, self._sessions if owner is None else self._of.get(owner, ()))
            case TextStored(extension, key):
                if watching := self._watching(TEXTS, self._of.get(extension, ())):
                    self._send(watching, [reports.text(exchange.switch.texts.table(extension).rows[key])])
                self._table_changed(MessageTable.name, self._of.get(extension, ()))
            case _:
                pass

    def _watching(self, subject: str, sessions: Iterable[Session]) -> list[Session]:
        return [session for session in sessions if subject in session.watches]

    def _table_changed(self, table: str, sessions: Iterable[Session]) -> None:
        for session in tuple(sessions):
            session.table_changed(table)

    def _send(self, sessions: list[Session], documents: list[bytes]) -> None:
        for session in sessions:
            for document in documents:
                session.send(document)

    def _stop_listening(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _come_back(self) -> None:
        self._away = None
        try:
            listener = listen(*self._address)
        except PortInUse as error:
            _LOGGER.warning("%s; trying again", error)
            self._away = self.machine.clock.call_later(RETRY_SECONDS, self._come_back)
            return
        task = asyncio.get_running_loop().create_task(self.start(listener))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
