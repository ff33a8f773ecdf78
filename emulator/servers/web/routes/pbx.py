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
        name=switch.pbx.name or f"{switch.pbx.model} {switch.pbx.serial}",
        model=switch.pbx.model,
        firmware=switch.pbx.firmware,
        serial=switch.pbx.serial,
        languages=["pl", "en", "de"],
        features=dict(switch.rights.features()),
        now=switch.clock.now,
        voicemail_number=switch.pbx.voicemail_number,
    )
