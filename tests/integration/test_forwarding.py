"""Forwardings: switched here, sent with the target and rings entered here, read back as far as the PBX tells."""

from typing import Any

import pytest
from homeassistant.const import ATTR_ASSUMED_STATE, ATTR_ENTITY_ID, SERVICE_TURN_OFF, SERVICE_TURN_ON
from homeassistant.core import HomeAssistant, State
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from pytest_homeassistant_custom_component.common import mock_restore_cache_with_extra_data

from tests.integration.entities import entity_id_of, has_entity
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until_state

NUMBER = "number"
SWITCH = "switch"
TEXT = "text"
EXTENSION = "1011"


async def act(hass: HomeAssistant, platform: str, service: str, entity_id: str, **data: Any) -> None:
    await hass.services.async_call(platform, service, {ATTR_ENTITY_ID: entity_id, **data}, blocking=True)


async def enter_target(hass: HomeAssistant, pbx: EmulatedPbx, kind: str, target: str) -> None:
    await act(
        hass, TEXT, "set_value", entity_id_of(hass, TEXT, pbx, f"forwarding_target_{kind}", EXTENSION), value=target
    )


async def switch(hass: HomeAssistant, pbx: EmulatedPbx, kind: str, service: str) -> None:
    await act(hass, SWITCH, service, entity_id_of(hass, SWITCH, pbx, f"forwarding_{kind}", EXTENSION))


def shown(hass: HomeAssistant, pbx: EmulatedPbx, kind: str) -> tuple[str, bool]:
    """State of a forwarding's switch, and whether it is assumed."""
    state = hass.states.get(entity_id_of(hass, SWITCH, pbx, f"forwarding_{kind}", EXTENSION))
    assert state is not None
    return state.state, state.attributes.get(ATTR_ASSUMED_STATE, False)


async def forwardings(pbx: EmulatedPbx) -> list[dict[str, Any]]:
    """What the PBX itself has set."""
    services = (await pbx.control("GET", "state"))["subscribers"][EXTENSION]["services"]
    return sorted(services["forwarding"], key=lambda forwarding: str(forwarding["type"]))


async def test_without_any_forwarding_all_are_off_for_certain(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    for kind in ("always", "busy", "no_answer", "dnd"):
        assert shown(hass, pbx, kind) == ("off", False)


async def test_a_forwarding_is_sent_with_its_target_and_assumed_from_then_on(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    await enter_target(hass, pbx, "busy", "1012")
    await switch(hass, pbx, "busy", SERVICE_TURN_ON)
    assert shown(hass, pbx, "busy") == ("on", True)
    assert shown(hass, pbx, "always") == ("off", True)
    assert [(one["type"], one["target"]) for one in await forwardings(pbx)] == [("busy", "1012")]


async def test_a_second_forwarding_shows_although_the_flag_of_the_pbx_does_not_change(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    for kind in ("busy", "always"):
        await enter_target(hass, pbx, kind, "1012")
        await switch(hass, pbx, kind, SERVICE_TURN_ON)
    assert shown(hass, pbx, "busy") == shown(hass, pbx, "always") == ("on", True)
    await switch(hass, pbx, "busy", SERVICE_TURN_OFF)
    assert shown(hass, pbx, "busy") == ("off", True)
    assert shown(hass, pbx, "always") == ("on", True)
    assert [one["type"] for one in await forwardings(pbx)] == ["immediate"]
    await switch(hass, pbx, "always", SERVICE_TURN_OFF)
    assert shown(hass, pbx, "busy") == shown(hass, pbx, "always") == ("off", False)


async def test_a_forwarding_that_somebody_else_set_is_of_unknown_type(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1012")])
    always = entity_id_of(hass, SWITCH, pbx, "forwarding_always", "1012")
    await until_state(hass, always, "off")
    await pbx.phone("1012", "lift")
    await pbx.phone("1012", "digits", digits="*741013#")
    await until_state(hass, always, "unknown")


async def test_an_outside_target_gets_the_line_digit(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    await enter_target(hass, pbx, "always", "600 111 222")
    await switch(hass, pbx, "always", SERVICE_TURN_ON)
    assert [one["target"] for one in await forwardings(pbx)] == ["0600111222"]


async def test_a_forwarding_that_is_on_moves_with_its_target_and_rings(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    await enter_target(hass, pbx, "no_answer", "1012")
    await switch(hass, pbx, "no_answer", SERVICE_TURN_ON)
    await enter_target(hass, pbx, "no_answer", "1013")
    await act(hass, NUMBER, "set_value", entity_id_of(hass, NUMBER, pbx, "forwarding_rings", EXTENSION), value=5)
    assert [(one["target"], one["rings"]) for one in await forwardings(pbx)] == [("1013", 5)]


async def test_without_a_target_nothing_is_forwarded(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    with pytest.raises(ServiceValidationError) as caught:
        await switch(hass, pbx, "always", SERVICE_TURN_ON)
    assert caught.value.translation_key == "no_forwarding_target"
    assert await forwardings(pbx) == []


async def test_a_target_the_pbx_refuses_is_not_kept(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    await enter_target(hass, pbx, "always", "1012")
    await switch(hass, pbx, "always", SERVICE_TURN_ON)
    with pytest.raises(HomeAssistantError):
        await enter_target(hass, pbx, "always", "7777")
    text = hass.states.get(entity_id_of(hass, TEXT, pbx, "forwarding_target_always", EXTENSION))
    assert text is not None
    assert text.state == "1012"


async def test_target_and_rings_outlast_a_restart(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    prefix = f"extension_{EXTENSION}"
    target = f"text.{prefix}_target_of_forwarding_always"
    rings = f"number.{prefix}_rings_before_forwarding"
    text = {"native_max": 32, "native_min": 0, "native_value": "1012"}
    number = {"native_max_value": 9, "native_min_value": 0, "native_step": 1, "native_unit_of_measurement": None}
    mock_restore_cache_with_extra_data(
        hass, [(State(target, "1012"), text), (State(rings, "7"), {**number, "native_value": 7})]
    )
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    await until_state(hass, entity_id_of(hass, TEXT, pbx, "forwarding_target_always", EXTENSION), "1012")
    await until_state(hass, entity_id_of(hass, NUMBER, pbx, "forwarding_rings", EXTENSION), "7")
    await switch(hass, pbx, "always", SERVICE_TURN_ON)
    assert [(one["target"], one["rings"]) for one in await forwardings(pbx)] == [("1012", 7)]


async def test_an_ncp_has_no_forwarding_on_do_not_disturb(hass: HomeAssistant, ncp: EmulatedPbx) -> None:
    await loaded_entry(hass, ncp, subentries=[sign_in(EXTENSION)])
    assert has_entity(hass, SWITCH, ncp, "forwarding_always", EXTENSION)
    assert not has_entity(hass, SWITCH, ncp, "forwarding_dnd", EXTENSION)
    assert not has_entity(hass, TEXT, ncp, "forwarding_target_dnd", EXTENSION)
