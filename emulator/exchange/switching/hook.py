"""The hook switches: handsets that are lifted, down, or left beside the telephone."""

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.orders import Orders


class Hooks:
    """Hook state of all telephones."""

    def __init__(self, core: Core, orders: Orders) -> None:
        self._core = core
        self._orders = orders

    def take(self, station: Station) -> None:
        """Note that the handset is lifted."""
        if not station.off_hook:
            station.off_hook = True
            self._orders.arm(station)
            self._core.flags_changed(station)

    def put_down(self, station: Station) -> None:
        """Note that the handset is down."""
        self._stop_timer(station)
        if station.off_hook:
            station.off_hook = station.left_off_hook = False
            station.unreached = ""
            self._core.flags_changed(station)
        self._core.freed(station)

    def released(self, station: Station) -> None:
        """Note that a call left the telephone. A SIP telephone goes on-hook by itself when it has no other."""
        if any(leg.state is not LegState.WAITING and leg.state is not LegState.ALERTING for leg in station.legs):
            return
        if station.kind is TelephoneKind.SIP or not station.off_hook:
            self.put_down(station)
        elif station.kind is TelephoneKind.ANALOGUE:
            self._stop_timer(station)
            seconds = self._core.pbx.times.off_hook
            station.timer = self._core.after(seconds, lambda: self._leave_off_hook(station))

    def require_usable(self, station: Station) -> None:
        """Refused: `disabled` when the terminal cannot be used."""
        if not station.usable:
            raise Refused(Reason.DISABLED)

    def stop_timer(self, station: Station) -> None:
        """Note that the handset is in use again."""
        self._stop_timer(station)
        if station.left_off_hook:
            station.left_off_hook = False
            self._core.flags_changed(station)

    def _stop_timer(self, station: Station) -> None:
        if station.timer is not None:
            station.timer.cancel()
            station.timer = None

    def _leave_off_hook(self, station: Station) -> None:
        station.timer = None
        station.left_off_hook = True
        self._core.flags_changed(station)
