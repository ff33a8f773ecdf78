"""Protocol versions by firmware, as the protocol's history tells them."""

import pytest

from emulator.exchange.programming import Family
from emulator.exchange.versions import protocol_of


@pytest.mark.parametrize(
    ("family", "firmware", "protocol"),
    [
        (Family.CLASSIC, "6.55.0100", "15.01"),
        (Family.CLASSIC, "6.55p", "15.01"),
        (Family.CLASSIC, "6.51.0410", "14.01"),
        (Family.CLASSIC, "6.51.0409", "13.01"),
        (Family.CLASSIC, "6.22", "12.01"),
        (Family.CLASSIC, "4.03.0001", "11.04"),
        (Family.CLASSIC, "3.99", "8.00"),
        (Family.NCP, "1.23.0140", "15.01"),
        (Family.NCP, "1.09.0240", "14.01"),
        (Family.NCP, "1.05", "13.01"),
    ],
)
def test_a_firmware_speaks_what_came_with_it_or_before(family: Family, firmware: str, protocol: str) -> None:
    assert protocol_of(family, firmware) == protocol
