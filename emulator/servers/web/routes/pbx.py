"""The PBX itself, told to everybody."""

from fastapi import APIRouter

from emulator.servers.web.desk import OnDesk
from emulator.servers.web.documents.pbx import PbxDocument
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(tags=["PBX"], route_class=ExchangeRoute)


@ROUTER.get("/pbx")
async def pbx(desk: OnDesk) -> PbxDocument:
    """Tell what the PBX is and what it can do."""
    switch = desk.exchange.switch
    return PbxDocument(
        name=switch.core.pbx.name or f"{switch.core.pbx.model} {switch.core.pbx.serial}",
        model=switch.core.pbx.model,
        firmware=switch.core.pbx.firmware,
        serial=switch.core.pbx.serial,
        languages=["pl", "en", "de"],
        features=dict(switch.rights.features()),
        now=switch.core.clock.now,
        voicemail_number=switch.core.pbx.voicemail_number,
    )
