"""A link survives what networks and exchanges do to it."""

import asyncio
from dataclasses import replace
from itertools import pairwise

import pytest

from custom_components.webcti.cti import connection
from custom_components.webcti.cti.connection import Timings
from custom_components.webcti.cti.ctip.commands import Dnd, Hang, Pick
from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.ctip.frames import Drdy, Frame, KeepAlive, Ok
from custom_components.webcti.cti.errors import AnswerTimeout, CannotConnect, ConnectionLost
from custom_components.webcti.cti.link import Pauses
from custom_components.webcti.cti.model import ConnectionStatus

from .conftest import MONITOR, PATIENCE, QUICK, Client, FakePbx, MakeClient

CALLER = "600111222"


def test_pauses_grow_to_their_limit_and_are_drawn_from_their_upper_half() -> None:
    pauses = Pauses(Timings())
    for longest in (1, 2, 4, 8, 16, 32, 60, 60):
        assert longest / 2 <= pauses.draw() <= longest


def test_two_clients_do_not_return_in_step() -> None:
    assert Pauses(Timings()).draw() != Pauses(Timings()).draw()


def test_pauses_begin_anew_after_a_stable_time() -> None:
    pauses = Pauses(Timings())
    for _ in range(10):
        pauses.draw()
    pauses.restart()
    assert pauses.draw() <= 1


def test_who_is_thrown_out_again_and_again_comes_back_later_each_time() -> None:
    pauses = Pauses(Timings())
    for longest in (60, 120, 240, 480, 960, 1920, 3600, 3600):
        pauses.retreat(lived=60)
        assert longest / 2 <= pauses.draw() <= longest
        assert pauses.draw() <= 60


def test_who_is_thrown_out_after_a_long_time_comes_back_soon() -> None:
    pauses = Pauses(Timings())
    pauses.retreat(lived=1)
    pauses.retreat(lived=3600)
    assert pauses.draw() <= 60


async def test_a_fault_of_the_decoder_does_not_end_the_connection(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = await client.open()
    decode = Decoder.feed
    failed = asyncio.Event()

    def faulty(decoder: Decoder, data: bytes) -> list[Frame]:
        if b"FAULT" in data:
            failed.set()
            raise ValueError(CALLER)
        return decode(decoder, data)

    monkeypatch.setattr(Decoder, "feed", faulty)
    line.say("FAULT")
    async with asyncio.timeout(PATIENCE):
        await failed.wait()
    command = asyncio.create_task(client.session.request(Pick("21")))
    await line.answer("aPICK 21__", "aOK")
    assert await command == Ok()


async def test_frames_come_as_they_are_sent_and_cut(client: Client) -> None:
    line = await client.open()
    for piece in (b"aDRDY 2", b"1__\r", b"\naDRDY 22__\r\nt\r\n"):
        line.send(piece)
        await line.sent()
    await client.frames.reached(3)
    assert client.frames == [Drdy("21"), Drdy("22"), KeepAlive()]


async def test_a_link_cut_in_the_middle_of_a_frame_forgets_the_half(client: Client) -> None:
    line = await client.open()
    line.send(b"aDRDY 2")
    line.hang_up()
    line = await client.signed_in()
    line.say("aDRDY 22__")
    await client.frames.reached(1)
    assert client.frames == [Drdy("22")]


async def test_a_link_cut_in_the_middle_of_a_command_fails_the_command(client: Client) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Pick("21")))
    assert await line.hear() == "aPICK 21__"
    line.reset()
    with pytest.raises(ConnectionLost):
        await command
    await client.signed_in()


async def test_a_lost_link_is_told_once_and_its_return_once(client: Client) -> None:
    line = await client.open()
    line.hang_up()
    await client.signed_in()
    await client.statuses.reached(3)
    assert [status.connected for status in client.statuses] == [True, False, True]
    assert client.session.health.reconnects == 1


