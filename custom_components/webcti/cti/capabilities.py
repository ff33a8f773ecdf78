"""What a PBX can do, read from what it says of itself. The only place that looks at the family of a PBX."""

from typing import Final

from .ctip.answers import Banner
from .model import Capability, PbxInfo

NCP: Final = "NCP"

COMMON: Final = frozenset({Capability.SMS})
CLASSIC: Final = COMMON | {
    Capability.ADVICE_OF_CHARGE,
    Capability.FORWARDING_KINDS,
    Capability.FORWARDING_ON_DND,
    Capability.MALICIOUS_CALL,
}
"""CCT, CXS, MAC, IPL, IPM, IPU and IPS (CTIP 15.01, family differences); also what is assumed of an unknown family."""


def family_of(model: str) -> str:
    """Return the family in a model text: `IPL` of `IPL-0256`."""
    return model.partition("-")[0].upper()


def capabilities_of(family: str) -> frozenset[Capability]:
    """Return what a family can do. An unknown one counts as classic: the PBX itself refuses what it does not have."""
    return COMMON if family == NCP else CLASSIC


def describe(banner: Banner) -> PbxInfo:
    """Turn the answer to `WHO` into the description that the rest of the program asks."""
    family = family_of(banner.model)
    return PbxInfo(
        model=banner.model,
        serial=banner.serial,
        firmware=banner.firmware,
        protocol=banner.protocol,
        family=family,
        capabilities=capabilities_of(family),
    )


def protocol_version(text: str) -> tuple[int, int]:
    """Make a protocol version comparable: `15` and `15.01` are (15, 0) and (15, 1), what makes no sense is (0, 0)."""
    major, _, minor = text.partition(".")
    return (int(major), int(minor or "0")) if major.isdecimal() and (minor or "0").isdecimal() else (0, 0)
