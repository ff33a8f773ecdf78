"""WHO: type, firmware, protocol and time."""

from datetime import datetime

import pytest

from tests.emulator.conftest import Bench


async def test_who_needs_no_log_in(bench: Bench) -> None:
    client = await bench.connect()
    assert await client.ask("aWHO") == "aOK IPL-0256 NO00025 v6.55.0100/15 2026.11.23 10:00,00"


@pytest.mark.parametrize("profile", ["ncp"])
async def test_who_of_an_ncp(bench: Bench) -> None:
    client = await bench.connect()
    assert await client.ask("aWHO") == "aOK NCP-0000 NO00026 v1.23.0140/15 2026.11.23 10:00,00"


@pytest.mark.parametrize(
    ("moment", "mark"),
    [
        (datetime.fromisoformat("2027-03-28T01:59:59"), ","),
        (datetime.fromisoformat("2027-03-28T03:00:00"), "'"),
        (datetime.fromisoformat("2027-07-01T12:00:00"), "'"),
        (datetime.fromisoformat("2027-10-31T03:00:00"), ","),
    ],
)
async def test_the_mark_before_the_seconds_tells_summer_from_winter(bench: Bench, moment: datetime, mark: str) -> None:
    bench.machine.clock.set(moment)
    client = await bench.connect()
    answer = (await client.ask("aWHO")).split()[-1]
    assert answer == f"{moment:%H:%M}{mark}{moment:%S}"
