"""The folder of `--data`: the database, the key of the vault, and the files beside them."""

from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from emulator.exchange.programming import Programming
from emulator.store.database import file_of, leave, open_database
from emulator.store.holding import hold
from emulator.store.mistakes import StoreMistake
from emulator.store.store import Store
from emulator.vault import FernetVault

DATABASE: Final = "exchange.sqlite3"
LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder this process holds. Its parts are for the machine that is built on it."""

    path: Path
    store: Store
    vault: FernetVault
    held: ExitStack

    @classmethod
    def open(
        cls, path: Path, programming: Programming, profile: str, *, url: str | None = None, chosen: bool = False
    ) -> DataFolder:
        """Open a folder, or begin one with a configuration; `chosen`: somebody asked for just this configuration.

        The database lies in the folder, or is at `url`. Raises `StoreMistake` when anything about it does not fit.
        """
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreMistake(f"{path}: {error.strerror}") from error
        with ExitStack() as held:
            held.enter_context(hold(path / LOCK))
            vault = _vault(path)
            address = url or f"sqlite:///{path / DATABASE}"
            if url is not None and (file := file_of(url)) is not None:
                held.enter_context(hold(file.with_name(f"{file.name}.lock")))
            engine = open_database(address)
            begun_with = {"profile": profile, "configuration": _fingerprint(programming)}
            try:
                store = Store(engine, vault, begun_with)
                _check(store, begun_with, chosen=chosen)
            except StoreMistake as mistake:
                leave(engine)
                raise StoreMistake(f"{path}: {mistake}") from mistake
            return cls(path, store, vault, held.pop_all())

    def close(self) -> None:
        """Let go of everything."""
        self.store.close()
        self.held.close()


def _vault(path: Path) -> FernetVault:
    try:
        return FernetVault.in_folder(path)
    except OSError as error:
        raise StoreMistake(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise StoreMistake(f"{path}: the file of the vault's key holds no key") from error


def _check(store: Store, wanted: dict[str, str], *, chosen: bool) -> None:
    """See whether what the folder was begun with is what it is opened with."""
    begun = store.begun_with
    if begun is None:
        return
    if begun["profile"] != wanted["profile"]:
        raise StoreMistake(f"was begun with --profile {begun['profile']}")
    if chosen and begun["configuration"] != wanted["configuration"]:
        raise StoreMistake(
            "was begun with another configuration, and keeps what became of that one; "
            "start without --config, or with another folder"
        )


def _fingerprint(programming: Programming) -> str:
    return sha256(programming.model_dump_json().encode()).hexdigest()
