"""Mails after answered and missed calls, to who wants them."""

from typing import TYPE_CHECKING

from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.office.letters import WITHHELD, Purpose, letter

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Notifications:
    """Writes a mail when a call that came in is over."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def call_over(self, extension: str, call: CallRecord) -> None:
        """Hear what became of a call at an extension."""
        subscriber = self._switch.stations[extension].subscriber
        wanted = subscriber.call_notifications
        match call.type:
            case CallType.INCOMING if wanted.answered:
                purpose = Purpose.ANSWERED_CALL
            case CallType.MISSED if wanted.missed:
                purpose = Purpose.MISSED_CALL
            case _:
                return
        if not subscriber.email:
            return
        known = self._switch.phonebook.names.presented(call.far, extension)
        digits = "" if known.restricted else call.far.digits
        caller = " ".join(part for part in (digits, call.name) if part)
        content = letter(
            purpose,
            subscriber.language,
            at=call.start.isoformat(" ", "minutes"),
            extension=extension,
            caller=caller or WITHHELD[subscriber.language],
        )
        self._switch.post.write(subscriber.email, content)
