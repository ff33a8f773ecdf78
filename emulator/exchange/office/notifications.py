"""Mails after answered and missed calls, to who wants them."""

from typing import TYPE_CHECKING

from emulator.exchange.events import CallProgressed, CallStep, Event, ReleaseCause
from emulator.exchange.office.letters import WITHHELD, Purpose, letter

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Notifications:
    """Writes a mail when a call that came in is over."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def follow(self, event: Event) -> None:
        """Hear of what happens in the exchange."""
        if isinstance(event, CallProgressed) and event.incoming and event.step is CallStep.CLEARED:
            self._call_over(event)

    def _call_over(self, call: CallProgressed) -> None:
        subscriber = self._switch.stations[call.extension].subscriber
        wanted = subscriber.call_notifications
        missed = not call.answered and call.cause is not ReleaseCause.PICKED_UP_ELSEWHERE
        if not subscriber.email or not (wanted.answered if call.answered else wanted.missed and missed):
            return
        caller = " ".join(part for part in (call.far.digits, call.name) if part)
        content = letter(
            Purpose.ANSWERED_CALL if call.answered else Purpose.MISSED_CALL,
            subscriber.language,
            at=self._switch.clock.now.isoformat(" ", "minutes"),
            extension=subscriber.extension,
            caller=caller or WITHHELD[subscriber.language],
        )
        self._switch.post.write(subscriber.email, content)
