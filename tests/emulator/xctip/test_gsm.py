"""Text messages over xCTIP: registration, refusals, and who is told."""

import pytest

from emulator.exchange.gsm import MODULE_MEMORY
from emulator.exchange.programming import OutsideBehaviour
from tests.emulator.conftest import Bench
from tests.emulator.xctip.stranger import Stranger, connect

NUMBER = "600111222"
MESSAGE = {"GsmId": "1", "Number": NUMBER, "Type": "Normal", "Report": "1", "Time": "167", "Text": "Dzień dobry"}


async def registered(bench: Bench, extension: str) -> Stranger:
    stranger = await connect(bench)
    await stranger.log_in(extension, "webcti")
    assert await stranger.ask("GSM", "Register_REQ", Number="101", CodePage="PBX") is None
    assert (await stranger.next("RegisterInfo_ANS")).findtext("Number") == "600123456"
    return stranger


@pytest.fixture
async def client(bench: Bench) -> Stranger:
    return await registered(bench, "1011")


async def test_registering_needs_a_log_in(bench: Bench) -> None:
    stranger = await connect(bench)
    assert await stranger.ask("GSM", "Register_REQ", Number="101") == "not logged in"


async def test_what_waits_in_the_memory_is_told_at_the_registration(bench: Bench) -> None:
    bench.machine.gsm.incoming(NUMBER, "Żółw")
    stranger = await registered(bench, "1011")
    assert (await stranger.next("SMSGet_EV")).findtext("Text") == "Żółw"


async def test_a_long_message_arrives_part_by_part_as_it_is_acknowledged(bench: Bench, client: Stranger) -> None:
    text = "a" * 200
    bench.machine.gsm.incoming(NUMBER, text)
    got = ""
    for part in ("1", "2"):
        message = await client.next("SMSGet_EV")
        assert (message.findtext("MultiPart/Part"), message.findtext("MultiPart/Total")) == (part, "2")
        got += message.findtext("Text") or ""
        assert await client.ask("GSM", "SMSOk_REQ", GsmId="1", MemId=message.findtext("MemId") or "") is None
    assert got == text
    assert not bench.machine.gsm.module("G001").stored


async def test_a_number_that_does_not_exist_is_told_by_an_error_code_alone(bench: Bench, client: Stranger) -> None:
    bench.machine.exchange.set_outside_number(NUMBER, OutsideBehaviour.INVALID)
    assert await client.ask("GSM", "SMSSend_REQ", **MESSAGE) is None
    bench.machine.clock.advance(2)
    answer = await client.next("SMSAcknowledge_EV")
    assert (answer.findtext("ErrorCode"), answer.findtext("Status")) == ("1", None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"Time": "256"},
        {"Time": "soon"},
        {"Number": "Anna"},
        {"Number": ""},
        {"Type": "Loud"},
        {"Code": "UTF-9"},
        {"GsmId": "x"},
    ],
)
async def test_a_wrong_value_is_refused_and_nothing_is_sent(
    bench: Bench, client: Stranger, wrong: dict[str, str]
) -> None:
    assert await client.ask("GSM", "SMSSend_REQ", **(MESSAGE | wrong)) == "wrong value"
    bench.machine.clock.advance(10)
    assert not bench.machine.gsm.module("G001").stored


async def test_who_did_not_register_may_neither_send_nor_acknowledge(bench: Bench, client: Stranger) -> None:
    other = await connect(bench)
    await other.log_in("1013", "webcti")
    bench.machine.gsm.incoming(NUMBER, "Hej")
    await client.next("SMSGet_EV")
    assert await other.ask("GSM", "SMSSend_REQ", **MESSAGE) == "forbidden"
    assert await other.ask("GSM", "SMSOk_REQ", GsmId="1", MemId="1") == "forbidden"
    assert len(bench.machine.gsm.module("G001").stored) == 1


async def test_a_registration_takes_the_place_of_an_older_one(bench: Bench, client: Stranger) -> None:
    other = await registered(bench, "1013")
    bench.machine.gsm.incoming(NUMBER, "Hej")
    assert (await other.next("SMSGet_EV")).findtext("Text") == "Hej"
    assert await client.ask("GSM", "SMSSend_REQ", **MESSAGE) == "forbidden"


async def test_messages_stay_in_the_memory_when_nobody_is_registered(bench: Bench, client: Stranger) -> None:
    assert await client.ask("GSM", "Unregister_REQ", GsmId="1") is None
    bench.machine.gsm.incoming(NUMBER, "Hej")
    assert await client.ask("Stream", "WDTest") is None
    assert len(bench.machine.gsm.module("G001").stored) == 1 <= MODULE_MEMORY
