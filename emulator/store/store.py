"""The memory of an exchange in a database: what was committed survives whatever ends the process.

Everything is read and written by the thread the exchange works in: a command is answered when its transaction is
through, and no two commands wait for each other.
"""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection, Delete, Engine, Insert, and_, bindparam, delete, func, insert, select, tuple_
from sqlalchemy.exc import SQLAlchemyError

from emulator.exchange.books.records import Counters
from emulator.exchange.call_records import CallRecord
from emulator.exchange.memory import CallPlace, Kind, NotStored, RecordKey
from emulator.exchange.office.vault import Vault
from emulator.exchange.programming import Programming
from emulator.exchange.switch import Switch
from emulator.store import places
from emulator.store.documents import Unreadable
from emulator.store.kinds import KINDS
from emulator.store.mistakes import StoreMistake
from emulator.store.tables import CALL, NOTE, RECORD

_LOGGER = logging.getLogger(__name__)

type _Row = dict[str, object]

_FORGET_RECORD = delete(RECORD).where(and_(RECORD.c.kind == bindparam("k"), RECORD.c.key == bindparam("n")))
_FORGET_CALL = delete(CALL).where(and_(CALL.c.extension == bindparam("e"), CALL.c.id == bindparam("n")))
_ADD_RECORD = insert(RECORD)
_ADD_CALL = insert(CALL)
_CALLS = select(CALL.c.version, CALL.c.document).where(CALL.c.extension == bindparam("e")).order_by(CALL.c.id)
_COUNT = select(func.count()).select_from(CALL).where(CALL.c.extension == bindparam("e"))
_RECORDS = select(RECORD.c.kind, RECORD.c.key, RECORD.c.version, RECORD.c.document)
_RECORD = select(RECORD.c.version, RECORD.c.document).where(
    and_(RECORD.c.kind == bindparam("k"), RECORD.c.key == bindparam("n"))
)
_SINCE = "tables_since"


