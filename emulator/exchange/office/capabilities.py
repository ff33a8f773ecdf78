"""What a family has of WebCTI, in one table after the vendor's manual (WebCTI 1.01); its numbering is ours."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from emulator.exchange.programming import Family, Pbx
from emulator.exchange.versions import at_least

_WEBCTI_SINCE: Final = (6, 1)
"""First firmware of the classic line that has WebCTI."""


class Feature(StrEnum):
    """Features a family has or lacks; what they are is told by `FEATURES`."""

    F1 = "F1"
    F2 = "F2"
    F3 = "F3"
    F4 = "F4"
    F5 = "F5"
    F6 = "F6"
    F7 = "F7"
    F8 = "F8"
    F9 = "F9"
    F10 = "F10"
    F11 = "F11"
    F12 = "F12"
    F13 = "F13"
    F14 = "F14"
    F15 = "F15"
    F16 = "F16"
    F17 = "F17"
    F18 = "F18"
    F19 = "F19"
    F20 = "F20"
    F21 = "F21"
    F22 = "F22"
    F23 = "F23"
    F24 = "F24"
    F25 = "F25"
    F26 = "F26"
    F27 = "F27"
    F28 = "F28"
    F29 = "F29"
    F30 = "F30"
    F31 = "F31"
    F32 = "F32"
    F33 = "F33"
    F34 = "F34"
    F35 = "F35"
    F36 = "F36"


@dataclass(frozen=True, slots=True)
class Row:
    """A feature and the families that have it."""

    feature: Feature
    name: str
    classic: bool
    ncp: bool


FEATURES: Final = (
    Row(Feature.F1, "WebCTI", classic=True, ncp=True),
    Row(Feature.F2, "access from the LAN", classic=True, ncp=True),
    Row(Feature.F3, "access from outside", classic=True, ncp=True),
    Row(Feature.F4, "password set by the programming tool", classic=True, ncp=True),
    Row(Feature.F5, "first log-in with PIN, password reminder", classic=True, ncp=True),
    Row(Feature.F6, "main window, history, phonebook, import and export", classic=True, ncp=True),
    Row(Feature.F7, "costs", classic=True, ncp=True),
    Row(Feature.F8, "phone lock", classic=True, ncp=True),
    Row(Feature.F9, "account recall", classic=True, ncp=True),
    Row(Feature.F10, "wake-up", classic=True, ncp=True),
    Row(Feature.F11, "call as", classic=False, ncp=True),
    Row(Feature.F12, "caller ID restriction", classic=False, ncp=True),
    Row(Feature.F13, "call waiting", classic=False, ncp=True),
    Row(Feature.F14, "MobilePhone", classic=True, ncp=True),
    Row(Feature.F15, "MobilePhone when not answered", classic=True, ncp=True),
    Row(Feature.F16, "MobilePhone when DND is on", classic=True, ncp=False),
    Row(Feature.F17, "MobilePhone when the extension is unavailable", classic=False, ncp=True),
    Row(Feature.F18, "another panel without a MobilePhone number", classic=True, ncp=True),
    Row(Feature.F19, "MobilePhone number set by the manager", classic=True, ncp=False),
    Row(Feature.F20, "one forwarding, defined and activated", classic=True, ncp=False),
    Row(Feature.F21, "forwarding by case, and advanced rules", classic=False, ncp=True),
    Row(Feature.F22, "forwarding to voicemail and fax2mail", classic=False, ncp=True),
    Row(Feature.F23, "DND", classic=True, ncp=True),
    Row(Feature.F24, "DND messages", classic=True, ncp=False),
    Row(Feature.F25, "I'm there", classic=True, ncp=True),
    Row(Feature.F26, "settings of subscriber and application", classic=True, ncp=True),
    Row(Feature.F27, "labels of the system telephone's keys", classic=True, ncp=True),
    Row(Feature.F28, "PhoneCTI download", classic=True, ncp=False),
    Row(Feature.F29, "managers", classic=True, ncp=False),
    Row(Feature.F30, "about the PBX", classic=True, ncp=True),
    Row(Feature.F31, "installer file", classic=True, ncp=False),
    Row(Feature.F32, "SMTP client", classic=True, ncp=False),
    Row(Feature.F33, "public phonebook", classic=True, ncp=True),
    Row(Feature.F34, "departments", classic=True, ncp=False),
    Row(Feature.F35, "employees", classic=True, ncp=False),
    Row(Feature.F36, "language that reaches the terminals", classic=True, ncp=True),
)


def features_of(pbx: Pbx) -> frozenset[Feature]:
    """Tell what this PBX has; a classic one before WebCTI has nothing of it."""
    if pbx.family is Family.NCP:
        return frozenset(row.feature for row in FEATURES if row.ncp)
    if not at_least(pbx.firmware, _WEBCTI_SINCE):
        return frozenset()
    return frozenset(row.feature for row in FEATURES if row.classic)
