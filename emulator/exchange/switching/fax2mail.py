"""The fax2mail gateway: a forwarded call is received as a fax and mailed to the subscriber."""

from typing import Final

from emulator.exchange.calls import Announcement, Call, presentation
from emulator.exchange.core import Core
from emulator.exchange.events import FaxReceived, ReleaseCause
from emulator.exchange.office.letters import WITHHELD, Purpose, letter
from emulator.exchange.office.post import Post
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing

FAX_SECONDS: Final = 5.0
"""Seconds a fax takes; who hangs up earlier has sent a shorter one."""


class Fax2Mail:
    """Receives faxes for extensions that have the gateway."""

    def __init__(self, core: Core, post: Post, clearing: Clearing, ringing: Ringing) -> None:
        self._core = core
        self._post = post
        self._clearing = clearing
        self._ringing = ringing

    def receive(self, call: Call, station: Station) -> ReleaseCause | None:
        """Answer a call with the fax tone. Returns why it cannot: the subscriber has no gateway."""
        origin = call.origin
        if not station.subscriber.has_fax2mail or origin is None:
            return ReleaseCause.DAMAGED
        number = presentation(origin.party).digits
        leg = self._core.join(call, Announcement(""), LegState.ALERTING)
        call.closed = lambda: self._mail(station, number)
        self._ringing.answer(leg)
        leg.timer = self._core.after(FAX_SECONDS, lambda: self._clearing.leave(leg))
        return None

    def _mail(self, station: Station, number: str) -> None:
        self._core.emit(FaxReceived(station.extension, number))
        subscriber = station.subscriber
        if subscriber.email:
            language = subscriber.language
            text = letter(
                Purpose.FAX,
                language,
                at=f"{self._core.clock.now:%Y-%m-%d %H:%M}",
                extension=station.extension,
                caller=number or WITHHELD[language],
            )
            self._post.write(subscriber.email, text)
