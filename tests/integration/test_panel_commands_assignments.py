"""Which extension belongs to whom: set by administrators of Home Assistant, and by nobody else."""

from typing import Any, Final

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.entries import KEY
from tests.integration.office import OWN, Desk, Office, new_office
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import administrator

COMMANDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    ("assignments/create", {"key": KEY, "users": []}),
    ("assignments/update", {"users": []}),
    ("assignments/delete", {}),
)


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


async def desk_for(office: Office, extension: str) -> Desk:
    """An administrator of Home Assistant, about an extension."""
    return await office.desk(await administrator(office.hass), extension)


async def listed(desk: Desk) -> dict[str, Any]:
    """What the page is told."""
    answer: dict[str, Any] = (await desk.panel.ask("webcti/assignments/list"))["result"]
    return answer


@pytest.mark.parametrize(("command", "fields"), COMMANDS)
async def test_who_does_not_administer_home_assistant_changes_nothing(
    office: Office, command: str, fields: dict[str, Any]
) -> None:
    desk = await office.desk(OWN)
    assert await desk.code(command, **fields) == "not_allowed"


async def test_who_does_not_administer_home_assistant_is_told_nothing(office: Office) -> None:
    desk = await office.desk(OWN)
    assert (await desk.panel.ask("webcti/assignments/list"))["error"]["code"] == "not_allowed"


async def test_extensions_users_and_pbxs_are_listed(office: Office) -> None:
    answer = await listed(await desk_for(office, OWN))
    assert answer["pbxs"] == [{"entry_id": office.entry.entry_id, "name": "Slican IPL-0256"}]
    assert [(each["extension"], each["users"]) for each in answer["items"]] == [
        (number, [user.id]) for number, user in sorted(office.people.items())
    ]
    assert {user.id for user in office.people.values()} <= {each["id"] for each in answer["users"]}
    assert KEY not in str(answer)


async def test_an_extension_is_signed_in_and_given_to_users(office: Office) -> None:
    desk = await desk_for(office, "1016")
    user = office.people[OWN].id
    made = await desk.ask("assignments/create", key=KEY, users=[user])
    assert (made["extension"], made["users"]) == ("1016", [user])
    await office.hass.async_block_till_done()
    assert "1016" in [each["extension"] for each in (await listed(desk))["items"]]


async def test_a_wrong_key_signs_nothing_in(office: Office) -> None:
    desk = await desk_for(office, "1016")
    answer = await desk.send("assignments/create", key="9999", users=[])
    assert answer["error"]["code"] == "invalid_credentials"
    assert answer["error"]["translation_placeholders"] == {"field": "key"}
    assert "1016" not in [each["extension"] for each in (await listed(desk))["items"]]


@pytest.mark.parametrize("extension", [OWN, "abc", "1011-1013"])
async def test_what_is_signed_in_or_no_extension_is_refused(office: Office, extension: str) -> None:
    desk = await desk_for(office, extension)
    assert await desk.code("assignments/create", key=KEY, users=[]) == "invalid_number"


async def test_users_are_changed_at_once(office: Office) -> None:
    desk = await desk_for(office, OWN)
    before = await office.desk(OWN)
    assert await before.code("dashboard/get") == ""
    await desk.ask("assignments/update", users=[])
    await office.hass.async_block_till_done()
    assert await before.code("dashboard/get") == "not_allowed"


async def test_what_was_changed_is_listed_while_the_pbx_is_set_up_anew(office: Office) -> None:
    desk = await desk_for(office, OWN)
    await desk.ask("assignments/update", users=[])
    answer = await listed(desk)
    assert [each["users"] for each in answer["items"] if each["extension"] == OWN] == [[]]
    assert len(answer["pbxs"]) == 1
    await office.hass.async_block_till_done()


@pytest.mark.parametrize("command", ["assignments/create", "assignments/update"])
async def test_users_that_do_not_exist_are_refused(office: Office, command: str) -> None:
    desk = await desk_for(office, OWN if command.endswith("update") else "1016")
    fields = {"users": ["nobody"], **({} if command.endswith("update") else {"key": KEY})}
    assert await desk.code(command, **fields) == "invalid_value"


async def test_an_extension_that_is_signed_off_belongs_to_nobody(office: Office) -> None:
    desk = await desk_for(office, OWN)
    assert await desk.ask("assignments/delete") == {}
    await office.hass.async_block_till_done()
    assert OWN not in [each["extension"] for each in (await listed(desk))["items"]]
    assert await desk.code("assignments/delete") == "not_found"
