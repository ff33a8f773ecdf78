"""Calls placed over the API."""

from typing import Any

import pytest

from tests.emulator.web.api import Api

E, FAR, MOBILE = "1011", "600111223", "601000011"
CALLS = f"subscribers/{E}/calls"

pytestmark = pytest.mark.parametrize("profile", ["classic", "ncp"])


async def place(api: Api, number: str = FAR, via: str = "extension", who: str = E) -> tuple[int, Any]:
    return await api.ask(who, "POST", f"subscribers/{who}/calls", {"number": number, "via": via})


async def test_w26_w36_a_call_from_the_extension_can_be_followed(api: Api) -> None:
    async with api.changes(E) as changes:
        status, call = await place(api)
        assert status == 202
        while (change := await changes.read()) and change["topic"] != "call":
            pass
    assert change == {"event": "change", "topic": "call", "extension": E, "id": call["id"]}
    for seconds, state in ((0, "calling_number"), (3, "connected")):
        api.bench.advance(seconds)
        assert await api.ask(E, "GET", f"{CALLS}/{call['id']}") == (
            200,
            {"id": call["id"], "number": FAR, "via": "extension", "state": state, "reason": ""},
        )


async def test_w37_w38_a_call_by_way_of_the_mobile(api: Api) -> None:
    _, call = await place(api, via="mobile_phone")
    _, state = await api.bench.control("GET", "state")
    assert [line["number"] for line in state["outside"]] == [MOBILE]
    api.bench.advance(1)
    _, state = await api.bench.control("GET", "state")
    assert [line["number"] for line in state["outside"]] == [MOBILE, FAR]
    api.bench.advance(3)
    _, told = await api.ask(E, "GET", f"{CALLS}/{call['id']}")
    assert told["state"] == "connected"


@pytest.mark.parametrize(
    ("number", "via", "who", "code"),
    [
        ("7777", "extension", E, (422, "invalid_number")),
        (FAR, "mobile_phone", "1013", (409, "no_mobile_number")),
        ("contact:999999", "extension", E, (404, "not_found")),
    ],
)
async def test_w27_w42_refusals(api: Api, number: str, via: str, who: str, code: tuple[int, str]) -> None:
    status, answer = await place(api, number, via, who)
    assert (status, answer["code"]) == code


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("600111220", "busy"),
        ("600111229", "invalid_number"),
        ("1013", "rejected"),
        ("21", "busy"),
        ("22", "unavailable"),
    ],
)
async def test_a_call_that_failed_tells_what_the_far_side_did(api: Api, number: str, reason: str) -> None:
    exchange = api.bench.machine.exchange
    exchange.set_dnd("21", on=True)
    exchange.set_terminal("22", logged_in=False)
    _, call = await place(api, number)
    if reason == "rejected":
        exchange.reject("1013")
    api.bench.advance(3)
    _, told = await api.ask(E, "GET", f"{CALLS}/{call['id']}")
    assert (told["state"], told["reason"]) == ("failed", reason)


async def test_one_at_a_time_until_it_is_given_up(api: Api) -> None:
    _, call = await place(api)
    status, answer = await place(api)
    assert (status, answer["code"]) == (409, "extension_busy")
    assert await api.ask(E, "DELETE", f"{CALLS}/{call['id']}") == (204, None)
    assert (await place(api))[0] == 202


async def test_calls_are_placed_for_oneself_only(api: Api) -> None:
    status, answer = await api.ask("1015", "POST", CALLS, {"number": FAR, "via": "extension"})
    assert (status, answer["code"]) == (403, "forbidden")
    status, answer = await api.ask(E, "GET", f"{CALLS}/999")
    assert (status, answer["code"]) == (404, "not_found")