class Store:
    """Implements `Memory`."""

    def __init__(self, engine: Engine, vault: Vault, begins_with: Mapping[str, str]) -> None:
        """Read everything but the calls. `begins_with` is noted when it begins. Raises `StoreMistake`."""
        self.engine = engine
        self._vault = vault
        self._begins_with = begins_with
        self._failing = False
        self._aside: dict[RecordKey, Any] = {}
        self._loaded: dict[Kind, dict[str, Any]] | None = None
        try:
            with engine.connect() as connection:
                notes = connection.execute(select(NOTE.c.name, NOTE.c.value)).tuples().all()
                rows = connection.execute(_RECORDS).all()
        except SQLAlchemyError as error:
            raise StoreMistake(_reason(error)) from error
        self._notes: dict[str, str] = dict(notes)
        self.programming = self._programming(rows)

    @property
    def begun_with(self) -> Mapping[str, str] | None:
        """What was noted when the store began; None when it is empty."""
        return self._notes if self.programming is not None else None

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def begin(self, switch: Switch) -> None:
        """Forget everything and store all records of this switch. Raises `NotStored`, then nothing is forgotten."""
        every = [(kind, key) for kind, records in KINDS.items() for key in records.keys(switch)]
        with self._writing() as connection:
            for table in (RECORD, CALL):
                connection.execute(delete(table))
            for name, value in (*self._begins_with.items(), (_SINCE, switch.core.tables_since.isoformat())):
                self._note(connection, name, value)
            self._write(connection, switch, every)
        self._aside.clear()

    def restore(self, switch: Switch) -> None:
        """Put what is stored into a switch that was made with the stored configuration."""
        loaded, self._loaded = self._loaded or {}, None
        places.fill_phonebook(
            switch,
            loaded.get(Kind.CONTACT, {}).values(),
            loaded.get(Kind.CONTACT_GROUP, {}).values(),
            loaded.get(Kind.PHONEBOOK, {}).get("", Counters()),
            loaded[Kind.PBX][""],
        )
        for kind, records in KINDS.items():
            records.fill(switch, loaded.get(kind, {}))
        # Numbers of changes begin anew, so that copies of another process's tables have to be taken anew too.
        since = max(switch.core.tables_since, datetime.fromisoformat(self._notes[_SINCE]) + timedelta(seconds=1))
        with self._writing() as connection:
            self._note(connection, _SINCE, since.isoformat())
        switch.core.tables_since = since

    def store(self, switch: Switch, changed: Collection[RecordKey]) -> None:
        """Store records as they are now, all or none. Raises `NotStored`."""
        with self._writing() as connection:
            self._write(connection, switch, changed)
        self._aside.clear()

    def set_aside(self, switch: Switch, happened: Iterable[RecordKey]) -> None:
        """Note what records that could not be stored are now, until they are stored."""
        self._aside |= {(kind, key): KINDS[kind].find(switch, key) for kind, key in happened}

    def take_back(self, switch: Switch, changed: Iterable[RecordKey]) -> None:
        """Put records back to what was set aside, else to what is stored. Raises `NotStored` when it cannot be read."""
        wanted = set(changed)
        with self._reading() as connection:
            stored = {
                (kind, key): self._read(kind, *found)
                for kind, key in wanted - self._aside.keys()
                if (found := self._document(connection, kind, key)) is not None
            } | self._aside
        for kind, records in KINDS.items():
            for key in sorted(key for other, key in wanted if other is kind):
                records.put(switch, key, stored.get((kind, key)))

    def calls(self, extension: str) -> Sequence[CallRecord]:
        """Read all calls stored for an extension, the oldest first. Raises `NotStored` when they cannot be read."""
        with self._reading() as connection:
            rows = connection.execute(_CALLS, {"e": extension}).all()
        return [self._read(Kind.CALL_RECORD, version, document) for version, document in rows]

    def count(self, extension: str) -> int:
        """Say how many calls are stored for an extension. Raises `NotStored` when they cannot be read."""
        with self._reading() as connection:
            return connection.execute(_COUNT, {"e": extension}).scalar_one()

    def newest(self, before: CallPlace | None, limit: int) -> Sequence[tuple[str, CallRecord]]:
        """Read calls of all extensions, the newest first, from beyond a place. Raises `NotStored`."""
        place = tuple_(CALL.c.start, CALL.c.extension, CALL.c.id)
        wanted = select(CALL.c.extension, CALL.c.version, CALL.c.document).limit(limit)
        wanted = wanted.order_by(CALL.c.start.desc(), CALL.c.extension.desc(), CALL.c.id.desc())
        if before is not None:
            wanted = wanted.where(place < before)
        with self._reading() as connection:
            rows = connection.execute(wanted).all()
        return [(row.extension, self._read(Kind.CALL_RECORD, row.version, row.document)) for row in rows]

    def _programming(self, rows: Iterable[Any]) -> Programming | None:
        """Keep what was read for the switch it is for, and give that one's configuration."""
        loaded: defaultdict[Kind, dict[str, Any]] = defaultdict(dict)
        for name, key, version, document in rows:
            try:
                kind = Kind(name)
                loaded[kind][key] = self._read(kind, version, document)
            except (ValueError, Unreadable) as error:
                raise StoreMistake(f"record {name} {key}: {error}") from error
        if not loaded:
            return None
        self._loaded = loaded
        try:
            configuration: places.Configuration = loaded[Kind.PBX][""]
            return configuration.programming(loaded[Kind.SUBSCRIBER])
        except (KeyError, ValidationError) as error:
            raise StoreMistake("the configuration in it is not whole") from error

    def _read(self, kind: Kind, version: int, document: str) -> Any:
        return KINDS[kind].form.read(document, version, self._vault)

    def _document(self, connection: Connection, kind: Kind, key: str) -> tuple[int, str] | None:
        found = connection.execute(_RECORD, {"k": kind.value, "n": key}).one_or_none()
        return None if found is None else (found.version, found.document)

    def _write(self, connection: Connection, switch: Switch, changed: Iterable[RecordKey]) -> None:
        rows: defaultdict[Insert | Delete, list[_Row]] = defaultdict(list)
        for kind, key in changed:
            records = KINDS[kind]
            record: Any = records.find(switch, key)
            document: _Row = {}
            if record is not None:
                document = {"version": records.form.version, "document": records.form.write(record, self._vault)}
            if kind is Kind.CALL_RECORD:
                extension, number = places.parts(key)
                rows[_FORGET_CALL].append({"e": extension, "n": number})
                if document:
                    rows[_ADD_CALL].append({"extension": extension, "id": number, "start": record.start, **document})
            else:
                rows[_FORGET_RECORD].append({"k": kind.value, "n": key})
                if document:
                    rows[_ADD_RECORD].append({"kind": kind.value, "key": key, **document})
        for statement in (_FORGET_RECORD, _FORGET_CALL, _ADD_RECORD, _ADD_CALL):
            if rows[statement]:
                connection.execute(statement, rows[statement])

    def _note(self, connection: Connection, name: str, value: str) -> None:
        connection.execute(delete(NOTE).where(NOTE.c.name == name))
        connection.execute(insert(NOTE), {"name": name, "value": value})

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """Write as a whole. Raises `NotStored`; trouble is logged when it begins and when it is over."""
        with self._reading() as connection:
            yield connection
        if self._failing:
            _LOGGER.warning("the store takes changes again")
            self._failing = False

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Work in a transaction. Raises `NotStored`."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            if not self._failing:
                _LOGGER.error("the store fails: %s", _reason(error))  # noqa: TRY400 - it is the database's, not ours
            self._failing = True
            raise NotStored(_reason(error)) from error


def _reason(error: SQLAlchemyError) -> str:
    """Give what the database says, without statements and values."""
    return str(getattr(error, "orig", None) or type(error).__name__).strip().partition("\n")[0]
