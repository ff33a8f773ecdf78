"""I'm there: calls go to where the subscriber is."""

from dataclasses import replace

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.targets import Targets
from emulator.exchange.office.rights import Feature, Rights
from emulator.exchange.programming import Family
from emulator.exchange.settings import FollowMe


class FollowMes:
    """I'm there of all extensions."""

    def __init__(self, core: Core, rights: Rights, changing: Changing, targets: Targets) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._targets = targets

    def change(self, actor: str, extension: str, *, on: bool, target: str | None = None) -> None:
        """Say where the subscriber is, on the classic line within the PBX; without a target where he was last.

        Refused: `invalid_number`, `target_is_self`, `forwarding_loop`, `call_barred`, `forbidden`.
        """
        self._rights.require_feature(Feature.F25)
        station = self._changing.station(actor, extension)
        wanted = station.features.follow_me.target if target is None else target
        inside = self._core.pbx.family is Family.CLASSIC
        if wanted and (on or wanted != station.features.follow_me.target):
            wanted = self._targets.checked(station, wanted, inside=inside)
        elif on:
            raise Refused(Reason.INVALID_NUMBER, field="target")
        self._changing.put(station, replace(station.features, follow_me=FollowMe(on, wanted)))
