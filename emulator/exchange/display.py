"""Who is shown to whom: the fields of RING, CW and CONN (CTIP 15.01, number presentation; recordings)."""

from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.calls import UNKNOWN, Announcement, Leg, OutsideLine, Party, presentation
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.events import Connected, Presentation, PresentationKind, Ringing, TagAttached, Waiting
from emulator.exchange.stations import LegState, Station

NO_PORT = "0"
EXCHANGE_PORT = "0000"


class Display:
    """Makes what a telephone shows."""

    def __init__(self, core: Core, phonebook: Phonebook) -> None:
        self._core = core
        self._phonebook = phonebook

    def ring(self, leg: Leg) -> None:
        """Tell that the telephone of a leg rings, or that what it shows changed."""
        station, origin = leg.party, leg.call.origin
        if not isinstance(station, Station) or origin is None:
            return
        if leg.pending:
            self._ring_initiator(station, leg.pending)
            return
        call, caller = leg.call, origin.party
        called = call.called
        suspended: Presentation | None = None
        comment = self._comment(station, caller)
        held = self._held_by(caller)
        first = self._core.traits.suspended_first
        if held is not None and first:
            caller, suspended, comment = held, presentation(caller), ""
        elif held is not None:
            suspended = presentation(held)
        elif call.passed_by is not None and first:
            suspended, comment = presentation(call.passed_by), ""
        elif call.passed_by is not None and call.passed_call is not None:
            called = call.passed_call
        self._core.emit(
            Ringing(station.extension, presentation(caller), self._port(caller), called, suspended, comment)
        )
        if isinstance(caller, OutsideLine):
            self._tag(station, caller)

    def wait(self, leg: Leg) -> None:
        """Tell that a call knocks."""
        station, origin = leg.party, leg.call.origin
        if isinstance(station, Station) and origin is not None:
            caller = origin.party
            self._core.emit(Waiting(station.extension, presentation(caller), self._comment(station, caller)))
            if isinstance(caller, OutsideLine):
                self._tag(station, caller)

    def connect(self, leg: Leg) -> None:
        """Tell that a conversation began, or that its far party changed."""
        station, peer = leg.party, leg.call.peer(leg)
        if not isinstance(station, Station) or peer is None:
            return
        party, dialled = presentation(peer.party), ""
        if leg is leg.call.origin and leg.digits:
            party = leg.call.called
            dialled = leg.digits if party.kind is PresentationKind.EXTERNAL else ""
        self._core.emit(Connected(station.extension, party, self._port(peer.party), dialled))

    def _ring_initiator(self, station: Station, digits: str) -> None:
        """Show an initiator whose own telephone rings first the number that will be dialled; the choice is ours."""
        route = self._core.plan.analyse(digits, complete=True)
        shown, comment, port = UNKNOWN, "", EXCHANGE_PORT
        if isinstance(route, Route) and route.kind is not RouteKind.SERVICE:
            shown = route.presentation
            target = self._core.stations.get(route.number)
            if target is not None:
                comment, port = target.subscriber.comment, target.port
            else:
                comment = self._phonebook.name_of(route.number, station.extension)
                if route.kind is RouteKind.OUTSIDE:
                    port = self._core.pbx.trunk_port
        port = port if self._core.traits.ports else NO_PORT
        self._core.emit(Ringing(station.extension, shown, port, presentation(station), None, comment))

    def _held_by(self, party: Party) -> Party | None:
        """Find the party that waits while `party` consults."""
        held = party.leg(LegState.HELD) if isinstance(party, Station) else None
        peer = held.call.peer(held) if held is not None else None
        return peer.party if peer is not None else None

    def _port(self, party: Party) -> str:
        if not self._core.traits.ports:
            return NO_PORT
        match party:
            case Station():
                return party.port
            case OutsideLine():
                return self._core.pbx.trunk_port
            case Announcement():
                return EXCHANGE_PORT

    def _comment(self, viewer: Station, party: Party) -> str:
        name = self._phonebook.name_at(viewer.extension, presentation(party))
        if not name and isinstance(party, OutsideLine) and not party.withheld and self._core.traits.number_as_comment:
            return party.number
        return name

    def _tag(self, station: Station, line: OutsideLine) -> None:
        if line.tag and self._core.traits.services:
            self._core.emit(TagAttached(station.extension, line.tag))
