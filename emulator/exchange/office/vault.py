"""How secrets that have to be readable again are kept: sealed, by whoever runs the exchange."""

from typing import Protocol


class Vault(Protocol):
    """Seals texts. What is sealed may be stored anywhere."""

    def seal(self, text: str) -> str:
        """Make a text unreadable without this vault."""

    def open(self, sealed: str) -> str:
        """Read a sealed text. Raises `VaultLocked` when it was sealed by another vault."""


class VaultLocked(Exception):
    """A sealed text was not sealed by this vault."""


class NoVault:
    """The vault of an exchange that stores nothing: texts stay as they are."""

    def seal(self, text: str) -> str:
        """Give the text itself."""
        return text

    def open(self, sealed: str) -> str:
        """Give the text itself."""
        return sealed
