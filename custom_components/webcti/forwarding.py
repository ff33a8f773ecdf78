"""What the calls of an extension are to be forwarded to. CTIP tells none of it, so the wishes live here."""

from dataclasses import dataclass, field
from typing import Final

from .cti.model import Capability, ForwardingType, PbxInfo

DEFAULT_RINGS: Final = 3
MOST_RINGS: Final = 9
"""CTIP 15.01, FWD: the number of rings is one digit."""


def forwarding_types(info: PbxInfo) -> list[ForwardingType]:
    """Types of forwarding that a PBX has."""
    on_dnd = Capability.FORWARDING_ON_DND in info.capabilities
    return [kind for kind in ForwardingType if on_dnd or kind is not ForwardingType.DND]


@dataclass(slots=True)
class ForwardingWishes:
    """Targets and rings of one extension as the user entered them, whether or not a forwarding is on."""

    targets: dict[ForwardingType, str] = field(default_factory=dict)
    rings: int = DEFAULT_RINGS
