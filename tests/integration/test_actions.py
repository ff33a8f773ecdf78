"""Actions on extensions: each does it at the PBX before it returns, or tells why not."""

from typing import Any

import pytest
from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from custom_components.webcti.const import DOMAIN
from tests.integration.entities import device_of, entity_id_of, history_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until, until_state


async def act(hass: HomeAssistant, pbx: EmulatedPbx, action: str, extension: str, **data: Any) -> None:
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, extension)}
    await hass.services.async_call(DOMAIN, action, {**target, **data}, blocking=True)


async def flags_of(hass: HomeAssistant, pbx: EmulatedPbx, extension: str) -> dict[str, str]:
    """What the entities of an extension show of its services."""
    entities = {
        "dnd": "switch",
        "phone_lock": "switch",
        "account_recalled": "binary_sensor",
        "forwarding_always": "switch",
    }
    ids = {key: entity_id_of(hass, platform, pbx, key, extension) for key, platform in entities.items()}
    return {key: state.state for key, entity_id in ids.items() if (state := hass.states.get(entity_id))}


async def test_dialling_calls_an_internal_number(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in("1011")])
    await act(hass, pbx, "dial", "1011", number="1012")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1012"), "ringing")


async def test_dialling_adds_the_line_digit_to_an_outside_number(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.control("PUT", "outside/numbers/600111222", behaviour="answer", after=0)
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    await act(hass, pbx, "dial", "1011", number="600 111 222")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "talking")
    assert history[0][1]["direction"] == "outgoing"


async def test_a_ringing_call_is_answered_and_hung_up(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    await pbx.call_from_outside("600111222", "1011")
    await until_state(hass, sensor, "ringing")
    await act(hass, pbx, "answer", "1011")
    await until_state(hass, sensor, "talking")
    await act(hass, pbx, "send_dtmf", "1011", digits="12#")
    await act(hass, pbx, "hang_up", "1011")
    await until_state(hass, sensor, "idle")


async def test_a_ringing_call_is_rejected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    history = history_of(hass, entity_id_of(hass, "event", pbx, "call", "1011"))
    await pbx.call_from_outside("600111222", "1011")
    await until(hass, lambda: bool(history))
    await act(hass, pbx, "reject", "1011")
    await until(hass, lambda: history[-1][1]["event_type"] == "ended")
    assert history[-1][1]["outcome"] == "rejected"


async def test_a_call_through_a_group_is_rejected_for_all_its_members(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in("1011")])
    member = entity_id_of(hass, "sensor", pbx, "activity", "1012")
    await pbx.call_from_outside("600111222", "600")
    await until_state(hass, member, "ringing")
    await act(hass, pbx, "reject", "1011", for_group=True)
    await until_state(hass, member, "idle")


async def test_a_ringing_call_is_deflected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in("1011")])
    await pbx.call_from_outside("600111222", "1011")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "ringing")
    await act(hass, pbx, "deflect", "1011", number="1012")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1012"), "ringing")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "idle")


