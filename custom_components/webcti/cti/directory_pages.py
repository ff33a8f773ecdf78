"""What a directory keeps in whole, shown as the pages that the WebCTI API gives."""

from collections.abc import Collection, Iterable
from itertools import islice

from .dialing import same_number
from .names import folded, matching
from .records import Contact, HistoryEntry, HistoryKind
from .web.paging import Page

DEFAULT_LIMIT = 50


def _page[T](items: Iterable[T], total: int, cursor: str | None, limit: int | None) -> Page[T]:
    start = int(cursor) if cursor and cursor.isdecimal() else 0
    shown = tuple(islice(items, start, start + (limit or DEFAULT_LIMIT)))
    end = start + len(shown)
    return Page(items=shown, next=str(end) if end < total else None, total=total)


def _moment(entry: HistoryEntry) -> str:
    return entry.started.isoformat() if entry.started else ""


def history_page(
    entries: Iterable[HistoryEntry],
    *,
    kinds: Collection[HistoryKind],
    text: str,
    number: str,
    cursor: str | None,
    limit: int | None,
) -> Page[HistoryEntry]:
    """Return finished calls, newest first: of some kinds, with a text in name or number, with one number."""
    wanted = folded(text)
    found = [
        entry
        for entry in entries
        if (not kinds or entry.kind in kinds)
        and (not wanted or wanted in folded(entry.name or "") or wanted in (entry.number or ""))
        and (not number or same_number(entry.number or "", number))
    ]
    found.sort(key=_moment, reverse=True)
    return _page(found, len(found), cursor, limit)


def contact_page(
    contacts: Iterable[Contact], *, group: str, text: str, cursor: str | None, limit: int | None
) -> Page[Contact]:
    """Return contacts by name: of one group, with a text in name or number."""
    found = [contact for contact in contacts if not group or group in contact.groups]
    if text:
        named = {hit.contact.id for hit in matching(found, text)}
        found = [contact for contact in found if contact.id in named]
    found.sort(key=lambda contact: folded(contact.name))
    return _page(found, len(found), cursor, limit)
