"""The fax2mail gateway: a forwarded call is received as a fax and mailed to the subscriber."""

from typing import TYPE_CHECKING, Final

from emulator.exchange.calls import Announcement, Call, presentation
from emulator.exchange.events import FaxReceived, ReleaseCause
from emulator.exchange.office.letters import WITHHELD, Purpose, letter
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

FAX_SECONDS: Final = 5.0
"""Seconds a fax takes; who hangs up earlier has sent a shorter one."""


class Fax2Mail:
    """Receives faxes for extensions that have the gateway."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def receive(self, call: Call, station: Station) -> ReleaseCause | None:
        """Answer a call with the fax tone. Returns why it cannot: the subscriber has no gateway."""
        origin = call.origin
        if not station.subscriber.has_fax2mail or origin is None:
            return ReleaseCause.DAMAGED
        number = presentation(origin.party).digits
        leg = self._switch.join(call, Announcement(""), LegState.ALERTING)
        call.closed = lambda: self._mail(station, number)
        self._switch.ringing.answer(leg)
        leg.timer = self._switch.after(FAX_SECONDS, lambda: self._switch.clearing.leave(leg))
        return None

    def _mail(self, station: Station, number: str) -> None:
        self._switch.emit(FaxReceived(station.extension, number))
        subscriber = station.subscriber
        if subscriber.email:
            language = subscriber.language
            text = letter(
                Purpose.FAX,
                language,
                at=f"{self._switch.clock.now:%Y-%m-%d %H:%M}",
                extension=station.extension,
                caller=number or WITHHELD[language],
            )
            self._switch.post.write(subscriber.email, text)
