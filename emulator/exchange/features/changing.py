"""How services are changed: with the right to, noted for the memory, told to whoever shows them."""

from emulator.exchange.core import Core
from emulator.exchange.events import ServicesChanged
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Item, Rights
from emulator.exchange.settings import Features
from emulator.exchange.stations import Station
from emulator.exchange.subscribers import Subscribers


class Changing:
    """What all services need to be changed."""

    def __init__(self, core: Core, rights: Rights, subscribers: Subscribers) -> None:
        self._core = core
        self._rights = rights
        self._subscribers = subscribers

    def station(self, actor: str, extension: str, item: Item = Item.SERVICES) -> Station:
        """Find an extension whose services somebody wants to change. Refused: `forbidden`."""
        self._rights.require(actor, item, Access.CHANGE, extension)
        return self._core.stations[extension]

    def put(self, station: Station, features: Features, *, happened: bool = False) -> None:
        """Have other settings from now on."""
        if features != station.features:
            station.features = features
            self._core.remember(Kind.STATION, station.extension, happened=happened)
            self._core.emit(ServicesChanged(station.extension))

    def sheet(self, station: Station, **columns: object) -> None:
        """Change columns of the subscriber sheet that a service is."""
        subscriber = station.subscriber.model_copy(update=columns)
        if subscriber != station.subscriber:
            self._subscribers.replace(station, subscriber)
            self._core.emit(ServicesChanged(station.extension))
