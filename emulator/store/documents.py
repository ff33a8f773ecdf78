"""Records as documents: JSON with the version of its kind, sealed where it holds keys and PINs."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError

from emulator.exchange.office.vault import Vault, VaultLocked


class Unreadable(Exception):
    """A document is not what its kind and version promise. The text never repeats its content."""


@dataclass(frozen=True, slots=True)
class Form[R]:
    """What the documents of one kind look like.

    `older` turns the JSON of an earlier version into the next one's; a document of a later version is not read.
    """

    adapter: TypeAdapter[R]
    version: int = 1
    sealed: bool = False
    older: Mapping[int, Callable[[object], object]] = field(default_factory=dict)

    def write(self, record: R, vault: Vault) -> str:
        """Make a document of a record."""
        text = self.adapter.dump_json(record).decode()
        return vault.seal(text) if self.sealed else text

    def read(self, document: str, version: int, vault: Vault) -> R:
        """Make a record of a document. Raises `Unreadable`."""
        try:
            text = vault.open(document) if self.sealed else document
        except VaultLocked as error:
            raise Unreadable("is sealed with another key") from error
        try:
            if version == self.version:
                return self.adapter.validate_json(text)
            content: object = json.loads(text)
            for step in range(version, self.version):
                content = self.older[step](content)
            return self.adapter.validate_json(json.dumps(content))
        except (ValidationError, ValueError, KeyError) as error:
            raise Unreadable(f"version {version} cannot be read") from error