async def test_attempts_go_on_while_the_pbx_is_down(client: Client, pbx: FakePbx) -> None:
    line = await client.open()
    await pbx.stop()
    await client.statuses.reached(2)
    with pytest.raises(ConnectionLost):
        await client.session.request(Pick("21"))
    await pbx.listen()
    line = await client.signed_in()
    line.say("aDRDY 21__")
    await client.frames.reached(1)
    assert client.session.status.connected


async def test_a_log_in_that_is_cut_off_is_tried_again(client: Client, pbx: FakePbx) -> None:
    (await client.open()).hang_up()
    line = await pbx.accept()
    assert await line.hear() == "aLOGA 1234"
    line.hang_up()
    await client.signed_in()
    await client.statuses.reached(3)
    assert client.session.status.connected


async def test_a_first_connection_that_fails_raises_and_leaves_nothing(client: Client, pbx: FakePbx) -> None:
    await pbx.stop()
    with pytest.raises(CannotConnect):
        await client.session.open()
    assert client.statuses == []


async def test_a_first_log_in_that_is_not_answered_raises(make_client: MakeClient, pbx: FakePbx) -> None:
    client = make_client(timings=replace(QUICK, answer=0.5))
    with pytest.raises(CannotConnect):
        await client.session.open()
    line = await pbx.accept()
    assert [await line.hear(), await line.hear()] == ["aLOGA 1234", ""]


async def test_silence_ends_a_connection(make_client: MakeClient) -> None:
    client = make_client(timings=replace(QUICK, silence=0.5))
    line = await client.open()
    assert await line.hear() == ""
    await client.signed_in()


async def test_a_half_open_connection_is_found_by_the_next_command(make_client: MakeClient) -> None:
    client = make_client(timings=replace(QUICK, answer=0.5))
    await client.open()
    with pytest.raises(AnswerTimeout):
        await client.session.request(Pick("21"))
    await client.signed_in()


async def test_an_answer_that_comes_late_is_not_taken_for_the_next_one(make_client: MakeClient) -> None:
    client = make_client(timings=replace(QUICK, answer=0.5))
    late = await client.open()
    with pytest.raises(AnswerTimeout):
        await client.session.request(Dnd("21", on=True))
    late.say("aNA 3")
    line = await client.signed_in()
    await client.statuses.reached(3)
    command = asyncio.create_task(client.session.request(Pick("22")))
    await line.answer("aPICK 22__", "aOK")
    assert await command == Ok()


async def test_the_answer_of_a_cancelled_command_is_not_taken_for_the_next_one(client: Client) -> None:
    line = await client.open()
    cancelled = asyncio.create_task(client.session.request(Pick("21")))
    assert await line.hear() == "aPICK 21__"
    cancelled.cancel()
    following = asyncio.create_task(client.session.request(Hang("21")))
    line.say("aNA 24")
    await line.answer("aHANG 21__", "aOK")
    assert await following == Ok()
    assert cancelled.cancelled()


async def test_a_cancelled_command_that_is_never_answered_ends_the_connection(make_client: MakeClient) -> None:
    client = make_client(timings=replace(QUICK, answer=0.5))
    line = await client.open()
    cancelled = asyncio.create_task(client.session.request(Pick("21")))
    assert await line.hear() == "aPICK 21__"
    cancelled.cancel()
    assert await line.hear() == ""
    await client.signed_in()


async def test_commands_are_sent_one_at_a_time(client: Client) -> None:
    line = await client.open()
    commands = [asyncio.create_task(client.session.request(Pick(number))) for number in ("21", "22", "23")]
    for number in ("21__", "22__", "23__"):
        await line.answer(f"aPICK {number}", "aDRDY 24__", "aOK")
    assert await asyncio.gather(*commands) == [Ok()] * 3
    assert client.frames == [Drdy("24")] * 3


async def test_a_command_cancelled_before_its_turn_is_never_sent(client: Client) -> None:
    line = await client.open()
    first, second, third = (asyncio.create_task(client.session.request(Pick(number))) for number in ("21", "22", "23"))
    assert await line.hear() == "aPICK 21__"
    second.cancel()
    line.say("aOK")
    await line.answer("aPICK 23__", "aOK")
    assert (await first, await third) == (Ok(), Ok())


