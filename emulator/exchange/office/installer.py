"""The installer of the vendor's desktop program, for subscribers to download; who runs the PBX keeps its bytes."""

import re
from dataclasses import dataclass
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Feature, Rights, Role

LARGEST: Final = 200 * 1024 * 1024
_NAME: Final = re.compile(r"[^/\\\x00-\x1f\x7f\"<>|:*?]{1,123}\.(exe|msi|zip)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InstallerFile:
    """A stored file: what it is called, its bytes, and the key its content is kept under."""

    name: str
    size: int
    key: str


class Installer:
    """Keeps at most one file, and only with a storage medium."""

    def __init__(self, core: Core, rights: Rights) -> None:
        self._core = core
        self._rights = rights
        self.file: InstallerFile | None = None

    @property
    def storage_present(self) -> bool:
        """Whether a storage medium is fitted."""
        return self._core.pbx.storage.present

    def see(self, actor: str) -> InstallerFile | None:
        """Give the file, for an administrator. Refused: `forbidden`, `unsupported_on_family`."""
        self._require(actor)
        return self._present()

    def download(self) -> InstallerFile:
        """Give the file to any subscriber. Refused: `not_found`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F28)
        if (file := self._present()) is None:
            raise Refused(Reason.NOT_FOUND)
        return file

    def require_upload(self, actor: str, name: str) -> None:
        """Check before the content is taken. Refused: `storage_missing`, `bad_file`, and as `see`."""
        self._require(actor)
        if not self.storage_present:
            raise Refused(Reason.STORAGE_MISSING)
        if not _NAME.fullmatch(name):
            raise Refused(Reason.BAD_FILE, "an installer is an exe, msi or zip file", field="name")

    def put(self, actor: str, file: InstallerFile) -> InstallerFile | None:
        """Have a file whose content is kept; returns the one it replaces. Refused: as `require_upload`, ….

        Also refused: `bad_file` when it is empty, `file_too_large`, `storage_full`.
        """
        self.require_upload(actor, file.name)
        if not file.size:
            raise Refused(Reason.BAD_FILE)
        if file.size > LARGEST:
            raise Refused(Reason.FILE_TOO_LARGE)
        free = self._core.pbx.storage.free
        if free is not None and file.size > free:
            raise Refused(Reason.STORAGE_FULL)
        replaced, self.file = self.file, file
        self._core.remember(Kind.INSTALLER)
        return replaced

    def delete(self, actor: str) -> InstallerFile:
        """Have no file any more; returns the one there was. Refused: `not_found`, and as `see`."""
        self._require(actor)
        if (file := self._present()) is None:
            raise Refused(Reason.NOT_FOUND)
        self.file = None
        self._core.remember(Kind.INSTALLER)
        return file

    def _present(self) -> InstallerFile | None:
        return self.file if self.storage_present else None

    def _require(self, actor: str) -> None:
        self._rights.require_feature(Feature.F31)
        self._rights.require_role(actor, Role.ADMINISTRATOR)
