"""Commands about the phonebook: contacts and groups."""

from typing import Final

import voluptuous as vol

from ..cti.web.client import WebClient
from ..cti.web.phonebook import Book, ContactDraft
from .requests import DOCUMENT, ID, IDS, PAGING, TEXT, Asked, WebCommand, handler

BOOK: Final = vol.Coerce(Book)


async def _delete_many(web: WebClient, asked: Asked) -> object:
    return {"results": await web.phonebook.delete_contacts(asked["ids"])}


async def _add_members(web: WebClient, asked: Asked) -> object:
    return {"results": await web.phonebook.add_members(asked["id"], asked["ids"])}


async def _remove_members(web: WebClient, asked: Asked) -> object:
    return {"results": await web.phonebook.remove_members(asked["id"], asked["ids"])}


CONTACTS: Final = (
    WebCommand(
        name="contacts/list",
        fields={vol.Optional("book"): BOOK, vol.Optional("group"): TEXT, vol.Optional("text"): TEXT, **PAGING},
        ask=lambda web, asked: web.phonebook.contacts(
            **asked.given("book", "group", "text", "cursor", "limit", "offset")
        ),
    ),
    WebCommand(
        name="contacts/search",
        fields={vol.Required("text"): TEXT},
        ask=lambda web, asked: web.phonebook.search(asked["text"]),
    ),
    WebCommand(
        name="contacts/get",
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.phonebook.contact(asked["id"]),
    ),
    WebCommand(
        name="contacts/create",
        writes=True,
        fields={vol.Required("contact"): DOCUMENT},
        ask=lambda web, asked: web.phonebook.add_contact(asked.document(ContactDraft, "contact")),
    ),
    WebCommand(
        name="contacts/update",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("contact"): DOCUMENT},
        ask=lambda web, asked: web.phonebook.replace_contact(asked["id"], asked.document(ContactDraft, "contact")),
    ),
    WebCommand(
        name="contacts/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.phonebook.delete_contact(asked["id"]),
    ),
    WebCommand(name="contacts/delete_many", writes=True, fields={vol.Required("ids"): IDS}, ask=_delete_many),
)

GROUPS: Final = (
    WebCommand(name="groups/list", ask=lambda web, _: web.phonebook.groups()),
    WebCommand(
        name="groups/create",
        writes=True,
        fields={vol.Required("name"): TEXT, vol.Optional("book", default=Book.PRIVATE): BOOK},
        ask=lambda web, asked: web.phonebook.add_group(asked["name"], asked["book"]),
    ),
    WebCommand(
        name="groups/update",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("name"): TEXT},
        ask=lambda web, asked: web.phonebook.rename_group(asked["id"], asked["name"]),
    ),
    WebCommand(
        name="groups/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.phonebook.delete_group(asked["id"]),
    ),
    WebCommand(
        name="groups/add_members",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("ids"): IDS},
        ask=_add_members,
    ),
    WebCommand(
        name="groups/remove_members",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("ids"): IDS},
        ask=_remove_members,
    ),
)

COMMANDS: Final = tuple(handler(command) for command in (*CONTACTS, *GROUPS))
