"""Logging in to an extension in the panel: whose session it is, how long it lasts, and passwords."""

import pytest
from homeassistant.const import CONF_PASSWORD
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.entries import PASSWORD
from tests.integration.office import ADMINISTRATOR, OWN, Office, new_office
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import everyday_user

GUEST = "1013"
WITH_PIN = "1012"


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


async def test_the_pbxs_to_log_in_to_are_told_to_everybody(office: Office) -> None:
    desk = await office.desk(await everyday_user(office.hass, "Guest"))
    answer = await desk.panel.ask("webcti/pbx/list")
    assert answer["result"] == {
        "items": [{"entry_id": office.entry.entry_id, "name": "Slican IPL-0256", "model": "IPL-0256"}]
    }


async def test_who_knows_the_password_acts_for_the_extension(office: Office) -> None:
    desk = await office.desk(await everyday_user(office.hass, "Guest"), GUEST)
    assert await desk.code("subscriber/get") == "not_allowed"
    assert await desk.ask("session/create", password=PASSWORD) == {"must_change_password": False}
    assert (await desk.ask("subscriber/get"))["comment"] == "Jan Kowalski"


async def test_a_session_is_the_users_who_opened_it_and_nobody_elses(office: Office) -> None:
    guest = await office.desk(await everyday_user(office.hass, "Guest"), GUEST)
    await guest.ask("session/create", password=PASSWORD)
    other = await office.desk(ADMINISTRATOR, GUEST)
    assert await other.code("subscriber/get") == "not_allowed"


@pytest.mark.parametrize(("extension", "password"), [(GUEST, "wrong"), ("7777", PASSWORD)])
async def test_a_wrong_pair_is_refused_in_one_way(office: Office, extension: str, password: str) -> None:
    desk = await office.desk(office.people[OWN], extension)
    assert await desk.code("session/create", password=password) == "invalid_credentials"
    assert await desk.code("subscriber/get") == "not_allowed"


async def test_after_five_wrong_passwords_nobody_is_let_in(office: Office) -> None:
    desk = await office.desk(office.people[OWN], GUEST)
    answers = [await desk.code("session/create", password="wrong") for _ in range(5)]
    assert set(answers) == {"invalid_credentials"}
    assert await desk.code("session/create", password=PASSWORD) == "too_many_attempts"


async def test_a_pin_lets_nobody_further_than_to_a_new_password(office: Office) -> None:
    desk = await office.desk(office.people[OWN], WITH_PIN)
    assert await desk.ask("session/create", password="1234") == {"must_change_password": True}
    assert await desk.code("dashboard/get") == "password_required"
    assert await desk.code("session/set_password", new="1234") == "invalid_password"
    await desk.ask("session/set_password", new="brand new")
    assert (await desk.ask("subscriber/get"))["password_set"] is True


async def test_after_log_out_the_extension_is_nobodys_again(office: Office) -> None:
    desk = await office.desk(office.people[OWN], GUEST)
    await desk.ask("session/create", password=PASSWORD)
    assert await desk.ask("session/delete") == {}
    assert await desk.code("subscriber/get") == "not_allowed"


async def test_sessions_end_with_the_entry(office: Office) -> None:
    desk = await office.desk(office.people[OWN], GUEST)
    await desk.ask("session/create", password=PASSWORD)
    await office.hass.config_entries.async_reload(office.entry.entry_id)
    await office.hass.async_block_till_done()
    assert await desk.code("subscriber/get") == "not_allowed"


async def test_a_password_the_owner_changed_is_the_one_that_is_used_from_then_on(office: Office) -> None:
    desk = await office.desk(OWN)
    await desk.ask("session/set_password", new="another one", old=PASSWORD)
    await office.hass.async_block_till_done()
    stored = [subentry.data.get(CONF_PASSWORD) for subentry in office.entry.subentries.values()]
    assert "another one" in stored
    assert await desk.code("dashboard/get") == ""


async def test_an_issued_password_that_gives_way_to_the_stored_one_leaves_the_extension_usable(office: Office) -> None:
    desk = await office.desk(OWN)
    await office.pbx.control("PATCH", f"programming/subscribers/{OWN}", password="issued")
    assert await desk.code("dashboard/get") == "session_expired"
    assert await desk.ask("session/create", password="issued") == {"must_change_password": True}
    await desk.ask("session/set_password", new=PASSWORD)
    await office.hass.async_block_till_done()
    await desk.code("session/delete")
    assert await desk.code("dashboard/get") == ""


async def test_a_password_a_guest_changed_is_stored_nowhere(office: Office) -> None:
    desk = await office.desk(office.people[OWN], GUEST)
    await desk.ask("session/create", password=PASSWORD)
    await desk.ask("session/set_password", new="another one", old=PASSWORD)
    stored = [subentry.data.get(CONF_PASSWORD) for subentry in office.entry.subentries.values()]
    assert "another one" not in stored
    assert await desk.code("dashboard/get") == ""


@pytest.mark.parametrize("extension", [GUEST, "7777"])
async def test_a_reminder_is_answered_the_same_whether_the_extension_exists(office: Office, extension: str) -> None:
    desk = await office.desk(office.people[OWN], extension)
    assert await desk.ask("session/remind") == {}


async def test_a_session_at_no_pbx_is_refused(office: Office) -> None:
    desk = await office.desk(OWN)
    answer = await desk.panel.ask(
        "webcti/session/create", entry_id="no-such-entry", extension=OWN, fields={"password": PASSWORD}
    )
    assert answer["error"]["code"] == "pbx_unreachable"
