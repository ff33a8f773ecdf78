"""What an extension has at its PBX beyond its telephone, as entities: read from the WebCTI API and read back."""

from typing import Any

import pytest
from homeassistant.components.sensor import SensorDeviceClass, SensorStateClass
from homeassistant.const import ATTR_DEVICE_CLASS, ATTR_ENTITY_ID, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant, State
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers import issue_registry as ir

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.records import Availability
from tests.integration.entities import entity_id_of, has_entity
from tests.integration.entries import PASSWORD, loaded_entry, over_web, over_xctip, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, everyday_user
from tests.integration.waiting import until, until_state

EXTENSION = "1011"


async def loaded(hass: HomeAssistant, pbx: EmulatedPbx, **how: Any) -> None:
    """Set up 1011 with its password, and wait until it was read."""
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)], options=over_web(pbx) | how)
    await until_state(hass, entity_id_of(hass, "switch", pbx, "follow_me", EXTENSION), "off")


def shown(hass: HomeAssistant, pbx: EmulatedPbx, platform: str, key: str) -> State:
    state = hass.states.get(entity_id_of(hass, platform, pbx, key, EXTENSION))
    assert state is not None
    return state


async def act(hass: HomeAssistant, pbx: EmulatedPbx, platform: str, key: str, service: str, **data: Any) -> None:
    entity_id = entity_id_of(hass, platform, pbx, key, EXTENSION)
    await hass.services.async_call(platform, service, {ATTR_ENTITY_ID: entity_id, **data}, blocking=True)


CLASSIC = {
    ("switch", "wake_up"),
    ("time", "wake_up_time"),
    ("select", "wake_up_repeat"),
    ("sensor", "next_wake_up"),
    ("event", "wake_up_result"),
    ("switch", "mobile_phone"),
    ("switch", "mobile_phone_on_no_answer"),
    ("switch", "mobile_phone_on_dnd"),
    ("switch", "follow_me"),
    ("text", "follow_me_target"),
    ("select", "dnd_message"),
    ("sensor", "missed_calls"),
    ("sensor", "last_call"),
    ("sensor", "voicemail"),
    ("sensor", "costs"),
    ("sensor", "cost_limit"),
    ("sensor", "balance"),
}
ONLY_NCP = {
    ("switch", "mobile_phone_on_unavailable"),
    ("switch", "call_waiting_allowed"),
    ("switch", "clir"),
    ("select", "call_as"),
}
ONLY_CLASSIC = {("switch", "mobile_phone_on_dnd"), ("select", "dnd_message")}


