"""Number: after how many rings a call that is not answered is forwarded. Kept here: the PBX does not tell it."""

from dataclasses import replace
from typing import override

from homeassistant.components.number import NumberEntityDescription, NumberMode, RestoreNumber
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .commands import CommandingEntity
from .cti.model import ExtensionState, ForwardingType
from .forwarding import DEFAULT_RINGS, MOST_RINGS
from .hub import WebctiConfigEntry
from .platforms import add_for_each_signed_in

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0

RINGS = NumberEntityDescription(
    key="forwarding_rings",
    translation_key="forwarding_rings",
    entity_category=EntityCategory.CONFIG,
    native_min_value=0,
    native_max_value=MOST_RINGS,
    native_step=1,
    mode=NumberMode.SLIDER,
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the rings of the signed-in extensions."""
    add_for_each_signed_in(entry, async_add_entities, lambda hub, extension: [ForwardingRings(hub, extension, RINGS)])


class ForwardingRings(CommandingEntity, RestoreNumber):
    """Rings before the forwarding of type `NO_ANSWER` acts; sent at once when it is on."""

    @override
    async def async_added_to_hass(self) -> None:
        """Take back what the user chose before the restart."""
        await super().async_added_to_hass()
        stored = await self.async_get_last_number_data()
        self._keep(DEFAULT_RINGS if stored is None or stored.native_value is None else int(stored.native_value))

    @override
    async def async_set_native_value(self, value: float) -> None:
        """Keep the rings; a forwarding that is on takes them first. What the PBX refuses is not kept."""
        rings = int(value)
        if running := self.hub.pbx.forwardings(self.extension).get(ForwardingType.NO_ANSWER):
            await self._command(lambda: self.hub.pbx.set_forwarding(self.extension, replace(running, rings=rings)))
        self._keep(rings)
        self.async_write_ha_state()

    @callback
    def _keep(self, rings: int) -> None:
        self._attr_native_value = rings
        self.hub.forwarding_wishes[self.extension].rings = rings

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        return False
