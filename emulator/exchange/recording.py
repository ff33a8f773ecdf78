"""Recording of conversations: parts of limited length, told when they begin, are dropped or are ready."""

from emulator.exchange.calls import Leg, PartOfRecording, presentation
from emulator.exchange.core import Core
from emulator.exchange.events import RecordingChanged, RecordingStep
from emulator.exchange.memory import Kind
from emulator.exchange.programming import Licence
from emulator.exchange.stations import Station

FIRST_ID = 1_000_001
LAST_ID = 9_999_999
LAST_PART = 99
FOLDER = "Nagrania"

_LICENCES = (Licence.CTI_PLUS, Licence.MANAGER)


class Recording:
    """Records where the programming says so; who writes the sound hears of it by the events."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.next_id = FIRST_ID

    def begin(self, leg: Leg) -> None:
        """Begin when the extension is recorded and licensed (CTIP 15.01, recording events)."""
        station = leg.party
        if not isinstance(station, Station) or leg.recording is not None:
            return
        subscriber = station.subscriber
        if subscriber.record_calls and subscriber.licence in _LICENCES:
            number, self.next_id = self.next_id, self.next_id + 1 if self.next_id < LAST_ID else FIRST_ID
            self._core.remember(Kind.RECORDING, happened=True)
            self._begin_part(leg, station, number, 0)

    def finish(self, leg: Leg) -> None:
        """End the recording of a leg, if there is one; the part is ready a little later."""
        part, station = leg.recording, leg.party
        if part is None or not isinstance(station, Station):
            return
        self._stop(leg, part)
        ready = self._changed(station, part, RecordingStep.FINISHED)
        self._core.after(self._core.pbx.times.recording_storing, lambda: self._core.emit(ready))

    def cancel(self, leg: Leg) -> None:
        """Drop the part being written and record no more of this call."""
        part, station = leg.recording, leg.party
        if part is not None and isinstance(station, Station):
            self._stop(leg, part)
            self._core.emit(self._changed(station, part, RecordingStep.CANCELLED))

    def _begin_part(self, leg: Leg, station: Station, number: int, index: int) -> None:
        peer = leg.call.peer(leg)
        said = presentation(peer.party).digits if peer is not None else ""
        part = PartOfRecording(number, index, self._core.clock.elapsed, said)
        leg.recording = part
        if index < LAST_PART:
            seconds = self._core.pbx.times.recording_part
            part.timer = self._core.after(seconds, lambda: self._next_part(leg, station, part))
        self._core.emit(self._changed(station, part, RecordingStep.BEGAN))

    def _next_part(self, leg: Leg, station: Station, part: PartOfRecording) -> None:
        self._core.emit(self._changed(station, part, RecordingStep.FINISHED))
        self._begin_part(leg, station, part.id, part.part + 1)

    def _stop(self, leg: Leg, part: PartOfRecording) -> None:
        leg.recording = None
        if part.timer is not None:
            part.timer.cancel()

    def _changed(self, station: Station, part: PartOfRecording, step: RecordingStep) -> RecordingChanged:
        name = f"{part.id:07}{part.part:02}"
        if step is not RecordingStep.FINISHED:
            return RecordingChanged(station.extension, name, step)
        seconds = self._core.clock.elapsed - part.began
        return RecordingChanged(station.extension, name, step, f"{FOLDER}/{name}.wav", seconds, part.said)
