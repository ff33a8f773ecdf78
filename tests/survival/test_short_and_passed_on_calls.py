"""Calls that are rejected at once or passed on while they ring: what they leave behind, which is nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from homeassistant.const import ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.util.dt import utcnow
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.integration.automations import fired_by
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until
from tests.survival.watching import Watched, watch

CALLER = "600111222"


async def _at_the_telephone(pbx: EmulatedPbx, watched: Watched) -> None:
    await pbx.phone(watched.extension, "reject")


async def _by_an_action(_pbx: EmulatedPbx, watched: Watched) -> None:
    await watched.tells("ringing")
    await watched.act("reject")


@pytest.mark.parametrize(("reject", "outcome"), [(_at_the_telephone, "missed"), (_by_an_action, "rejected")])
async def test_a_call_rejected_within_half_a_second_leaves_no_trigger_behind(
    hass: HomeAssistant,
    pbx: EmulatedPbx,
    reject: Callable[[EmulatedPbx, Watched], Awaitable[None]],
    outcome: str,
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    target = {ATTR_ENTITY_ID: watched.sensor}
    fired = await fired_by(hass, "call_ringing", target, **{"for": {"milliseconds": 500}})
    await pbx.call_from_outside(CALLER, "1011")
    await reject(pbx, watched)
    await watched.tells("missed" if outcome == "missed" else "ended")
    async_fire_time_changed(hass, utcnow() + timedelta(minutes=10))
    await hass.async_block_till_done()
    assert fired == []
    await watched.is_over(outcome)


async def test_a_call_handed_over_while_it_rings_is_one_call_at_each_end(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    passing, taking = await watch(hass, pbx, "1011", "1012")
    call = await pbx.call_from_outside(CALLER, "1011")
    await passing.shows("ringing", 1)
    await pbx.phone("1011", "answer")
    await passing.shows("talking", 1)
    await pbx.phone("1011", "digits", digits="/1012")
    await taking.shows("ringing", 1)
    assert taking.calls[0].party.number == "1011"
    await pbx.phone("1011", "hang_up")
    await passing.is_over("answered", "forwarded")
    await until(hass, lambda: taking.calls[0].party.number == CALLER)
    await pbx.phone("1012", "answer")
    await taking.shows("talking", 1)
    assert taking.calls[0].party.number == CALLER
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1012", "hang_up")
    await taking.is_over("answered")
    assert taking.told == ["ringing", "answered", "ended"]
    assert len(passing.logged) == 2


async def test_a_handed_over_call_that_nobody_answers_comes_back_and_ends_once(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    passing, taking = await watch(hass, pbx, "1011", "1012")
    call = await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "answer")
    await passing.shows("talking", 1)
    await pbx.phone("1011", "digits", digits="/1012")
    await taking.shows("ringing", 1)
    await pbx.phone("1011", "hang_up")
    await passing.shows("idle", 0)
    await pbx.control("POST", "clock", advance=60)
    await passing.shows("ringing", 1)
    await taking.is_over("missed")
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await passing.is_over("answered", "forwarded", "missed")
