"""Whether an extension may call somewhere: its rights, the lock of its telephone, its cost limit."""

from emulator.exchange.accounts import Accounts
from emulator.exchange.charging import Charging
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.events import ReleaseCause
from emulator.exchange.programming import DiallingRight
from emulator.exchange.stations import Station

_RANKS = {right: rank for rank, right in enumerate(DiallingRight)}


class Permissions:
    """Decided anew for every call."""

    def __init__(self, core: Core, accounts: Accounts, charging: Charging) -> None:
        self._core = core
        self._accounts = accounts
        self._charging = charging

    def permission(self, station: Station, route: Route) -> ReleaseCause | None:
        """Why this extension may not call there now, None when it may."""
        if route.kind is not RouteKind.OUTSIDE or route.right is None:
            return None
        if station.locked and not station.account:
            return ReleaseCause.TELEPHONE_LOCKED
        return self.entitlement(station, route)

    def entitlement(self, station: Station, route: Route) -> ReleaseCause | None:
        """Why calls may not go there at the cost of this extension, whoever makes them; None when they may."""
        if not self.has_right(station, route):
            return ReleaseCause.NO_RIGHTS
        if route.kind is not RouteKind.OUTSIDE or route.right is None:
            return None
        if self._charging.limit_reached(station):
            return ReleaseCause.LIMIT_EXCEEDED
        return None

    def entitled_route(self, station: Station, number: str) -> Route | None:
        """Say where a number leads that the extension may send calls to, at its cost when it is outside."""
        route = self._core.plan.reach(number)
        if not isinstance(route, Route) or route.kind is RouteKind.SERVICE:
            return None
        return None if self.entitlement(station, route) is not None else route

    def has_right(self, station: Station, route: Route) -> bool:
        """Whether the extension may call there at all, whatever it has spent."""
        if route.kind is not RouteKind.OUTSIDE or route.right is None:
            return True
        return _RANKS[route.right] <= _RANKS[self._accounts.right(station)]
