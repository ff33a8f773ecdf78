"""Phone lock and account recall: whose rights an extension has."""

from dataclasses import replace

from emulator.exchange.accounts import Accounts
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.keys import Keys
from emulator.exchange.office.rights import Feature, Rights, Role
from emulator.exchange.services import Services

_NOBODY = "-"
"""Compared with the PIN for an account that does not exist, so that wrong guesses count alike. No PIN is like it."""


class Locks:
    """Locks and recalled accounts of all extensions."""

    def __init__(
        self, core: Core, *, rights: Rights, changing: Changing, keys: Keys, accounts: Accounts, services: Services
    ) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._keys = keys
        self._accounts = accounts
        self._services = services

    def lock(self, actor: str, extension: str, *, on: bool) -> None:
        """Lock or unlock a telephone; what an administrator locked, administrators unlock.

        Refused: `locked_by_admin`, `forbidden`.
        """
        self._rights.require_feature(Feature.F8)
        station = self._changing.station(actor, extension)
        administrator = Role.ADMINISTRATOR in self._rights.roles(actor)
        by_admin = station.features.locked_by_admin
        if by_admin and not administrator:
            if on:
                return
            raise Refused(Reason.LOCKED_BY_ADMIN)
        for_another = administrator and actor != extension
        self._changing.put(station, replace(station.features, locked_by_admin=on and (for_another or by_admin)))
        self._services.set_lock(station, on=on)

    def recall(self, actor: str, extension: str, account: str, pin: str) -> None:
        """Give the extension the rights of an account until it is released.

        Refused: `invalid_pin` (also for an account that does not exist), `too_many_attempts`, `account_in_use`.
        """
        self._rights.require_feature(Feature.F9)
        station = self._changing.station(actor, extension)
        accounts = self._accounts
        try:
            if accounts.exists(account):
                accounts.check(station, account, pin)
            else:
                self._keys.check(accounts.guesser(station), pin, _NOBODY)
        except Refused as refused:
            if refused.reason is Reason.TOO_MANY_ATTEMPTS:
                raise
            raise Refused(Reason.INVALID_PIN, field="pin") from None
        if any(other is not station and other.account == account for other in self._core.stations.values()):
            raise Refused(Reason.ACCOUNT_IN_USE, field="account")
        accounts.take_over(station, account, one_call=False)

    def release(self, actor: str, extension: str) -> None:
        """Give the extension its own rights back. Refused: `forbidden`."""
        self._rights.require_feature(Feature.F9)
        self._accounts.release(self._changing.station(actor, extension))
