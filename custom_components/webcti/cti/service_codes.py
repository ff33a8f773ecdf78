"""Codes that a subscriber dials to switch a service for which a PBX has neither a CTIP command nor the WebCTI API.

The defaults are those of one firmware generation. Only that `*28` and a time is a wake-up is known; that `*77`, `*57`
and nothing else switch on is assumed, and how anything is switched off is not known at all (docs/protocol,
service codes): such a code is empty until somebody who programs the PBX enters it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final

from .errors import NotSupported

TIME: Final = "{time}"
TARGET: Final = "{target}"


class ServiceCode(StrEnum):
    """What a code does."""

    WAKE_UP_ON = "wake_up_on"
    WAKE_UP_OFF = "wake_up_off"
    MOBILE_PHONE_ON = "mobile_phone_on"
    MOBILE_PHONE_OFF = "mobile_phone_off"
    FOLLOW_ME_ON = "follow_me_on"
    FOLLOW_ME_OFF = "follow_me_off"
    CALL_WAITING_ON = "call_waiting_on"
    CALL_WAITING_OFF = "call_waiting_off"
    CLIR_ON = "clir_on"
    CLIR_OFF = "clir_off"


DEFAULT_CODES: Final[Mapping[ServiceCode, str]] = {
    **dict.fromkeys(ServiceCode, ""),
    ServiceCode.WAKE_UP_ON: "*28{time}",
    ServiceCode.MOBILE_PHONE_ON: "*77",
    ServiceCode.FOLLOW_ME_ON: "*57{target}",
}

PLACES: Final[Mapping[ServiceCode, str]] = {ServiceCode.WAKE_UP_ON: TIME, ServiceCode.FOLLOW_ME_ON: TARGET}
"""What stands for a time (hours and minutes, `0630`) or a number, in the codes that need one."""


@dataclass(frozen=True, slots=True)
class ServiceCodes:
    """The codes of a PBX."""

    codes: Mapping[ServiceCode, str]

    def has(self, code: ServiceCode) -> bool:
        """Tell whether there is such a code."""
        return bool(self.codes.get(code))

    def digits(self, code: ServiceCode, *, at: time | None = None, target: str = "") -> str:
        """Return what is dialled. Raises `NotSupported` where there is no code."""
        if not (template := self.codes.get(code)):
            raise NotSupported("No code is known that does this")
        return template.replace(TIME, f"{at:%H%M}" if at else "").replace(TARGET, target)
