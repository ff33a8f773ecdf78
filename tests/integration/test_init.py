"""Life of a config entry: set-up, failure, reload, removal, and the devices it leaves."""

import asyncio
from dataclasses import replace
from types import MappingProxyType

import pytest
from homeassistant.components import frontend
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState, ConfigSubentry
from homeassistant.const import EVENT_HOMEASSISTANT_STOP, STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.webcti import async_migrate_entry, async_remove_config_entry_device
from custom_components.webcti.const import CONF_WATCHED, DOMAIN
from custom_components.webcti.cti.errors import ConnectionLost
from tests.integration.entities import entity_id_of
from tests.integration.entries import loaded_entry, new_entry, sign_in, state_of
from tests.integration.flows import something_else
from tests.integration.pbx_process import EmulatedPbx


def device_of(hass: HomeAssistant, entry: MockConfigEntry, identifier: str) -> dr.DeviceEntry | None:
    return dr.async_get(hass).async_get_device_by_identifier((DOMAIN, identifier), entry.entry_id)


async def links_of(pbx: EmulatedPbx) -> int:
    """Count the connections the PBX has."""
    return len((await pbx.control("GET", "faults"))["links"])


async def test_the_pbx_and_its_extensions_become_devices(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["21"], subentries=[sign_in("1011")])
    exchange = device_of(hass, entry, pbx.serial)
    assert exchange is not None
    assert (exchange.name, exchange.manufacturer, exchange.model) == ("Slican IPL-0256", "Slican", "IPL-0256")
    assert (exchange.serial_number, exchange.sw_version) == (pbx.serial, "6.55.0100")
    watched, signed_in = device_of(hass, entry, f"{pbx.serial}_21"), device_of(hass, entry, f"{pbx.serial}_1011")
    assert watched is not None
    assert signed_in is not None
    assert watched.name == "Extension 21"
    assert watched.via_device_id == signed_in.via_device_id == exchange.id
    assert watched.config_subentry_id is None
    assert signed_in.config_subentry_id == next(iter(entry.subentries))


async def test_a_pbx_that_does_not_answer_is_tried_again(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, replace(pbx, port=1))
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_RETRY
    assert entry.error_reason_translation_key == "unreachable"
    assert entry.error_reason_translation_placeholders == {"host": pbx.host}


