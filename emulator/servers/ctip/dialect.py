"""What differs between the PBX families and between protocol versions (CTIP 15.01, history and family table)."""

from dataclasses import dataclass
from typing import Final

type Version = tuple[int, int]

RECORDING: Final[Version] = (11, 4)
USER_TAG: Final[Version] = (11, 5)
SMS_WITHOUT_REPORT: Final[Version] = (12, 1)
REPORT_WITH_NUMBER: Final[Version] = (12, 1)
EXPULSION: Final[Version] = (12, 1)
MULTIPART_SMS: Final[Version] = (13, 1)
WHO: Final[Version] = (14, 1)
CODE_PAGE: Final[Version] = (14, 1)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How this PBX speaks CTIP."""

    ncp: bool
    protocol: Version

    def has(self, since: Version) -> bool:
        """Whether the protocol version has what came with the given one."""
        return self.protocol >= since

    def takes(self, extension: str) -> bool:
        """Whether an extension of that length exists: an NCP may have more than four digits."""
        return self.ncp or len(extension) <= 4  # noqa: PLR2004 - the four characters of EXT

    @property
    def charges_and_tags(self) -> bool:
        """Whether MCID, AOC and UTAG exist."""
        return not self.ncp

    @property
    def forwarding_types(self) -> str:
        """Letters FWD takes as type."""
        return "RBI" if self.ncp else "RBIN"

    @property
    def forwarding_calls(self) -> str:
        """Letters FWD takes for which calls are forwarded."""
        return "A" if self.ncp else "AOITG"
