"""What a test may break: links and their frames. `POST /control/faults` takes one fault, `DELETE` ends all.

| Fault | What happens |
| --- | --- |
| `drop` | the link is cut; with `duration` every new link is cut as well until it ends |
| `half_close` | the PBX ends its own direction (FIN) and goes on reading |
| `stall` | nothing passes any more but the link stays up; what was held passes when `duration` or the fault ends |
| `garble` | bytes of the frame (not its end) are replaced by others |
| `delay` | the frame passes `seconds` later, the order of frames stays |
| `duplicate` | the frame passes twice |
| `lose` | the frame vanishes |
| `restart` | the server ends all links and refuses new ones for `duration` seconds (3 when not given): a PBX restart |

| Field | Meaning, and what holds without it |
| --- | --- |
| `protocol` | `ctip` (default) or `xctip`. `restart` concerns both |
| `direction` | `to_client` (default), `from_client` or `both` |
| `extension` | only links logged in for this extension or GSM module; `*` only monitor links. Default: every link |
| `connection` | only the link of this number (see `GET /control/faults`). Default: every link |
| `after` | frames that pass before it begins. Without it `drop`, `half_close`, `stall` do not wait for a frame |
| `count` | how many frames (for `drop`, `half_close`: links) it hits. Default: all |
| `middle` | `drop`, `half_close`: half of the frame still passes, so it waits for one |
| `duration` | `drop`, `stall`, `restart`: seconds until it ends by itself. Default: until `DELETE`; `drop`: at once |
| `seconds` | `delay`: how long (1 when not given) |
| `seed` | `garble`: which bytes. Default 0 |

A frame is a line of CTIP with its end, or a document of xCTIP. All seconds are those of the exchange's clock, so a test
that advances the clock does not wait. Frames are counted per fault over the links it fits, which makes the outcome
repeatable.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from random import Random
from typing import Annotated, Literal, Protocol, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from emulator.exchange.clock import Clock, Timer

RESTART_SECONDS = 3.0
DELAY_SECONDS = 1.0
MOST_HELD = 256 * 1024
"""Bytes one direction of a link holds back; a link with more is cut, as a full buffer would do."""


class Kind(StrEnum):
    """What is broken."""

    DROP = "drop"
    STALL = "stall"
    GARBLE = "garble"
    DELAY = "delay"
    HALF_CLOSE = "half_close"
    DUPLICATE = "duplicate"
    LOSE = "lose"
    RESTART = "restart"


class Direction(StrEnum):
    """Which way frames travel."""

    TO_CLIENT = "to_client"
    FROM_CLIENT = "from_client"
    BOTH = "both"


_AT_ONCE = frozenset({Kind.DROP, Kind.HALF_CLOSE, Kind.STALL})
_CUTTING = frozenset({Kind.DROP, Kind.HALF_CLOSE})


class Fault(BaseModel):
    """One fault, as the module's table describes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fault: Kind
    protocol: Literal["ctip", "xctip"] = "ctip"
    direction: Direction = Direction.TO_CLIENT
    extension: str | None = None
    connection: int | None = None
    after: Annotated[int, Field(ge=0)] | None = None
    count: Annotated[int, Field(ge=1)] | None = None
    middle: bool = False
    duration: Annotated[float, Field(gt=0)] | None = None
    seconds: Annotated[float, Field(gt=0)] | None = None
    seed: int = 0

    @model_validator(mode="after")
    def _fields_belong(self) -> Self:
        if self.seconds is not None and self.fault is not Kind.DELAY:
            raise ValueError("seconds belongs to delay")
        if self.middle and self.fault not in _CUTTING:
            raise ValueError("middle belongs to drop and half_close")
        return self

    @property
    def at_once(self) -> bool:
        """Whether it hits links without waiting for a frame."""
        return self.fault in _AT_ONCE and self.after is None and not self.middle


class Link(Protocol):
    """What faults need of a connection."""

    @property
    def number(self) -> int:
        """Counts the connections since the start, from 1."""

    @property
    def protocol(self) -> str:
        """What is spoken on it."""

    @property
    def names(self) -> frozenset[str]:
        """Extension or GSM module the link is logged in for, `*` for all telephones."""

    def cut(self) -> None:
        """End the connection now, unsent bytes are lost."""

    def half_close(self) -> None:
        """End the direction to the client."""


