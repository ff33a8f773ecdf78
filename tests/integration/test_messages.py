"""Text messages of a GSM module: what its event and its trigger tell, and that none is lost on the way."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession
from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, EVENT_HOMEASSISTANT_STOP, STATE_UNAVAILABLE
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from custom_components.webcti.const import CONF_SHOW_MESSAGES, DOMAIN
from tests.cti.pbx.fake_pbx import FakePbx
from tests.integration.automations import fired_by
from tests.integration.entities import device_of, entity_id_of, history_of
from tests.integration.entries import gsm_module, loaded_entry
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import passes_through, until

SENDER = "600111222"
TEXT = "Jestem już w domu."
ANSWERING = "600111221"
NEVER_ANSWERING = "600111228"
DAY = 86_400

type History = list[tuple[str, dict[str, object]]]


async def with_module(hass: HomeAssistant, pbx: EmulatedPbx, **options: Any) -> History:
    """Set up a PBX with a GSM module that is logged in to; returns the history of its event."""
    await loaded_entry(hass, pbx, subentries=[gsm_module()], options={CONF_SHOW_MESSAGES: True, **options})
    event = entity_id_of(hass, "event", pbx, "message", "G001")
    await until(hass, lambda: not is_unavailable(hass, event))
    return history_of(hass, event)


def is_unavailable(hass: HomeAssistant, entity_id: str) -> bool:
    state = hass.states.get(entity_id)
    return state is None or state.state == STATE_UNAVAILABLE


async def text(pbx: EmulatedPbx, message: str = TEXT, sender: str = SENDER) -> None:
    """Let a text message arrive."""
    await pbx.control("POST", "outside/sms", **{"from": sender, "text": message})


def told(history: History, *names: str) -> list[tuple[object, ...]]:
    return [tuple(attributes.get(name) for name in names) for _, attributes in history]


async def test_a_module_is_a_device_of_its_own_under_the_pbx(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[gsm_module()])
    device = dr.async_get(hass).async_get(device_of(hass, pbx, "G001"))
    assert isinstance(device, dr.DeviceEntry)
    assert device.name == "GSM module G001"
    assert device.via_device_id == entry.runtime_data.pbx_device.id
    assert device.config_subentry_id == next(iter(entry.subentries))


async def test_the_device_goes_with_its_subentry(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[gsm_module()])
    device = device_of(hass, pbx, "G001")
    hass.config_entries.async_remove_subentry(entry, next(iter(entry.subentries)))
    await hass.async_block_till_done()
    assert dr.async_get(hass).async_get(device) is None


async def test_a_module_that_refuses_the_pin_is_unavailable(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[gsm_module(pin="9876")])
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "G001")}
    with pytest.raises(HomeAssistantError) as caught:
        await hass.services.async_call(DOMAIN, "send_sms", {**target, "number": SENDER, "message": "Hi"}, blocking=True)
    assert caught.value.translation_key == "refused_wrong_key"
    assert is_unavailable(hass, entity_id_of(hass, "event", pbx, "message", "G001"))


async def test_a_received_message_is_told(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    await text(pbx)
    await until(hass, lambda: bool(history))
    assert told(history, "event_type", "sender", "text", "flash") == [("received", SENDER, TEXT, False)]


async def test_a_message_of_several_parts_is_told_as_one(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    long = "Zażółć gęślą jaźń. " * 20
    await text(pbx, long)
    await until(hass, lambda: bool(history))
    assert told(history, "text") == [(long,)]


@pytest.mark.parametrize(
    ("number", "seconds", "became"),
    [(ANSWERING, 60, ("delivered", None)), (NEVER_ANSWERING, 2 * DAY, ("not_delivered", 70))],
)
async def test_what_became_of_a_sent_message_is_told(
    hass: HomeAssistant, pbx: EmulatedPbx, number: str, seconds: int, became: tuple[str, int | None]
) -> None:
    history = await with_module(hass, pbx)
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "G001")}
    await hass.services.async_call(DOMAIN, "send_sms", {**target, "number": number, "message": "Hi"}, blocking=True)
    await pbx.control("POST", "clock", advance=seconds)
    await until(hass, lambda: bool(history))
    assert told(history, "event_type", "error", "number") == [(*became, number)]
    assert isinstance(history[0][1]["order"], int)


async def test_without_the_option_the_event_says_only_that_something_came(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    history = await with_module(hass, pbx, **{CONF_SHOW_MESSAGES: False})
    await text(pbx)
    await until(hass, lambda: bool(history))
    assert told(history, "event_type", "flash") == [("received", False)]
    assert not {"sender", "text", "number"} & history[0][1].keys()


async def test_nothing_about_a_message_is_recorded_but_its_kind(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    await text(pbx)
    await until(hass, lambda: bool(history))
    state = hass.states.get(entity_id_of(hass, "event", pbx, "message", "G001"))
    assert state is not None
    assert state.state_info is not None
    assert state.attributes.keys() - state.state_info["unrecorded_attributes"] == {"event_type", "friendly_name"}


async def test_a_restart_brings_back_that_a_message_came_but_not_what_it_said(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    history = await with_module(hass, pbx)
    await text(pbx)
    await until(hass, lambda: bool(history))
    entry = hass.config_entries.async_loaded_entries(DOMAIN)[0]
    await hass.config_entries.async_reload(entry.entry_id)
    event = entity_id_of(hass, "event", pbx, "message", "G001")
    await until(hass, lambda: not is_unavailable(hass, event))
    state = hass.states.get(event)
    assert state is not None
    assert state.attributes["event_type"] == "received"
    assert not {"sender", "text"} & state.attributes.keys()


@pytest.mark.parametrize("shown", [True, False])
async def test_the_trigger_tells_sender_and_text_whatever_states_show(
    hass: HomeAssistant, pbx: EmulatedPbx, shown: bool
) -> None:
    history = await with_module(hass, pbx, **{CONF_SHOW_MESSAGES: shown})
    device = device_of(hass, pbx, "G001")
    fired = await fired_by(hass, "message_received", {ATTR_DEVICE_ID: device})
    await text(pbx)
    await until(hass, lambda: bool(history))
    names = ("device_id", "module", "sender", "text", "flash")
    assert [tuple(one[name] for name in names) for one in fired] == [(device, "G001", SENDER, TEXT, False)]


@pytest.mark.parametrize(
    ("senders", "fires"), [([], True), (["+48 600 111 222"], True), ("600111222", True), (["600111223"], False)]
)
async def test_only_messages_of_the_senders_meant_fire(
    hass: HomeAssistant, pbx: EmulatedPbx, senders: Any, fires: bool
) -> None:
    history = await with_module(hass, pbx)
    target = {ATTR_ENTITY_ID: entity_id_of(hass, "event", pbx, "message", "G001")}
    fired = await fired_by(hass, "message_received", target, sender=senders)
    await text(pbx)
    await until(hass, lambda: bool(history))
    assert len(fired) == fires


async def test_the_pbx_as_target_means_all_its_modules(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    entry = hass.config_entries.async_loaded_entries(DOMAIN)[0]
    fired = await fired_by(hass, "message_received", {ATTR_DEVICE_ID: entry.runtime_data.pbx_device.id})
    await text(pbx)
    await until(hass, lambda: bool(history))
    assert len(fired) == 1


async def test_a_delivery_report_is_no_received_message(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    target = {ATTR_DEVICE_ID: device_of(hass, pbx, "G001")}
    fired = await fired_by(hass, "message_received", target)
    await hass.services.async_call(DOMAIN, "send_sms", {**target, "number": ANSWERING, "message": "Hi"}, blocking=True)
    await pbx.control("POST", "clock", advance=60)
    await until(hass, lambda: bool(history))
    assert fired == []


async def test_messages_wait_in_the_module_until_automations_can_hear_of_them(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    hass.set_state(CoreState.not_running)
    await text(pbx, "early")
    history = await with_module(hass, pbx)
    fired = await fired_by(hass, "message_received", {ATTR_DEVICE_ID: device_of(hass, pbx, "G001")})
    await text(pbx, "late")
    assert history == []
    await hass.async_start()
    await until(hass, lambda: len(history) == 2)
    assert [one["text"] for one in fired] == ["early", "late"]


async def test_messages_stay_in_the_module_while_the_event_is_disabled(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await with_module(hass, pbx)
    event = entity_id_of(hass, "event", pbx, "message", "G001")
    entry = hass.config_entries.async_loaded_entries(DOMAIN)[0]
    er.async_get(hass).async_update_entity(event, disabled_by=er.RegistryEntryDisabler.USER)
    await hass.config_entries.async_reload(entry.entry_id)
    await text(pbx)
    er.async_get(hass).async_update_entity(event, disabled_by=None)
    history = history_of(hass, event)
    await hass.config_entries.async_reload(entry.entry_id)
    await until(hass, lambda: ("received",) in told(history, "event_type"))


async def test_every_module_is_logged_in_to_again_after_the_link_broke(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    history = await with_module(hass, pbx)
    event = entity_id_of(hass, "event", pbx, "message", "G001")
    async with passes_through(hass, event, STATE_UNAVAILABLE):
        await pbx.break_link("drop")
    await pbx.mend_link()
    await until(hass, lambda: not is_unavailable(hass, event))
    await text(pbx)
    await until(hass, lambda: ("received",) in told(history, "event_type"))


@pytest.fixture
async def scripted() -> AsyncIterator[FakePbx]:
    """A PBX that sends only what a test has it send."""
    fake = FakePbx()
    await fake.start()
    yield fake
    await fake.stop()


@pytest.mark.parametrize("how", ["unload", "stop"])
async def test_what_came_of_an_unfinished_message_is_told_before_it_would_be_lost(
    hass: HomeAssistant, scripted: FakePbx, how: str
) -> None:
    async with ClientSession() as nowhere:
        pbx = EmulatedPbx("00025", "127.0.0.1", scripted.port, nowhere)
        history = await with_module(hass, pbx)
    entry = hass.config_entries.async_loaded_entries(DOMAIN)[0]
    fired = await fired_by(hass, "message_received", {ATTR_DEVICE_ID: device_of(hass, pbx, "G001")})
    scripted.line_of("G001").send("SMSG G001 53 600111222 N 9,1,2 2021-12-07_18:03:04 first ")
    await scripted.until(lambda: scripted.sent("SOK") == ["SOK G001 53"])
    assert history == []
    if how == "unload":
        await hass.config_entries.async_unload(entry.entry_id)
    else:
        hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hass.async_block_till_done()
    assert told(history, "text")[0] == ("first […]",)
    assert [one["text"] for one in fired] == ["first […]"]
