"""Extensions in a test: frames as text in, calls and events out; `RQST` is answered when the test wants it."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.ctip.frames import Aoc, Conn, Cw, Drdy, Echo, Rel, Ring, Stat, Utag
from custom_components.webcti.cti.model import (
    Call,
    CallEvent,
    CallEventKind,
    Extension,
    ExtensionChange,
    ExtensionState,
)
from custom_components.webcti.cti.switchboard import Switchboard
from custom_components.webcti.cti.tracking import Tracker

TRANSCRIPTS = Path(__file__).parents[1] / "fixtures" / "transcripts" / "ctip"
IDLE = "STAT 21__ h f d l a p c q"
LIFTED = "STAT 21__ H f d l a p c q"
WAITING = "STAT 21__ H f d l a p C q"

TELEPHONE_FRAMES = (Aoc, Conn, Cw, Drdy, Echo, Rel, Ring, Stat, Utag)
ENDS = (CallEventKind.ENDED, CallEventKind.MISSED)


type TelephoneFrame = Aoc | Conn | Cw | Drdy | Echo | Rel | Ring | Stat | Utag


def frames_of(*lines: str) -> list[TelephoneFrame]:
    """Decode lines as a PBX sends them, without discriminators."""
    decoded = Decoder().feed("".join(f"a{line}\r\n" for line in lines).encode("cp852"))
    return [frame for frame in decoded if isinstance(frame, TELEPHONE_FRAMES)]


class Exchange:
    """A switchboard fed with text; `asked` are the requests for a state that it wants sent, and after how long."""

    def __init__(self, line_digits: str = "0", extensions: Iterable[Extension] = ("21",)) -> None:
        self.now = datetime(2026, 11, 23, 12, tzinfo=UTC)
        self.asked: list[tuple[Extension, float]] = []
        self.changes: list[ExtensionChange] = []
        self.board = Switchboard(extensions, line_digits, now=lambda: self.now, ask=self._ask, grace=1)
        self.board.changed.add(self.changes.append)

    def _ask(self, extension: Extension, after: float) -> None:
        self.asked.append((extension, after))

    def feed(self, *lines: str) -> None:
        for frame in frames_of(*lines):
            self.board.feed(frame)

    def play(self, *lines: str) -> None:
        """Feed lines; what is asked at once is answered by the flags known, all other doubts are settled at the end."""
        for line in lines:
            self.feed(line)
            self.settle(due=0)
        self.settle()

    def settle(self, *, due: float = 1e9) -> None:
        """Answer what was asked and is due."""
        ready = [extension for extension, after in self.asked if after <= due]
        self.asked = [(extension, after) for extension, after in self.asked if after > due]
        for extension in ready:
            self.board.publish(self.board.trackers[extension].confirm())

    def answer(self, *lines: str) -> None:
        """Have the PBX answer everything that was asked."""
        self.feed(*lines)
        self.settle()

    def later(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def lose(self) -> None:
        self.asked.clear()
        self.board.lost()

    def tracker(self, extension: Extension = "21") -> Tracker:
        return self.board.trackers[extension]

    def state(self, extension: Extension = "21") -> ExtensionState:
        return self.board.states[extension]

    def calls(self, extension: Extension = "21") -> tuple[Call, ...]:
        return self.state(extension).calls

    def call(self, extension: Extension = "21") -> Call:
        (call,) = self.calls(extension)
        return call

    def events(self, extension: Extension = "21") -> list[CallEvent]:
        return [event for change in self.changes if change.after.number == extension for event in change.events]

    def kinds(self, extension: Extension = "21") -> list[str]:
        return [event.kind.value for event in self.events(extension)]

    def ended(self, extension: Extension = "21") -> list[Call]:
        return [event.call for event in self.events(extension) if event.kind in ENDS]

    def outcomes(self, extension: Extension = "21") -> list[str]:
        return [str(call.outcome) for call in self.ended(extension)]


def transcript(name: str) -> list[str]:
    """Return what the PBX sent about telephones in a recorded dialogue, without discriminators."""
    lines = (TRANSCRIPTS / name).read_text(encoding="utf-8").splitlines()
    sent = [line.removeprefix("< ") for line in lines if line.startswith("< a")]
    return [line[1:] for line in sent if not line.startswith(("aOK", "aNA", "aERROR"))]
