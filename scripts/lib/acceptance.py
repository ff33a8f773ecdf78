"""Writes docs/acceptance.md: WebCTI's numbered behaviours and the tests that carry their numbers in their names.

A test proves the rows its name begins with: `test_w97_…`, or `test_w30_w35_…`. Tests in a browser prove what a person
sees, all others what the PBX does.
"""

import ast
import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
ROWS = REPOSITORY / "tests" / "acceptance" / "rows.csv"
PAGE = REPOSITORY / "docs" / "acceptance.md"

HEAD = """\
# Acceptance

WebCTI's behaviour in numbered rows, and the tests that prove each. The column *PBX* is proven on the emulator and
its interfaces, the column *Screen* in a real browser. A row is ticked when it is proven wherever it shows; `open` says
where a test is missing, and `-` where there is nothing to prove. `scripts/acceptance` writes this page from the tests.

| Row | Family | Behaviour | PBX | Screen |
| --- | --- | --- | --- | --- |"""

_NUMBERED = re.compile(r"test((?:_w[0-9]+)+)_")


class Place(StrEnum):
    """Where a behaviour shows: in what the PBX does, or on the screen."""

    PBX = "pbx"
    SCREEN = "screen"


PLACES = {"pbx": (Place.PBX,), "screen": (Place.SCREEN,), "both": (Place.PBX, Place.SCREEN)}


@dataclass(frozen=True, slots=True)
class Row:
    """One behaviour, the family that has it, and where it has to be proven."""

    number: str
    family: str
    places: tuple[Place, ...]
    behaviour: str


type Proofs = dict[tuple[str, Place], list[str]]
"""Row and place to tests, as `folder/file.py::name`."""


def rows() -> list[Row]:
    """Read the rows."""
    with ROWS.open(newline="", encoding="utf-8") as file:
        return [
            Row(line["row"], line["family"], PLACES[line["proven_in"]], line["behaviour"])
            for line in csv.DictReader(file)
        ]


def proofs() -> Proofs:
    """Find the numbered tests."""
    found: Proofs = defaultdict(list)
    for number, place, test in _numbered_tests():
        found[number, place].append(test)
    return found


def _numbered_tests() -> Iterator[tuple[str, Place, str]]:
    for file in sorted((REPOSITORY / "tests").rglob("test_*.py")):
        name = file.relative_to(REPOSITORY / "tests").as_posix()
        place = Place.SCREEN if name.startswith("browser/") else Place.PBX
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (match := _NUMBERED.match(node.name)):
                for number in match[1].upper().split("_")[1:]:
                    yield number, place, f"{name}::{node.name}"


def open_places(row: Row, found: Proofs) -> list[Place]:
    """Say where a row is not proven."""
    return [place for place in row.places if (row.number, place) not in found]


def page() -> str:
    """Write the page."""
    found = proofs()
    lines = [HEAD]
    for row in rows():
        tick = "☐" if open_places(row, found) else "☑"
        cells = [_cell(row, place, found) for place in Place]
        lines.append(f"| {tick} {row.number} | {row.family} | {row.behaviour} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _cell(row: Row, place: Place, found: Proofs) -> str:
    tests = found.get((row.number, place))
    if tests:
        return "<br>".join(f"`{test}`" for test in tests)
    return "open" if place in row.places else "-"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
