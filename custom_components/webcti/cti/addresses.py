"""Where the web server of a PBX is, and how its certificate is judged."""

from dataclasses import dataclass
from enum import StrEnum


class Trust(StrEnum):
    """How the certificate of a PBX is judged. Self-made ones are common and need one of the last three."""

    AUTHORITIES = "authorities"
    OWN_AUTHORITY = "own_authority"
    FINGERPRINT = "fingerprint"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """Where the WebCTI API is: `url` is that of the PBX, without `/api`.

    `certificate` is what `trust` goes by: the own authority in PEM, or the certificate's SHA-256 in hexadecimal.
    """

    url: str
    trust: Trust = Trust.AUTHORITIES
    certificate: str = ""
