"""Services chosen by dialling: what each code does and how the telephone is told."""

from collections.abc import Callable

from emulator.exchange.accounts import Accounts
from emulator.exchange.calls import Leg
from emulator.exchange.dialplan import Route
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.keys import Keys
from emulator.exchange.programming import Service
from emulator.exchange.recording import Recording
from emulator.exchange.services import Services
from emulator.exchange.stations import Forwarding, ForwardingCalls, ForwardingType, LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.consultation import Consultation
from emulator.exchange.switching.orders import Orders
from emulator.exchange.switching.parking import Parking

DEFAULT_RINGS = 3
PIN_LENGTH = 4
TOGGLE = "*"

_TYPES = {
    Service.FORWARDING_DND: ForwardingType.DND,
    Service.FORWARDING_IMMEDIATE: ForwardingType.IMMEDIATE,
    Service.FORWARDING_BUSY: ForwardingType.BUSY,
    Service.FORWARDING_NO_ANSWER: ForwardingType.NO_ANSWER,
}
_CALLS = {
    "": ForwardingCalls.ALL,
    "0": ForwardingCalls.ALL,
    "1": ForwardingCalls.EXTERNAL,
    "2": ForwardingCalls.INTERNAL,
    "3": ForwardingCalls.TRANSFERRED,
    "4": ForwardingCalls.GROUP,
}

type _Deed = Callable[[], None]
type _Preparation = Callable[[Station, Leg, Route], _Deed]


class ServiceCodes:
    """Carries out dialled services: the call that dialled them ends with `service_accepted` or `service_rejected`."""

    def __init__(
        self,
        *,
        services: Services,
        keys: Keys,
        accounts: Accounts,
        recording: Recording,
        orders: Orders,
        clearing: Clearing,
        consultation: Consultation,
        parking: Parking,
    ) -> None:
        self._services = services
        self._keys = keys
        self._accounts = accounts
        self._recording = recording
        self._orders = orders
        self._clearing = clearing
        self._consultation = consultation
        self._parking = parking
        self._preparations: dict[Service, _Preparation] = dict.fromkeys(_TYPES, self._forwarding)
        self._preparations |= {
            Service.DND: self._dnd,
            Service.LOCK: self._lock,
            Service.UNLOCK: self._unlock,
            Service.ACCOUNT_ONE_CALL: self._account,
            Service.ACCOUNT_PERMANENT: self._account,
            Service.FORWARDING_DELETE: self._forwarding_delete,
            Service.FORWARDING_RINGS: self._forwarding_rings,
            Service.FORWARDING_CALLS: self._forwarding_calls,
            Service.CALL_BACK: self._call_back,
            Service.RECORDING_CANCEL: self._recording_cancel,
        }

    def carry_out(self, leg: Leg, station: Station, route: Route) -> None:
        """Do what was dialled; the release is told before the flags that change by it."""
        if route.service is Service.PARK and self._parking.park(station, leg):
            return
        if route.service is Service.UNPARK and self._parking.take(station, leg, route.number):
            return
        prepare = self._preparations.get(route.service) if route.service is not None else None
        try:
            deed = prepare(station, leg, route) if prepare is not None else _impossible()
        except Refused:
            self._clearing.fail_at_once(leg, ReleaseCause.SERVICE_REJECTED)
            return
        self._clearing.fail_at_once(leg, self._outcome(station, route))
        deed()

    def _outcome(self, station: Station, route: Route) -> ReleaseCause:
        """Say what the telephone is told: who toggles hears which way it went."""
        kind = _TYPES.get(route.service) if route.service is not None else None
        if kind is None or route.number != TOGGLE:
            return ReleaseCause.SERVICE_ACCEPTED
        return ReleaseCause.SERVICE_INACTIVE if station.forwarding(kind) else ReleaseCause.SERVICE_ACTIVE

    def _dnd(self, station: Station, _leg: Leg, _route: Route) -> _Deed:
        return lambda: self._services.set_dnd(station, on=not station.dnd)

    def _lock(self, station: Station, _leg: Leg, _route: Route) -> _Deed:
        return lambda: self._services.set_lock(station, on=True)

    def _unlock(self, station: Station, _leg: Leg, route: Route) -> _Deed:
        stored = station.subscriber.pin or station.subscriber.cti_key
        self._keys.check(station.extension, route.number, stored)
        self._services.check_unlock(station)
        return lambda: self._services.set_lock(station, on=False)

    def _account(self, station: Station, _leg: Leg, route: Route) -> _Deed:
        number, pin = route.number[:-PIN_LENGTH], route.number[-PIN_LENGTH:]
        self._accounts.check(station, number, pin)
        one_call = route.service is Service.ACCOUNT_ONE_CALL
        return lambda: self._accounts.take_over(station, number, one_call=one_call)

    def _forwarding(self, station: Station, _leg: Leg, route: Route) -> _Deed:
        """Set with `number#` or `number#kind`, delete with `#`; `*` switches off, or on again as it last was."""
        services = self._services
        kind = next(kind for service, kind in _TYPES.items() if service is route.service)
        if route.number == "#" or (route.number == TOGGLE and station.forwarding(kind)):
            return lambda: services.clear_forwarding(station, kind)
        if route.number == TOGGLE and (last := station.last_forwarding(kind)) is not None:
            services.check_forwarding(station, last)
            return lambda: services.restore_forwarding(station, kind)
        target, _, calls = route.number.rpartition("#")
        if not target:
            return _impossible()
        forwarding = Forwarding(kind, _CALLS[calls], DEFAULT_RINGS, target)
        services.check_forwarding(station, forwarding)
        return lambda: services.set_forwarding(station, forwarding)

    def _forwarding_delete(self, station: Station, _leg: Leg, _route: Route) -> _Deed:
        return lambda: self._services.clear_forwarding(station)

    def _forwarding_rings(self, station: Station, _leg: Leg, route: Route) -> _Deed:
        if not station.forwardings:
            return _impossible()
        return lambda: self._services.change_forwardings(station, rings=int(route.number))

    def _forwarding_calls(self, station: Station, _leg: Leg, route: Route) -> _Deed:
        if not station.forwardings or not self._services.knows_kinds:
            return _impossible()
        return lambda: self._services.change_forwardings(station, calls=_CALLS[route.number])

    def _call_back(self, station: Station, leg: Leg, _route: Route) -> _Deed:
        target = self._orders.target(station, leg.redial)
        return lambda: self._orders.place(station, target)

    def _recording_cancel(self, station: Station, _leg: Leg, _route: Route) -> _Deed:
        held = station.leg(LegState.HELD)
        if held is None or held.recording is None:
            return _impossible()

        def cancel() -> None:
            self._recording.cancel(held)
            self._consultation.take_back(station)

        return cancel


def _impossible() -> _Deed:
    raise Refused(Reason.NOT_AVAILABLE)
