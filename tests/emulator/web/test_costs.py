"""Costs, language and key labels over the API and the programming tool."""

import pytest

from tests.emulator.web.api import Api

pytestmark = pytest.mark.parametrize("profile", ["classic", "ncp"])


def call_out(api: Api, seconds: float = 61) -> None:
    exchange = api.bench.machine.exchange
    exchange.lift("1011")
    exchange.press("1011", "0600111221")
    api.bench.advance(1 + seconds)
    exchange.hang_up("1011")


async def test_w57_w87_costs_are_those_of_the_tariff(api: Api) -> None:
    await api.bench.control("PATCH", "programming/pbx", {"tariff": [{"price": "0.50", "seconds": 30}]})
    call_out(api)
    status, costs = await api.ask("1011", "GET", "subscribers/1011/costs")
    assert (status, costs["current"], costs["currency"]) == (200, "1.50", "PLN")
    assert costs["calls"] == [{"day": "2026-11-23", "amount": "1.50"}]
    status, dashboard = await api.ask("1011", "GET", "subscribers/1011/dashboard")
    assert (status, dashboard["costs"]) == (200, costs)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "POST", "DELETE"])
async def test_w88_costs_cannot_be_written(api: Api, method: str) -> None:
    call_out(api)
    status, _ = await api.ask("1011", method, "subscribers/1011/costs", {"current": "0.00"})
    assert status == 405
    status, _ = await api.ask("1011", "PATCH", "subscribers/1011", {"costs": "0.00"})
    assert status == 400
    assert (await api.ask("1011", "GET", "subscribers/1011/costs"))[1]["current"] == "0.38"


async def test_w89_w90_costs_zeroed_by_the_programming_tool_are_zero_at_once(api: Api) -> None:
    call_out(api)
    assert (await api.bench.control("PATCH", "programming/subscribers/1011", {"costs": "0"}))[0] == 200
    _, costs = await api.ask("1011", "GET", "subscribers/1011/costs")
    assert (costs["current"], costs["since"]) == ("0.00", "2026-11-23T10:01:02")


async def test_w91_w92_limit_balance_and_top_up_are_shown(api: Api) -> None:
    columns = {"cost_limit": "20", "top_up": {"method": "add_periodic", "amount": "5", "period": "month"}}
    await api.bench.control("PATCH", "programming/subscribers/1011", columns)
    call_out(api)
    _, costs = await api.ask("1011", "GET", "subscribers/1011/costs")
    assert (costs["limit"], costs["balance"]) == ("20.00", "19.62")
    assert costs["top_up"] == {
        "amount": "5.00", "method": "add_periodic", "period": "month", "next": "2026-12-01T00:00:00",
    }  # fmt: skip


async def test_an_administrator_sees_costs_and_a_colleague_does_not(api: Api) -> None:
    assert (await api.ask("1015", "GET", "subscribers/1011/costs"))[0] == 200
    status, answer = await api.ask("1013", "GET", "subscribers/1011/costs")
    assert (status, answer["code"]) == (403, "forbidden")


async def test_w54_w55_w56_w135_a_language_reaches_the_telephones_the_pbx_keeps_it_for(api: Api) -> None:
    for extension, source in (("1011", "pbx"), ("1015", "local")):
        telephone = {"telephone": {"language_source": source}}
        await api.bench.control("PATCH", f"programming/subscribers/{extension}", telephone)
        status, _ = await api.ask(extension, "PATCH", f"subscribers/{extension}", {"language": "de"})
        assert status == 200
        assert (await api.ask(extension, "GET", f"subscribers/{extension}/dashboard"))[1]["language"] == "de"
    _, state = await api.bench.control("GET", "state")
    shown = {e: state["subscribers"][e]["terminal"]["language"] for e in ("1011", "1015")}
    assert shown == {"1011": "de", "1015": "pl"}


async def test_w132_key_labels_are_for_system_telephones(api: Api) -> None:
    assert (await api.ask("1011", "GET", "subscribers/1011/key-labels"))[0] == 200
    status, answer = await api.ask("1016", "GET", "subscribers/1016/key-labels")
    assert (status, answer["code"]) == (404, "not_found")


async def test_w133_labels_are_written(api: Api) -> None:
    wanted = {"font_size": 12, "labels": {"1": "Ania"}}
    status, sheet = await api.ask("1011", "PUT", "subscribers/1011/key-labels", wanted)
    assert (status, sheet["font_size"], len(sheet["keys"])) == (200, 12, 8)
    assert sheet["keys"][0] == {
        "position": 1, "function": "number", "value": "1012", "label": "Ania", "default_label": "Anna Nowak",
    }  # fmt: skip


@pytest.mark.parametrize("labels", [{"1": "x" * 17}, {"9": "x"}, {"x": "x"}])
async def test_labels_that_do_not_fit_are_refused(api: Api, labels: dict[str, str]) -> None:
    status, _ = await api.ask("1011", "PUT", "subscribers/1011/key-labels", {"font_size": 12, "labels": labels})
    assert status in {400, 422}
