"""Each fault does what the table of `emulator/faults.py` says, and ends."""

import pytest
from pydantic import ValidationError

from emulator.faults import MOST_HELD, Fault
from tests.emulator.conftest import Bench

STAT = "aSTAT 1012 h f d l a p c q"
RQST = "aRQST 1012"


def add(bench: Bench, fault: str, **fields: object) -> None:
    bench.machine.faults.add(Fault.model_validate({"fault": fault, **fields}))


async def test_drop_cuts_all_links_now(bench: Bench) -> None:
    clients = [await bench.connect("aLOGI 1012 1234"), await bench.connect()]
    add(bench, "drop")
    for client in clients:
        assert await client.expect_end() == b""
    await bench.connect("aLOGI 1012 1234")


async def test_drop_with_a_duration_cuts_new_links_until_it_ends(bench: Bench) -> None:
    add(bench, "drop", duration=120)
    assert await (await bench.connect()).expect_end() == b""
    bench.advance(119)
    assert await (await bench.connect()).expect_end() == b""
    bench.advance(1)
    await bench.connect("aWHO")


async def test_drop_after_frames_lets_these_through(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "drop", after=2)
    client.send(RQST, RQST, RQST)
    assert (await client.expect_end()).decode() == f"{STAT}\r\n{STAT}\r\n"


async def test_drop_in_the_middle_cuts_a_frame_in_two(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "drop", middle=True, after=1)
    client.send(RQST, RQST)
    assert (await client.expect_end()).decode() == f"{STAT}\r\n{STAT}\r\n"[: 28 + 14]


async def test_drop_of_a_command_loses_it_before_it_is_carried_out(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "drop", direction="from_client", after=0)
    client.send("aDND 1012 T")
    assert await client.expect_end() == b""
    assert not bench.machine.exchange.flags("1012").dnd


async def test_drop_in_the_middle_of_a_command_leaves_half_a_line_which_is_none(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "drop", direction="from_client", middle=True)
    client.send("aDND 1012 T")
    assert await client.expect_end() == b""
    assert not bench.machine.exchange.flags("1012").dnd


async def test_drop_of_the_answer_loses_it_after_the_command_was_carried_out(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "drop", after=0)
    client.send("aDND 1012 T")
    assert await client.expect_end() == b""
    assert bench.machine.exchange.flags("1012").dnd


async def test_drop_of_one_link_leaves_the_others(bench: Bench) -> None:
    first, second = await bench.connect("aLOGA 1234"), await bench.connect("aLOGA 1234")
    add(bench, "drop", connection=1)
    assert await first.expect_end() == b""
    await second.expect_nothing()


async def test_drop_of_one_extension_leaves_the_others(bench: Bench) -> None:
    own, monitor = await bench.connect("aLOGI 1012 1234"), await bench.connect("aLOGA 1234")
    add(bench, "drop", extension="*")
    assert await monitor.expect_end() == b""
    add(bench, "drop", extension="1012")
    assert await own.expect_end() == b""


