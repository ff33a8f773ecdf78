"""Buttons of signed-in extensions: the handset and the red key."""

import pytest
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized

from tests.integration.entities import entity_id_of, has_entity
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, everyday_user
from tests.integration.waiting import until_state

BUTTON = "button"


async def press(hass: HomeAssistant, entity_id: str, context: Context | None = None) -> None:
    await hass.services.async_call(BUTTON, "press", {ATTR_ENTITY_ID: entity_id}, blocking=True, context=context)


async def test_a_ringing_system_telephone_is_answered_and_hung_up(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    await pbx.call_from_outside("600111222", "1011")
    await until_state(hass, sensor, "ringing")
    await press(hass, entity_id_of(hass, BUTTON, pbx, "pick_up", "1011"))
    await until_state(hass, sensor, "talking")
    await press(hass, entity_id_of(hass, BUTTON, pbx, "hang_up", "1011"))
    await until_state(hass, sensor, "idle")


async def test_a_ringing_call_is_rejected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1012")])
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1012")
    await pbx.call_from_outside("600111222", "1012")
    await until_state(hass, sensor, "ringing")
    await press(hass, entity_id_of(hass, BUTTON, pbx, "reject", "1012"))
    await until_state(hass, sensor, "idle")


@pytest.mark.parametrize(
    ("extension", "button", "reason"),
    [
        ("1012", "pick_up", "refused_cannot_lift"),
        ("1011", "reject", "refused_no_ringing_call"),
    ],
)
async def test_a_refusal_tells_its_reason(
    hass: HomeAssistant, pbx: EmulatedPbx, extension: str, button: str, reason: str
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(extension)])
    with pytest.raises(HomeAssistantError) as caught:
        await press(hass, entity_id_of(hass, BUTTON, pbx, button, extension))
    assert caught.value.translation_key == reason


async def test_nobody_presses_the_buttons_of_somebody_else(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, stranger = await everyday_user(hass, "owner"), await everyday_user(hass, "stranger")
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [owner.id])])
    button = entity_id_of(hass, BUTTON, pbx, "pick_up", "1011")
    with pytest.raises(Unauthorized):
        await press(hass, button, acting(stranger))
    await press(hass, button, acting(owner))


async def test_an_extension_that_is_only_watched_has_no_buttons(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in("1011")])
    assert has_entity(hass, BUTTON, pbx, "pick_up", "1011")
    assert not has_entity(hass, BUTTON, pbx, "pick_up", "1012")
