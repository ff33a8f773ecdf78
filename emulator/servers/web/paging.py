"""Parts of long lists: `?limit=`, an opaque `?cursor=`, and `?offset=` for whoever jumps."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Query

from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.documents.base import Document, Page

DEFAULT_LIMIT: Final = 50
LARGEST_LIMIT: Final = 200
LARGEST_OFFSET: Final = 10_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part is wanted: `skip` rows behind `after`, which the exchange put into the cursor, `""` at first."""

    limit: int
    after: str
    skip: int = 0

    @property
    def offset(self) -> int:
        """Where the part begins, for lists that are counted. Refused: `invalid`."""
        if not self.after:
            return self.skip
        if not (self.after.isascii() and self.after.isdigit()):
            raise Refused(Reason.INVALID, "This cursor was not given out", field="cursor")
        return int(self.after) + self.skip


async def _wanted(
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
    cursor: Annotated[str, Query(max_length=1000)] = "",
    offset: Annotated[int, Query(ge=0, le=LARGEST_OFFSET)] = 0,
) -> Wanted:
    try:
        after = base64.urlsafe_b64decode(cursor.encode("ascii")).decode("utf-8")
    except (binascii.Error, UnicodeError) as error:
        raise Refused(Reason.INVALID, "This cursor was not given out", field="cursor") from error
    return Wanted(limit, after, offset)


type Paging = Annotated[Wanted, Depends(_wanted)]
"""A parameter of handlers that answer with pages."""


def cursor_of(after: str) -> str:
    """Wrap up what is to come back as `Wanted.after`."""
    return base64.urlsafe_b64encode(after.encode("utf-8")).decode("ascii")


def page_of[T, D: Document](rows: Sequence[T], wanted: Wanted, document: Callable[[T], D]) -> Page[D]:
    """Cut the wanted part out of a whole list and make documents of it."""
    start, end = wanted.offset, wanted.offset + wanted.limit
    following = cursor_of(str(end)) if end < len(rows) else None
    return Page(items=[document(row) for row in rows[start:end]], next=following, total=len(rows))


def page_from[T, D: Document](rows: Sequence[T], after: str | None, total: int, document: Callable[[T], D]) -> Page[D]:
    """Make a page of a part that the exchange cut; `after` begins the next one."""
    following = None if after is None else cursor_of(after)
    return Page(items=[document(row) for row in rows], next=following, total=total)
