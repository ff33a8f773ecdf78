"""What the features of the WebCTI API are for the rest of the program. The only place that knows their numbers."""

from collections.abc import Mapping
from typing import Final

from .model import Capability

FEATURES: Final[Mapping[str, tuple[Capability, ...]]] = {
    "F6": (Capability.PHONEBOOK, Capability.HISTORY, Capability.VOICEMAIL, Capability.CALL_BACK),
    "F7": (Capability.COSTS,),
    "F10": (Capability.WAKE_UP,),
    "F11": (Capability.CALL_AS,),
    "F12": (Capability.CLIR,),
    "F13": (Capability.CALL_WAITING,),
    "F14": (Capability.MOBILE_PHONE,),
    "F15": (Capability.MOBILE_PHONE_ON_NO_ANSWER,),
    "F16": (Capability.MOBILE_PHONE_ON_DND,),
    "F17": (Capability.MOBILE_PHONE_ON_UNAVAILABLE,),
    "F21": (Capability.FORWARDING_RULES,),
    "F24": (Capability.DND_MESSAGES,),
    "F25": (Capability.FOLLOW_ME,),
    "F27": (Capability.KEY_LABELS,),
    "F28": (Capability.PHONE_CTI,),
    "F29": (Capability.MANAGEMENT,),
}

XCTIP: Final = frozenset({Capability.PHONEBOOK, Capability.HISTORY, Capability.PRESENCE, Capability.MESSAGES})
"""What xCTIP brings along wherever a subscriber logs in to it."""


def web_capabilities(features: Mapping[str, bool]) -> frozenset[Capability]:
    """Return what a PBX can do by what its WebCTI API says."""
    return frozenset(
        capability for feature, having in features.items() if having for capability in FEATURES.get(feature, ())
    )
