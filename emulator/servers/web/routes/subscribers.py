"""What is held about subscribers, and how their extensions are now."""

from fastapi import APIRouter

from emulator.exchange.errors import Reason
from emulator.exchange.office.live import live_state
from emulator.exchange.office.rights import Access, Feature, Item
from emulator.exchange.programming import CallNotifications
from emulator.servers.web.desk import LoggedIn, needs
from emulator.servers.web.documents.base import Items
from emulator.servers.web.documents.subscriber import (
    AnnouncementSetDocument,
    IssuedPassword,
    StateDocument,
    SubscriberChanges,
    SubscriberDocument,
)
from emulator.servers.web.problems import described
from emulator.servers.web.route import ExchangeRoute

ROUTER = APIRouter(tags=["Subscriber"], route_class=ExchangeRoute)


@ROUTER.get("/subscribers/{extension}", responses=described(Reason.FORBIDDEN))
async def subscriber(extension: str, actor: LoggedIn) -> SubscriberDocument:
    """Tell what is held about a subscriber."""
    switch = actor.exchange.switch
    return SubscriberDocument.of(switch, switch.staff.subscriber(actor.extension, extension))


@ROUTER.patch(
    "/subscribers/{extension}",
    responses=described(Reason.FORBIDDEN, Reason.INVALID_EMAIL, Reason.INVALID_VALUE),
)
async def change_subscriber(extension: str, changes: SubscriberChanges, actor: LoggedIn) -> SubscriberDocument:
    """Change what the actor may change; all or nothing."""
    switch = actor.exchange.switch
    columns: dict[str, object] = {column: getattr(changes, column) for column in changes.model_fields_set}
    if "announcement_set" in columns:
        columns["announcement_set"] = changes.announcement_set or ""
    if "call_notifications" in columns:
        wanted = changes.call_notifications
        columns["call_notifications"] = CallNotifications(answered=wanted.answered, missed=wanted.missed)
    switch.rights.require(actor.extension, Item.NUMBER, Access.SEE, extension)
    return SubscriberDocument.of(switch, switch.staff.change(actor.extension, extension, columns))


@ROUTER.get("/subscribers/{extension}/state", responses=described(Reason.FORBIDDEN))
async def state(extension: str, actor: LoggedIn) -> StateDocument:
    """Tell how an extension is now."""
    switch = actor.exchange.switch
    switch.rights.require(actor.extension, Item.NUMBER, Access.SEE, extension)
    return StateDocument.of(live_state(switch.core.stations[extension]))


@ROUTER.post(
    "/subscribers/{extension}/temporary-password",
    dependencies=[needs(Feature.F29)],
    responses=described(Reason.FORBIDDEN),
)
async def temporary_password(extension: str, actor: LoggedIn) -> IssuedPassword:
    """Issue a password that has to be changed at the next log-in; it is told this once."""
    return IssuedPassword(password=actor.exchange.switch.identity.temporary_password(actor.extension, extension))


@ROUTER.get("/announcement-sets")
async def announcement_sets(actor: LoggedIn) -> Items[AnnouncementSetDocument]:
    """List the sets of announcements the PBX holds."""
    sets = actor.exchange.switch.core.pbx.announcement_sets
    return Items(items=[AnnouncementSetDocument(id=entry.id, name=entry.name) for entry in sets])
