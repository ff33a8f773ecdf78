"""Pulse charging of outside calls, advice of charge and cost limits."""

import math
from decimal import Decimal

from emulator.exchange.accounts import Accounts
from emulator.exchange.calls import Call, Charge, Leave, Leg, OutsideLine
from emulator.exchange.core import Core
from emulator.exchange.costs import Costs
from emulator.exchange.events import ChargeAdvised, CostWarning, ReleaseCause
from emulator.exchange.memory import Kind
from emulator.exchange.programming import LimitAction
from emulator.exchange.stations import LegState, Station

WARNING_SECONDS = 60.0
"""Time before a call is cut at the cost limit at which who talks is warned."""


class Charging:
    """Counts pulses."""

    def __init__(self, core: Core, accounts: Accounts, costs: Costs, leave: Leave) -> None:
        self._core = core
        self._accounts = accounts
        self._costs = costs
        self._leave = leave
        self.accounts: dict[str, Decimal] = {}

    def prepare(self, line: OutsideLine, payer: Station) -> None:
        """Note who pays for a line that is seized. Rights recalled for one call are used up by it."""
        fitting = [t for t in self._core.pbx.tariff if line.number.startswith(t.prefix)]
        if fitting and line.number not in self._core.pbx.emergency_numbers:
            line.charge = Charge(max(fitting, key=lambda t: len(t.prefix)), payer, payer.account)
        self._accounts.used(payer)

    def start(self, call: Call) -> None:
        """Begin to count for the outside lines of a conversation; the first pulse is due at once."""
        for leg in call.legs:
            if isinstance(leg.party, OutsideLine) and leg.party.charge is not None and leg.party.charge.timer is None:
                self._pulse(leg.party, leg.party.charge)

    def stop(self, line: OutsideLine) -> None:
        """Count no more."""
        timers = () if line.charge is None else (line.charge.timer, line.charge.warning)
        for timer in timers:
            if timer is not None:
                timer.cancel()

    def limit_reached(self, station: Station) -> bool:
        """Whether the extension has spent what it may; an account recalled has no limit."""
        balance = self._costs.balance(station)
        return balance is not None and not station.account and balance <= 0

    def _pulse(self, line: OutsideLine, charge: Charge) -> None:
        price = charge.tariff.price
        charge.amount += price
        if charge.account:
            self.accounts[charge.account] = self.accounts.get(charge.account, Decimal(0)) + price
            self._core.remember(Kind.ACCOUNT, charge.account, happened=True)
        else:
            self._costs.charge(charge.payer, price)
        charge.timer = self._core.after(charge.tariff.seconds, lambda: self._pulse(line, charge))
        leg = line.leg
        if leg is None:
            return
        peer = leg.call.peer(leg)
        if peer is not None and isinstance(peer.party, Station) and self._core.traits.services:
            self._core.emit(ChargeAdvised(peer.party.extension, charge.amount))
        cut = self._core.pbx.limit_action is LimitAction.DISCONNECT and not charge.account
        if cut and leg.state is LegState.CONNECTED:
            self._watch_limit(leg, charge)

    def _watch_limit(self, leg: Leg, charge: Charge) -> None:
        """Cut a call when the limit is reached, and warn who talks a minute before the pulse that will reach it."""
        balance, tariff = self._costs.balance(charge.payer), charge.tariff
        if balance is None:
            return
        if balance <= 0:
            self._leave(leg, ReleaseCause.CHARGE_EXCEEDED)
            return
        if charge.warned or not tariff.price:
            return
        left = math.ceil(balance / tariff.price) * tariff.seconds
        if charge.warning is not None:
            charge.warning.cancel()
        if left <= WARNING_SECONDS:
            self._warn(charge, left)
        else:
            charge.warning = self._core.after(left - WARNING_SECONDS, lambda: self._warn(charge, WARNING_SECONDS))

    def _warn(self, charge: Charge, seconds: float) -> None:
        charge.warned = True
        self._core.emit(CostWarning(charge.payer.extension, seconds))
