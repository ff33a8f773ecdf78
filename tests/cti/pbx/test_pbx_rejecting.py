"""A call through a group that one member rejects for all of them."""

import pytest

from custom_components.webcti.cti.errors import CommandRefused

from .conftest import MakePbx
from .fake_pbx import FakePbx, says
from .watching import Watcher

GROUP_CALL = tuple(f"RING {extension} 600111222 0 221110000 _ 600111222" for extension in ("21__", "22__", "1011"))
OTHER_CALL = "RING 23__ 600333444 0 221110000 _ 600333444"
RELEASES = tuple(f"REL {extension} 1" for extension in ("21__", "22__", "1011", "23__"))


async def ringing(fake: FakePbx, make_pbx: MakePbx) -> Watcher:
    """Let a group of three ring, and somebody else for another call."""
    pbx = make_pbx(watched=frozenset({"21", "22", "23", "1011"}))
    await pbx.connect()
    watcher = Watcher(pbx)
    fake.monitor.send(*GROUP_CALL, OTHER_CALL)
    await watcher.until_kinds("ringing", extension="23")
    return watcher


async def ended(fake: FakePbx, watcher: Watcher) -> dict[str, str]:
    """Let all calls be released; tell how each ended."""
    fake.monitor.send(*RELEASES)
    await watcher.until(lambda: not any(state.calls for state in watcher.pbx.extensions.values()))
    return {extension: str(watcher.events(extension)[-1].call.outcome) for extension in sorted(watcher.pbx.extensions)}


async def test_nobody_in_the_group_missed_a_call_that_was_rejected_for_all(fake: FakePbx, make_pbx: MakePbx) -> None:
    watcher = await ringing(fake, make_pbx)
    await watcher.pbx.reject_for_group("21")
    assert await ended(fake, watcher) == {"1011": "rejected", "21": "rejected", "22": "rejected", "23": "missed"}


async def test_a_refused_rejection_for_the_group_leaves_every_call_as_it_is(fake: FakePbx, make_pbx: MakePbx) -> None:
    watcher = await ringing(fake, make_pbx)
    fake.scripts["REJ"] = says("NA 5")
    with pytest.raises(CommandRefused):
        await watcher.pbx.reject_for_group("21")
    assert set((await ended(fake, watcher)).values()) == {"missed"}


async def test_a_rejection_for_one_member_leaves_the_call_to_the_others(fake: FakePbx, make_pbx: MakePbx) -> None:
    watcher = await ringing(fake, make_pbx)
    await watcher.pbx.reject("21")
    assert await ended(fake, watcher) == {"1011": "missed", "21": "rejected", "22": "missed", "23": "missed"}
