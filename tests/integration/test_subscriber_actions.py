"""Actions about wake-up, MobilePhone, follow me and calling back, and questions about calls and contacts."""

from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError, Unauthorized

from custom_components.webcti.const import DOMAIN
from tests.integration.entities import device_of, entity_id_of
from tests.integration.entries import PASSWORD, loaded_entry, over_web, over_xctip, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, administrator, everyday_user
from tests.integration.waiting import until, until_state

EXTENSION = "1011"


async def loaded(hass: HomeAssistant, pbx: EmulatedPbx, *users: str) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, users, password=PASSWORD)], options=over_web(pbx))
    await until_state(hass, entity_id_of(hass, "switch", pbx, "follow_me", EXTENSION), "off")


async def act(hass: HomeAssistant, pbx: EmulatedPbx, action: str, context: Context | None = None, **data: Any) -> None:
    target = {"device_id": device_of(hass, pbx, EXTENSION)}
    await hass.services.async_call(DOMAIN, action, data, blocking=True, context=context, target=target)


async def ask(hass: HomeAssistant, pbx: EmulatedPbx, action: str, context: Context | None = None, **data: Any) -> Any:
    target = {"device_id": device_of(hass, pbx, EXTENSION)}
    return await hass.services.async_call(
        DOMAIN, action, data, blocking=True, context=context, target=target, return_response=True
    )


async def services(pbx: EmulatedPbx) -> dict[str, Any]:
    """What the PBX itself has."""
    state = await pbx.control("GET", "state")
    found: dict[str, Any] = state["subscribers"][EXTENSION]["services"]
    return found


def shown(hass: HomeAssistant, pbx: EmulatedPbx, platform: str, key: str) -> str:
    state = hass.states.get(entity_id_of(hass, platform, pbx, key, EXTENSION))
    assert state is not None
    return state.state


async def test_a_wake_up_is_set_and_cancelled(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "set_wake_up", time="06:45", repeat="daily")
    assert shown(hass, pbx, "switch", "wake_up") == "on"
    assert shown(hass, pbx, "time", "wake_up_time") == "06:45:00"
    assert shown(hass, pbx, "select", "wake_up_repeat") == "daily"
    await act(hass, pbx, "cancel_wake_up")
    assert shown(hass, pbx, "switch", "wake_up") == "off"


async def test_the_mobile_phone_is_set_in_part(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "set_mobile_phone", enabled=True, on_dnd=True)
    assert shown(hass, pbx, "switch", "mobile_phone") == "on"
    assert shown(hass, pbx, "switch", "mobile_phone_on_dnd") == "on"
    await act(hass, pbx, "set_mobile_phone", on_dnd=False)
    assert shown(hass, pbx, "switch", "mobile_phone") == "on"
    assert shown(hass, pbx, "switch", "mobile_phone_on_dnd") == "off"


