"""Administration over the API: departments, employees, licences, about."""

from typing import Any

import pytest

from tests.emulator.web.api import Api

ADMINISTRATOR = "1015"
_HIS = (
    "administration/about",
    "administration/departments",
    "administration/employees",
    "administration/licences",
    "administration/installer",
    "administration/smtp",
)


async def bulk(api: Api, action: str, value: object, *extensions: str) -> list[dict[str, Any]]:
    """Change several as the administrator; the result of each."""
    body = {"extensions": list(extensions), "action": action, "value": value}
    status, answer = await api.ask(ADMINISTRATOR, "POST", "administration/employees/bulk", body)
    assert status == 200, answer
    results: list[dict[str, Any]] = answer["results"]
    return results


async def department(api: Api, name: str) -> str:
    _, answer = await api.ask(ADMINISTRATOR, "GET", "administration/departments")
    found: str = next(entry["id"] for entry in answer["items"] if entry["name"] == name)
    return found


@pytest.mark.parametrize("path", _HIS)
async def test_w152_administration_is_the_administrators(api: Api, path: str) -> None:
    assert (await api.ask(ADMINISTRATOR, "GET", path))[0] == 200
    status, answer = await api.ask("1011", "GET", path)
    assert (status, answer["code"]) == (403, "forbidden")


@pytest.mark.parametrize("profile", ["ncp"])
@pytest.mark.parametrize("path", _HIS[1:])
async def test_w153_ncp_has_only_about(api: Api, path: str) -> None:
    status, answer = await api.ask(ADMINISTRATOR, "GET", path)
    assert (status, answer["code"]) == (404, "unsupported_on_family")


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w154_about_tells_what_the_pbx_is(api: Api, profile: str) -> None:
    status, about = await api.ask(ADMINISTRATOR, "GET", "administration/about")
    assert status == 200
    assert about["type"] == {"classic": "IPL-0256", "ncp": "NCP-0000"}[profile]
    assert (about["subscribers"], about["now"]) == (9, "2026-11-23T10:00:00")
    assert about["licences"][1] == {
        "kind": "manager",
        "total": 2,
        "used": 1 if profile == "classic" else 0,
        "expires": None,
    }
    assert about["storage"] == {"present": True, "free": None}


async def test_w164_departments_are_added_renamed_and_deleted(api: Api) -> None:
    status, added = await api.ask(ADMINISTRATOR, "POST", "administration/departments", {"name": "Logistics"})
    assert (status, added["name"], added["members"]) == (201, "Logistics", 0)
    path = f"administration/departments/{added['id']}"
    assert (await api.ask(ADMINISTRATOR, "PATCH", path, {"name": "Transport"}))[1]["name"] == "Transport"
    assert await api.ask(ADMINISTRATOR, "DELETE", path) == (204, None)
    status, answer = await api.ask(ADMINISTRATOR, "PATCH", path, {"name": "Late"})
    assert (status, answer["code"]) == (404, "not_found")


async def test_w164_a_name_that_is_taken_is_refused(api: Api) -> None:
    status, answer = await api.ask(ADMINISTRATOR, "POST", "administration/departments", {"name": "Sales"})
    assert (status, answer["code"], answer["field"]) == (409, "duplicate_name", "name")


async def test_w165_employees_are_all_extensions_with_their_state(api: Api) -> None:
    api.bench.machine.exchange.lift("1011")
    _, page = await api.ask(ADMINISTRATOR, "GET", "administration/employees?limit=4")
    assert (page["total"], len(page["items"])) == (9, 4)
    first = page["items"][0]
    assert (first["extension"], first["state"]["state"], first["department"]["name"]) == ("1011", "busy", "Sales")
    _, rest = await api.ask(ADMINISTRATOR, "GET", f"administration/employees?cursor={page['next']}")
    assert [row["extension"] for row in rest["items"]] == ["1015", "1016", "21", "22", "23"]


