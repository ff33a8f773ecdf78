"""Ordered call-backs: who waits for whom."""

from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.stations import Order, Station


class Orders:
    """Keeps the orders of all extensions; carrying them out is for others."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def target(self, station: Station, number: str) -> Station:
        """Find whom a call-back from the number just tried would reach. Refused when that is no other extension."""
        route = self._core.plan.analyse(number, complete=True)
        if not isinstance(route, Route) or route.kind is not RouteKind.STATION or route.number == station.extension:
            raise Refused(Reason.NOT_AVAILABLE)
        return self._core.stations[route.number]

    def place(self, station: Station, target: Station) -> None:
        """Order a call-back; a second order for the same extension changes nothing."""
        number = target.extension
        if number in station.orders:
            return
        seconds = self._core.pbx.times.call_back_order
        timer = self._core.after(seconds, lambda: self.forget(station, number))
        order = Order(station, target, armed=not target.free, timer=timer)
        station.orders = {**station.orders, number: order}
        target.awaited_by = (*target.awaited_by, order)
        self._core.flags_changed(station)

    def arm(self, station: Station) -> None:
        """Note that a telephone is in use: who did not answer before will be there when it is put down."""
        for order in station.awaited_by:
            order.armed = True

    def forget(self, station: Station, number: str) -> None:
        """Note that an order is carried out or void; without one nothing happens."""
        order = station.orders.get(number)
        if order is None:
            return
        order.timer.cancel()
        station.orders = {key: other for key, other in station.orders.items() if other is not order}
        order.target.awaited_by = tuple(other for other in order.target.awaited_by if other is not order)
        self._core.flags_changed(station)

    def forget_all(self, station: Station) -> None:
        """Withdraw all orders of an extension."""
        for number in station.orders:
            self.forget(station, number)
