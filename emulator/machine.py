"""The parts of the emulator that its servers share."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

from emulator.exchange.clock import Clock
from emulator.exchange.exchange import Exchange
from emulator.exchange.gsm import GsmEquipment
from emulator.exchange.keeping import Memory
from emulator.exchange.office.vault import Vault
from emulator.exchange.programming import Programming
from emulator.faults import Faults
from emulator.installer_shelf import InstallerShelf
from emulator.mail import Mailer
from emulator.recordings import Recordings
from emulator.sound_shelf import SoundShelf
from emulator.timekeeper import Timekeeper
from emulator.vault import FernetVault
from emulator.wire import Wire


@dataclass(frozen=True, slots=True)
class Machine:
    """One PBX: the exchange, its clock and who drives it, faults, recordings, mail, files, and who looks on."""

    exchange: Exchange
    clock: Clock
    timekeeper: Timekeeper
    faults: Faults
    recordings: Recordings
    mailer: Mailer
    installers: InstallerShelf
    sounds: SoundShelf
    wire: Wire

    @property
    def gsm(self) -> GsmEquipment:
        """The GSM modules."""
        return self.exchange.switch.gsm


def build(
    programming: Programming,
    folder: Path,
    *,
    seed: int | None = None,
    start: datetime | None = None,
    vault: Vault | None = None,
    memory: Memory | None = None,
) -> Machine:
    """Build a machine whose clock stands still until its timekeeper is started; its files are below `folder`.

    What the memory holds goes before `programming`. Raises `NotStored` when it cannot be written.
    """
    # The PBX knows its local time and nothing of zones.
    clock = Clock(start or datetime.now())  # noqa: DTZ005 - as said above
    # What is drawn here is no secret, but it has to be repeatable.
    exchange = Exchange(programming, clock, Random(seed), memory, vault or FernetVault())
    recordings = folder / "recordings"
    recordings.mkdir(parents=True, exist_ok=True)
    return Machine(
        exchange,
        clock,
        Timekeeper(clock),
        Faults(clock),
        Recordings(recordings),
        Mailer(exchange),
        InstallerShelf(folder / "files"),
        SoundShelf(folder / "sounds"),
        Wire(),
    )
