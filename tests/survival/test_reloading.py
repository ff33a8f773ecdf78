"""An entry that is reloaded again and again leaves nothing of itself behind."""

import asyncio
import gc
from collections import Counter
from pathlib import Path
from weakref import ref

from homeassistant.const import ATTR_ENTITY_ID, EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant
from homeassistant.helpers.dispatcher import DATA_DISPATCHER
from homeassistant.util.async_ import get_scheduled_timer_handles
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.automations import fired_by
from tests.integration.entities import entity_id_of
from tests.integration.entries import gsm_module, loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.survival.connections import until_links
from tests.survival.watching import SOMEBODY, watch

TIMES = 20
OWN_SAVING = EVENT_HOMEASSISTANT_FINAL_WRITE
"""Home Assistant listens to this itself while it has registries to save."""
ALL_LINKS = (["*"], ["1012"], ["G001"])
AFTER_RELOAD = (["*"], ["G001"])
OPEN_FILES = Path("/proc/self/fd")


def _sockets() -> int:
    """Count the sockets this process has open."""
    return sum(_leads_to(entry).startswith("socket:") for entry in OPEN_FILES.iterdir())


def _leads_to(entry: Path) -> str:
    try:
        return str(entry.readlink())
    except FileNotFoundError:  # that of the listing itself
        return ""


def _timers() -> int:
    """Count the call-backs of the integration that are due some time."""
    handles = get_scheduled_timer_handles(asyncio.get_running_loop())
    return sum("custom_components/webcti" in repr(handle) and not handle.cancelled() for handle in handles)


def _left_over(hass: HomeAssistant) -> dict[str, object]:
    """Everything that a reload could leave behind."""
    return {
        "tasks": Counter(task.get_name() for task in asyncio.all_tasks() if task.get_name().startswith("webcti")),
        "sockets": _sockets(),
        "timers": _timers(),
        "listeners": {event: told for event, told in hass.bus.async_listeners().items() if event != OWN_SAVING},
        "signals": {signal: len(told) for signal, told in hass.data[DATA_DISPATCHER].items()},
    }


async def _used_and_reloaded(hass: HomeAssistant, emulated: EmulatedPbx, entry: MockConfigEntry) -> None:
    """Have every connection opened that there can be, then reload."""
    pbx = entry.runtime_data.pbx
    await pbx.set_dnd("1012", on=False)
    await until_links(emulated, *ALL_LINKS)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()


async def test_twenty_reloads_leave_no_task_socket_timer_or_listener(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    subentries = [sign_in("1012", [SOMEBODY]), gsm_module()]
    entry = await loaded_entry(hass, pbx, watched=["1011", "21"], subentries=subentries)
    sensor = entity_id_of(hass, "sensor", pbx, "activity", "1012")
    await fired_by(hass, "call_ringing", {ATTR_ENTITY_ID: sensor})
    await _used_and_reloaded(hass, pbx, entry)
    await until_links(pbx, *AFTER_RELOAD)
    before = _left_over(hass)
    replaced = []
    for _ in range(TIMES):
        replaced.append(ref(entry.runtime_data))
        await _used_and_reloaded(hass, pbx, entry)
    await until_links(pbx, *AFTER_RELOAD)
    assert _left_over(hass) == before
    gc.collect()
    assert [hub() for hub in replaced if hub() is not None] == []


async def test_a_reload_during_a_call_closes_nothing_twice(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    call = await pbx.call_from_outside("600111222", "1011")
    await pbx.phone("1011", "answer")
    await watched.shows("talking", 1)
    assert await hass.config_entries.async_reload(watched.entry_id)
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1011", "hang_up")
    await watched.shows("idle", 0)
    assert watched.told == ["ringing", "answered"]
