"""The phonebook: groups and who is in them."""

from http import HTTPStatus

from fastapi import APIRouter

from emulator.exchange.books.drafts import GroupDraft
from emulator.exchange.errors import Reason
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.base import Items
from emulator.servers.web.documents.phonebook import GroupBody, GroupDocument, GroupName, Ids, Results, key
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute
from emulator.servers.web.routes.phonebook import LONGEST_LIST, book_of, results

ROUTER = APIRouter(prefix="/phonebook/groups", tags=["Phonebook"], route_class=ExchangeRoute)

_CHANGING = described(Reason.FORBIDDEN, Reason.NOT_FOUND)
_NAMING = described(Reason.FORBIDDEN, Reason.NOT_FOUND, Reason.DUPLICATE_NAME, Reason.INVALID_NAME, Reason.STORAGE_FULL)


@ROUTER.get("")
async def list_groups(actor: LoggedIn) -> Items[GroupDocument]:
    """List departments, groups of the public book, and the own private groups."""
    phonebook = book_of(actor)
    groups = phonebook.groups(actor.extension)
    return Items(items=[GroupDocument.of(phonebook, actor.extension, group) for group in groups])


@ROUTER.post("", status_code=HTTPStatus.CREATED, responses=_NAMING)
async def add_group(written: GroupBody, actor: LoggedIn) -> GroupDocument:
    """Add a group, private unless said."""
    draft = GroupDraft(written.name, private=written.book == "private")
    group = book_of(actor).add_group(actor.extension, draft)
    return GroupDocument.of(book_of(actor), actor.extension, group)


@ROUTER.patch("/{group_id}", responses=_NAMING)
async def rename_group(group_id: str, written: GroupName, actor: LoggedIn) -> GroupDocument:
    """Give a group another name."""
    group = book_of(actor).rename_group(actor.extension, key(group_id), written.name)
    return GroupDocument.of(book_of(actor), actor.extension, group)


@ROUTER.delete("/{group_id}", status_code=HTTPStatus.NO_CONTENT, responses=_CHANGING)
async def delete_group(group_id: str, actor: LoggedIn) -> None:
    """Delete a group; its contacts stay."""
    book_of(actor).delete_group(actor.extension, key(group_id))


@ROUTER.post("/{group_id}/members", responses=_CHANGING, max_body_size=LONGEST_LIST)
async def add_members(group_id: str, chosen: Ids, actor: LoggedIn) -> Results:
    """Put several contacts into a group, as far as it is allowed."""
    outcome = book_of(actor).assign(actor.extension, key(group_id), map(key, chosen.ids))
    return results(chosen.ids, outcome)


@ROUTER.post("/{group_id}/members/remove", responses=_CHANGING, max_body_size=LONGEST_LIST)
async def remove_members(group_id: str, chosen: Ids, actor: LoggedIn) -> Results:
    """Take several contacts out of a group."""
    outcome = book_of(actor).unassign(actor.extension, key(group_id), map(key, chosen.ids))
    return results(chosen.ids, outcome)
