"""Times: when an extension is woken. Kept by the PBX, or here where it can only be dialled."""

from dataclasses import dataclass
from datetime import time
from typing import override

from homeassistant.components.time import TimeEntity, TimeEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .cti.model import Capability, Extension
from .cti.subscriber_state import SubscriberState
from .hub import Hub, WebctiConfigEntry
from .subscriber_entity import SubscriberEntity, add_carried

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class WakeUpTimeDescription(TimeEntityDescription):
    """The time of the wake-up."""

    capability: Capability = Capability.WAKE_UP


WAKE_UP_TIME = WakeUpTimeDescription(key="wake_up_time", translation_key="wake_up_time")


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the wake-up times of the signed-in extensions."""
    add_carried(entry, async_add_entities, (WAKE_UP_TIME,), WakeUpTime)


class WakeUpTime(SubscriberEntity, TimeEntity):
    """When the wake-up rings; a time that is set while it is off waits for it to be switched on."""

    def __init__(self, hub: Hub, extension: Extension, description: WakeUpTimeDescription) -> None:
        super().__init__(hub, extension, description, description.capability)

    @override
    async def async_set_value(self, value: time) -> None:
        """Set the time, to the minute; returns when the PBX confirmed."""
        at = value.replace(second=0, microsecond=0)
        await self._command(lambda: self.subscriber.set_wake_up_time(at))

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        at = state.services.wake_up.time if state.services.wake_up else None
        if at == self._attr_native_value:
            return False
        self._attr_native_value = at
        return True
