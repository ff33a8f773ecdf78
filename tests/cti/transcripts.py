"""The golden transcripts as tests read them: who said which line, in the bytes of the wire."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "fixtures" / "transcripts" / "ctip"
NAMES = sorted(path.name for path in FOLDER.glob("*.txt"))


class Line(NamedTuple):
    """One line of a transcript; `wire` is without its end."""

    file: str
    place: int
    wire: bytes

    def __str__(self) -> str:
        return f"{self.file}:{self.place}"


def said_by_client() -> Iterator[Line]:
    return _lines("> ")


def said_by_pbx() -> Iterator[Line]:
    return _lines("< ")


def _lines(mark: str) -> Iterator[Line]:
    for name in NAMES:
        for place, text in enumerate((FOLDER / name).read_text("utf-8").splitlines(), start=1):
            if text.startswith(mark):
                yield Line(name, place, text.removeprefix(mark).encode("cp852"))
