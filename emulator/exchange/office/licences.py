"""Licences: what is entered in the PBX, what is used of it, and what may still be granted.

With MaxTrial every level may be granted while it lasts. Otherwise a level takes one licence of its pool.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import Licence, LicenceKind, LicencePool

POOLS: Final[Mapping[Licence, LicenceKind]] = {
    Licence.CTI: LicenceKind.CTI,
    Licence.CTI_PLUS: LicenceKind.CTI,
    Licence.MANAGER: LicenceKind.MANAGER,
}
"""From which pool a level is taken."""


@dataclass(frozen=True, slots=True)
class PoolUse:
    """A kind of licence as it is used; without `total` there are any number."""

    kind: LicenceKind
    total: int | None
    used: int
    expires: date | None


class Licences:
    """Counts what is used each time it is asked."""

    def __init__(self, core: Core) -> None:
        self._core = core

    @property
    def trial(self) -> LicencePool | None:
        """MaxTrial, while it lasts."""
        return next((pool for pool in self._valid() if pool.kind is LicenceKind.MAX_TRIAL), None)

    @property
    def expires(self) -> date | None:
        """Day on which the first of what is offered ends; None when nothing does."""
        offered = [self.trial] if self.trial is not None else self._valid()
        return min((pool.expires for pool in offered if pool.expires is not None), default=None)

    def pools(self) -> tuple[PoolUse, ...]:
        """Tell of all kinds that are entered, also of those that have ended."""
        return tuple(
            PoolUse(pool.kind, pool.total, self._used(pool.kind), pool.expires) for pool in self._core.pbx.licences
        )

    def free(self, level: Licence) -> int | None:
        """Tell how many of a level may still be granted; None when any number."""
        kind = POOLS.get(level)
        if kind is None or self.trial is not None:
            return None
        pools = [pool for pool in self._valid() if pool.kind is kind]
        if any(pool.total is None for pool in pools):
            return None
        return max(0, sum(pool.total or 0 for pool in pools) - self._used(kind))

    def offered(self) -> tuple[Licence, ...]:
        """List the levels that may be granted: all with MaxTrial, else what was bought."""
        bought = {pool.kind for pool in self._valid()}
        return tuple(level for level in Licence if self.trial or level is Licence.NONE or POOLS[level] in bought)

    def require(self, present: Licence, wanted: Licence) -> None:
        """Check that somebody may get another level. Refused: `licence_exhausted`."""
        if POOLS.get(wanted) is not POOLS.get(present) and self.free(wanted) == 0:
            raise Refused(Reason.LICENCE_EXHAUSTED)

    def _valid(self) -> list[LicencePool]:
        today = self._core.clock.now.date()
        return [pool for pool in self._core.pbx.licences if pool.expires is None or pool.expires >= today]

    def _used(self, kind: LicenceKind) -> int:
        if kind is LicenceKind.MAX_TRIAL:
            return sum(station.subscriber.licence is not Licence.NONE for station in self._core.stations.values())
        return sum(POOLS.get(station.subscriber.licence) is kind for station in self._core.stations.values())
