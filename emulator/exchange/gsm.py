"""A GSM module: text messages in both directions, and the memory they wait in until a client acknowledges them.

Sources: CTIP 15.01, chapter on the GSM module; lengths and validity from ETSI 03.38 and 03.40.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from emulator.exchange.clock import Clock, Timer
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event, GsmBufferChanged, SmsAnswered
from emulator.exchange.programming import GsmModule, OutsideBehaviour

MODULE_MEMORY = 25
"""Messages a module holds besides those on its SIM card (CTIP 15.01, SOK)."""

SENDING_SECONDS = 1.5
REPORT_SECONDS = 3.0
OUT_OF_REACH_SECONDS = 60.0
OPERATOR_KEEPS_SECONDS = 72 * 3600.0

UNASSIGNED_NUMBER = 1
VALIDITY_EXPIRED = 70
"""Codes of the operator: the first is ours to choose, the second is the example of CTIP 15.01."""

GSM_LETTERS = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION = frozenset("^{}\\[~]|€")
"""Letters of ETSI 03.38 that take two places."""

_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86400.0
VALIDITY: tuple[tuple[int, Callable[[int], float]], ...] = (
    (143, lambda value: (value + 1) * 5 * _MINUTE),
    (167, lambda value: 12 * _HOUR + (value - 143) * 30 * _MINUTE),
    (196, lambda value: (value - 166) * _DAY),
    (255, lambda value: (value - 192) * 7 * _DAY),
)
"""TP-VP of ETSI 03.40: highest value of a range, and the range's meaning in seconds."""


class Coding(StrEnum):
    """How a text travels."""

    AUTOMATIC = "automatic"
    GSM = "gsm"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class Part:
    """Place in a multi-part message: reference 0..255, part number from 1, number of parts."""

    reference: int = 0
    number: int = 1
    total: int = 1


SINGLE = Part()


@dataclass(frozen=True, slots=True)
class OutgoingSms:
    """A message to send. `validity` is TP-VP of ETSI 03.40."""

    number: str
    text: str
    validity: int
    flash: bool = False
    report: bool = True
    part: Part = SINGLE
    coding: Coding = Coding.AUTOMATIC


@dataclass(frozen=True, slots=True)
class ReceivedSms:
    """A message in the module's memory."""

    index: int
    sender: str
    text: str
    at: datetime
    flash: bool = False
    part: Part = SINGLE


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """A report in the module's memory; `error` is the operator's code when the message did not arrive."""

    index: int
    order: int
    number: str
    error: int | None = None


type Stored = ReceivedSms | DeliveryReport


@dataclass(frozen=True, slots=True)
class ModuleState:
    """What of a module outlives the process.

    `kept_by_operator` are messages for which the memory has no room, with the moment until which they are kept.
    """

    next_index: int = 1
    next_order: int = 1
    next_reference: int = 1
    stored: tuple[Stored, ...] = ()
    kept_by_operator: tuple[tuple[datetime, Stored], ...] = ()


def in_gsm_alphabet(text: str) -> bool:
    """Whether every letter exists in the 7-bit alphabet."""
    return all(letter in GSM_LETTERS or letter in GSM_EXTENSION for letter in text)


def places(text: str, *, gsm: bool) -> int:
    """Length as the limits count it: extension letters take two places of the GSM alphabet."""
    if not gsm:
        return len(text)
    return len(text) + sum(letter in GSM_EXTENSION for letter in text)


def limit(*, gsm: bool, multipart: bool) -> int:
    """Places in one message (CTIP 15.01, SMSS)."""
    if gsm:
        return 153 if multipart else 160
    return 67 if multipart else 70


def validity_seconds(validity: int) -> float:
    """Seconds of a TP-VP value."""
    return next(seconds(validity) for highest, seconds in VALIDITY if validity <= highest)