class Restartable(Protocol):
    """A server that can be away for a while."""

    def restart(self, seconds: float) -> None:
        """End all links and refuse new ones for so long."""

    def come_back(self) -> None:
        """Take clients again now, if it does not."""


@dataclass(slots=True)
class _Running:
    """A fault at work."""

    fault: Fault
    to_pass: int
    to_hit: int | None
    random: Random
    ends: Timer | None = None

    @property
    def spent(self) -> bool:
        return self.to_hit == 0

    def fits(self, link: Link, direction: Direction) -> bool:
        fault = self.fault
        return (
            fault.protocol == link.protocol
            and fault.direction in {direction, Direction.BOTH}
            and (fault.connection is None or fault.connection == link.number)
            and (fault.extension is None or fault.extension in link.names)
        )

    def hits(self) -> bool:
        """Count one frame; whether it is hit."""
        if self.spent:
            return False
        if self.to_pass:
            self.to_pass -= 1
            return False
        if self.to_hit is not None:
            self.to_hit -= 1
        return True


@dataclass(slots=True)
class _Verdict:
    """What becomes of one frame."""

    copies: list[bytes]
    delay: float = 0.0
    cut: Kind | None = None
    held: bool = False


class Lane:
    """One direction of a link. Frames go in with `send` and come out, perhaps changed, at `deliver`."""

    __slots__ = ("_closed", "_deliver", "_direction", "_faults", "_link", "_waiting", "_waiting_bytes")

    def __init__(self, faults: Faults, link: Link, direction: Direction, deliver: Callable[[bytes], None]) -> None:
        self._faults = faults
        self._link = link
        self._direction = direction
        self._deliver = deliver
        self._waiting: deque[tuple[float, bytes]] = deque()
        self._waiting_bytes = 0
        self._closed = False

    def send(self, frame: bytes) -> None:
        """Let one frame through, as far as the faults let it."""
        if self._closed:
            return
        if not self._waiting and not self._faults.active:
            self._deliver(frame)
            return
        verdict = self._faults.judge(self._link, self._direction, frame)
        for copy in verdict.copies:
            if verdict.held or verdict.delay or self._waiting:
                self._hold(copy, self._faults.elapsed + verdict.delay)
            else:
                self._deliver(copy)
        if verdict.cut is Kind.DROP:
            self._link.cut()
        elif verdict.cut is Kind.HALF_CLOSE:
            self._link.half_close()

    def flush(self) -> None:
        """Let through what is no longer held back."""
        while self._waiting and not self._closed:
            release, frame = self._waiting[0]
            if release > self._faults.elapsed or self._faults.stalled(self._link, self._direction):
                return
            self._waiting.popleft()
            self._waiting_bytes -= len(frame)
            self._deliver(frame)

    def close(self) -> None:
        """Take no more frames and forget those held back."""
        self._closed = True
        self._waiting.clear()
        self._waiting_bytes = 0

    def _hold(self, frame: bytes, release: float) -> None:
        self._waiting.append((release, frame))
        self._waiting_bytes += len(frame)
        if self._waiting_bytes > MOST_HELD:
            self._link.cut()
        else:
            self._faults.call_at(release, self.flush)


