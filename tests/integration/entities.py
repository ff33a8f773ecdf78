"""Entities by what they are, and what was written of them."""

from homeassistant.const import EVENT_STATE_CHANGED, EVENT_STATE_REPORTED
from homeassistant.core import Event, EventStateChangedData, EventStateReportedData, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.devices import extension_identifier
from tests.integration.pbx_process import EmulatedPbx


def entity_id_of(hass: HomeAssistant, platform: str, pbx: EmulatedPbx, key: str, extension: str | None = None) -> str:
    """Id of an entity of the PBX, or of one of its extensions."""
    unique_id = f"{pbx.serial}_{key}" if extension is None else f"{pbx.serial}_{extension}_{key}"
    found = er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id)
    assert found is not None, f"there is no {platform} {unique_id}"
    return found


def has_entity(hass: HomeAssistant, platform: str, pbx: EmulatedPbx, key: str, extension: str) -> bool:
    """Tell whether the extension has the entity."""
    unique_id = f"{pbx.serial}_{extension}_{key}"
    return er.async_get(hass).async_get_entity_id(platform, DOMAIN, unique_id) is not None


def history_of(hass: HomeAssistant, entity_id: str) -> list[tuple[str, dict[str, object]]]:
    """Collect the states of an entity with their attributes, from now on."""
    seen: list[tuple[str, dict[str, object]]] = []

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        state = event.data["new_state"]
        if event.data["entity_id"] == entity_id and state is not None:
            seen.append((state.state, dict(state.attributes)))

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    return seen


@callback
def _every(_data: EventStateReportedData) -> bool:
    return True


def writes(hass: HomeAssistant) -> set[str]:
    """Collect the ids of all entities that are written from now on, changed or not."""
    written: set[str] = set()

    @callback
    def note(event: Event[EventStateChangedData] | Event[EventStateReportedData]) -> None:
        written.add(event.data["entity_id"])

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    hass.bus.async_listen(EVENT_STATE_REPORTED, note, event_filter=_every)
    return written


def device_of(hass: HomeAssistant, pbx: EmulatedPbx, extension: str) -> str:
    """Id of the device of an extension."""
    entry = hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, pbx.serial)
    assert entry is not None
    device = dr.async_get(hass).async_get_device_by_identifier(
        extension_identifier(pbx.serial, extension), entry.entry_id
    )
    assert device is not None, f"there is no device of {extension}"
    return device.id
