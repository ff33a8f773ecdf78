"""Commands of a logged-in extension and their refusals, one by one."""

import pytest

from tests.emulator.conftest import Bench, Client

CITY = "600111222"


@pytest.fixture
async def client(bench: Bench) -> Client:
    return await bench.connect("aLOGA 1234")


async def answer(client: Client, line: str) -> str:
    """Ask; events that were on their way are left out."""
    client.send(line)
    while not (frame := await client.read()).startswith(("aOK", "aNA", "aERROR")):
        pass
    return frame


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("aREJ 1011", "aNA 3"),
        ("aRQST 4444", "aNA 7"),
        ("aDND 4444 T", "aNA 7"),
        ("aFWD 1011 I A 0 4444", "aNA 7"),
        ("aMCID 1011", "aNA 10"),
        ("aLOCK 1011 T 4321", "aNA 11"),
        ("aACC 1011 T 9001 4321", "aNA 11"),
        ("aACC 1011 T 7777 1234", "aNA 13"),
        ("aPICK 1012", "aNA 24"),
        ("aPICK 1013", "aNA 24"),
        ("aHANG 1012", "aNA"),
        ("aDIAL 1013 /1012", "aNA 16"),
    ],
)
async def test_a_command_is_refused_with_its_reason(client: Client, line: str, refusal: str) -> None:
    assert await answer(client, line) == refusal


@pytest.mark.parametrize(
    ("target", "refusal"), [("4444", "aNA 7"), ("1012", "aNA 4"), ("0600111333", "aNA 6"), ("1011", "aNA 5")]
)
async def test_a_call_is_not_passed_on_where_it_cannot_go(
    bench: Bench, client: Client, target: str, refusal: str
) -> None:
    exchange = bench.machine.exchange
    exchange.lift("1012")
    called = "600" if refusal == "aNA 5" else "1011"
    exchange.outside_call(CITY, called)
    line = f"aREJ 1011 {target}" if called == "1011" else "aREJ 1011 1013"
    assert await answer(client, line) == refusal


async def test_who_may_not_pass_on_is_told(bench: Bench, client: Client) -> None:
    bench.patch("1011", may_pass_on=False)
    bench.machine.exchange.outside_call(CITY, "1011")
    assert await answer(client, "aREJ 1011 1013") == "aNA 8"


async def test_a_locked_telephone_does_not_dial_out(client: Client) -> None:
    assert await answer(client, "aLOCK 1011 T 1234") == "aOK"
    assert await answer(client, "aDIAL 1011 0600111222") == "aNA 18"


async def test_a_terminal_that_is_logged_out_does_nothing(bench: Bench, client: Client) -> None:
    bench.machine.exchange.set_terminal("1013", logged_in=False)
    assert await answer(client, "aDIAL 1013 1012") == "aNA 17"


async def test_before_15_01_a_telephone_on_hook_does_not_dial(bench: Bench, client: Client) -> None:
    bench.patch_pbx(protocol="14.01")
    assert await answer(client, "aDIAL 1012 1013") == "aNA 2"
    assert await answer(client, "aPICK 1012") == "aNA"


async def test_from_15_01_the_own_telephone_rings_first(bench: Bench, client: Client) -> None:
    assert await client.ask("aDIAL 1012 1013") == "aOK"
    assert (await client.read()).startswith("aRING 1012 ")
    bench.machine.exchange.answer("1012")
    frames = [await client.read() for _ in range(3)]
    assert any(frame.startswith("aRING 1013 /1012") for frame in frames)


@pytest.mark.parametrize("profile", ["ncp"])
@pytest.mark.parametrize("line", ["aMCID 1011", "aFWD 1011 N A 0 1012", "aFWD 1011 R O 2 1012"])
async def test_what_an_ncp_does_not_have_is_not_available(client: Client, line: str) -> None:
    assert await answer(client, line) == "aNA 9"


@pytest.mark.parametrize("kind", "RBIN")
@pytest.mark.parametrize("calls", "AOITG")
async def test_a_classic_pbx_forwards_in_all_cases(client: Client, kind: str, calls: str) -> None:
    assert await client.ask(f"aFWD 1011 {kind} {calls} 2 1012") == "aOK"
    await client.expect("aSTAT 1011 h F d l a p c q")


async def test_the_answer_comes_before_the_events_it_causes(client: Client) -> None:
    client.send("aDND 1011 T")
    await client.expect("aOK", "aSTAT 1011 h f D l a p c q")


async def test_answers_come_in_the_order_of_the_requests(client: Client) -> None:
    client.send("aRQST 1011", "aRQST 1012", "aRQST 2x__", "aRQST 21__")
    await client.expect("aSTAT 1011 h f d l a p c q", "aSTAT 1012 h f d l a p c q", "aERROR")
    await client.expect("aSTAT 21__ h f d l a p c q")


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
async def test_any_line_end_is_taken(client: Client, end: bytes) -> None:
    client.send_bytes(b"aRQST 1011" + end + b"aRQST 1012" + end)
    await client.expect("aSTAT 1011 h f d l a p c q", "aSTAT 1012 h f d l a p c q")


async def test_a_line_may_come_in_pieces(client: Client) -> None:
    for byte in b"aRQST 1011\r\n":
        client.send_bytes(bytes([byte]))
        await client.drain()
    await client.expect("aSTAT 1011 h f d l a p c q")


async def test_a_line_without_end_does_not_matter_for_long(client: Client) -> None:
    client.send_bytes(b"x" * 1_000_000)
    await client.expect("aERROR")
    client.send_bytes(b"\r\n")
    assert await client.ask("aRQST 1011") == "aSTAT 1011 h f d l a p c q"


async def test_foreign_frames_are_ignored(client: Client) -> None:
    client.send("t", "bINFO", "`WHATEVER", "")
    await client.expect_nothing()
