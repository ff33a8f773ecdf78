"""Labels of the keys of a system telephone (WebCTI API, section 9)."""

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Feature
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.key_labels import KeyLabelsDocument, LabelsBody
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(
    tags=["Key labels"],
    route_class=ExchangeRoute,
    dependencies=[needs(Feature.F27)],
    responses=described(Reason.FORBIDDEN, Reason.NOT_FOUND),
)


@ROUTER.get("/subscribers/{extension}/key-labels")
async def key_labels(extension: str, actor: LoggedIn) -> KeyLabelsDocument:
    """Tell what the keys of the telephone do and what is printed beside them."""
    return KeyLabelsDocument.model_validate(actor.exchange.switch.key_labels.of(actor.extension, extension))


@ROUTER.put("/subscribers/{extension}/key-labels", responses=described(Reason.INVALID_VALUE))
async def write(extension: str, wanted: LabelsBody, actor: LoggedIn) -> KeyLabelsDocument:
    """Keep the subscriber's texts."""
    labels = actor.exchange.switch.key_labels
    return KeyLabelsDocument.model_validate(labels.write(actor.extension, extension, wanted.font_size, wanted.labels))
