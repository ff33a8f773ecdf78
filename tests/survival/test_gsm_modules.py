"""GSM modules, where only one client can be logged in: who is thrown out comes back, and lets others live."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.webcti.const import DOMAIN
from tests.integration.entries import KEY, gsm_module, loaded_entry, state_of
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT
from tests.survival.conftest import QUICK, SetTimings
from tests.survival.connections import connections_so_far, links_of, until_links

MONITOR, MODULE = ["*"], ["G001"]
WRONG = "9999"


async def _with_module(hass: HomeAssistant, pbx: EmulatedPbx, pin: str = KEY) -> MockConfigEntry:
    return await loaded_entry(hass, pbx, subentries=[gsm_module(pin=pin)])


async def _send(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    message = {ATTR_CONFIG_ENTRY_ID: entry.entry_id, "number": "600111222", "message": "Hello"}
    async with asyncio.timeout(LIMIT):
        await hass.services.async_call(DOMAIN, "send_sms", message, blocking=True)


@asynccontextmanager
async def _another_client(pbx: EmulatedPbx) -> AsyncGenerator[asyncio.StreamReader]:
    """Log another client in to the module; it does not come back when it is thrown out."""
    reader, writer = await asyncio.open_connection(pbx.host, pbx.port)
    try:
        writer.write(f"aLOGI G001 {KEY}\r\n".encode())
        assert (await reader.readline()).startswith(b"aOK")
        yield reader
    finally:
        writer.close()
        await writer.wait_closed()


async def test_a_session_that_another_client_throws_out_comes_back(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await _with_module(hass, pbx)
    await until_links(pbx, MONITOR, MODULE)
    async with _another_client(pbx) as thrown_out:
        async with asyncio.timeout(LIMIT):
            assert await thrown_out.readline() == b"aNA 107\r\n"
    await until_links(pbx, MONITOR, MODULE)
    await _send(hass, entry)


async def test_another_client_is_left_alone_while_it_works(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(replace(QUICK, link=replace(QUICK.link, longest_pause=60)))
    entry = await _with_module(hass, pbx)
    await until_links(pbx, MONITOR, MODULE)
    before = await connections_so_far(pbx)
    async with _another_client(pbx):
        with pytest.raises(HomeAssistantError) as caught:
            await _send(hass, entry)
        assert caught.value.translation_key == "connection_lost"
        # The other client, and the one that counts.
        assert await connections_so_far(pbx) - before == 2


async def test_two_that_both_want_the_module_do_not_throw_each_other_out_for_ever(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(replace(QUICK, link=replace(QUICK.link, longest_pause=0.05, longest_retreat=3600)))
    await _with_module(hass, pbx)
    await until_links(pbx, MONITOR, MODULE)
    before = await connections_so_far(pbx)
    pauses = []
    for _ in range(4):
        async with _another_client(pbx) as thrown_out:
            since = asyncio.get_running_loop().time()
            async with asyncio.timeout(LIMIT):
                assert await thrown_out.readline() == b"aNA 107\r\n"
            pauses.append(asyncio.get_running_loop().time() - since)
    assert pauses[-1] >= 0.2
    # Each of the two came four times, and one counted.
    assert await connections_so_far(pbx) - before == 9


async def test_a_wrong_pin_is_tried_once_because_sim_cards_lock(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    before = await connections_so_far(pbx)
    entry = await _with_module(hass, pbx, WRONG)
    for _ in range(3):
        with pytest.raises(HomeAssistantError) as caught:
            await _send(hass, entry)
        assert caught.value.translation_key == "refused_wrong_key"
    assert await links_of(pbx) == [MONITOR]
    # One to ask who the PBX is, the monitor, the module, and one to count.
    assert await connections_so_far(pbx) - before == 4


async def test_a_module_that_the_pbx_does_not_have_yet_is_found_when_it_is_there(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[gsm_module("G002")])
    with pytest.raises(HomeAssistantError) as caught:
        await _send(hass, entry)
    assert caught.value.translation_key == "connection_lost"
    assert await links_of(pbx) == [MONITOR]


@pytest.mark.parametrize("pin", [KEY, WRONG])
async def test_trying_the_pin_again_in_the_settings_does_not_cost_the_session(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings, pin: str
) -> None:
    set_timings(replace(QUICK, link=replace(QUICK.link, longest_pause=60)))
    entry = await _with_module(hass, pbx)
    await until_links(pbx, MONITOR, MODULE)
    result = await entry.start_subentry_reconfigure_flow(hass, next(iter(entry.subentries)))
    await hass.config_entries.subentries.async_configure(result["flow_id"], {"key": pin})
    await hass.async_block_till_done()
    assert state_of(entry) is ConfigEntryState.LOADED
    await until_links(pbx, MONITOR, MODULE)
    await _send(hass, entry)
