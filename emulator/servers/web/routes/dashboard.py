"""The main window (WebCTI API, section 4)."""

from typing import Final

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.rights import Access, Item
from emulator.exchange.summary import active_services
from emulator.servers.web.desk import LoggedIn
from emulator.servers.web.documents.calls import HistoryEntry, Missed, Voicemail
from emulator.servers.web.documents.costs import CostsDocument
from emulator.servers.web.documents.dashboard import DashboardDocument
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROWS: Final = 5
"""Rows of each panel."""

ROUTER = APIRouter(tags=["Main window"], route_class=ExchangeRoute, responses=described(Reason.FORBIDDEN))


@ROUTER.get("/subscribers/{extension}/dashboard")
async def dashboard(extension: str, actor: LoggedIn) -> DashboardDocument:
    """Tell the last calls and messages, the services that are on, language and costs."""
    switch, who = actor.exchange.switch, actor.extension
    switch.rights.require(who, Item.CALLS, Access.SEE, extension)
    station = switch.core.station(extension)
    messages = switch.voicemail.box(who, extension)[:ROWS]
    callers = [switch.phonebook.names.presented(message.far, who) for message in messages]
    return DashboardDocument(
        missed=[Missed.of(entry) for entry in switch.call_log.missed(who, extension)[:ROWS]],
        completed=[HistoryEntry.of(entry) for entry in switch.call_log.completed(who, extension, ROWS)],
        voicemail=list(map(Voicemail.of, messages, callers, strict=True)),
        active_services=active_services(station, switch.rights),
        language=station.subscriber.language,
        costs=CostsDocument.of(switch.costs.account(station)),
    )
