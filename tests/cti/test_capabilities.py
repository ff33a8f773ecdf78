"""What a PBX can do, from what it says of itself."""

import pytest

from custom_components.webcti.cti.capabilities import describe, protocol_version
from custom_components.webcti.cti.ctip.answers import read_banner
from custom_components.webcti.cti.model import Capability, PbxInfo

NCP = frozenset({Capability.SMS})
CLASSIC = NCP | {
    Capability.ADVICE_OF_CHARGE,
    Capability.FORWARDING_KINDS,
    Capability.FORWARDING_ON_DND,
    Capability.MALICIOUS_CALL,
}


def info_of(text: str) -> PbxInfo:
    return describe(read_banner(text.split(" ")))


@pytest.mark.parametrize("family", ["CCT", "CXS", "MAC", "IPL", "IPM", "IPU", "IPS"])
def test_the_classic_families_can_do_everything(family: str) -> None:
    info = info_of(f"{family}-0256 NO00025 v6.51.0410/14 2017.04.28 15:13'33")
    assert (info.family, info.capabilities) == (family, CLASSIC)


@pytest.mark.parametrize("model", ["NCP-0000", "NCP-000"])
def test_an_ncp_has_no_charges_no_malicious_calls_and_one_kind_of_forwarding(model: str) -> None:
    info = info_of(f"{model} NO00026 v1.09.0240/14 2017.01.28 15:13,33")
    assert (info.family, info.capabilities) == ("NCP", NCP)


def test_an_unknown_family_may_try_everything() -> None:
    assert info_of("XYZ-1 NO1 v1/15 2017.01.28 15:13,33").capabilities == CLASSIC


def test_the_description_carries_what_who_said() -> None:
    info = info_of("IPL-0256 NO00025 v6.51.0410/14 2017.04.28 15:13'33")
    assert (info.model, info.serial, info.firmware, info.protocol) == ("IPL-0256", "00025", "6.51.0410", "14")


@pytest.mark.parametrize(
    ("text", "version"), [("15", (15, 0)), ("15.01", (15, 1)), ("12", (12, 0)), ("", (0, 0)), ("x.1", (0, 0))]
)
def test_protocol_versions_compare(text: str, version: tuple[int, int]) -> None:
    assert protocol_version(text) == version
