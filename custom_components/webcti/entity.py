"""Base entities: what every entity of a PBX, of an extension and of a GSM module has in common."""

from abc import abstractmethod
from typing import override

from homeassistant.core import callback
from homeassistant.helpers.entity import Entity, EntityDescription

from .cti.model import ConnectionStatus, Extension, ExtensionChange, ExtensionState
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


class GsmModuleEntity(WebctiEntity):
    """An entity of one GSM module. It is available while the module is logged in to, on a connection of its own."""

    def __init__(self, hub: Hub, module: str, description: EntityDescription) -> None:
        super().__init__(hub, description)
        self.module = module
        self._attr_unique_id = f"{hub.serial}_{module}_{description.key}"
        self._attr_device_info = hub.module_device_info(module)

    @override
    async def async_added_to_hass(self) -> None:
        """Follow the connection of the module."""
        await super().async_added_to_hass()
        self._attr_available = self.hub.pbx.module_status(self.module).connected
        self.async_on_remove(self.hub.pbx.subscribe_module(self.module, self._module_changed))

    @override
    @callback
    def _availability_changed(self) -> None:
        """Leave it to the module's own connection."""

    @callback
    def _module_changed(self, status: ConnectionStatus) -> None:
        if status.connected != self._attr_available:
            self._attr_available = status.connected
            self.async_write_ha_state()


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
