"""The call event tells what happened to a call, in the order it happened."""

import pytest
from homeassistant.core import HomeAssistant

from custom_components.webcti.const import CONF_SHOW_PARTIES
from tests.integration.entities import entity_id_of, history_of
from tests.integration.entries import loaded_entry
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until

CALLER = "600111222"

type History = list[tuple[str, dict[str, object]]]


def kinds(history: History) -> list[object]:
    return [attributes["event_type"] for _, attributes in history]


async def test_a_call_that_is_answered_rings_is_answered_and_ends(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    call = await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: kinds(history) == ["ringing"])
    await pbx.phone("1011", "answer")
    await until(hass, lambda: kinds(history) == ["ringing", "answered"])
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until(hass, lambda: kinds(history) == ["ringing", "answered", "ended"])
    assert history[-1][1]["outcome"] == "answered"
    assert history[-1][1]["direction"] == "incoming"
    assert isinstance(history[-1][1]["duration"], int)


async def test_a_call_nobody_answers_is_missed(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    call = await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: kinds(history) == ["ringing"])
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until(hass, lambda: kinds(history) == ["ringing", "missed"])
    assert history[-1][1]["outcome"] == "missed"
    assert history[-1][1]["duration"] is None


async def test_a_call_that_is_made_dials_is_answered_and_ends(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["21"])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "21"))
    await pbx.phone("21", "lift")
    await pbx.phone("21", "digits", digits="1012")
    await until(hass, lambda: kinds(history) == ["dialing"])
    await pbx.phone("1012", "answer")
    await until(hass, lambda: kinds(history) == ["dialing", "answered"])
    await pbx.phone("1012", "hang_up")
    await until(hass, lambda: kinds(history) == ["dialing", "answered", "ended"])


async def test_a_second_call_waits(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: kinds(history) == ["ringing"])
    await pbx.phone("1011", "answer")
    await until(hass, lambda: kinds(history) == ["ringing", "answered"])
    await pbx.call_from_outside("600111333", "1011")
    await until(hass, lambda: kinds(history) == ["ringing", "answered", "waiting"])


async def test_a_call_that_is_put_aside_is_held(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1012"))
    await pbx.call_from_outside(CALLER, "1012")
    await until(hass, lambda: kinds(history) == ["ringing"])
    await pbx.phone("1012", "answer")
    await until(hass, lambda: kinds(history) == ["ringing", "answered"])
    await pbx.phone("1012", "digits", digits="/")
    await until(hass, lambda: "held" in kinds(history))


@pytest.mark.parametrize(
    ("options", "shown"), [({}, True), ({CONF_SHOW_PARTIES: True}, True), ({CONF_SHOW_PARTIES: False}, False)]
)
async def test_who_calls_is_told_unless_the_option_forbids_it(
    hass: HomeAssistant, pbx: EmulatedPbx, options: dict[str, bool], shown: bool
) -> None:
    await loaded_entry(hass, pbx, watched=["1011"], options=options)
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: bool(history))
    assert ("partner_number" in history[0][1]) is shown
    assert (CALLER in str(history)) is shown


async def test_nothing_about_a_call_is_recorded_but_its_kind(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    event = entity_id_of(hass, "event", pbx, "call", "1011")
    history = history_of(hass, event)
    await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: bool(history))
    state = hass.states.get(event)
    assert state is not None
    assert state.state_info is not None
    recorded = state.attributes.keys() - state.state_info["unrecorded_attributes"]
    assert recorded == {"event_type", "friendly_name"}


async def test_who_called_is_forgotten_when_the_option_is_switched_off(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    event = entity_id_of(hass, "event", pbx, "call", "1011")
    history = history_of(hass, event)
    await pbx.call_from_outside(CALLER, "1011")
    await until(hass, lambda: kinds(history) == ["ringing"])
    hass.config_entries.async_update_entry(entry, options={**entry.options, CONF_SHOW_PARTIES: False})
    await hass.async_block_till_done()
    restored = hass.states.get(event)
    assert restored is not None
    assert restored.attributes["event_type"] == "ringing"
    assert CALLER not in str(restored.attributes)
