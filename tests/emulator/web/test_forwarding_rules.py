"""Forwarding rules over the API."""

from typing import Any

import pytest

from tests.emulator.web.api import Api

E = "1011"
RULES = f"subscribers/{E}/forwarding-rules"
RULE: dict[str, Any] = {"state": "busy", "target": {"kind": "number", "number": "1013"}}

on_ncp = pytest.mark.parametrize("profile", ["ncp"])


@on_ncp
async def test_w120_a_rule_is_added_changed_moved_and_deleted(api: Api) -> None:
    status, first = await api.ask(E, "POST", RULES, RULE)
    assert status == 201
    assert first == RULE | {
        "id": first["id"],
        "call_kind": "any",
        "presentation": "any",
        "pattern": "",
        "active": False,
        "duplicate": False,
    }
    _, second = await api.ask(E, "POST", RULES, RULE | {"active": True})
    assert second["duplicate"]
    status, moved = await api.ask(E, "PUT", RULES, {"order": [second["id"], first["id"]]})
    assert [(rule["id"], rule["duplicate"]) for rule in moved["items"]] == [(second["id"], False), (first["id"], True)]
    wish = RULE | {"presentation": "matching", "pattern": "602*", "target": {"kind": "voicemail", "number": ""}}
    status, changed = await api.ask(E, "PUT", f"{RULES}/{first['id']}", wish)
    assert (status, changed["pattern"], changed["target"]["kind"]) == (200, "602*", "voicemail")
    assert await api.ask(E, "DELETE", f"{RULES}/{second['id']}") == (204, None)
    _, left = await api.ask(E, "GET", RULES)
    assert left == {"items": [changed]}


@on_ncp
async def test_a_basic_panel_is_a_rule(api: Api) -> None:
    await api.ask(E, "PUT", f"subscribers/{E}/services/forwardings/always", {"on": True, "target": "1013"})
    _, rules = await api.ask(E, "GET", RULES)
    (rule,) = rules["items"]
    assert (rule["state"], rule["active"], rule["target"]["number"]) == ("always", True, "1013")


@on_ncp
@pytest.mark.parametrize(
    ("wish", "code", "field"),
    [
        (RULE | {"target": {"kind": "number", "number": E}}, "target_is_self", "target"),
        (RULE | {"target": {"kind": "number", "number": ""}}, "invalid_number", "target"),
        (RULE | {"presentation": "matching", "pattern": "x*"}, "invalid_value", "pattern"),
        (RULE | {"target": {"kind": "voicemail", "number": "1"}}, "invalid_value", "target.number"),
    ],
)
async def test_rules_that_are_refused(api: Api, wish: dict[str, Any], code: str, field: str) -> None:
    status, answer = await api.ask(E, "POST", RULES, wish)
    assert (status, answer["code"], answer["field"]) == (422, code, field)


@on_ncp
async def test_a_rule_that_is_gone(api: Api) -> None:
    for method, body in (("PUT", RULE), ("DELETE", None)):
        status, answer = await api.ask(E, method, f"{RULES}/77", body)
        assert (status, answer["code"]) == (404, "not_found")


async def test_w128_classic_has_no_rules(api: Api) -> None:
    status, answer = await api.ask(E, "GET", RULES)
    assert (status, answer["code"]) == (404, "unsupported_on_family")
