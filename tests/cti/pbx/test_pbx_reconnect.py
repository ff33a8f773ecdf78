"""Links that break, and what is known afterwards."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from custom_components.webcti.cti import Pbx, PbxConfig, PbxTimings
from custom_components.webcti.cti.ctip.client import Session
from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.errors import AuthenticationFailed
from custom_components.webcti.cti.model import Outcome

from .conftest import FAST, MakePbx
from .fake_pbx import IDLE, LIFTED, FakePbx, says
from .watching import Watcher

TALK = ("RING 21__ 600111222 0 _ _ _", "STAT 21__ " + LIFTED, "CONN 21__ 600111222 0")


async def talking(fake: FakePbx, make_pbx: MakePbx) -> tuple[Pbx, Watcher]:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send(*TALK)
    await watcher.until_kinds("ringing", "answered")
    return pbx, watcher


async def outage(fake: FakePbx, watcher: Watcher) -> None:
    """Cut the monitor connection and wait until the client is back."""
    fake.monitor.cut()
    await watcher.until_lost()
    await watcher.until_connected()


async def test_a_call_that_ended_meanwhile_is_closed_as_unknown(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx, watcher = await talking(fake, make_pbx)
    await outage(fake, watcher)
    assert watcher.kinds() == ["ringing", "answered", "ended"]
    assert watcher.events()[-1].call.outcome is Outcome.UNKNOWN
    assert not pbx.extensions["21"].calls


async def test_a_call_that_goes_on_is_found_again_under_its_id(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx, watcher = await talking(fake, make_pbx)
    before = pbx.extensions["21"].calls
    fake.states["21"] = LIFTED
    await outage(fake, watcher)
    assert pbx.extensions["21"].calls == before
    fake.monitor.send("REL 21__ 1")
    await watcher.until_kinds("ringing", "answered", "ended")
    assert watcher.events()[-1].call.outcome is Outcome.ANSWERED


async def test_two_minutes_of_outage_close_what_ended_and_what_rang(fake: FakePbx) -> None:
    clock = [datetime(2026, 11, 23, 12, tzinfo=UTC)]
    config = PbxConfig(host="127.0.0.1", port=fake.port, monitor_key="1234", watched=frozenset({"21", "22"}))
    pbx = Pbx(config, now=lambda: clock[0], timings=FAST)
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send(*TALK, "RING 22__ 600333444 0 _ _ _")
    await watcher.until_kinds("ringing", extension="22")
    fake.states["21"] = LIFTED
    await fake.stop()
    await watcher.until_lost()
    clock[0] += timedelta(minutes=2)
    await fake.start()
    await watcher.until_connected()
    assert [call.party.number for call in pbx.extensions["21"].calls] == ["600111222"]
    assert watcher.kinds("22") == ["ringing", "ended"]
    assert watcher.events("22")[-1].call.outcome is Outcome.UNKNOWN
    await pbx.close()


async def test_states_that_changed_meanwhile_are_told_once(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.states["21"] = "h f D l a p c q"
    await outage(fake, watcher)
    assert [change.after.number for change in watcher.changes] == ["21"]


async def test_the_pbx_is_connected_only_once_the_states_are_its_own(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    known: list[bool] = []
    watcher = Watcher(pbx)
    pbx.subscribe_status(
        lambda status: known.append(bool(status.connected and (flags := pbx.extensions["21"].flags) and flags.dnd))
    )
    fake.states["21"] = "h f D l a p c q"
    await outage(fake, watcher)
    assert known == [False, True]


async def test_a_link_cut_in_the_middle_of_a_frame_loses_only_that_frame(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.raw(b"aRING 21__ 600111222 0 2211")
    await fake.monitor.writer.drain()
    fake.monitor.writer.close()
    await watcher.until_lost()
    await watcher.until_connected()
    fake.monitor.send("RING 21__ 600333444 0 _ _ _")
    await watcher.until_kinds("ringing")
    assert pbx.extensions["21"].calls[0].party.number == "600333444"


async def test_a_key_changed_later_stops_the_attempts_and_is_told_once(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.key = "9999"
    fake.monitor.cut()
    await watcher.until(lambda: not pbx.status.retrying)
    assert isinstance(pbx.status.reason, AuthenticationFailed)
    assert len([status for status in watcher.statuses if not status.retrying]) == 1
    assert len(fake.sent("LOGA")) == 2


async def test_an_ambiguous_release_is_settled_by_asking_the_pbx(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx, watcher = await talking(fake, make_pbx)
    fake.states["21"] = LIFTED
    fake.monitor.send("RING 21__ 600333444 0 _ _ _", "REL 21__ 1")
    await watcher.until_kinds("ringing", "answered", "waiting", "missed")
    assert [call.party.number for call in pbx.extensions["21"].calls] == ["600111222"]


async def test_a_lost_release_is_made_good_when_the_handset_is_down(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx, watcher = await talking(fake, make_pbx)
    fake.monitor.send("STAT 21__ " + IDLE)
    await watcher.until_kinds("ringing", "answered", "ended")
    assert not pbx.extensions["21"].calls


async def test_a_pbx_that_never_answers_requests_still_tells_of_calls(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["RQST"] = says()
    pbx = make_pbx(timings=quick_answers())
    await pbx.connect()
    watcher = Watcher(pbx)
    await watcher.until_connected()
    fake.monitor.send("RING 21__ 600111222", "REL 21__ 1")
    await watcher.until_kinds("ringing", "missed")


async def test_close_during_the_attempts_leaves_nothing(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    await fake.stop()
    await watcher.until_lost()
    await pbx.close()
    assert not [task for task in asyncio.all_tasks() if task.get_name().startswith("webcti")]


def quick_answers() -> PbxTimings:
    return replace(FAST, link=replace(FAST.link, answer=0.5))


async def test_a_frame_that_comes_while_everything_is_closed_leaves_no_question_behind(
    fake: FakePbx, make_pbx: MakePbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    pbx, _ = await talking(fake, make_pbx)
    close = Session.close
    asked: list[bool] = []

    async def late(session: Session) -> None:
        for frame in Decoder().feed(b"aSTAT 21__ h f d l a p c q\r\n"):
            pbx._monitoring._frame(frame)
        asked.append(bool(pbx._monitoring._inquiries._timers))
        await close(session)

    monkeypatch.setattr(Session, "close", late)
    await pbx.close()
    assert asked == [True]
    assert not pbx._monitoring._inquiries._timers
