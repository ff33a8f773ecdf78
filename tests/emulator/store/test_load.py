"""A hundred clients of all protocols, with faults and a kill in the middle."""

import json

from scripts.lib.load.run import load

SECONDS = 20


async def test_every_promise_is_kept_under_load(socket_enabled: None) -> None:
    del socket_enabled
    counts, broken = await load(SECONDS, kills=1)
    assert broken == []
    written = {"calls", "contact written", "description written", "dnd written", "forwarding written", "faults"}
    assert counts["kills"] == 1
    assert written <= counts.keys(), json.dumps(counts)
