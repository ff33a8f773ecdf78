"""One reconnecting TCP link."""

from dataclasses import dataclass
from typing import NamedTuple


class Address(NamedTuple):
    """Where a PBX listens."""

    host: str
    port: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """Every time limit of a link, in seconds."""

    connect: float = 10
    answer: float = 5
    silence: float = 90
    first_pause: float = 1
    longest_pause: float = 60
    stable: float = 60