async def test_a_megabyte_without_a_line_end_is_survived(client: Client) -> None:
    line = await client.open()
    line.send(b"x" * 1_000_000)
    line.say("", "aDRDY 21__")
    await client.frames.reached(1)
    assert client.frames == [Drdy("21")]
    assert client.session.health.dropped_lines == 1


async def test_ten_thousand_lines_of_garbage_are_counted_and_survived(client: Client) -> None:
    line = await client.open()
    line.send(b"".join(b"aGARBAGE %d \xff\r\n" % number for number in range(10_000)))
    line.say("aDRDY 21__")
    await client.frames.reached(10_001)
    assert client.frames[-1] == Drdy("21")
    assert client.session.health.unknown_frames == 10_000


async def test_listeners_that_raise_do_not_end_the_connection(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    client.frames.fault = client.statuses.fault = ValueError(CALLER)
    line = await client.open()
    line.say("aDRDY 21__", "aDRDY 22__")
    await client.frames.reached(2)
    assert client.frames == [Drdy("21"), Drdy("22")]
    assert client.session.status.connected
    assert "ValueError" in caplog.text
    assert CALLER not in caplog.text


async def test_close_fails_what_is_under_way_and_what_waits(client: Client) -> None:
    line = await client.open()
    commands = [asyncio.create_task(client.session.request(Pick(number))) for number in ("21", "22")]
    assert await line.hear() == "aPICK 21__"
    await client.session.close()
    outcomes = await asyncio.gather(*commands, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [ConnectionLost, ConnectionLost]
    assert await line.hear() == ""


async def test_close_while_reconnecting_ends_the_attempts(make_client: MakeClient, pbx: FakePbx) -> None:
    client = make_client(timings=replace(QUICK, first_pause=PATIENCE, longest_pause=PATIENCE))
    (await client.open()).hang_up()
    await client.statuses.reached(2)
    await client.session.close()
    assert pbx.waiting == 0
    assert client.session.status == ConnectionStatus(connected=False, retrying=False)


async def test_close_during_a_log_in_ends_it(client: Client, pbx: FakePbx) -> None:
    (await client.open()).hang_up()
    line = await pbx.accept()
    assert await line.hear() == "aLOGA 1234"
    await client.session.close()
    assert await line.hear() == ""


async def test_twenty_times_open_and_close_leave_no_task_and_no_socket(pbx: FakePbx) -> None:
    before = asyncio.all_tasks()
    for _ in range(20):
        client = Client(pbx, MONITOR, QUICK)
        line = await client.open()
        await client.session.close()
        await client.session.close()
        assert await line.hear() == ""
        line.hang_up()
    assert asyncio.all_tasks() == before


async def test_figures_of_the_connection_are_kept(client: Client) -> None:
    line = await client.open()
    command = asyncio.create_task(client.session.request(Pick("21")))
    await line.answer("aPICK 21__", "aOK")
    await command
    health = client.session.health
    assert health.frames == 2
    assert health.round_trip is not None
    assert health.last_frame_at is not None
    assert health.last_frame_at <= asyncio.get_running_loop().time()


async def test_a_flood_of_frames_leaves_turns_to_others(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "LONGEST_TURN", 0)
    line = await client.open()
    line.send(b"aDRDY 21__\r\n" * 1000)
    seen = [len(client.frames)]
    async with asyncio.timeout(PATIENCE):
        while seen[-1] < 1000:
            await asyncio.sleep(0)
            seen.append(len(client.frames))
    assert max(later - earlier for earlier, later in pairwise(seen)) == 1


async def test_frames_that_wait_for_their_turn_are_dropped_with_the_connection(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "LONGEST_TURN", 0)
    line = await client.open()
    line.send(b"aDRDY 21__\r\n" * 1000)
    await client.frames.reached(1)
    await client.session.close()
    heard = len(client.frames)
    assert heard < 1000
    for _ in range(20):
        await asyncio.sleep(0)
    assert len(client.frames) == heard
