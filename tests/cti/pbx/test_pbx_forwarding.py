"""Forwardings: set and deleted, never read back, so what is on is assumed and given up when the flag goes off."""

import pytest

from custom_components.webcti.cti.errors import CommandRefused, NotSupported
from custom_components.webcti.cti.model import Forwarding, ForwardingCalls, ForwardingType
from custom_components.webcti.cti.pbx import Pbx

from .conftest import MakePbx
from .fake_pbx import IDLE, FakePbx, says, says_in_turn
from .watching import Watcher

ON = "h F d l a p c q"
NO_ANSWER = Forwarding(type=ForwardingType.NO_ANSWER, target="00602123456", rings=2)
BUSY = Forwarding(type=ForwardingType.BUSY, target="22")
ON_DND = Forwarding(type=ForwardingType.DND, target="22")


def forwards(fake: FakePbx, *answers: str) -> None:
    """Have the fake exchange report the flag as a real one does, and give these answers in turn."""
    waiting = list(answers)

    def forward(command: str) -> list[str]:
        answer = waiting.pop(0) if waiting else "OK"
        if answer == "OK":
            fake.states["21"] = IDLE if command.endswith(" D") else ON
            fake.monitor.send(f"STAT 21__ {fake.states['21']}")
        return [answer]

    fake.scripts["FWD"] = forward


async def connected(make_pbx: MakePbx) -> Pbx:
    pbx = make_pbx(sign_ins={"21": "1234"})
    await pbx.connect()
    return pbx


async def test_a_forwarding_that_was_set_is_assumed(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", NO_ANSWER)
    assert fake.sent("FWD") == ["FWD 21__ R A 2 00602123456"]
    assert pbx.forwardings("21") == {ForwardingType.NO_ANSWER: NO_ANSWER}
    assert pbx.forwardings("22") == {}


async def test_forwardings_of_two_types_stand_beside_each_other(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", NO_ANSWER)
    await pbx.set_forwarding("21", BUSY)
    assert pbx.forwardings("21") == {ForwardingType.NO_ANSWER: NO_ANSWER, ForwardingType.BUSY: BUSY}


async def test_a_refused_forwarding_is_not_assumed(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake, "NA 7")
    pbx = await connected(make_pbx)
    with pytest.raises(CommandRefused):
        await pbx.set_forwarding("21", BUSY)
    assert pbx.forwardings("21") == {}


async def test_a_forwarding_the_pbx_confirmed_but_does_not_show_is_not_assumed(
    fake: FakePbx, make_pbx: MakePbx
) -> None:
    fake.scripts["FWD"] = says("OK")
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", BUSY)
    assert pbx.forwardings("21") == {}


async def test_clearing_all_deletes_once(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", NO_ANSWER)
    await pbx.clear_forwarding("21")
    assert fake.sent("FWD")[1:] == ["FWD 21__ D"]
    assert pbx.forwardings("21") == {}


async def test_clearing_one_sets_the_others_again(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", NO_ANSWER)
    await pbx.set_forwarding("21", BUSY)
    await pbx.clear_forwarding("21", ForwardingType.NO_ANSWER)
    assert fake.sent("FWD")[2:] == ["FWD 21__ D", "FWD 21__ B A 3 22"]
    assert pbx.forwardings("21") == {ForwardingType.BUSY: BUSY}


async def test_a_forwarding_that_cannot_be_set_again_is_gone_and_the_reason_told(
    fake: FakePbx, make_pbx: MakePbx
) -> None:
    forwards(fake, "OK", "OK", "OK", "NA 7")
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", NO_ANSWER)
    await pbx.set_forwarding("21", BUSY)
    with pytest.raises(CommandRefused):
        await pbx.clear_forwarding("21", ForwardingType.NO_ANSWER)
    assert pbx.forwardings("21") == {}


async def test_a_refused_deletion_leaves_everything(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake, "OK", "NA 17")
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", BUSY)
    with pytest.raises(CommandRefused):
        await pbx.clear_forwarding("21")
    assert pbx.forwardings("21") == {ForwardingType.BUSY: BUSY}


async def test_forwardings_deleted_at_the_telephone_are_given_up(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", BUSY)
    watcher = Watcher(pbx)
    fake.monitor.send(f"STAT 21__ {IDLE}")
    await watcher.until(lambda: not pbx.forwardings("21"))


async def test_forwardings_deleted_while_the_link_was_down_are_given_up(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", BUSY)
    watcher = Watcher(pbx)
    fake.states["21"] = IDLE
    fake.monitor.cut()
    await watcher.until_lost()
    await watcher.until_connected()
    assert pbx.forwardings("21") == {}


async def test_forwardings_outlive_a_lost_link(fake: FakePbx, make_pbx: MakePbx) -> None:
    forwards(fake)
    pbx = await connected(make_pbx)
    await pbx.set_forwarding("21", BUSY)
    watcher = Watcher(pbx)
    fake.monitor.cut()
    await watcher.until_lost()
    await watcher.until_connected()
    assert pbx.forwardings("21") == {ForwardingType.BUSY: BUSY}


@pytest.mark.parametrize(
    "forwarding", [ON_DND, Forwarding(type=ForwardingType.BUSY, target="22", calls=ForwardingCalls.EXTERNAL)]
)
async def test_an_ncp_is_not_asked_for_what_it_does_not_have(
    fake: FakePbx, make_pbx: MakePbx, forwarding: Forwarding
) -> None:
    fake.who = "NCP-000 NO00026 v1.23.0140/15"
    pbx = await connected(make_pbx)
    with pytest.raises(NotSupported):
        await pbx.set_forwarding("21", forwarding)
    assert not fake.sent("FWD")


async def test_what_was_returned_does_not_change_later(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["FWD"] = says_in_turn(["OK"])
    fake.states["21"] = ON
    pbx = await connected(make_pbx)
    before = pbx.forwardings("21")
    await pbx.set_forwarding("21", BUSY)
    assert before == {}
    assert pbx.forwardings("21") == {ForwardingType.BUSY: BUSY}
