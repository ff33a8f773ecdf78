"""What every part of the exchange shares: its settings, stations, calls and lines, time, and the way events go out.

The core knows no part. A part that has to hear of what others do is entered in one of its lists when the exchange is
put together.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import count

from emulator.exchange.calls import Announcement, Call, Leg, OutsideLine, Party
from emulator.exchange.clock import Clock, Timer
from emulator.exchange.dialplan import DialPlan
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event, FlagsChanged, ReleaseCause
from emulator.exchange.family import TRAITS
from emulator.exchange.memory import Kind, RecordKey
from emulator.exchange.programming import Pbx, Programming
from emulator.exchange.stations import LegState, Station


class Core:
    """The ground on which the parts stand.

    `events_followed_by` hear every event after everybody outside, `legs_followed_by` every leg that changed, or left
    with a cause. `freed_served_by` serve an extension that became free, each before the next.
    """

    def __init__(
        self,
        programming: Programming,
        clock: Clock,
        publish: Callable[[Event], None],
        *,
        tables_since: datetime | None = None,
    ) -> None:
        self.programming = programming
        self.clock = clock
        self.publish = publish
        self.tables_since = tables_since or clock.now
        self.stations: dict[str, Station] = {
            subscriber.extension: Station(subscriber, subscriber.telephone.port or f"{1000 + position:04}")
            for position, subscriber in enumerate(programming.subscribers, 1)
        }
        self.identifiers = {extension: number for number, extension in enumerate(self.stations, 1001)}
        self.calls: dict[int, Call] = {}
        self.lines: dict[str, OutsideLine] = {}
        self.changed_records: dict[RecordKey, bool] = {}
        self.events_followed_by: list[Callable[[Event], None]] = []
        self.legs_followed_by: list[Callable[[Leg, ReleaseCause | None], None]] = []
        self.freed_served_by: list[Callable[[Station], None]] = []
        self._numbers = count(1)
        self._freed: list[Station] = []
        self._settling = False
        self.use(programming.pbx)

    def use(self, pbx: Pbx) -> None:
        """Work by other settings of the PBX from now on."""
        self.programming = self.programming.model_copy(update={"pbx": pbx})
        self.pbx = pbx
        self.traits = TRAITS[pbx.family]
        self.plan = DialPlan(self.programming)

    def station(self, extension: str, reason: Reason = Reason.NO_SUCH_NUMBER) -> Station:
        """Find the extension with this number. Refused: `reason`."""
        station = self.stations.get(extension)
        if station is None:
            raise Refused(reason)
        return station

    def remember(self, kind: Kind, key: str = "", *, happened: bool = False) -> None:
        """Note that a record changed, so that it outlives the process; `happened` when nobody can be refused it."""
        self.changed_records[kind, key] = happened and self.changed_records.get((kind, key), True)

    def emit(self, event: Event) -> None:
        """Tell an event."""
        self.publish(event)
        for follow in self.events_followed_by:
            follow(event)

    def flags_changed(self, station: Station) -> None:
        """Tell that flags of an extension changed, or tell them again."""
        self.emit(FlagsChanged(station.extension))

    def empty_call(self) -> Call:
        """Begin a call whose first party is still to be called."""
        call = Call(next(self._numbers))
        self.calls[call.id] = call
        return call

    def open_call(self, party: Party, state: LegState) -> Leg:
        """Begin a call of one party; returns its leg."""
        call = self.empty_call()
        call.origin = self.join(call, party, state)
        return call.origin

    def join(self, call: Call, party: Party, state: LegState) -> Leg:
        """Add a party to a call; returns its leg."""
        leg = Leg(call, party, state)
        call.legs.append(leg)
        match party:
            case Station():
                party.legs.append(leg)
            case OutsideLine():
                party.leg = leg
            case Announcement():
                pass
        return leg

    def leg_changed(self, leg: Leg, left: ReleaseCause | None = None) -> None:
        """Tell the parts that a leg has another state; `left`: why it is gone."""
        for follow in self.legs_followed_by:
            follow(leg, left)

    def after(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Order something for later; extensions that become free by it are served."""

        def happen() -> None:
            callback()
            self.settle()

        return self.clock.call_later(seconds, happen)

    def freed(self, station: Station) -> None:
        """Note that an extension may have become free; what waits for it is served when the present command is done."""
        self._freed.append(station)

    def settle(self) -> None:
        """Serve what waits for extensions that became free."""
        if self._settling:
            return
        self._settling = True
        try:
            while self._freed:
                station = self._freed.pop(0)
                for serve in self.freed_served_by:
                    serve(station)
        finally:
            self._settling = False

    def forget_freed(self) -> None:
        """Serve nobody any more."""
        self._freed.clear()
