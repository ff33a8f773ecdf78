"""Changing how a known PBX is reached: re-authentication and reconfiguration."""

from dataclasses import replace
from unittest.mock import patch

import pytest
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.core import HomeAssistant

from custom_components.webcti.const import CONF_MONITOR_KEY
from tests.integration.entries import KEY, loaded_entry, new_entry, state_of
from tests.integration.flows import answer, asks, ends
from tests.integration.pbx_process import EmulatedPbx


async def test_a_refused_key_is_asked_for_and_brings_the_entry_back(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx, monitor_key="9999")
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_ERROR
    (flow,) = hass.config_entries.flow.async_progress()
    assert (flow["step_id"], flow["context"]["source"]) == ("reauth_confirm", SOURCE_REAUTH)
    result = await answer(hass, flow, monitor_key="8888")
    assert asks(result, "reauth_confirm", base="wrong_key")
    assert ends(await answer(hass, result, monitor_key=KEY), "reauth_successful")
    await hass.async_block_till_done()
    assert entry.data[CONF_MONITOR_KEY] == KEY
    assert state_of(entry) is ConfigEntryState.LOADED


async def test_a_loaded_entry_is_reloaded_with_its_new_key(
    hass: HomeAssistant, pbx: EmulatedPbx, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await loaded_entry(hass, pbx)
    before = entry.runtime_data
    await pbx.program("pbx", monitor_key="4321")
    result = await entry.start_reauth_flow(hass)
    schedule = hass.config_entries.async_schedule_reload
    with patch.object(hass.config_entries, "async_schedule_reload", wraps=schedule) as reload:
        assert ends(await answer(hass, result, monitor_key="4321"), "reauth_successful")
        await hass.async_block_till_done()
    reload.assert_called_once_with(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.LOADED
    assert entry.runtime_data is not before
    assert "update listener" not in caplog.text


async def test_the_same_key_again_reloads_an_entry_that_had_given_up(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    before = entry.runtime_data
    assert ends(await answer(hass, await entry.start_reauth_flow(hass), monitor_key=KEY), "reauth_successful")
    await hass.async_block_till_done()
    assert entry.runtime_data is not before


async def test_another_pbx_at_the_address_ends_the_reauthentication(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx
) -> None:
    entry = new_entry(hass, replace(pbx, port=ncp.port))
    result = await entry.start_reauth_flow(hass)
    assert ends(await answer(hass, result, monitor_key=KEY), "another_pbx")


async def test_a_new_address_is_tried_and_saved_and_the_key_stays(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, replace(pbx, port=1))
    result = await entry.start_reconfigure_flow(hass)
    assert asks(result, "reconfigure")
    suggested = {str(field): (field.description or {}).get("suggested_value") for field in result["data_schema"].schema}
    assert suggested == {"host": pbx.host, "port": 1, CONF_MONITOR_KEY: None}
    result = await answer(hass, result, host=pbx.host, port=1)
    assert asks(result, "reconfigure", base="cannot_connect")
    assert ends(await answer(hass, result, host=pbx.host, port=pbx.port), "reconfigure_successful")
    await hass.async_block_till_done()
    assert entry.data == {"host": pbx.host, "port": pbx.port, CONF_MONITOR_KEY: KEY}
    assert state_of(entry) is ConfigEntryState.LOADED


async def test_a_new_key_is_saved_with_the_address(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    await pbx.program("pbx", monitor_key="4321")
    result = await entry.start_reconfigure_flow(hass)
    result = await answer(hass, result, host=pbx.host, port=pbx.port, monitor_key="4321")
    assert ends(result, "reconfigure_successful")
    await hass.async_block_till_done()
    assert entry.data[CONF_MONITOR_KEY] == "4321"
    assert state_of(entry) is ConfigEntryState.LOADED


async def test_an_entry_does_not_move_to_another_pbx(hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    result = await entry.start_reconfigure_flow(hass)
    assert ends(await answer(hass, result, host=ncp.host, port=ncp.port), "another_pbx")
    assert entry.data["port"] == pbx.port
