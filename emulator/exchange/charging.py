"""Pulse charging of outside calls, advice of charge and cost limits."""

from decimal import Decimal
from typing import TYPE_CHECKING

from emulator.exchange.calls import Call, Charge, OutsideLine
from emulator.exchange.events import ChargeAdvised, ReleaseCause
from emulator.exchange.memory import Kind
from emulator.exchange.programming import LimitAction
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Charging:
    """Counts pulses."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self.accounts: dict[str, Decimal] = {}

    def prepare(self, line: OutsideLine, payer: Station) -> None:
        """Note who pays for a line that is seized. Rights recalled for one call are used up by it."""
        fitting = [t for t in self._switch.pbx.tariff if line.number.startswith(t.prefix)]
        if fitting and line.number not in self._switch.pbx.emergency_numbers:
            line.charge = Charge(max(fitting, key=lambda t: len(t.prefix)), payer, payer.account)
        self._switch.accounts.used(payer)

    def start(self, call: Call) -> None:
        """Begin to count for the outside lines of a conversation; the first pulse is due at once."""
        for leg in call.legs:
            if isinstance(leg.party, OutsideLine) and leg.party.charge is not None and leg.party.charge.timer is None:
                self._pulse(leg.party, leg.party.charge)

    def stop(self, line: OutsideLine) -> None:
        """Count no more."""
        if line.charge is not None and line.charge.timer is not None:
            line.charge.timer.cancel()

    def limit_reached(self, station: Station) -> bool:
        """Whether the extension has spent what it may; an account recalled has no limit."""
        limit = station.subscriber.cost_limit
        return limit is not None and not station.account and station.costs >= limit

    def _pulse(self, line: OutsideLine, charge: Charge) -> None:
        price = charge.tariff.price
        charge.amount += price
        if charge.account:
            self.accounts[charge.account] = self.accounts.get(charge.account, Decimal(0)) + price
            self._switch.remember(Kind.ACCOUNT, charge.account, happened=True)
        else:
            charge.payer.costs += price
            self._switch.remember(Kind.COSTS, charge.payer.extension, happened=True)
        charge.timer = self._switch.after(charge.tariff.seconds, lambda: self._pulse(line, charge))
        leg = line.leg
        if leg is None:
            return
        peer = leg.call.peer(leg)
        if peer is not None and isinstance(peer.party, Station) and self._switch.traits.services:
            self._switch.emit(ChargeAdvised(peer.party.extension, charge.amount))
        cut = self._switch.pbx.limit_action is LimitAction.DISCONNECT and not charge.account
        if cut and leg.state is LegState.CONNECTED and self.limit_reached(charge.payer):
            self._switch.clearing.leave(leg, ReleaseCause.CHARGE_EXCEEDED)
