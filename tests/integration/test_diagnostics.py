"""What a bug report may contain, and what it must not."""

import json
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser, get_system_health_info
from pytest_homeassistant_custom_component.components.diagnostics import (
    get_diagnostics_for_config_entry,
    get_diagnostics_for_device,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.diagnostics import masked_number
from tests.integration.entities import entity_id_of
from tests.integration.entries import KEY, gsm_module, loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until_state

CALLER = "600111222"


async def ringing(hass: HomeAssistant, pbx: EmulatedPbx, user: MockUser) -> MockConfigEntry:
    """Set up a PBX with everything that is secret, and let a call come in."""
    entry = await loaded_entry(hass, pbx, watched=["21"], subentries=[sign_in("1011", [user.id]), gsm_module()])
    await pbx.call_from_outside(CALLER, "1011")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "ringing")
    return entry


@pytest.mark.parametrize(
    ("number", "shown"),
    [(None, None), ("", ""), ("21", "**"), ("1011", "****"), ("12345678", "********"), ("600111222", "6001*****")],
)
def test_a_number_shows_its_beginning_only_when_enough_is_left_to_hide(number: str | None, shown: str | None) -> None:
    assert masked_number(number) == shown


async def test_an_entry_tells_state_and_counters_but_no_secrets(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    entry = await ringing(hass, pbx, hass_admin_user)
    told: dict[str, Any] = await get_diagnostics_for_config_entry(hass, hass_client, entry)
    text = json.dumps(told)
    assert all(secret not in text for secret in (f'"{KEY}"', CALLER, hass_admin_user.id))
    assert told["entry"]["data"]["monitor_key"] == "**REDACTED**"
    assert [subentry["users"] for subentry in told["entry"]["subentries"]] == [1, 0]
    assert told["pbx"]["model"] == "IPL-0256"
    assert told["connection"]["status"] == {"connected": True, "retrying": True, "reason": None}
    assert told["connection"]["health"]["frames"] > 0
    extensions = {extension["number"]: extension for extension in told["extensions"]}
    (call,) = extensions["1011"]["calls"]
    assert extensions["1011"]["activity"] == "ringing"
    assert call["party"] == {"number": "6001*****", "kind": "external", "name": call["party"]["name"]}
    assert call["party"]["name"] in {None, "**REDACTED**"}


async def test_a_device_tells_its_extension_only(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator, hass_admin_user: MockUser
) -> None:
    entry = await ringing(hass, pbx, hass_admin_user)
    devices = dr.async_get(hass)
    device = devices.async_get_device_by_identifier((DOMAIN, f"{pbx.serial}_1011"), entry.entry_id)
    assert device is not None
    told: dict[str, Any] = await get_diagnostics_for_device(hass, hass_client, entry, device)
    assert (told["signed_in"], told["extension"]["number"]) == (True, "1011")
    assert CALLER not in json.dumps(told)
    assert "extensions" not in told


async def test_the_device_of_the_pbx_tells_the_connection_only(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["21"])
    device = dr.async_get(hass).async_get_device_by_identifier((DOMAIN, pbx.serial), entry.entry_id)
    assert device is not None
    told: dict[str, Any] = await get_diagnostics_for_device(hass, hass_client, entry, device)
    assert told.keys() == {"pbx", "connection"}


async def test_system_health_counts_over_all_pbxs(hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx) -> None:
    assert await async_setup_component(hass, "system_health", {})
    await loaded_entry(hass, pbx, watched=["21", "22"])
    await loaded_entry(hass, ncp, watched=["21"])
    told = await get_system_health_info(hass, DOMAIN)
    assert (told["configured_pbxs"], told["connected_pbxs"], told["extensions"], told["running_calls"]) == (2, 2, 3, 0)
