"""What roles and rights mean on other subjects of the API."""

import pytest

from tests.emulator.web.api import Api

MANAGER, ADMINISTRATOR = "1014", "1015"


async def names_found(api: Api, who: str, text: str) -> set[str]:
    status, answer = await api.ask(who, "GET", f"phonebook/search?text={text}")
    assert status == 200, answer
    return {entry["contact"]["name"] for entry in answer["items"]}


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w132_the_api_tells_who_has_a_system_telephone(api: Api) -> None:
    for extension, present in (("1011", True), ("1013", False)):
        _, subscriber = await api.ask(extension, "GET", f"subscribers/{extension}")
        assert subscriber["has_system_phone"] is present


@pytest.mark.parametrize("path", ["history", "services", "costs", "voicemail", "dashboard"])
async def test_w141_a_manager_keeps_the_screens_of_his_own_extension(api: Api, path: str) -> None:
    assert (await api.ask(MANAGER, "GET", f"subscribers/{MANAGER}/{path}"))[0] == 200


@pytest.mark.parametrize(
    ("path", "allowed"), [("history", True), ("costs", True), ("services", True), ("voicemail", False)]
)
async def test_w146_a_manager_sees_history_and_costs_of_an_employee(api: Api, path: str, allowed: bool) -> None:
    assert (await api.ask(MANAGER, "GET", f"subscribers/1011/{path}"))[0] == (200 if allowed else 403)
    assert (await api.ask(MANAGER, "GET", f"subscribers/1016/{path}"))[0] == 403


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("wake_up", {"on": True, "time": "06:30", "repeat": "once"}),
        ("mobile_phone", {"number": "601000012"}),
        ("forwarding", {"on": True, "type": "always", "target": "1013"}),
        ("dnd", {"on": True, "message": None}),
        ("account_recall", {"on": True, "account": "9001", "pin": "9999"}),
        ("follow_me", {"on": True, "target": "1013"}),
        ("phone_lock", {"on": True}),
    ],
)
async def test_w148_a_manager_sets_the_services_of_an_employee(api: Api, service: str, body: dict[str, object]) -> None:
    status, answer = await api.ask(MANAGER, "PUT", f"subscribers/1012/services/{service}", body)
    assert status == 200, answer
    assert answer.get("on", True) is True or service == "mobile_phone"
    status, answer = await api.ask(MANAGER, "PUT", f"subscribers/1016/services/{service}", body)
    assert (status, answer["code"]) == (403, "forbidden")


async def test_w163_departments_are_not_changed_in_the_phonebook(api: Api) -> None:
    _, groups = await api.ask(ADMINISTRATOR, "GET", "phonebook/groups")
    sales = next(group for group in groups["items"] if group["name"] == "Sales")
    assert (sales["department"], sales["may_edit"]) == (True, False)
    path = f"phonebook/groups/{sales['id']}"
    assert (await api.ask(ADMINISTRATOR, "PATCH", path, {"name": "Mine"}))[0] == 403
    assert (await api.ask(ADMINISTRATOR, "DELETE", path))[0] == 403


async def test_w164_the_groups_of_the_phonebook_follow_the_departments(api: Api) -> None:
    _, added = await api.ask(ADMINISTRATOR, "POST", "administration/departments", {"name": "Logistics"})
    path = f"administration/departments/{added['id']}"
    await api.ask(ADMINISTRATOR, "PATCH", path, {"name": "Transport"})
    _, groups = await api.ask("1011", "GET", "phonebook/groups")
    assert "Transport" in {group["name"] for group in groups["items"] if group["department"]}
    await api.ask(ADMINISTRATOR, "DELETE", path)
    _, groups = await api.ask("1011", "GET", "phonebook/groups")
    assert "Transport" not in {group["name"] for group in groups["items"]}


async def test_w171_the_right_to_the_public_book_changes_what_is_found(api: Api) -> None:
    assert await names_found(api, "1013", "saldo") == set()
    body = {"extensions": ["1013"], "action": "phonebook_access", "value": "read"}
    assert (await api.ask(ADMINISTRATOR, "POST", "administration/employees/bulk", body))[0] == 200
    assert await names_found(api, "1013", "saldo") == {"Biuro Rachunkowe Saldo"}


async def test_a_right_that_changed_is_told_to_whom_it_concerns(api: Api) -> None:
    await api.ask(ADMINISTRATOR, "GET", "session")
    async with api.changes("1014") as changes:
        body = {"extensions": ["1014"], "action": "licence", "value": "cti"}
        await api.ask(ADMINISTRATOR, "POST", "administration/employees/bulk", body)
        told = [await changes.read(), await changes.read()]
    assert {"event": "change", "topic": "subscriber", "extension": "1014"} in told
