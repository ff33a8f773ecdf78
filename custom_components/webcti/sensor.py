"""Sensors: what an extension is doing, and what the PBX is and how well it is reached."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import EntityCategory, UnitOfTime
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType
from homeassistant.util import dt as dt_util

from .active_calls import ActiveCalls
from .call_attributes import ATTR_DIRECTION, PARTY_ATTRIBUTES, party_attributes
from .cti.calls import activity
from .cti.model import Activity, Call, Extension, ExtensionChange, ExtensionState
from .entity import ExtensionEntity, PbxEntity
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_extension
from .subscriber_entity import add_carried
from .subscriber_sensors import KEPT_SENSORS, KeptSensor

PARALLEL_UPDATES = 0
SCAN_INTERVAL = timedelta(minutes=1)
"""How often the figures of the connection are read. They change with every frame; nobody looks that often."""

ATTR_CALL_COUNT = "call_count"
ATTR_STARTED = "started"

ACTIVITY = SensorEntityDescription(
    key="activity",
    translation_key="activity",
    device_class=SensorDeviceClass.ENUM,
    options=[activity.value for activity in Activity],
)
ACTIVE_CALLS = SensorEntityDescription(
    key="active_calls",
    translation_key="active_calls",
    state_class=SensorStateClass.MEASUREMENT,
)


@dataclass(frozen=True, kw_only=True)
class PbxSensorDescription(SensorEntityDescription):
    """A fact about the PBX (read when it is reached again) or a figure of the connection (`polled` every minute)."""

    value: Callable[[Hub], StateType | datetime]
    polled: bool = False


def _last_frame(hub: Hub) -> datetime | None:
    """Time of the last frame, to the second. The client keeps monotonic time, which no clock change can bend."""
    if (last := hub.pbx.health.last_frame_at) is None:
        return None
    return (dt_util.utcnow() - timedelta(seconds=hub.hass.loop.time() - last)).replace(microsecond=0)


PBX_SENSORS = (
    PbxSensorDescription(
        key="model",
        translation_key="model",
        entity_category=EntityCategory.DIAGNOSTIC,
        value=lambda hub: hub.pbx.info.model,
    ),
    PbxSensorDescription(
        key="firmware",
        translation_key="firmware",
        entity_category=EntityCategory.DIAGNOSTIC,
        value=lambda hub: hub.pbx.info.firmware,
    ),
    PbxSensorDescription(
        key="serial_number",
        translation_key="serial_number",
        entity_category=EntityCategory.DIAGNOSTIC,
        value=lambda hub: hub.pbx.info.serial,
    ),
    PbxSensorDescription(
        key="last_frame",
        translation_key="last_frame",
        device_class=SensorDeviceClass.TIMESTAMP,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        value=_last_frame,
        polled=True,
    ),
    PbxSensorDescription(
        key="round_trip",
        translation_key="round_trip",
        device_class=SensorDeviceClass.DURATION,
        state_class=SensorStateClass.MEASUREMENT,
        native_unit_of_measurement=UnitOfTime.SECONDS,
        suggested_unit_of_measurement=UnitOfTime.MILLISECONDS,
        suggested_display_precision=1,
        entity_category=EntityCategory.DIAGNOSTIC,
        entity_registry_enabled_default=False,
        value=lambda hub: hub.pbx.health.round_trip,
        polled=True,
    ),
    PbxSensorDescription(
        key="reconnects",
        translation_key="reconnects",
        state_class=SensorStateClass.TOTAL_INCREASING,
        entity_category=EntityCategory.DIAGNOSTIC,
        value=lambda hub: hub.pbx.health.reconnects,
        polled=True,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the sensors of the PBX and of its extensions."""
    hub = entry.runtime_data
    async_add_entities([ActiveCallsSensor(hub, ACTIVE_CALLS), *(PbxSensor(hub, sensor) for sensor in PBX_SENSORS)])
    add_for_each_extension(entry, async_add_entities, lambda hub, extension: [ActivitySensor(hub, extension, ACTIVITY)])
    add_carried(entry, async_add_entities, KEPT_SENSORS, KeptSensor)


class ActivitySensor(ExtensionEntity, SensorEntity):
    """What an extension is doing; unknown until the PBX told its state or a call was seen."""

    _attr_name = None
    _unrecorded_attributes = frozenset({ATTR_CALL_COUNT, ATTR_DIRECTION, ATTR_STARTED}) | PARTY_ATTRIBUTES

    def __init__(self, hub: Hub, extension: Extension, description: SensorEntityDescription) -> None:
        super().__init__(hub, extension, description)
        self._attr_extra_state_attributes = {}

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        call = _leading_call(state)
        value = None if state.flags is None and call is None else state.activity.value
        attributes = {
            ATTR_CALL_COUNT: len(state.calls),
            ATTR_DIRECTION: call.direction.value if call else None,
            ATTR_STARTED: call.started if call else None,
            **party_attributes(call, show_parties=self.hub.settings.show_parties),
        }
        if (value, attributes) == (self._attr_native_value, self._attr_extra_state_attributes):
            return False
        self._attr_native_value = value
        self._attr_extra_state_attributes = attributes
        return True


def _leading_call(state: ExtensionState) -> Call | None:
    """Pick the call that makes the extension what it is shown as: the oldest that alone would give this activity."""
    return next((call for call in state.calls if activity(state.flags, (call,)) is state.activity), None)


class PbxSensor(PbxEntity, SensorEntity):
    """A fact or a figure of the PBX."""

    entity_description: PbxSensorDescription

    def __init__(self, hub: Hub, description: PbxSensorDescription) -> None:
        super().__init__(hub, description)
        self._attr_should_poll = description.polled
        self._attr_native_value = description.value(hub)

    async def async_update(self) -> None:
        """Read the figure anew; nothing is asked of the PBX."""
        self._attr_native_value = self.entity_description.value(self.hub)

    @override
    @callback
    def _availability_changed(self) -> None:
        self._attr_native_value = self.entity_description.value(self.hub)
        super()._availability_changed()


class ActiveCallsSensor(PbxEntity, SensorEntity):
    """Calls that go on at the extensions the PBX told about."""

    @override
    async def async_added_to_hass(self) -> None:
        """Count what goes on now and follow every call."""
        await super().async_added_to_hass()
        self._calls = ActiveCalls(self.hub.pbx.extensions.values())
        self._attr_native_value = self._calls.count
        self.async_on_remove(self.hub.pbx.subscribe_all(self._changed))

    @callback
    def _changed(self, change: ExtensionChange) -> None:
        if self._calls.update(change.after):
            self._attr_native_value = self._calls.count
            self.async_write_ha_state()
