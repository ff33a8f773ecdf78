"""One connection of a client: its log-in, its requests, and the frames it gets.

The answer to a request always leaves before the events the request causes. What the specification leaves open is chosen
here: a second LOGI or LOGA on a connection is answered ERROR, unless LOGO came before it; a request for another
extension than the own one, like any request before the log-in, is answered NA 1; no STAT is sent by itself
after a log-in.
"""

import asyncio
import logging
from typing import Protocol, override

from emulator.exchange.clock import Timer
from emulator.exchange.errors import Refused
from emulator.exchange.gsm import SINGLE, OutgoingSms
from emulator.machine import Machine
from emulator.servers.client_link import ClientLink
from emulator.servers.ctip import dialect, frames
from emulator.servers.ctip.commands import carry_out
from emulator.servers.ctip.dialect import Dialect
from emulator.servers.ctip.lines import LineBuffer
from emulator.servers.ctip.masking import shown
from emulator.servers.ctip.parsing import Malformed, parse
from emulator.servers.ctip.requests import (
    AcknowledgeSms,
    CodePage,
    ExtensionRequest,
    LogInAll,
    LogInExtension,
    LogInModule,
    LogOut,
    ModuleRequest,
    Request,
    RequestState,
    SendSms,
    Who,
)

KEEP_ALIVE_SECONDS = 30.0
"""Seconds of the exchange's clock between keep-alives (as a real IPU), counted from the connection's begin."""

ALL_EXTENSIONS = "*"

_LOGGER = logging.getLogger(__name__)


class Host(Protocol):
    """What a session needs of the server that accepted it."""

    machine: Machine

    @property
    def dialect(self) -> Dialect:
        """How this PBX speaks, as it is programmed now."""

    def joined(self, session: Session) -> None:
        """Note what a session is logged in for."""

    def left(self, session: Session) -> None:
        """Note that a session wants nothing more."""

    def expel_from(self, module: str) -> None:
        """Throw out who is logged in to a GSM module."""

    def state_frame(self, extension: str) -> str:
        """STAT of an extension. Raises `Refused` when there is no such number."""


