"""Automations of one trigger, which tell what they were fired with."""

from typing import Any

from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.setup import async_setup_component

from custom_components.webcti.const import DOMAIN

FIRED = "fired"
AUTOMATION = "automation"


async def fired_by(hass: HomeAssistant, trigger: str, target: dict[str, Any], **options: Any) -> list[dict[str, Any]]:
    """Set up an automation with the trigger; collect what it fires with."""
    fired: list[dict[str, Any]] = []

    @callback
    def note(event: Event[dict[str, Any]]) -> None:
        fired.append(event.data["trigger"])

    hass.bus.async_listen(FIRED, note)
    config = {
        "alias": "Test",
        "triggers": {"trigger": f"{DOMAIN}.{trigger}", "target": target, "options": options},
        "actions": {"event": FIRED, "event_data": {"trigger": "{{ trigger }}"}},
    }
    assert await async_setup_component(hass, AUTOMATION, {AUTOMATION: config})
    assert hass.states.get("automation.test") is not None
    return fired
