"""Text messages over CTIP: code pages, limits, repetition, acknowledgement."""

import pytest

from emulator.exchange.gsm import MODULE_MEMORY, REPORT_SECONDS, SENDING_SECONDS
from tests.emulator.conftest import Bench

LOG_IN = "aLOGI G001 1234"
SMS = "aSMSS G001 600111222 N 167 "


async def test_a_message_is_accepted_then_delivered_then_acknowledged(bench: Bench) -> None:
    client = await bench.connect(LOG_IN)
    assert await client.ask(SMS + "Tresc") == "aOK"
    await client.expect_nothing()
    bench.advance(SENDING_SECONDS)
    await client.expect("aSMSA G001 C 1")
    bench.advance(REPORT_SECONDS)
    await client.expect("aSMSR G001 D 1 1 600111222")
    assert await client.ask("aSOK G001 1") == "aOK"
    await client.expect_nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (SMS + 160 * "x", "aOK"),
        (SMS + 161 * "x", "aNA 22"),
        (SMS + 71 * "ł", "aNA 22"),
        (SMS + 80 * "\\n", "aOK"),
        ("aSMSS G001 600111222 M1,1,2 C1 N 167 " + 154 * "x", "aNA 22"),
        ("aSMSS G001 600111222 M1,1,2 C2 N 167 " + 68 * "ł", "aNA 22"),
        ("aSMSS G001 600111222 M0,1,1 C0 N 167 " + 160 * "x", "aOK"),
    ],
)
async def test_the_length_of_a_text_is_limited(bench: Bench, line: str, answer: str) -> None:
    client = await bench.connect(LOG_IN)
    assert await client.ask(line) == answer


async def test_a_busy_module_takes_no_second_message(bench: Bench) -> None:
    client = await bench.connect(LOG_IN)
    client.send(SMS + "Raz", SMS + "Dwa")
    await client.expect("aOK", "aNA 4")


async def test_a_damaged_module_takes_no_message(bench: Bench) -> None:
    module = bench.machine.gsm.module("G001")
    module.sheet = module.sheet.model_copy(update={"damaged": True})
    client = await bench.connect(LOG_IN)
    assert await client.ask(SMS + "Raz") == "aNA 23"


@pytest.mark.parametrize(("protocol", "answer"), [("12.01", "aERROR"), ("13.01", "aOK")])
async def test_messages_in_parts_exist_since_13_01(bench: Bench, protocol: str, answer: str) -> None:
    bench.patch_pbx(protocol=protocol)
    client = await bench.connect(LOG_IN)
    assert await client.ask("aSMSS G001 600111222 M1,1,2 C1 N 167 Raz") == answer


@pytest.mark.parametrize(("protocol", "answer"), [("11.07", "aERROR"), ("12.01", "aOK")])
async def test_messages_without_report_exist_since_12_01(bench: Bench, protocol: str, answer: str) -> None:
    bench.patch_pbx(protocol=protocol)
    client = await bench.connect(LOG_IN)
    assert await client.ask("aSMSS G001 600111222 n 167 Raz") == answer


@pytest.mark.parametrize(("page", "code_page"), [("PBX", "cp852"), ("WIN1250", "cp1250"), ("UTF8", "utf-8")])
async def test_a_text_arrives_in_the_code_page_of_the_session(bench: Bench, page: str, code_page: str) -> None:
    client = await bench.connect(f"{LOG_IN} {page}")
    bench.machine.gsm.incoming("+48600111222", "Ok. Jutro przyjadę.")
    frame = await client.read_bytes()
    assert frame.decode(code_page) == ("aSMSG G001 1 +48600111222 N 0,1,1 2026-11-23_10:00:00 Ok. Jutro przyjadę.\r\n")


async def test_bytes_that_are_no_text_in_the_code_page_are_refused(bench: Bench) -> None:
    client = await bench.connect(f"{LOG_IN} UTF8")
    client.send_bytes(SMS.encode() + b"\xff\xfe\r\n")
    await client.expect("aERROR")


async def test_a_message_is_repeated_after_every_log_in_until_it_is_acknowledged(bench: Bench) -> None:
    bench.machine.gsm.incoming("600111222", "Raz")
    message = "aSMSG G001 1 600111222 N 0,1,1 2026-11-23_10:00:00 Raz"
    for _ in range(2):
        client = await bench.connect(LOG_IN)
        await client.expect(message)
        await client.close()
    client = await bench.connect(LOG_IN)
    await client.expect(message)
    assert await client.ask("aSOK G001 1") == "aOK"
    assert await client.ask("aSOK G001 1") == "aOK"
    await client.close()
    other = await bench.connect(LOG_IN)
    await other.expect_nothing()


async def test_messages_come_one_by_one_as_they_are_acknowledged(bench: Bench) -> None:
    client = await bench.connect(LOG_IN)
    for text in ("Raz", "Dwa"):
        bench.machine.gsm.incoming("600111222", text)
    # Reading the memory begins at its oldest entry, also when a new message is the reason.
    assert (await client.read()).endswith(" Raz")
    assert (await client.read()).endswith(" Raz")
    client.send("aSOK G001 1")
    await client.expect("aOK")
    assert (await client.read()).endswith(" Dwa")


async def test_a_memory_that_is_full_loses_nothing(bench: Bench) -> None:
    texts = [f"Nr {number}" for number in range(MODULE_MEMORY + 30)]
    for text in texts:
        bench.machine.gsm.incoming("600111222", text)
    client = await bench.connect(LOG_IN)
    received = []
    for _ in texts:
        words = (await client.read()).split(" ", 7)
        received.append(words[7])
        assert await client.ask(f"aSOK G001 {words[2]}") == "aOK"
    assert received == texts


async def test_a_text_of_several_lines_stays_one_frame(bench: Bench) -> None:
    client = await bench.connect(LOG_IN)
    bench.machine.gsm.incoming("600111222", "raz\ndwa\\trzy")
    assert (await client.read()).endswith(r" raz\ndwa\\trzy")


async def test_a_repeated_acknowledgement_does_not_repeat_the_next_message(bench: Bench) -> None:
    client = await bench.connect("aLOGI G001 1234")
    for text in ("Raz", "Dwa"):
        bench.machine.gsm.incoming("600111222", text)
        assert (await client.read()).endswith(" Raz")
    client.send("aSOK G001 1", "aSOK G001 1")
    await client.expect("aOK")
    assert (await client.read()).endswith(" Dwa")
    await client.expect("aOK")
    await client.expect_nothing()


async def test_a_message_in_parts_brings_its_first_part_once(bench: Bench) -> None:
    client = await bench.connect("aLOGI G001 1234")
    bench.machine.gsm.incoming("600111222", "x" * 400)
    assert (await client.read()).startswith("aSMSG G001 1 600111222 N 1,1,3 ")
    await client.expect_nothing()