async def test_a_case_that_the_family_lacks_is_refused(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    with pytest.raises(HomeAssistantError) as caught:
        await act(hass, pbx, "set_mobile_phone", on_unavailable=True)
    assert caught.value.translation_key == "not_supported"


async def test_follow_me_is_set_and_ends_without_a_number(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "set_follow_me", number="10 12")
    assert shown(hass, pbx, "switch", "follow_me") == "on"
    assert shown(hass, pbx, "text", "follow_me_target") == "1012"
    await act(hass, pbx, "set_follow_me")
    assert shown(hass, pbx, "switch", "follow_me") == "off"


@pytest.mark.parametrize("action", ["set_wake_up", "call_back", "search_contacts"])
async def test_what_an_action_needs_has_to_be_there(hass: HomeAssistant, pbx: EmulatedPbx, action: str) -> None:
    await loaded(hass, pbx)
    with pytest.raises(vol.Invalid):
        await (ask if action == "search_contacts" else act)(hass, pbx, action)


async def test_calling_back_rings_the_own_telephone_first(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    activity = entity_id_of(hass, "sensor", pbx, "activity", EXTENSION)
    await act(hass, pbx, "call_back", number="1012")

    def busy() -> bool:
        state = hass.states.get(activity)
        return state is not None and state.state != "idle"

    await until(hass, busy)


async def test_calling_back_through_the_mobile_phone_rings_that_first(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    await act(hass, pbx, "call_back", number="1012", via="mobile_phone")
    calls = (await pbx.control("GET", "state"))["calls"]
    assert len(calls) == 1


async def test_finished_calls_are_returned(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    missed = entity_id_of(hass, "sensor", pbx, "missed_calls", EXTENSION)
    call = await pbx.call_from_outside("600111222", EXTENSION)
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await until_state(hass, missed, "1")
    answer = await ask(hass, pbx, "get_calls", kind=["missed"], limit=5)
    (entry,) = answer["calls"]
    assert (entry["kind"], entry["duration"], answer["total"]) == ("missed", None, 1)
    assert entry["number"].endswith("600111222")
    assert (await ask(hass, pbx, "get_calls", kind="outgoing"))["calls"] == []


async def test_contacts_are_found_without_accents(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    answer = await ask(hass, pbx, "search_contacts", text="zielinski")
    assert {"Piotr Zieliński"} <= {contact["name"] for contact in answer["contacts"]}
    assert {contact["dial"] for contact in answer["contacts"]} >= {"1016"}


async def test_only_the_owner_is_answered(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, admin = await everyday_user(hass, "owner"), await administrator(hass)
    await loaded(hass, pbx, owner.id)
    assert (await ask(hass, pbx, "get_calls", acting(owner)))["total"] == 0
    for action, data in (("get_calls", {}), ("search_contacts", {"text": "a"})):
        with pytest.raises(Unauthorized):
            await ask(hass, pbx, action, acting(admin), **data)


async def test_a_question_is_about_one_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011"), sign_in("1012")])
    target = {"device_id": [device_of(hass, pbx, extension) for extension in ("1011", "1012")]}
    with pytest.raises(ServiceValidationError) as caught:
        await hass.services.async_call(DOMAIN, "get_calls", {}, blocking=True, target=target, return_response=True)
    assert caught.value.translation_key == "one_extension"


async def test_without_a_history_the_calls_that_were_seen_are_returned(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner = await everyday_user(hass, "owner")
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, [owner.id])])
    event = entity_id_of(hass, "event", pbx, "call", EXTENSION)
    call = await pbx.call_from_outside("600111222", EXTENSION)
    await pbx.control("POST", f"outside/calls/{call}/hang_up")

    def ended() -> bool:
        state = hass.states.get(event)
        return state is not None and state.attributes.get("event_type") == "missed"

    await until(hass, ended)
    answer = await ask(hass, pbx, "get_calls", acting(owner))
    assert [(entry["kind"], answer["total"]) for entry in answer["calls"]] == [("missed", 1)]
    assert (await ask(hass, pbx, "get_calls", acting(owner), kind=["incoming"]))["calls"] == []
    with pytest.raises(HomeAssistantError) as caught:
        await ask(hass, pbx, "search_contacts", acting(owner), text="a")
    assert caught.value.translation_key == "not_supported"


async def test_xctip_brings_history_and_phonebook_where_there_is_no_web_api(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)], options=over_xctip(pbx))
    directory = entry.runtime_data.pbx.subscriber(EXTENSION).directory
    fired = "contact_came"
    directory.subscribe_contacts(lambda _change: hass.bus.async_fire(fired))
    await until(hass, lambda: len(directory.contacts) > 10, fired)
    answer = await ask(hass, pbx, "search_contacts", text="Zieliński")
    assert "Piotr Zieliński" in {contact["name"] for contact in answer["contacts"]}
    assert (await ask(hass, pbx, "get_calls"))["total"] == 0
