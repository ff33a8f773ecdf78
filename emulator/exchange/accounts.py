"""Accounts: rights recalled at any telephone, for one call or until released."""

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.keys import Keys
from emulator.exchange.memory import Kind
from emulator.exchange.programming import DiallingRight
from emulator.exchange.stations import Station


class Accounts:
    """Recalled accounts."""

    def __init__(self, core: Core, keys: Keys) -> None:
        self._core = core
        self._keys = keys
        self._accounts = {account.number: account for account in core.programming.accounts}

    def recall(self, station: Station, number: str, pin: str) -> None:
        """Take over an account's rights. Refused as `check`."""
        self.check(station, number, pin)
        self.take_over(station, number, one_call=False)

    def check(self, station: Station, number: str, pin: str) -> None:
        """Say whether an account may be recalled. Refused: `no_such_account`, and all of a wrong key."""
        account = self._accounts.get(number)
        if account is None:
            raise Refused(Reason.NO_SUCH_ACCOUNT)
        self._keys.check(self.guesser(station), pin, account.pin)

    def exists(self, number: str) -> bool:
        """Whether there is an account with this number."""
        return number in self._accounts

    def guesser(self, station: Station) -> str:
        """Name who is counted for wrong PINs."""
        return f"account {station.extension}"

    def take_over(self, station: Station, number: str, *, one_call: bool) -> None:
        """Give the extension the rights of an account."""
        station.account, station.account_one_call = number, one_call
        self._core.remember(Kind.STATION, station.extension)
        self._core.flags_changed(station)

    def release(self, station: Station) -> None:
        """Return to the own rights."""
        if station.account:
            station.account, station.account_one_call = "", False
            self._core.remember(Kind.STATION, station.extension)
            self._core.flags_changed(station)

    def used(self, station: Station) -> None:
        """Note that a line was seized: rights for one call are spent."""
        if station.account_one_call:
            self.release(station)

    def right(self, station: Station) -> DiallingRight:
        """How far the extension may call now."""
        account = self._accounts.get(station.account)
        return station.subscriber.dialling_right if account is None else account.dialling_right
