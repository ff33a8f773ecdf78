"""Who and what an action may be aimed at."""

import pytest
from homeassistant.const import ATTR_AREA_ID, ATTR_DEVICE_ID, ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr

from custom_components.webcti.const import DOMAIN
from tests.integration.entities import device_of, entity_id_of
from tests.integration.entries import gsm_module, loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, administrator, everyday_user
from tests.integration.waiting import until_state

ON = {"enabled": True}
MESSAGE = {"number": "600111222", "message": "Zażółć gęślą jaźń"}


async def test_an_area_means_the_extensions_in_it(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011"), sign_in("1013")])
    area = ar.async_get(hass).async_create("Office")
    dr.async_get(hass).async_update_device(device_of(hass, pbx, "1011"), area_id=area.id)
    await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_AREA_ID: area.id, **ON}, blocking=True)
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1011"), "on")
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1013"), "off")


async def test_an_area_without_extensions_is_refused(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    area = ar.async_get(hass).async_create("Cellar")
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_AREA_ID: area.id, **ON}, blocking=True)
    assert caught.value.translation_key == "no_extension"


async def test_the_pbx_is_not_an_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    connection = entity_id_of(hass, "binary_sensor", pbx, "connection")
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_ENTITY_ID: connection, **ON}, blocking=True)
    assert caught.value.translation_key == "not_an_extension"


async def test_an_entity_of_somebody_else_is_not_an_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    targets = [entity_id_of(hass, "switch", pbx, "dnd", "1011"), "light.kitchen"]
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_ENTITY_ID: targets, **ON}, blocking=True)
    assert caught.value.translation_placeholders == {"target": "light.kitchen"}


async def test_an_extension_of_an_unloaded_pbx_is_refused(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    device = device_of(hass, pbx, "1011")
    await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_DEVICE_ID: device, **ON}, blocking=True)
    assert caught.value.translation_key == "not_loaded"


async def test_the_same_extension_of_two_exchanges_is_two(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx
) -> None:
    for exchange in (pbx, ncp):
        await loaded_entry(hass, exchange, subentries=[sign_in("1011")])
    device = device_of(hass, ncp, "1011")
    await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_DEVICE_ID: device, **ON}, blocking=True)
    await until_state(hass, entity_id_of(hass, "switch", ncp, "dnd", "1011"), "on")
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1011"), "off")


async def test_a_user_acts_as_his_own_extension_and_no_other(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, stranger = await everyday_user(hass, "owner"), await everyday_user(hass, "stranger")
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [owner.id])])
    data = {ATTR_DEVICE_ID: device_of(hass, pbx, "1011"), **ON}
    with pytest.raises(Unauthorized):
        await hass.services.async_call(DOMAIN, "set_dnd", data, blocking=True, context=acting(stranger))
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1011"), "off")
    await hass.services.async_call(DOMAIN, "set_dnd", data, blocking=True, context=acting(owner))
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1011"), "on")


async def test_a_text_message_is_sent_in_the_name_of_the_house_by_administrators_only(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[gsm_module()])
    data = {"config_entry_id": entry.entry_id, **MESSAGE}
    with pytest.raises(Unauthorized):
        await hass.services.async_call(
            DOMAIN, "send_sms", data, blocking=True, context=acting(await everyday_user(hass, "somebody"))
        )
    await hass.services.async_call(DOMAIN, "send_sms", data, blocking=True, context=acting(await administrator(hass)))


async def test_a_long_text_message_is_accepted_in_all_its_parts(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[gsm_module()])
    data = {"config_entry_id": entry.entry_id, "number": "600111222", "message": "long " * 60, "flash": True}
    await hass.services.async_call(DOMAIN, "send_sms", data, blocking=True)


async def test_without_a_gsm_module_there_are_no_text_messages(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    with pytest.raises(HomeAssistantError) as caught:
        await hass.services.async_call(
            DOMAIN, "send_sms", {"config_entry_id": entry.entry_id, **MESSAGE}, blocking=True
        )
    assert caught.value.translation_key == "not_supported"


@pytest.mark.parametrize("modules", [[], ["G001", "G002"]])
async def test_a_text_message_needs_one_module_to_go_through(
    hass: HomeAssistant, pbx: EmulatedPbx, modules: list[str]
) -> None:
    await loaded_entry(hass, pbx, watched=["1011"], subentries=[gsm_module(module) for module in modules])
    targets = [device_of(hass, pbx, part) for part in ["1011", *modules]]
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "send_sms", {ATTR_DEVICE_ID: targets, **MESSAGE}, blocking=True)
    assert caught.value.translation_key == "one_module"


async def test_a_text_message_goes_through_the_targeted_module(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[gsm_module()])
    target = {ATTR_ENTITY_ID: entity_id_of(hass, "event", pbx, "message", "G001")}
    await hass.services.async_call(DOMAIN, "send_sms", {**target, **MESSAGE}, blocking=True)


async def test_a_gsm_module_is_no_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[gsm_module()])
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(
            DOMAIN, "dial", {ATTR_DEVICE_ID: device_of(hass, pbx, "G001"), "number": "1012"}, blocking=True
        )
    assert caught.value.translation_key == "not_an_extension"
