"""Costs (WebCTI API, section 8). They are set by the programming tools only."""

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Access, Item
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.costs import CostsDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(tags=["Costs"], route_class=ExchangeRoute, responses=described(Reason.FORBIDDEN))


@ROUTER.get("/subscribers/{extension}/costs")
async def costs(extension: str, actor: LoggedIn) -> CostsDocument:
    """Tell what the calls of a subscriber cost."""
    switch = actor.exchange.switch
    switch.rights.require(actor.extension, Item.COSTS, Access.SEE, extension)
    return CostsDocument.of(switch.costs.account(switch.core.station(extension)))
