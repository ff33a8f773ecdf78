"""An exchange on a desk: a clock that stands still, and everything that happens written down as frames would be."""

from datetime import datetime
from random import Random

from emulator.exchange.builtin import builtin
from emulator.exchange.calls import Leg
from emulator.exchange.clock import Clock
from emulator.exchange.events import (
    ChargeAdvised,
    Connected,
    DialTone,
    DigitsDialled,
    Event,
    FlagsChanged,
    Presentation,
    PresentationKind,
    RecordingChanged,
    Released,
    Ringing,
    TagAttached,
    Waiting,
)
from emulator.exchange.exchange import Exchange
from emulator.exchange.keeping import Memory
from emulator.exchange.programming import Programming
from emulator.exchange.stations import Flags, Hook

BEGIN = datetime.fromisoformat("2026-11-23T10:00:00")
_LETTERS = (
    ("forwarding", "F"),
    ("dnd", "D"),
    ("locked", "L"),
    ("account_recalled", "A"),
    ("parked", "P"),
    ("call_waiting", "C"),
    ("call_back_queued", "Q"),
)
_HOOKS = {Hook.ON: "h", Hook.OFF: "H", Hook.OUT_OF_ORDER: "o"}


def letters(flags: Flags) -> str:
    """The hook, and the letters of the flags that are set."""
    return _HOOKS[flags.hook] + "".join(letter for name, letter in _LETTERS if getattr(flags, name))


def shown(number: Presentation | None) -> str:
    if number is None:
        return "-"
    return {PresentationKind.INTERNAL: "/", PresentationKind.EXTERNAL: ""}.get(number.kind, "_") + number.digits


def without_flags(lines: list[str]) -> list[str]:
    """What happened to calls only: real exchanges repeat the flags at their pleasure."""
    return [line for line in lines if not line.startswith("STAT")]


class Desk:
    """The exchange, its clock, and `log`: one line an event, `taken` by the tests piece by piece."""

    def __init__(self, programming: Programming | str = "classic", seed: int = 1, memory: Memory | None = None) -> None:
        self.clock = Clock(BEGIN)
        whole = builtin(programming) if isinstance(programming, str) else programming
        self.exchange = Exchange(whole, self.clock, Random(seed), memory)
        self.log: list[str] = []
        self.events: list[Event] = []
        self.exchange.subscribe(self._write)

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def taken(self) -> list[str]:
        """What happened since the last time it was taken."""
        lines, self.log = self.log, []
        return lines

    def flags(self, extension: str) -> str:
        return letters(self.exchange.flags(extension))

    def legs(self, extension: str) -> list[Leg]:
        return self.exchange.switch.core.stations[extension].legs

    def states(self, extension: str) -> list[str]:
        return [leg.state.value for leg in self.legs(extension)]

    def patch(self, extension: str, **changes: object) -> None:
        self.exchange.patch_subscriber(extension, changes)

    def patch_pbx(self, **changes: object) -> None:
        self.exchange.patch_pbx(changes)

    def talk(self, caller: str, called: str) -> None:
        """Let one extension call another and be answered; forget what was written down."""
        self.exchange.lift(caller)
        self.exchange.press(caller, called)
        self.exchange.answer(called)
        self.log.clear()

    def talk_outside(self, caller: str, called: str) -> str:
        """Let the public network call an extension and be answered; forget what was written down."""
        line = self.exchange.outside_call(caller, called)
        self.exchange.answer(called)
        self.log.clear()
        return line

    def _write(self, event: Event) -> None:
        self.events.append(event)
        line = self._line(event)
        if line is not None:
            self.log.append(line)

    def _line(self, event: Event) -> str | None:
        match event:
            case FlagsChanged(extension):
                return f"STAT {extension} {self.flags(extension)}"
            case Ringing(extension, caller, port, called, suspended, comment):
                return f"RING {extension} {shown(caller)} {port} {shown(called)} {shown(suspended)} {comment or '_'}"
            case Connected(extension, party, port, dialled):
                return f"CONN {extension} {shown(party)} {port}" + (f" dialled {dialled}" if dialled else "")
            case Released(extension, cause):
                return f"REL {extension} {cause.value}"
            case RecordingChanged(extension, name, step):
                return f"REC {extension} {name} {step.value}"
        return small_line(event)


def small_line(event: Event) -> str | None:
    """The line of one of the smaller events."""
    match event:
        case DialTone(extension):
            return f"DRDY {extension}"
        case DigitsDialled(extension, digits, internal):
            return f"ECHO {extension} {'internal ' if internal else ''}{digits}"
        case ChargeAdvised(extension, amount):
            return f"AOC {extension} {amount}"
        case Waiting(extension, caller, comment):
            return f"CW {extension} {shown(caller)} {comment or '_'}"
        case TagAttached(extension, tag):
            return f"UTAG {extension} {tag}"
    return None
