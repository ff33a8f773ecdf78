"""Sensors of what the PBX keeps for an extension: missed calls, voicemail, costs, last call, next wake-up, presence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.core import callback

from .call_attributes import ATTR_PARTNER_NAME, ATTR_PARTNER_NUMBER, PARTY_ATTRIBUTES
from .cti.model import Capability, Extension
from .cti.records import Availability, HistoryEntry
from .cti.subscriber_state import SubscriberState
from .hub import Hub
from .subscriber_entity import SubscriberEntity, local

ATTR_DURATION: Final = "duration"
ATTR_INFO: Final = "info"
ATTR_KIND: Final = "kind"
ATTR_TOTAL: Final = "total"

type Value = int | str | Decimal | datetime | None


class PresenceState(StrEnum):
    """Presence as a state. `unavailable` is Home Assistant's word for an entity that is not reached."""

    AVAILABLE = "available"
    BE_RIGHT_BACK = "be_right_back"
    BUSY = "busy"
    NOT_AVAILABLE = "not_available"


_PRESENCES: Final[Mapping[Availability | str, PresenceState]] = {
    Availability.AVAILABLE: PresenceState.AVAILABLE,
    Availability.BE_RIGHT_BACK: PresenceState.BE_RIGHT_BACK,
    Availability.BUSY: PresenceState.BUSY,
    Availability.UNAVAILABLE: PresenceState.NOT_AVAILABLE,
}


@dataclass(frozen=True, kw_only=True)
class KeptSensorDescription(SensorEntityDescription):
    """A figure. `attributes` may name call partners only when it is told to."""

    capability: Capability
    value: Callable[[SubscriberState], Value]
    attributes: Callable[[SubscriberState, bool], dict[str, Any]] | None = None


def _last_call(state: SubscriberState, show_parties: bool) -> dict[str, Any]:  # noqa: FBT001 - as the table calls it
    call: HistoryEntry | None = state.last_call
    attributes: dict[str, Any] = {
        ATTR_KIND: str(call.kind) if call else None,
        ATTR_DURATION: round(call.duration.total_seconds()) if call and call.duration else None,
    }
    if show_parties:
        attributes[ATTR_PARTNER_NUMBER] = call.number if call else None
        attributes[ATTR_PARTNER_NAME] = call.name if call else None
    return attributes


KEPT_SENSORS = (
    KeptSensorDescription(
        key="missed_calls",
        translation_key="missed_calls",
        state_class=SensorStateClass.MEASUREMENT,
        capability=Capability.HISTORY,
        value=lambda state: state.missed,
    ),
    KeptSensorDescription(
        key="last_call",
        translation_key="last_call",
        device_class=SensorDeviceClass.TIMESTAMP,
        capability=Capability.HISTORY,
        value=lambda state: local(state.last_call.started) if state.last_call else None,
        attributes=_last_call,
    ),
    KeptSensorDescription(
        key="voicemail",
        translation_key="voicemail",
        state_class=SensorStateClass.MEASUREMENT,
        capability=Capability.VOICEMAIL,
        value=lambda state: state.voicemail.unheard if state.voicemail else None,
        attributes=lambda state, _show: {ATTR_TOTAL: state.voicemail.total if state.voicemail else None},
    ),
    KeptSensorDescription(
        key="costs",
        translation_key="costs",
        device_class=SensorDeviceClass.MONETARY,
        state_class=SensorStateClass.TOTAL,
        capability=Capability.COSTS,
        value=lambda state: state.costs.current if state.costs else None,
    ),
    KeptSensorDescription(
        key="cost_limit",
        translation_key="cost_limit",
        device_class=SensorDeviceClass.MONETARY,
        capability=Capability.COSTS,
        value=lambda state: state.costs.limit if state.costs else None,
    ),
    KeptSensorDescription(
        key="balance",
        translation_key="balance",
        device_class=SensorDeviceClass.MONETARY,
        capability=Capability.COSTS,
        value=lambda state: state.costs.balance if state.costs else None,
    ),
    KeptSensorDescription(
        key="next_wake_up",
        translation_key="next_wake_up",
        device_class=SensorDeviceClass.TIMESTAMP,
        capability=Capability.WAKE_UP,
        value=lambda state: local(state.services.wake_up.next) if state.services.wake_up else None,
    ),
    KeptSensorDescription(
        key="presence",
        translation_key="presence",
        device_class=SensorDeviceClass.ENUM,
        options=[state.value for state in PresenceState],
        capability=Capability.PRESENCE,
        value=lambda state: _PRESENCES.get(state.presence.availability) if state.presence else None,
        attributes=lambda state, _show: {ATTR_INFO: state.presence.info if state.presence else None},
    ),
)


class KeptSensor(SubscriberEntity, SensorEntity):
    """A figure as the PBX keeps it; unknown until it was read."""

    entity_description: KeptSensorDescription
    _unrecorded_attributes = frozenset({ATTR_KIND, ATTR_DURATION, ATTR_INFO}) | PARTY_ATTRIBUTES

    def __init__(self, hub: Hub, extension: Extension, description: KeptSensorDescription) -> None:
        super().__init__(hub, extension, description, description.capability)
        self._shown: tuple[Any, ...] = ()

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        description, costs = self.entity_description, state.costs
        value = description.value(state)
        attributes = description.attributes(state, self.hub.settings.show_parties) if description.attributes else {}
        is_money = description.device_class is SensorDeviceClass.MONETARY
        currency = costs.currency if costs and is_money else None
        since = local(costs.since) if costs and description.state_class is SensorStateClass.TOTAL else None
        shown = value, attributes, currency, since
        if shown == self._shown:
            return False
        self._shown = shown
        self._attr_native_value = value
        self._attr_extra_state_attributes = attributes
        self._attr_native_unit_of_measurement = currency
        self._attr_last_reset = since
        return True
