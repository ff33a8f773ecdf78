"""Services over the API."""

from typing import Any

import pytest

from tests.emulator.web.api import Api

E = "1011"
SERVICES = f"subscribers/{E}/services"
CITY = "602123458"

both = pytest.mark.parametrize("profile", ["classic", "ncp"])
ncp = pytest.mark.parametrize("profile", ["ncp"])


async def put(api: Api, service: str, body: dict[str, Any], who: str = E, extension: str = E) -> tuple[int, Any]:
    return await api.ask(who, "PUT", f"subscribers/{extension}/services/{service}", body)


async def done(api: Api, service: str, **body: object) -> Any:
    status, answer = await put(api, service, body)
    assert status == 200, answer
    return answer


async def refused(api: Api, service: str, **body: object) -> tuple[int, str, str]:
    status, answer = await put(api, service, body)
    return status, answer["code"], answer["field"]


async def test_all_services_of_classic(api: Api) -> None:
    status, services = await api.ask(E, "GET", SERVICES)
    assert status == 200
    assert services == {
        "phone_lock": {"on": False, "locked_by_admin": False},
        "account_recall": {"on": False, "account": ""},
        "wake_up": {"on": False, "time": None, "repeat": "once", "next": None, "last_result": None},
        "call_as": None,
        "clir": None,
        "call_waiting": None,
        "mobile_phone": {
            "on": False, "number": "601000011", "on_no_answer": True, "on_dnd": False, "on_unavailable": False,
        },
        "dnd": {"on": False, "message": None},
        "follow_me": {"on": False, "target": ""},
        "forwarding": {"on": False, "type": "always", "target": ""},
        "forwardings": None,
    }  # fmt: skip


@ncp
async def test_all_services_of_ncp(api: Api) -> None:
    _, services = await api.ask(E, "GET", SERVICES)
    assert services["forwarding"] is None
    assert services["clir"] == services["call_waiting"] == {"on": False}
    assert services["call_as"]["identity"] == ""
    assert {"number": "221110011", "name": "Test WebCTI"} in services["call_as"]["identities"]
    off = {"on": False, "target": ""}
    assert services["forwardings"] == {"always": off, "busy": off, "no_answer": off, "unavailable": off}


@both
async def test_w51_w53_what_is_switched_on_is_active_until_it_is_switched_off(api: Api) -> None:
    await done(api, "dnd", on=True)
    await done(api, "follow_me", on=True, target="1013")
    _, dashboard = await api.ask(E, "GET", f"subscribers/{E}/dashboard")
    assert sorted(dashboard["active_services"]) == ["dnd", "follow_me"]
    await done(api, "dnd", on=False)
    _, dashboard = await api.ask(E, "GET", f"subscribers/{E}/dashboard")
    assert dashboard["active_services"] == ["follow_me"]


@both
async def test_w94_phone_lock(api: Api) -> None:
    assert await done(api, "phone_lock", on=True) == {"on": True, "locked_by_admin": False}
    status, answer = await api.ask(E, "POST", f"subscribers/{E}/calls", {"number": "600111223", "via": "extension"})
    assert (status, answer["code"]) == (403, "call_barred")
    assert await done(api, "phone_lock", on=False) == {"on": False, "locked_by_admin": False}


@both
async def test_a_lock_of_the_administrator_stays(api: Api) -> None:
    assert await put(api, "phone_lock", {"on": True}, who="1015") == (200, {"on": True, "locked_by_admin": True})
    assert (await refused(api, "phone_lock", on=False))[:2] == (403, "locked_by_admin")


@both
async def test_w95_w96_account_recall(api: Api) -> None:
    wrong = await refused(api, "account_recall", on=True, account="9001", pin="0000")
    assert wrong == (422, "invalid_pin", "pin")
    assert await refused(api, "account_recall", on=True, account="9002", pin="9999") == wrong
    assert (await refused(api, "account_recall", on=True))[2] == "account"
    recalled = await done(api, "account_recall", on=True, account="9001", pin="9999")
    assert recalled == {"on": True, "account": "9001"}
    assert await done(api, "account_recall", on=False) == {"on": False, "account": ""}


@both
async def test_w97_wake_up_and_how_it_ended(api: Api) -> None:
    ordered = await done(api, "wake_up", on=True, time="10:30", repeat="daily")
    assert ordered["next"] == "2026-11-23T10:30:00"
    assert await refused(api, "wake_up", on=True, time="25:00") == (422, "invalid_time", "time")
    async with api.changes(E) as changes:
        api.bench.advance(1800)
        api.bench.machine.exchange.answer(E)
        while (change := await changes.read()) and change["topic"] != "wake_up":
            pass
    assert change == {"event": "change", "topic": "wake_up", "extension": E, "result": "answered"}
    _, services = await api.ask(E, "GET", SERVICES)
    assert services["wake_up"]["last_result"] == {"at": "2026-11-23T10:30:00", "result": "answered"}
    assert services["wake_up"]["next"] == "2026-11-24T10:30:00"


