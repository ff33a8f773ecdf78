"""The installer file, sent by administrators."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.requests import ClientDisconnect

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.installer import LARGEST, InstallerFile
from emulator.exchange.office.rights import Feature
from emulator.servers.web.desk import Actor, LoggedIn, needs
from emulator.servers.web.documents.administration import InstallerDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute, require_listener

ROUTER = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F31)],
    responses=described(Reason.FORBIDDEN),
)

UPLOADS = APIRouter(
    prefix="/administration",
    tags=["Administration"],
    dependencies=[needs(Feature.F31)],
    responses=described(Reason.FORBIDDEN, Reason.STORAGE_MISSING, Reason.BAD_FILE, Reason.FILE_TOO_LARGE),
)
"""What is too large to be read as a whole before it is looked at."""

_BYTES = "application/octet-stream"


@ROUTER.get("/installer")
async def installer(actor: LoggedIn) -> InstallerDocument:
    """Tell which file there is."""
    return _present(actor)


@ROUTER.delete("/installer", responses=described(Reason.NOT_FOUND))
async def delete_installer(actor: LoggedIn) -> InstallerDocument:
    """Delete the file."""
    deleted = actor.exchange.switch.installer.delete(actor.extension)
    actor.machine.installers.discard(deleted.key)
    return _present(actor)


@UPLOADS.put(
    "/installer",
    openapi_extra={
        "requestBody": {"required": True, "content": {_BYTES: {"schema": {"type": "string", "format": "binary"}}}}
    },
)
async def put_installer(
    name: Annotated[str, Query(max_length=255)], request: Request, actor: LoggedIn
) -> InstallerDocument:
    """Send a file, which takes the place of the present one when it has arrived whole."""
    installers, kept = actor.machine.installers, actor.exchange.switch.installer
    actor.machine.timekeeper.catch_up()
    kept.require_upload(actor.extension, name)
    try:
        key, size = await installers.receive(request.stream(), LARGEST)
    except ClientDisconnect as error:
        raise Refused(Reason.BAD_FILE, "the upload broke off") from error
    try:
        await require_listener(request)
        with actor.exchange.working():
            replaced = actor.exchange.switch.installer.put(actor.extension, InstallerFile(name, size, key))
    except BaseException:
        installers.discard(key)
        raise
    if replaced is not None:
        installers.discard(replaced.key)
    return _present(actor)


def _present(actor: Actor) -> InstallerDocument:
    kept = actor.exchange.switch.installer
    return InstallerDocument.of(kept.see(actor.extension), storage_present=kept.storage_present)
