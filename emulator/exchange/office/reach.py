"""From where WebCTI is reached: one decision for each listener of the PBX, made anew for every request."""

from dataclasses import dataclass
from enum import Enum, auto

from emulator.exchange.office.capabilities import Feature, features_of
from emulator.exchange.programming import Family, Pbx


class Side(Enum):
    """Where a request comes from."""

    LAN = auto()
    WAN = auto()


@dataclass(frozen=True, slots=True)
class Entrance:
    """One of the PBX's listeners."""

    side: Side
    secure: bool


class Reach(Enum):
    """What becomes of who comes in there."""

    SERVED = auto()
    NO_WEBCTI = auto()
    """The PBX has no WebCTI, and says so."""
    SECURE_ONLY = auto()
    """He is sent to the secure server."""
    CLOSED = auto()
    """Nobody listens."""


def reach_of(pbx: Pbx, entrance: Entrance) -> Reach:
    """Decide for one entrance."""
    web = pbx.web
    ncp = pbx.family is Family.NCP
    if ncp and web.https_only and not entrance.secure:
        return Reach.SECURE_ONLY
    if entrance.side is Side.WAN:
        let_through = web.firewall_secure_www and entrance.secure
        if not (let_through if ncp else web.public_wan_address and web.wan_protocols_enabled):
            return Reach.CLOSED
    return Reach.SERVED if Feature.F1 in features_of(pbx) else Reach.NO_WEBCTI
