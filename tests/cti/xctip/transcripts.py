"""The golden transcripts of xCTIP as tests read them: who said which document, in the bytes of the wire."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "fixtures" / "transcripts" / "xctip"


class Said(NamedTuple):
    """One document; `key` is the file's number and the place among what is said in it: `09.2`."""

    key: str
    text: str
    by_client: bool

    @property
    def wire(self) -> bytes:
        return self.text.encode("cp852")

    def __str__(self) -> str:
        return self.key


def _read() -> Iterator[Said]:
    for path in sorted(FOLDER.glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith(("> ", "< "))]
        for place, line in enumerate(lines, start=1):
            yield Said(f"{path.name[:2]}.{place}", line[2:], line.startswith("> "))


SAID = list(_read())
BY_CLIENT = [said for said in SAID if said.by_client]
BY_PBX = [said for said in SAID if not said.by_client]
TEXT = {said.key: said.text for said in SAID}
