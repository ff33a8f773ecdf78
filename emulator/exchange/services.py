"""Services of an extension: do-not-disturb, forwarding, lock, registration of malicious calls."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from emulator.exchange.calls import OutsideLine
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.memory import Kind
from emulator.exchange.stations import Forwarding, ForwardingCalls, ForwardingType, LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

MOST_RINGS = 9


@dataclass(frozen=True, slots=True)
class MaliciousCall:
    """A call somebody registered as malicious; the PBX knows the number even when it is withheld."""

    extension: str
    number: str
    at: datetime


class Services:
    """Switches services; every change of a flag is told."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self.malicious_calls: list[MaliciousCall] = []

    def set_dnd(self, station: Station, *, on: bool) -> None:
        """Switch do-not-disturb."""
        changed, station.dnd = station.dnd is not on, on
        if changed:
            self._switch.remember(Kind.STATION, station.extension)
            self._switch.flags_changed(station)

    def set_forwarding(self, station: Station, forwarding: Forwarding) -> None:
        """Set one type of forwarding; the other types stay. Refused as `check_forwarding`."""
        self.check_forwarding(station, forwarding)
        others = tuple(f for f in station.forwardings if f.type is not forwarding.type)
        self._replace(station, (*others, forwarding))

    def check_forwarding(self, station: Station, forwarding: Forwarding) -> None:
        """Say whether a forwarding may be set. Refused: `not_available`, `invalid`, `no_such_number`."""
        kinds = self._switch.traits.forwarding_kinds
        if not kinds and (forwarding.type is ForwardingType.DND or forwarding.calls is not ForwardingCalls.ALL):
            raise Refused(Reason.NOT_AVAILABLE)
        if not 0 <= forwarding.rings <= MOST_RINGS:
            raise Refused(Reason.INVALID, "0 to 9 rings")
        route = self._switch.plan.analyse(forwarding.target, complete=True)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            raise Refused(Reason.NO_SUCH_NUMBER)
        if route.number == station.extension:
            raise Refused(Reason.INVALID, "a telephone cannot be forwarded to itself")

    def clear_forwarding(self, station: Station, kind: ForwardingType | None = None) -> None:
        """Delete the forwarding of one type, or all."""
        self._replace(station, tuple(f for f in station.forwardings if kind is not None and f.type is not kind))

    def change_forwardings(
        self, station: Station, *, rings: int | None = None, calls: ForwardingCalls | None = None
    ) -> None:
        """Change the number of rings or the kind of calls of what is forwarded."""
        self._replace(
            station,
            tuple(
                replace(f, rings=f.rings if rings is None else rings, calls=calls or f.calls)
                for f in station.forwardings
            ),
        )

    def set_lock(self, station: Station, *, on: bool) -> None:
        """Lock or unlock the telephone."""
        changed, station.locked = station.locked is not on, on
        if changed:
            self._switch.remember(Kind.STATION, station.extension)
            self._switch.flags_changed(station)

    def register_malicious_call(self, station: Station) -> None:
        """Register the incoming outside call that rings or goes on. Refused: `not_available`, `not_malicious`."""
        if not self._switch.traits.services:
            raise Refused(Reason.NOT_AVAILABLE)
        for leg in station.legs:
            origin = leg.call.origin
            party = origin.party if origin is not None else None
            if leg.state in _CURRENT and isinstance(party, OutsideLine) and party.incoming:
                call = MaliciousCall(station.extension, party.number, self._switch.clock.now)
                self._switch.remember(Kind.MALICIOUS_CALL, str(len(self.malicious_calls)))
                self.malicious_calls.append(call)
                return
        raise Refused(Reason.NOT_MALICIOUS)

    def _replace(self, station: Station, forwardings: tuple[Forwarding, ...]) -> None:
        before, station.forwardings = bool(station.forwardings), forwardings
        station.last_forwardings = {**station.last_forwardings, **{f.type: f for f in forwardings}}
        self._switch.remember(Kind.STATION, station.extension)
        if before is not bool(forwardings):
            self._switch.flags_changed(station)


_CURRENT = (LegState.ALERTING, LegState.CONNECTED)
