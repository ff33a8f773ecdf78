"""The phonebook: contacts and search."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Final

from fastapi import APIRouter, Query

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.listing import Selection
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.books.shelf import BEGIN, Place
from emulator.exchange.errors import Reason, Refused
from emulator.servers.web.desk import Actor, LoggedIn
from emulator.servers.web.documents.base import Items, Page
from emulator.servers.web.documents.phonebook import (
    ContactBody,
    ContactDocument,
    Found,
    Ids,
    PhoneDocument,
    Result,
    Results,
    key,
)
from emulator.servers.web.paging import Paging, page_from
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(prefix="/phonebook", tags=["Phonebook"], route_class=ExchangeRoute)

LONGEST_LIST: Final = 1024 * 1024
"""Bytes of a list of contacts that were selected."""

_LONGEST_TEXT: Final = 256

WRITING: Final = described(
    Reason.FORBIDDEN,
    Reason.NOT_FOUND,
    Reason.STORAGE_FULL,
    Reason.INVALID_NAME,
    Reason.INVALID_NUMBER,
    Reason.INVALID_VALUE,
)


def book_of(actor: Actor) -> Phonebook:
    """Find the phonebook."""
    return actor.exchange.switch.phonebook


def results(ids: list[str], outcome: Mapping[int, Reason | None]) -> Results:
    """Tell what became of each of several contacts."""
    return Results(
        results=[
            Result(id=text, ok=reason is None, code="" if reason is None else _CODES.get(reason, reason).value)
            for text in dict.fromkeys(ids)
            for reason in (outcome[key(text)],)
        ]
    )


@ROUTER.get("/contacts")
async def list_contacts(
    actor: LoggedIn,
    wanted: Paging,
    book: Book | None = None,
    group: str = "",
    text: Annotated[str, Query(max_length=_LONGEST_TEXT)] = "",
) -> Page[ContactDocument]:
    """List contacts by name: all, those of a book or of a group, those with a text in name or numbers."""
    phonebook = book_of(actor)
    selection = Selection(book, key(group) if group else None, text)
    sheet = phonebook.listing.sheet(
        actor.extension, selection, wanted.limit, after=_place(wanted.after), skip=wanted.skip
    )
    following = None if sheet.next is None else json.dumps(sheet.next, ensure_ascii=False)
    return page_from(
        sheet.contacts, following, sheet.total, lambda contact: ContactDocument.of(phonebook, actor.extension, contact)
    )


@ROUTER.get("/search")
async def search(actor: LoggedIn, text: Annotated[str, Query(max_length=_LONGEST_TEXT)]) -> Items[Found]:
    """Find numbers by a part of the name or of the number, at most 50."""
    phonebook = book_of(actor)
    return Items(
        items=[
            Found(contact=ContactDocument.of(phonebook, actor.extension, contact), phone=PhoneDocument.of(phone))
            for contact, phone in phonebook.listing.search(actor.extension, text)
        ]
    )


@ROUTER.post("/contacts", status_code=HTTPStatus.CREATED, responses=WRITING)
async def add_contact(written: ContactBody, actor: LoggedIn) -> ContactDocument:
    """Add a contact."""
    if written.book is Book.INTERNAL:
        raise Refused(Reason.FORBIDDEN, "the programming adds subscribers", field="book")
    _require_number(written)
    contact = book_of(actor).add_contact(actor.extension, written.draft())
    return ContactDocument.of(book_of(actor), actor.extension, contact)


@ROUTER.post("/contacts/delete", max_body_size=LONGEST_LIST)
async def delete_contacts(chosen: Ids, actor: LoggedIn) -> Results:
    """Delete several contacts, as far as it is allowed."""
    return results(chosen.ids, book_of(actor).delete_contacts(actor.extension, map(key, chosen.ids)))


@ROUTER.get("/contacts/{contact_id}", responses=described(Reason.NOT_FOUND))
async def get_contact(contact_id: str, actor: LoggedIn) -> ContactDocument:
    """Tell one contact."""
    contact = book_of(actor).contact(actor.extension, key(contact_id))
    return ContactDocument.of(book_of(actor), actor.extension, contact)


@ROUTER.put("/contacts/{contact_id}", responses=WRITING)
async def change_contact(contact_id: str, written: ContactBody, actor: LoggedIn) -> ContactDocument:
    """Write a contact anew; of a subscriber everything but his name and extension."""
    before = book_of(actor).contact(actor.extension, key(contact_id))
    if before.book is not Book.INTERNAL:
        if written.book is Book.INTERNAL:
            raise Refused(Reason.FORBIDDEN, field="book")
        _require_number(written)
    contact = book_of(actor).change_contact(actor.extension, before.id, written.draft(before.book))
    return ContactDocument.of(book_of(actor), actor.extension, contact)


@ROUTER.delete(
    "/contacts/{contact_id}",
    status_code=HTTPStatus.NO_CONTENT,
    responses=described(Reason.FORBIDDEN, Reason.NOT_FOUND),
)
async def delete_contact(contact_id: str, actor: LoggedIn) -> None:
    """Delete a contact."""
    book_of(actor).delete_contact(actor.extension, key(contact_id))


_CODES: Final = {Reason.NO_SUCH_CONTACT: Reason.NOT_FOUND}


def _require_number(written: ContactBody) -> None:
    if not written.phones:
        raise Refused(Reason.INVALID_NUMBER, "a contact has at least one number", field="phones")


def _place(after: str) -> Place:
    if not after:
        return BEGIN
    try:
        match json.loads(after):
            case [str(name), int(contact_id)]:
                return name, contact_id
    except ValueError, RecursionError:
        pass
    raise Refused(Reason.INVALID, "This cursor was not given out", field="cursor")
