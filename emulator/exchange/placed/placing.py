"""Calls that are placed for a subscriber, as an application does it: each way to begin and to give up."""

from emulator.exchange.calls import Leg
from emulator.exchange.stations import Station
from emulator.exchange.switching.call_back import CallBack
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.dialled import Dialled
from emulator.exchange.switching.handset import Handset
from emulator.exchange.switching.mobile_call_back import MobileCallBack
from emulator.exchange.switching.originating import Originating


class Placing:
    """What those need of the call processing who place calls."""

    def __init__(
        self,
        *,
        clearing: Clearing,
        dialled: Dialled,
        call_back: CallBack,
        mobile_call_back: MobileCallBack,
        originating: Originating,
        handset: Handset,
    ) -> None:
        self._clearing = clearing
        self._dialled = dialled
        self._call_back = call_back
        self._mobile_call_back = mobile_call_back
        self._originating = originating
        self._handset = handset

    def ring_first(self, station: Station, digits: str) -> Leg:
        """Ring a free telephone and dial when it is lifted."""
        return self._call_back.ring_first(station, digits)

    def ring_mobile_phone(self, station: Station, number: str, digits: str) -> Leg:
        """Ring a number of the public network at the cost of an extension, and dial when it answers."""
        return self._mobile_call_back.ring_first(station, number, digits)

    def start_hands_free(self, station: Station) -> Leg:
        """Switch hands-free on to make a call."""
        return self._originating.start_hands_free(station)

    def dial(self, leg: Leg, digits: str) -> None:
        """Dial a whole number for a telephone that is lifted."""
        self._dialled.dial_pending(leg, digits)

    def give_up(self, leg: Leg) -> None:
        """End a call that was placed."""
        if isinstance(leg.party, Station) and not leg.pending:
            self._handset.hang_up(leg.party)
        else:
            self._clearing.leave(leg)
