"""What managers do with the extensions of their departments."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Feature, Role
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.administration import AvailableDocument, DepartmentDocument, NewMember
from emulator.servers.web.documents.base import Items, Page
from emulator.servers.web.documents.subscriber import EmployeeDocument
from emulator.servers.web.paging import Paging, page_of
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    prefix="/management",
    tags=["Management"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F29)],
    responses=described(Reason.FORBIDDEN),
)


@ROUTER.get("/departments")
async def departments(actor: LoggedIn) -> Items[DepartmentDocument]:
    """List the departments the actor manages."""
    switch = actor.exchange.switch
    switch.rights.require_role(actor.extension, Role.MANAGER)
    managed = switch.departments.named_all(switch.rights.managed_departments(actor.extension))
    members = switch.departments.members()
    return Items(items=[DepartmentDocument(id=d.id, name=d.name, members=members.get(d.name, 0)) for d in managed])


@ROUTER.get("/employees")
async def employees(
    actor: LoggedIn, wanted: Paging, department: Annotated[str, Query(max_length=20)] = ""
) -> Page[EmployeeDocument]:
    """List the extensions the actor manages, by number."""
    switch = actor.exchange.switch
    found = switch.staff.employees(actor.extension, Role.MANAGER, department=department)
    return page_of(found, wanted, lambda subscriber: EmployeeDocument.of(switch, subscriber))


@ROUTER.get("/available")
async def available(actor: LoggedIn) -> Items[AvailableDocument]:
    """List the extensions without department."""
    found = actor.exchange.switch.staff.available(actor.extension)
    return Items(items=[AvailableDocument(extension=s.extension, comment=s.comment) for s in found])


@ROUTER.post("/departments/{department_id}/members", status_code=HTTPStatus.CREATED)
async def add_member(department_id: str, member: NewMember, actor: LoggedIn) -> EmployeeDocument:
    """Put an extension without department into a managed one."""
    switch = actor.exchange.switch
    added = switch.staff.add_member(actor.extension, department_id, member.extension)
    return EmployeeDocument.of(switch, added)
