"""The sheets of the subscribers: how one is exchanged for another while the exchange works."""

from collections.abc import Callable

from emulator.exchange.core import Core
from emulator.exchange.events import LanguageChanged
from emulator.exchange.memory import Kind
from emulator.exchange.programming import Subscriber
from emulator.exchange.stations import Station


class Subscribers:
    """Changes the programming of extensions.

    `followed_by` hear of every sheet what it was before and is now. `emptied_by` end the calls of a telephone that
    became unusable.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self.followed_by: list[Callable[[Subscriber, Subscriber], None]] = []
        self.emptied_by: list[Callable[[Station], None]] = []

    def replace(self, station: Station, subscriber: Subscriber) -> None:
        """Change the programming of an extension; a telephone that became unusable loses its calls."""
        core = self._core
        hook, before, station.subscriber = station.hook, station.subscriber, subscriber
        station.port = subscriber.telephone.port or station.port
        others = (s if s.extension != subscriber.extension else subscriber for s in core.programming.subscribers)
        core.programming = core.programming.model_copy(update={"subscribers": tuple(others)})
        core.remember(Kind.SUBSCRIBER, subscriber.extension)
        for follow in self.followed_by:
            follow(before, subscriber)
        if subscriber.language is not before.language:
            core.emit(LanguageChanged(station.extension, subscriber.language, station.languages))
        if not station.usable:
            for empty in self.emptied_by:
                empty(station)
        if station.hook is not hook:
            core.flags_changed(station)
        core.freed(station)
