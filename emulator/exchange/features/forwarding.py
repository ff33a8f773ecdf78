"""The forwarding panels of WebCTI: views of the rules that CTIP sets too."""

from dataclasses import dataclass, replace
from typing import Final

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.targets import Targets
from emulator.exchange.office.rights import Feature, Rights
from emulator.exchange.services import Services
from emulator.exchange.settings import ForwardingCalls, ForwardingType, PanelType, Rule, Target
from emulator.exchange.stations import Station

_RULES: Final = {
    PanelType.ALWAYS: (ForwardingType.IMMEDIATE,),
    PanelType.BUSY: (ForwardingType.BUSY,),
    PanelType.NO_ANSWER: (ForwardingType.NO_ANSWER,),
    PanelType.BUSY_OR_NO_ANSWER: (ForwardingType.BUSY, ForwardingType.NO_ANSWER),
}
"""The rules each choice of the classic panel stands for."""

_SHOWN_FIRST: Final = (PanelType.ALWAYS, PanelType.BUSY_OR_NO_ANSWER, PanelType.BUSY, PanelType.NO_ANSWER)
"""What the panel shows when CTIP has set more than it can show."""

_OF_PANEL: Final = (ForwardingType.IMMEDIATE, ForwardingType.BUSY, ForwardingType.NO_ANSWER)

CONDITIONS: Final = (*_OF_PANEL, ForwardingType.UNAVAILABLE)
"""The panels of NCP."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The forwarding panel of the classic line."""

    on: bool
    type: PanelType
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionPanel:
    """A forwarding panel of NCP."""

    on: bool
    target: str


class ForwardingPanels:
    """Reads and sets forwarding as WebCTI shows it."""

    def __init__(self, rights: Rights, changing: Changing, services: Services, targets: Targets) -> None:
        self._rights = rights
        self._changing = changing
        self._services = services
        self._targets = targets

    def panel(self, station: Station) -> Panel:
        """Read the panel of the classic line: what is on, else what was set last."""
        for choice in _SHOWN_FIRST:
            rules = [self._rule(station, kind) for kind in _RULES[choice]]
            targets = {rule.target.number if rule is not None and rule.active else "" for rule in rules}
            if "" not in targets and len(targets) == 1:
                return Panel(on=True, type=choice, target=targets.pop())
        last = self._rule(station, _RULES[station.features.panel][0])
        target = last.target.number if last is not None else ""
        return Panel(on=False, type=station.features.panel, target=target)

    def set_panel(
        self, actor: str, extension: str, *, on: bool, choice: PanelType | None = None, target: str | None = None
    ) -> None:
        """Set the one forwarding of the classic line. What is left out stays as it was.

        Refused: `invalid_number`, `target_is_self`, `forwarding_loop`, `call_barred`, `forbidden`.
        """
        self._rights.require_feature(Feature.F20)
        station = self._changing.station(actor, extension)
        before = self.panel(station)
        choice = choice or before.type
        number = self._target(station, before.target, target, on=on)
        services = self._services
        for kind in _OF_PANEL:
            if kind in _RULES[choice] and number:
                services.put_rule(station, kind, calls=ForwardingCalls.ALL, target=Target(number=number), active=on)
            else:
                services.clear_forwarding(station, kind)
        self._changing.put(station, replace(station.features, panel=choice))

    def condition(self, station: Station, kind: ForwardingType) -> ConditionPanel:
        """Read a panel of NCP."""
        rule = self._rule(station, kind)
        if rule is None:
            return ConditionPanel(on=False, target="")
        return ConditionPanel(on=rule.active, target=rule.target.number)

    def set_condition(
        self, actor: str, extension: str, kind: ForwardingType, *, on: bool, target: str | None = None
    ) -> None:
        """Set a panel of NCP. Refused as `set_panel`."""
        self._rights.require_feature(Feature.F21)
        station = self._changing.station(actor, extension)
        number = self._target(station, self.condition(station, kind).target, target, on=on)
        if number or self._rule(station, kind) is not None:
            self._services.put_rule(station, kind, calls=ForwardingCalls.ALL, target=Target(number=number), active=on)

    def _target(self, station: Station, before: str, wanted: str | None, *, on: bool) -> str:
        number = before if wanted is None else wanted
        if number and (on or number != before):
            return self._targets.checked(station, number)
        if on:
            raise Refused(Reason.INVALID_NUMBER, field="target")
        return number

    def _rule(self, station: Station, kind: ForwardingType) -> Rule | None:
        return self._services.simple_rule(station, kind)
