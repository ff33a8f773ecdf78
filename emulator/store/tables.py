"""The tables of the newest schema, as a new database gets them and the migrations make them of an old one."""

from sqlalchemy import Column, DateTime, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text

METADATA = MetaData()

RECORD = Table(
    "record",
    METADATA,
    Column("kind", String(32), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""One document a record; calls have a table of their own."""

CALL = Table(
    "call_record",
    METADATA,
    Column("extension", String(20), primary_key=True),
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("start", DateTime, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Index("call_record_by_start", "start", "extension", "id"),
    sqlite_with_rowid=False,
)
"""Calls of the past, read by extension, or all by their starts."""

NOTE = Table(
    "note",
    METADATA,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the store itself has to know, by `Note`."""

VERSION = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which schema it is, where and as Alembic keeps it."""
