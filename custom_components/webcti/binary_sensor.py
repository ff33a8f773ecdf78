"""Binary sensors: what the PBX keeps for an extension, and whether the PBX is reached."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import BinarySensorEntity, BinarySensorEntityDescription
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .cti.model import ExtensionState, Flags
from .entity import ExtensionEntity, PbxEntity
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_extension

PARALLEL_UPDATES = 0

CONNECTION = BinarySensorEntityDescription(
    key="connection",
    translation_key="connection",
    device_class=BinarySensorDeviceClass.CONNECTIVITY,
    entity_category=EntityCategory.DIAGNOSTIC,
)


@dataclass(frozen=True, kw_only=True)
class FlagDescription(BinarySensorEntityDescription):
    """A flag of `STAT`."""

    flag: Callable[[Flags], bool]


FLAGS = (
    FlagDescription(key="call_waiting", translation_key="call_waiting", flag=lambda flags: flags.call_waiting),
    FlagDescription(key="parked", translation_key="parked", flag=lambda flags: flags.parked),
    FlagDescription(
        key="call_back_queued", translation_key="call_back_queued", flag=lambda flags: flags.call_back_queued
    ),
    FlagDescription(
        key="account_recalled", translation_key="account_recalled", flag=lambda flags: flags.account_recalled
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the connection of the PBX and the flags of its extensions."""
    async_add_entities([ConnectionSensor(entry.runtime_data, CONNECTION)])
    add_for_each_extension(
        entry, async_add_entities, lambda hub, extension: [FlagSensor(hub, extension, flag) for flag in FLAGS]
    )


class ConnectionSensor(PbxEntity, BinarySensorEntity):
    """Whether the PBX is reached: the one entity that is available when it is not."""

    def __init__(self, hub: Hub, description: BinarySensorEntityDescription) -> None:
        super().__init__(hub, description)
        self._attr_is_on = hub.available
        self._attr_available = True

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the connection."""
        await super().async_added_to_hass()
        self._attr_available = True
        self._attr_is_on = self.hub.available

    @override
    @callback
    def _availability_changed(self) -> None:
        self._attr_is_on = self.hub.available
        self.async_write_ha_state()


class FlagSensor(ExtensionEntity, BinarySensorEntity):
    """One flag of an extension; unknown until the PBX told it."""

    entity_description: FlagDescription

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        is_on = self.entity_description.flag(state.flags) if state.flags else None
        if is_on == self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True
