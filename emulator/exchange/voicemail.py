"""Voicemail: a box for each subscriber who has one; callers leave messages in it, its owner listens to them.

| Who reaches the voicemail | What happens |
| --- | --- |
| a call that an extension with a box forwarded here | greeting, tone, a message for that extension |
| an extension with a box that called here itself | it hears its messages: those not heard yet, then the others |
| anybody else | greeting; a caller from outside then dials the extension to leave a message for |
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count

from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.calls import Announcement, Leave, Leg, presentation
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Presentation, ReleaseCause, Spoken, VoicemailChanged, VoicemailPlayed
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Item, Rights
from emulator.exchange.stations import Station

GREETING_SECONDS = 4.0
TONE_SECONDS = 0.5
PAUSE_SECONDS = 1.0
"""Silence after each message that is played."""

SHORTEST_MESSAGE, LONGEST_MESSAGE = 1.0, 180.0
"""Seconds. What is shorter is nobody's message; a longer one ends the call."""

MOST_MESSAGES = 100
"""Messages in one box; more are not taken."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message for an extension; `far` has no digits when the caller withheld his number, `length` are seconds."""

    id: str
    extension: str
    far: Presentation
    name: str
    start: datetime
    length: int
    heard: bool = False


@dataclass(slots=True)
class _Visit:
    """A call at the voicemail: what is still to be played, since when a message is recorded, what was dialled."""

    caller: Presentation
    playing: list[str]
    recorded_since: float | None = None
    start: datetime | None = None
    dialled: str = ""


