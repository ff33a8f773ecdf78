"""Mails after answered and missed calls, to who wants them."""

from emulator.exchange.books.known import Names
from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.core import Core
from emulator.exchange.office.letters import WITHHELD, Purpose, letter
from emulator.exchange.office.post import Post


class Notifications:
    """Writes a mail when a call that came in is over."""

    def __init__(self, core: Core, post: Post, names: Names) -> None:
        self._core = core
        self._post = post
        self._names = names

    def call_over(self, extension: str, call: CallRecord) -> None:
        """Hear what became of a call at an extension."""
        subscriber = self._core.stations[extension].subscriber
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
        known = self._names.presented(call.far, extension)
        digits = "" if known.restricted else call.far.digits
        caller = " ".join(part for part in (digits, call.name) if part)
        content = letter(
            purpose,
            subscriber.language,
            at=call.start.isoformat(" ", "minutes"),
            extension=extension,
            caller=caller or WITHHELD[subscriber.language],
        )
        self._post.write(subscriber.email, content)
