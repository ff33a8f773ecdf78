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
from .cti.model import CallEventKind, ExtensionChange, ExtensionState
from .entity import ExtensionEntity
from .hub import WebctiConfigEntry
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
    """What last happened to a call of the extension."""

    _unrecorded_attributes = frozenset({ATTR_DIRECTION, ATTR_DURATION, ATTR_OUTCOME}) | PARTY_ATTRIBUTES

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
        for event in change.events:
            if event.kind in SHOWN:
                attributes = event_attributes(event.call, show_parties=self.hub.settings.show_parties)
                self._trigger_event(event.kind.value, attributes)
                self.async_write_ha_state()

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        return False
