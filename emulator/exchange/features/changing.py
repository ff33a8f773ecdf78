"""How services are changed: with the right to, noted for the memory, told to whoever shows them."""

from typing import TYPE_CHECKING

from emulator.exchange.events import ServicesChanged
from emulator.exchange.features.state import Features
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Item
from emulator.exchange.stations import Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch


class Changing:
    """What all services need to be changed."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch

    def station(self, actor: str, extension: str, item: Item = Item.SERVICES) -> Station:
        """Find an extension whose services somebody wants to change. Refused: `forbidden`."""
        self._switch.rights.require(actor, item, Access.CHANGE, extension)
        return self._switch.stations[extension]

    def put(self, station: Station, features: Features, *, happened: bool = False) -> None:
        """Have other settings from now on."""
        if features != station.features:
            station.features = features
            self._switch.remember(Kind.STATION, station.extension, happened=happened)
            self._switch.emit(ServicesChanged(station.extension))

    def sheet(self, station: Station, **columns: object) -> None:
        """Change columns of the subscriber sheet that a service is."""
        subscriber = station.subscriber.model_copy(update=columns)
        if subscriber != station.subscriber:
            self._switch.subscribers.replace(station, subscriber)
            self._switch.emit(ServicesChanged(station.extension))
