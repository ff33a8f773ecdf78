"""The phonebook over the WebCTI API."""

from typing import Any

import pytest

from tests.emulator.web.api import Api

EDITOR, READER, STRANGER, ADMINISTRATOR = "1011", "1016", "1013", "1015"


def written(name: str = "Anna", number: str = "600999888", **more: object) -> dict[str, Any]:
    return {"name": name, "phones": [{"number": number}], **more}


async def added(api: Api, who: str, **more: object) -> dict[str, Any]:
    status, contact = await api.ask(who, "POST", "phonebook/contacts", written(**more))  # type: ignore[arg-type]  # words of a body
    assert status == 201, contact
    assert isinstance(contact, dict)
    return contact


async def test_a_contact_is_added_told_changed_and_deleted(api: Api) -> None:
    contact = await added(api, EDITOR, name="Żółw")
    assert contact["book"] == "private"
    assert contact["default_phone"] == contact["phones"][0]["id"]
    path = f"phonebook/contacts/{contact['id']}"
    assert await api.ask(EDITOR, "GET", path) == (200, contact)
    status, changed = await api.ask(EDITOR, "PUT", path, written("Żółwik", "+48 600 111 999", info="x\ny"))
    assert (status, changed["name"], changed["phones"][0]["number"]) == (200, "Żółwik", "+48600111999")
    assert await api.ask(EDITOR, "DELETE", path) == (204, None)
    status, problem = await api.ask(EDITOR, "GET", path)
    assert (status, problem["code"]) == (404, "not_found")


async def test_w24_w25_search_follows_the_rights(api: Api) -> None:
    await added(api, READER, name="Hotelik ciotki")
    found = {}
    for who in (EDITOR, READER, STRANGER):
        _, answer = await api.ask(who, "GET", "phonebook/search?text=hotel")
        found[who] = [entry["contact"]["name"] for entry in answer["items"]]
    assert found == {EDITOR: ["Hotel Żuraw"], READER: ["Hotel Żuraw", "Hotelik ciotki"], STRANGER: []}


async def test_a_number_of_a_subscriber_is_his_extension(api: Api) -> None:
    _, answer = await api.ask(STRANGER, "GET", "phonebook/search?text=zielinski")
    (entry,) = answer["items"]
    assert (entry["phone"]["number"], entry["contact"]["default_phone"]) == ("1016", entry["phone"]["id"])


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        (written("x" * 4096), 422, "invalid_name", "name"),
        (written(""), 422, "invalid_name", "name"),
        (written("\x00"), 422, "invalid_name", "name"),
        (written("\ud800"), 422, "invalid_name", "name"),
        (written(number="call me"), 422, "invalid_number", "phones"),
        ({"name": "Anna", "phones": []}, 422, "invalid_number", "phones"),
        (written(info="x" * 256), 422, "invalid_value", "info"),
        (written(book="internal"), 403, "forbidden", "book"),
        (written(groups=["x"]), 404, "not_found", "groups"),
        (written(other=1), 400, "invalid", "other"),
        ({"phones": []}, 400, "invalid", "name"),
    ],
)
async def test_what_does_not_fit_is_refused_with_its_field(
    api: Api, body: dict[str, Any], status: int, code: str, field: str
) -> None:
    answered, problem = await api.ask(EDITOR, "POST", "phonebook/contacts", body)
    assert (answered, problem["code"], problem["field"]) == (status, code, field)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "Ahmed \u202eأحمد", "=1+1", 'O\'Neil; "x" & co'])
async def test_names_are_texts_whatever_they_look_like(api: Api, name: str) -> None:
    contact = await added(api, EDITOR, name=name)
    assert contact["name"] == name


async def test_w71_lists_follow_the_choice_page_by_page(api: Api) -> None:
    names, cursor = [], ""
    while True:
        _, page = await api.ask(EDITOR, "GET", f"phonebook/contacts?book=public&limit=10&cursor={cursor}")
        assert page["total"] == 32
        names += [contact["name"] for contact in page["items"]]
        if page["next"] is None:
            break
        cursor = page["next"]
    assert (len(names), len(set(names)), names[0], names[-1]) == (32, 32, "Alfa Transport", "Żak Rafał")
    assert names.index("Łukasik Michał") < names.index("Majewska Barbara")


