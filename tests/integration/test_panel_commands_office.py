"""Managers and administrators at the panel: what the PBX gives them, and what it refuses."""

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.office import ADMINISTRATOR, MANAGER, Desk, Office, new_office
from tests.integration.panel_commands import SMTP
from tests.integration.pbx_process import EmulatedPbx


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


@pytest.fixture
async def manager(office: Office) -> Desk:
    return await office.desk(MANAGER)


@pytest.fixture
async def administrator(office: Office) -> Desk:
    return await office.desk(ADMINISTRATOR)


async def test_a_manager_is_told_his_departments_and_employees(manager: Desk) -> None:
    departments = (await manager.ask("managed_departments/list"))["items"]
    assert [(each["name"], each["members"]) for each in departments] == [("Sales", 2), ("Service", 1)]
    employees = await manager.ask("managed_employees/list", department=departments[1]["id"])
    assert [(each["extension"], each["state"]["state"]) for each in employees["items"]] == [("1013", "free")]


async def test_a_manager_adds_who_has_no_department(manager: Desk) -> None:
    department = (await manager.ask("managed_departments/list"))["items"][0]["id"]
    available = (await manager.ask("managed_employees/available"))["items"]
    assert {"extension": "1016", "comment": "Piotr Zieliński"} in available
    added = await manager.ask("managed_departments/add_member", id=department, subscriber="1016")
    assert added["department"]["name"] == "Sales"


@pytest.mark.parametrize("subscriber", ["1013", "7777"])
async def test_a_manager_takes_nobody_from_another_department(manager: Desk, subscriber: str) -> None:
    department = (await manager.ask("managed_departments/list"))["items"][0]["id"]
    assert await manager.code("managed_departments/add_member", id=department, subscriber=subscriber) == "forbidden"


async def test_a_manager_acts_for_his_employees_and_for_no_others(manager: Desk) -> None:
    assert (await manager.ask("subscriber/get", subscriber="1013"))["comment"] == "Jan Kowalski"
    assert await manager.code("history/list", subscriber="1013") == ""
    assert await manager.code("services/set", subscriber="1013", name="dnd", body={"on": True, "message": None}) == ""
    assert await manager.code("subscriber/get", subscriber="1016") == "forbidden"


async def test_a_manager_sets_the_number_of_the_mobile_phone(manager: Desk) -> None:
    service = await manager.ask("services/set", subscriber="1013", name="mobile_phone", body={"number": "601 000 013"})
    assert service["number"] == "601000013"


async def test_a_temporary_password_is_answered_once_and_has_to_be_changed(office: Office, manager: Desk) -> None:
    password = (await manager.ask("subscriber/set_temporary_password", subscriber="1013"))["password"]
    guest = await office.desk(office.people[MANAGER], "1013")
    assert await guest.ask("session/create", password=password) == {"must_change_password": True}


@pytest.mark.parametrize("command", ["about/get", "employees/list", "smtp/get", "installer/get"])
async def test_a_manager_does_not_administer(manager: Desk, command: str) -> None:
    assert await manager.code(command) == "forbidden"


async def test_an_administrator_is_told_of_the_pbx(administrator: Desk) -> None:
    about = await administrator.ask("about/get")
    assert (about["type"], about["subscribers"]) == ("IPL-0256", 9)


async def test_departments_are_added_renamed_and_deleted(administrator: Desk) -> None:
    made = await administrator.ask("departments/create", name="Stores")
    assert await administrator.code("departments/create", name="Stores") == "duplicate_name"
    renamed = await administrator.ask("departments/update", id=made["id"], name="Warehouse")
    assert renamed["name"] == "Warehouse"
    assert await administrator.ask("departments/delete", id=made["id"]) == {}
    assert await administrator.code("departments/delete", id=made["id"]) == "not_found"


async def test_several_employees_are_changed_with_a_result_for_each(administrator: Desk) -> None:
    answer = await administrator.ask(
        "employees/bulk", extensions=["21", "22", "7777"], action="phonebook_access", value="edit"
    )
    assert [(each["extension"], each["ok"]) for each in answer["results"]] == [
        ("21", True),
        ("22", True),
        ("7777", False),
    ]


async def test_new_passwords_are_answered_once(administrator: Desk) -> None:
    answer = await administrator.ask("employees/bulk", extensions=["21"], action="new_password", value=None)
    assert answer["results"][0]["password"]


async def test_an_action_that_does_not_exist_names_its_field(administrator: Desk) -> None:
    answer = await administrator.send("employees/bulk", extensions=["21"], action="promote", value=None)
    assert answer["error"]["code"] == "invalid_value"
    assert answer["error"]["translation_placeholders"] == {"field": "action"}


async def test_the_mail_password_is_taken_and_never_told(administrator: Desk) -> None:
    wanted = {**SMTP, "mode": "other", "host": "mail.example.org", "sender": "pbx@example.org", "password": "secret"}
    answer = await administrator.ask("smtp/set", smtp=wanted)
    assert (answer["host"], answer["password_set"]) == ("mail.example.org", True)
    assert "password" not in answer
    assert "password" not in await administrator.ask("smtp/get")


async def test_a_test_mail_goes_out(office: Office, administrator: Desk) -> None:
    assert await administrator.ask("smtp/test", address="office@example.org") == {"ok": True}
    assert "office@example.org" in str(await office.pbx.control("GET", "outbox"))


async def test_what_the_mail_server_said_is_told(administrator: Desk) -> None:
    nowhere = {**SMTP, "mode": "other", "host": "127.0.0.1", "port": 9, "sender": "pbx@example.org"}
    await administrator.ask("smtp/set", smtp=nowhere)
    answer = await administrator.send("smtp/test", address="office@example.org")
    assert answer["error"]["code"] == "smtp_failed"
    assert answer["error"]["message"]
