"""A replicated table: a copy that follows the PBX's from marker to marker.

`Replica` is the copy and does no I/O. `Follower` keeps it up to date over a session. The marker and what was received
outlive a connection, so after a break only the rest is transferred.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Final, NamedTuple

from ..errors import AnswerTimeout, CommandRefused, ConnectionLost
from .client import Session
from .rows import (
    AutoChange,
    Row,
    RowType,
    SyncRegister,
    SyncRequest,
    SyncType,
    TableRecord,
)

_LOGGER = logging.getLogger(__name__)

PAGE: Final = 50
"""Rows asked for at a time: a choice. The PBX may send fewer."""
MOST_RESTARTS: Final = 3
"""How often a PBX may say `DelAll` in one transfer; one that always does would never come to the end."""

type Key = tuple[type[TableRecord], str]


class RecordChange(NamedTuple):
    """What became of one record; `before` is `None` for a new one, `after` for a deleted one."""

    before: TableRecord | None
    after: TableRecord | None


class Replica:
    """The copy of one table. `complete` tells that it was transferred to its end.

    A full transfer is collected aside and takes the copy's place at its end: nobody sees a table half empty.
    """

    def __init__(self, table: SyncType) -> None:
        self.table = table
        self.marker = ""
        self.complete = False
        self.records: dict[Key, TableRecord] = {}
        self._transfer: dict[Key, TableRecord] | None = None

    def next_page(self, limit: int) -> SyncRequest:
        """Return the request for what comes behind the marker."""
        return SyncRequest(marker=self.marker, table=self.table, limit=limit)

    def take(self, rows: tuple[Row, ...]) -> list[RecordChange]:
        """Apply rows in order and return what changed. Rows of other tables and unknown types change nothing."""
        changes: list[RecordChange] = []
        for row in rows:
            if row.table not in {None, self.table}:
                continue
            changes += self._apply(row)
            self.marker = row.marker or self.marker
        return changes

    def _apply(self, row: Row) -> list[RecordChange]:
        if row.type is RowType.DELETE_ALL:
            self.complete = False
            self._transfer = {}
        elif row.type is RowType.END:
            self.complete = True
            return self._end_transfer()
        elif (record := row.record) is not None and record.id is not None:
            return self._apply_record(row.type, (type(record), record.id), record)
        return []

    def _apply_record(self, kind: RowType | str | None, key: Key, record: TableRecord) -> list[RecordChange]:
        target = self.records if self._transfer is None else self._transfer
        before = target.get(key)
        after: TableRecord | None
        match kind:
            case RowType.ADD:
                after = record
            case RowType.UPDATE:
                after = record if before is None else _merged(before, record)
            case RowType.DELETE:
                after = None
            case _:
                return []
        if after is None:
            target.pop(key, None)
        else:
            target[key] = after
        return [] if self._transfer is not None or before == after else [RecordChange(before, after)]

    def _end_transfer(self) -> list[RecordChange]:
        transfer, self._transfer = self._transfer, None
        if transfer is None:
            return []
        before, self.records = self.records, transfer
        gone = [RecordChange(record, None) for key, record in before.items() if key not in transfer]
        kept = [RecordChange(before.get(key), record) for key, record in transfer.items() if before.get(key) != record]
        return gone + kept


class Follower:
    """Keeps one copy up to date while its session is connected.

    `pushed` asks the PBX for changed rows themselves, else only for word that there are some. `told` gets every batch
    of changes. A table that the PBX refuses, or does not answer for, is asked for again when it changes.
    """

    def __init__(
        self,
        session: Session,
        table: SyncType,
        told: Callable[[list[RecordChange]], None],
        *,
        pushed: bool = False,
        page: int = PAGE,
    ) -> None:
        self.replica = Replica(table)
        self._session = session
        self._told = told
        self._page = page
        self._registration = AutoChange(table=table) if pushed else SyncRegister(table=table)
        self._wanted = asyncio.Event()
        self._at_rest = False
        self._following: asyncio.Task[None] | None = None

    def connected(self) -> None:
        """Register and fetch what changed meanwhile."""
        self.lost()
        self._wanted.set()
        self._following = asyncio.create_task(self._follow(), name="webcti xctip table")

    def lost(self) -> None:
        """Stop until there is a connection again."""
        if self._following is not None:
            self._following.cancel()
        self._following = None
        self._at_rest = False

    def changed(self) -> None:
        """Fetch what is new: the PBX said that something is, or an edit was sent."""
        self._wanted.set()

    def pushed(self, rows: tuple[Row, ...]) -> None:
        """Take rows that came by themselves. While others are being fetched they are only a reason to fetch on.

        Their markers lie behind those of the rows still to come, which would be skipped.
        """
        if self._at_rest and not self._wanted.is_set():
            self._tell(self.replica.take(rows))
            if not self.replica.complete:
                self._wanted.set()
        elif any(row.table in {None, self.replica.table} for row in rows):
            self._wanted.set()

    async def close(self) -> None:
        """Stop for good."""
        following = self._following
        self.lost()
        if following is not None:
            await asyncio.wait({following})

    async def _follow(self) -> None:
        try:
            await self._session.request(self._registration)
        except (AnswerTimeout, CommandRefused) as err:
            _LOGGER.debug("No news of table %s: %s", self.replica.table, type(err).__qualname__)
        except ConnectionLost:
            return
        while True:
            self._at_rest = True
            await self._wanted.wait()
            self._at_rest = False
            self._wanted.clear()
            try:
                await self._fetch()
            except (AnswerTimeout, CommandRefused) as err:
                _LOGGER.debug("Table %s is not given: %s", self.replica.table, type(err).__qualname__)
            except ConnectionLost:
                return

    async def _fetch(self) -> None:
        """Fetch page after page to the end of the table, or until the PBX gets no further."""
        replica = self.replica
        restarts = 0
        while restarts <= MOST_RESTARTS:
            asked = replica.marker
            rows = (await self._session.query(replica.next_page(self._page))).rows
            self._tell(replica.take(rows))
            types = {row.type for row in rows}
            if RowType.END in types or replica.marker == asked:
                return
            restarts += RowType.DELETE_ALL in types
        _LOGGER.debug("Table %s begins anew again and again", replica.table)

    def _tell(self, changes: list[RecordChange]) -> None:
        if changes:
            self._told(changes)


def _merged(before: TableRecord, news: TableRecord) -> TableRecord:
    """Return a record with the fields that `news` has."""
    given = {each.name: value for each in fields(news) if (value := getattr(news, each.name)) not in {None, ()}}
    return replace(before, **given)
