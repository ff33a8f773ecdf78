"""What all requests have in common: log-in, problems, sizes."""

import json
import re
from collections.abc import AsyncIterator

import pytest

from emulator.servers.web.sessions import IDLE_SECONDS
from tests.emulator.web.api import Api


async def test_the_pbx_tells_what_it_is_without_a_log_in(api: Api) -> None:
    status, pbx = await api.request("GET", "pbx")
    assert status == 200
    assert (pbx["model"], pbx["serial"], pbx["now"]) == ("IPL-0256", "NO00025", "2026-11-23T10:00:00")
    assert pbx["features"]["F29"] is True


async def test_w10_nothing_is_told_without_a_token(api: Api) -> None:
    status, answer = await api.request("GET", "events")
    assert (status, answer["code"]) == (401, "session_expired")


@pytest.mark.parametrize("profile", ["classic", "ncp"])
async def test_w10_every_request_but_the_open_ones_asks_for_a_log_in(api: Api) -> None:
    _, document = await api.request("GET", "openapi.json")
    answered: dict[str, set[int]] = {"open": set(), "closed": set()}
    opened = {"GET /api/pbx", "POST /api/session", "POST /api/password-reminders"}
    for path, operations in document["paths"].items():
        for method in operations:
            concrete = re.sub(r"{[^}]*}", "1011", path).removeprefix("/api/")
            status, _ = await api.request(method.upper(), concrete)
            answered["open" if f"{method.upper()} {path}" in opened else "closed"].add(status)
    assert answered == {"open": {200, 400}, "closed": {401}}


async def test_w8_an_outdated_browser_gets_answers_and_no_pages(api: Api) -> None:
    headers = {"User-Agent": "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.0)"}
    status, pbx = await api.request("GET", "pbx", headers=headers)
    assert (status, pbx["serial"]) == (200, "NO00025")


async def test_a_token_that_was_never_given_out_is_refused(api: Api) -> None:
    status, answer = await api.request("GET", "events", token="x" * 43)
    assert (status, answer["code"]) == (401, "session_expired")


async def test_a_session_ends_with_the_log_out(api: Api) -> None:
    token = await api.log_in("1011")
    assert await api.request("DELETE", "session", token=token) == (204, None)
    status, _ = await api.request("DELETE", "session", token=token)
    assert status == 401


async def test_a_session_ends_after_an_hour_without_use(api: Api) -> None:
    token = await api.log_in("1011")
    api.bench.advance(IDLE_SECONDS - 1)
    assert (await api.request("PUT", "session/password", token=token, body={}))[0] == 400
    api.bench.advance(IDLE_SECONDS - 1)
    assert (await api.request("PUT", "session/password", token=token, body={}))[0] == 400
    api.bench.advance(IDLE_SECONDS)
    assert (await api.request("PUT", "session/password", token=token, body={}))[0] == 401


async def test_a_session_ends_when_the_pbx_restarts(api: Api) -> None:
    token = await api.log_in("1011")
    await api.bench.control("POST", "faults", {"fault": "restart"})
    assert (await api.request("DELETE", "session", token=token))[0] == 401


async def test_a_session_ends_when_its_subscriber_is_switched_off(api: Api) -> None:
    token = await api.log_in("1011")
    api.bench.patch("1011", enabled=False)
    assert (await api.request("DELETE", "session", token=token))[0] == 401


async def test_the_session_that_changes_the_password_stays_and_all_others_end(api: Api) -> None:
    changing, other = await api.log_in("1011"), await api.log_in("1011")
    change = {"new": "another-1", "old": "webcti"}
    assert await api.request("PUT", "session/password", token=changing, body=change) == (204, None)
    assert (await api.request("DELETE", "session", token=other))[0] == 401
    assert (await api.request("DELETE", "session", token=changing))[0] == 204


async def test_who_must_change_his_password_gets_nothing_else(api: Api) -> None:
    token = await api.log_in("1012", "1234")
    status, answer = await api.request("GET", "subscribers/1012", token=token)
    assert (status, answer["code"]) == (403, "password_required")


async def test_the_pbx_set_back_by_its_programmer_does_not_prolong_sessions(api: Api) -> None:
    token = await api.log_in("1011")
    await api.bench.control("POST", "clock", {"set": "2026-11-23T08:00:00"})
    api.bench.advance(IDLE_SECONDS)
    assert (await api.request("DELETE", "session", token=token))[0] == 401


@pytest.mark.parametrize(
    ("request_line", "body", "expected"),
    [
        ("GET nothing", None, (404, "not_found", "")),
        ("DELETE pbx", None, (405, "method_not_allowed", "")),
        ("POST session", {"extension": "1011"}, (400, "invalid", "password")),
        ("POST session", {"extension": "1011", "password": "x", "colour": 1}, (400, "invalid", "colour")),
        ("POST session", [], (400, "invalid", "body")),
        ("POST session", {"extension": 1011, "password": "x"}, (400, "invalid", "extension")),
    ],
)
async def test_a_mistake_is_answered_with_a_problem(
    api: Api, request_line: str, body: object, expected: tuple[int, str, str]
) -> None:
    method, path = request_line.split(" ")
    status, answer = await api.request(method, path, body=body)
    assert (status, answer["code"], answer["field"]) == expected
    assert answer["status"] == status
    assert answer["title"]
    assert answer["type"] == "about:blank"


async def test_what_is_no_json_is_a_mistake(api: Api) -> None:
    status, answer = await api.request(
        "POST", "session", data=b'{"extension', headers={"Content-Type": "application/json"}
    )
    assert (status, answer["code"]) == (400, "invalid")


async def test_a_body_that_is_too_large_is_refused_with_an_answer(api: Api) -> None:
    status, answer = await api.request("POST", "session", body={"extension": "1" * 100_000, "password": "x"})
    assert (status, answer["code"]) == (413, "file_too_large")


async def test_a_body_of_unknown_length_that_is_too_large_is_refused(api: Api) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b"x" * 1024

    status, answer = await api.request("POST", "session", data=pieces())
    assert (status, answer["code"]) == (413, "file_too_large")


async def test_passwords_are_not_repeated_in_problems(api: Api) -> None:
    _, answer = await api.request("POST", "session", body={"extension": "1011", "password": ["secret-word"]})
    assert answer["field"] == "password"
    assert "secret-word" not in json.dumps(answer)
