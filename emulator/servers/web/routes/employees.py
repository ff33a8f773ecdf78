"""Employees as administrators see and change them, several at once."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Query

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.rights import Feature, Role
from emulator.exchange.programming import Licence, PhonebookAccess, RecordingsAccess
from emulator.exchange.switch import Switch
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.administration import (
    BulkBody,
    BulkResult,
    BulkResults,
    LevelDocument,
    LicencesDocument,
)
from emulator.servers.web.documents.base import Page
from emulator.servers.web.documents.subscriber import EmployeeDocument
from emulator.servers.web.paging import Paging, page_of
from emulator.servers.web.problems import code_of, described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F35)],
    responses=described(Reason.FORBIDDEN),
)

type Act = Callable[[str], object]
"""Does something with an extension; what it returns for a new password is the password."""


@ROUTER.get("/employees")
async def employees(
    actor: LoggedIn,
    wanted: Paging,
    text: Annotated[str, Query(max_length=64)] = "",
    department: Annotated[str, Query(max_length=20)] = "",
) -> Page[EmployeeDocument]:
    """List all extensions, by number; `text` is looked for in number, comment and description."""
    switch = actor.exchange.switch
    found = switch.staff.employees(actor.extension, Role.ADMINISTRATOR, department=department, text=text)
    return page_of(found, wanted, lambda subscriber: EmployeeDocument.of(switch, subscriber))


@ROUTER.get("/licences")
async def licences(actor: LoggedIn) -> LicencesDocument:
    """Tell which levels may be granted."""
    switch = actor.exchange.switch
    switch.rights.require_role(actor.extension, Role.ADMINISTRATOR)
    return LicencesDocument(
        menu="cti" if switch.licences.trial is None else "max_trial",
        levels=[LevelDocument(level=level, free=switch.licences.free(level)) for level in switch.licences.offered()],
        expires=switch.licences.expires,
    )


@ROUTER.post("/employees/bulk", responses=described(Reason.INVALID_VALUE))
async def change_several(wanted: BulkBody, actor: LoggedIn) -> BulkResults:
    """Do one thing with several extensions; each has its own result."""
    switch = actor.exchange.switch
    switch.rights.require_role(actor.extension, Role.ADMINISTRATOR)
    act = _act(switch, actor.extension, wanted)
    return BulkResults(results=[_result(wanted, extension, act) for extension in dict.fromkeys(wanted.extensions)])


def _act(switch: Switch, actor: str, wanted: BulkBody) -> Act:
    """Find what is to be done. Refused: `invalid_value`."""
    staff, value = switch.staff, wanted.value
    try:
        match wanted.action, value:
            case "new_password", None:
                return lambda extension: switch.identity.new_password(actor, extension)
            case "licence", str():
                level = Licence(value)
                return lambda extension: staff.set_licence(actor, extension, level)
            case "phonebook_access", str():
                access = PhonebookAccess(value)
                return lambda extension: staff.set_access(actor, extension, access)
            case "recordings_access", str():
                recordings = RecordingsAccess(value)
                return lambda extension: staff.set_access(actor, extension, recordings)
            case "department", str() | None:
                return lambda extension: staff.set_department(actor, extension, value)
            case "manages", list():
                return lambda extension: staff.set_manages(actor, extension, tuple(value))
    except ValueError:
        pass
    raise Refused(Reason.INVALID_VALUE, field="value")


def _result(wanted: BulkBody, extension: str, act: Act) -> BulkResult:
    try:
        done = act(extension)
    except Refused as refused:
        return BulkResult(extension=extension, ok=False, code=code_of(refused))
    return BulkResult(extension=extension, ok=True, password=str(done) if wanted.action == "new_password" else "")
