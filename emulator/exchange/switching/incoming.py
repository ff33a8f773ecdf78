"""Calls from the public network: to a number the PBX has there, or dialled through to an internal number."""

from emulator.exchange.calls import OutsideLine
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Presentation, PresentationKind, ReleaseCause
from emulator.exchange.stations import LegState
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing
from emulator.exchange.switching.routing import Routing
from emulator.exchange.switching.trunks import Trunks

LONGEST_TAG = 128


class Incoming:
    """Takes calls."""

    def __init__(self, core: Core, trunks: Trunks, clearing: Clearing, ringing: Ringing, routing: Routing) -> None:
        self._core = core
        self._trunks = trunks
        self._clearing = clearing
        self._ringing = ringing
        self._routing = routing
        subscribers = core.programming.subscribers
        self._own_numbers = {s.outside_number: s.extension for s in subscribers if s.outside_number}

    def arrive(self, caller: str, called: str, *, withheld: bool, tag: str) -> OutsideLine:
        """Take a call from the public network to a number of the PBX or, dialled through, to an internal number."""
        if not all(number.removeprefix("+").isdigit() for number in (caller, called) if number):
            raise Refused(Reason.INVALID, "numbers consist of digits")
        if len(tag) > LONGEST_TAG or not tag.isprintable():
            raise Refused(Reason.INVALID, "a tag has at most 128 printable characters")
        line = self._trunks.occupy(caller, withheld=withheld, tag=tag)
        leg = self._core.open_call(line, LegState.ORIGINATED)
        route = self._destination(called)
        self._ringing.limit(leg.call)
        if route is None:
            self._clearing.fail(leg, ReleaseCause.WRONG_NUMBER)
            return line
        leg.call.called = self._shown_called(called, route)
        cause = self._routing.offer(leg.call, route, payer=None)
        if cause is not None:
            self._clearing.fail(leg, cause)
        return line

    def _destination(self, called: str) -> Route | None:
        internal = self._core.pbx.incoming.get(called) or self._own_numbers.get(called) or called
        return self._core.plan.internal(internal)

    def _shown_called(self, called: str, route: Route) -> Presentation:
        """Say what the caller dialled: an extension is reached through the number it has in the public network."""
        if called == route.number:
            station = self._core.stations.get(called)
            own = station.subscriber.outside_number if station is not None else ""
            called = own or self._core.pbx.main_number
        return Presentation(PresentationKind.EXTERNAL, called)
