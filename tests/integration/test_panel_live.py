"""What a panel is told: of whose extensions, and how what happens reaches it."""

import json
from collections.abc import Awaitable, Callable
from functools import partial
from types import MappingProxyType
from typing import Any

import pytest
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.webcti.const import CONF_USERS
from tests.integration.entities import device_of, entity_id_of
from tests.integration.entries import KEY, loaded_entry, sign_in
from tests.integration.panels import Panel, Update, open_panel
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import administrator, everyday_user
from tests.integration.waiting import until_state

EXTENSION = "00025_1011"

type Opener = Callable[[User], Awaitable[Panel]]


@pytest.fixture
async def maria(hass: HomeAssistant) -> User:
    return await everyday_user(hass, "Maria")


@pytest.fixture
def open_for(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> Opener:
    return partial(open_panel, hass, hass_ws_client)


async def marias_entry(hass: HomeAssistant, pbx: EmulatedPbx, maria: User, extension: str = "1011") -> Any:
    return await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in(extension, [maria.id])])


def ids(snapshot: Update) -> list[str]:
    return [extension["id"] for extension in snapshot["extensions"]]


def is_snapshot(update: Update) -> bool:
    return bool(update["kind"] == "snapshot")


def activity(update: Update) -> str | None:
    live = update.get("live", {}).get(EXTENSION)
    return live["activity"] if live else None


