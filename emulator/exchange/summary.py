"""The summary of the main window: which services of an extension are on (WebCTI manual, main window)."""

from collections.abc import Callable, Mapping
from typing import Final

from emulator.exchange.office.rights import Feature, Rights
from emulator.exchange.stations import Station

type _IsOn = Callable[[Station], bool]

_SERVICES: Final[Mapping[str, tuple[Feature, _IsOn]]] = {
    "phone_lock": (Feature.F8, lambda station: station.locked),
    "account_recall": (Feature.F9, lambda station: bool(station.account)),
    "wake_up": (Feature.F10, lambda station: station.features.wake_up.next is not None),
    "call_as": (Feature.F11, lambda station: bool(station.features.identity)),
    "clir": (Feature.F12, lambda station: station.features.clir),
    "call_waiting": (Feature.F13, lambda station: station.subscriber.call_waiting),
    "mobile_phone": (Feature.F14, lambda station: station.features.mobile_phone.on),
    "dnd": (Feature.F23, lambda station: station.dnd),
    "follow_me": (Feature.F25, lambda station: station.features.follow_me.on),
    "forwarding": (Feature.F20, lambda station: any(rule.active for rule in station.rules)),
    "forwardings": (Feature.F21, lambda station: any(rule.active for rule in station.rules)),
}


def active_services(station: Station, rights: Rights) -> list[str]:
    """Name the services that are on, among those the PBX has."""
    return [name for name, (feature, is_on) in _SERVICES.items() if rights.has_feature(feature) and is_on(station)]
