"""Signing in extensions and GSM modules with keys of their own."""

from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.webcti.const import SUBENTRY_EXTENSION, SUBENTRY_GSM_MODULE
from tests.integration.entries import KEY, gsm_module, loaded_entry, new_entry, sign_in
from tests.integration.flows import Result, asks, ends
from tests.integration.pbx_process import EmulatedPbx


async def begin(hass: HomeAssistant, entry: MockConfigEntry, kind: str) -> Result:
    return await hass.config_entries.subentries.async_init((entry.entry_id, kind), context={"source": SOURCE_USER})


async def answer(hass: HomeAssistant, result: Result, **user_input: Any) -> Result:
    return await hass.config_entries.subentries.async_configure(result["flow_id"], user_input)


def only_subentry(entry: MockConfigEntry) -> Any:
    (subentry,) = entry.subentries.values()
    return subentry


async def test_an_extension_is_signed_in_for_its_users(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_admin_user: MockUser
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    result = await begin(hass, entry, SUBENTRY_EXTENSION)
    assert asks(result, "user")
    result = await answer(hass, result, extension="1011", key=KEY, users=[hass_admin_user.id])
    assert result["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()
    subentry = only_subentry(entry)
    assert (subentry.title, subentry.unique_id) == ("1011", "1011")
    assert subentry.data == {"extension": "1011", "key": KEY, "users": [hass_admin_user.id]}
    assert entry.runtime_data.subentry_id_of("1011") == subentry.subentry_id


async def test_users_of_the_system_are_not_offered(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    person = MockUser(name="Anna").add_to_hass(hass)
    MockUser(name="Supervisor", system_generated=True).add_to_hass(hass)
    MockUser(name="Gone", is_active=False).add_to_hass(hass)
    result = await begin(hass, new_entry(hass, pbx), SUBENTRY_EXTENSION)
    (selector,) = [selector for field, selector in result["data_schema"].schema.items() if field == "users"]
    assert selector.config["options"] == [{"value": person.id, "label": "Anna"}]


@pytest.mark.parametrize(
    ("typed", "programmed", "error"),
    [
        ({"extension": "1012", "key": "9999"}, {}, "wrong_key"),
        ({"extension": "1012", "key": KEY}, {"cti_key": ""}, "no_key"),
        ({"extension": "1012", "key": KEY}, {"cti_allowed": False}, "cti_not_allowed"),
        ({"extension": "1012", "key": KEY}, {"enabled": False}, "subscriber_disabled"),
        ({"extension": "5555", "key": KEY}, {}, "not_a_subscriber"),
        ({"extension": "1012", "key": "letters"}, {}, "invalid_key"),
    ],
)
async def test_a_refused_extension_can_be_corrected(
    hass: HomeAssistant, pbx: EmulatedPbx, typed: dict[str, str], programmed: dict[str, Any], error: str
) -> None:
    entry = new_entry(hass, pbx)
    await pbx.program("subscribers/1012", **programmed)
    result = await answer(hass, await begin(hass, entry, SUBENTRY_EXTENSION), **typed)
    assert asks(result, "user", base=error)
    result = await answer(hass, result, extension="1011", key=KEY)
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_an_extension_is_a_number(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx)
    for wrong in ("Anna", "1011-1012", " 1011"):
        result = await answer(hass, await begin(hass, entry, SUBENTRY_EXTENSION), extension=wrong, key=KEY)
        assert asks(result, "user", extension="invalid_extension")


async def test_an_extension_is_signed_in_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx, subentries=[sign_in("1011")])
    result = await answer(hass, await begin(hass, entry, SUBENTRY_EXTENSION), extension="1011", key=KEY)
    assert ends(result, "already_configured")


async def test_key_and_users_of_an_extension_are_changed(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_admin_user: MockUser
) -> None:
    entry = new_entry(hass, pbx, subentries=[sign_in("1011", users=["deleted"])])
    result = await entry.start_subentry_reconfigure_flow(hass, only_subentry(entry).subentry_id)
    assert asks(result, "reconfigure")
    assert result["data_schema"]({}) == {"users": []}
    result = await answer(hass, result, key="9999", users=[])
    assert asks(result, "reconfigure", base="wrong_key")
    await pbx.program("subscribers/1011", cti_key="4321")
    result = await answer(hass, result, key="4321", users=[hass_admin_user.id])
    assert ends(result, "reconfigure_successful")
    assert only_subentry(entry).data == {"extension": "1011", "key": "4321", "users": [hass_admin_user.id]}


async def test_users_change_without_typing_the_key_again(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_admin_user: MockUser
) -> None:
    entry = new_entry(hass, pbx, subentries=[sign_in("1011")])
    result = await entry.start_subentry_reconfigure_flow(hass, only_subentry(entry).subentry_id)
    assert ends(await answer(hass, result, users=[hass_admin_user.id]), "reconfigure_successful")
    assert only_subentry(entry).data == {"extension": "1011", "key": KEY, "users": [hass_admin_user.id]}


async def test_a_gsm_module_is_signed_in_after_its_pin_was_right(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx)
    result = await begin(hass, entry, SUBENTRY_GSM_MODULE)
    assert asks(result, "user")
    result = await answer(hass, result, module="GSM", key=KEY)
    assert asks(result, "user", module="invalid_module")
    result = await answer(hass, result, module="G001", key="9999")
    assert asks(result, "user", base="wrong_key")
    result = await answer(hass, result, module="G001", key=KEY)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert only_subentry(entry).data == {"module": "G001", "key": KEY}
    assert only_subentry(entry).unique_id == "G001"


async def test_a_gsm_module_is_signed_in_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx, subentries=[gsm_module()])
    result = await answer(hass, await begin(hass, entry, SUBENTRY_GSM_MODULE), module="G001", key=KEY)
    assert ends(result, "already_configured")


async def test_the_pin_of_a_gsm_module_is_changed(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx, subentries=[gsm_module(pin="0000")])
    result = await entry.start_subentry_reconfigure_flow(hass, only_subentry(entry).subentry_id)
    assert asks(result, "reconfigure")
    result = await answer(hass, result, key="9999")
    assert asks(result, "reconfigure", base="wrong_key")
    assert ends(await answer(hass, result, key=KEY), "reconfigure_successful")
    assert only_subentry(entry).data == {"module": "G001", "key": KEY}
