"""An exchange that remembers, in this process, and another one that finds what it left."""

from pathlib import Path
from random import Random

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.exchange import Exchange
from emulator.store.folder import DataFolder
from tests.emulator.exchange.desk import BEGIN


class Office:
    """`exchange` works on a data folder; `restart` makes another one on it, without telling the first."""

    def __init__(self, path: Path, profile: str = "classic", url: str | None = None) -> None:
        self.path = path
        self.profile = profile
        self._url = url
        self._open()

    def restart(self) -> None:
        """Let the process end as it may, and start anew."""
        self.folder.close()
        self._open()

    def close(self) -> None:
        self.folder.close()

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def talk_outside(self, caller: str, called: str, seconds: float) -> None:
        """Let the public network call an extension, which answers after a while; the caller hangs up."""
        call = self.exchange.outside_call(caller, called)
        self.wait(3)
        self.exchange.answer(called)
        self.wait(seconds)
        self.exchange.outside_hang_up(call)
        self.exchange.hang_up(called)

    def _open(self) -> None:
        self.programming = builtin(self.profile)
        self.folder = DataFolder.open(self.path, self.programming, self.profile, url=self._url)
        self.clock = Clock(BEGIN)
        self.exchange = Exchange(self.programming, self.clock, Random(1), self.folder.store, self.folder.vault)
