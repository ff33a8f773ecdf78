"""The installer of the vendor's desktop program, for every subscriber."""

from fastapi import APIRouter
from fastapi.responses import FileResponse

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Feature
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.subscriber import PhoneCtiDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(tags=["PhoneCTI"], route_class=ExchangeRoute, dependencies=[needs(Feature.F28)])

_BYTES = "application/octet-stream"


@ROUTER.get("/phonecti", responses=described(Reason.NOT_FOUND))
async def phonecti(actor: LoggedIn) -> PhoneCtiDocument:
    """Tell which installer there is."""
    file = actor.exchange.switch.installer.download()
    return PhoneCtiDocument(name=file.name, size=file.size)


@ROUTER.get(
    "/phonecti/file",
    response_class=FileResponse,
    responses={
        200: {"description": "The file", "content": {_BYTES: {"schema": {"type": "string", "format": "binary"}}}},
        **described(Reason.NOT_FOUND),
    },
)
async def download(actor: LoggedIn) -> FileResponse:
    """Download the installer."""
    file = actor.exchange.switch.installer.download()
    return FileResponse(actor.machine.installers.path(file.key), media_type=_BYTES, filename=file.name)
