"""The hub between a live PBX and Home Assistant: availability, the log, new extensions, keys that stop working."""

import asyncio
import logging
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import issue_registry as ir

from custom_components.webcti.const import CONF_WATCH_NEW, CONF_WATCHED, DOMAIN
from custom_components.webcti.cti.errors import AuthenticationFailed
from custom_components.webcti.cti.model import ConnectionStatus
from custom_components.webcti.cti.timings import PbxTimings
from tests.integration.entities import entity_id_of, has_entity
from tests.integration.entries import loaded_entry, sign_in, state_of
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT, passes_through, until, until_state

HUB_LOG = "custom_components.webcti.hub"


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    return [(record.levelno, record.getMessage()) for record in caplog.records if record.name == HUB_LOG]


async def test_a_lost_pbx_is_logged_once_and_its_return_once(
    hass: HomeAssistant, pbx: EmulatedPbx, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    activity = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    caplog.set_level(logging.INFO)
    await pbx.break_link("restart", duration=1)
    await until_state(hass, activity, STATE_UNAVAILABLE)
    await until_state(hass, activity, "idle")
    first, second = lines(caplog)
    assert first[0] == logging.WARNING
    assert first[1].startswith(f"{entry.title} is unreachable")
    assert second == (logging.INFO, f"{entry.title} is reachable again")


async def test_the_history_of_the_connection_is_kept_for_diagnostics(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    activity = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    async with passes_through(hass, activity, STATE_UNAVAILABLE):
        await pbx.break_link("drop")
    await until_state(hass, activity, "idle")
    connected = [status.connected for _, status in entry.runtime_data.history]
    assert (connected[0], connected[-1]) == (False, True)


async def test_a_monitor_key_that_changed_is_asked_for_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    await pbx.program("pbx", monitor_key="4321")
    given_up = asyncio.Event()

    def note(status: ConnectionStatus) -> None:
        if not status.retrying:
            given_up.set()

    entry.runtime_data.pbx.subscribe_status(note)
    await pbx.break_link("drop")
    async with asyncio.timeout(LIMIT):
        await given_up.wait()
    await hass.async_block_till_done()
    (flow,) = hass.config_entries.flow.async_progress()
    assert flow["context"]["source"] == SOURCE_REAUTH
    assert not entry.runtime_data.available
    assert state_of(entry) is ConfigEntryState.LOADED


async def test_a_new_extension_becomes_a_device_where_that_is_wanted(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"], options={CONF_WATCH_NEW: True})
    hub = entry.runtime_data
    await pbx.phone("21", "lift")
    await until(hass, lambda: has_entity(hass, "sensor", pbx, "activity", "21"))
    assert entry.options[CONF_WATCHED] == ["1011", "21"]
    assert hub.extensions == {"1011", "21"}
    assert entry.runtime_data is hub
    await pbx.phone("21", "hang_up")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "21"), "idle")


async def test_a_new_extension_stays_unknown_where_it_is_not_wanted(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    await pbx.phone("21", "lift")
    await pbx.phone("21", "digits", digits="1011")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "ringing")
    assert "21" in entry.runtime_data.pbx.extensions
    devices = dr.async_entries_for_config_entry(dr.async_get(hass), entry.entry_id)
    assert {identifier for device in devices for _, identifier in device.identifiers} == {
        pbx.serial,
        f"{pbx.serial}_1011",
    }


def issue_of(hass: HomeAssistant, entry_id: str, extension: str) -> ir.IssueEntry | None:
    return ir.async_get(hass).async_get_issue(DOMAIN, f"wrong_extension_key_{entry_id}_{extension}")


async def test_a_refused_extension_key_becomes_an_issue_until_it_works_again(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", key="9999")])
    hub = entry.runtime_data
    with pytest.raises(AuthenticationFailed):
        await hub.async_command("1011", hub.pbx.set_dnd("1011", on=True))
    issue = issue_of(hass, entry.entry_id, "1011")
    assert issue is not None
    assert issue.is_fixable
    assert issue.translation_placeholders == {"extension": "1011"}

    async def over_another_protocol() -> str:
        return "done"

    assert await hub.async_command("1011", over_another_protocol()) == "done"
    assert issue_of(hass, entry.entry_id, "1011") is not None
    await pbx.program("subscribers/1011", cti_key="9999")
    hub.pbx._sign_ins.get("1011")._refused_at -= PbxTimings().refused_key
    await hub.async_command("1011", hub.pbx.set_dnd("1011", on=True))
    assert issue_of(hass, entry.entry_id, "1011") is None


async def test_an_issue_goes_with_the_entry(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", key="9999")])
    hub = entry.runtime_data
    with pytest.raises(AuthenticationFailed):
        await hub.async_command("1011", hub.pbx.set_dnd("1011", on=True))
    await hass.config_entries.async_unload(entry.entry_id)
    assert issue_of(hass, entry.entry_id, "1011") is None


async def test_a_refused_command_of_a_watched_extension_is_no_issue(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])

    async def works() -> str:
        return "done"

    async def refused() -> Any:
        raise AuthenticationFailed("LOGI", 11)

    assert await entry.runtime_data.async_command("1011", works()) == "done"

    with pytest.raises(AuthenticationFailed):
        await entry.runtime_data.async_command("1011", refused())
    assert issue_of(hass, entry.entry_id, "1011") is None


async def test_a_listener_that_fails_does_not_keep_the_news_from_others(
    hass: HomeAssistant, pbx: EmulatedPbx, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await loaded_entry(hass, pbx, watched=["1011"])
    hub = entry.runtime_data

    def fails() -> None:
        raise RuntimeError("an entity's mistake")

    stop = hub.subscribe_availability(fails)
    activity = entity_id_of(hass, "sensor", pbx, "activity", "1011")
    async with passes_through(hass, activity, STATE_UNAVAILABLE):
        await pbx.break_link("drop")
    await until_state(hass, activity, "idle")
    assert "could not show that the availability changed" in caplog.text
    stop()
