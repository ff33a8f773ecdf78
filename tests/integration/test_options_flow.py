"""Changing what is watched, how numbers are dialled and what states show."""

import asyncio
from dataclasses import replace
from typing import Any

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.webcti.const import (
    CONF_INTERNAL_LENGTH,
    CONF_LINE_DIGITS,
    CONF_SHOW_MESSAGES,
    CONF_SHOW_PARTIES,
    CONF_WATCH_NEW,
    CONF_WATCHED,
)
from tests.integration.entries import loaded_entry, new_entry
from tests.integration.flows import Result, asks
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT

OPTIONS: dict[str, Any] = {
    CONF_WATCHED: ["1011"],
    CONF_WATCH_NEW: False,
    CONF_SHOW_PARTIES: True,
    CONF_SHOW_MESSAGES: False,
    CONF_LINE_DIGITS: "0",
    CONF_INTERNAL_LENGTH: 4,
}


async def answer(hass: HomeAssistant, result: Result, **user_input: Any) -> Result:
    return await hass.config_entries.options.async_configure(result["flow_id"], user_input)


def offered(result: Result) -> list[str]:
    """Return the extensions that the form offers."""
    (selector,) = [selector for field, selector in result["data_schema"].schema.items() if field == CONF_WATCHED]
    return list(selector.config["options"])


async def test_changed_options_are_saved_and_the_entry_reloads(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    before = entry.runtime_data
    result = await hass.config_entries.options.async_init(entry.entry_id)
    assert asks(result, "init")
    wanted = {**OPTIONS, CONF_SHOW_PARTIES: False, CONF_INTERNAL_LENGTH: 3, CONF_LINE_DIGITS: "9"}
    result = await answer(hass, result, **wanted)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()
    assert entry.options == wanted
    assert entry.runtime_data is not before
    assert not entry.runtime_data.settings.show_parties
    assert entry.runtime_data.settings.pbx.internal_length == 3


async def test_unchanged_options_leave_the_connection_alone(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    before = entry.runtime_data
    await answer(hass, await hass.config_entries.options.async_init(entry.entry_id), **OPTIONS)
    await hass.async_block_till_done()
    assert entry.runtime_data is before


async def test_more_extensions_are_found_and_added_to_the_watched_ones(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    result = await hass.config_entries.options.async_init(entry.entry_id)
    result = await answer(hass, result, **OPTIONS, find="5000")
    assert asks(result, "init", find="no_extensions_found")
    result = await answer(hass, result, **OPTIONS, find="21-23")
    assert asks(result, "found")
    assert offered(result) == ["21", "22", "23"]
    await answer(hass, result, watched=["21", "22"])
    await hass.async_block_till_done()
    assert entry.options[CONF_WATCHED] == ["1011", "21", "22"]


async def test_extensions_that_called_meanwhile_are_offered(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    seen = asyncio.Event()
    entry.runtime_data.pbx.subscribe_seen(lambda _extension: seen.set())
    await pbx.phone("21", "lift")
    async with asyncio.timeout(LIMIT):
        await seen.wait()
    assert offered(await hass.config_entries.options.async_init(entry.entry_id)) == ["21", "1011"]


async def test_an_entry_that_is_not_loaded_offers_what_it_watched(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx, watched=["1011"])
    result = await hass.config_entries.options.async_init(entry.entry_id)
    assert offered(result) == ["1011"]


async def test_a_search_that_fails_says_why(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, replace(pbx, port=1), watched=["1011"])
    result = await hass.config_entries.options.async_init(entry.entry_id)
    assert asks(await answer(hass, result, **OPTIONS, find="21"), "init", base="cannot_connect")


async def test_line_digits_are_digits(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, pbx)
    result = await hass.config_entries.options.async_init(entry.entry_id)
    result = await answer(hass, result, **{**OPTIONS, CONF_WATCHED: [], CONF_LINE_DIGITS: "#"})
    assert asks(result, "init", line_digits="invalid_line_digits")
