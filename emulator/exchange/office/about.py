"""About the PBX: what administrators read of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from emulator.exchange.office.licences import PoolUse
from emulator.exchange.office.rights import Feature, Role
from emulator.exchange.programming import Storage

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

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


def about(switch: Switch, actor: str) -> About:
    """Tell an administrator about the PBX. Refused: `forbidden`, `unsupported_on_family`."""
    switch.rights.require_feature(Feature.F30)
    switch.rights.require_role(actor, Role.ADMINISTRATOR)
    pbx = switch.pbx
    return About(
        pbx.model,
        pbx.name,
        pbx.serial,
        pbx.firmware,
        switch.clock.now,
        pbx.lan_address,
        len(switch.stations),
        switch.licences.pools(),
        pbx.storage,
        WEBCTI_VERSION,
    )
