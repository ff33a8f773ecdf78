"""Connecting, the snapshot, and changes as they come."""

import asyncio

import pytest

from custom_components.webcti.cti.errors import AuthenticationFailed, CannotConnect, Refusal
from custom_components.webcti.cti.model import Activity, Capability, ExtensionChange

from .conftest import MakePbx
from .fake_pbx import IDLE, LIFTED, LIMIT, FakePbx, says
from .watching import Watcher


async def test_connect_learns_who_the_pbx_is(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.who = "NCP-000 NO00026 v1.23.0140/15"
    pbx = make_pbx()
    await pbx.connect()
    assert (pbx.info.serial, pbx.info.family, pbx.info.protocol) == ("00026", "NCP", "15")
    assert Capability.MALICIOUS_CALL not in pbx.info.capabilities
    assert pbx.status.connected


async def test_connect_takes_a_snapshot_of_watched_and_signed_in_extensions(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.states["1011"] = "h F D l a p c q"
    pbx = make_pbx(watched=frozenset({"21"}), sign_ins={"1011": "1234"})
    await pbx.connect()
    assert set(pbx.extensions) == {"21", "1011"}
    assert pbx.extensions["21"].flags is not None
    flags = pbx.extensions["1011"].flags
    assert flags is not None
    assert flags.dnd
    assert flags.forwarding


async def test_an_extension_the_pbx_does_not_know_stays_without_flags(make_pbx: MakePbx) -> None:
    pbx = make_pbx(watched=frozenset({"21", "77"}))
    await pbx.connect()
    assert pbx.extensions["77"].flags is None


async def test_a_snapshot_of_a_thousand_extensions_asks_for_each_once(fake: FakePbx, make_pbx: MakePbx) -> None:
    numbers = [str(number) for number in range(2000, 3000)]
    fake.states = dict.fromkeys(numbers, IDLE)
    pbx = make_pbx(watched=frozenset(numbers))
    await pbx.connect()
    assert sorted(fake.sent("RQST")) == [f"RQST {number}" for number in numbers]
    assert all(state.flags for state in pbx.extensions.values())


async def test_a_wrong_key_is_an_authentication_failure_and_leaves_nothing(make_pbx: MakePbx) -> None:
    pbx = make_pbx(monitor_key="9999")
    with pytest.raises(AuthenticationFailed) as caught:
        await pbx.connect()
    assert caught.value.reason is Refusal.WRONG_KEY


async def test_no_pbx_is_an_error_of_its_own(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await fake.stop()
    with pytest.raises(CannotConnect):
        await pbx.connect()


async def test_a_link_that_breaks_during_the_snapshot_is_no_connection(fake: FakePbx, make_pbx: MakePbx) -> None:
    def cut(_command: str) -> list[str]:
        fake.monitor.cut()
        return []

    fake.scripts["RQST"] = cut
    with pytest.raises(CannotConnect):
        await make_pbx().connect()


async def test_a_call_is_told_from_ring_to_release(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send("RING 21__ 600111222 0 221110000 _ Jan", "STAT 21__ " + LIFTED, "CONN 21__ 600111222 0")
    await watcher.until_kinds("ringing", "answered")
    assert pbx.extensions["21"].activity is Activity.TALKING
    fake.monitor.send("REL 21__ 1", "STAT 21__ " + IDLE)
    await watcher.until_kinds("ringing", "answered", "ended")
    assert not pbx.extensions["21"].calls


async def test_a_change_reaches_only_the_listeners_of_its_extension(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    other: list[ExtensionChange] = []
    pbx.subscribe("22", other.append)
    fake.monitor.send("RING 21__ 600111222")
    await watcher.until_kinds("ringing")
    assert not other


async def test_an_unsubscribed_listener_is_told_nothing(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    told: list[ExtensionChange] = []
    stop = pbx.subscribe("21", told.append)
    stop()
    stop()
    fake.monitor.send("RING 21__ 600111222")
    await watcher.until_kinds("ringing")
    assert not told


async def test_a_listener_that_raises_harms_nobody(
    fake: FakePbx, make_pbx: MakePbx, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(change: ExtensionChange) -> None:
        raise RuntimeError(change.after.calls[0].party.number)

    pbx = make_pbx()
    await pbx.connect()
    pbx.subscribe("21", broken)
    watcher = Watcher(pbx)
    fake.monitor.send("RING 21__ 600111222", "REL 21__ 1")
    await watcher.until_kinds("ringing", "missed")
    assert "RuntimeError" in caplog.text
    assert "600111222" not in caplog.text


async def test_an_extension_seen_for_the_first_time_is_told_and_asked_for(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    watcher = Watcher(pbx)
    seen: list[str] = []
    pbx.subscribe_seen(seen.append)
    fake.states["1011"] = "h f D l a p c q"
    fake.monitor.send("RING 1011 600111222", "REL 1011 1")
    await watcher.until(lambda: "1011" in pbx.extensions and pbx.extensions["1011"].flags is not None)
    assert seen == ["1011"]


async def test_probe_tells_which_extensions_exist(make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    assert await pbx.probe(["21", "1011", "4711"]) == {"21", "1011"}


async def test_a_recording_is_told(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    told: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    pbx.subscribe_recordings(lambda recording: told.set_result(recording.path))
    fake.monitor.send("RECE 21__ 123456700 192.168.0.1 <Nagrania/1.wav>")
    assert await asyncio.wait_for(told, LIMIT) == "Nagrania/1.wav"


async def test_a_pbx_that_does_not_know_who_is_not_supported(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["WHO"] = says("ERROR")
    with pytest.raises(Exception, match="WHO"):
        await make_pbx().connect()
