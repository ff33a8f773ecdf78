"""Log-in, calls, presence and messages as a client sees them; links that break."""

import pytest

from emulator.faults import Fault
from tests.emulator.conftest import Bench
from tests.emulator.xctip.stranger import connect

CALLER = "600111222"


@pytest.mark.parametrize(("login", "password"), [("1013", "wrong"), ("1013", ""), ("77", "webcti"), ("1012", "")])
async def test_a_wrong_log_in_says_the_same_whatever_is_wrong_and_may_be_repeated(
    bench: Bench, login: str, password: str
) -> None:
    stranger = await connect(bench)
    assert await stranger.ask("Log", "MakeLog", Login=login, Pass=password) == "wrong login or password"
    await stranger.log_in("1014")


async def test_the_log_in_tells_name_identifier_and_number(bench: Bench) -> None:
    info = await (await connect(bench)).log_in("1014")
    assert {field.tag: field.text for field in info} == {"Comment": "Ewa Wiśniewska", "Id": "1004", "Number": "1014"}


async def test_passwords_cannot_be_guessed_for_long(bench: Bench) -> None:
    stranger = await connect(bench)
    for _ in range(3):
        await stranger.ask("Log", "MakeLog", Login="1013", Pass="wrong")
    assert await stranger.ask("Log", "MakeLog", Login="1013", Pass="webcti") == "too many attempts"


@pytest.mark.parametrize(
    ("module", "message"),
    [("Calls", "Register_REQ"), ("Sync", "GetPermission_REQ"), ("Status", "Register_REQ"), ("SMS", "Register_REQ")],
)
async def test_nothing_is_told_before_the_log_in_nor_after_the_log_out(bench: Bench, module: str, message: str) -> None:
    stranger = await connect(bench)
    assert await stranger.ask(module, message) == "not logged in"
    await stranger.log_in("1013")
    assert await stranger.ask(module, message, Id="1001") == "forbidden"
    assert await stranger.ask("Calls", "Register_REQ", Id="1003") is None
    assert await stranger.ask("Log", "Logout") is None
    assert await stranger.ask(module, message) == "not logged in"
    bench.machine.exchange.outside_call(CALLER, "1013")
    await stranger.expect_nothing()


async def test_calls_are_told_to_all_links_of_their_subscriber_alone(bench: Bench) -> None:
    links = [await connect(bench, extension) for extension in ("1013", "1013", "1014")]
    for link in links:
        assert await link.ask("Calls", "Register_REQ") is None
    bench.machine.exchange.outside_call(CALLER, "1013")
    for link in links[:2]:
        event = await link.next("Change_EV")
        assert (event.findtext("CallsState"), event.findtext("Src_Id")) == ("NewCall_ST", "1003")
    await links[2].expect_nothing()


async def test_outgoing_calls_are_not_told(bench: Bench) -> None:
    link = await connect(bench, "1013")
    assert await link.ask("Calls", "Register_REQ") is None
    bench.machine.exchange.press("1013", "21")
    bench.machine.exchange.answer("21")
    bench.machine.exchange.hang_up("1013")
    await link.expect_nothing()


async def test_a_missed_call_is_released_without_having_been_connected(bench: Bench) -> None:
    link = await connect(bench, "1013")
    assert await link.ask("Calls", "Register_REQ") is None
    call = bench.machine.exchange.outside_call("222340024", "1013")
    bench.machine.exchange.outside_hang_up(call)
    events = [await link.next("Change_EV") for _ in range(2)]
    assert [event.findtext("CallsState") for event in events] == ["NewCall_ST", "Release_ST"]
    assert len({event.findtext("CR") for event in events}) == 1
    assert events[0].findtext("Calling/Number") == "0222340024"
    assert events[0].find("Calling/AreaCode") is None


async def test_states_of_all_are_told_after_registration_and_then_what_changes(bench: Bench) -> None:
    link = await connect(bench, "1013")
    assert await link.ask("Status", "Register_REQ", raw="<Clear />") is None
    first = [await link.next("Refresh_EV") for _ in range(9)]
    assert [event.findtext("Id") for event in first] == [str(1001 + n) for n in range(9)]
    assert {event.findtext("State") for event in first} == {"FREE"}
    bench.machine.exchange.set_dnd("21", on=True)
    event = await link.next("Change_EV")
    assert [(field.tag, field.text) for field in event] == [("Id", "1007"), ("DndStat", "On")]
    assert await link.ask("Status", "Unregister_REQ") is None
    bench.machine.exchange.set_dnd("21", on=False)
    await link.expect_nothing()