def split(text: str) -> list[str]:
    """Cut a text into as many messages as its alphabet needs."""
    gsm = in_gsm_alphabet(text)
    if places(text, gsm=gsm) <= limit(gsm=gsm, multipart=False):
        return [text]
    size = limit(gsm=gsm, multipart=True)
    pieces = [""]
    for letter in text:
        if places(pieces[-1] + letter, gsm=gsm) > size:
            pieces.append("")
        pieces[-1] += letter
    return pieces


class Changed(Protocol):
    """Hears that the memory of a module changed."""

    def __call__(self, module: str, *, happened: bool) -> None:
        """Note it; `happened` when nobody wished it."""


class ModuleMemory:
    """One module at work. `behaviour` says what becomes of a message to a number; `emit` takes the module's events.

    `changed` hears of changes that have to outlive the process, and whether they happened without anybody's wish.

    A number that answers takes a message at once, a busy one a minute later, one that never answers not within the
    message's validity; for a number that does not exist the operator refuses it.
    """

    def __init__(
        self,
        sheet: GsmModule,
        clock: Clock,
        emit: Callable[[Event], None],
        behaviour: Callable[[str], OutsideBehaviour],
        changed: Changed,
    ) -> None:
        self.sheet = sheet
        self.next_index = 1
        self.next_order = 1
        self._clock = clock
        self._changed = changed
        self._emit = emit
        self._behaviour = behaviour
        self._sending = False
        self._stored: list[Stored] = []
        self._at_operator: deque[tuple[datetime, Stored]] = deque()
        self._next_reference = 1
        self._timers: list[Timer] = []

    @property
    def name(self) -> str:
        """`G` and three digits."""
        return self.sheet.name

    @property
    def state(self) -> ModuleState:
        """What outlives the process."""
        return ModuleState(
            self.next_index, self.next_order, self._next_reference, tuple(self._stored), tuple(self._at_operator)
        )

    def put_back(self, state: ModuleState) -> None:
        """Go on from a state of before."""
        self.next_index, self.next_order = state.next_index, state.next_order
        self._next_reference = state.next_reference
        self._stored, self._at_operator = list(state.stored), deque(state.kept_by_operator)
        self._emit(GsmBufferChanged(self.name))

    @property
    def stored(self) -> tuple[Stored, ...]:
        """What waits for an acknowledgement, oldest first."""
        return tuple(self._stored)

    @property
    def kept_by_operator(self) -> int:
        """Messages for which the memory has no room."""
        return len(self._at_operator)

    def send(self, sms: OutgoingSms) -> None:
        """Hand a message to the operator; `SmsAnswered` follows. Raises `Refused`: busy, too long, damaged."""
        if self.sheet.damaged:
            raise Refused(Reason.TRUNK_DAMAGED)
        gsm = sms.coding is Coding.GSM or (sms.coding is Coding.AUTOMATIC and in_gsm_alphabet(sms.text))
        if places(sms.text, gsm=gsm) > limit(gsm=gsm, multipart=sms.part.total > 1):
            raise Refused(Reason.TEXT_TOO_LONG)
        if self._sending:
            raise Refused(Reason.GSM_BUSY)
        self._sending = True
        self._later(SENDING_SECONDS, lambda: self._answer(sms))

    def receive(self, sender: str, text: str, *, flash: bool = False) -> None:
        """Take a text from the public network, in several messages when it is long."""
        pieces = split(text)
        reference = 0
        if len(pieces) > 1:
            reference, self._next_reference = self._next_reference, self._next_reference % 255 + 1
        parts = [(piece, Part(reference, number, len(pieces))) for number, piece in enumerate(pieces, 1)]
        self._store(*(self._received(sender, piece, part, flash=flash) for piece, part in parts))

    def receive_part(self, sender: str, text: str, part: Part = SINGLE, *, flash: bool = False) -> None:
        """Take one message from the public network; the operator keeps it while the memory is full."""
        self._store(self._received(sender, text, part, flash=flash))

    def _received(self, sender: str, text: str, part: Part, *, flash: bool) -> Stored:
        return ReceivedSms(0, sender, text, self._clock.now, flash, part)

    def acknowledge(self, index: int) -> None:
        """Delete an entry and bring the next one. An index that is gone already is no error and brings nothing."""
        left = [entry for entry in self._stored if entry.index != index]
        if len(left) < len(self._stored):
            self._stored = left
            self._fetch()
            self._changed(self.name, happened=False)
            self._emit(GsmBufferChanged(self.name))

    def switch_off(self) -> None:
        """Forget what was to happen."""
        for timer in self._timers:
            timer.cancel()

    def _answer(self, sms: OutgoingSms) -> None:
        self._sending = False
        behaviour = self._behaviour(sms.number)
        if behaviour is OutsideBehaviour.INVALID:
            self._emit(SmsAnswered(self.name, None, UNASSIGNED_NUMBER))
            return
        order, self.next_order = self.next_order, self.next_order + 1
        self._changed(self.name, happened=True)
        self._emit(SmsAnswered(self.name, order))
        if not sms.report:
            return
        seconds, error = REPORT_SECONDS, None
        if behaviour is OutsideBehaviour.BUSY:
            seconds = OUT_OF_REACH_SECONDS
        elif behaviour is OutsideBehaviour.NO_ANSWER:
            seconds, error = validity_seconds(sms.validity), VALIDITY_EXPIRED
        self._later(seconds, lambda: self._store(DeliveryReport(0, order, sms.number, error), happened=True))

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self._timers = [timer for timer in self._timers if timer.pending]
        self._timers.append(self._clock.call_later(seconds, callback))

    def _store(self, *entries: Stored, happened: bool = False) -> None:
        """Take entries from the operator, who keeps them while the memory is full."""
        until = self._clock.now + timedelta(seconds=OPERATOR_KEEPS_SECONDS)
        self._at_operator.extend((until, entry) for entry in entries)
        self._fetch()
        self._changed(self.name, happened=happened)
        self._emit(GsmBufferChanged(self.name))

    def _fetch(self) -> None:
        """Take from the operator what the memory has room for; what is past its time is gone."""
        while self._at_operator and len(self._stored) < MODULE_MEMORY + self.sheet.sim_capacity:
            expires, entry = self._at_operator.popleft()
            if expires >= self._clock.now:
                self._stored.append(replace(entry, index=self.next_index))
                self.next_index += 1


