"""The call history as it is read in WebCTI: every call by itself, newest first, and missed calls by number."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from emulator.exchange.books.known import Names
from emulator.exchange.books.names import comparable, folded
from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Presentation
from emulator.exchange.history import History
from emulator.exchange.office.rights import Access, Item, Rights

COMPLETED = frozenset({CallType.OUTGOING, CallType.INCOMING})


@dataclass(frozen=True, slots=True)
class Entry:
    """A call as its reader may know it; `number` is empty when it was withheld or is restricted for him.

    `dial` is what he dials to call it, empty when he cannot. `count` are the calls an entry stands for, `start` is that
    of the last one.
    """

    id: str
    type: CallType
    start: datetime
    number: str
    dial: str
    withheld: bool
    restricted: bool
    vip: bool
    name: str
    duration: int | None
    voicemail: bool
    group: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Filter:
    """Which calls are wanted: of any of these types, with a text in name or number, with a number; all when empty.

    `voicemail` wants those that went to the voicemail, beside the types.
    """

    types: Collection[CallType] = ()
    voicemail: bool = False
    text: str = ""
    number: str = ""

    def takes(self, call: CallRecord, entry: Entry) -> bool:
        """Say whether a call is wanted."""
        if (self.types or self.voicemail) and not (
            call.type in self.types or (self.voicemail and call.voicemail and call.type is not CallType.OUTGOING)
        ):
            return False
        if self.number and (not entry.number or comparable(entry.number) != comparable(self.number)):
            return False
        return not self.text or folded(self.text) in folded(entry.name) or self.text in entry.number


class CallLog:
    """Reads histories for those who may."""

    def __init__(self, rights: Rights, history: History, names: Names) -> None:
        self._rights = rights
        self._history = history
        self._names = names

    def calls(
        self, actor: str, extension: str, wanted: Filter, *, after: str = "", skip: int = 0, limit: int
    ) -> tuple[list[Entry], str | None, int]:
        """Give a part of the wanted calls, where the next part begins, and how many there are. Refused: `forbidden`.

        `after` is where a part before said that this one begins, `skip` calls are passed over from there. Refused:
        `invalid` when no part said so.
        """
        self._rights.require(actor, Item.HISTORY, Access.SEE, extension)
        newest = self._newest_first(actor, extension)
        found = [(_place(call), entry) for call, entry in newest if wanted.takes(call, entry)]
        if after:
            last = _read_place(after)
            left = [pair for pair in found if pair[0] < last][skip:]
        else:
            left = found[skip:]
        following = f"{left[limit - 1][0][0].isoformat()}/{left[limit - 1][0][1]}" if len(left) > limit else None
        return [entry for _, entry in left[:limit]], following, len(found)

    def missed(self, actor: str, extension: str) -> list[Entry]:
        """List the missed calls, one entry for each number and one for all withheld; the last missed is the first.

        Refused: `forbidden`.
        """
        self._rights.require(actor, Item.HISTORY, Access.SEE, extension)
        found: dict[Presentation, Entry] = {}
        for call, entry in self._newest_first(actor, extension):
            if call.type is CallType.MISSED:
                last = found.get(call.far)
                found[call.far] = entry if last is None else replace(last, count=last.count + 1)
        return list(found.values())

    def completed(self, actor: str, extension: str, most: int) -> list[Entry]:
        """List the last calls that were connected. Refused: `forbidden`."""
        self._rights.require(actor, Item.HISTORY, Access.SEE, extension)
        connected = (
            entry
            for call, entry in self._newest_first(actor, extension)
            if call.type in COMPLETED and call.duration is not None
        )
        return [entry for entry, _ in zip(connected, range(most), strict=False)]

    def _newest_first(self, actor: str, extension: str) -> Iterator[tuple[CallRecord, Entry]]:
        calls = sorted(self._history.calls(extension).values(), key=_place, reverse=True)
        return ((call, self._entry(call, actor)) for call in calls)

    def _entry(self, call: CallRecord, viewer: str) -> Entry:
        known = self._names.presented(call.far, viewer)
        return Entry(
            id=str(call.id),
            type=call.type,
            start=call.start,
            number=known.number(call.far.digits),
            dial=known.dial(call.far.digits),
            withheld=not call.far.digits,
            restricted=known.restricted,
            vip=known.vip,
            name=known.name or call.name,
            duration=call.duration,
            voicemail=call.voicemail,
            group=call.group,
        )


def _place(call: CallRecord) -> tuple[datetime, int]:
    """Say where a call stands: those that began later come first, at the same moment the one that ended later."""
    return call.start, call.id


def _read_place(text: str) -> tuple[datetime, int]:
    start, _, key = text.partition("/")
    try:
        return datetime.fromisoformat(start).replace(tzinfo=None), int(key)
    except ValueError as error:
        raise Refused(Reason.INVALID, "this cursor was not given out", field="cursor") from error
