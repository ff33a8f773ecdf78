"""What the sensors of extensions and of the PBX show while telephones ring, talk and hang up."""

from datetime import timedelta

import pytest
from homeassistant.const import STATE_UNAVAILABLE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util.dt import parse_datetime, utcnow
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.webcti.const import CONF_SHOW_PARTIES, DOMAIN
from custom_components.webcti.sensor import SCAN_INTERVAL
from tests.integration.entities import entity_id_of, writes
from tests.integration.entries import loaded_entry
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import passes_through, until, until_state

CALLER = "600111222"


async def activity(hass: HomeAssistant, pbx: EmulatedPbx, extension: str, expected: str) -> dict[str, object]:
    """Wait for the state of an extension; return its attributes."""
    state = await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", extension), expected)
    return dict(state.attributes)


async def test_an_idle_extension_is_idle_with_no_calls(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    attributes = await activity(hass, pbx, "1011", "idle")
    assert (attributes["call_count"], attributes["direction"], attributes["started"]) == (0, None, None)


async def test_an_outside_call_rings_is_talked_on_and_ends(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    call = await pbx.call_from_outside(CALLER, "1011")
    ringing = await activity(hass, pbx, "1011", "ringing")
    assert (ringing["call_count"], ringing["direction"]) == (1, "incoming")
    assert ringing["started"] is not None
    await pbx.phone("1011", "answer")
    await activity(hass, pbx, "1011", "talking")
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1011", "hang_up")
    idle = await activity(hass, pbx, "1011", "idle")
    assert idle["call_count"] == 0


async def test_an_internal_call_is_dialled_at_one_end_and_rings_at_the_other(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, watched=["1012", "21"])
    await pbx.phone("21", "lift")
    await pbx.phone("21", "digits", digits="1012")
    assert (await activity(hass, pbx, "1012", "ringing"))["direction"] == "internal"
    assert (await activity(hass, pbx, "21", "dialing"))["direction"] == "internal"


async def test_of_two_calls_the_one_that_is_left_is_shown(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    first = await pbx.call_from_outside(CALLER, "1011")
    await activity(hass, pbx, "1011", "ringing")
    await pbx.phone("1011", "answer")
    await activity(hass, pbx, "1011", "talking")
    second = await pbx.call_from_outside("600111333", "1011")
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    await until(hass, lambda: _attribute(hass, sensor, "call_count") == 2)
    assert _attribute(hass, sensor, "partner_number") == CALLER
    await pbx.control("POST", f"outside/calls/{second}/hang_up")
    await until(hass, lambda: _attribute(hass, sensor, "call_count") == 1)
    assert (await activity(hass, pbx, "1011", "talking"))["partner_number"] == CALLER
    await pbx.control("POST", f"outside/calls/{first}/hang_up")
    await pbx.phone("1011", "hang_up")
    await activity(hass, pbx, "1011", "idle")


def _attribute(hass: HomeAssistant, entity_id: str, name: str) -> object:
    state = hass.states.get(entity_id)
    return state and state.attributes.get(name)


async def test_a_call_rejected_at_once_leaves_nothing_ringing(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    event = entity_id_of(hass, "event", pbx, "call", "1011")
    await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "reject")
    await until(hass, lambda: _attribute(hass, event, "event_type") in {"ended", "missed"})
    await until_state(hass, sensor, "idle")
    assert _attribute(hass, sensor, "call_count") == 0


async def test_a_broken_telephone_is_out_of_order(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    await pbx.phone("1012", "terminal", out_of_order=True)
    await activity(hass, pbx, "1012", "out_of_order")


async def test_an_extension_the_pbx_does_not_know_is_unknown(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["7777"])
    await activity(hass, pbx, "7777", STATE_UNKNOWN)


async def test_a_change_of_one_extension_writes_only_its_own_entities(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011", "1012", "1013"])
    written = writes(hass)
    await pbx.phone("1012", "lift")
    await pbx.phone("1012", "digits", digits="21")
    await activity(hass, pbx, "1012", "dialing")
    devices = {entry.entity_id: entry.unique_id for entry in er.async_get(hass).entities.values()}
    touched = {devices[entity_id] for entity_id in written}
    assert touched
    assert {unique_id for unique_id in touched if "_1011_" in unique_id or "_1013_" in unique_id} == set()


@pytest.mark.parametrize(
    ("options", "shown"), [({}, True), ({CONF_SHOW_PARTIES: True}, True), ({CONF_SHOW_PARTIES: False}, False)]
)
async def test_who_calls_is_told_unless_the_option_forbids_it(
    hass: HomeAssistant, pbx: EmulatedPbx, options: dict[str, bool], shown: bool
) -> None:
    await loaded_entry(hass, pbx, watched=["1011"], options=options)
    await pbx.call_from_outside(CALLER, "1011")
    attributes = await activity(hass, pbx, "1011", "ringing")
    assert ("partner_number" in attributes) is shown
    assert (CALLER in str(attributes)) is shown


async def test_who_calls_is_not_recorded(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    await pbx.call_from_outside(CALLER, "1011")
    await activity(hass, pbx, "1011", "ringing")
    state = hass.states.get(entity_id_of(hass, "sensor", pbx, "activity", "1011"))
    assert state is not None
    assert state.state_info is not None
    unrecorded = state.state_info["unrecorded_attributes"]
    recorded = {name: value for name, value in state.attributes.items() if name not in unrecorded}
    assert recorded.keys().isdisjoint({"call_count", "direction", "started", "partner_number", "partner_name"})
    assert CALLER not in str(recorded)


async def test_the_pbx_tells_what_it_is(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx)
    told = {
        key: hass.states.get(entity_id_of(hass, "sensor", pbx, key)) for key in ("model", "firmware", "serial_number")
    }
    assert {key: state and state.state for key, state in told.items()} == {
        "model": "IPL-0256",
        "firmware": "6.55.0100",
        "serial_number": "00025",
    }


async def test_noisy_figures_are_disabled_until_somebody_wants_them(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx)
    registry = er.async_get(hass)
    disabled = {
        key: registry.entities[entity_id_of(hass, "sensor", pbx, key)].disabled
        for key in ("last_frame", "round_trip", "reconnects")
    }
    assert disabled == {"last_frame": True, "round_trip": True, "reconnects": False}


async def test_figures_of_the_connection_are_not_written_with_every_frame(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    er.async_get(hass).async_get_or_create("sensor", DOMAIN, f"{pbx.serial}_last_frame")
    await loaded_entry(hass, pbx, watched=["1011"])
    last_frame = entity_id_of(hass, "sensor", pbx, "last_frame")
    shown = hass.states.get(last_frame)
    assert shown is not None
    assert parse_datetime(shown.state) is not None
    written = writes(hass)
    await pbx.call_from_outside(CALLER, "1011")
    await activity(hass, pbx, "1011", "ringing")
    assert last_frame not in written
    async_fire_time_changed(hass, utcnow() + SCAN_INTERVAL + timedelta(seconds=1))
    await hass.async_block_till_done()
    assert last_frame in written


async def test_an_internal_call_is_one_call_although_two_telephones_see_it(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, watched=["1012", "21"])
    calls = entity_id_of(hass, "sensor", pbx, "active_calls")
    await until_state(hass, calls, "0")
    await pbx.phone("21", "lift")
    await pbx.phone("21", "digits", digits="1012")
    await activity(hass, pbx, "1012", "ringing")
    await until_state(hass, calls, "1")
    await pbx.phone("1012", "answer")
    await activity(hass, pbx, "1012", "talking")
    await until_state(hass, calls, "1")
    await pbx.phone("21", "hang_up")
    await pbx.phone("1012", "hang_up")
    await until_state(hass, calls, "0")


async def test_the_connection_is_told_while_everything_else_is_unavailable(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    connection = entity_id_of(hass, "binary_sensor", pbx, "connection")
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    await until_state(hass, connection, "on")
    async with passes_through(hass, sensor, STATE_UNAVAILABLE):
        await pbx.break_link("drop")
    await until_state(hass, connection, "off")
    await pbx.mend_link()
    await until_state(hass, connection, "on")
    await until_state(hass, sensor, "idle")
    async_fire_time_changed(hass, utcnow() + SCAN_INTERVAL + timedelta(seconds=1))
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "reconnects"), "1")