@dataclass(slots=True)
class Faults:
    """The faults at work and the links they work on."""

    _clock: Clock
    _servers: list[Restartable] = field(default_factory=list)
    _running: list[_Running] = field(default_factory=list)
    _links: dict[Link, tuple[Lane, Lane]] = field(default_factory=dict)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    @property
    def active(self) -> bool:
        """Whether any fault is at work."""
        return bool(self._running)

    @property
    def elapsed(self) -> float:
        """Time of the exchange's clock."""
        return self._clock.elapsed

    @property
    def running(self) -> list[Fault]:
        """The faults at work, oldest first."""
        return [running.fault for running in self._running if not running.spent]

    @property
    def links(self) -> list[Link]:
        """The links that are up, oldest first."""
        return list(self._links)

    def serve(self, server: Restartable) -> None:
        """Let `restart` reach a server."""
        self._servers.append(server)

    def next_number(self) -> int:
        """Give a new link its number."""
        return next(self._numbers)

    def attach(
        self, link: Link, to_client: Callable[[bytes], None], from_client: Callable[[bytes], None]
    ) -> tuple[Lane, Lane] | None:
        """Give a new link its two lanes; `None` when a fault cuts it right away."""
        for running in self._running:
            cuts = running.fault.fault is Kind.DROP and running.ends is not None
            if cuts and running.fits(link, running.fault.direction):
                return None
        lanes = (Lane(self, link, Direction.TO_CLIENT, to_client), Lane(self, link, Direction.FROM_CLIENT, from_client))
        self._links[link] = lanes
        return lanes

    def detach(self, link: Link) -> None:
        """Forget a link that is down."""
        for lane in self._links.pop(link, ()):
            lane.close()

    def add(self, fault: Fault) -> None:
        """Set a fault to work."""
        if fault.fault is Kind.RESTART:
            for server in self._servers:
                server.restart(fault.duration or RESTART_SECONDS)
            return
        # Which bytes are garbled has to be repeatable, not secret.
        running = _Running(fault, fault.after or 0, fault.count, Random(fault.seed))
        cutting_now = fault.at_once and fault.fault in _CUTTING
        if not cutting_now or fault.duration is not None:
            self._running.append(running)
        if fault.duration is not None:
            running.ends = self._clock.call_later(fault.duration, lambda: self._end(running))
        if cutting_now:
            self._cut_now(running)

    def clear(self) -> None:
        """End all faults; what they held back passes."""
        for running in self._running:
            if running.ends is not None:
                running.ends.cancel()
        self._running.clear()
        for server in self._servers:
            server.come_back()
        self._flush()

    def call_at(self, elapsed: float, callback: Callable[[], None]) -> None:
        """Order a call-back on the exchange's clock."""
        self._clock.call_at(elapsed, callback)

    def stalled(self, link: Link, direction: Direction) -> bool:
        """Whether nothing passes at present."""
        return any(
            running.fault.fault is Kind.STALL and running.to_pass == 0 and running.fits(link, direction)
            for running in self._running
        )

    def judge(self, link: Link, direction: Direction, frame: bytes) -> _Verdict:
        """Say what becomes of a frame."""
        verdict = _Verdict([frame])
        for running in [running for running in self._running if running.fits(link, direction)]:
            if not running.hits():
                continue
            match running.fault.fault:
                case Kind.STALL:
                    verdict.held = True
                case Kind.LOSE:
                    verdict.copies = []
                case Kind.DUPLICATE:
                    verdict.copies *= 2
                case Kind.DELAY:
                    verdict.delay += running.fault.seconds or DELAY_SECONDS
                case Kind.GARBLE:
                    verdict.copies = [garbled(copy, running.random) for copy in verdict.copies]
                case (Kind.DROP | Kind.HALF_CLOSE) as cut:
                    verdict.cut = cut
                    # Half a line of the client is no line: it arrives, and the PBX waits for its end in vain.
                    heard = running.fault.middle and direction is Direction.TO_CLIENT
                    verdict.copies = [copy[: len(copy) // 2] for copy in verdict.copies if heard]
        self._running = [running for running in self._running if not running.spent or running.ends is not None]
        return verdict

    def _cut_now(self, running: _Running) -> None:
        for link in list(self._links):
            if any(running.fits(link, way) for way in (Direction.TO_CLIENT, Direction.FROM_CLIENT)) and running.hits():
                if running.fault.fault is Kind.DROP:
                    link.cut()
                else:
                    link.half_close()

    def _end(self, running: _Running) -> None:
        if running in self._running:
            self._running.remove(running)
        self._flush()

    def _flush(self) -> None:
        for lanes in list(self._links.values()):
            for lane in lanes:
                lane.flush()


def garbled(frame: bytes, random: Random) -> bytes:
    """Replace about a third of the bytes before the frame's end, at least one, by other printable or high bytes."""
    body = bytearray(frame.rstrip(b"\r\n").removesuffix(b"</XCTIP>"))
    if not body:
        return frame
    for position in random.sample(range(len(body)), max(1, len(body) // 3)):
        body[position] = random.choice([byte for byte in range(0x21, 0x100) if byte != body[position]])
    return bytes(body) + frame[len(body) :]
