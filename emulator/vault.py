"""Seals passwords and mails before they are stored, with a key that lies beside the data or ends with the process."""

import os
from pathlib import Path
from typing import Final

from cryptography.fernet import Fernet, InvalidToken

from emulator.exchange.office.vault import VaultLocked

KEY_FILE: Final = "vault.key"
_ONLY_OWNER: Final = 0o600


class FernetVault:
    """A vault; without a key it has one that ends with the process."""

    def __init__(self, key: bytes | None = None) -> None:
        self._fernet = Fernet(key or Fernet.generate_key())

    @classmethod
    def in_folder(cls, folder: Path) -> FernetVault:
        """Open the vault whose key lies in a folder; make the key when there is none.

        Raises `OSError` when the file cannot be used, `ValueError` when it holds no key.
        """
        file = folder / KEY_FILE
        if not file.exists():
            _write(file, Fernet.generate_key())
        file.chmod(_ONLY_OWNER)
        return cls(file.read_bytes())

    def seal(self, text: str) -> str:
        """Make a text unreadable without this vault."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Read a sealed text. Raises `VaultLocked` when it was sealed by another vault."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise VaultLocked from None


def _write(file: Path, key: bytes) -> None:
    """Write the key so that a file with half of it cannot come to be."""
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _ONLY_OWNER)
    with os.fdopen(descriptor, "wb") as written:
        written.write(key)
        written.flush()
        os.fsync(written.fileno())
    draft.replace(file)
