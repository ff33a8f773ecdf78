"""Which protocol a firmware speaks (CTIP 15.01, protocol history)."""

import re
from typing import Final

from emulator.exchange.programming import Family

type Firmware = tuple[int, ...]

OLDEST: Final = "8.00"
"""The first protocol the history names, without a firmware."""

_SINCE: Final[dict[Family, tuple[tuple[Firmware, str], ...]]] = {
    Family.CLASSIC: (
        ((6, 55), "15.01"),
        ((6, 51, 410), "14.01"),
        ((6, 41), "13.01"),
        ((6, 22), "12.01"),
        ((5, 12), "11.07"),
        ((4, 11), "11.06"),
        ((4, 3), "11.04"),
    ),
    Family.NCP: (((1, 13), "15.01"), ((1, 9, 240), "14.01"), ((1, 5), "13.01")),
}


def protocol_of(family: Family, firmware: str) -> str:
    """Give the newest protocol that came with this firmware or before it."""
    return next((protocol for since, protocol in _SINCE[family] if at_least(firmware, since)), OLDEST)


def at_least(firmware: str, since: Firmware) -> bool:
    """Tell whether a firmware is `since` or newer."""
    return tuple(int(number) for number in re.findall(r"[0-9]+", firmware)) >= since
