"""The database itself: its schemas, and files that cannot be used."""

import sqlite3
from base64 import b64encode
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from emulator.exchange.memory import Kind
from emulator.store import database
from emulator.store.database import NEWEST, open_database
from emulator.store.folder import DATABASE
from emulator.store.kinds import KINDS
from emulator.store.mistakes import StoreMistake
from emulator.store.tables import METADATA
from emulator.vault import KEY_FILE
from tests.emulator.store.office import Office

VERSION_1 = Path(__file__).parent / "version-1.sql"
"""What an emulator of the first schema left: 1012 is not to be disturbed, 1013 was called."""

KEY_OF_VERSION_1 = b64encode(b"the key of a test, which is none")


def file_of(folder: Path) -> Path:
    return folder / DATABASE


def ended(folder: Path) -> Path:
    """A folder that an emulator has left."""
    Office(folder).close()
    return file_of(folder)


def test_every_kind_of_record_is_stored() -> None:
    assert set(KINDS) == set(Kind)


def test_the_newest_schema_is_the_last_migration() -> None:
    assert ScriptDirectory(str(Path(database.__file__).parent / "migrations")).get_current_head() == NEWEST


def first_schema(file: Path) -> Path:
    """A database as an emulator of the first schema left it."""
    with sqlite3.connect(file) as old:
        old.executescript(VERSION_1.read_text("utf-8"))
    old.close()
    return file


def statements(file: Path) -> dict[str, str]:
    """What made each table and index of a database once it is opened, apart from its line breaks."""
    open_database(f"sqlite:///{file}").dispose()
    with sqlite3.connect(file) as opened:
        rows = opened.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    opened.close()
    return {name: " ".join(sql.split()) for name, sql in rows}


def test_the_migrations_make_the_tables_that_a_new_database_has(tmp_path: Path) -> None:
    assert statements(first_schema(tmp_path / "old.sqlite3")) == statements(tmp_path / "new.sqlite3")


def test_alembic_takes_a_new_database_for_one_of_the_newest_schema(tmp_path: Path) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 'new.sqlite3'}")
    with engine.connect() as connection:
        found = MigrationContext.configure(connection)
        assert found.get_current_revision() == NEWEST
        assert compare_metadata(found, METADATA) == []
    engine.dispose()


def test_a_file_of_the_first_schema_is_brought_to_the_newest(tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_bytes(KEY_OF_VERSION_1)
    first_schema(file_of(tmp_path))
    office = Office(tmp_path)
    assert office.exchange.flags("1012").dnd
    assert [call.far.digits for call in office.exchange.switch.history.calls("1013").values()] == ["600111222"]
    office.close()
    with sqlite3.connect(tmp_path / DATABASE) as migrated:
        assert migrated.execute("SELECT version_num FROM alembic_version").fetchone() == (NEWEST,)
    migrated.close()


def test_a_newer_schema_is_refused(tmp_path: Path) -> None:
    file = ended(tmp_path)
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    with pytest.raises(StoreMistake, match="was written by a newer emulator"):
        Office(tmp_path)


def garbage(content: bytes) -> bytes:
    del content
    return b"not a database at all, " * 400


def damaged_schema(content: bytes) -> bytes:
    return content[:100] + b"\xff" * 3000 + content[3100:]


def damaged_inside(content: bytes) -> bytes:
    return content[:8192] + b"\xff" * (len(content) - 8192)


def cut(content: bytes) -> bytes:
    return content[:6000]


@pytest.mark.parametrize("damage", [garbage, damaged_schema, damaged_inside, cut])
def test_a_corrupt_file_is_refused_and_stays_as_it_is(tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    file = ended(tmp_path)
    corrupt = damage(file.read_bytes())
    file.write_bytes(corrupt)
    with pytest.raises(StoreMistake, match=str(tmp_path)):
        Office(tmp_path)
    assert file.read_bytes() == corrupt


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(file_of(tmp_path)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    other.close()
    before = file_of(tmp_path).read_bytes()
    with pytest.raises(StoreMistake, match="another program"):
        Office(tmp_path)
    assert file_of(tmp_path).read_bytes() == before


def test_a_record_that_cannot_be_read_is_named_without_its_content(tmp_path: Path) -> None:
    file = ended(tmp_path)
    with sqlite3.connect(file) as damaged:
        damaged.execute("UPDATE record SET document = '{\"name\": \"Zofia\"}' WHERE kind = 'contact' AND key = '12'")
    damaged.close()
    with pytest.raises(StoreMistake, match="record contact 12: version 1 cannot be read") as refused:
        Office(tmp_path)
    assert "Zofia" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "told"), [("nonsense", "not the address"), ("nosuchdatabase://host/name", "not the address")]
)
def test_an_address_that_is_none_is_refused(tmp_path: Path, url: str, told: str) -> None:
    with pytest.raises(StoreMistake, match=told):
        Office(tmp_path, url=url)


def test_two_at_once_are_refused(office: Office) -> None:
    with pytest.raises(StoreMistake, match="another emulator works with it"):
        Office(office.path, office.profile)


def test_two_folders_with_one_database_are_refused(tmp_path: Path, url: str | None) -> None:
    url = url or f"sqlite:///{tmp_path / 'shared.sqlite3'}"
    office = Office(tmp_path / "one", url=url)
    with pytest.raises(StoreMistake, match="another emulator works with it"):
        Office(tmp_path / "two", url=url)
    office.close()


def test_a_folder_begun_with_another_profile_is_refused(tmp_path: Path) -> None:
    ended(tmp_path)
    with pytest.raises(StoreMistake, match="was begun with --profile classic"):
        Office(tmp_path, "ncp")


def test_another_key_of_the_vault_is_refused(tmp_path: Path) -> None:
    ended(tmp_path)
    (tmp_path / "vault.key").unlink()
    with pytest.raises(StoreMistake, match="is sealed with another key"):
        Office(tmp_path)


def test_only_the_owner_can_read_the_key_of_the_vault(tmp_path: Path) -> None:
    ended(tmp_path)
    assert (tmp_path / "vault.key").stat().st_mode & 0o777 == 0o600