@ncp
async def test_w99_w100_identity_at_the_far_end(api: Api) -> None:
    await done(api, "call_as", identity="221110011")
    await api.ask(E, "POST", f"subscribers/{E}/calls", {"number": "600111223", "via": "extension"})
    _, state = await api.bench.control("GET", "state")
    (line,) = state["outside"]
    assert line["told"] == {"number": "221110011", "name": "Test WebCTI", "withheld": False}
    assert (await done(api, "clir", on=True))["on"]
    assert (await refused(api, "call_as", identity="4444"))[1] == "invalid_number"


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("call_as", {"identity": ""}),
        ("clir", {"on": True}),
        ("call_waiting", {"on": True}),
        ("forwardings/busy", {"on": True, "target": "22"}),
        ("mobile_phone", {"on_unavailable": True}),
    ],
)
async def test_w102_classic_lacks_what_ncp_has(api: Api, service: str, body: dict[str, object]) -> None:
    status, answer = await put(api, service, body)
    assert (status, answer["code"]) == (404, "unsupported_on_family")


@ncp
@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("forwarding", {"on": False}),
        ("dnd", {"on": True, "message": "meeting"}),
        ("mobile_phone", {"on_dnd": True}),
    ],
)
async def test_w118_ncp_lacks_what_classic_has(api: Api, service: str, body: dict[str, object]) -> None:
    status, answer = await put(api, service, body)
    assert (status, answer["code"]) == (404, "unsupported_on_family")


@both
async def test_w103_w106_mobile_phone(api: Api) -> None:
    assert (await done(api, "mobile_phone", on=True))["on"]
    assert (await refused(api, "mobile_phone", number="601000099"))[:2] == (403, "forbidden")
    api.bench.patch(E, mobile_phone="")
    assert await refused(api, "mobile_phone", on=True) == (409, "no_mobile_number", "number")


async def test_w111_the_message_a_caller_hears_is_told(api: Api) -> None:
    assert await done(api, "dnd", on=True, message="meeting") == {"on": True, "message": "meeting"}
    assert await refused(api, "dnd", on=True, message="none") == (404, "not_found", "message")
    api.bench.machine.exchange.outside_call(CITY, E)
    _, state = await api.bench.control("GET", "state")
    assert [played["message"] for played in state["dnd_messages_played"]] == ["meeting"]
    assert await done(api, "dnd", on=False) == {"on": False, "message": "meeting"}
    assert await done(api, "dnd", on=False, message=None) == {"on": False, "message": None}


@both
async def test_w113_w119_follow_me(api: Api) -> None:
    assert await done(api, "follow_me", on=True, target="1013") == {"on": True, "target": "1013"}
    assert await refused(api, "follow_me", on=True, target=E) == (422, "target_is_self", "target")
    assert await done(api, "follow_me", on=False) == {"on": False, "target": "1013"}


async def test_w109_forwarding(api: Api) -> None:
    body = {"on": True, "type": "busy_or_no_answer", "target": "1013"}
    assert await done(api, "forwarding", **body) == body
    assert await refused(api, "forwarding", on=True, target="x") == (422, "invalid_number", "target")
    _, services = await api.ask(E, "GET", SERVICES)
    assert services["forwarding"] == body


@ncp
async def test_w117_forwardings(api: Api) -> None:
    for condition in ("always", "busy", "no_answer", "unavailable"):
        wish = {"on": condition != "always", "target": "1013"}
        assert await done(api, f"forwardings/{condition}", **wish) == wish
    assert await refused(api, "forwardings/busy", on=True, target="") == (422, "invalid_number", "target")


@pytest.mark.parametrize(
    ("service", "body"),
    [
        ("wake_up", {"on": True, "time": "11:00", "repeat": "once"}),
        ("mobile_phone", {"on": True, "number": "601000012"}),
        ("forwarding", {"on": True, "type": "always", "target": "22"}),
        ("dnd", {"on": True}),
        ("account_recall", {"on": True, "account": "9001", "pin": "9999"}),
        ("follow_me", {"on": True, "target": "22"}),
        ("phone_lock", {"on": True}),
    ],
)
async def test_w148_a_manager_sets_services_of_those_he_manages(api: Api, service: str, body: dict[str, Any]) -> None:
    status, answer = await put(api, service, body, who="1014", extension="1012")
    assert (status, answer["on"]) == (200, True)
    _, services = await api.ask("1014", "GET", "subscribers/1012/services")
    assert services[service] == answer
    status, answer = await put(api, service, body, who="1014", extension="1016")
    assert (status, answer["code"]) == (403, "forbidden")


@pytest.mark.parametrize("extension", ["1012", "4444"])
async def test_services_of_others_are_not_told(api: Api, extension: str) -> None:
    status, answer = await api.ask(E, "GET", f"subscribers/{extension}/services")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_unknown_keys_are_mistakes(api: Api) -> None:
    assert (await refused(api, "dnd", on=True, off=True))[:2] == (400, "invalid")
