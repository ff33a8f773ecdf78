"""The monitor connection: telephone events come in, states are kept and, after every log-in, reconciled."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime, timedelta

from .connection import Address
from .ctip.client import Monitor, Session
from .ctip.frames import Aoc, Conn, Cw, Drdy, Echo, Frame, Rece, Rel, Ring, Stat, Utag
from .errors import AnswerTimeout, ConnectionLost, CtiError
from .inquiries import Inquiries, StateRequests, take_snapshot
from .listeners import Listeners
from .model import ConnectionStatus, Extension, ExtensionChange, Flags, Recording
from .switchboard import Switchboard
from .timings import PbxTimings

_LOGGER = logging.getLogger(__name__)


class Monitoring:
    """Signed in with the monitor key from `open` to `close`.

    `status` says connected only while the states are those of the PBX: not before the snapshot is complete.
    """

    def __init__(
        self,
        address: Address,
        key: str,
        extensions: Iterable[Extension],
        line_digits: str,
        *,
        now: Callable[[], datetime],
        timings: PbxTimings,
    ) -> None:
        self.session = Session(
            address, Monitor(key), on_frame=self._frame, on_status=self._status_changed, timings=timings.link
        )
        self._request = StateRequests(self.session.state)
        self._inquiries = Inquiries(self._request, self._answered)
        self.switchboard = Switchboard(
            extensions, line_digits, now=now, ask=self._inquiries.ask, grace=timings.stat_grace
        )
        self._timings = timings
        self.status = ConnectionStatus(connected=False)
        self.status_changed: Listeners[ConnectionStatus] = Listeners()
        self.recorded: Listeners[Recording] = Listeners()
        self._opened = False
        self._resuming: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Log in and take the snapshot. Raises as `Session.open` does, and `ConnectionLost`.

        When the PBX leaves a request unanswered the session starts anew, and so does the snapshot.
        """
        await self.session.open()
        complete = True
        try:
            await self._take_snapshot()
        except AnswerTimeout:
            complete = False
        self._opened = True
        self._inquiries.start()
        self._spawn(self._audit())
        if complete:
            self._set_status(self.session.status)

    async def close(self) -> None:
        """End the session and everything that works for it."""
        self._opened = False
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.session.close()
        # Not before: frames that still come put questions.
        await self._inquiries.stop()
        self.status = ConnectionStatus(connected=False, retrying=False)

    async def known(self, extensions: Iterable[Extension]) -> frozenset[Extension]:
        """Return which of these the PBX knows. Raises `ConnectionLost`."""
        return await take_snapshot(self._request, extensions, self._timings.snapshot_pause)

    async def state_known(self, extension: Extension, holds: Callable[[Flags], bool]) -> Flags | None:
        """Return the flags once they are as wished, or what the PBX answers when it does not report them by itself."""
        board = self.switchboard
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()

        def changed(change: ExtensionChange) -> None:
            if change.after.flags is not None and holds(change.after.flags) and not told.done():
                told.set_result(None)

        stop = board.subscribe(extension, changed)
        try:
            state = board.states.get(extension)
            if state is None or state.flags is None or not holds(state.flags):
                await asyncio.wait_for(told, self._timings.read_back)
        except TimeoutError:
            await self._ask_now(extension)
        finally:
            stop()
        state = board.states.get(extension)
        return state.flags if state else None

    async def _ask_now(self, extension: Extension) -> None:
        try:
            await self._request(extension)
        except CtiError as err:
            _LOGGER.debug("A state could not be read back: %s", type(err).__qualname__)

    def _frame(self, frame: Frame) -> None:
        if isinstance(frame, Stat | Ring | Conn | Rel | Echo | Cw | Drdy | Aoc | Utag):
            self.switchboard.feed(frame)
        elif isinstance(frame, Rece):
            self.recorded.tell(
                Recording(extension=frame.extension, id=frame.recording, host=frame.host, path=frame.path)
            )

    def _answered(self, extension: Extension) -> None:
        tracker = self.switchboard.trackers[extension]
        self.switchboard.publish(tracker.confirm())

    def _status_changed(self, status: ConnectionStatus) -> None:
        if self._resuming is not None:
            self._resuming.cancel()
            self._resuming = None
        if not status.connected:
            self._inquiries.forget()
            self.switchboard.lost()
            self._set_status(status)
        elif self._opened:
            self._resuming = self._spawn(self._resume())

    def _set_status(self, status: ConnectionStatus) -> None:
        if status != self.status:
            self.status = status
            self.status_changed.tell(status)

    async def _resume(self) -> None:
        """Reconcile after a log-in. When the link breaks meanwhile, the next log-in begins again."""
        try:
            await self._take_snapshot()
        except ConnectionLost:
            return
        self._set_status(self.session.status)

    async def _take_snapshot(self) -> None:
        board = self.switchboard
        told = await self.known(tuple(board.trackers))
        for extension, tracker in tuple(board.trackers.items()):
            if extension not in told:
                board.publish(tracker.abandon())

    async def _audit(self) -> None:
        """Look after calls of which nothing was heard: a lost `REL` must not leave a call for ever."""
        silent = timedelta(seconds=self._timings.audit)
        ringing_limit = timedelta(seconds=self._timings.ringing_limit)
        hold_limit = timedelta(seconds=self._timings.hold_limit)
        while True:
            await asyncio.sleep(self._timings.audit)
            for extension in self.switchboard.audit(silent, ringing_limit, hold_limit):
                self._inquiries.ask(extension, 0)

    def _spawn(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name="webcti monitor")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
