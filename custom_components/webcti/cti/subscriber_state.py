"""What is known of a signed-in extension beyond its telephone. Immutable, as all of the model."""

from dataclasses import dataclass, replace
from typing import Any

from .listeners import Listeners
from .model import Extension
from .records import HistoryEntry, Presence
from .web.announcements import DndMessage
from .web.costs import CostsRecord
from .web.services import ServicesRecord
from .web.subscriber import SubscriberRecord

NO_SERVICES = ServicesRecord(
    phone_lock=None,
    account_recall=None,
    wake_up=None,
    call_as=None,
    clir=None,
    call_waiting=None,
    mobile_phone=None,
    dnd=None,
    follow_me=None,
    forwarding=None,
    forwardings=None,
)
"""Before anything is known, and where nothing is carried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicemailCount:
    """How many messages there are, and how many of them nobody has heard."""

    total: int
    unheard: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SubscriberState:
    """The last that was read. What no protocol carries, or was not read yet, is `None`.

    `missed` counts the missed calls that the PBX keeps; `dnd_messages` are those to choose from. `presence`
    is his own, as he set it himself, and `None` while nothing tells of it.
    """

    extension: Extension
    services: ServicesRecord = NO_SERVICES
    profile: SubscriberRecord | None = None
    dnd_messages: tuple[DndMessage, ...] = ()
    missed: int | None = None
    last_call: HistoryEntry | None = None
    voicemail: VoicemailCount | None = None
    costs: CostsRecord | None = None
    presence: Presence | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SubscriberChange:
    """One change of what is known."""

    before: SubscriberState
    after: SubscriberState


class Latest:
    """The latest state of one subscriber, whoever brings it, and who is told when it changes."""

    def __init__(self, extension: Extension) -> None:
        self.state = SubscriberState(extension=extension)
        self.changed: Listeners[SubscriberChange] = Listeners()

    def take(self, **changes: Any) -> None:
        """Note parts of a `SubscriberState`, and tell when that changes anything."""
        before, self.state = self.state, replace(self.state, **changes)
        if before != self.state:
            self.changed.tell(SubscriberChange(before, self.state))

    def take_services(self, **changes: Any) -> None:
        """Note single services."""
        self.take(services=replace(self.state.services, **changes))
