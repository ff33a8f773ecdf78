"""Labels of the keys of system telephones: what is printed and laid beside the keys (WebCTI manual, system phone)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Item, Rights
from emulator.exchange.programming import KeyFunction, ProgrammedKey, TelephoneKind
from emulator.exchange.stations import Station

LONGEST_LABEL = 16
SMALLEST_FONT, USUAL_FONT, LARGEST_FONT = 6, 10, 16
"""Points."""


@dataclass(frozen=True, slots=True)
class KeyLayout:
    """Programmable keys of a telephone and of each module beside it."""

    keys: int
    module_keys: int


MODELS: Mapping[str, KeyLayout] = {
    "CTS-202.CL": KeyLayout(keys=8, module_keys=20),
    "CTS-202.Plus": KeyLayout(keys=16, module_keys=20),
    "CTS-202.IP": KeyLayout(keys=16, module_keys=20),
    "CTS-220.IP": KeyLayout(keys=20, module_keys=20),
    "CTS-330": KeyLayout(keys=24, module_keys=30),
}
"""The models are Slican's, the numbers of their keys are our choice."""

OTHER_MODEL = KeyLayout(keys=8, module_keys=20)


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """What a subscriber wrote: the size of the letters in points, and texts by position of the key."""

    font_size: int = USUAL_FONT
    labels: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelledKey:
    """One key. `label` is what is printed, `default_label` what would be without a text of the subscriber."""

    position: int
    function: str
    value: str
    label: str
    default_label: str


@dataclass(frozen=True, slots=True)
class KeyLabels:
    """All keys of a telephone, in the order of their positions."""

    model: str
    font_size: int
    modules: int
    keys: tuple[LabelledKey, ...]


class Labels:
    """Label sheets of all subscribers."""

    def __init__(self, core: Core, rights: Rights, phonebook: Phonebook) -> None:
        self._core = core
        self._rights = rights
        self._phonebook = phonebook
        self.sheets: dict[str, LabelSheet] = {}

    def of(self, actor: str, extension: str) -> KeyLabels:
        """Give the keys of a subscriber's telephone. Refused: `forbidden`, `not_found` without a system telephone."""
        self._rights.require(actor, Item.KEY_LABELS, Access.SEE, extension)
        station = self._system_telephone(extension)
        telephone, sheet = station.subscriber.telephone, self.sheets.get(extension, LabelSheet())
        programmed = {key.position: key for key in telephone.keys}
        keys = []
        for position in range(1, _key_count(station) + 1):
            key = programmed.get(position)
            usual = self._usual(key, extension)[:LONGEST_LABEL]
            function, value = ("", "") if key is None else (key.function.value, key.value)
            keys.append(LabelledKey(position, function, value, sheet.labels.get(position, usual), usual))
        return KeyLabels(telephone.model, sheet.font_size, telephone.modules, tuple(keys))

    def write(self, actor: str, extension: str, font_size: int, labels: Mapping[int, str]) -> KeyLabels:
        """Keep the texts of a subscriber; keys without one get their usual label. Refused: as `of`, `invalid_value`."""
        self._rights.require(actor, Item.KEY_LABELS, Access.CHANGE, extension)
        station = self._system_telephone(extension)
        if not SMALLEST_FONT <= font_size <= LARGEST_FONT:
            raise Refused(Reason.INVALID_VALUE, f"{SMALLEST_FONT} to {LARGEST_FONT} points", field="font_size")
        if not all(1 <= position <= _key_count(station) for position in labels):
            raise Refused(Reason.INVALID_VALUE, "the telephone has no such key", field="labels")
        if not all(len(text) <= LONGEST_LABEL and (text.isprintable() or not text) for text in labels.values()):
            raise Refused(Reason.INVALID_VALUE, f"a label has at most {LONGEST_LABEL} characters", field="labels")
        self.sheets[extension] = LabelSheet(font_size, dict(labels))
        self._core.remember(Kind.KEY_LABELS, extension)
        return self.of(actor, extension)

    def _system_telephone(self, extension: str) -> Station:
        station = self._core.station(extension, Reason.NOT_FOUND)
        if station.kind is not TelephoneKind.SYSTEM:
            raise Refused(Reason.NOT_FOUND)
        return station

    def _usual(self, key: ProgrammedKey | None, viewer: str) -> str:
        """Name the number or the service of a key."""
        if key is None:
            return ""
        if key.function is not KeyFunction.NUMBER:
            return key.value.replace("_", " ")
        route = self._core.plan.analyse(key.value, complete=True)
        outside = isinstance(route, Route) and route.kind is RouteKind.OUTSIDE
        number = route.number if isinstance(route, Route) and outside else key.value
        return self._phonebook.name_of(number, viewer) or key.value


def _key_count(station: Station) -> int:
    telephone = station.subscriber.telephone
    layout = MODELS.get(telephone.model, OTHER_MODEL)
    return layout.keys + telephone.modules * layout.module_keys
