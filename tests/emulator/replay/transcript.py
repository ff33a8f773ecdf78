"""A transcript file as lines to send and lines to expect."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "fixtures" / "transcripts" / "ctip"


class Match(Enum):
    """How closely a frame must follow its line."""

    BYTES = "every byte"
    SHORT = "the frame begins with the line: examples of the specification leave out fields"
    KIND = "the frame has the line's name, extension and answer"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcript; `sent` by the client or expected from the PBX."""

    number: int
    sent: bool
    text: str

    def matches(self, frame: str, match: Match) -> bool:
        """Whether a frame from the PBX is the one expected."""
        if match is Match.BYTES:
            return frame == self.text
        if match is Match.SHORT:
            return f"{frame} ".startswith(f"{self.text} ")
        return _kind(frame) == _kind(self.text)


def _kind(frame: str) -> list[str]:
    words = frame.split(" ")
    if words[0] in {"aOK", "aNA", "aSTAT"}:
        return words
    return words[:2]


def read(name: str) -> list[Line]:
    """Read the lines of a file, comments left out."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [
        Line(number, text.startswith("> "), text[2:])
        for number, text in enumerate(lines, 1)
        if text.startswith(("> ", "< "))
    ]


def names() -> list[str]:
    """Name all files."""
    return sorted(path.name for path in FOLDER.glob("*.txt"))
