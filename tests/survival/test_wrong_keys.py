"""Keys that are wrong or become so: the user is asked once, and the PBX, which counts attempts, is left in peace."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.util.dt import utcnow
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.model import ConnectionStatus
from tests.integration.entries import KEY, loaded_entry, new_entry, sign_in, state_of
from tests.integration.flows import Result, answer, ends
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT, until_state
from tests.survival.conftest import QUICK, SetTimings
from tests.survival.connections import connections_so_far, links_of
from tests.survival.watching import SOMEBODY, Watched, watch

WRONG, NEW = "9999", "4321"


def _reauths(hass: HomeAssistant) -> list[Result]:
    flows = hass.config_entries.flow.async_progress()
    return [flow for flow in flows if flow["context"]["source"] == SOURCE_REAUTH]


async def _an_hour_later(hass: HomeAssistant) -> None:
    async_fire_time_changed(hass, utcnow() + timedelta(hours=1))
    await hass.async_block_till_done()


async def _break_until_given_up(hass: HomeAssistant, pbx: EmulatedPbx, entry: MockConfigEntry) -> None:
    given_up = asyncio.Event()

    def note(status: ConnectionStatus) -> None:
        if not status.connected and not status.retrying:
            given_up.set()

    stop = entry.runtime_data.pbx.subscribe_status(note)
    await pbx.break_link("drop")
    async with asyncio.timeout(LIMIT):
        await given_up.wait()
    stop()
    await hass.async_block_till_done()


async def test_a_wrong_monitor_key_is_tried_once_and_asked_for_once(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    before = await connections_so_far(pbx)
    entry = new_entry(hass, pbx, monitor_key=WRONG)
    await hass.config_entries.async_setup(entry.entry_id)
    await _an_hour_later(hass)
    assert state_of(entry) is ConfigEntryState.SETUP_ERROR
    assert len(_reauths(hass)) == 1
    # One to ask who the PBX is, one to log in, one to count.
    assert await connections_so_far(pbx) - before == 3
    assert await links_of(pbx) == []


async def test_a_monitor_key_that_changes_later_is_tried_once_and_the_new_one_puts_it_right(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", [SOMEBODY])])
    watched = Watched(hass, pbx, entry, "1011")
    await pbx.program("pbx", monitor_key=NEW)
    before = await connections_so_far(pbx)
    await _break_until_given_up(hass, pbx, entry)
    await _an_hour_later(hass)
    assert await connections_so_far(pbx) - before == 2
    await until_state(hass, watched.sensor, STATE_UNAVAILABLE)
    (flow,) = _reauths(hass)
    assert ends(await answer(hass, flow, monitor_key=NEW), "reauth_successful")
    await watched.shows("idle", 0)
    assert _reauths(hass) == []


async def test_a_pbx_that_blocks_the_monitor_key_is_left_in_peace(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program("pbx", wrong_keys_allowed=1)
    await asyncio.gather(*(_refused_log_in(pbx) for _ in range(2)))
    before = await connections_so_far(pbx)
    entry = new_entry(hass, pbx)
    await hass.config_entries.async_setup(entry.entry_id)
    await _an_hour_later(hass)
    assert len(_reauths(hass)) == 1
    assert await connections_so_far(pbx) - before == 3


async def _refused_log_in(pbx: EmulatedPbx) -> None:
    reader, writer = await asyncio.open_connection(pbx.host, pbx.port)
    writer.write(f"aLOGA {WRONG}\r\n".encode())
    assert (await reader.readline()).startswith(b"aNA")
    writer.close()
    await writer.wait_closed()


async def _refusals(watched: Watched, times: int) -> list[str]:
    """Have many want something of an extension at once; return why each of them was refused."""
    wishes = [watched.act("set_dnd", enabled=True) for _ in range(times)]
    results = await asyncio.gather(*wishes, return_exceptions=True)
    return [str(result.translation_key) for result in results if isinstance(result, HomeAssistantError)]


def _issues(hass: HomeAssistant) -> list[str]:
    return [issue_id for domain, issue_id in ir.async_get(hass).issues if domain == DOMAIN]


async def test_a_wrong_key_of_an_extension_is_tried_once_however_many_commands_want_it(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", [SOMEBODY], key=WRONG)])
    watched = Watched(hass, pbx, entry, "1011")
    before = await connections_so_far(pbx)
    for _ in range(2):
        assert await _refusals(watched, 5) == ["refused_wrong_key"] * 5
    assert await connections_so_far(pbx) - before == 2
    assert len(_issues(hass)) == 1
    assert await links_of(pbx) == [["*"]]
    await watched.shows("idle", 0)


async def test_a_key_of_an_extension_that_changes_later_is_an_issue_until_it_is_right_again(
    hass: HomeAssistant, pbx: EmulatedPbx, set_timings: SetTimings
) -> None:
    set_timings(replace(QUICK, refused_key=0))
    (watched,) = await watch(hass, pbx, "1011")
    await watched.act("set_dnd", enabled=True)
    assert _issues(hass) == []
    await pbx.program("subscribers/1011", cti_key=NEW)
    await watched.act("set_dnd", enabled=False)
    await pbx.break_link("drop", extension="1011")
    assert await _refused(watched) == "refused_wrong_key"
    assert len(_issues(hass)) == 1
    await pbx.program("subscribers/1011", cti_key=KEY)
    await watched.act("set_dnd", enabled=True)
    assert _issues(hass) == []


async def _refused(watched: Watched) -> str:
    """Want something until something else than a breaking link refuses it: the first command may still find that."""
    async with asyncio.timeout(LIMIT):
        while (reasons := await _refusals(watched, 1)) in ([], ["connection_lost"]):
            pass
    return reasons[0]
