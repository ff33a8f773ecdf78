"""About the PBX: what administrators read of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.office.licences import Licences, PoolUse
from emulator.exchange.office.rights import Feature, Rights, Role
from emulator.exchange.programming import Storage

WEBCTI_VERSION: Final = "1.01"
"""Version of the vendor's application whose functions these are."""


@dataclass(frozen=True, slots=True)
class About:
    """Name plate, time, address, size, licences, storage medium."""

    type: str
    name: str
    serial: str
    firmware: str
    now: datetime
    lan_address: str
    subscribers: int
    licences: tuple[PoolUse, ...]
    storage: Storage
    webcti_version: str


def about(core: Core, rights: Rights, licences: Licences, actor: str) -> About:
    """Tell an administrator about the PBX. Refused: `forbidden`, `unsupported_on_family`."""
    rights.require_feature(Feature.F30)
    rights.require_role(actor, Role.ADMINISTRATOR)
    pbx = core.pbx
    return About(
        pbx.model,
        pbx.name,
        pbx.serial,
        pbx.firmware,
        core.clock.now,
        pbx.lan_address,
        len(core.stations),
        licences.pools(),
        pbx.storage,
        WEBCTI_VERSION,
    )