async def test_the_owner_is_told_all_of_his_extension(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    snapshot = await panel.subscribe()
    assert snapshot["kind"] == "snapshot"
    told = {"id": "00025", "entry_id": entry.entry_id, "name": "Slican IPL-0256", "connected": True, "retrying": True}
    assert snapshot["pbxs"] == [{**told, "web": None}]
    (extension,) = snapshot["extensions"]
    assert (extension["id"], extension["pbx"], extension["number"]) == (EXTENSION, "00025", "1011")
    assert extension["live"]["activity"] == "idle"
    assert extension["live"]["flags"]["dnd"] is False
    assert extension["log"] == []


async def test_an_extension_has_the_name_its_device_was_given(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    dr.async_get(hass).async_update_device(device_of(hass, pbx, "1011"), name_by_user="Reception")
    snapshot = await panel.subscribe()
    assert snapshot["extensions"][0]["name"] == "Reception"


@pytest.mark.parametrize("who", [administrator, lambda hass: everyday_user(hass, "Stranger")])
async def test_nobody_else_is_told_anything(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener, who: Any
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(await who(hass))
    snapshot = await panel.subscribe()
    assert (snapshot["pbxs"], snapshot["extensions"]) == ([], [])
    await pbx.call_from_outside("600111222", "1011")
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", "1011"), "ringing")
    assert await panel.next_is_answer("ping")


async def test_two_owners_are_told_of_their_own(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    jan = await everyday_user(hass, "Jan")
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [maria.id]), sign_in("1013", [jan.id, maria.id])])
    panel = await open_for(maria)
    jans_panel = await open_for(jan)
    assert ids(await panel.subscribe()) == [EXTENSION, "00025_1013"]
    assert ids(await jans_panel.subscribe()) == ["00025_1013"]


async def test_who_is_just_given_an_extension_is_told_of_it_when_the_pbx_is_set_up_with_it(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    wanted = sign_in("1013", [maria.id])
    added = ConfigSubentry(
        data=MappingProxyType(dict(wanted["data"])),
        subentry_type=wanted["subentry_type"],
        title=wanted["title"],
        unique_id=wanted["unique_id"],
    )
    with monkeypatch.context() as before:
        before.setattr(hass.config_entries, "async_schedule_reload", lambda _: None)
        hass.config_entries.async_add_subentry(entry, added)
        await hass.async_block_till_done()
        assert ids(await panel.subscribe()) == [EXTENSION]
    await hass.config_entries.async_reload(entry.entry_id)
    await panel.update_where(lambda update: is_snapshot(update) and ids(update) == [EXTENSION, "00025_1013"])


async def test_extensions_of_two_pbxs_stand_side_by_side(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    await marias_entry(hass, ncp, maria)
    panel = await open_for(maria)
    assert ids(await panel.subscribe()) == [EXTENSION, "00026_1011"]


async def test_a_call_is_told_from_ringing_to_the_log(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await pbx.call_from_outside("600111222", "1011")
    ringing = await panel.update_where(lambda update: activity(update) == "ringing")
    (call,) = ringing["live"][EXTENSION]["calls"]
    assert (call["direction"], call["state"], call["originated"]) == ("incoming", "alerting", False)
    assert call["party"] == {"number": "600111222", "kind": "external", "name": "Dąbrowski Paweł"}
    await pbx.phone("1011", "answer")
    await panel.update_where(lambda update: activity(update) == "talking")
    await pbx.phone("1011", "hang_up")
    ended = await panel.update_where(lambda update: "finished" in update)
    (finished,) = ended["finished"][EXTENSION]
    assert (finished["id"], finished["outcome"]) == (call["id"], "answered")
    assert finished["duration"] is not None


async def test_the_log_is_there_for_a_panel_that_is_opened_later(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await pbx.call_from_outside("600111222", "1011")
    await panel.update_where(lambda update: activity(update) == "ringing")
    await pbx.phone("1011", "reject")
    await panel.update_where(lambda update: "finished" in update)
    later = await (await open_for(maria)).subscribe()
    assert [call["party"]["number"] for call in later["extensions"][0]["log"]] == ["600111222"]


async def test_updates_are_numbered_without_a_gap(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    revision = (await panel.subscribe())["revision"]
    await pbx.call_from_outside("600111222", "1011")
    await pbx.phone("1011", "answer")
    await pbx.phone("1011", "hang_up")
    finished = False
    while not finished:
        update = await panel.update()
        assert update["revision"] == revision + 1
        revision = update["revision"]
        finished = "finished" in update


@pytest.mark.parametrize("telephone", [("1011", "system"), ("1012", "analogue")])
async def test_what_the_telephone_can_do_is_told_once_it_is_known(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener, telephone: tuple[str, str]
) -> None:
    extension, kind = telephone
    await loaded_entry(hass, pbx, subentries=[sign_in(extension, [maria.id])])
    panel = await open_for(maria)
    await panel.subscribe()
    update = await panel.update_where(lambda update: "telephones" in update)
    assert update["telephones"] == {f"00025_{extension}": kind}


async def test_a_wrong_key_does_not_disturb_the_panel(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [maria.id], key="9999")])
    panel = await open_for(maria)
    assert (await panel.subscribe())["extensions"][0]["telephone"] == "unknown"
    await pbx.call_from_outside("600111222", "1011")
    await panel.update_where(lambda update: activity(update) == "ringing")


async def test_a_pbx_that_is_lost_and_found_is_told(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await pbx.break_link("drop")
    lost = await panel.update_where(lambda update: "pbxs" in update)
    assert [status["connected"] for status in lost["pbxs"].values()] == [False]
    found = await panel.update_where(lambda update: "pbxs" in update)
    assert [status["connected"] for status in found["pbxs"].values()] == [True]


async def test_a_reload_ends_in_a_new_snapshot(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await hass.config_entries.async_reload(entry.entry_id)
    snapshot = await panel.update_where(is_snapshot)
    assert snapshot["extensions"][0]["live"]["flags"] is not None
    await pbx.call_from_outside("600111222", "1011")
    await panel.update_where(lambda update: activity(update) == "ringing")


async def test_an_extension_that_is_given_away_is_gone_at_once(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    (subentry,) = entry.subentries.values()
    hass.config_entries.async_update_subentry(entry, subentry, data={**subentry.data, CONF_USERS: []})
    assert ids(await panel.update_where(is_snapshot)) == []


async def test_an_extension_of_a_pbx_that_cannot_be_set_up_is_shown_as_unreachable(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    hass.config_entries.async_update_entry(entry, data={**entry.data, "port": 1})
    snapshot = await panel.update_where(lambda update: is_snapshot(update) and not update["pbxs"][0]["connected"])
    assert entry.state is ConfigEntryState.SETUP_RETRY
    assert ids(snapshot) == [EXTENSION]
    assert snapshot["extensions"][0]["live"]["flags"] is None


async def test_a_removed_pbx_takes_its_extensions_along(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await hass.config_entries.async_remove(entry.entry_id)
    assert ids(await panel.update_where(is_snapshot)) == []


async def test_a_panel_that_left_is_told_nothing_more(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    await panel.subscribe()
    await panel.update_where(lambda update: "telephones" in update)
    await panel.ask("unsubscribe_events", subscription=panel.subscription)
    await pbx.call_from_outside("600111222", "1011")
    await hass.config_entries.async_reload(entry.entry_id)
    assert await panel.next_is_answer("ping")


async def test_no_key_is_ever_told(hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener) -> None:
    await marias_entry(hass, pbx, maria)
    panel = await open_for(maria)
    assert KEY not in json.dumps(await panel.subscribe())


async def test_calls_of_an_extension_that_belongs_to_nobody_are_not_kept(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, open_for: Opener
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", [maria.id]), sign_in("1013")])
    panel = await open_for(maria)
    await panel.subscribe()
    await pbx.call_from_outside("600111222", "1013")
    await pbx.phone("1013", "reject")
    await pbx.call_from_outside("600111222", "1011")
    await pbx.phone("1011", "reject")
    await panel.update_where(lambda update: "finished" in update)
    assert entry.runtime_data.call_log.latest("1013") == []
    assert len(entry.runtime_data.call_log.latest("1011")) == 1
