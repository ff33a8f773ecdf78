"""What administrators see of the PBX, and its departments."""

from http import HTTPStatus

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.about import about as about_pbx
from emulator.exchange.office.departments import Department
from emulator.exchange.office.rights import Feature, Role
from emulator.exchange.switch import Switch
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.administration import AboutDocument, DepartmentBody, DepartmentDocument
from emulator.servers.web.documents.base import Items
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    route_class=ExchangeRoute,
    responses=described(Reason.FORBIDDEN),
)

_DEPARTMENTS = [needs(Feature.F34)]


@ROUTER.get("/about", dependencies=[needs(Feature.F30)])
async def about(actor: LoggedIn) -> AboutDocument:
    """Tell about the PBX."""
    switch = actor.exchange.switch
    return AboutDocument.model_validate(about_pbx(switch.core, switch.rights, switch.licences, actor.extension))


@ROUTER.get("/departments", dependencies=_DEPARTMENTS)
async def departments(actor: LoggedIn) -> Items[DepartmentDocument]:
    """List the departments, by name."""
    switch = actor.exchange.switch
    switch.rights.require_role(actor.extension, Role.ADMINISTRATOR)
    members = switch.departments.members()
    found = switch.departments.all()
    return Items(items=[DepartmentDocument(id=d.id, name=d.name, members=members.get(d.name, 0)) for d in found])


@ROUTER.post(
    "/departments",
    status_code=HTTPStatus.CREATED,
    dependencies=_DEPARTMENTS,
    responses=described(Reason.INVALID_NAME, Reason.DUPLICATE_NAME),
)
async def add_department(wanted: DepartmentBody, actor: LoggedIn) -> DepartmentDocument:
    """Add a department."""
    switch = actor.exchange.switch
    return _document(switch, switch.departments.add(actor.extension, wanted.name))


@ROUTER.patch(
    "/departments/{department_id}",
    dependencies=_DEPARTMENTS,
    responses=described(Reason.INVALID_NAME, Reason.DUPLICATE_NAME, Reason.NOT_FOUND),
)
async def rename_department(department_id: str, wanted: DepartmentBody, actor: LoggedIn) -> DepartmentDocument:
    """Give a department another name."""
    switch = actor.exchange.switch
    return _document(switch, switch.departments.rename(actor.extension, department_id, wanted.name))


@ROUTER.delete(
    "/departments/{department_id}",
    status_code=HTTPStatus.NO_CONTENT,
    dependencies=_DEPARTMENTS,
    responses=described(Reason.NOT_FOUND),
)
async def delete_department(department_id: str, actor: LoggedIn) -> None:
    """Delete a department; its members have none then."""
    actor.exchange.switch.departments.delete(actor.extension, department_id)


def _document(switch: Switch, department: Department) -> DepartmentDocument:
    members = switch.departments.members().get(department.name, 0)
    return DepartmentDocument(id=department.id, name=department.name, members=members)
