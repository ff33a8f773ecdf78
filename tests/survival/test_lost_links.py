"""Links that break while telephones talk: what ended is closed once, what goes on is found again, nothing twice."""

from dataclasses import replace

import pytest
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant

from tests.integration.entities import entity_id_of
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import passes_through, until_state
from tests.survival.conftest import QUICK, Calendar, SetTimings
from tests.survival.watching import Watched, watch

CALLER, SECOND_CALLER = "600111222", "600111333"
NEVER_ANSWERS = "600111228"
TWO_MINUTES = 120
FOREVER = 3600


async def _talk(pbx: EmulatedPbx, watched: Watched, caller: str = CALLER) -> str:
    call = await pbx.call_from_outside(caller, watched.extension)
    await watched.shows("ringing", 1)
    await pbx.phone(watched.extension, "answer")
    await watched.shows("talking", 1)
    return call


async def _knock(pbx: EmulatedPbx, watched: Watched) -> str:
    call = await pbx.call_from_outside(SECOND_CALLER, watched.extension)
    await watched.shows("talking", 2)
    return call


async def _hang_up(pbx: EmulatedPbx, watched: Watched, *calls: str) -> None:
    for call in calls:
        await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone(watched.extension, "hang_up")


async def _lose(hass: HomeAssistant, pbx: EmulatedPbx, watched: Watched) -> None:
    """Cut the links, and every new one until the PBX's clock is advanced by two minutes."""
    await pbx.break_link("drop", duration=TWO_MINUTES)
    await until_state(hass, watched.sensor, STATE_UNAVAILABLE)


async def _find(pbx: EmulatedPbx, calendar: Calendar) -> None:
    calendar.jump(TWO_MINUTES)
    await pbx.control("POST", "clock", advance=TWO_MINUTES)


async def test_a_frame_that_was_cut_in_the_middle_is_not_taken_for_another(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await _talk(pbx, watched)
    await pbx.break_link("drop", middle=True, count=1, extension="*")
    await pbx.phone("1011", "hang_up")
    await watched.is_over("unknown")
    await _hang_up(pbx, watched, await _talk(pbx, watched))
    await watched.is_over("unknown", "answered")


async def test_of_two_minutes_without_a_link_a_call_that_ended_is_closed_and_one_that_runs_is_found_again(
    hass: HomeAssistant, pbx: EmulatedPbx, calendar: Calendar
) -> None:
    ending, running = await watch(hass, pbx, "1011", "1012")
    ended, runs = await _talk(pbx, ending), await _talk(pbx, running, SECOND_CALLER)
    (before,) = running.calls
    await _lose(hass, pbx, ending)
    await _hang_up(pbx, ending, ended)
    await _find(pbx, calendar)
    await ending.is_over("unknown")
    assert ending.told == ["ringing", "answered", "ended"]
    await running.shows("talking", 1)
    assert running.calls == (before,)
    assert running.told == ["ringing", "answered"]
    await _hang_up(pbx, running, runs)
    await running.is_over("answered")
    assert running.told == ["ringing", "answered", "ended"]


async def test_two_calls_of_one_extension_that_ended_without_a_link_are_both_told(
    hass: HomeAssistant, pbx: EmulatedPbx, calendar: Calendar
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    calls = await _talk(pbx, watched), await _knock(pbx, watched)
    await _lose(hass, pbx, watched)
    await _hang_up(pbx, watched, *calls)
    await _find(pbx, calendar)
    await watched.is_over("unknown", "unknown")


async def test_a_call_that_stopped_ringing_without_a_link_rings_no_more(
    hass: HomeAssistant, pbx: EmulatedPbx, calendar: Calendar
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.call_from_outside(CALLER, "1011")
    await watched.shows("ringing", 1)
    await _lose(hass, pbx, watched)
    await _find(pbx, calendar)
    await watched.is_over("unknown")


async def test_a_call_goes_on_under_its_id_through_links_that_break_again_and_again(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    call = await _talk(pbx, watched)
    running = watched.calls
    for _ in range(5):
        async with passes_through(hass, watched.sensor, STATE_UNAVAILABLE):
            await pbx.break_link("drop")
        await watched.shows("talking", 1)
    assert watched.calls == running
    await _hang_up(pbx, watched, call)
    await watched.is_over("answered")
    assert watched.told == ["ringing", "answered", "ended"]


async def test_a_call_whose_ringing_was_lost_is_there_when_it_is_answered(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.break_link("lose", extension="*", count=1)
    call = await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "answer")
    await watched.shows("talking", 1)
    await _hang_up(pbx, watched, call)
    await watched.is_over("answered")


async def test_a_half_open_link_is_found_by_its_silence(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(replace(QUICK, link=replace(QUICK.link, silence=1, answer=0.5)))
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.break_link("stall")
    await until_state(hass, watched.sensor, STATE_UNAVAILABLE)
    await pbx.mend_link()
    await watched.shows("idle", 0)
    await _talk(pbx, watched)


async def test_a_link_that_pbx_closes_in_one_direction_is_replaced(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.break_link("half_close")
    await until_state(hass, watched.sensor, STATE_UNAVAILABLE)
    await watched.shows("idle", 0)
    assert len((await pbx.control("GET", "faults"))["links"]) == 1


async def test_calls_outlive_a_pbx_that_does_not_answer_for_a_while(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    call = await _talk(pbx, watched)
    await pbx.break_link("restart", duration=FOREVER)
    await until_state(hass, watched.sensor, STATE_UNAVAILABLE)
    await pbx.control("POST", "clock", advance=FOREVER)
    await watched.shows("talking", 1)
    await _hang_up(pbx, watched, call)
    await watched.is_over("answered")


async def test_calls_that_a_restart_of_the_pbx_ended_are_closed_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    talking, other = await watch(hass, pbx, "1011", "21")
    await _talk(pbx, talking)
    await _knock(pbx, talking)
    await pbx.phone("21", "lift")
    await pbx.phone("21", "digits", digits=f"0{NEVER_ANSWERS}")
    await other.shows("dialing", 1)
    await pbx.control("POST", "reset")
    await talking.is_over("unknown", "unknown")
    await other.is_over("unknown")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "active_calls"), "0")


@pytest.mark.parametrize("fault", ["duplicate", "delay"])
async def test_frames_that_come_twice_or_late_are_counted_once(
    hass: HomeAssistant, pbx: EmulatedPbx, fault: str
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.break_link(fault, extension="*", **({"seconds": 0.05} if fault == "delay" else {}))
    await _hang_up(pbx, watched, await _talk(pbx, watched))
    await watched.is_over("answered")
    assert watched.told == ["ringing", "answered", "ended"]
