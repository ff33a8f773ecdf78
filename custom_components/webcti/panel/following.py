"""What one panel is told of one subscriber's screens: whether they can be had, as whom, and what changed."""

import logging
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from ..const import DOMAIN
from ..cti.errors import CtiError
from ..cti.model import ConnectionStatus
from ..cti.web.events import Topic, WebChange
from .acting import Access, Actor
from .documents import told
from .ids import extension_id
from .mistakes import Mistake
from .outbox import Outbox
from .payloads import Payload, topic_payload

_LOGGER = logging.getLogger(__name__)

EVERYTHING: Final = WebChange(topic="all")
"""Told when changes may have been missed."""

ABOUT_THE_SESSION: Final = (Topic.SUBSCRIBER, Topic.SESSION)


class SubscriberFollower:
    """Follows one subscriber for one panel, from the making of it to `stop`."""

    def __init__(self, hass: HomeAssistant, actor: Actor, outbox: Outbox) -> None:
        self._hass = hass
        self._actor = actor
        self._outbox = outbox
        self._identifier = extension_id(actor.hub.entry, actor.extension)
        self._session: Payload | None = None
        self._asking = False
        self._ask_again = False
        self._stopped = False
        if actor.guest is not None:
            self._stop: list[CALLBACK_TYPE] = [
                actor.guest.status_changed.add(self._status_changed),
                actor.guest.heard.add(self._heard),
            ]
        else:
            subscriber = actor.hub.pbx.subscriber(actor.extension)
            self._stop = [
                subscriber.subscribe_status(self._status_changed),
                subscriber.subscribe_topics(self._heard),
            ]
        self._ask()

    @callback
    def stop(self) -> None:
        """Follow no more."""
        self._stopped = True
        while self._stop:
            self._stop.pop()()

    def payload(self) -> dict[str, Any]:
        """Tell whether the screens can be had, and as whom as far as that is known yet."""
        access = self._actor.access
        return {"access": access, "session": self._session if access is Access.READY else None}

    @callback
    def _heard(self, change: WebChange) -> None:
        self._outbox.topic(topic_payload(self._actor.hub.serial, change))
        if change.topic in ABOUT_THE_SESSION and change.extension in ("", self._actor.extension):
            self._ask()

    @callback
    def _status_changed(self, status: ConnectionStatus) -> None:
        self._outbox.session(self._identifier, self.payload())
        if status.connected:
            self._outbox.topic(topic_payload(self._actor.hub.serial, EVERYTHING))
            self._ask()

    @callback
    def _ask(self) -> None:
        """Read who is logged in, once more when it changed meanwhile."""
        self._ask_again = self._asking
        if self._asking or self._actor.access is not Access.READY:
            return
        self._asking = True
        self._actor.hub.entry.async_create_background_task(self._hass, self._read(), f"{DOMAIN} session of a panel")

    async def _read(self) -> None:
        try:
            self._session = told(await self._actor.client.who())
        except (CtiError, Mistake) as err:
            _LOGGER.debug("A session could not be read: %s", type(err).__name__)
        finally:
            self._asking = False
        if self._stopped:
            return
        self._outbox.session(self._identifier, self.payload())
        if self._ask_again:
            self._ask()
