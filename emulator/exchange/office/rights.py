"""Who may see and change what, and what the PBX has at all. Everything is read anew at each question.

A manager is who has the licence for it and at least one department, on a PBX that knows managers. What is asked for
about an extension that does not exist is refused in the same words as what is forbidden.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum, auto
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.capabilities import Feature, features_of
from emulator.exchange.programming import Licence, Subscriber

__all__ = ["Access", "Feature", "Item", "Rights", "Role"]


class Role(StrEnum):
    """What somebody is in WebCTI; one person may be all of it."""

    USER = "user"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


class Access(Enum):
    """What somebody wants to do with an item."""

    SEE = auto()
    CHANGE = auto()


class Item(Enum):
    """What there is about an extension, as far as the rights to it are the same."""

    NUMBER = auto()
    """Number, rights and live state."""
    COMMENT = auto()
    DESCRIPTION = auto()
    """Description and e-mail address."""
    LANGUAGE = auto()
    """Language and call-back way."""
    PASSWORD = auto()
    """The own password, also in place of one that must be changed."""
    TEMPORARY_PASSWORD = auto()
    NEW_PASSWORD = auto()
    HISTORY = auto()
    VOICEMAIL = auto()
    CALLS = auto()
    """Calls placed for him, and his main window."""
    COSTS = auto()
    """Costs, limit, balance, top-up."""
    SERVICES = auto()
    """Phone lock, account recall, wake-up, forwarding, DND, follow-me, the switches of MobilePhone."""
    MOBILE_PHONE_NUMBER = auto()
    CALL_PRESENTATION = auto()
    """Call as, caller ID restriction, call waiting."""
    OWN_DND_MESSAGE = auto()
    ANNOUNCEMENT_SET = auto()
    CALL_NOTIFICATIONS = auto()
    PRIVILEGES = auto()
    """Contacts access and recordings access."""
    LICENCE = auto()
    """Licence, department, managed departments."""
    NUMBER_MARKS = auto()
    """VIP and restricted marks of his numbers."""
    KEY_LABELS = auto()


class _Who(Enum):
    ANYBODY = auto()
    SELF = auto()
    SELF_RECORDING = auto()
    """Himself, when he may record DND messages."""
    MANAGER = auto()
    ADMINISTRATOR = auto()


_S, _M, _A = _Who.SELF, _Who.MANAGER, _Who.ADMINISTRATOR

_TABLE: Final[Mapping[Item, tuple[frozenset[_Who], frozenset[_Who]]]] = {
    # item                      see                           change
    Item.NUMBER:              (frozenset({_S, _M, _A}),      frozenset()),
    Item.COMMENT:             (frozenset({_S, _M, _A}),      frozenset({_M, _A})),
    Item.DESCRIPTION:         (frozenset({_S, _M, _A}),      frozenset({_S, _M, _A})),
    Item.LANGUAGE:            (frozenset({_S}),              frozenset({_S})),
    Item.PASSWORD:            (frozenset(),                  frozenset({_S})),
    Item.TEMPORARY_PASSWORD:  (frozenset(),                  frozenset({_M})),
    Item.NEW_PASSWORD:        (frozenset(),                  frozenset({_A})),
    Item.HISTORY:             (frozenset({_S, _M}),          frozenset()),
    Item.VOICEMAIL:           (frozenset({_S}),              frozenset({_S})),
    Item.CALLS:               (frozenset({_S}),              frozenset({_S})),
    Item.COSTS:               (frozenset({_S, _M, _A}),      frozenset()),
    Item.SERVICES:            (frozenset({_S, _M, _A}),      frozenset({_S, _M, _A})),
    Item.MOBILE_PHONE_NUMBER: (frozenset({_S, _M, _A}),      frozenset({_M})),
    Item.CALL_PRESENTATION:   (frozenset({_S}),              frozenset({_S})),
    Item.OWN_DND_MESSAGE:     (frozenset({_S, _M}),          frozenset({_Who.SELF_RECORDING, _M})),
    Item.ANNOUNCEMENT_SET:    (frozenset({_S, _M, _A}),      frozenset({_M})),
    Item.CALL_NOTIFICATIONS:  (frozenset({_S, _M, _A}),      frozenset({_M, _A})),
    Item.PRIVILEGES:          (frozenset({_S, _M, _A}),      frozenset({_M, _A})),
    Item.LICENCE:             (frozenset({_S, _M, _A}),      frozenset({_A})),
    Item.NUMBER_MARKS:        (frozenset({_Who.ANYBODY}),    frozenset({_M, _A})),
    Item.KEY_LABELS:          (frozenset({_S}),              frozenset({_S})),
}  # fmt: skip


class Rights:
    """Decides for every subject of the exchange."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def features(self) -> Mapping[Feature, bool]:
        """Tell of every feature whether the PBX has it."""
        present = features_of(self._core.pbx)
        return {feature: feature in present for feature in Feature}

    def has_feature(self, feature: Feature) -> bool:
        """Tell whether the PBX has a feature."""
        return feature in features_of(self._core.pbx)

    def require_feature(self, feature: Feature) -> None:
        """Refused: `unsupported_on_family`."""
        if not self.has_feature(feature):
            raise Refused(Reason.UNSUPPORTED_ON_FAMILY)

    def roles(self, extension: str) -> frozenset[Role]:
        """Tell what somebody is; nothing when there is no such subscriber or he is switched off."""
        subscriber = self._subscriber(extension)
        if subscriber is None:
            return frozenset()
        roles = {Role.USER}
        if self.managed_departments(extension):
            roles.add(Role.MANAGER)
        if subscriber.is_admin:
            roles.add(Role.ADMINISTRATOR)
        return frozenset(roles)

    def require_role(self, actor: str, role: Role) -> None:
        """Refused: `forbidden`."""
        if role not in self.roles(actor):
            raise Refused(Reason.FORBIDDEN)

    def managed_departments(self, extension: str) -> tuple[str, ...]:
        """Name the departments he is manager of in effect."""
        subscriber = self._subscriber(extension)
        if subscriber is None or subscriber.licence is not Licence.MANAGER or not self.has_feature(Feature.F29):
            return ()
        return subscriber.manages

    def managers(self) -> frozenset[str]:
        """List who is manager in effect."""
        return frozenset(extension for extension in self._core.stations if self.managed_departments(extension))

    def managed(self, extension: str) -> tuple[str, ...]:
        """List the extensions he is manager of, by number; he may be among them."""
        departments = self.managed_departments(extension)
        members = (s for s in self._core.stations.values() if s.subscriber.department in departments)
        return tuple(sorted(station.extension for station in members)) if departments else ()

    def allowed(self, actor: str, item: Item, access: Access, extension: str) -> bool:
        """Tell whether the actor may do this with an item of an extension; nobody may with one that does not exist."""
        if extension not in self._core.stations:
            return False
        see, change = _TABLE[item]
        return not self._relations(actor, extension).isdisjoint(see if access is Access.SEE else change)

    def require(self, actor: str, item: Item, access: Access, extension: str) -> None:
        """Refused: `forbidden`."""
        if not self.allowed(actor, item, access, extension):
            raise Refused(Reason.FORBIDDEN)

    def _relations(self, actor: str, extension: str) -> frozenset[_Who]:
        subscriber = self._subscriber(actor)
        if subscriber is None:
            return frozenset()
        relations = {_Who.ANYBODY}
        if actor == extension:
            relations.add(_Who.SELF)
            if subscriber.may_record_dnd:
                relations.add(_Who.SELF_RECORDING)
        department = self._core.stations[extension].subscriber.department
        if department and department in self.managed_departments(actor):
            relations.add(_Who.MANAGER)
        if subscriber.is_admin:
            relations.add(_Who.ADMINISTRATOR)
        return frozenset(relations)

    def _subscriber(self, extension: str) -> Subscriber | None:
        station = self._core.stations.get(extension)
        return station.subscriber if station is not None and station.subscriber.enabled else None