async def test_a_classic_pbx_has_the_entities_of_its_capabilities(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    for platform, key in CLASSIC:
        assert has_entity(hass, platform, pbx, key, EXTENSION), key
    for platform, key in ONLY_NCP:
        assert not has_entity(hass, platform, pbx, key, EXTENSION), key


async def test_an_ncp_has_the_entities_of_its_capabilities(hass: HomeAssistant, ncp: EmulatedPbx) -> None:
    await loaded(hass, ncp)
    for platform, key in (CLASSIC | ONLY_NCP) - ONLY_CLASSIC:
        assert has_entity(hass, platform, ncp, key, EXTENSION), key
    for platform, key in ONLY_CLASSIC:
        assert not has_entity(hass, platform, ncp, key, EXTENSION), key


async def test_without_a_password_there_are_only_the_entities_of_codes_and_they_are_disabled(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    registry = er.async_get(hass)
    for platform, key in (("switch", "wake_up"), ("switch", "follow_me"), ("time", "wake_up_time")):
        entry = registry.async_get(entity_id_of(hass, platform, pbx, key, EXTENSION))
        assert entry is not None
        assert entry.disabled_by is er.RegistryEntryDisabler.INTEGRATION
    for platform, key in (("sensor", "costs"), ("switch", "clir"), ("select", "dnd_message")):
        assert not has_entity(hass, platform, pbx, key, EXTENSION)


async def test_a_wake_up_is_set_switched_and_read_back(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    with pytest.raises(ServiceValidationError) as caught:
        await act(hass, pbx, "switch", "wake_up", "turn_on")
    assert caught.value.translation_key == "no_wake_up_time"
    await act(hass, pbx, "time", "wake_up_time", "set_value", time="06:30:00")
    assert shown(hass, pbx, "time", "wake_up_time").state == "06:30:00"
    assert shown(hass, pbx, "switch", "wake_up").state == "off"
    await act(hass, pbx, "switch", "wake_up", "turn_on")
    assert shown(hass, pbx, "switch", "wake_up").state == "on"
    assert shown(hass, pbx, "sensor", "next_wake_up").attributes[ATTR_DEVICE_CLASS] == SensorDeviceClass.TIMESTAMP
    await act(hass, pbx, "select", "wake_up_repeat", "select_option", option="daily")
    assert shown(hass, pbx, "select", "wake_up_repeat").state == "daily"
    assert shown(hass, pbx, "switch", "wake_up").state == "on"
    await act(hass, pbx, "switch", "wake_up", "turn_off")
    assert shown(hass, pbx, "switch", "wake_up").state == "off"
    assert shown(hass, pbx, "time", "wake_up_time").state == "06:30:00"


async def test_a_wake_up_that_nobody_answered_is_an_event(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "time", "wake_up_time", "set_value", time="06:30:00")
    await act(hass, pbx, "switch", "wake_up", "turn_on")
    await pbx.control("POST", "clock", advance=86_400)
    event = entity_id_of(hass, "event", pbx, "wake_up_result", EXTENSION)

    def told() -> bool:
        state = hass.states.get(event)
        return state is not None and state.attributes.get("event_type") == "not_answered"

    await until(hass, told)


async def test_the_mobile_phone_and_its_cases_are_switched(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    for key in ("mobile_phone", "mobile_phone_on_no_answer", "mobile_phone_on_dnd"):
        for service, state in (("turn_on", "on"), ("turn_off", "off")):
            await act(hass, pbx, "switch", key, service)
            assert shown(hass, pbx, "switch", key).state == state


async def test_follow_me_needs_a_target_and_leads_there(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    with pytest.raises(ServiceValidationError) as caught:
        await act(hass, pbx, "switch", "follow_me", "turn_on")
    assert caught.value.translation_key == "no_follow_me_target"
    await act(hass, pbx, "text", "follow_me_target", "set_value", value="1012")
    await act(hass, pbx, "switch", "follow_me", "turn_on")
    assert shown(hass, pbx, "switch", "follow_me").state == "on"
    await act(hass, pbx, "text", "follow_me_target", "set_value", value="1013")
    assert shown(hass, pbx, "switch", "follow_me").state == "on"
    assert shown(hass, pbx, "text", "follow_me_target").state == "1013"


async def test_a_refused_target_stays_as_it_was_and_the_reason_is_told(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "text", "follow_me_target", "set_value", value="1012")
    await act(hass, pbx, "switch", "follow_me", "turn_on")
    with pytest.raises(ServiceValidationError) as caught:
        await act(hass, pbx, "text", "follow_me_target", "set_value", value=EXTENSION)
    assert caught.value.translation_key == "web_target_is_self"
    assert shown(hass, pbx, "text", "follow_me_target").state == "1012"


async def test_a_message_is_chosen_by_its_name(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    select = entity_id_of(hass, "select", pbx, "dnd_message", EXTENSION)
    await until(hass, lambda: len((hass.states.get(select) or State(select, "")).attributes.get("options", ())) > 1)
    options = shown(hass, pbx, "select", "dnd_message").attributes["options"]
    assert options[0] == "default"
    await act(hass, pbx, "select", "dnd_message", "select_option", option=options[-1])
    assert shown(hass, pbx, "select", "dnd_message").state == options[-1]
    await act(hass, pbx, "select", "dnd_message", "select_option", option="default")
    assert shown(hass, pbx, "select", "dnd_message").state == "default"


@pytest.mark.parametrize("key", ["clir", "call_waiting_allowed", "mobile_phone_on_unavailable"])
async def test_an_ncp_switches_its_own_services(hass: HomeAssistant, ncp: EmulatedPbx, key: str) -> None:
    await loaded(hass, ncp)
    before = shown(hass, ncp, "switch", key).state
    service, state = ("turn_off", "off") if before == "on" else ("turn_on", "on")
    await act(hass, ncp, "switch", key, service)
    assert shown(hass, ncp, "switch", key).state == state


async def test_what_is_changed_elsewhere_shows(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    switch = entity_id_of(hass, "switch", pbx, "follow_me", EXTENSION)
    other = hass.config_entries.async_entries(DOMAIN)[0].runtime_data.pbx.web.client("1015", PASSWORD)
    await other.services.set_follow_me(EXTENSION, on=True, target="1012")
    await until_state(hass, switch, "on")


async def test_missed_calls_and_the_last_call_are_told_and_partners_not_recorded(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded(hass, pbx)
    missed = entity_id_of(hass, "sensor", pbx, "missed_calls", EXTENSION)
    await until_state(hass, missed, "0")
    call = await pbx.call_from_outside("600111222", EXTENSION)
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until_state(hass, missed, "1")
    last = shown(hass, pbx, "sensor", "last_call")
    assert last.attributes["kind"] == "missed"
    assert last.attributes["partner_number"].endswith("600111222")
    entity = hass.data["entity_components"]["sensor"].get_entity(last.entity_id)
    assert {"partner_number", "partner_name"} <= entity._unrecorded_attributes


async def test_partners_are_hidden_where_the_option_says_so(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx, show_parties=False)
    assert "partner_number" not in shown(hass, pbx, "sensor", "last_call").attributes


async def test_costs_are_money_with_a_reset(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    costs = entity_id_of(hass, "sensor", pbx, "costs", EXTENSION)
    await until_state(hass, costs, "0.00")
    state = shown(hass, pbx, "sensor", "costs")
    assert state.attributes[ATTR_DEVICE_CLASS] == SensorDeviceClass.MONETARY
    assert state.attributes["state_class"] == SensorStateClass.TOTAL
    assert state.attributes["unit_of_measurement"] == "PLN"
    assert state.attributes["last_reset"]


async def test_a_user_switches_his_own_extension_and_no_other(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, stranger = await everyday_user(hass, "owner"), await everyday_user(hass, "stranger")
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, [owner.id], password=PASSWORD)], options=over_web(pbx))
    switch = entity_id_of(hass, "switch", pbx, "mobile_phone", EXTENSION)
    await until_state(hass, switch, "off")
    wish = {ATTR_ENTITY_ID: switch}
    with pytest.raises(Unauthorized):
        await hass.services.async_call("switch", "turn_on", wish, blocking=True, context=acting(stranger))
    await hass.services.async_call("switch", "turn_on", wish, blocking=True, context=acting(owner))
    await until_state(hass, switch, "on")


async def test_a_wrong_password_is_a_repair_and_the_telephone_works_on(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password="wrong")], options=over_web(pbx))
    issues = ir.async_get(hass)
    issue_id = f"wrong_password_{entry.entry_id}_{EXTENSION}"
    await until(
        hass, lambda: issues.async_get_issue(DOMAIN, issue_id) is not None, ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED
    )
    assert shown(hass, pbx, "switch", "follow_me").state == STATE_UNAVAILABLE
    assert shown(hass, pbx, "switch", "dnd").state == "off"
    with pytest.raises(HomeAssistantError) as caught:
        await hass.services.async_call(
            DOMAIN,
            "set_follow_me",
            {ATTR_ENTITY_ID: entity_id_of(hass, "switch", pbx, "dnd", EXTENSION), "number": "1012"},
            blocking=True,
        )
    assert caught.value.translation_key == "wrong_password"


async def test_a_password_that_must_be_changed_is_told(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program(f"subscribers/{EXTENSION}", password="fresh-one")
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password="fresh-one")], options=over_web(pbx))
    issues = ir.async_get(hass)
    issue_id = f"password_must_change_{entry.entry_id}_{EXTENSION}"
    await until(
        hass, lambda: issues.async_get_issue(DOMAIN, issue_id) is not None, ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED
    )


@pytest.mark.parametrize(
    ("availability", "state"),
    [
        (Availability.AVAILABLE, "available"),
        (Availability.BE_RIGHT_BACK, "be_right_back"),
        (Availability.BUSY, "busy"),
        (Availability.UNAVAILABLE, "not_available"),
    ],
)
async def test_presence_shows_what_the_subscriber_says_of_himself(
    hass: HomeAssistant, pbx: EmulatedPbx, availability: Availability, state: str
) -> None:
    signed_in = [sign_in(EXTENSION, password=PASSWORD)]
    entry = await loaded_entry(hass, pbx, subentries=signed_in, options=over_xctip(pbx))
    sensor = entity_id_of(hass, "sensor", pbx, "presence", EXTENSION)
    assert not has_entity(hass, "sensor", pbx, "presence", "1012")
    await entry.runtime_data.pbx.subscriber(EXTENSION).directory.set_presence(availability, "Kaffee")
    await until(hass, lambda: shown(hass, pbx, "sensor", "presence").attributes.get("info") == "Kaffee")
    await until_state(hass, sensor, state)
    assert shown(hass, pbx, "sensor", "presence").attributes[ATTR_DEVICE_CLASS] == SensorDeviceClass.ENUM
