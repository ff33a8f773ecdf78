"""Tables that others keep copies of: every change has a number, so that a copy can be told what it missed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

DELETIONS_KEPT = 1_000
"""Deletions that are remembered; a copy that is older has to be taken anew."""


class Row(Protocol):
    """What a table holds. `added` and `changed` are numbers of changes."""

    @property
    def id(self) -> int:
        """Key."""

    @property
    def added(self) -> int:
        """Change that added it."""

    @property
    def changed(self) -> int:
        """Change that changed it last."""


@dataclass(slots=True)
class Journal[R: Row]:
    """Rows by key, and the numbers of their changes.

    `changes` is the number of the last change, `deleted` the rows that are gone with the change that took them away,
    `forgotten` the newest deletion that is not remembered any more.
    """

    changes: int = 0
    forgotten: int = 0
    rows: dict[int, R] = field(default_factory=dict)
    deleted: dict[int, tuple[int, R]] = field(default_factory=dict)

    def next(self) -> int:
        """Give the next change its number."""
        self.changes += 1
        return self.changes

    def put(self, row: R) -> None:
        """Store a row that carries the number of its change; it becomes the one changed last."""
        self.rows.pop(row.id, None)
        self.rows[row.id] = row

    def delete(self, key: int) -> R:
        """Take a row away."""
        row = self.rows.pop(key)
        self.deleted[key] = (self.next(), row)
        if len(self.deleted) > DELETIONS_KEPT:
            oldest = next(iter(self.deleted))
            self.forgotten, _ = self.deleted.pop(oldest)
        return row

    def changed_after(self, change: int) -> Iterator[tuple[int, R]]:
        """Rows added or changed after a change, and its number, in the order of their last changes."""
        newest = []
        for row in reversed(self.rows.values()):
            if row.changed <= change:
                break
            newest.append((row.changed, row))
        return reversed(newest)
