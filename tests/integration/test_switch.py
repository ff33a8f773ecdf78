"""Switches for do-not-disturb and phone lock: what they ask of the PBX, and that they show what it reports back."""

import pytest
from homeassistant.const import ATTR_ENTITY_ID, SERVICE_TURN_OFF, SERVICE_TURN_ON
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized

from tests.integration.entities import entity_id_of, history_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, everyday_user
from tests.integration.waiting import until_state

SWITCH = "switch"


async def turn(hass: HomeAssistant, service: str, entity_id: str, context: Context | None = None) -> None:
    await hass.services.async_call(SWITCH, service, {ATTR_ENTITY_ID: entity_id}, blocking=True, context=context)


@pytest.mark.parametrize("key", ["dnd", "phone_lock"])
async def test_a_service_is_on_as_soon_as_the_action_returns(hass: HomeAssistant, pbx: EmulatedPbx, key: str) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    switch = entity_id_of(hass, SWITCH, pbx, key, "1011")
    await until_state(hass, switch, "off")
    for service, state in ((SERVICE_TURN_ON, "on"), (SERVICE_TURN_OFF, "off")):
        await turn(hass, service, switch)
        shown = hass.states.get(switch)
        assert shown is not None
        assert shown.state == state


async def test_what_is_switched_at_the_telephone_shows(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    switch = entity_id_of(hass, SWITCH, pbx, "dnd", "1012")
    await until_state(hass, switch, "off")
    await pbx.phone("1012", "lift")
    await pbx.phone("1012", "digits", digits="*22")
    await until_state(hass, switch, "on")


async def test_a_refused_service_stays_as_it_was_and_the_reason_is_told(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    switch = entity_id_of(hass, SWITCH, pbx, "dnd", "1011")
    await until_state(hass, switch, "off")
    history = history_of(hass, switch)
    await pbx.program("subscribers/1011", cti_allowed=False)
    with pytest.raises(HomeAssistantError) as caught:
        await turn(hass, SERVICE_TURN_ON, switch)
    assert caught.value.translation_key == "refused_cti_not_allowed"
    assert [state for state, _ in history] == []


async def test_an_extension_that_is_not_signed_in_cannot_be_locked_without_its_key(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    with pytest.raises(ServiceValidationError) as caught:
        await turn(hass, SERVICE_TURN_ON, entity_id_of(hass, SWITCH, pbx, "phone_lock", "1012"))
    assert caught.value.translation_key == "no_lock_key"


async def test_a_user_switches_his_own_extension_and_no_other(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, stranger = await everyday_user(hass, "owner"), await everyday_user(hass, "stranger")
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [owner.id])])
    switch = entity_id_of(hass, SWITCH, pbx, "dnd", "1011")
    with pytest.raises(Unauthorized):
        await turn(hass, SERVICE_TURN_ON, switch, acting(stranger))
    await until_state(hass, switch, "off")
    await turn(hass, SERVICE_TURN_ON, switch, acting(owner))
    await until_state(hass, switch, "on")
