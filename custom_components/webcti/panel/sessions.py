"""Sessions that users opened in the panel by a subscriber's password, beside those of the extensions they own.

They are kept in memory, one for each user and subscriber, and end with their PBX.
"""

from collections.abc import Callable
from typing import Final

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..cti.errors import AuthenticationFailed, CtiError, Refusal, WebCode
from ..cti.listeners import Listeners
from ..cti.model import ConnectionStatus, Extension
from ..cti.web.client import WebClient
from ..cti.web.events import WebChange
from ..hub import Hub
from .mistakes import Mistake, as_mistakes

MOST_SESSIONS: Final = 8
"""Sessions that one user may have at a time."""


class Guest:
    """A subscriber somebody logged in as: his session, and what the PBX tells it."""

    def __init__(self, hub: Hub, extension: Extension, client: WebClient) -> None:
        self.hub = hub
        self.extension = extension
        self.client = client
        self.heard: Listeners[WebChange] = Listeners()
        self.status_changed: Listeners[ConnectionStatus] = Listeners()
        self._stream = client.events(self.heard.tell, self.status_changed.tell)

    @property
    def status(self) -> ConnectionStatus:
        """Whether the PBX tells of changes; a password that must be changed stops that."""
        return self._stream.status

    async def open(self) -> None:
        """Log in, and listen unless the password has to be changed first. Raises the errors of the client."""
        await self.client.session.log_in()
        if not self.client.session.must_change_password:
            self._stream.start()

    async def set_password(self, new: str, old: str | None) -> None:
        """Set the subscriber's password; whatever had to wait for that begins. Raises the errors of the client."""
        await self.client.session.change_password(new, old)
        self._stream.start()

    async def close(self) -> None:
        """Stop listening and log out, as far as the PBX still answers."""
        await self._stream.close()
        try:
            await self.client.session.log_out()
        except CtiError:
            return


class PanelSessions:
    """All of them."""

    def __init__(self) -> None:
        self._guests: dict[tuple[str, str, Extension], Guest] = {}
        self._listeners: dict[str, Listeners[None]] = {}

    def of(self, user: User) -> list[Guest]:
        """Return the sessions of a user."""
        return [guest for (user_id, *_), guest in self._guests.items() if user_id == user.id]

    def find(self, user: User, hub: Hub, extension: Extension) -> Guest | None:
        """Return a user's session as a subscriber, `None` when he has none."""
        return self._guests.get((user.id, hub.entry.entry_id, extension))

    async def async_open(self, user: User, hub: Hub, extension: Extension, password: str) -> Guest:
        """Log a user in as a subscriber, in the place of the session he had. Raises `Mistake`."""
        with as_mistakes():
            guest = Guest(hub, extension, hub.pbx.web.client(extension, password))
            try:
                await guest.open()
            except AuthenticationFailed as err:
                raise _refused(err) from err
        others = self.of(user)
        if len(others) >= MOST_SESSIONS and self.find(user, hub, extension) is None:
            await self.async_close(user, others[0].hub, others[0].extension)
        await self._async_end((user.id, hub.entry.entry_id, extension))
        self._guests[user.id, hub.entry.entry_id, extension] = guest
        self._tell(user.id)
        return guest

    async def async_close(self, user: User, hub: Hub, extension: Extension) -> None:
        """Log a user out. Does nothing when he has no session."""
        await self._async_end((user.id, hub.entry.entry_id, extension))
        self._tell(user.id)

    async def async_close_all(self, hub: Hub) -> None:
        """End all sessions at a PBX."""
        for key in [key for key, guest in self._guests.items() if guest.hub is hub]:
            await self._async_end(key)
            self._tell(key[0])

    @callback
    def subscribe(self, user: User, listener: Callable[[], None]) -> Callable[[], None]:
        """Hear when a user logs in or out somewhere; returns how to stop."""
        return self._listeners.setdefault(user.id, Listeners()).add(lambda _: listener())

    async def _async_end(self, key: tuple[str, str, Extension]) -> None:
        if guest := self._guests.pop(key, None):
            await guest.close()

    def _tell(self, user_id: str) -> None:
        if listeners := self._listeners.get(user_id):
            listeners.tell(None)


SESSIONS: HassKey[PanelSessions] = HassKey("webcti_panel_sessions")


@callback
def panel_sessions(hass: HomeAssistant) -> PanelSessions:
    """Return the sessions of this Home Assistant."""
    if SESSIONS not in hass.data:
        hass.data[SESSIONS] = PanelSessions()
    return hass.data[SESSIONS]


def _refused(error: AuthenticationFailed) -> Mistake:
    """Tell a log-in that was refused from a session that ended."""
    blocked = error.reason is Refusal.TOO_MANY_ATTEMPTS
    return Mistake(WebCode.TOO_MANY_ATTEMPTS if blocked else WebCode.INVALID_CREDENTIALS)
