"""The whole table of commands: who is answered what, and what a forged number, id or field gets."""

import pytest
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.webcti import panel
from tests.integration.office import ADMINISTRATOR, OWN, Office, new_office
from tests.integration.panel_commands import COMMANDS, FORBIDDEN, OK, UNSUPPORTED
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import administrator, everyday_user

ELSEWHERE = (
    "subscribe",
    "pbx/list",
    "session/create",
    "session/remind",
    "call/dial",
    "call/answer",
    "call/hang_up",
    "call/reject",
    "call/deflect",
    "assignments/list",
    "assignments/create",
    "assignments/update",
    "assignments/delete",
)
"""Commands that are no extension's, or have tests of their own."""

ABOUT = [asked for asked in COMMANDS if asked.about and asked.answer in (OK, FORBIDDEN)]


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


def test_the_table_has_every_command() -> None:
    registered = {str(vars(command)["_ws_command"]).removeprefix("webcti/") for command in panel.COMMANDS}
    assert registered == {*ELSEWHERE, *(asked.command for asked in COMMANDS)}


async def test_the_owner_is_answered_by_every_command(office: Office) -> None:
    desk = await office.desk(OWN)
    answers = {asked.command: await desk.code(asked.command, **asked.fields) for asked in COMMANDS}
    assert answers == {asked.command: asked.answer for asked in COMMANDS}


async def _nobody(hass: HomeAssistant) -> User:
    return await everyday_user(hass, "Has no extension")


@pytest.mark.parametrize("who", [administrator, _nobody])
async def test_who_has_no_extension_is_not_allowed_anything(office: Office, who: object) -> None:
    assert callable(who)
    desk = await office.desk(await who(office.hass), OWN)
    answers = {await desk.code(asked.command, **asked.fields) for asked in COMMANDS}
    assert answers == {"not_allowed"}


async def test_another_owner_is_not_allowed_anything_for_an_extension_that_is_not_his(office: Office) -> None:
    desk = await office.desk(ADMINISTRATOR, OWN)
    answers = {await desk.code(asked.command, **asked.fields) for asked in COMMANDS}
    assert answers == {"not_allowed"}


@pytest.mark.parametrize("forged", ["1012", "1013", "7777", "abc", "'; --", "../1013"])
async def test_a_forged_extension_is_not_allowed_whether_it_exists_or_not(office: Office, forged: str) -> None:
    desk = await office.desk(office.people[OWN], forged)
    answers = {await desk.code(asked.command, **asked.fields) for asked in COMMANDS}
    assert answers == {"not_allowed"}


async def test_a_forged_pbx_is_not_allowed(office: Office) -> None:
    desk = await office.desk(OWN)
    answer = await desk.panel.ask("webcti/dashboard/get", entry_id="no-such-entry", extension=OWN)
    assert answer["error"]["code"] == "not_allowed"


@pytest.mark.parametrize("forged", ["1013", "1015", "7777"])
async def test_a_forged_subscriber_is_forbidden_whether_he_exists_or_not(office: Office, forged: str) -> None:
    desk = await office.desk(OWN)
    answers = {asked.command: await desk.code(asked.command, **asked.fields, subscriber=forged) for asked in ABOUT}
    assert set(answers.values()) == {FORBIDDEN}, answers


async def test_only_commands_that_may_be_about_somebody_else_take_a_subscriber(office: Office) -> None:
    desk = await office.desk(OWN)
    names_somebody = {"managed_departments/add_member"}
    answers = {
        asked.command: await desk.code(asked.command, **{**asked.fields, "subscriber": "1013"})
        for asked in COMMANDS
        if not asked.about and asked.command not in names_somebody
    }
    assert set(answers.values()) == {"invalid_format"}, answers


async def test_unknown_fields_are_refused_by_every_command(office: Office) -> None:
    desk = await office.desk(OWN)
    answers = {asked.command: await desk.code(asked.command, **asked.fields, invented=1) for asked in COMMANDS}
    assert set(answers.values()) == {"invalid_format"}, answers


async def test_fields_of_another_kind_are_refused_by_every_command(office: Office) -> None:
    desk = await office.desk(OWN)
    wrong = [
        (asked.command, await desk.code(asked.command, **{**asked.fields, name: object_of_no_schema}))
        for asked in COMMANDS
        for name in asked.fields
        if name != "value"
        for object_of_no_schema in (1.5,)
    ]
    assert {code for _, code in wrong} == {"invalid_format"}, wrong


@pytest.mark.parametrize("command", ["contacts/get", "contacts/delete"])
async def test_a_contact_of_somebody_elses_private_book_is_not_found(office: Office, command: str) -> None:
    theirs = await (await office.desk(ADMINISTRATOR)).ask(
        "contacts/create", contact={"name": "Secret", "book": "private", "phones": [{"number": "601222333"}]}
    )
    desk = await office.desk(OWN)
    assert await desk.code(command, id=theirs["id"]) == "not_found"
    assert (await desk.ask("contacts/search", text="Secret"))["items"] == []


async def test_a_mistake_names_the_field_that_was_wrong(office: Office) -> None:
    desk = await office.desk(OWN)
    answer = await desk.send("subscriber/update", fields={"email": "nowhere"})
    assert answer["error"]["code"] == "invalid_email"
    assert answer["error"]["translation_placeholders"] == {"field": "email"}


async def test_a_list_longer_than_the_api_takes_is_refused(office: Office) -> None:
    desk = await office.desk(OWN)
    assert await desk.code("contacts/delete_many", ids=["1"] * 201) == "invalid_format"
    assert await desk.code("history/list", limit=201) == "invalid_format"


async def test_pages_are_followed_by_their_cursor(office: Office) -> None:
    desk = await office.desk(OWN)
    first = await desk.ask("contacts/list", limit=3)
    second = await desk.ask("contacts/list", limit=3, cursor=first["next"])
    assert (len(first["items"]), first["total"]) == (3, second["total"])
    assert not {contact["id"] for contact in first["items"]} & {contact["id"] for contact in second["items"]}


@pytest.mark.parametrize("name", ["contacts/list", "history/list", "missed/list", "voicemail/list"])
async def test_the_end_of_a_list_is_one_command_away(office: Office, name: str) -> None:
    desk = await office.desk(OWN)
    whole = await desk.ask(name, limit=200)
    offset = max(whole["total"] - 1, 0)
    end = await desk.ask(name, limit=50, offset=offset)
    assert (end["items"], end["next"]) == (whole["items"][offset:], None)


async def test_a_pbx_without_the_api_offers_nothing_of_it(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx
) -> None:
    office = await new_office(hass, hass_ws_client, pbx)
    hass.config_entries.async_update_entry(office.entry, options={"watched": []})
    await hass.async_block_till_done()
    desk = await office.desk(OWN)
    assert await desk.code("dashboard/get") == UNSUPPORTED


async def test_a_pbx_that_is_away_is_told_to_its_owner_only(office: Office) -> None:
    await office.hass.config_entries.async_unload(office.entry.entry_id)
    owner, stranger = await office.desk(OWN), await office.desk(ADMINISTRATOR, OWN)
    assert await owner.code("dashboard/get") == "pbx_unreachable"
    assert await stranger.code("dashboard/get") == "not_allowed"
