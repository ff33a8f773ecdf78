"""Services of a PBX without the WebCTI API: entities that dial codes, and show what is assumed."""

import pytest
from homeassistant.const import ATTR_ASSUMED_STATE, ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import entity_registry as er

from custom_components.webcti.const import CONF_SERVICE_CODES, DOMAIN
from tests.integration.entities import entity_id_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx

EXTENSION = "1011"
DND_CODE = "*22"
"""The only toggle of the emulator that needs no argument: it stands in for any service."""


async def enabled_switch(hass: HomeAssistant, pbx: EmulatedPbx, key: str, **codes: str) -> str:
    """Set up 1011 with these codes, enable a switch, and return it."""
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)], options={CONF_SERVICE_CODES: codes})
    switch = entity_id_of(hass, "switch", pbx, key, EXTENSION)
    er.async_get(hass).async_update_entity(switch, disabled_by=None)
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    return switch


async def turn(hass: HomeAssistant, switch: str, service: str) -> None:
    await hass.services.async_call("switch", service, {ATTR_ENTITY_ID: switch}, blocking=True)


async def test_a_code_that_the_pbx_accepts_is_assumed_to_work(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    switch = await enabled_switch(hass, pbx, "clir", clir_on=DND_CODE, clir_off=DND_CODE)
    state = hass.states.get(switch)
    assert state is not None
    assert (state.state, state.attributes[ATTR_ASSUMED_STATE]) == ("unknown", True)
    for service, expected in (("turn_on", "on"), ("turn_off", "off")):
        await turn(hass, switch, service)
        state = hass.states.get(switch)
        assert state is not None
        assert state.state == expected


async def test_a_code_that_the_pbx_does_not_know_is_told(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    switch = await enabled_switch(hass, pbx, "clir", clir_on="*99")
    with pytest.raises(HomeAssistantError) as caught:
        await turn(hass, switch, "turn_on")
    assert caught.value.translation_key == "service_code_refused"
    state = hass.states.get(switch)
    assert state is not None
    assert state.state == "unknown"


async def test_a_service_without_a_code_to_switch_it_off_says_so(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    switch = await enabled_switch(hass, pbx, "mobile_phone", mobile_phone_on=DND_CODE)
    await turn(hass, switch, "turn_on")
    with pytest.raises(HomeAssistantError) as caught:
        await turn(hass, switch, "turn_off")
    assert caught.value.translation_key == "not_supported"
    state = hass.states.get(switch)
    assert state is not None
    assert state.state == "on"


async def test_without_any_code_there_is_no_entity(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)], options={CONF_SERVICE_CODES: {"wake_up_on": ""}})
    unique_id = f"{pbx.serial}_{EXTENSION}_wake_up"
    assert er.async_get(hass).async_get_entity_id("switch", DOMAIN, unique_id) is None