@pytest.mark.parametrize("wrong", [{"AppState": "ASLEEP"}, {"AppInfoTime": "soon"}, {"AppInfo": "x" * 256}])
async def test_presence_that_others_could_not_read_is_refused(bench: Bench, wrong: dict[str, str]) -> None:
    link = await connect(bench, "1013")
    assert await link.ask("Status", "Update_REQ", **wrong)
    assert bench.machine.exchange.switch.presence.status("1013").app is None


async def test_a_message_waits_for_its_reader_unless_it_must_not(bench: Bench) -> None:
    sender = await connect(bench, "1013")
    assert await sender.ask("SMS", "Send_REQ", Number="1014", Text="Now", raw=None) is None
    raw = "<Number>1014</Number><Text>Lost</Text><DontBuffer />"
    assert await sender.ask("SMS", "Send_REQ", raw=raw) == "recipient absent"
    reader = await connect(bench, "1014")
    assert await reader.ask("SMS", "Register_REQ") is None
    event = await reader.next("Receive_EV")
    assert (event.findtext("Number"), event.findtext("Text"), event.findtext("Type")) == ("1013", "Now", "Internal")
    await reader.expect_nothing()


async def test_who_left_does_not_attend_any_more(bench: Bench) -> None:
    reader = await connect(bench, "1014")
    assert await reader.ask("SMS", "Register_REQ") is None
    assert await reader.ask("SMS", "Unregister_REQ") is None
    raw = "<Number>1014</Number><Text>Lost</Text><DontBuffer />"
    assert await (await connect(bench, "1013")).ask("SMS", "Send_REQ", raw=raw) == "recipient absent"


async def test_faults_work_on_the_links_of_their_protocol(bench: Bench) -> None:
    xctip, ctip = await connect(bench, "1013"), await bench.connect("aLOGI 1013 1234")
    status, told = await bench.control("GET", "faults")
    assert (status, [link["protocol"] for link in told["links"]]) == (200, ["xctip", "ctip"])
    bench.machine.faults.add(Fault.model_validate({"fault": "drop", "protocol": "xctip"}))
    await xctip.expect_end()
    await ctip.expect_nothing()


async def test_a_garbled_document_ends_as_it_should(bench: Bench) -> None:
    link = await connect(bench, "1013")
    bench.machine.faults.add(Fault.model_validate({"fault": "garble", "protocol": "xctip", "count": 1}))
    link.send("Calls", "Register_REQ", CId="1")
    assert (await link.document()).endswith(b"</XCTIP>\n")
    await link.expect_nothing()


async def test_a_restart_ends_links_and_the_server_comes_back(bench: Bench) -> None:
    link = await connect(bench, "1013")
    bench.machine.faults.add(Fault.model_validate({"fault": "restart", "duration": 2}))
    await link.expect_end()
    with pytest.raises(ConnectionError):
        await connect(bench)
    bench.advance(2)
    await bench.emulator.xctip.listening()
    await connect(bench, "1013")


async def test_a_client_that_does_not_read_is_cut(bench: Bench) -> None:
    link = await connect(bench, "1013")
    assert await link.ask("Sync", "AutoChange_REQ", SyncType="HistoryMsg") is None
    for _ in range(12_000):
        bench.machine.exchange.switch.texts.send("1014", "1013", "x" * 900)
    await link.expect_end()
    assert bench.machine.faults.links == []


async def test_the_new_things_are_seen_under_control(bench: Bench) -> None:
    call = bench.machine.exchange.outside_call(CALLER, "1013")
    bench.machine.exchange.outside_hang_up(call)
    _, state = await bench.control("GET", "state")
    assert state["history"]["1013"] == 1
    assert state["presence"]["1013"]["telephone"] == "free"
    assert state["phonebook"]["contacts"] == {"internal": 9, "public": 32}
    assert state["texts"]["1013"] == 0
