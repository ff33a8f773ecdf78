"""Changes as they happen: who is told what."""

import pytest

from tests.emulator.web.api import Api

CITY = "600111222"


async def test_a_change_of_the_own_extension_is_told(api: Api) -> None:
    async with api.changes("1011") as changes:
        api.bench.machine.exchange.set_dnd("1011", on=True)
        assert await changes.read() == {"event": "change", "topic": "state", "extension": "1011"}
        assert await changes.read() == {"event": "change", "topic": "services", "extension": "1011"}


async def test_changes_of_others_are_not_told_to_a_user(api: Api) -> None:
    async with api.changes("1011") as changes:
        api.bench.machine.exchange.set_dnd("1012", on=True)
        api.bench.machine.exchange.set_dnd("1011", on=True)
        assert await changes.read() == {"event": "change", "topic": "state", "extension": "1011"}


async def test_a_user_may_not_ask_for_others(api: Api) -> None:
    status, answer = await api.ask("1011", "GET", "events?extensions=1012")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_whether_a_forged_extension_exists_is_not_told(api: Api) -> None:
    assert await api.ask("1011", "GET", "events?extensions=4444") == await api.ask(
        "1011", "GET", "events?extensions=1012"
    )


async def test_a_manager_is_told_of_his_departments(api: Api) -> None:
    async with api.changes("1014") as changes:
        api.bench.machine.exchange.set_dnd("1016", on=True)
        api.bench.machine.exchange.set_dnd("1012", on=True)
        assert await changes.read() == {"event": "change", "topic": "state", "extension": "1012"}
        assert await changes.read() == {"event": "change", "topic": "services", "extension": "1012"}


async def test_an_administrator_is_told_the_state_of_everybody(api: Api) -> None:
    async with api.changes("1015") as changes:
        api.bench.machine.exchange.set_dnd("1012", on=True)
        api.bench.machine.exchange.set_dnd("1016", on=True)
        told = [await changes.read(), await changes.read()]
        assert [change["extension"] for change in told if change] == ["1012", "1016"]
        assert {change["topic"] for change in told if change} == {"state"}


async def test_an_administrator_may_ask_for_more_of_somebody(api: Api) -> None:
    async with api.changes("1015", "?extensions=1012") as changes:
        api.bench.machine.exchange.set_dnd("1012", on=True)
        told = [await changes.read(), await changes.read()]
        assert {change["topic"] for change in told if change} == {"state", "services"}


async def test_what_a_right_was_taken_away_from_is_not_told_any_more(api: Api) -> None:
    async with api.changes("1015") as changes:
        api.bench.machine.exchange.set_dnd("1012", on=True)
        assert (await changes.read() or {})["extension"] == "1012"
        api.bench.patch("1015", is_admin=False)
        api.bench.machine.exchange.set_dnd("1016", on=True)
        api.bench.machine.exchange.set_dnd("1015", on=True)
        told = await changes.read() or {}
        while told["extension"] != "1015":
            assert told["extension"] != "1016"
            told = await changes.read() or {}


async def test_the_same_change_waits_only_once(api: Api) -> None:
    async with api.changes("1011") as changes:
        for on in (True, False) * 50:
            api.bench.machine.exchange.set_dnd("1011", on=on)
        api.bench.machine.exchange.outside_call(CITY, "1011")
        topics = []
        while (change := await changes.read()) and change["topic"] != "services":
            topics.append(change["topic"])
        assert topics == ["state"]


async def test_the_stream_ends_with_the_session(api: Api) -> None:
    async with api.changes("1011") as changes:
        assert await api.ask("1011", "DELETE", "session") == (204, None)
        assert await changes.read() == {"event": "change", "topic": "session", "extension": "1011"}
        assert await changes.read() is None


@pytest.mark.parametrize("query", ["?extensions=x", "?extensions=1011,", "?extensions=1011;1012"])
async def test_extensions_that_are_none_are_a_mistake(api: Api, query: str) -> None:
    status, answer = await api.ask("1011", "GET", f"events{query}")
    assert (status, answer["field"]) == (400, "extensions")
