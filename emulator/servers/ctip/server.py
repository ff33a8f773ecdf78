"""The CTIP server: listens, knows its sessions, and hands each event of the exchange to those it belongs to."""

from collections import defaultdict
from typing import override

from emulator.exchange.events import (
    BESIDE_CTIP,
    Event,
    FlagsChanged,
    GsmBufferChanged,
    RecordingChanged,
    RecordingStep,
    SmsAnswered,
)
from emulator.exchange.programming import Family
from emulator.machine import Machine
from emulator.servers.ctip import frames
from emulator.servers.ctip.dialect import Dialect
from emulator.servers.ctip.session import ALL_EXTENSIONS, Session
from emulator.servers.port import Port


class CtipServer(Port):
    """One TCP port, many sessions."""

    def __init__(self, machine: Machine) -> None:
        super().__init__(machine.clock)
        self.machine = machine
        self._sessions: set[Session] = set()
        self._audience: defaultdict[str, dict[Session, None]] = defaultdict(dict)
        self._unsubscribe = machine.exchange.subscribe(self._publish)
        machine.faults.serve(self)

    @property
    def dialect(self) -> Dialect:
        """How this PBX speaks, as it is programmed now."""
        pbx = self.machine.exchange.programming.pbx
        return Dialect(pbx.family is Family.NCP, pbx.protocol_version)

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
        """Note what a session is logged in for."""
        self._sessions.add(session)
        for name in session.names:
            self._audience[name][session] = None

    def left(self, session: Session) -> None:
        """Note that a session wants nothing more."""
        self._sessions.discard(session)
        for name in session.names:
            self._audience[name].pop(session, None)

    def expel_from(self, module: str) -> None:
        """Throw out who is logged in to a GSM module."""
        for session in list(self._audience[module]):
            session.expel()

    def state_frame(self, extension: str) -> str:
        """STAT of an extension. Raises `Refused` when there is no such number."""
        return frames.state(extension, self.machine.exchange.flags(extension))

    def _publish(self, event: Event) -> None:
        if isinstance(event, BESIDE_CTIP):
            return
        match event:
            case GsmBufferChanged(module):
                for session in list(self._audience[module]):
                    session.send_stored()
            case SmsAnswered(module):
                self._send((*self._audience[module],), event)
            case RecordingChanged(step=RecordingStep.FINISHED):
                self.machine.recordings.store(event, lambda: self._send_finished(event))
            case _:
                self._send(self._audience_of(event.extension), event)

    def _audience_of(self, extension: str) -> tuple[Session, ...]:
        """Sessions of an extension and of all extensions; none is both."""
        return (*self._audience[extension], *self._audience[ALL_EXTENSIONS])

    def _send(self, audience: tuple[Session, ...], event: Event) -> None:
        if not audience:
            return
        if isinstance(event, FlagsChanged):
            frame: str | None = self.state_frame(event.extension)
        else:
            frame = frames.event_frame(event, self.dialect)
        if frame is not None:
            encoded = frames.encode(frame)
            for session in audience:
                session.send_bytes(encoded)

    def _send_finished(self, recording: RecordingChanged) -> None:
        """Tell each session the address it can fetch the recording from."""
        for session in self._audience_of(recording.extension):
            frame = frames.event_frame(recording, self.dialect, session.recordings_host)
            if frame is not None:
                session.send(frame)
