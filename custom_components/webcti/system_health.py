"""The lines of this integration on the system information page."""

from typing import Any

from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.core import HomeAssistant, callback

from .access import loaded_hubs
from .const import DOMAIN


@callback
def async_register(_hass: HomeAssistant, register: SystemHealthRegistration) -> None:
    """Offer the lines."""
    register.async_register_info(system_health_info)


async def system_health_info(hass: HomeAssistant) -> dict[str, Any]:
    """Count what there is, over all PBXs."""
    hubs = list(loaded_hubs(hass))
    return {
        "configured_pbxs": len(hass.config_entries.async_entries(DOMAIN)),
        "connected_pbxs": sum(hub.available for hub in hubs),
        "extensions": sum(len(hub.extensions) for hub in hubs),
        "running_calls": sum(len(state.calls) for hub in hubs for state in hub.pbx.extensions.values()),
        "reconnects": sum(hub.pbx.health.reconnects for hub in hubs),
        "unknown_frames": sum(hub.pbx.health.unknown_frames for hub in hubs),
    }