async def test_stall_holds_frames_until_it_is_ended(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    other = await bench.connect("aLOGI 1013 1234")
    add(bench, "stall", extension="1012")
    client.send("aDND 1012 T")
    await other.expect_nothing()
    bench.machine.faults.clear()
    await client.expect("aOK", "aSTAT 1012 h f D l a p c q")


async def test_stall_ends_by_itself_after_its_duration(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "stall", duration=20)
    bench.machine.exchange.set_dnd("1012", on=True)
    bench.advance(19)
    bench.machine.exchange.set_dnd("1012", on=False)
    bench.advance(1)
    await client.expect("aSTAT 1012 h f D l a p c q", STAT)


async def test_stall_of_commands_lets_events_pass(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "stall", direction="from_client")
    client.send(RQST)
    bench.machine.exchange.set_dnd("1012", on=True)
    await client.expect("aSTAT 1012 h f D l a p c q")
    bench.machine.faults.clear()
    await client.expect("aSTAT 1012 h f D l a p c q")


async def test_a_stalled_link_does_not_fill_the_memory(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "stall")
    for _ in range(MOST_HELD // len(STAT) + 2):
        bench.machine.exchange.set_dnd("1012", on=True)
        bench.machine.exchange.set_dnd("1012", on=False)
    assert await client.expect_end() == b""


async def test_garble_changes_bytes_but_not_the_end_of_a_frame(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "garble", count=1, seed=7)
    client.send(RQST, RQST)
    frame = await client.read_bytes()
    assert len(frame) == len(STAT) + 2
    assert frame.decode("latin-1") != f"{STAT}\r\n"
    await client.expect(STAT)


async def test_garble_repeats_itself_with_its_seed(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    frames = []
    for seed in (1, 1, 2):
        add(bench, "garble", count=1, seed=seed)
        client.send(RQST)
        frames.append(await client.read_bytes())
    assert frames[0] == frames[1]
    assert frames[0] != frames[2]


async def test_garble_of_commands_makes_them_errors(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "garble", direction="from_client", count=1, seed=3)
    client.send("aDND 1012 T", RQST)
    frames = [await client.read()]
    if frames == ["aERROR"]:
        frames = [await client.read()]
    assert frames == [STAT]
    assert not bench.machine.exchange.flags("1012").dnd


async def test_delay_keeps_the_order_and_passes_in_time(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    other = await bench.connect("aLOGI 1013 1234")
    add(bench, "delay", seconds=4, extension="1012", count=1)
    client.send("aDND 1012 T")
    await other.expect_nothing()
    bench.machine.exchange.set_dnd("1012", on=False)
    bench.advance(3.9)
    bench.machine.exchange.set_dnd("1012", on=True)
    bench.advance(0.1)
    await client.expect("aOK", "aSTAT 1012 h f D l a p c q", STAT, "aSTAT 1012 h f D l a p c q")


async def test_half_close_ends_the_direction_to_the_client_only(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "half_close")
    assert await client.expect_end() == b""
    client.send("aDND 1012 T")
    client.end_sending()
    observer = await bench.connect("aLOGA 1234")
    while not bench.machine.exchange.flags("1012").dnd:
        await observer.expect_nothing()


async def test_duplicate_sends_a_frame_twice(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "duplicate", after=1, count=1)
    client.send(RQST, "aDND 1012 T")
    await client.expect(STAT, "aOK", "aOK", "aSTAT 1012 h f D l a p c q")


async def test_a_duplicated_command_is_carried_out_twice(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "duplicate", direction="from_client", count=1)
    client.send(RQST)
    await client.expect(STAT, STAT)


async def test_lose_loses_so_many_frames(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    add(bench, "lose", count=2)
    client.send("aDND 1012 T", RQST)
    await client.expect("aSTAT 1012 h f D l a p c q")
    await client.expect_nothing()


async def test_restart_ends_all_links_and_refuses_new_ones_for_a_while(bench: Bench) -> None:
    client = await bench.connect("aLOGA 1234")
    add(bench, "restart", duration=5)
    assert await client.expect_end() == b""
    with pytest.raises(ConnectionRefusedError):
        await bench.connect()
    bench.advance(5)
    await bench.emulator.ctip.listening()
    await bench.connect("aLOGA 1234")


@pytest.mark.parametrize(
    "fields",
    [
        {"fault": "explode"},
        {"fault": "lose", "seconds": 1},
        {"fault": "lose", "middle": True},
        {"fault": "lose", "count": 0},
        {"fault": "lose", "protocol": "http"},
        {"fault": "lose", "color": "red"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Fault.model_validate(fields)


async def test_the_end_of_all_faults_ends_a_restart(bench: Bench) -> None:
    add(bench, "restart", duration=3600)
    bench.machine.faults.clear()
    await bench.emulator.ctip.listening()
    await bench.connect("aLOGA 1234")
