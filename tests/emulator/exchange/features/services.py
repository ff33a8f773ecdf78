"""A desk on which services are set and calls are looked at."""

from contextlib import AbstractContextManager
from typing import Any

import pytest

from emulator.exchange.calls import OutsideLine
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.switch import Switch
from tests.emulator.exchange.desk import Desk

E, OTHER, THIRD = "1011", "1013", "22"
MOBILE, CITY, FAR = "601000011", "602123458", "600111223"


class ServicesDesk(Desk):
    @property
    def switch(self) -> Switch:
        return self.exchange.switch

    def call(self, called: str = E, *, outside: bool = True, withheld: bool = False) -> str:
        """Let somebody call; returns the id of a call from outside."""
        if outside:
            return self.exchange.outside_call(CITY, called, withheld=withheld)
        self.exchange.press(OTHER, called)
        return ""

    def rung(self) -> list[str]:
        """Whoever is rung now: extensions, and numbers of the public network."""
        legs = [leg for call in self.switch.core.calls.values() for leg in call.offered]
        return sorted(p.number if isinstance(p := leg.party, OutsideLine) else self._extension(leg) for leg in legs)

    def line(self, number: str) -> OutsideLine:
        """Find the line to a number that was called."""
        return next(line for line in self.switch.core.lines.values() if line.number == number and not line.incoming)

    def missed(self, extension: str = E) -> int:
        return sum(record.type == "missed" for record in self.switch.history.calls(extension).values())

    def set(self, service: str, **settings: Any) -> None:
        """Let 1011 change one of its services."""
        with self.exchange.working():
            getattr(self.switch, service).change(E, E, **settings)

    def be_busy(self, extension: str = E) -> None:
        self.talk("23", extension)

    def _extension(self, leg: Any) -> str:
        return str(leg.party.extension)


def refused(reason: Reason) -> AbstractContextManager[pytest.ExceptionInfo[Refused]]:
    return pytest.raises(Refused, match=f"^{reason.value}")
