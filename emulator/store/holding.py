"""One emulator at a time works with a store."""

import fcntl
from pathlib import Path
from typing import IO, Final

from emulator.store.mistakes import StoreMistake

IN_USE: Final = "another emulator works with it"

POSTGRESQL_LOCK: Final = 0x5EB_C71
"""Number of the advisory lock, which PostgreSQL counts for each database."""


def hold(file: Path) -> IO[bytes]:
    """Hold a file until what is returned is closed, or the process ends. Raises `StoreMistake`."""
    try:
        held = file.open("ab")
    except OSError as error:
        raise StoreMistake(f"{file}: {error.strerror}") from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        held.close()
        raise StoreMistake(f"{file.parent}: {IN_USE}") from error
    return held
