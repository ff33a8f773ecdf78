"""Opening a database: what it is, which schema it has, and what makes it ready."""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final, cast

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import QueuePool, StaticPool

from emulator.store.holding import IN_USE, POSTGRESQL_LOCK
from emulator.store.mistakes import StoreMistake
from emulator.store.tables import METADATA, VERSION

NEWEST: Final = "0002"
"""The schema this emulator works with; a test holds it to the last migration."""

_KNOWN: Final = ("0001", NEWEST)
_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_BEGINNING: Final = b"SQLite format 3\0"

_PRAGMAS: Final = ("journal_mode=WAL", "synchronous=NORMAL")
"""Write ahead, and leave it to the system when to write through: the end of the process loses nothing."""

for _name in ("sqlalchemy", "alembic"):
    # They would tell each statement, and what it stores.
    logging.getLogger(_name).setLevel(logging.WARNING)


def open_database(url: str) -> Engine:
    """Open a database and bring it to the newest schema. Raises `StoreMistake`, then nothing was changed."""
    file = file_of(url)
    try:
        address = make_url(url)
        if file is not None:
            _check_file(file)
            engine = create_engine(
                address, poolclass=StaticPool, hide_parameters=True, connect_args={"check_same_thread": False}
            )
        else:
            engine = create_engine(
                address, poolclass=QueuePool, pool_size=1, max_overflow=0, pool_pre_ping=True, hide_parameters=True
            )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreMistake("--database: not the address of a database that can be used here") from error
    for kind, listener in _LISTENERS.get(engine.dialect.name, {}).items():
        event.listen(engine, kind, listener)
    name = address.render_as_string() if file is None else str(file)
    try:
        _prepare(engine)
    except DBAPIError as error:
        leave(engine)
        raise StoreMistake(f"{name}: {str(error.orig).strip().partition('\n')[0]}") from error
    except StoreMistake as mistake:
        leave(engine)
        raise StoreMistake(f"{name}: {mistake}") from mistake
    return engine


def file_of(url: str) -> Path | None:
    """Give the file of a SQLite database; None for another one, or none at all."""
    try:
        address = make_url(url)
        return Path(address.database or "") if address.get_backend_name() == "sqlite" else None
    except ArgumentError:
        return None


def _check_file(file: Path) -> None:
    """See whether a file can be a database, before SQLite writes anything beside it."""
    if not file.exists():
        return
    try:
        with file.open("rb") as opened:
            beginning = opened.read(len(_BEGINNING))
    except OSError as error:
        raise StoreMistake(f"{file}: {error.strerror}") from error
    if beginning not in {b"", _BEGINNING}:
        raise StoreMistake(f"{file}: file is not a database")


def _prepare(engine: Engine) -> None:
    with engine.connect() as connection:
        version = _version(connection)
    if version not in {None, *_KNOWN}:
        raise StoreMistake(f"was written by a newer emulator (schema {version}; this one knows {NEWEST})")
    if engine.dialect.name == "sqlite":
        with raw_sqlite(engine) as database:
            for pragma in _PRAGMAS:
                database.execute(f"PRAGMA {pragma}").fetchall()
    if version == NEWEST:
        return
    with engine.begin() as connection:
        if version is None:
            _create(connection)
        else:
            _migrate(connection)


def _version(connection: Connection) -> str | None:
    """Give the schema of the database; None when it is empty. Raises `StoreMistake` when it is somebody else's."""
    names = set(inspect(connection).get_table_names())
    if "alembic_version" in names:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if names:
        raise StoreMistake("is a database of another program")
    return None


def _create(connection: Connection) -> None:
    METADATA.create_all(connection)
    VERSION.create(connection)
    connection.execute(VERSION.insert().values(version_num=NEWEST))


def _migrate(connection: Connection) -> None:
    # Takes long to load, and is needed for an older schema only.
    from alembic import command  # noqa: PLC0415 - as said above
    from alembic.config import Config  # noqa: PLC0415 - as said above

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, NEWEST)


def _connected_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # Transactions are begun by hand, so that a change of the schema too happens as a whole.
    connection.isolation_level = None


def _connected_postgresql(connection: Any, _record: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", (POSTGRESQL_LOCK,))
        (held,) = cursor.fetchone()
    connection.commit()
    if not held:
        raise StoreMistake(IN_USE)


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


@contextmanager
def raw_sqlite(engine: Engine) -> Iterator[sqlite3.Connection]:
    """Lend SQLite's own connection."""
    lent = engine.raw_connection()
    try:
        yield cast("sqlite3.Connection", lent.driver_connection)
    finally:
        lent.close()


def leave(engine: Engine) -> None:
    """Close a database as it was found: what lies in its log stays there."""
    if engine.dialect.name == "sqlite":
        with suppress(DBAPIError), raw_sqlite(engine) as database:
            database.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)  # noqa: FBT003 - as it is defined
    engine.dispose()


_LISTENERS: Final[dict[str, dict[str, Callable[..., None]]]] = {
    "sqlite": {"connect": _connected_sqlite, "begin": _begin_sqlite},
    "postgresql": {"connect": _connected_postgresql},
}
"""What each kind of database needs besides."""
