"""What the entities have in common that show what an extension has at its PBX beyond its telephone."""

from abc import abstractmethod
from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime
from typing import Protocol, override

from homeassistant.core import callback
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .commands import async_command
from .cti.model import Capability, ConnectionStatus, Extension
from .cti.subscriber import Subscriber
from .cti.subscriber_state import SubscriberChange, SubscriberState
from .entity import WebctiEntity
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_signed_in


class Carried(Protocol):
    """A description of what exists only where the PBX can do something."""

    @property
    def capability(self) -> Capability:
        """What the PBX must be able to do."""


class SubscriberEntity(WebctiEntity):
    """An entity of one signed-in extension. It hears the changes of this subscriber only.

    What is switched by dialling codes is assumed, and disabled until somebody who knows the codes enables it.
    """

    def __init__(self, hub: Hub, extension: Extension, description: EntityDescription, capability: Capability) -> None:
        super().__init__(hub, description)
        self.extension = extension
        self.subscriber: Subscriber = hub.pbx.subscriber(extension)
        self._attr_unique_id = f"{hub.serial}_{extension}_{description.key}"
        self._attr_device_info = hub.extension_device_info(extension)
        if capability in self.subscriber.assumed:
            self._attr_assumed_state = True
            self._attr_entity_registry_enabled_default = False
        self._attr_available = self._is_reached()

    @override
    async def async_added_to_hass(self) -> None:
        """Take over the state and follow the subscriber."""
        await super().async_added_to_hass()
        self._attr_available = self._is_reached()
        self._refresh(self.subscriber.state)
        self.async_on_remove(self.subscriber.subscribe(self._changed))
        self.async_on_remove(self.subscriber.subscribe_status(self._status_changed))

    @override
    @callback
    def _availability_changed(self) -> None:
        self._status_changed(self.subscriber.status)

    @callback
    def _status_changed(self, _status: ConnectionStatus) -> None:
        if (available := self._is_reached()) != self._attr_available:
            self._attr_available = available
            self.async_write_ha_state()

    @callback
    def _changed(self, change: SubscriberChange) -> None:
        if self._refresh(change.after):
            self.async_write_ha_state()

    def _is_reached(self) -> bool:
        return self.hub.available and self.subscriber.status.connected

    async def _command(self, command: Callable[[], Awaitable[object]]) -> None:
        """Carry out a command as `async_command` does. Call it before anything is awaited: the context moves on."""
        await async_command(self.hub, self.extension, self._context, command)
        if self._refresh(self.subscriber.state):
            self.async_write_ha_state()

    @abstractmethod
    def _refresh(self, state: SubscriberState) -> bool:
        """Set the entity's attributes from `state`; tell whether anything shown changed."""


@callback
def add_carried[DescriptionT: Carried](
    entry: WebctiConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
    descriptions: Iterable[DescriptionT],
    build: Callable[[Hub, Extension, DescriptionT], SubscriberEntity],
) -> None:
    """Add the entities that are carried for each signed-in extension."""

    def build_carried(hub: Hub, extension: Extension) -> Iterator[SubscriberEntity]:
        capabilities = hub.pbx.subscriber(extension).capabilities
        return (build(hub, extension, each) for each in descriptions if each.capability in capabilities)

    add_for_each_signed_in(entry, async_add_entities, build_carried)


def local(moment: datetime | None) -> datetime | None:
    """Give a moment of the PBX, which names no zone, the zone of the house it stands in."""
    return None if moment is None else moment.replace(tzinfo=dt_util.get_default_time_zone())
