"""One connection of a client: its log-in, its requests, and what it is told.

An `Answer` always comes before the data that belongs to it and before the events the request causes. What is not known
is chosen here: a request without `CId` gets no `Answer`; a second `MakeLog` takes the place of the first; a document
that cannot be read and a module nobody has heard of are passed over; `LogInfo_ANS` tells only
the fields whose values are known.
"""

import logging
from typing import Protocol, override

from emulator.exchange.errors import Refused
from emulator.exchange.exchange import Exchange
from emulator.machine import Machine
from emulator.servers.client_link import ClientLink
from emulator.servers.xctip import reports
from emulator.servers.xctip.choices import MOST_ROWS, NOT_KNOWN, NOT_LOGGED_IN, error_text
from emulator.servers.xctip.documents import Element, Node, Splitter, TooLarge, Unreadable, read, write
from emulator.servers.xctip.edits import Wrong
from emulator.servers.xctip.masking import shown
from emulator.servers.xctip.requests import REQUESTS, TEXTS, Following, check_subscriber
from emulator.servers.xctip.sync import Copy
from emulator.servers.xctip.tables import TABLES

LONGEST_CID = 32
MODULES = frozenset({"Log", "Stream", *(module for module, _ in REQUESTS)})

_LOGGER = logging.getLogger(__name__)


class Host(Protocol):
    """What a session needs of the server that accepted it."""

    machine: Machine

    def joined(self, session: Session) -> None:
        """Note a session and whom it is logged in for."""

    def left(self, session: Session) -> None:
        """Forget a session."""

    def release(self, module: str) -> None:
        """Let nobody take the messages of a GSM module any more."""


class Session(ClientLink):
    """One connection.

    `watches` are the subjects it is told about, `follows` the tables whose rows it gets, each with the place it knows,
    `modules` the GSM modules whose messages it takes.
    """

    protocol = "xctip"
    most_unsent = 4 * 1024 * 1024

    def __init__(self, server: Host) -> None:
        super().__init__(server.machine)
        self.extension: str | None = None
        self.watches: set[str] = set()
        self.follows: dict[str, str] = {}
        self.modules: set[str] = set()
        self._server = server
        self._splitter = Splitter()

    @property
    @override
    def names(self) -> frozenset[str]:
        """What the connection is logged in for."""
        return frozenset() if self.extension is None else frozenset({self.extension})

    @property
    def machine(self) -> Machine:
        """The PBX behind it."""
        return self._machine

    @property
    def exchange(self) -> Exchange:
        """The exchange behind it."""
        return self._machine.exchange

    @property
    def own(self) -> str:
        """Extension of the subscriber who is logged in. Raises `Wrong` when nobody is."""
        if self.extension is None:
            raise Wrong(NOT_LOGGED_IN)
        return self.extension

    def copy(self, table: str) -> Copy:
        """Find the subscriber's table of this name."""
        switch = self.exchange.switch
        return Copy(
            TABLES[table](self.exchange, self.own),
            int(reports.identifier(self.exchange, self.own)),
            switch.core.tables_since,
        )

    @override
    def _shown(self, piece: bytes) -> str:
        return shown(piece)

    @override
    def _begun(self) -> None:
        self._server.joined(self)

    @override
    def _ended(self) -> None:
        self._log_out()
        self._server.left(self)

    def data_received(self, data: bytes) -> None:
        """Take bytes, whole documents or not."""
        self._machine.timekeeper.catch_up()
        try:
            for document in self._splitter.feed(data):
                if self._from_client is not None:
                    self._from_client.send(document)
        except TooLarge:
            _LOGGER.warning("connection %d sends a document without end, it is ended", self.number)
            self.cut()

    def pause_writing(self) -> None:
        """Take no more requests while the client does not read the answers."""
        if self._transport is not None:
            self._transport.pause_reading()

    def resume_writing(self) -> None:
        """Take requests again."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.resume_reading()

    def table_changed(self, table: str) -> None:
        """Tell that a table changed, in the way the client asked for."""
        if self.extension is None:
            return
        told = table in self.watches
        if table in self.follows:
            copy = self.copy(table)
            rows = copy.changes_after(self.follows[table])
            self.follows[table] = copy.here()
            told = told or rows is None
            own: list[Node] = [("Id", reports.identifier(self.exchange, self.extension))]
            for begin in range(0, len(rows or ()), MOST_ROWS):
                self.send_bytes(write("Sync", "Records_EV", [*own, *(rows or ())[begin : begin + MOST_ROWS]]))
        if told:
            self.send_bytes(reports.table_changed(self.exchange, self.extension, table))

    def leave_texts(self) -> None:
        """Attend to messages no more."""
        if TEXTS in self.watches and self.extension is not None:
            self.watches.discard(TEXTS)
            self.exchange.switch.texts.leave(self.extension)

    def take_module(self, module: str) -> None:
        """Take the messages of a GSM module, in the place of who took them before."""
        self._server.release(module)
        self.modules.add(module)

    def leave_module(self, module: str) -> None:
        """Take the messages of a GSM module no more."""
        self.modules.discard(module)

    @override
    def _receive(self, piece: bytes) -> None:
        try:
            root = read(piece)
        except Unreadable:
            _LOGGER.info("connection %d sent a document that cannot be read", self.number)
            return
        for module in root.children:
            for message in module.children if module.name in MODULES else ():
                self._carry_out(module.name, message)

    def _carry_out(self, module: str, message: Element) -> None:
        """Answer one message; what belongs to the answer follows it, and then the events it causes."""
        self._behind_answer = []
        error, following = None, []
        try:
            following = self._following(module, message)
        except Wrong as wrong:
            error = str(wrong)
        except Refused as refused:
            error = error_text(refused.reason)
        finally:
            behind, self._behind_answer = self._behind_answer, None
        cid = (message.get("CId") or "")[:LONGEST_CID]
        if cid:
            fields: list[Node] = [("CId", cid), *([("Error", error)] if error else [])]
            self.send_bytes(write(module, "Answer", fields))
        for document in (*following, *behind):
            self.send_bytes(document)

    def _following(self, module: str, message: Element) -> Following:
        match module, message.name:
            case "Log", "MakeLog":
                return self._log_in(message.get("Login") or "", message.get("Pass") or "")
            case "Log", "Logout":
                self._log_out()
                return []
            case "Stream", "WDTest":
                return []
        request = REQUESTS.get((module, message.name))
        if request is None:
            raise Wrong(NOT_KNOWN)
        check_subscriber(self, message)
        with self.exchange.working():
            return request(self, message)

    def _log_in(self, login: str, password: str) -> Following:
        self.exchange.authenticate_password(login, password)
        self._log_out()
        self.extension = login
        self._server.joined(self)
        subscriber = self.exchange.switch.core.station(login).subscriber
        fields: list[Node] = [
            ("Comment", subscriber.comment),
            ("Id", reports.identifier(self.exchange, login)),
            ("Number", login),
        ]
        return [write("Log", "LogInfo_ANS", fields)]

    def _log_out(self) -> None:
        self.leave_texts()
        self.watches.clear()
        self.follows.clear()
        self.modules.clear()
        self._server.left(self)
        self.extension = None
        if self._transport is not None:
            self._server.joined(self)
