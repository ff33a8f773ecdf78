"""Events: what happened to calls and wake-ups of an extension or to text messages of a GSM module, in their order."""

from dataclasses import dataclass
from typing import ClassVar, Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription, EventExtraStoredData
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.start import async_at_started

from .call_attributes import (
    ATTR_DIRECTION,
    ATTR_DURATION,
    ATTR_OUTCOME,
    PARTY_ATTRIBUTES,
    event_attributes,
)
from .cti.model import CallEvent as CallOccurrence
from .cti.model import CallEventKind, Capability, Extension, ExtensionChange, ExtensionState, SmsReceived
from .cti.subscriber_state import SubscriberChange, SubscriberState
from .cti.web.services import LastWakeUp, WakeUpResult
from .entity import ExtensionEntity, GsmModuleEntity
from .hub import Hub, WebctiConfigEntry
from .messages import OTHER_ATTRIBUTES, PERSONAL_ATTRIBUTES, RECEIVED, Message, MessageEventKind, kind_of
from .messages import event_attributes as message_attributes
from .platforms import add_for_each_extension
from .subscriber_entity import SubscriberEntity, add_carried

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


@dataclass(frozen=True, kw_only=True)
class WakeUpDescription(EventEntityDescription):
    """What became of wake-ups."""

    capability: Capability = Capability.WAKE_UP


WAKE_UP = WakeUpDescription(
    key="wake_up_result", translation_key="wake_up_result", event_types=[result.value for result in WakeUpResult]
)
MESSAGE = EventEntityDescription(
    key="message", translation_key="message", event_types=[kind.value for kind in MessageEventKind]
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the call event of every extension and the message event of every GSM module."""
    hub = entry.runtime_data
    for module, subentry_id in hub.settings.gsm_modules.items():
        async_add_entities([MessageEvent(hub, module, MESSAGE)], config_subentry_id=subentry_id)
    add_for_each_extension(entry, async_add_entities, lambda hub, extension: [CallEvent(hub, extension, CALL)])
    add_carried(entry, async_add_entities, (WAKE_UP,), WakeUpEvent)


class DiscreetEvent(EventEntity):
    """An event that a restart or a reload brings back without its `personal` attributes: what happened, not with whom.

    Home Assistant itself also saves the state as it is shown; an entity cannot keep that from it.
    """

    personal: ClassVar[frozenset[str]]

    @property
    @override
    def extra_restore_state_data(self) -> EventExtraStoredData:
        """What is brought back."""
        kept = super().extra_restore_state_data
        attributes = {
            name: value for name, value in (kept.last_event_attributes or {}).items() if name not in self.personal
        }
        return EventExtraStoredData(kept.last_event_type, attributes)


class CallEvent(ExtensionEntity, DiscreetEvent):
    """What last happened to a call of the extension. What happens while it is unavailable is told afterwards."""

    personal = PARTY_ATTRIBUTES
    _unrecorded_attributes = frozenset({ATTR_DIRECTION, ATTR_DURATION, ATTR_OUTCOME}) | PARTY_ATTRIBUTES

    def __init__(self, hub: Hub, extension: Extension, description: EventEntityDescription) -> None:
        super().__init__(hub, extension, description)
        self._untold: list[CallOccurrence] = []

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


class MessageEvent(GsmModuleEntity, DiscreetEvent):
    """What last happened to a text message of the GSM module.

    While this entity is enabled, messages are taken out of the module; it tells the triggers of those that came in.
    """

    personal = PERSONAL_ATTRIBUTES
    _unrecorded_attributes = PERSONAL_ATTRIBUTES | OTHER_ATTRIBUTES

    @override
    async def async_added_to_hass(self) -> None:
        """Take messages once automations can hear of them; those that came before wait in the module."""
        await super().async_added_to_hass()
        self.async_on_remove(async_at_started(self.hass, self._begin))

    @callback
    def _begin(self, _hass: HomeAssistant) -> None:
        self.async_on_remove(self.hub.pbx.subscribe_messages(self.module, self._came))

    @callback
    def _came(self, message: Message) -> None:
        attributes = message_attributes(message, show_messages=self.hub.settings.show_messages)
        self._trigger_event(kind_of(message).value, attributes)
        self.async_write_ha_state()
        if isinstance(message, SmsReceived):
            async_dispatcher_send(self.hass, RECEIVED, self.hub.entry.entry_id, message)


class WakeUpEvent(SubscriberEntity, EventEntity):
    """What became of the last wake-up. One that ended while the PBX was not reached is told afterwards."""

    def __init__(self, hub: Hub, extension: Extension, description: WakeUpDescription) -> None:
        super().__init__(hub, extension, description, description.capability)

    @override
    @callback
    def _changed(self, change: SubscriberChange) -> None:
        before, after = _result(change.before), _result(change.after)
        if change.before.services.wake_up is not None and after is not None and after != before:
            self._trigger_event(after.result.value)
            self.async_write_ha_state()

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        return False


def _result(state: SubscriberState) -> LastWakeUp | None:
    return state.services.wake_up.last_result if state.services.wake_up else None
