"""The call event of every extension: what happened to a call, one event each, in the order it happened."""

from typing import Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription, EventExtraStoredData
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .call_attributes import (
    ATTR_DIRECTION,
    ATTR_DURATION,
    ATTR_OUTCOME,
    PARTY_ATTRIBUTES,
    event_attributes,
)
from .cti.model import CallEvent as CallOccurrence
from .cti.model import CallEventKind, Extension, ExtensionChange, ExtensionState
from .entity import ExtensionEntity
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_extension

PARALLEL_UPDATES = 0

SHOWN: Final = (
    CallEventKind.RINGING,
    CallEventKind.DIALING,
    CallEventKind.ANSWERED,
    CallEventKind.HELD,
    CallEventKind.WAITING,
    CallEventKind.ENDED,
    CallEventKind.MISSED,
)
"""Events worth an automation. A changed presentation and the end of a hold are told by the state of the extension."""

CALL = EventEntityDescription(key="call", translation_key="call", event_types=[kind.value for kind in SHOWN])


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the call event of every extension."""
    add_for_each_extension(entry, async_add_entities, lambda hub, extension: [CallEvent(hub, extension, CALL)])


class CallEvent(ExtensionEntity, EventEntity):
    """What last happened to a call of the extension. What happens while it is unavailable is told afterwards."""

    _unrecorded_attributes = frozenset({ATTR_DIRECTION, ATTR_DURATION, ATTR_OUTCOME}) | PARTY_ATTRIBUTES

    def __init__(self, hub: Hub, extension: Extension, description: EventEntityDescription) -> None:
        super().__init__(hub, extension, description)
        self._untold: list[CallOccurrence] = []

    @property
    @override
    def extra_restore_state_data(self) -> EventExtraStoredData:
        """What a restart or a reload brings back: what happened, not with whom."""
        kept = super().extra_restore_state_data
        attributes = {
            name: value for name, value in (kept.last_event_attributes or {}).items() if name not in PARTY_ATTRIBUTES
        }
        return EventExtraStoredData(kept.last_event_type, attributes)

    @override
    @callback
    def _changed(self, change: ExtensionChange) -> None:
        self._untold += [event for event in change.events if event.kind in SHOWN]
        self._tell()

    @override
    @callback
    def _availability_changed(self) -> None:
        super()._availability_changed()
        self._tell()

    @callback
    def _tell(self) -> None:
        """Tell one by one what happened. While unavailable only the last would be seen, and without its kind."""
        if not self.available:
            return
        while self._untold:
            event = self._untold.pop(0)
            attributes = event_attributes(event.call, show_parties=self.hub.settings.show_parties)
            self._trigger_event(event.kind.value, attributes)
            self.async_write_ha_state()

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        return False
