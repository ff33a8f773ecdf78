"""Calls, their legs and the parties at the ends of the legs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from emulator.exchange.clock import Timer
from emulator.exchange.events import Presentation, PresentationKind, ReleaseCause, Spoken
from emulator.exchange.programming import Tariff
from emulator.exchange.stations import LegState, Station

UNKNOWN = Presentation(PresentationKind.UNKNOWN)
OFFERED = frozenset({LegState.ALERTING, LegState.WAITING})
TALKING = frozenset({LegState.CONNECTED, LegState.HELD, LegState.PARKED})


@dataclass(slots=True, eq=False)
class Charge:
    """Costs of an outside line so far. `payer` is the extension that seized it, `account` whose rights it used.

    `warned`: who talks knows that the cost limit is near.
    """

    tariff: Tariff
    payer: Station
    account: str
    amount: Decimal = Decimal(0)
    timer: Timer | None = None
    warning: Timer | None = None
    warned: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a party in the public network is told that calls. Both are empty when it is withheld."""

    number: str = ""
    name: str = ""


@dataclass(slots=True, eq=False)
class OutsideLine:
    """A party in the public network. `seized` is what was dialled to reach it, with the line digit.

    `told` is who it was told that calls. `stands_for` is the extension whose MobilePhone it is.
    """

    id: str
    number: str
    incoming: bool = False
    withheld: bool = False
    tag: str = ""
    seized: str = ""
    leg: Leg | None = None
    timer: Timer | None = None
    charge: Charge | None = None
    dtmf: str = ""
    told: Identity = Identity()
    stands_for: Station | None = None


@dataclass(slots=True, eq=False)
class Announcement:
    """A party that the exchange itself is: it answers at once and speaks.

    `box` is whose voicemail the call is about, `message` what is played or recorded now.
    """

    number: str
    box: str = ""
    speaking: Spoken | None = None
    message: str = ""
    timer: Timer | None = None


type Party = Station | OutsideLine | Announcement


@dataclass(slots=True, eq=False)
class PartOfRecording:
    """The part of a recording that is being written."""

    id: int
    part: int
    began: float
    said: str
    timer: Timer | None = None


@dataclass(slots=True, eq=False)
class Leg:
    """One party's place in one call.

    `digits` is what the party dialled to make the call, `pending` what is dialled for it when it answers. `redial` is
    the number a call-back may be ordered from. `answered` is called when the party answers, in place of connecting it
    with somebody. `trail` holds the extensions that forwarded the call here. `mobile_of`
    is the extension whose MobilePhone this is: who answers here answers for it.
    """

    call: Call
    party: Party
    state: LegState
    digits: str = ""
    pending: str = ""
    answered: Callable[[Leg], None] | None = None
    redial: str = ""
    trail: tuple[str, ...] = ()
    via_group: bool = False
    mobile_of: str = ""
    cause: ReleaseCause = ReleaseCause.NORMAL
    timer: Timer | None = None
    recording: PartOfRecording | None = None


@dataclass(slots=True, eq=False)
class Call:
    """One call. `origin` is the leg of the party that made it or took its place; `called` is what was dialled.

    `passed_by` is the extension that handed the call over while it rang, `passed_call` what the moved party once
    dialled, `returns` when it comes back. `parked_at` is the extension it is parked at. `starts` are group members
    that are about to ring, `wanting` those that would ring if they were free. `fallbacks` say what is tried when
    nothing rings any more, the last one first, and return why nothing can be; `patience` is how long until something
    else is tried. `answered` and `closed` are called when the call is answered and when it is over.
    """

    id: int
    called: Presentation = UNKNOWN
    legs: list[Leg] = field(default_factory=list)
    origin: Leg | None = None
    passed_by: Station | None = None
    passed_call: Presentation | None = None
    parked_at: Station | None = None
    returns: Timer | None = None
    timer: Timer | None = None
    starts: list[Timer] = field(default_factory=list)
    wanting: tuple[Station, ...] = ()
    fallbacks: list[Callable[[], ReleaseCause | None]] = field(default_factory=list)
    patience: Timer | None = None
    answered: Callable[[Leg], None] | None = None
    closed: Callable[[], None] | None = None

    @property
    def offered(self) -> list[Leg]:
        """Legs that ring or wait."""
        return [leg for leg in self.legs if leg.state in OFFERED]

    def comes_from(self, station: Station) -> bool:
        """Say whether the extension itself calls, be it at its MobilePhone."""
        caller = None if self.origin is None else self.origin.party
        return caller is station or (isinstance(caller, OutsideLine) and caller.stands_for is station)

    def peer(self, leg: Leg) -> Leg | None:
        """Find the leg at the other end of a conversation."""
        return next((other for other in self.legs if other is not leg and other.state in TALKING), None)


type Leave = Callable[[Leg, ReleaseCause], None]
"""Lets a party go from its call; for parts that end calls and know nothing of how that is done."""


def called_by(leg: Leg, call: Call, station: Station) -> Presentation:
    """Say what the party of `leg` dialled to reach an extension; the extension itself when it was called by it."""
    if leg is call.origin and call.called != UNKNOWN:
        return call.called
    return presentation(station)


def presentation(party: Party) -> Presentation:
    """Say how a party's number is shown to another."""
    match party:
        case Station():
            return Presentation(PresentationKind.INTERNAL, party.extension)
        case OutsideLine(stands_for=Station() as station):
            return Presentation(PresentationKind.INTERNAL, station.extension)
        case OutsideLine() if party.number and not party.withheld:
            return Presentation(PresentationKind.EXTERNAL, party.number)
        case Announcement() if party.number:
            return Presentation(PresentationKind.INTERNAL, party.number)
    return UNKNOWN