class Voicemail:
    """All boxes."""

    def __init__(self, core: Core, rights: Rights, phonebook: Phonebook, leave: Leave) -> None:
        self._core = core
        self._rights = rights
        self._phonebook = phonebook
        self._leave = leave
        self._visits: dict[Leg, _Visit] = {}
        self._numbers = count(1)
        self.messages: dict[str, Message] = {}

    def box(self, actor: str, extension: str) -> list[Message]:
        """List the messages of an extension, the newest first. Refused: `forbidden`."""
        self._rights.require(actor, Item.VOICEMAIL, Access.SEE, extension)
        return sorted(self._of(extension), key=_age, reverse=True)

    def message(self, actor: str, extension: str, key: str) -> Message:
        """Find a message. Refused: `forbidden`, `not_found`."""
        self._rights.require(actor, Item.VOICEMAIL, Access.SEE, extension)
        message = self.messages.get(key)
        if message is None or message.extension != extension:
            raise Refused(Reason.NOT_FOUND)
        return message

    def mark(self, actor: str, extension: str, key: str, *, heard: bool) -> Message:
        """Note that a message was heard, or was not. Refused: `forbidden`, `not_found`."""
        message = self.message(actor, extension, key)
        self._rights.require(actor, Item.VOICEMAIL, Access.CHANGE, extension)
        return self._mark(message, heard=heard)

    def delete(self, actor: str, extension: str, key: str) -> None:
        """Delete a message. Refused: `forbidden`, `not_found`."""
        message = self.message(actor, extension, key)
        self._rights.require(actor, Item.VOICEMAIL, Access.CHANGE, extension)
        del self.messages[message.id]
        self._changed(message)

    def answer(self, leg: Leg) -> None:
        """Begin to serve a call that has been connected with the voicemail."""
        party, origin = leg.party, leg.call.origin
        if not isinstance(party, Announcement) or origin is None or party.number != self._core.pbx.voicemail_number:
            return
        listens = not party.box and isinstance(origin.party, Station) and origin.party.subscriber.has_voicemail
        visit = self._visits[leg] = _Visit(presentation(origin.party), [])
        if listens and isinstance(origin.party, Station):
            party.box = origin.party.extension
            visit.playing = [m.id for m in sorted(self._of(party.box), key=lambda m: (m.heard, *_age(m)))]
            self._play_next(leg, party)
        else:
            self._greet(leg, party)

    def dialled(self, caller: Leg, digits: str) -> None:
        """Hear keys that a caller from outside pressed: those who reached nobody's box choose one."""
        leg = caller.call.peer(caller)
        visit = self._visits.get(leg) if leg is not None else None
        if leg is None or visit is None or not isinstance(leg.party, Announcement) or leg.party.box:
            return
        for digit in digits:
            visit.dialled = "" if digit in "*#" else visit.dialled + digit
            if self._takes_messages(visit.dialled):
                leg.party.box = visit.dialled
                self._greet(leg, leg.party)
                return

    def ended(self, leg: Leg) -> None:
        """Note that a leg is gone; what was recorded until now is a message."""
        visit, party = self._visits.pop(leg, None), leg.party
        if visit is None or not isinstance(party, Announcement):
            return
        if party.timer is not None:
            party.timer.cancel()
        party.speaking, party.message = None, ""
        if visit.recorded_since is not None and visit.start is not None:
            self._keep(party.box, visit.caller, visit.start, self._core.clock.elapsed - visit.recorded_since)

    def _greet(self, leg: Leg, party: Announcement) -> None:
        self._speak(party, Spoken.GREETING)
        self._later(party, GREETING_SECONDS, lambda: self._greeted(leg, party))

    def _greeted(self, leg: Leg, party: Announcement) -> None:
        if self._takes_messages(party.box):
            self._speak(party, Spoken.TONE)
            self._later(party, TONE_SECONDS, lambda: self._record(leg, party))
        elif party.box:
            self._leave(leg, ReleaseCause.NORMAL)
        else:
            party.speaking = None
            self._later(party, LONGEST_MESSAGE, lambda: self._leave(leg, ReleaseCause.NORMAL))

    def _record(self, leg: Leg, party: Announcement) -> None:
        party.speaking = None
        visit, clock = self._visits[leg], self._core.clock
        visit.recorded_since, visit.start = clock.elapsed, clock.now
        self._later(party, LONGEST_MESSAGE, lambda: self._leave(leg, ReleaseCause.TIME_EXCEEDED))

    def _play_next(self, leg: Leg, party: Announcement) -> None:
        playing = self._visits[leg].playing
        message = None
        while playing and message is None:
            message = self.messages.get(playing.pop(0))
        if message is None:
            what = Spoken.NO_MESSAGES if not any(self._of(party.box)) else None
            party.speaking, party.message = None, ""
            if what is not None:
                self._speak(party, what)
            return
        self._speak(party, Spoken.MESSAGE, message.id)
        self._mark(message, heard=True, happened=True)
        self._later(party, message.length + PAUSE_SECONDS, lambda: self._play_next(leg, party))

    def _speak(self, party: Announcement, what: Spoken, message: str = "") -> None:
        party.speaking, party.message = what, message
        self._core.emit(VoicemailPlayed(party.box, what, message))

    def _later(self, party: Announcement, seconds: float, callback: Callable[[], None]) -> None:
        if party.timer is not None:
            party.timer.cancel()
        party.timer = self._core.after(seconds, callback)

    def _keep(self, extension: str, caller: Presentation, start: datetime, seconds: float) -> None:
        if seconds < SHORTEST_MESSAGE:
            return
        key = next(key for number in self._numbers if (key := str(number)) not in self.messages)
        name = self._phonebook.name_at(extension, caller)
        message = self.messages[key] = Message(key, extension, caller, name, start, round(seconds))
        self._changed(message, happened=True)

    def _mark(self, message: Message, *, heard: bool, happened: bool = False) -> Message:
        if message.heard is not heard:
            message = self.messages[message.id] = replace(message, heard=heard)
            self._changed(message, happened=happened)
        return message

    def _changed(self, message: Message, *, happened: bool = False) -> None:
        self._core.remember(Kind.VOICEMAIL, message.id, happened=happened)
        self._core.emit(VoicemailChanged(message.extension))

    def _of(self, extension: str) -> Iterable[Message]:
        return (message for message in self.messages.values() if message.extension == extension)

    def _takes_messages(self, extension: str) -> bool:
        station = self._core.stations.get(extension)
        has_box = station is not None and station.subscriber.has_voicemail
        return has_box and sum(1 for _ in self._of(extension)) < MOST_MESSAGES


def _age(message: Message) -> tuple[datetime, int]:
    return message.start, int(message.id)
