"""Log-in, the own data and those of managed extensions, over the API."""

import pytest

from tests.emulator.web.api import Api


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w9_the_session_tells_who_is_logged_in(api: Api) -> None:
    status, session = await api.ask("1011", "GET", "session")
    assert status == 200
    assert (session["extension"], session["comment"], session["roles"]) == ("1011", "Test WebCTI", ["user"])
    subscriber = session["subscriber"]
    assert subscriber["department"]["name"] == "Sales"
    assert (subscriber["has_system_phone"], subscriber["password_set"]) == (True, True)


async def test_no_answer_holds_a_secret(api: Api) -> None:
    _, session = await api.ask("1011", "GET", "session")
    assert session["subscriber"].keys().isdisjoint({"password", "pin", "cti_key"})
    assert "webcti" not in str(session["subscriber"])


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w14_after_the_pin_nothing_is_shown_before_a_password_is_set(api: Api) -> None:
    token = await api.log_in("1012", "1234")
    status, answer = await api.request("GET", "subscribers/1012", token=token)
    assert (status, answer["code"]) == (403, "password_required")
    assert (await api.request("PUT", "session/password", token=token, body={"new": "my own"}))[0] == 204
    assert (await api.request("GET", "subscribers/1012", token=token))[0] == 200


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w15_w16_the_password_so_set_works_and_the_pin_no_longer(api: Api) -> None:
    token = await api.log_in("1012", "1234")
    await api.request("PUT", "session/password", token=token, body={"new": "my own"})
    await api.log_in("1012", "my own")
    status, answer = await api.request("POST", "session", body={"extension": "1012", "password": "1234"})
    assert (status, answer["code"]) == (401, "invalid_credentials")
    _, state = await api.bench.control("GET", "state")
    assert state["office"]["subscribers"]["1012"]["password_set"] is True


async def test_a_changed_password_ends_the_other_sessions(api: Api) -> None:
    other, own = await api.log_in("1011"), await api.log_in("1011")
    change = {"new": "another", "old": "webcti"}
    assert (await api.request("PUT", "session/password", token=own, body=change))[0] == 204
    assert (await api.request("GET", "session", token=own))[0] == 200
    assert (await api.request("GET", "session", token=other))[0] == 401


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w18_the_reminder_is_in_the_outbox_and_its_password_logs_in(api: Api) -> None:
    assert await api.request("POST", "password-reminders", body={"extension": "1011"}) == (202, {})
    _, outbox = await api.bench.control("GET", "outbox")
    [mail] = outbox["mails"]
    assert (mail["to"], mail["state"]) == ("test@example.org", "sent")
    await api.log_in("1011", mail["text"].split(": ")[1].strip())


@pytest.mark.parametrize("extension", ["1013", "4444"])
async def test_w19_the_answer_is_the_same_without_address_and_without_extension(api: Api, extension: str) -> None:
    assert await api.request("POST", "password-reminders", body={"extension": extension}) == (202, {})
    assert (await api.bench.control("GET", "outbox"))[1] == {"mails": []}


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w129_the_comment_is_not_for_the_subscriber_to_change(api: Api) -> None:
    status, answer = await api.ask("1011", "PATCH", "subscribers/1011", {"comment": "The boss"})
    assert (status, answer["code"]) == (403, "forbidden")


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w130_w131_description_and_address_are_changed(api: Api) -> None:
    wanted = {"description": "Room 12", "email": "me@example.org", "language": "de", "call_back_way": "extension"}
    status, answer = await api.ask("1011", "PATCH", "subscribers/1011", wanted)
    assert status == 200
    assert wanted.items() <= answer.items()
    status, answer = await api.ask("1011", "PATCH", "subscribers/1011", {"email": "me"})
    assert (status, answer["code"], answer["field"]) == (422, "invalid_email", "email")


@pytest.mark.parametrize("extension", ["1012", "4444"])
async def test_a_stranger_is_told_nothing(api: Api, extension: str) -> None:
    for method, path in (("GET", ""), ("GET", "/state"), ("PATCH", ""), ("POST", "/temporary-password")):
        body: object = {} if method == "PATCH" else None
        status, answer = await api.ask("1011", method, f"subscribers/{extension}{path}", body)
        assert (status, answer["code"]) == (403, "forbidden")


async def test_w140_a_manager_needs_licence_and_department(api: Api) -> None:
    assert (await api.ask("1014", "GET", "session"))[1]["roles"] == ["user", "manager"]
    api.bench.patch("1014", manages=[])
    assert (await api.ask("1014", "GET", "session"))[1]["roles"] == ["user"]
    api.bench.patch("1014", manages=["Sales"], licence="cti")
    assert (await api.ask("1014", "GET", "session"))[1]["manages"] == []


