"""The vault and its key."""

import stat
from pathlib import Path

import pytest

from emulator.exchange.office.vault import VaultLocked
from emulator.vault import KEY_FILE, FernetVault


def test_what_is_sealed_is_read_again_and_does_not_show() -> None:
    vault = FernetVault()
    sealed = vault.seal("zażółć")
    assert "zażółć" not in sealed
    assert vault.open(sealed) == "zażółć"


def test_another_vault_cannot_read_it() -> None:
    with pytest.raises(VaultLocked):
        FernetVault().open(FernetVault().seal("secret"))


def test_a_key_in_a_folder_is_for_its_owner_and_stays(tmp_path: Path) -> None:
    sealed = FernetVault.in_folder(tmp_path).seal("secret")
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert FernetVault.in_folder(tmp_path).open(sealed) == "secret"
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


def test_a_key_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    FernetVault.in_folder(tmp_path)
    (tmp_path / KEY_FILE).chmod(0o644)
    FernetVault.in_folder(tmp_path)
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600


def test_a_file_without_a_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(b"no key")
    with pytest.raises(ValueError, match="Fernet key"):
        FernetVault.in_folder(tmp_path)
