"""MobilePhone: the telephone elsewhere at which a subscriber answers his calls."""

from dataclasses import replace
from typing import Final

from emulator.exchange.dialplan import RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.targets import Targets
from emulator.exchange.office.rights import Feature, Item, Rights
from emulator.exchange.precedence import Situation
from emulator.exchange.settings import MobilePhone
from emulator.exchange.stations import Station

_CONDITIONS: Final = {
    Situation.NO_ANSWER: ("on_no_answer", Feature.F15),
    Situation.DND: ("on_dnd", Feature.F16),
    Situation.UNAVAILABLE: ("on_unavailable", Feature.F17),
}
"""The switch of each situation, and what a PBX needs to have for it."""


class MobilePhones:
    """MobilePhone of all extensions."""

    def __init__(self, rights: Rights, changing: Changing, targets: Targets) -> None:
        self._rights = rights
        self._changing = changing
        self._targets = targets

    def number_for(self, station: Station, situation: Situation) -> str | None:
        """Give the number that calls in a situation go to; None when they do not."""
        switch, feature = _CONDITIONS[situation]
        service, number = station.features.mobile_phone, self.number(station)
        wanted = service.on and getattr(service, switch) and self._rights.has_feature(feature)
        return number if number and wanted else None

    def number(self, station: Station) -> str:
        """Give the programmed number as it is dialled; empty when there is none that can be."""
        try:
            number = self._targets.written(station.subscriber.mobile_phone)
            route = self._targets.route(number)
        except Refused:
            return ""
        return number if route.kind is RouteKind.OUTSIDE else ""

    def shown(self, station: Station) -> MobilePhone:
        """Say what is set, as far as the PBX has it."""
        features = self._rights.has_feature
        lacking = {switch: False for switch, feature in _CONDITIONS.values() if not features(feature)}
        return replace(station.features.mobile_phone, **lacking)

    def change(self, actor: str, extension: str, *, number: str | None = None, **switches: bool) -> None:
        """Set switches (`on`, `on_no_answer`, `on_dnd`, `on_unavailable`) and, for a manager, the number.

        Refused: `no_mobile_number`, `invalid_number`, `forbidden`, `unsupported_on_family`.
        """
        rights = self._rights
        rights.require_feature(Feature.F14)
        station = self._changing.station(actor, extension)
        for switch, feature in _CONDITIONS.values():
            if switches.get(switch):
                rights.require_feature(feature)
        if number is not None:
            number = self._checked(actor, station, number)
        left = station.subscriber.mobile_phone if number is None else number
        service = replace(station.features.mobile_phone, **switches)
        if not left and any(switches.values()):
            raise Refused(Reason.NO_MOBILE_NUMBER, field="number")
        if number is not None:
            self._changing.sheet(station, mobile_phone=number)
        self._changing.put(
            station, replace(station.features, mobile_phone=service if left else replace(service, on=False))
        )

    def _checked(self, actor: str, station: Station, number: str) -> str:
        self._changing.station(actor, station.extension, Item.MOBILE_PHONE_NUMBER)
        self._rights.require_feature(Feature.F19)
        if not number:
            return ""
        number = self._targets.written(number, "number")
        route = self._targets.route(number, "number")
        if route.kind is not RouteKind.OUTSIDE:
            raise Refused(Reason.INVALID_NUMBER, field="number")
        return number