class Session(ClientLink):
    """One connection."""

    protocol = "ctip"
    most_unsent = 512 * 1024

    def __init__(self, server: Host) -> None:
        super().__init__(server.machine)
        self.extension: str | None = None
        self.module: str | None = None
        self.monitor = False
        self._server = server
        self._code_page = CodePage.PBX
        self._lines = LineBuffer()
        self._keep_alive: Timer | None = None

    @property
    @override
    def names(self) -> frozenset[str]:
        """What the connection is logged in for."""
        names = (self.extension, self.module, ALL_EXTENSIONS if self.monitor else None)
        return frozenset(name for name in names if name is not None)

    @property
    def recordings_host(self) -> str:
        """Address of the card that holds the recordings: the one the client reached us at."""
        return "" if self._transport is None else str(self._transport.get_extra_info("sockname")[0])

    @override
    def _shown(self, piece: bytes) -> str:
        return shown(piece)

    @override
    def _begun(self) -> None:
        self._server.joined(self)
        self._order_keep_alive()

    @override
    def _ended(self) -> None:
        if self._keep_alive is not None:
            self._keep_alive.cancel()
        self._server.left(self)

    def data_received(self, data: bytes) -> None:
        """Take bytes, whole lines or not."""
        self._machine.timekeeper.catch_up()
        for line in self._lines.feed(data):
            if line is None:
                self.send(frames.ERROR)
            elif self._from_client is not None:
                self._from_client.send(line)

    def close(self) -> None:
        """End the connection after what was sent."""
        if self._transport is not None:
            self._transport.close()

    def send(self, frame: str, code_page: str = frames.PBX_CODE_PAGE) -> None:
        """Send a frame, behind the answer that is being found if there is one."""
        self.send_bytes(frames.encode(frame, code_page))

    def send_stored(self) -> None:
        """Send the oldest entry of the GSM module's memory, again if it was not acknowledged."""
        if self.module is None:
            return
        waiting = self._machine.gsm.module(self.module).stored
        if waiting:
            self.send(frames.stored(self.module, waiting[0], self._server.dialect), self._code_page)

    def expel(self) -> None:
        """Somebody else logged in to the GSM module: tell it and end (before 12.01 without a word)."""
        if self._server.dialect.has(dialect.EXPULSION):
            self.send(frames.LOGGED_IN_ELSEWHERE)
        self._server.left(self)
        self.close()

    def _order_keep_alive(self) -> None:
        if self._transport is None:
            return
        self._machine.timekeeper.catch_up()
        self._keep_alive = self._machine.clock.call_later(KEEP_ALIVE_SECONDS, self._send_keep_alive)

    def _send_keep_alive(self) -> None:
        self.send_bytes(frames.KEEP_ALIVE)
        # After the clock has stopped moving, so that a jump brings one keep-alive and not all it leaps over.
        asyncio.get_running_loop().call_soon(self._order_keep_alive)

    @override
    def _receive(self, piece: bytes) -> None:
        """Answer one line; events it causes follow the answer."""
        self._behind_answer = []
        try:
            answer = self._answer_to(piece)
        finally:
            behind, self._behind_answer = self._behind_answer, None
        if answer is not None:
            self.send(answer)
        for frame in behind:
            self.send_bytes(frame)

    def _answer_to(self, line: bytes) -> str | None:
        try:
            request = parse(line)
        except Malformed:
            return frames.ERROR
        if request is None:
            return None
        try:
            return self._carry_out(request)
        except Malformed:
            return frames.ERROR
        except Refused as refused:
            return frames.refusal(refused.reason)

    def _carry_out(self, request: Request) -> str:
        match request:
            case Who():
                return self._who()
            case LogInExtension() | LogInModule() | LogInAll():
                return self._log_in(request)
            case LogOut(name):
                return self._log_out(name)
            case SendSms() | AcknowledgeSms():
                return self._carry_out_sms(request)
        return self._carry_out_telephone(request)

    def _carry_out_telephone(self, request: ExtensionRequest) -> str:
        if not self._server.dialect.takes(request.extension):
            raise Malformed
        if isinstance(request, RequestState) and self.names:
            # A number that does not exist is told as such, whoever asks.
            state = self._server.state_frame(request.extension)
            return state if self._may(request.extension, read=True) else frames.NOT_LOGGED_IN
        if not self._may(request.extension, read=False):
            return frames.NOT_LOGGED_IN
        carry_out(self._machine.exchange, self._server.dialect, request)
        return frames.OK

    def _carry_out_sms(self, request: ModuleRequest) -> str:
        if request.module != self.module:
            return frames.NOT_LOGGED_IN
        memory = self._machine.gsm.module(request.module)
        with self._machine.exchange.working():
            if isinstance(request, AcknowledgeSms):
                memory.acknowledge(request.index)
            else:
                memory.send(self._outgoing(request))
        return frames.OK

    def _may(self, extension: str, *, read: bool) -> bool:
        if self.monitor:
            return read or self._machine.exchange.programming.pbx.commands_on_monitor
        return self.extension == extension

    def _who(self) -> str:
        if not self._server.dialect.has(dialect.WHO):
            raise Malformed
        return frames.who(self._machine.exchange.programming.pbx, self._machine.clock.now)

    def _log_in(self, request: LogInExtension | LogInModule | LogInAll) -> str:
        match request:
            case LogInExtension():
                answer = self._log_in_extension(request)
            case LogInModule():
                answer = self._log_in_module(request)
            case LogInAll():
                answer = self._log_in_all(request)
        self._server.joined(self)
        return answer

    def _log_in_extension(self, request: LogInExtension) -> str:
        if self.names or not self._server.dialect.takes(request.extension):
            raise Malformed
        kind = self._machine.exchange.authenticate(request.extension, request.key)
        self.extension = request.extension
        return frames.logged_in(self._machine.exchange.programming.pbx, frames.TELEPHONE_KINDS[kind])

    def _log_in_all(self, request: LogInAll) -> str:
        # With a GSM module on the same connection it works on a real IPU, with an extension it must not.
        if self.monitor or self.extension is not None:
            raise Malformed
        self._machine.exchange.authenticate_monitor(request.key)
        self.monitor = True
        return frames.logged_in(self._machine.exchange.programming.pbx)

    def _log_in_module(self, request: LogInModule) -> str:
        if self.module is not None or self.extension is not None:
            raise Malformed
        if request.code_page is not None and not self._server.dialect.has(dialect.CODE_PAGE):
            raise Malformed
        own_number = self._machine.exchange.authenticate_gsm(request.module, request.pin)
        self._server.expel_from(request.module)
        self.module = request.module
        self._code_page = request.code_page or CodePage.PBX
        self.send_stored()
        return frames.logged_in(self._machine.exchange.programming.pbx, own_number, gsm=True)

    def _log_out(self, name: str) -> str:
        if name not in {self.extension, self.module}:
            return frames.NOT_LOGGED_IN
        self._server.left(self)
        if name == self.extension:
            self.extension = None
        else:
            self.module = None
        self._server.joined(self)
        return frames.OK

    def _outgoing(self, request: SendSms) -> OutgoingSms:
        spoken = self._server.dialect
        if request.part != SINGLE and not spoken.has(dialect.MULTIPART_SMS):
            raise Malformed
        if request.kind.islower() and not spoken.has(dialect.SMS_WITHOUT_REPORT):
            raise Malformed
        try:
            text = frames.unescaped(request.text.decode(self._code_page))
        except UnicodeDecodeError as error:
            raise Malformed from error
        return OutgoingSms(
            number=request.number,
            text=text,
            validity=request.validity,
            flash=request.kind in "Ff",
            report=request.kind.isupper(),
            part=request.part,
            coding=request.coding,
        )
