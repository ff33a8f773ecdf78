"""Long text messages: cut into parts for the way out, joined again on the way in. Pure."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from .ctip.frames import Smsg, Smsr
from .ctip.sms import Coding

GSM_ALPHABET: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_EXTENSION: Final = frozenset("\f^{}\\[~]|€")
"""Characters of GSM 03.38 that take two places."""

SINGLE_LENGTH: Final = {Coding.GSM: 160, Coding.UNICODE: 70}
PART_LENGTH: Final = {Coding.GSM: 153, Coding.UNICODE: 67}
"""Places in a message, and in each of several parts (CTIP 15.01, SMSS)."""

REMEMBERED: Final = 64
"""Messages and reports that are recognised when they come again: more than a module and its SIM hold."""
MOST_UNFINISHED: Final = 32
"""Messages of which parts are missing: the oldest is given up for a newer one."""
MISSING: Final = "[…]"
"""Stands for a part that did not come."""


def coding_of(text: str) -> Coding:
    """Return the alphabet that a text needs."""
    return Coding.GSM if all(letter in GSM_ALPHABET or letter in GSM_EXTENSION for letter in text) else Coding.UNICODE


def split(text: str) -> list[str]:
    """Cut a text into as few parts as it fits in; no character is torn apart."""
    coding = coding_of(text)
    places = [_places(letter, coding) for letter in text]
    if sum(places) <= SINGLE_LENGTH[coding]:
        return [text]
    parts: list[str] = []
    begun, room = 0, PART_LENGTH[coding]
    for index, place in enumerate(places):
        if place > room:
            parts.append(text[begun:index])
            begun, room = index, PART_LENGTH[coding]
        room -= place
    return [*parts, text[begun:]]


def _places(letter: str, coding: Coding) -> int:
    if coding is Coding.GSM:
        return 2 if letter in GSM_EXTENSION else 1
    return len(letter.encode("utf-16-le")) // 2


type _Key = tuple[str | None, int, int]
"""Sender, reference and number of parts."""


@dataclass(slots=True)
class _Unfinished:
    first: Smsg
    since: datetime
    texts: dict[int, str] = field(default_factory=dict)

    def text(self) -> str:
        return "".join(self.texts.get(number, MISSING) for number in range(1, self.first.part.total + 1))


class Joiner:
    """Puts messages of one module together and knows repetitions: it sends again until it is told not to."""

    def __init__(self, patience: timedelta) -> None:
        self._patience = patience
        self._known: OrderedDict[Smsg | Smsr, None] = OrderedDict()
        self._unfinished: OrderedDict[_Key, _Unfinished] = OrderedDict()

    def is_repeated(self, frame: Smsg | Smsr) -> bool:
        """Tell whether a message or report came before; the memory index alone begins anew when the PBX restarts."""
        if frame in self._known:
            return True
        self._known[frame] = None
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return False

    def add(self, frame: Smsg, at: datetime) -> tuple[Smsg, str] | None:
        """Take one message or part; return the first frame and the whole text when nothing is missing."""
        part = frame.part
        if part.total <= 1:
            return frame, frame.text
        key = (frame.sender, part.reference, part.total)
        message = self._unfinished.setdefault(key, _Unfinished(frame, at))
        message.texts.setdefault(part.number, frame.text)
        if len(message.texts) < part.total:
            return None
        del self._unfinished[key]
        return message.first, message.text()

    def overdue(self, at: datetime) -> list[tuple[Smsg, str]]:
        """Give up what waits too long, or is too much; return what came of it, gaps marked."""
        late = [key for key, message in self._unfinished.items() if at - message.since >= self._patience]
        late += list(self._unfinished)[: max(0, len(self._unfinished) - MOST_UNFINISHED)]
        return self._given_up(dict.fromkeys(late))

    def give_up(self) -> list[tuple[Smsg, str]]:
        """Give up all that is unfinished; return what came of it, gaps marked."""
        return self._given_up(tuple(self._unfinished))

    def _given_up(self, keys: Iterable[_Key]) -> list[tuple[Smsg, str]]:
        messages = [self._unfinished.pop(key) for key in keys]
        return [(message.first, message.text()) for message in messages]
