"""Data folders, in SQLite and in whatever database the environment names."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.emulator.store.office import Office

DATABASES = ["sqlite", *(["server"] if os.environ.get("WEBCTI_DATABASE_URL") else [])]
"""The server's one is emptied for every test: name a database that holds nothing else."""


@pytest.fixture(params=DATABASES)
def url(request: pytest.FixtureRequest) -> str | None:
    """Address of an empty database; None for the one in the data folder."""
    if request.param == "sqlite":
        return None
    url = os.environ["WEBCTI_DATABASE_URL"]
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in ("record", "call_record", "note", "alembic_version"):
            connection.execute(text(f"DROP TABLE IF EXISTS {table}"))
    engine.dispose()
    return url


@pytest.fixture(params=["classic", "ncp"])
def profile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def office(tmp_path: Path, profile: str, url: str | None) -> Iterator[Office]:
    office = Office(tmp_path / "data", profile, url)
    yield office
    office.close()
