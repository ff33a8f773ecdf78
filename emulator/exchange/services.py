"""Services of an extension: do-not-disturb, forwarding, lock, registration of malicious calls."""

from dataclasses import dataclass, replace
from datetime import datetime

from emulator.exchange.calls import OutsideLine
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ServicesChanged
from emulator.exchange.memory import Kind
from emulator.exchange.settings import Rule, Target
from emulator.exchange.stations import Forwarding, ForwardingCalls, ForwardingType, LegState, Station

MOST_RINGS = 9


@dataclass(frozen=True, slots=True)
class MaliciousCall:
    """A call somebody registered as malicious; the PBX knows the number even when it is withheld."""

    extension: str
    number: str
    at: datetime


class Services:
    """Switches services; every change of a flag is told."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.malicious_calls: list[MaliciousCall] = []

    @property
    def knows_kinds(self) -> bool:
        """Whether a forwarding may be for some kinds of calls only."""
        return self._core.traits.forwarding_kinds

    def set_dnd(self, station: Station, *, on: bool) -> None:
        """Switch do-not-disturb."""
        changed, station.dnd = station.dnd is not on, on
        if changed:
            self._core.remember(Kind.STATION, station.extension)
            self._core.flags_changed(station)

    def set_forwarding(self, station: Station, forwarding: Forwarding) -> None:
        """Set one type of forwarding; the other types stay. Refused as `check_forwarding`."""
        self.check_forwarding(station, forwarding)
        self.put_rule(
            station,
            forwarding.type,
            calls=forwarding.calls,
            target=Target(number=forwarding.target),
            rings=forwarding.rings,
            active=True,
        )

    def put_rule(
        self,
        station: Station,
        kind: ForwardingType,
        *,
        calls: ForwardingCalls,
        target: Target,
        active: bool,
        rings: int | None = None,
    ) -> None:
        """Set the one rule of a type that CTIP and the simple panels know."""
        before = self.simple_rule(station, kind)
        if before is None:
            made = station.features.rules_made + 1
            station.features = replace(station.features, rules_made=made)
            self._core.remember(Kind.STATION, station.extension)
            rule = Rule(id=str(made), state=kind, calls=calls, target=target, rings=rings, active=active)
            self.replace_rules(station, (*station.rules, rule))
            return
        rule = replace(before, calls=calls, target=target, rings=rings, active=active)
        self.replace_rules(station, tuple(rule if other is before else other for other in station.rules))

    def simple_rule(self, station: Station, kind: ForwardingType) -> Rule | None:
        """Find the rule of a type that CTIP and the simple panels know: on NCP the one without conditions."""
        kinds = self._core.traits.forwarding_kinds
        found = (rule for rule in station.rules if rule.state is kind and (rule.plain if kinds else rule.basic))
        return next(found, None)

    def check_forwarding(self, station: Station, forwarding: Forwarding) -> None:
        """Say whether a forwarding may be set. Refused: `not_available`, `invalid`, `no_such_number`."""
        kinds = self._core.traits.forwarding_kinds
        if forwarding.type is ForwardingType.UNAVAILABLE:
            raise Refused(Reason.NOT_AVAILABLE)
        if not kinds and (forwarding.type is ForwardingType.DND or forwarding.calls is not ForwardingCalls.ALL):
            raise Refused(Reason.NOT_AVAILABLE)
        if not 0 <= forwarding.rings <= MOST_RINGS:
            raise Refused(Reason.INVALID, "0 to 9 rings")
        route = self._core.plan.analyse(forwarding.target, complete=True)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            raise Refused(Reason.NO_SUCH_NUMBER)
        if route.number == station.extension:
            raise Refused(Reason.INVALID, "a telephone cannot be forwarded to itself")

    def clear_forwarding(self, station: Station, kind: ForwardingType | None = None) -> None:
        """Switch the forwarding of one type off, or all; what they were set to stays for the next time."""
        self.replace_rules(
            station,
            tuple(replace(r, active=False) if kind is None or r.state is kind else r for r in station.rules),
        )

    def restore_forwarding(self, station: Station, kind: ForwardingType) -> None:
        """Switch the forwarding of one type on as it was set last."""
        last = self.simple_rule(station, kind)
        self.replace_rules(station, tuple(replace(r, active=True) if r is last else r for r in station.rules))

    def change_forwardings(
        self, station: Station, *, rings: int | None = None, calls: ForwardingCalls | None = None
    ) -> None:
        """Change the number of rings or the kind of calls of what is forwarded."""
        self.replace_rules(
            station,
            tuple(
                replace(r, rings=r.rings if rings is None else rings, calls=calls or r.calls)
                if r.active and r.plain
                else r
                for r in station.rules
            ),
        )

    def check_unlock(self, station: Station) -> None:
        """Say whether the subscriber may unlock it. Refused: `locked_by_admin`."""
        if station.features.locked_by_admin:
            raise Refused(Reason.LOCKED_BY_ADMIN)

    def set_lock(self, station: Station, *, on: bool) -> None:
        """Lock or unlock the telephone."""
        changed, station.locked = station.locked is not on, on
        if changed:
            self._core.remember(Kind.STATION, station.extension)
            self._core.flags_changed(station)

    def register_malicious_call(self, station: Station) -> None:
        """Register the incoming outside call that rings or goes on. Refused: `not_available`, `not_malicious`."""
        if not self._core.traits.services:
            raise Refused(Reason.NOT_AVAILABLE)
        for leg in station.legs:
            origin = leg.call.origin
            party = origin.party if origin is not None else None
            if leg.state in _CURRENT and isinstance(party, OutsideLine) and party.incoming:
                call = MaliciousCall(station.extension, party.number, self._core.clock.now)
                self._core.remember(Kind.MALICIOUS_CALL, str(len(self.malicious_calls)))
                self.malicious_calls.append(call)
                return
        raise Refused(Reason.NOT_MALICIOUS)

    def replace_rules(self, station: Station, rules: tuple[Rule, ...]) -> None:
        """Have other forwarding rules from now on."""
        if rules == station.rules:
            return
        before, station.rules = station.flags.forwarding, rules
        self._core.remember(Kind.FORWARD_RULES, station.extension)
        if before is not station.flags.forwarding:
            self._core.flags_changed(station)
        self._core.emit(ServicesChanged(station.extension))


_CURRENT = (LegState.ALERTING, LegState.CONNECTED)
