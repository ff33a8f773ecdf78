"""The xCTIP server: listens, knows its sessions, and hands each event of the exchange to those it belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from typing import override

from emulator.exchange.events import (
    CallProgressed,
    Event,
    GsmBufferChanged,
    HistoryChanged,
    PhonebookChanged,
    SmsAnswered,
    StatusChanged,
    TextStored,
)
from emulator.machine import Machine
from emulator.servers.port import Port
from emulator.servers.xctip import gsm, reports
from emulator.servers.xctip.requests import CALLS, STATUS, TEXTS
from emulator.servers.xctip.session import Session
from emulator.servers.xctip.tables import BookTable, CallTable, MessageTable


class XctipServer(Port):
    """One TCP port, many sessions, several for one subscriber."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.clock)
        self.machine = machine
        self._sessions: dict[Session, None] = {}
        self._of: defaultdict[str, dict[Session, None]] = defaultdict(dict)
        self._unsubscribe = machine.exchange.subscribe(self._publish)
        machine.faults.serve(self)

    @override
    def accept(self) -> Session:
        return Session(self)

    @override
    async def stop(self) -> None:
        self._unsubscribe()
        await super().stop()

    @override
    def drop_all(self) -> None:
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
            case GsmBufferChanged() | SmsAnswered():
                self._publish_sms(event)
            case _:
                pass

    def _publish_sms(self, event: GsmBufferChanged | SmsAnswered) -> None:
        if not (holding := self._holding(event.module)):
            return
        if isinstance(event, SmsAnswered):
            self._send(holding, [gsm.answered(self.machine, event)])
        else:
            self._send(holding, gsm.waiting(self.machine, event.module))

    def _watching(self, subject: str, sessions: Iterable[Session]) -> list[Session]:
        return [session for session in sessions if subject in session.watches]

    def release(self, module: str) -> None:
        """Let nobody take the messages of a GSM module any more."""
        for session in self._holding(module):
            session.leave_module(module)

    def _holding(self, module: str) -> list[Session]:
        return [session for session in self._sessions if module in session.modules]

    def _table_changed(self, table: str, sessions: Iterable[Session]) -> None:
        for session in tuple(sessions):
            session.table_changed(table)

    def _send(self, sessions: list[Session], documents: list[bytes]) -> None:
        for session in sessions:
            for document in documents:
                session.send_bytes(document)
