"""Each row of `/control`, over HTTP."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.emulator.conftest import LIMIT, Bench

CITY = "600111222"


async def subscriber(bench: Bench, extension: str) -> dict[str, Any]:
    _, state = await bench.control("GET", "state")
    found: dict[str, Any] = state["subscribers"][extension]
    return found


async def outside_call(bench: Bench, called: str = "1011", **fields: object) -> str:
    status, answer = await bench.control("POST", "outside/calls", {"from": CITY, "to": called, **fields})
    assert status == 200
    call_id: str = answer["id"]
    return call_id


async def test_state_tells_the_whole_exchange(bench: Bench) -> None:
    status, state = await bench.control("GET", "state")
    assert status == 200
    assert state["clock"] == "2026-11-23T10:00:00"
    assert sorted(state["subscribers"]) == ["1011", "1012", "1013", "1014", "1015", "1016", "21", "22", "23"]
    assert state["calls"] == []
    assert "600" in state["groups"]


async def test_the_state_names_callers_as_the_extension_knows_them(bench: Bench) -> None:
    await outside_call(bench, "1011")
    await outside_call(bench, "1013")
    await outside_call(bench, "1012", withheld=True)
    _, state = await bench.control("GET", "state")
    legs = [leg for call in state["calls"] for leg in call["legs"] if "extension" in leg]
    # 1013 has no right to the public phonebook.
    assert {leg["extension"]: list(leg["names"].values()) for leg in legs} == {
        "1011": ["Dąbrowski Paweł"],
        "1013": [""],
        "1012": [],
    }


async def test_a_telephone_is_lifted_dialled_and_hung_up(bench: Bench) -> None:
    client = await bench.connect("aLOGA 1234")
    assert await bench.control("POST", "phones/1012/lift") == (200, {})
    await client.expect("aSTAT 1012 H f d l a p c q", "aDRDY 1012")
    assert await bench.control("POST", "phones/1012/digits", {"digits": "1013"}) == (200, {})
    for digit in "1013":
        await client.expect(f"aECHO 1012 {digit}")
    assert (await client.read()).startswith("aRING 1013 /1012 ")
    assert await bench.control("POST", "phones/1012/hang_up") == (200, {})
    await client.expect("aREL 1013 1")


async def test_a_call_from_outside_is_answered_and_ends(bench: Bench) -> None:
    call_id = await outside_call(bench)
    assert await bench.control("POST", "phones/1011/answer") == (200, {})
    assert (await subscriber(bench, "1011"))["terminal"]["hook"] == "off"
    assert await bench.control("POST", f"outside/calls/{call_id}/hang_up") == (200, {})
    _, state = await bench.control("GET", "state")
    assert [leg for call in state["calls"] for leg in call["legs"] if "outside" in leg] == []


async def test_a_call_from_outside_is_rejected_at_the_telephone(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1011 1234")
    await outside_call(bench)
    assert await bench.control("POST", "phones/1011/reject") == (200, {})
    assert (await client.read()).startswith("aRING 1011 ")
    assert (await client.read()).startswith("aREL 1011 ")


async def test_a_caller_may_withhold_his_number_and_bring_a_tag(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1011 1234")
    await outside_call(bench, withheld=True, tag="IdSub=112")
    assert (await client.read()).startswith("aRING 1011 _ ")
    await client.expect("aUTAG 1011 IdSub=112")


async def test_the_far_end_of_an_outgoing_call_answers_when_told(bench: Bench) -> None:
    number = "600111228"
    assert await bench.control("PUT", f"outside/numbers/{number}", {"behaviour": "no_answer"}) == (200, {})
    client = await bench.connect("aLOGI 1011 1234")
    assert await bench.control("POST", "phones/1011/digits", {"digits": f"0{number}"}) == (200, {})
    _, state = await bench.control("GET", "state")
    assert await bench.control("POST", f"outside/calls/{state['outside'][0]['id']}/answer") == (200, {})
    while not (frame := await client.read()).startswith("aCONN"):
        pass
    assert frame.startswith(f"aCONN 1011 {number} ")


@pytest.mark.parametrize(
    ("behaviour", "frame"), [("busy", "aREL 1013 17"), ("invalid", "aREL 1013 15"), ("answer", "aCONN 1013 600111222 ")]
)
async def test_a_number_behaves_as_told(bench: Bench, behaviour: str, frame: str) -> None:
    await bench.control("PUT", f"outside/numbers/{CITY}", {"behaviour": behaviour, "after": 1})
    client = await bench.connect("aLOGI 1013 1234")
    await bench.control("POST", "phones/1013/digits", {"digits": f"0{CITY}"})
    await bench.control("POST", "clock", {"advance": 2})
    frames = [await client.read() for _ in range(4)]
    assert any(found.startswith(frame) for found in frames), frames


async def test_a_terminal_is_logged_out_and_broken(bench: Bench) -> None:
    client = await bench.connect("aLOGA 1234")
    assert await bench.control("POST", "phones/1013/terminal", {"logged_in": False}) == (200, {})
    await client.expect("aSTAT 1013 o f d l a p c q")
    assert await bench.control("POST", "phones/1012/terminal", {"out_of_order": True}) == (200, {})
    await client.expect("aSTAT 1012 o f d l a p c q")


async def test_a_message_arrives_at_the_gsm_module(bench: Bench) -> None:
    client = await bench.connect("aLOGI G001 1234")
    assert await bench.control("POST", "outside/sms", {"from": CITY, "text": "Dzień dobry"}) == (200, {})
    await client.expect("aSMSG G001 1 600111222 N 0,1,1 2026-11-23_10:00:00 Dzień dobry")


async def test_the_far_end_of_a_call_sends_a_message(bench: Bench) -> None:
    client = await bench.connect("aLOGI G001 1234")
    call_id = await outside_call(bench)
    assert await bench.control("POST", f"outside/calls/{call_id}/send_sms", {"text": "Oddzwon"}) == (200, {})
    await client.expect("aSMSG G001 1 600111222 N 0,1,1 2026-11-23_10:00:00 Oddzwon")


async def test_the_clock_is_advanced_and_set(bench: Bench) -> None:
    assert await bench.control("POST", "clock", {"advance": 3600}) == (200, {"now": "2026-11-23T11:00:00"})
    assert await bench.control("POST", "clock", {"set": "2026-11-24T06:29:50"}) == (200, {"now": "2026-11-24T06:29:50"})
    assert await bench.control("POST", "clock", {"set": "2026-11-20T00:00:00"}) == (200, {"now": "2026-11-20T00:00:00"})


async def test_a_subscriber_is_programmed(bench: Bench) -> None:
    status, _ = await bench.control("PATCH", "programming/subscribers/1012", {"cti_allowed": False})
    assert status == 200
    client = await bench.connect()
    assert await client.ask("aLOGI 1012 1234") == "aNA 19"


async def test_the_pbx_is_programmed(bench: Bench) -> None:
    status, _ = await bench.control("PATCH", "programming/pbx", {"family": "ncp", "firmware": "1.09.0240"})
    assert status == 200
    client = await bench.connect()
    assert " v1.09.0240/14 " in await client.ask("aWHO")


async def test_another_family_brings_its_own_identity(bench: Bench) -> None:
    await bench.control("PATCH", "programming/pbx", {"family": "ncp", "serial": "NO00777"})
    client = await bench.connect()
    assert (await client.ask("aWHO")).startswith("aOK NCP-0000 NO00777 v1.23.0140/15 ")


@pytest.mark.parametrize("sheet", ["pbx", "subscribers/1012"])
async def test_a_key_that_is_not_known_is_answered_with_those_that_are(bench: Bench, sheet: str) -> None:
    _, answer = await bench.control("PATCH", f"programming/{sheet}", {"colour": 1})
    assert answer["message"].startswith("colour: not known. Known are ")


async def test_the_outbox_is_empty_as_nothing_sends_mail(bench: Bench) -> None:
    assert await bench.control("GET", "outbox") == (200, {"mails": []})


async def test_faults_are_set_told_and_ended(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    assert await bench.control("POST", "faults", {"fault": "lose", "count": 1}) == (200, {})
    assert await bench.control("GET", "faults") == (
        200,
        {
            "faults": [{"fault": "lose", "count": 1}],
            "links": [{"connection": 1, "protocol": "ctip", "names": ["1012"]}],
        },
    )
    assert await bench.control("DELETE", "faults") == (200, {})
    assert await client.ask("aRQST 1012") == "aSTAT 1012 h f d l a p c q"


async def test_reset_goes_back_to_the_start(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    bench.patch("1012", cti_key="4321")
    bench.machine.gsm.incoming(CITY, "Raz")
    await outside_call(bench)
    await bench.control("POST", "faults", {"fault": "lose"})
    assert await bench.control("POST", "reset") == (200, {})
    assert await client.expect_end() == b""
    _, state = await bench.control("GET", "state")
    assert (state["calls"], state["outside"]) == ([], [])
    again = await bench.connect("aLOGI 1012 1234")
    assert await again.ask("aRQST 1012") == "aSTAT 1012 h f d l a p c q"
    module = await bench.connect("aLOGI G001 1234")
    await module.expect_nothing()


@pytest.mark.parametrize(
    ("request_line", "body", "status", "identifier"),
    [
        ("POST phones/4444/lift", {}, 404, "no_such_number"),
        ("POST phones/1011/answer", {}, 409, "no_ringing_call"),
        ("POST phones/1011/digits", {"digits": "x"}, 400, "invalid"),
        ("POST phones/1011/digits", {}, 400, "invalid"),
        ("POST phones/1011/terminal", {"colour": 1}, 400, "invalid"),
        ("POST phones/1011/juggle", {}, 404, "not_found"),
        ("POST outside/calls", {"from": "abc", "to": "1011"}, 400, "invalid"),
        ("POST outside/calls/99/answer", {}, 404, "no_such_call"),
        ("POST outside/calls/99/hang_up", {}, 404, "no_such_call"),
        ("POST outside/calls/99/send_sms", {"text": "x"}, 404, "no_such_call"),
        ("PUT outside/numbers/600111222", {"behaviour": "sing"}, 400, "invalid"),
        ("POST outside/sms", {"from": "600111222"}, 400, "invalid"),
        ("POST clock", {}, 400, "invalid"),
        ("POST clock", {"advance": -1}, 400, "invalid"),
        ("POST clock", {"advance": 1, "set": "2026-11-24T06:29:50"}, 400, "invalid"),
        ("POST clock", {"set": "2026-11-24T06:29:50Z"}, 400, "invalid"),
        ("POST clock", {"set": "2066-11-24T06:29:50"}, 400, "invalid"),
        ("PATCH programming/subscribers/1012", {"colour": 1}, 400, "invalid"),
        ("PATCH programming/subscribers/4444", {}, 404, "no_such_number"),
        ("PATCH programming/pbx", {"family": "vax"}, 400, "invalid"),
        ("PATCH programming/pbx", [], 400, "invalid"),
        ("POST faults", {"fault": "explode"}, 400, "invalid"),
        ("GET nothing", None, 404, "not_found"),
        ("DELETE state", None, 405, "method_not_allowed"),
    ],
)
async def test_a_mistake_is_answered_with_its_kind(
    bench: Bench, request_line: str, body: object, status: int, identifier: str
) -> None:
    method, path = request_line.split(" ")
    found, answer = await bench.control(method, path, body)
    assert (found, answer["error"]) == (status, identifier)
    assert answer["message"]


async def test_keys_are_not_repeated_in_messages(bench: Bench) -> None:
    _, answer = await bench.control("PATCH", "programming/subscribers/1012", {"cti_key": "secret-key"})
    assert "secret-key" not in json.dumps(answer)


async def test_events_begin_with_the_state_and_go_on_with_what_happens(bench: Bench) -> None:
    url = f"http://127.0.0.1:{bench.ports['http']}/control/events"
    async with asyncio.timeout(LIMIT), ClientSession() as session, session.get(url) as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readline() == b"event: state\n"
        state = json.loads((await response.content.readline()).removeprefix(b"data: "))
        assert state["clock"] == "2026-11-23T10:00:00"
        await response.content.readline()
        bench.machine.exchange.outside_call(CITY, "1011")
        assert await response.content.readline() == b"event: ringing\n"
        ringing = json.loads((await response.content.readline()).removeprefix(b"data: "))
        assert (ringing["extension"], ringing["caller"]["digits"]) == ("1011", CITY)


async def test_several_readers_get_the_same_events(bench: Bench) -> None:
    url = f"http://127.0.0.1:{bench.ports['http']}/control/events"
    async with asyncio.timeout(LIMIT), ClientSession() as session, session.get(url) as one, session.get(url) as two:
        for response in (one, two):
            while await response.content.readline() != b"\n":
                pass
        bench.machine.exchange.set_dnd("1011", on=True)
        for response in (one, two):
            assert await response.content.readline() == b"event: flags_changed\n"


async def test_the_calls_of_the_past_are_told_page_by_page(bench: Bench) -> None:
    for extension in ("1013", "1014", "1016"):
        _, call = await bench.control("POST", "outside/calls", {"from": CITY, "to": extension})
        await bench.control("POST", f"outside/calls/{call['id']}/hang_up")
        bench.advance(60)
    _, first = await bench.control("GET", "history?limit=2")
    assert [item["extension"] for item in first["items"]] == ["1016", "1014"]
    _, second = await bench.control("GET", f"history?limit=2&cursor={first['next']}")
    assert [item["extension"] for item in second["items"]] == ["1013"]
    assert second["next"] is None
    assert (await bench.control("GET", "history?cursor=nonsense"))[0] == 400