@pytest.mark.parametrize(
    ("on", "off", "key"),
    [
        (("set_dnd", {"enabled": True}), ("set_dnd", {"enabled": False}), "dnd"),
        (("lock", {}), ("unlock", {}), "phone_lock"),
        (("lock", {"key": "1234"}), ("unlock", {}), "phone_lock"),
        (("recall_account", {"account": "9001", "pin": "9999"}), ("release_account", {}), "account_recalled"),
        (("set_forwarding", {"type": "always", "number": "1012"}), ("clear_forwarding", {}), "forwarding_always"),
        (
            ("set_forwarding", {"type": "always", "number": "1012"}),
            ("clear_forwarding", {"type": "always"}),
            "forwarding_always",
        ),
    ],
)
async def test_a_service_shows_as_soon_as_the_action_returned(
    hass: HomeAssistant,
    pbx: EmulatedPbx,
    on: tuple[str, dict[str, Any]],
    off: tuple[str, dict[str, Any]],
    key: str,
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    for (action, data), expected in ((on, "on"), (off, "off")):
        await act(hass, pbx, action, "1011", **data)
        assert (await flags_of(hass, pbx, "1011"))[key] == expected


async def test_only_an_incoming_call_is_registered_as_malicious(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    with pytest.raises(HomeAssistantError) as caught:
        await act(hass, pbx, "register_malicious_call", "1011")
    assert caught.value.translation_key == "refused_not_malicious"
    await pbx.call_from_outside("600111222", "1011")
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    await until_state(hass, sensor, "ringing")
    await act(hass, pbx, "answer", "1011")
    await until_state(hass, sensor, "talking")
    await act(hass, pbx, "register_malicious_call", "1011")


@pytest.mark.parametrize(
    ("action", "data", "key"),
    [
        ("reject", {}, "refused_no_ringing_call"),
        ("deflect", {"number": "1012"}, "refused_no_ringing_call"),
        ("lock", {"key": "9876"}, "refused_wrong_key"),
        ("recall_account", {"account": "9009", "pin": "9999"}, "refused_no_such_account"),
        ("recall_account", {"account": "9001", "pin": "1111"}, "refused_wrong_key"),
    ],
)
async def test_a_refusal_tells_its_reason(
    hass: HomeAssistant, pbx: EmulatedPbx, action: str, data: dict[str, Any], key: str
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    with pytest.raises(HomeAssistantError) as caught:
        await act(hass, pbx, action, "1011", **data)
    assert caught.value.translation_key == key
    assert not isinstance(caught.value, ServiceValidationError)


@pytest.mark.parametrize(
    ("action", "data", "key"),
    [
        ("dial", {"number": "call me"}, "invalid_number"),
        ("dial", {"number": "0" * 30}, "invalid_number"),
        ("send_dtmf", {"digits": "12 34"}, "invalid_digits"),
        ("set_forwarding", {"type": "busy", "number": "nowhere"}, "invalid_number"),
        ("recall_account", {"account": "90 01", "pin": "9999"}, "invalid_account"),
        ("lock", {"key": "abcd"}, "invalid_key"),
    ],
)
async def test_wrong_input_is_told_before_the_pbx_is_asked(
    hass: HomeAssistant, pbx: EmulatedPbx, action: str, data: dict[str, Any], key: str
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    with pytest.raises(ServiceValidationError) as caught:
        await act(hass, pbx, action, "1011", **data)
    assert caught.value.translation_key == key


async def test_what_a_pbx_does_not_have_is_not_asked_of_it(hass: HomeAssistant, ncp: EmulatedPbx) -> None:
    await loaded_entry(hass, ncp, subentries=[sign_in("1011")])
    with pytest.raises(HomeAssistantError) as caught:
        await act(hass, ncp, "register_malicious_call", "1011")
    assert caught.value.translation_key == "not_supported"


async def test_several_extensions_are_served_and_the_refusal_of_one_is_told(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011"), sign_in("1012", key="9876")])
    targets = [device_of(hass, pbx, extension) for extension in ("1012", "1011")]
    with pytest.raises(HomeAssistantError) as caught:
        await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_DEVICE_ID: targets, "enabled": True}, blocking=True)
    assert caught.value.translation_key == "refused_wrong_key"
    assert (await flags_of(hass, pbx, "1011"))["dnd"] == "on"


async def test_any_entity_of_an_extension_stands_for_it(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    entity_id = entity_id_of(hass, "event", pbx, "call", "1011")
    await hass.services.async_call(DOMAIN, "set_dnd", {ATTR_ENTITY_ID: entity_id, "enabled": True}, blocking=True)
    assert (await flags_of(hass, pbx, "1011"))["dnd"] == "on"


async def test_without_a_connection_nothing_is_promised(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    await pbx.break_link("drop", duration=60)
    await until_state(hass, entity_id_of(hass, "binary_sensor", pbx, "connection"), "off")
    with pytest.raises(HomeAssistantError) as caught:
        await act(hass, pbx, "set_dnd", "1011", enabled=True)
    assert caught.value.translation_key == "unreachable_now"