@pytest.mark.parametrize("profile", ["ncp"])
async def test_w140_ncp_has_no_managers(api: Api) -> None:
    api.bench.patch("1014", manages=["Sales"], licence="manager")
    status, answer = await api.ask("1014", "GET", "management/employees")
    assert (status, answer["code"]) == (404, "unsupported_on_family")


async def test_w142_a_manager_sees_his_departments_only(api: Api) -> None:
    _, page = await api.ask("1014", "GET", "management/employees")
    assert [row["extension"] for row in page["items"]] == ["1011", "1012", "1013"]
    assert (await api.ask("1014", "GET", "subscribers/1016"))[0] == 403


async def test_w143_a_manager_adds_who_has_no_department(api: Api) -> None:
    _, departments = await api.ask("1014", "GET", "management/departments")
    sales, service = departments["items"]
    assert (sales["name"], sales["members"]) == ("Sales", 2)
    _, available = await api.ask("1014", "GET", "management/available")
    assert {"extension": "1016", "comment": "Piotr Zieliński"} in available["items"]
    path = f"management/departments/{sales['id']}/members"
    assert (await api.ask("1014", "POST", path, {"extension": "1016"}))[0] == 201
    path = f"management/departments/{service['id']}/members"
    assert (await api.ask("1014", "POST", path, {"extension": "1016"}))[0] == 403


async def test_w144_w145_a_manager_sets_data_and_notifications(api: Api) -> None:
    wanted = {"comment": "Anna N.", "email": "a@example.org", "call_notifications": {"answered": False, "missed": True}}
    status, answer = await api.ask("1014", "PATCH", "subscribers/1012", wanted)
    assert status == 200
    assert wanted.items() <= answer.items()


async def test_w147_a_manager_sees_the_state_as_it_is(api: Api) -> None:
    _, state = await api.ask("1014", "GET", "subscribers/1011/state")
    assert state == {"extension": "1011", "state": "free", "dnd": False, "locked": False, "forwarded": False}
    api.bench.machine.exchange.lift("1013")
    api.bench.machine.exchange.press("1013", "1011")
    assert (await api.ask("1014", "GET", "subscribers/1011/state"))[1]["state"] == "ringing"
    api.bench.machine.exchange.set_terminal("1012", logged_in=False)
    assert (await api.ask("1014", "GET", "subscribers/1012/state"))[1]["state"] == "unavailable"


async def test_w149_a_temporary_password_logs_in_and_must_be_changed(api: Api) -> None:
    status, answer = await api.ask("1014", "POST", "subscribers/1013/temporary-password")
    assert status == 200
    credentials = {"extension": "1013", "password": answer["password"]}
    assert (await api.request("POST", "session", body=credentials))[1]["must_change_password"] is True


async def test_w149_a_manager_chooses_among_the_announcement_sets(api: Api) -> None:
    _, sets = await api.ask("1014", "GET", "announcement-sets")
    chosen = sets["items"][1]["id"]
    _, answer = await api.ask("1014", "PATCH", "subscribers/1011", {"announcement_set": chosen})
    assert answer["announcement_set"] == chosen
    _, answer = await api.ask("1014", "PATCH", "subscribers/1011", {"announcement_set": None})
    assert answer["announcement_set"] is None


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w40_a_remembered_way_to_call_back_is_offered_at_every_log_in(api: Api) -> None:
    for way in ("mobile_phone", "extension"):
        assert (await api.ask("1011", "PATCH", "subscribers/1011", {"call_back_way": way}))[0] == 200
        _, session = await api.request("GET", "session", token=await api.log_in("1011"))
        assert session["subscriber"]["call_back_way"] == way
    _, session = await api.ask("1013", "GET", "session")
    assert session["subscriber"]["call_back_way"] == "ask"


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w41_the_question_comes_back_when_it_is_asked_for(api: Api) -> None:
    await api.ask("1011", "PATCH", "subscribers/1011", {"call_back_way": "mobile_phone"})
    status, subscriber = await api.ask("1011", "PATCH", "subscribers/1011", {"call_back_way": "ask"})
    assert (status, subscriber["call_back_way"]) == (200, "ask")
    _, session = await api.ask("1011", "GET", "session")
    assert session["subscriber"]["call_back_way"] == "ask"


@pytest.mark.parametrize("way", ["home", "", None])
async def test_a_way_that_does_not_exist_is_a_mistake(api: Api, way: str | None) -> None:
    status, answer = await api.ask("1011", "PATCH", "subscribers/1011", {"call_back_way": way})
    assert (status, answer["field"]) == (400, "call_back_way")
