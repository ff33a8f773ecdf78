"""Text messages on the wire: parts, coding, validity, and the escapes of their texts (CTIP 15.01, GSM module)."""

from dataclasses import dataclass
from enum import StrEnum

DAY = 167
"""TP-VP of 24 hours (ETSI 03.40)."""


class Coding(StrEnum):
    """Alphabet of a message: chosen by the PBX, GSM 03.38 with 7 bits, or 16 bits for national letters."""

    AUTOMATIC = "C0"
    GSM = "C1"
    UNICODE = "C2"


@dataclass(frozen=True, slots=True)
class Part:
    """Place of one text in a message of several; `reference` is common to all parts, `number` counts from 1."""

    reference: int
    number: int
    total: int


SINGLE = Part(0, 1, 1)


def escape(text: str) -> str:
    r"""Line breaks as the two characters `\n`, a backslash as `\\`."""
    return text.replace("\\", "\\\\").replace("\r\n", "\\n").replace("\r", "\\n").replace("\n", "\\n")


def unescape(text: str) -> str:
    r"""Undo `escape`; a backslash before anything else stays as it is."""
    if "\\" not in text:
        return text
    return "\\".join(piece.replace("\\n", "\n") for piece in text.split("\\\\"))
