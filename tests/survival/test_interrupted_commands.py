"""Commands whose link breaks under way: each ends with a sentence for the user, and the next one works."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from homeassistant.const import ATTR_CONFIG_ENTRY_ID, EVENT_HOMEASSISTANT_STOP
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from custom_components.webcti.const import DOMAIN
from tests.integration.entities import entity_id_of
from tests.integration.entries import gsm_module, loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT, until_state
from tests.survival.conftest import QUICK, SetTimings
from tests.survival.watching import SOMEBODY, Watched, watch

IMPATIENT = replace(QUICK, link=replace(QUICK.link, answer=1))


async def _signed_in(hass: HomeAssistant, pbx: EmulatedPbx) -> Watched:
    """Set up 1011 with a connection of its own, over which a command went already."""
    (watched,) = await watch(hass, pbx, "1011")
    await watched.act("set_dnd", enabled=False)
    return watched


async def _refused(watched: Watched) -> str:
    """Switch do-not-disturb on, in vain; return which sentence tells why."""
    with pytest.raises(HomeAssistantError) as caught:
        async with asyncio.timeout(LIMIT):
            await watched.act("set_dnd", enabled=True)
    return str(caught.value.translation_key)


async def _works(hass: HomeAssistant, pbx: EmulatedPbx, watched: Watched) -> None:
    dnd = entity_id_of(hass, "switch", pbx, "dnd", watched.extension)
    for enabled, shown in ((True, "on"), (False, "off")):
        await watched.act("set_dnd", enabled=enabled)
        await until_state(hass, dnd, shown)


@pytest.mark.parametrize(
    ("direction", "carried_out"), [("from_client", "off"), ("to_client", "on")], ids=["the command", "its answer"]
)
async def test_a_link_cut_in_the_middle_of(
    hass: HomeAssistant, pbx: EmulatedPbx, direction: str, carried_out: str
) -> None:
    watched = await _signed_in(hass, pbx)
    await pbx.break_link("drop", middle=True, count=1, direction=direction, extension="1011")
    assert await _refused(watched) == "connection_lost"
    await until_state(hass, entity_id_of(hass, "switch", pbx, "dnd", "1011"), carried_out)
    await _works(hass, pbx, watched)


@pytest.mark.parametrize("fault", ["lose", "stall", "garble"])
@pytest.mark.parametrize("direction", ["from_client", "to_client"])
async def test_a_command_that_is_not_understood_or_not_answered_is_no_success(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings, fault: str, direction: str
) -> None:
    set_timings(IMPATIENT)
    watched = await _signed_in(hass, pbx)
    await pbx.break_link(fault, direction=direction, extension="1011")
    assert await _refused(watched) in {"answer_timeout", "invalid_value"}
    await pbx.mend_link()
    await _works(hass, pbx, watched)


async def test_an_answer_that_comes_too_late_is_not_taken_for_that_of_the_next_command(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(IMPATIENT)
    watched = await _signed_in(hass, pbx)
    await pbx.break_link("delay", seconds=1.1, count=1, extension="1011")
    assert await _refused(watched) == "answer_timeout"
    with pytest.raises(HomeAssistantError) as caught:
        await watched.act("reject")
    assert caught.value.translation_key == "refused_no_ringing_call"
    await _works(hass, pbx, watched)


async def test_a_pbx_that_restarts_takes_commands_again(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    watched = await _signed_in(hass, pbx)
    await pbx.break_link("restart", duration=3600)
    assert await _refused(watched) in {"connection_lost", "unreachable_now"}
    await pbx.control("POST", "clock", advance=3600)
    await watched.shows("idle", 0)
    await _works(hass, pbx, watched)


async def _in_flight(hass: HomeAssistant, pbx: EmulatedPbx) -> tuple[str, list[asyncio.Task[Any]]]:
    """Set up two extensions and a GSM module, and give each commands that the PBX never hears of."""
    extensions = ("1011", "1012")
    subentries = [*(sign_in(extension, [SOMEBODY]) for extension in extensions), gsm_module()]
    entry = await loaded_entry(hass, pbx, subentries=subentries)
    watched = [Watched(hass, pbx, entry, extension) for extension in extensions]
    for one in watched:
        await one.act("set_dnd", enabled=False)
    message = {ATTR_CONFIG_ENTRY_ID: entry.entry_id, "number": "600111222", "message": "Hello"}
    await hass.services.async_call(DOMAIN, "send_sms", message, blocking=True)
    await pbx.break_link("stall", direction="from_client")
    actions = [one.act("set_dnd", enabled=enabled) for one in watched for enabled in (True, False)]
    sending = hass.services.async_call(DOMAIN, "send_sms", message, blocking=True)
    tasks = [hass.async_create_task(work, eager_start=True) for work in (*actions, sending)]
    assert not any(task.done() for task in tasks)
    return entry.entry_id, tasks


async def _all_told(tasks: list[asyncio.Task[Any]]) -> None:
    async with asyncio.timeout(LIMIT):
        results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [getattr(result, "translation_key", result) for result in results] == ["connection_lost"] * len(tasks)


async def test_unloading_ends_commands_in_flight(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(IMPATIENT)
    entry_id, tasks = await _in_flight(hass, pbx)
    async with asyncio.timeout(LIMIT):
        assert await hass.config_entries.async_unload(entry_id)
    await _all_told(tasks)
    assert [task for task in asyncio.all_tasks() if task.get_name().startswith("webcti")] == []
    await pbx.mend_link()
    assert (await pbx.control("GET", "faults"))["links"] == []


async def test_home_assistant_that_stops_ends_commands_in_flight(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(IMPATIENT)
    _, tasks = await _in_flight(hass, pbx)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await _all_told(tasks)
    await hass.async_block_till_done()
    assert [task for task in asyncio.all_tasks() if task.get_name().startswith("webcti")] == []
