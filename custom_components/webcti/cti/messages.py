"""Text messages of one GSM module: one at a time on the way out, each acknowledged on the way in."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Final

from .capabilities import protocol_version
from .connection import Address
from .ctip.client import GsmModule, Session
from .ctip.commands import Smss, Sok
from .ctip.frames import Frame, Smsa, Smsg, Smsr
from .ctip.sms import Part
from .errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    CtiError,
    MessageRejected,
    NotSupported,
    Refusal,
)
from .listeners import Listeners
from .model import ConnectionStatus, SmsReceived, SmsReport
from .sms_parts import REMEMBERED, Joiner, coding_of, split
from .timings import PbxTimings

_LOGGER = logging.getLogger(__name__)

BUSY: Final = frozenset({Refusal.TARGET_BUSY, Refusal.GSM_BUSY})
"""Both stand for a busy module: the chapter on SMS says 4, the table of reasons has 21."""
BUSY_ATTEMPTS: Final = 10
DAMAGED_ATTEMPTS: Final = 2
REFERENCES: Final = 256
MOST_PARTS: Final = 255
PARTS_SINCE: Final = (13, 1)
NO_REPORT_SINCE: Final = (12, 1)

type Message = SmsReceived | SmsReport


class MessageDesk:
    """One GSM module: its session, its way out and its way in.

    The module keeps everything that is not acknowledged and sends it again. So nothing is acknowledged while nobody
    listens, and a whole message or a report only after the listeners had it. Parts are acknowledged as they come,
    because a module delivers the next one only then: `finish` tells what came of them rather than lose it.
    """

    def __init__(
        self,
        address: Address,
        login: GsmModule,
        listeners: Listeners[Message],
        status_listeners: Listeners[ConnectionStatus],
        *,
        protocol: str,
        now: Callable[[], datetime],
        timings: PbxTimings,
    ) -> None:
        self.module = login.module
        self._listeners = listeners
        self._status_listeners = status_listeners
        self._protocol = protocol_version(protocol)
        self._now = now
        self._timings = timings
        self._session = Session(
            address, login, on_frame=self._frame, on_status=self._status_changed, timings=timings.link
        )
        self._joiner = Joiner(timedelta(seconds=timings.sms_parts))
        self._sending = asyncio.Lock()
        self._operator: asyncio.Future[Smsa] | None = None
        self._reference = 0
        self._held: OrderedDict[Smsr | Smsg, None] = OrderedDict()
        self._finished = False
        self._attempted = asyncio.Event()
        self._refused: AuthenticationFailed | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        """Log in, in the background: the telephones do not wait for a GSM module."""
        self._spawn(self._log_in())
        self._spawn(self._look_after())

    @property
    def status(self) -> ConnectionStatus:
        """Whether the module is logged in to, and if not, whether it will be."""
        if self._refused is not None:
            return ConnectionStatus(connected=False, retrying=False, reason=self._refused)
        return self._session.status

    def finish(self) -> None:
        """Take nothing more, and tell what came of the messages whose parts are missing."""
        self._finished = True
        for first, text in self._joiner.give_up():
            self._listeners.tell(self._received(first, text))

    async def close(self) -> None:
        """Finish and sign off; a message under way gets `ConnectionLost`."""
        self.finish()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()
        self._operator_silent(ConnectionLost("closed"))

    # The way out

    async def send(self, number: str, text: str, *, flash: bool, report: bool) -> None:
        """Send a text, in parts when it is long; return when the operator accepted all of them.

        Raises `MessageRejected` when the operator refused one (the parts before it are on their way), `AnswerTimeout`
        when he said nothing.
        """
        texts = split(text)
        await self._attempted.wait()
        if self._refused is not None:
            raise AuthenticationFailed(self._refused.command, self._refused.reason)
        if len(texts) > MOST_PARTS:
            raise CommandInvalid(Smss.name, "text")
        if len(texts) > 1 and self._protocol < PARTS_SINCE:
            raise NotSupported("Messages of several parts need protocol 13.01")
        async with self._sending:
            several = len(texts) > 1
            if several:
                self._reference = (self._reference + 1) % REFERENCES
            for place, part in enumerate(texts, start=1):
                await self._send_part(
                    Smss(
                        self.module,
                        number,
                        part,
                        part=Part(self._reference, place, len(texts)) if several else None,
                        coding=coding_of(text) if several else None,
                        flash=flash,
                        report=report or self._protocol < NO_REPORT_SINCE,
                    )
                )

    async def _send_part(self, command: Smss) -> None:
        operator: asyncio.Future[Smsa] = asyncio.get_running_loop().create_future()
        self._operator = operator
        try:
            await self._hand_over(command)
            answer = await asyncio.wait_for(operator, self._timings.sms_accepted)
        except TimeoutError:
            raise AnswerTimeout("The operator did not answer") from None
        finally:
            self._operator = None
        if not answer.accepted:
            raise MessageRejected(answer.error)

    async def _hand_over(self, command: Smss) -> None:
        """Give the module a message, again while it is busy (CTIP 15.01, SMSS)."""
        attempts: dict[int, int] = {Refusal.GSM_BUSY: BUSY_ATTEMPTS, Refusal.TRUNK_DAMAGED: DAMAGED_ATTEMPTS}
        pauses: dict[int, float] = {
            Refusal.GSM_BUSY: self._timings.sms_busy,
            Refusal.TRUNK_DAMAGED: self._timings.sms_damaged,
        }
        while True:
            try:
                await self._session.request(command)
            except CommandRefused as err:
                reason = Refusal.GSM_BUSY if err.reason in BUSY else err.reason
                if reason not in attempts or attempts[reason] <= 1:
                    raise
                attempts[reason] -= 1
                await asyncio.sleep(pauses[reason])
            else:
                return

    # The way in

    def heard(self) -> None:
        """Take what came before anybody listened."""
        held, self._held = self._held, OrderedDict()
        for frame in held:
            self._take(frame)

    async def _look_after(self) -> None:
        """Deliver messages whose missing parts did not come in time."""
        while True:
            await asyncio.sleep(self._timings.audit)
            if not self._listeners:
                continue
            for first, text in self._joiner.overdue(self._now()):
                self._listeners.tell(self._received(first, text))

    def _frame(self, frame: Frame) -> None:
        match frame:
            case Smsa() if self._operator is not None and not self._operator.done():
                self._operator.set_result(frame)
            case Smsr() | Smsg():
                self._take(frame)

    def _take(self, frame: Smsr | Smsg) -> None:
        if self._finished or not self._listeners:
            self._hold(frame)
        elif isinstance(frame, Smsr):
            self._take_report(frame)
        else:
            self._take_message(frame)

    def _hold(self, frame: Smsr | Smsg) -> None:
        """Keep what nobody wants yet. The module has it too, so the oldest may go."""
        self._held[frame] = None
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)

    def _take_report(self, frame: Smsr) -> None:
        if self._joiner.is_repeated(frame) or frame.order is None:
            self._acknowledge(frame.index)
            return
        report = SmsReport(
            module=self.module,
            order=frame.order,
            delivered=frame.delivered,
            number=frame.number,
            error=frame.error,
        )
        self._deliver(frame.index, report)

    def _take_message(self, frame: Smsg) -> None:
        if self._joiner.is_repeated(frame):
            self._acknowledge(frame.index)
        elif whole := self._joiner.add(frame, self._now()):
            self._deliver(frame.index, self._received(*whole))
        else:
            self._acknowledge(frame.index)

    def _received(self, first: Smsg, text: str) -> SmsReceived:
        """Return the message; the module's clock is taken to be local time, which the protocol does not say."""
        sent = first.sent.astimezone() if first.sent else self._now()
        return SmsReceived(module=self.module, sender=first.sender or "", text=text, sent=sent, flash=first.flash)

    def _deliver(self, index: int, message: Message) -> None:
        self._listeners.tell(message)
        self._acknowledge(index)

    def _acknowledge(self, index: int) -> None:
        self._spawn(self._send_acknowledgement(index))

    async def _send_acknowledgement(self, index: int) -> None:
        try:
            await self._session.request(Sok(self.module, index))
        except CtiError as err:
            _LOGGER.debug("A text message was not acknowledged, so it will come again: %s", type(err).__qualname__)

    # The connection

    async def _log_in(self) -> None:
        """Log in, again and again until it heals itself. A refused PIN is not tried twice: SIMs lock."""
        while True:
            try:
                await self._session.open()
            except AuthenticationFailed as err:
                self._refused = err
                _LOGGER.warning("GSM module %s refused the log-in: %s", self.module, err)
                self._status_listeners.tell(self.status)
                return
            except CtiError as err:
                _LOGGER.debug("GSM module %s cannot be logged in to yet: %s", self.module, err)
            else:
                return
            finally:
                self._attempted.set()
            await asyncio.sleep(self._timings.gsm_retry)

    def _status_changed(self, status: ConnectionStatus) -> None:
        if not status.connected:
            if isinstance(status.reason, AuthenticationFailed):
                self._refused = status.reason
            self._operator_silent(ConnectionLost("The link broke before the operator answered"))
        self._status_listeners.tell(status)

    def _operator_silent(self, error: CtiError) -> None:
        if self._operator is not None and not self._operator.done():
            self._operator.set_exception(error)

    def _spawn(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work, name=f"webcti {self.module}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