class GsmEquipment:
    """All GSM modules of the PBX."""

    def __init__(
        self,
        clock: Clock,
        emit: Callable[[Event], None],
        behaviour: Callable[[str], OutsideBehaviour],
        changed: Changed,
    ) -> None:
        self._clock = clock
        self._changed = changed
        self._emit = emit
        self._behaviour = behaviour
        self._modules: dict[str, ModuleMemory] = {}

    def programme(self, sheets: Iterable[GsmModule]) -> None:
        """Take the configuration; a module that stays keeps its memory."""
        modules = {}
        for sheet in sheets:
            module = self._modules.get(sheet.name) or ModuleMemory(
                sheet, self._clock, self._emit, self._behaviour, self._changed
            )
            module.sheet = sheet
            modules[sheet.name] = module
        self._modules = modules

    def end(self) -> None:
        """Forget what was to happen; what was on its way is lost."""
        for module in self._modules.values():
            module.switch_off()

    @property
    def modules(self) -> tuple[ModuleMemory, ...]:
        """All modules, in the order of the configuration."""
        return tuple(self._modules.values())

    def module(self, name: str) -> ModuleMemory:
        """Return a module. Raises `Refused` when there is none of that name."""
        if name not in self._modules:
            raise Refused(Reason.NO_SUCH_NUMBER)
        return self._modules[name]

    def incoming(self, sender: str, text: str) -> None:
        """Let a message from the public network arrive at the first module. Raises `Refused` without one."""
        if not self._modules:
            raise Refused(Reason.NOT_AVAILABLE)
        next(iter(self._modules.values())).receive(sender, text)