async def test_w165_employees_are_found_by_text_and_department(api: Api) -> None:
    sales = await department(api, "Sales")
    path = f"administration/employees?text=anna&department={sales}"
    _, page = await api.ask(ADMINISTRATOR, "GET", path)
    assert [row["extension"] for row in page["items"]] == ["1012"]


async def test_w167_one_change_reaches_several_and_tells_of_each(api: Api) -> None:
    results = await bulk(api, "phonebook_access", "edit", "1012", "1013", "4444")
    assert [(result["extension"], result["ok"], result["code"]) for result in results] == [
        ("1012", True, ""),
        ("1013", True, ""),
        ("4444", False, "forbidden"),
    ]
    assert (await api.ask("1013", "GET", "subscribers/1013"))[1]["phonebook_access"] == "edit"


@pytest.mark.parametrize(
    ("action", "value"),
    [("licence", "gold"), ("licence", None), ("manages", "1"), ("new_password", "mine"), ("recordings_access", 5)],
)
async def test_a_value_that_does_not_fit_the_action_changes_nothing(api: Api, action: str, value: object) -> None:
    body = {"extensions": ["1011"], "action": action, "value": value}
    status, answer = await api.ask(ADMINISTRATOR, "POST", "administration/employees/bulk", body)
    assert (status, answer["code"]) in {(422, "invalid_value"), (400, "invalid")}


async def test_w168_the_licence_menu_follows_what_is_entered(api: Api) -> None:
    _, menu = await api.ask(ADMINISTRATOR, "GET", "administration/licences")
    assert menu["menu"] == "cti"
    assert {"level": "manager", "free": 1} in menu["levels"]
    api.bench.patch_pbx(licences=[{"kind": "max_trial", "expires": "2026-12-31"}])
    _, menu = await api.ask(ADMINISTRATOR, "GET", "administration/licences")
    assert (menu["menu"], menu["expires"]) == ("max_trial", "2026-12-31")
    assert menu["levels"][0] == {"level": "none", "free": None}


async def test_w169_without_the_manager_level_management_is_gone(api: Api) -> None:
    assert (await api.ask("1014", "GET", "management/departments"))[0] == 200
    await bulk(api, "licence", "cti", "1014")
    status, answer = await api.ask("1014", "GET", "management/departments")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_w169_more_than_was_bought_is_refused(api: Api) -> None:
    results = await bulk(api, "licence", "manager", "1011", "1012")
    assert [result["code"] for result in results] == ["", "licence_exhausted"]


async def test_w21_w170_a_new_password_is_told_once_and_must_be_changed(api: Api) -> None:
    [result] = await bulk(api, "new_password", None, "1013")
    status, answer = await api.request("POST", "session", body={"extension": "1013", "password": "webcti"})
    assert (status, answer["code"]) == (401, "invalid_credentials")
    credentials = {"extension": "1013", "password": result["password"]}
    status, answer = await api.request("POST", "session", body=credentials)
    assert (status, answer["must_change_password"]) == (201, True)


async def test_w172_the_right_to_recordings_is_stored(api: Api) -> None:
    await bulk(api, "recordings_access", "department", "1013")
    assert (await api.ask("1013", "GET", "subscribers/1013"))[1]["recordings_access"] == "department"


async def test_w173_w174_departments_are_assigned_to_members_and_managers(api: Api) -> None:
    sales, service = await department(api, "Sales"), await department(api, "Service")
    await bulk(api, "department", service, "1011")
    assert (await api.ask("1011", "GET", "subscribers/1011"))[1]["department"]["id"] == service
    await bulk(api, "manages", [sales], "1014")
    _, answer = await api.ask("1014", "GET", "management/departments")
    assert [entry["id"] for entry in answer["items"]] == [sales]
    await bulk(api, "manages", [sales, service], "1014")
    assert (await api.ask("1014", "GET", "session"))[1]["manages"] == [sales, service]
    [result] = await bulk(api, "department", "77", "1011")
    assert (result["ok"], result["code"]) == (False, "not_found")
