"""Triggers of automations: which call of which extension fires them, and that nothing of them is left behind."""

from datetime import timedelta
from typing import Any

import pytest
from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr
from homeassistant.setup import async_setup_component
from homeassistant.util.dt import utcnow
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.webcti.const import CONF_SHOW_PARTIES, DOMAIN
from custom_components.webcti.cti.dialing import same_number
from tests.integration.automations import AUTOMATION, fired_by
from tests.integration.entities import device_of, entity_id_of, history_of
from tests.integration.entries import loaded_entry, new_entry
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until, until_state

CALLER = "600111222"


async def missed_call(hass: HomeAssistant, pbx: EmulatedPbx, extension: str, caller: str = CALLER) -> None:
    """Let somebody call from outside and give up."""
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", extension))
    call = await pbx.call_from_outside(caller, extension)
    await until(hass, lambda: bool(history))
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until(hass, lambda: history[-1][1]["event_type"] == "missed")


async def test_a_call_at_the_targeted_extension_fires_and_tells_what_it_is(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, watched=["1011", "1012"])
    device = device_of(hass, pbx, "1011")
    fired = await fired_by(hass, "call_ringing", {ATTR_DEVICE_ID: device})
    await missed_call(hass, pbx, "1012")
    assert fired == []
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1
    told = {key: fired[0][key] for key in ("device_id", "extension", "direction", "outcome", "partner_number")}
    assert told == {
        "device_id": device,
        "extension": "1011",
        "direction": "incoming",
        "outcome": None,
        "partner_number": CALLER,
    }


async def test_who_calls_is_not_told_if_the_option_forbids_it(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"], options={CONF_SHOW_PARTIES: False})
    fired = await fired_by(hass, "call_missed", {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")})
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1
    assert CALLER not in str(fired)


async def test_every_stage_of_a_call_has_its_trigger(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011", "1012"])
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "1012")}
    answered = await fired_by(hass, "call_answered", target)
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1012"))
    call = await pbx.call_from_outside(CALLER, "1012")
    await until(hass, lambda: bool(history))
    assert answered == []
    await pbx.phone("1012", "answer")
    await until(hass, lambda: len(history) == 2)
    assert len(answered) == 1
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until(hass, lambda: len(history) == 3)
    assert len(answered) == 1


@pytest.mark.parametrize(
    ("options", "fires"),
    [
        ({}, True),
        ({"outcome": ["missed", "busy"]}, True),
        ({"outcome": "answered"}, False),
        ({"direction": "incoming"}, True),
        ({"direction": ["outgoing", "internal"]}, False),
        ({"number": "+48 600 111 222"}, True),
        ({"number": ["1012", "600111222"]}, True),
        ({"number": "600111223"}, False),
    ],
)
async def test_only_calls_that_are_meant_fire(
    hass: HomeAssistant, pbx: EmulatedPbx, options: dict[str, Any], fires: bool
) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    fired = await fired_by(hass, "call_ended", {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")}, **options)
    await missed_call(hass, pbx, "1011")
    assert len(fired) == fires


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("600111222", "600 111 222", True),
        ("600111222", "+48600111222", True),
        ("0048600111222", "600-111-222", True),
        ("1012", "1012", True),
        ("1012", "600111012", False),
        ("21", "121", False),
        ("600111222", "600111223", False),
    ],
)
def test_numbers_are_compared_as_people_write_them(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same
    assert same_number(other, one) is same


async def test_a_call_rejected_at_once_leaves_no_trigger_behind(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")}
    fired = await fired_by(hass, "call_ringing", target, **{"for": {"milliseconds": 500}})
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "reject")
    await until(hass, lambda: [attributes["event_type"] for _, attributes in history][1:] != [])
    async_fire_time_changed(hass, utcnow() + timedelta(seconds=10))
    await hass.async_block_till_done()
    assert fired == []


async def test_a_call_that_rings_long_enough_fires_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")}
    fired = await fired_by(hass, "call_ringing", target, **{"for": {"seconds": 20}})
    await pbx.call_from_outside(CALLER, "1011")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "ringing")
    for seconds, times in ((15, 0), (25, 1), (60, 1)):
        async_fire_time_changed(hass, utcnow() + timedelta(seconds=seconds))
        await hass.async_block_till_done()
        assert len(fired) == times


async def test_the_pbx_as_target_means_all_its_extensions(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011", "1012"])
    fired = await fired_by(hass, "call_missed", {ATTR_DEVICE_ID: entry.runtime_data.pbx_device.id})
    await missed_call(hass, pbx, "1011")
    await missed_call(hass, pbx, "1012")
    assert [one["extension"] for one in fired] == ["1011", "1012"]


async def test_an_area_follows_the_extensions_that_are_moved_into_it(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    area = ar.async_get(hass).async_create("Office")
    fired = await fired_by(hass, "call_missed", {"area_id": area.id})
    await missed_call(hass, pbx, "1011")
    assert fired == []
    dr.async_get(hass).async_update_device(device_of(hass, pbx, "1011"), area_id=area.id)
    await hass.async_block_till_done()
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1


async def test_an_entity_as_target_means_its_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    fired = await fired_by(hass, "call_missed", {ATTR_ENTITY_ID: sensor})
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1


async def test_a_trigger_lives_through_reloads_and_fires_once_per_call(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    fired = await fired_by(hass, "call_missed", {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")})
    for _ in range(3):
        await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done()
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1


async def test_a_trigger_waits_for_a_pbx_that_is_set_up_later(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    device = device_of(hass, pbx, "1011")
    await hass.config_entries.async_unload(entry.entry_id)
    fired = await fired_by(hass, "call_missed", {ATTR_DEVICE_ID: device})
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    await missed_call(hass, pbx, "1011")
    assert len(fired) == 1


async def test_an_automation_that_is_turned_off_listens_to_nobody(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    fired = await fired_by(hass, "call_missed", {ATTR_DEVICE_ID: device_of(hass, pbx, "1011")})
    await hass.services.async_call(AUTOMATION, "turn_off", {ATTR_ENTITY_ID: "automation.test"}, blocking=True)
    await missed_call(hass, pbx, "1011")
    assert fired == []


async def test_options_that_mean_nothing_are_refused(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    new_entry(hass, pbx)
    config = {
        "alias": "Test",
        "triggers": {
            "trigger": f"{DOMAIN}.call_ringing",
            "target": {ATTR_ENTITY_ID: "sensor.nobody"},
            "options": {"direction": "sideways"},
        },
        "actions": [],
    }
    assert await async_setup_component(hass, AUTOMATION, {AUTOMATION: config})
    state = hass.states.get("automation.test")
    assert state is not None
    assert state.state == "unavailable"
