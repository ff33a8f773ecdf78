"""Long lists come in pages; whoever wants all of them gets them one after the other."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from dataclasses import dataclass

from ..errors import AnswerInvalid
from .reading import read
from .transport import Query

MOST_ITEMS = 200
"""The largest page there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page[T]:
    """Some items of a list of `total`; `next` is the cursor of the page behind, `None` on the last."""

    items: tuple[T, ...]
    next: str | None = None
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """A page without its items."""

    total: int
    next: str | None = None


def paged(cursor: str | None, limit: int | None, offset: int = 0, **others: str | Collection[str]) -> Query:
    """Return the query that asks for a page, `offset` rows behind its cursor; what is empty is not asked for."""
    wanted = {"cursor": cursor, "limit": limit, "offset": offset, **others}
    return {name: value if isinstance(value, str | int) else tuple(value) for name, value in wanted.items() if value}


def read_items[T](kind: type[T], value: object) -> tuple[T, ...]:
    """Return the items of a list, paged or not. Raises `AnswerInvalid`."""
    items = value.get("items") if isinstance(value, dict) else None
    if not isinstance(items, list):
        raise AnswerInvalid("A list without items")
    return tuple(read(kind, item) for item in items)


def read_page[T](kind: type[T], value: object) -> Page[T]:
    """Return a page. Raises `AnswerInvalid`."""
    frame = read(_Frame, value)
    return Page(items=read_items(kind, value), next=frame.next or None, total=frame.total)


async def all_items[T](fetch: Callable[[str | None], Awaitable[Page[T]]]) -> AsyncIterator[T]:
    """Go through all items; `fetch` gets the cursor. A cursor that leads nowhere raises `AnswerInvalid`."""
    cursor: str | None = None
    seen: set[str] = set()
    while True:
        page = await fetch(cursor)
        for item in page.items:
            yield item
        if (cursor := page.next) is None:
            return
        if cursor in seen or not page.items:
            raise AnswerInvalid("A page leads back to one before it")
        seen.add(cursor)
