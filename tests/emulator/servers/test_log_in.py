"""Who may log in, to what, how often, and what a connection may do then."""

import pytest

from tests.emulator.conftest import Bench

COMMANDS = (
    "aRQST 1012",
    "aPICK 1012",
    "aHANG 1012",
    "aDIAL 1012 1013",
    "aREJ 1012",
    "aFWD 1012 D",
    "aMCID 1012",
    "aACC 1012 F",
    "aLOCK 1012 F",
    "aDND 1012 T",
    "aSMSS G001 600111222 N 167 Tresc",
    "aSOK G001 1",
)


@pytest.mark.parametrize(("extension", "kind"), [("1011", "2"), ("1012", "1"), ("1013", "1")])
async def test_an_extension_logs_in_and_hears_its_kind_of_telephone(bench: Bench, extension: str, kind: str) -> None:
    client = await bench.connect()
    assert await client.ask(f"aLOGI {extension} 1234") == f"aOK IPL 6.55 15 {kind}"


async def test_a_short_extension_is_padded(bench: Bench) -> None:
    client = await bench.connect("aLOGI 21__ 1234")
    assert await client.ask("aRQST 21__") == "aSTAT 21__ h f d l a p c q"


@pytest.mark.parametrize("profile", ["ncp"])
async def test_an_ncp_answers_with_its_own_version(bench: Bench) -> None:
    client = await bench.connect()
    assert await client.ask("aLOGA 1234") == "aOK NCP 1.23 15"
    module = await bench.connect()
    assert await module.ask("aLOGI G001 1234") == "aOK NCP 1.23 15 600123456"


@pytest.mark.parametrize(
    ("columns", "line", "answer"),
    [
        ({}, "aLOGI 1012 4321", "aNA 11"),
        ({"cti_key": ""}, "aLOGI 1012 ____", "aNA 12"),
        ({}, "aLOGI 600_ 1234", "aNA 15"),
        ({}, "aLOGI 4444 1234", "aNA 15"),
        ({"enabled": False}, "aLOGI 1012 1234", "aNA 17"),
        ({"cti_allowed": False}, "aLOGI 1012 1234", "aNA 19"),
        ({}, "aLOGA 4321", "aNA 11"),
        ({}, "aLOGI G001 4321", "aNA 11"),
        ({}, "aLOGI G009 1234", "aNA 7"),
    ],
)
async def test_a_log_in_is_refused_with_its_reason(
    bench: Bench, columns: dict[str, object], line: str, answer: str
) -> None:
    if columns:
        bench.patch("1012", **columns)
    client = await bench.connect()
    assert await client.ask(line) == answer


async def test_a_monitor_without_a_stored_key_is_refused(bench: Bench) -> None:
    bench.patch_pbx(monitor_key="")
    client = await bench.connect()
    assert await client.ask("aLOGA ____") == "aNA 12"


async def test_repeated_wrong_keys_block_even_the_right_one_for_a_while(bench: Bench) -> None:
    client = await bench.connect()
    for _ in range(3):
        assert await client.ask("aLOGI 1012 4321") == "aNA 11"
    assert await client.ask("aLOGI 1012 1234") == "aNA 20"
    bench.advance(3600)
    other = await bench.connect()
    assert await other.ask("aLOGI 1012 1234") == "aOK IPL 6.55 15 1"


async def test_a_refused_log_in_may_be_repeated_on_the_same_connection(bench: Bench) -> None:
    client = await bench.connect()
    assert await client.ask("aLOGI 1012 4321") == "aNA 11"
    assert await client.ask("aLOGI 1012 1234") == "aOK IPL 6.55 15 1"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("aLOGI 1012 1234", "aLOGI 1013 1234"),
        ("aLOGI 1012 1234", "aLOGA 1234"),
        ("aLOGA 1234", "aLOGI 1012 1234"),
        ("aLOGA 1234", "aLOGA 1234"),
        ("aLOGI G001 1234", "aLOGI 1012 1234"),
        ("aLOGI 1012 1234", "aLOGI G001 1234"),
    ],
)
async def test_a_connection_logs_in_once(bench: Bench, first: str, second: str) -> None:
    client = await bench.connect(first)
    assert await client.ask(second) == "aERROR"


