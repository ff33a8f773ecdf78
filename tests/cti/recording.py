"""Plays a derived recording: frames and pauses in, finished calls out. `RQST` is answered by what `STAT` told last."""

import re
from datetime import timedelta
from pathlib import Path

from custom_components.webcti.cti.model import Call

from .telephone import Exchange

FOLDER = Path(__file__).parents[1] / "fixtures" / "recordings"
NAMES = sorted(path.name for path in FOLDER.glob("*.txt"))
AUDIT = 60.0
GRACE = 1.0
SILENT = timedelta(seconds=AUDIT)
RINGING_LIMIT = timedelta(seconds=300)
HOLD_LIMIT = timedelta(seconds=1800)
FLAGS = "f d l a p c q"


class Recording:
    """One recording, and a client that has heard nothing of it yet."""

    def __init__(self, name: str, *, known: bool) -> None:
        self._lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
        subjects = re.findall(r"^< a\w+ (\d+)", "\n".join(self._lines), re.MULTILINE)
        self._flags = dict.fromkeys(subjects, f"h {FLAGS}")
        self.exchange = Exchange(extensions=self._flags if known else ())
        self.shown: list[str] = []
        self._take_snapshot()

    def listed(self, mark: str) -> list[str]:
        """Return what the recording says behind a mark, as `call` or `activity`."""
        return [line.removeprefix(f"# {mark}: ") for line in self._lines if line.startswith(f"# {mark}: ")]

    def ended(self) -> list[str]:
        """Return the calls that ended, written as the recording lists them."""
        return [_written(call) for extension in self.exchange.board.states for call in self.exchange.ended(extension)]

    def play(self) -> None:
        """Feed everything; `shown` has the activities at the moments that the recording names."""
        for line in self._lines:
            mark, _, rest = line.partition(" ")
            if mark == "<":
                self._feed(rest)
            elif pause := re.fullmatch(r"# \+([\d.]+) s", line):
                self._pause(float(pause[1]))
            elif line.startswith("# handset: "):
                extension, hook = line.split()[2:]
                self._flags[extension] = f"{hook} {FLAGS}"
            elif line.startswith("# activity: "):
                self._answer(due=0)
                extension = line.split()[2]
                self.shown.append(f"{extension} {self.exchange.state(extension).activity}")
            elif line.startswith("# the link breaks"):
                self.exchange.lose()
                self._take_snapshot()
        self._pause(AUDIT)

    def _feed(self, line: str) -> None:
        if stat := re.match(r"aSTAT (\d+)_* (.*)", line):
            self._flags[stat[1]] = stat[2]
        if line.startswith("a"):
            self.exchange.feed(line[1:])

    def _pause(self, seconds: float) -> None:
        while seconds > 0:
            step = min(seconds, AUDIT)
            self._answer(due=0)
            doubted = min(step, GRACE)
            self.exchange.later(doubted)
            self._answer(due=doubted)
            self.exchange.later(step - doubted)
            self._answer(due=step)
            if step == AUDIT:
                for extension in self.exchange.board.audit(SILENT, RINGING_LIMIT, HOLD_LIMIT):
                    self.exchange.asked.append((extension, 0))
                self._answer(due=0)
            seconds -= step

    def _answer(self, due: float) -> None:
        """Answer the requests that are due; an answer may raise another question."""
        while ready := [extension for extension, after in self.exchange.asked if after <= due]:
            for extension in ready:
                self.exchange.feed(f"STAT {extension.ljust(4, '_')} {self._flags[extension]}")
            self.exchange.settle(due=due)

    def _take_snapshot(self) -> None:
        for extension in tuple(self.exchange.board.states):
            self.exchange.feed(f"STAT {extension.ljust(4, '_')} {self._flags[extension]}")


def _written(call: Call) -> str:
    words = [call.extension, str(call.direction), str(call.outcome), call.party.number or "-"]
    if call.answered and call.ended:
        words.append(f"{(call.ended - call.answered).total_seconds():g}")
    return " ".join(words)
