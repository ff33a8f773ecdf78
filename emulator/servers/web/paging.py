"""Parts of long lists: `?limit=` and an opaque `?cursor=`."""

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part is wanted. `after` is what the exchange put into the cursor, `""` for the first part."""

    limit: int
    after: str

    @property
    def offset(self) -> int:
        """The cursor as a position, for lists that are counted. Refused: `invalid`."""
        if not self.after:
            return 0
        if not (self.after.isascii() and self.after.isdigit()):
            raise Refused(Reason.INVALID, "This cursor was not given out", field="cursor")
        return int(self.after)


async def _wanted(
    limit: Annotated[int, Query(ge=1, le=LARGEST_LIMIT)] = DEFAULT_LIMIT,
    cursor: Annotated[str, Query(max_length=1000)] = "",
) -> Wanted:
    try:
        after = base64.urlsafe_b64decode(cursor.encode("ascii")).decode("utf-8")
    except (binascii.Error, UnicodeError) as error:
        raise Refused(Reason.INVALID, "This cursor was not given out", field="cursor") from error
    return Wanted(limit, after)


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
