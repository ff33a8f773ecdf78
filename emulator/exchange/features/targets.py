"""Numbers people write into WebCTI: what is accepted, and where calls may be sent."""

from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.permissions import Permissions
from emulator.exchange.settings import ForwardingType
from emulator.exchange.stations import Station

LONGEST_NUMBER: Final = 32
_BETWEEN: Final = str.maketrans("", "", " -.()/\u00a0")
_DIGITS: Final = frozenset("0123456789*#")
_INTERNATIONAL: Final = "00"


class Targets:
    """Reads numbers and checks targets."""

    def __init__(self, core: Core, permissions: Permissions) -> None:
        self._core = core
        self._permissions = permissions

    def written(self, text: str, field: str = "target") -> str:
        """Read a number as it is dialled: without what stands between its digits, `+` as the code for abroad.

        Refused: `invalid_number`.
        """
        number = text.translate(_BETWEEN)
        line_digit = self._core.pbx.line_digit
        if number.startswith("+"):
            number = line_digit + _INTERNATIONAL + number[1:]
        elif number.startswith(_INTERNATIONAL) and not number.startswith(line_digit + _INTERNATIONAL):
            number = line_digit + number
        if not 0 < len(number) <= LONGEST_NUMBER or not _DIGITS.issuperset(number):
            raise Refused(Reason.INVALID_NUMBER, field=field)
        return number

    def route(self, number: str, field: str = "target") -> Route:
        """Find where a number leads that was written. Refused: `invalid_number`."""
        route = self._core.plan.reach(number)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            raise Refused(Reason.INVALID_NUMBER, field=field)
        return route

    def checked(self, station: Station, text: str, *, inside: bool = False) -> str:
        """Read a target that calls to an extension may be sent to; `inside`: only within the PBX.

        Refused: `invalid_number`, `target_is_self`, `forwarding_loop`, `call_barred`.
        """
        number = self.written(text)
        route = self.route(number)
        if inside and route.kind is RouteKind.OUTSIDE:
            raise Refused(Reason.INVALID_NUMBER, field="target")
        if route.number == station.extension:
            raise Refused(Reason.TARGET_IS_SELF, field="target")
        if self._leads_back(station, route):
            raise Refused(Reason.FORWARDING_LOOP, field="target")
        if not self._permissions.has_right(station, route):
            raise Refused(Reason.CALL_BARRED, field="target")
        return number

    def _leads_back(self, station: Station, route: Route) -> bool:
        """Whether whoever is at the target sends all his calls back to the extension, directly or through others."""
        seen: set[str] = set()
        here: Route | None = route
        while here is not None and here.kind is RouteKind.STATION and here.number not in seen:
            if here.number == station.extension:
                return True
            seen.add(here.number)
            here = self._next(self._core.stations[here.number])
        return False

    def _next(self, station: Station) -> Route | None:
        follow_me = station.features.follow_me
        always = station.forwarding(ForwardingType.IMMEDIATE)
        number = follow_me.target if follow_me.on else always.target if always is not None else ""
        route = self._core.plan.reach(number) if number else None
        return route if isinstance(route, Route) else None