@pytest.mark.parametrize(("first", "second"), [("aLOGI G001 1234", "aLOGA 1234"), ("aLOGA 1234", "aLOGI G001 1234")])
async def test_a_gsm_module_and_all_telephones_go_together(bench: Bench, first: str, second: str) -> None:
    client = await bench.connect(first, second)
    bench.machine.exchange.outside_call("600111222", "1011")
    assert (await client.read()).startswith("aRING 1011 600111222 ")
    bench.machine.gsm.incoming("600111222", "Raz")
    assert (await client.read()).startswith("aSMSG G001 1 600111222 ")


async def test_after_the_log_out_nothing_comes_and_nothing_is_done(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    assert await client.ask("aLOGO 1012") == "aOK"
    bench.machine.exchange.outside_call("600111222", "1012")
    await client.expect_nothing()
    assert await client.ask("aRQST 1012") == "aNA 1"


@pytest.mark.parametrize(
    ("first", "out", "second"),
    [("aLOGI 1012 1234", "aLOGO 1012", "aLOGI 21__ 1234"), ("aLOGI G001 1234", "aLOGO G001", "aLOGI G001 1234 UTF8")],
)
async def test_after_the_log_out_a_connection_may_log_in_again(bench: Bench, first: str, out: str, second: str) -> None:
    await bench.connect(first, out, second)


async def test_the_state_of_a_number_that_does_not_exist_is_refused_as_such(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    assert await client.ask("aRQST 99__") == "aNA 7"
    assert await client.ask("aRQST 1013") == "aNA 1"


@pytest.mark.parametrize("line", ["aLOGO 1012", "aLOGO G001"])
async def test_who_is_not_logged_in_cannot_log_out(bench: Bench, line: str) -> None:
    client = await bench.connect()
    assert await client.ask(line) == "aNA 1"


@pytest.mark.parametrize("line", COMMANDS)
async def test_nothing_is_done_before_the_log_in(bench: Bench, line: str) -> None:
    client = await bench.connect()
    assert await client.ask(line) == "aNA 1"


@pytest.mark.parametrize("line", COMMANDS)
async def test_nothing_is_done_for_another_extension(bench: Bench, line: str) -> None:
    client = await bench.connect("aLOGI 1013 1234")
    assert await client.ask(line) == "aNA 1"


async def test_a_monitor_carries_out_commands_unless_it_is_programmed_not_to(bench: Bench) -> None:
    client = await bench.connect("aLOGA 1234")
    assert await client.ask("aDND 1012 T") == "aOK"
    await client.expect("aSTAT 1012 h f D l a p c q")
    bench.patch_pbx(commands_on_monitor=False)
    assert await client.ask("aDND 1012 F") == "aNA 1"
    assert await client.ask("aRQST 1012") == "aSTAT 1012 h f D l a p c q"


async def test_no_state_is_sent_by_itself_after_the_log_in(bench: Bench) -> None:
    client = await bench.connect("aLOGA 1234")
    await client.expect_nothing()


async def test_a_second_log_in_to_a_module_throws_the_first_out(bench: Bench) -> None:
    first = await bench.connect("aLOGI G001 1234")
    second = await bench.connect("aLOGI G001 1234")
    await first.expect("aNA 107")
    assert await first.expect_end() == b""
    assert await second.ask("aSOK G001 1") == "aOK"


async def test_before_12_01_the_first_is_thrown_out_without_a_word(bench: Bench) -> None:
    bench.patch_pbx(protocol="11.07")
    first = await bench.connect("aLOGI G001 1234")
    await bench.connect("aLOGI G001 1234")
    assert await first.expect_end() == b""


async def test_before_14_01_there_is_no_who_and_no_code_page(bench: Bench) -> None:
    bench.patch_pbx(protocol="13.01")
    client = await bench.connect()
    assert await client.ask("aWHO") == "aERROR"
    assert await client.ask("aLOGI G001 1234 UTF8") == "aERROR"


async def test_an_ncp_has_longer_extensions_and_a_classic_pbx_has_not(bench: Bench) -> None:
    client = await bench.connect()
    assert await client.ask("aLOGI 12345 1234") == "aERROR"
    bench.patch_pbx(family="ncp")
    assert await client.ask("aLOGI 12345 1234") == "aNA 15"