@pytest.mark.parametrize("choice", ["", "book=public&", "text=a&", "group={group}&"])
async def test_any_place_of_a_list_is_one_request_away(api: Api, choice: str) -> None:
    _, groups = await api.ask(EDITOR, "GET", "phonebook/groups")
    department = next(group["id"] for group in groups["items"] if group["department"])
    path = f"phonebook/contacts?{choice.format(group=department)}"
    _, whole = await api.ask(EDITOR, "GET", f"{path}limit=200")
    offset = whole["total"] - 1
    _, end = await api.ask(EDITOR, "GET", f"{path}limit=50&offset={offset}")
    assert (end["items"], end["next"], end["total"]) == (whole["items"][offset:], None, whole["total"])


async def test_an_offset_counts_from_the_cursor(api: Api) -> None:
    path = "phonebook/contacts?book=public"
    _, whole = await api.ask(EDITOR, "GET", f"{path}&limit=200")
    _, first = await api.ask(EDITOR, "GET", f"{path}&limit=3")
    _, page = await api.ask(EDITOR, "GET", f"{path}&limit=4&offset=5&cursor={first['next']}")
    assert page["items"] == whole["items"][8:12]


@pytest.mark.parametrize("cursor", ["x", "W10=", "WyJhIiwgImIiXQ==", "%C5%BC"])
async def test_a_cursor_that_was_not_given_out_is_refused(api: Api, cursor: str) -> None:
    status, problem = await api.ask(EDITOR, "GET", f"phonebook/contacts?cursor={cursor}")
    assert (status, problem["code"], problem["field"]) == (400, "invalid", "cursor")


async def test_w66_departments_are_shown_and_cannot_be_changed(api: Api) -> None:
    _, answer = await api.ask(ADMINISTRATOR, "GET", "phonebook/groups")
    department = next(group for group in answer["items"] if group["name"] == "Sales")
    assert (department["department"], department["may_edit"], department["members"]) == (True, False, 2)
    path = f"phonebook/groups/{department['id']}"
    for method, rest, body in (
        ("PATCH", "", {"name": "x"}),
        ("DELETE", "", None),
        ("POST", "/members", {"ids": ["1"]}),
        ("POST", "/members/remove", {"ids": ["1"]}),
    ):
        status, problem = await api.ask(ADMINISTRATOR, method, path + rest, body)
        assert (status, problem["code"]) == (403, "forbidden")


async def test_w67_w68_a_group_is_private_unless_said_and_public_with_the_right(api: Api) -> None:
    status, group = await api.ask(READER, "POST", "phonebook/groups", {"name": "Family"})
    assert (status, group["book"], group["may_edit"]) == (201, "private", True)
    _, others = await api.ask(EDITOR, "GET", "phonebook/groups")
    assert group["id"] not in [other["id"] for other in others["items"]]
    public = {"name": "Clients", "book": "public"}
    assert [(await api.ask(who, "POST", "phonebook/groups", public))[0] for who in (READER, STRANGER, EDITOR)] == [
        403, 403, 201,
    ]  # fmt: skip
    status, problem = await api.ask(EDITOR, "POST", "phonebook/groups", public)
    assert (status, problem["code"]) == (409, "duplicate_name")


async def test_w76_members_come_and_go_with_a_result_for_each(api: Api) -> None:
    own = (await added(api, READER))["id"]
    foreign = (await added(api, EDITOR))["id"]
    _, group = await api.ask(READER, "POST", "phonebook/groups", {"name": "Family"})
    path = f"phonebook/groups/{group['id']}/members"
    status, answer = await api.ask(READER, "POST", path, {"ids": [own, foreign, "x", own]})
    assert (status, answer["results"]) == (
        200,
        [
            {"id": own, "ok": True, "code": ""},
            {"id": foreign, "ok": False, "code": "not_found"},
            {"id": "x", "ok": False, "code": "not_found"},
        ],
    )
    _, page = await api.ask(READER, "GET", f"phonebook/contacts?group={group['id']}")
    assert [contact["id"] for contact in page["items"]] == [own]
    await api.ask(READER, "POST", f"{path}/remove", {"ids": [own]})
    _, page = await api.ask(READER, "GET", f"phonebook/contacts?group={group['id']}")
    assert page["total"] == 0


