"""Commands for managers and administrators of the PBX. The PBX knows who they are and refuses everybody else."""

from typing import Final

import voluptuous as vol

from ..cti.web.administration import BulkAction, Smtp
from ..cti.web.client import WebClient
from .requests import DOCUMENT, ID, IDS, PAGING, TEXT, Asked, WebCommand, handler

VALUE: Final = vol.Any(None, TEXT, vol.All([ID], vol.Length(max=1000)))


async def _bulk(web: WebClient, asked: Asked) -> object:
    action = asked.choice(BulkAction, "action")
    return {"results": await web.administration.change_many(asked["extensions"], action, asked.get("value"))}


async def _delete_installer(web: WebClient, _asked: Asked) -> object:
    await web.administration.delete_installer()
    return await web.administration.installer()


async def _set_smtp(web: WebClient, asked: Asked) -> object:
    password = asked["smtp"].get("password")
    return await web.administration.set_smtp(asked.document(Smtp, "smtp"), password)


async def _test_smtp(web: WebClient, asked: Asked) -> object:
    await web.administration.test_smtp(asked["address"])
    return {"ok": True}


MANAGEMENT: Final = (
    WebCommand(name="managed_departments/list", ask=lambda web, _: web.management.departments()),
    WebCommand(
        name="managed_departments/add_member",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("subscriber"): ID},
        ask=lambda web, asked: web.management.add_member(asked["id"], asked["subscriber"]),
    ),
    WebCommand(
        name="managed_employees/list",
        fields={vol.Optional("department"): TEXT, **PAGING},
        ask=lambda web, asked: web.management.employees(**asked.given("department", "cursor", "limit", "offset")),
    ),
    WebCommand(name="managed_employees/available", ask=lambda web, _: web.management.available()),
)

ADMINISTRATION: Final = (
    WebCommand(name="about/get", ask=lambda web, _: web.administration.about()),
    WebCommand(name="departments/list", ask=lambda web, _: web.administration.departments()),
    WebCommand(
        name="departments/create",
        writes=True,
        fields={vol.Required("name"): TEXT},
        ask=lambda web, asked: web.administration.add_department(asked["name"]),
    ),
    WebCommand(
        name="departments/update",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("name"): TEXT},
        ask=lambda web, asked: web.administration.rename_department(asked["id"], asked["name"]),
    ),
    WebCommand(
        name="departments/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.administration.delete_department(asked["id"]),
    ),
    WebCommand(
        name="employees/list",
        fields={vol.Optional("text"): TEXT, vol.Optional("department"): TEXT, **PAGING},
        ask=lambda web, asked: web.administration.employees(
            **asked.given("text", "department", "cursor", "limit", "offset")
        ),
    ),
    WebCommand(
        name="employees/bulk",
        writes=True,
        fields={vol.Required("extensions"): IDS, vol.Required("action"): TEXT, vol.Optional("value"): VALUE},
        ask=_bulk,
    ),
    WebCommand(name="licences/get", ask=lambda web, _: web.administration.licences()),
    WebCommand(name="installer/get", ask=lambda web, _: web.administration.installer()),
    WebCommand(name="installer/delete", writes=True, ask=_delete_installer),
    WebCommand(name="smtp/get", ask=lambda web, _: web.administration.smtp()),
    WebCommand(name="smtp/set", writes=True, fields={vol.Required("smtp"): DOCUMENT}, ask=_set_smtp),
    WebCommand(name="smtp/test", writes=True, fields={vol.Required("address"): TEXT}, ask=_test_smtp),
)

COMMANDS: Final = tuple(handler(command) for command in (*MANAGEMENT, *ADMINISTRATION))
