"""Who calls: the identity an extension presents to the public network, and call waiting, which is a switch like it."""

from dataclasses import replace

from emulator.exchange.calls import Call, Identity, OutsideLine
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.office.rights import Feature, Item, Rights
from emulator.exchange.programming import CallIdentity
from emulator.exchange.stations import Station


class Identities:
    """Call as, caller ID restriction and call waiting of all extensions."""

    def __init__(self, core: Core, rights: Rights, changing: Changing) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing

    def of(self, station: Station) -> tuple[CallIdentity, ...]:
        """List the identities the PBX lets an extension choose from."""
        return station.subscriber.identities

    def call_as(self, actor: str, extension: str, identity: str) -> None:
        """Present another number from now on, the own one when it is empty. Refused: `invalid_number`."""
        self._rights.require_feature(Feature.F11)
        station = self._changing.station(actor, extension, Item.CALL_PRESENTATION)
        if identity and identity not in {allowed.number for allowed in self.of(station)}:
            raise Refused(Reason.INVALID_NUMBER, field="identity")
        self._changing.put(station, replace(station.features, identity=identity))

    def restrict(self, actor: str, extension: str, *, on: bool) -> None:
        """Show no number in the public network (CLIR). Refused: `forbidden`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F12)
        station = self._changing.station(actor, extension, Item.CALL_PRESENTATION)
        self._changing.put(station, replace(station.features, clir=on))

    def let_wait(self, actor: str, extension: str, *, on: bool) -> None:
        """Let a second call knock. Refused: `forbidden`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F13)
        station = self._changing.station(actor, extension, Item.CALL_PRESENTATION)
        self._changing.sheet(station, call_waiting=on)

    def told(self, call: Call, payer: Station, number: str) -> Identity:
        """Say whom the public network is told of: a forwarded call from outside is still its caller's.

        Emergency calls always show the own number.
        """
        party = call.origin.party if call.origin is not None else payer
        if isinstance(party, OutsideLine) and party.stands_for is None:
            return Identity() if party.withheld else Identity(party.number)
        return self._own(party if isinstance(party, Station) else payer, number)

    def _own(self, station: Station, number: str) -> Identity:
        own = Identity(station.subscriber.outside_number or self._core.pbx.main_number)
        if number in self._core.pbx.emergency_numbers:
            return own
        features, has = station.features, self._rights.has_feature
        if features.clir and has(Feature.F12):
            return Identity()
        chosen = next((one for one in self.of(station) if one.number == features.identity), None)
        return Identity(chosen.number, chosen.name) if chosen is not None and has(Feature.F11) else own