async def test_w74_w75_a_mixed_selection_deletes_what_is_allowed(api: Api) -> None:
    _, internal = await api.ask(READER, "GET", "phonebook/contacts?book=internal&limit=1")
    _, public = await api.ask(READER, "GET", "phonebook/contacts?book=public&limit=1")
    ids = [(await added(api, READER))["id"], internal["items"][0]["id"], public["items"][0]["id"]]
    _, answer = await api.ask(READER, "POST", "phonebook/contacts/delete", {"ids": ids})
    assert [result["code"] for result in answer["results"]] == ["", "forbidden", "forbidden"]


async def test_a_contact_stays_in_its_book_unless_another_one_is_named(api: Api) -> None:
    contact = await added(api, EDITOR, book="public")
    path = f"phonebook/contacts/{contact['id']}"
    _, changed = await api.ask(EDITOR, "PUT", path, written("Ann"))
    assert changed["book"] == "public"
    _, changed = await api.ask(EDITOR, "PUT", path, written("Ann", book="private"))
    assert changed["book"] == "private"
    assert (await api.ask(READER, "GET", path))[0] == 404


async def test_w150_a_restricted_number_is_hidden_from_others(api: Api) -> None:
    _, answer = await api.ask("1014", "GET", "phonebook/search?text=kowalski")
    contact = answer["items"][0]["contact"]
    assert contact["may_edit"]
    phones = [{"number": "1013"}, {"number": "600777555", "restricted": True, "vip": True}]
    path = f"phonebook/contacts/{contact['id']}"
    status, changed = await api.ask("1014", "PUT", path, {"name": contact["name"], "phones": phones})
    assert (status, [phone["number"] for phone in changed["phones"]]) == (200, ["1013", "600777555"])
    status, seen = await api.ask(READER, "GET", path)
    assert status == 200, seen
    hidden = seen["phones"][1]
    assert (hidden["number"], hidden["hidden"], hidden["restricted"], hidden["vip"]) == ("", True, True, True)
    _, found = await api.ask(READER, "GET", "phonebook/search?text=777555")
    assert found["items"] == []


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w79_w80_a_file_is_imported_and_reported(api: Api) -> None:
    data = "First Name,Mobile Phone\nŻaneta,600111801\nNikt,\n".encode("cp1250")
    for dry_run, total in (("true", 0), ("false", 1)):
        status, report = await api.ask(
            EDITOR, "POST", f"phonebook/import?format=outlook&book=public&dry_run={dry_run}", data=data
        )
        assert (status, report["imported"], report["rejected"], report["by_book"]) == (
            200, 1, 1, {"private": 0, "public": 1},
        )  # fmt: skip
        assert [(row["line"], row["outcome"], row["code"]) for row in report["rows"]] == [
            (3, "rejected", "invalid_number")
        ]
        _, page = await api.ask(READER, "GET", "phonebook/contacts?text=zaneta")
        assert page["total"] == total


@pytest.mark.parametrize(
    ("query", "data", "status", "code"),
    [
        ("format=outlook", b"", 422, "bad_file"),
        ("format=vcard", b"\xff\x00", 422, "bad_file"),
        ("format=outlook", b"x" * (5 * 1024 * 1024 + 1), 413, "file_too_large"),
        ("format=outlook&book=internal", b"", 400, "invalid"),
        ("format=xlsx", b"", 400, "invalid"),
    ],
)
async def test_files_that_cannot_be_read_change_nothing(
    api: Api, query: str, data: bytes, status: int, code: str
) -> None:
    answered, problem = await api.ask(EDITOR, "POST", f"phonebook/import?{query}", data=data)
    assert (answered, problem["code"]) == (status, code)


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w85_w86_an_export_is_a_file_with_a_name(api: Api) -> None:
    token = await api.log_in(EDITOR)
    headers = {"Authorization": f"Bearer {token}"}
    async with api._client.get("/api/phonebook/export?format=outlook", headers=headers) as response:
        assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert response.headers["Content-Disposition"] == 'attachment; filename="webcti-contacts-20261123.csv"'
        data = await response.read()
    status, report = await api.ask(EDITOR, "POST", "phonebook/import?format=outlook", data=data)
    assert (status, report["imported"], report["skipped"]) == (200, 0, 41)
