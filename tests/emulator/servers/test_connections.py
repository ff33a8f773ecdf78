"""Many connections at once, idle ones, and clients that do not read."""

import asyncio

from emulator.exchange.events import Presentation, PresentationKind, Waiting
from emulator.servers.ctip.session import KEEP_ALIVE_SECONDS, Session
from tests.emulator.conftest import Bench

CLIENTS = 100
ROUNDS = 1000


async def test_a_keep_alive_comes_every_30_seconds(bench: Bench) -> None:
    client = await bench.connect()
    for _ in range(3):
        bench.advance(KEEP_ALIVE_SECONDS - 1)
        await client.expect_nothing()
        bench.advance(1)
        await client.expect("t")


async def test_a_jump_of_the_clock_brings_one_keep_alive(bench: Bench) -> None:
    client = await bench.connect()
    bench.advance(86400)
    await client.expect("t")
    await client.expect_nothing()


async def test_an_extension_hears_of_itself_and_a_monitor_of_all(bench: Bench) -> None:
    own = await bench.connect("aLOGI 1011 1234")
    other = await bench.connect("aLOGI 1012 1234")
    monitor = await bench.connect("aLOGA 1234")
    bench.machine.exchange.outside_call("600111222", "1011")
    ring = await own.read()
    assert ring.startswith("aRING 1011 ")
    await monitor.expect(ring)
    await other.expect_nothing()


async def test_one_extension_may_be_logged_in_many_times(bench: Bench) -> None:
    clients = [await bench.connect("aLOGI 1011 1234") for _ in range(3)]
    assert await clients[0].ask("aDND 1011 T") == "aOK"
    for client in clients:
        await client.expect("aSTAT 1011 h f D l a p c q")


async def test_a_hundred_clients_hear_the_same(bench: Bench) -> None:
    clients = await asyncio.gather(*(bench.connect("aLOGA 1234") for _ in range(CLIENTS)))
    call = bench.machine.exchange.outside_call("600111222", "1011")
    bench.machine.exchange.answer("1011")
    bench.machine.exchange.outside_hang_up(call)
    heard = {tuple([await client.read() for _ in range(4)]) for client in clients}
    assert len(heard) == 1
    assert [frame.split()[0] for frame in heard.pop()] == ["aRING", "aSTAT", "aCONN", "aREL"]


async def test_a_client_that_does_not_read_is_dropped_and_stalls_nobody(bench: Bench) -> None:
    await bench.connect("aLOGA 1234")
    reading = await bench.connect("aLOGI 1012 1234")
    knock = Waiting("1011", Presentation(PresentationKind.UNKNOWN), "x" * (Session.most_unsent // 8))
    rounds = 0
    while len(bench.machine.faults.links) > 1 and rounds < ROUNDS:
        bench.machine.exchange.publish(knock)
        await reading.expect_nothing()
        rounds += 1
    assert [link.names for link in bench.machine.faults.links] == [frozenset({"1012"})]


async def test_a_connection_that_ends_is_forgotten(bench: Bench) -> None:
    leaving, staying = await bench.connect("aLOGA 1234"), await bench.connect("aLOGI 1012 1234")
    await leaving.close()
    rounds = 0
    while len(bench.machine.faults.links) > 1 and rounds < ROUNDS:
        await staying.expect_nothing()
        rounds += 1
    assert [link.names for link in bench.machine.faults.links] == [frozenset({"1012"})]


async def test_a_client_that_ends_only_its_own_direction_is_still_answered(bench: Bench) -> None:
    client = await bench.connect("aLOGI 1012 1234")
    client.send("aRQST 1012", "aLOGO 1012")
    client.end_sending()
    assert await client.expect_end() == b"aSTAT 1012 h f d l a p c q\r\naOK\r\n"
