"""As whom a user acts: the one place where the panel's requests to the WebCTI API get their right and their session.

An extension that belongs to the user is acted for with its stored password, any other only after a log-in in the panel.
What is not his is `not_allowed`, whether it exists or not. Beyond that the PBX decides, request by request.
"""

from dataclasses import dataclass
from enum import StrEnum

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant, callback

from ..access import entries_of, loaded_hubs, may_control, may_see
from ..cti.errors import AuthenticationFailed, NotSupported, WebCode, WebRefused
from ..cti.model import ConnectionStatus, Extension
from ..cti.web.client import WebClient
from ..hub import Hub
from .mistakes import NOT_ALLOWED, PBX_UNREACHABLE, Mistake
from .sessions import Guest, panel_sessions


class Access(StrEnum):
    """Whether an extension's screens can be had."""

    READY = "ready"
    LOG_IN = "log_in"
    PASSWORD_REQUIRED = "password_required"  # noqa: S105 - a state, not a password
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Actor:
    """A user acting as a subscriber. `guest` is his own log-in, if he acts by one."""

    user: User
    hub: Hub
    extension: Extension
    guest: Guest | None

    @property
    def client(self) -> WebClient:
        """The session at the WebCTI API. Raises `Mistake`."""
        if self.guest is not None:
            return self.guest.client
        try:
            return self.hub.pbx.subscriber(self.extension).web
        except NotSupported as err:
            has_api = self.hub.pbx.web_info is not None
            raise Mistake(WebCode.SESSION_EXPIRED if has_api else WebCode.UNSUPPORTED_ON_FAMILY) from err

    @property
    def may_change(self) -> bool:
        """Whether Home Assistant lets the user do more than look. Who logged in himself has the PBX's rights only."""
        return self.guest is not None or may_control(self.user, self.hub, self.extension)

    @property
    def status(self) -> ConnectionStatus:
        """Whether the PBX tells of changes."""
        return self.guest.status if self.guest is not None else self.hub.pbx.subscriber(self.extension).status

    @property
    def access(self) -> Access:
        """Whether requests can be made, and what has to happen before."""
        if self.hub.pbx.web_info is None:
            return Access.UNSUPPORTED
        try:
            client = self.client
        except Mistake:
            return Access.LOG_IN
        reason = self.status.reason
        if client.session.must_change_password or (
            isinstance(reason, WebRefused) and reason.code is WebCode.PASSWORD_REQUIRED
        ):
            return Access.PASSWORD_REQUIRED
        refused = isinstance(reason, AuthenticationFailed) and not self.status.retrying
        return Access.LOG_IN if refused else Access.READY


@callback
def find_hub(hass: HomeAssistant, entry_id: str) -> Hub:
    """Return a PBX that is set up. Raises `Mistake`."""
    for hub in loaded_hubs(hass):
        if hub.entry.entry_id == entry_id:
            return hub
    raise Mistake(PBX_UNREACHABLE)


@callback
def find_actor(hass: HomeAssistant, user: User, entry_id: str, extension: Extension) -> Actor:
    """Return the user as the subscriber he may act for. Raises `Mistake`."""
    try:
        hub = find_hub(hass, entry_id)
    except Mistake:
        # Whether a PBX is away is told only to who has something there.
        if _owns_at(hass, user, entry_id, extension):
            raise
        raise Mistake(NOT_ALLOWED) from None
    guest = panel_sessions(hass).find(user, hub, extension)
    if guest is None and not _is_owner(user, hub, extension):
        raise Mistake(NOT_ALLOWED)
    return Actor(user, hub, extension, guest)


def _is_owner(user: User, hub: Hub, extension: Extension) -> bool:
    return extension in hub.settings.sign_ins and may_see(user, hub.settings, extension)


def _owns_at(hass: HomeAssistant, user: User, entry_id: str, extension: Extension) -> bool:
    return any(entry.entry_id == entry_id and number == extension for entry, number in entries_of(hass, user))