async def test_something_that_is_no_pbx_is_tried_again(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    async with something_else(b"aOK\r\n") as port:
        entry = new_entry(hass, replace(pbx, port=port))
        await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_RETRY


@pytest.mark.parametrize("key", ["9999", "a key", "1" * 17])
async def test_a_wrong_monitor_key_asks_for_the_right_one(hass: HomeAssistant, pbx: EmulatedPbx, key: str) -> None:
    entry = new_entry(hass, pbx, monitor_key=key)
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_ERROR
    assert entry.error_reason_translation_key == "wrong_monitor_key"
    assert [flow["context"]["source"] for flow in hass.config_entries.flow.async_progress()] == [SOURCE_REAUTH]
    assert await links_of(pbx) == 0


async def test_another_pbx_at_the_address_is_an_error_and_leaves_no_connection(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = new_entry(hass, pbx, serial="99999")
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_ERROR
    assert entry.error_reason_translation_placeholders == {"serial": pbx.serial, "expected": "99999"}
    assert await links_of(pbx) == 0


async def test_firmware_before_protocol_14_is_not_supported(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program("pbx", protocol="13.01")
    entry = new_entry(hass, pbx)
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_ERROR
    assert entry.error_reason_translation_key == "unsupported_pbx"


async def test_unloading_leaves_no_connection_and_no_available_entity(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.NOT_LOADED
    assert await links_of(pbx) == 0
    state = hass.states.get(entity_id_of(hass, "sensor", pbx, "activity", "1011"))
    assert state is not None
    assert state.state == STATE_UNAVAILABLE


async def test_twenty_reloads_leave_one_connection_and_no_more_tasks_than_one(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011", "21"], subentries=[sign_in("1012")])
    tasks = len(asyncio.all_tasks())
    for _ in range(20):
        assert await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done()
    assert len(asyncio.all_tasks()) == tasks
    assert await links_of(pbx) == 1


async def test_a_command_under_way_ends_with_the_entry(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    hub = entry.runtime_data
    await hub.pbx.set_dnd("1011", on=True)
    await pbx.break_link("lose", extension="1011")
    under_way = hass.async_create_task(hub.async_command("1011", hub.pbx.set_dnd("1011", on=False)))
    assert await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(ConnectionLost):
        await under_way


async def test_home_assistant_leaves_the_pbx_when_it_stops(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hass.async_block_till_done()
    assert await links_of(pbx) == 0


async def test_a_removed_pbx_leaves_nothing(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"], subentries=[sign_in("1012")])
    await hass.config_entries.async_remove(entry.entry_id)
    await hass.async_block_till_done()
    assert dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id) == []
    assert er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id) == []
    assert not frontend.async_panel_exists(hass, DOMAIN)
    assert await links_of(pbx) == 0


async def test_an_extension_that_is_no_longer_watched_loses_its_device(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011", "21"])
    hass.config_entries.async_update_entry(entry, options={CONF_WATCHED: ["1011"]})
    await hass.async_block_till_done()
    assert device_of(hass, entry, f"{pbx.serial}_21") is None
    assert device_of(hass, entry, f"{pbx.serial}_1011") is not None


async def test_a_watched_extension_keeps_its_device_and_entities_when_it_is_signed_in(
    hass: HomeAssistant, pbx: EmulatedPbx, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    device = device_of(hass, entry, f"{pbx.serial}_1011")
    assert device is not None
    entities = er.async_get(hass)
    entity_id = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    entities.async_update_entity(entity_id, name="My telephone")
    typed = sign_in("1011")
    added = ConfigSubentry(
        data=MappingProxyType(dict(typed["data"])),
        subentry_type=typed["subentry_type"],
        title=typed["title"],
        unique_id=typed["unique_id"],
    )
    hass.config_entries.async_add_subentry(entry, added)
    await hass.async_block_till_done()
    moved = device_of(hass, entry, f"{pbx.serial}_1011")
    assert moved is not None
    assert moved.id == device.id
    assert moved.config_subentry_id == next(iter(entry.subentries))
    kept = entities.async_get(entity_id)
    assert kept is not None
    assert kept.name == "My telephone"
    assert kept.config_subentry_id == moved.config_subentry_id
    assert "Detected that custom integration" not in caplog.text


async def test_an_extension_that_is_only_watched_again_keeps_a_device(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"], subentries=[sign_in("1011")])
    hass.config_entries.async_remove_subentry(entry, next(iter(entry.subentries)))
    await hass.async_block_till_done()
    device = device_of(hass, entry, f"{pbx.serial}_1011")
    assert device is not None
    assert device.config_subentry_id is None


async def test_devices_in_use_cannot_be_deleted_and_others_can(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["21"])
    registry = dr.async_get(hass)
    left_over = registry.async_get_or_create(
        config_entry_id=entry.entry_id, identifiers={(DOMAIN, f"{pbx.serial}_999")}, name="Left over"
    )
    exchange, extension = device_of(hass, entry, pbx.serial), device_of(hass, entry, f"{pbx.serial}_21")
    assert exchange is not None
    assert extension is not None
    assert not await async_remove_config_entry_device(hass, entry, exchange)
    assert not await async_remove_config_entry_device(hass, entry, extension)
    assert await async_remove_config_entry_device(hass, entry, left_over)


async def test_two_pbxs_with_the_same_numbers_stay_apart(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx
) -> None:
    first = await loaded_entry(hass, pbx, watched=["1011"])
    second = await loaded_entry(hass, ncp, watched=["1011"])
    one, other = device_of(hass, first, f"{pbx.serial}_1011"), device_of(hass, second, f"{ncp.serial}_1011")
    assert one is not None
    assert other is not None
    assert one.id != other.id
    await hass.config_entries.async_unload(first.entry_id)
    assert second.runtime_data.available


async def test_an_entry_of_a_newer_version_is_refused(hass: HomeAssistant) -> None:
    assert await async_migrate_entry(hass, MockConfigEntry(domain=DOMAIN, version=1))
    assert not await async_migrate_entry(hass, MockConfigEntry(domain=DOMAIN, version=2))
