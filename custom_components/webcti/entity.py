"""Base entities: what every entity of a PBX, and every entity of an extension, has in common."""

from abc import abstractmethod
from typing import override

from homeassistant.core import callback
from homeassistant.helpers.entity import Entity, EntityDescription

from .cti.model import Extension, ExtensionChange, ExtensionState
from .hub import Hub


class WebctiEntity(Entity):
    """An entity that lives and dies with the connection to its PBX."""

    _attr_has_entity_name = True
    _attr_should_poll = False

    def __init__(self, hub: Hub, description: EntityDescription) -> None:
        self.entity_description = description
        self.hub = hub
        self._attr_available = hub.available

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the availability of the PBX."""
        await super().async_added_to_hass()
        self._attr_available = self.hub.available
        self.async_on_remove(self.hub.subscribe_availability(self._availability_changed))

    @callback
    def _availability_changed(self) -> None:
        self._attr_available = self.hub.available
        self.async_write_ha_state()


class PbxEntity(WebctiEntity):
    """An entity about the PBX itself."""

    def __init__(self, hub: Hub, description: EntityDescription) -> None:
        super().__init__(hub, description)
        self._attr_unique_id = f"{hub.serial}_{description.key}"
        self._attr_device_info = hub.pbx_device_info


class ExtensionEntity(WebctiEntity):
    """An entity of one extension. It hears the changes of this extension only."""

    def __init__(self, hub: Hub, extension: Extension, description: EntityDescription) -> None:
        super().__init__(hub, description)
        self.extension = extension
        self._attr_unique_id = f"{hub.serial}_{extension}_{description.key}"
        self._attr_device_info = hub.extension_device_info(extension)

    @property
    def state_of_extension(self) -> ExtensionState:
        """What the PBX last reported of the extension."""
        return self.hub.pbx.extensions.get(self.extension) or ExtensionState(number=self.extension)

    @override
    async def async_added_to_hass(self) -> None:
        """Take over the state and follow the extension."""
        await super().async_added_to_hass()
        self._refresh(self.state_of_extension)
        self.async_on_remove(self.hub.subscribe(self.extension, self._changed))

    @callback
    def _changed(self, change: ExtensionChange) -> None:
        if self._refresh(change.after):
            self.async_write_ha_state()

    @abstractmethod
    def _refresh(self, state: ExtensionState) -> bool:
        """Set the entity's attributes from `state`; tell whether anything shown changed."""
