"""The forwarding rules of NCP, in the order in which they are asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.matching import ANY_END
from emulator.exchange.features.targets import Targets
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Access, Feature, Item, Rights
from emulator.exchange.services import Services
from emulator.exchange.settings import CallerShown, Rule, TargetKind
from emulator.exchange.stations import Station

MOST_RULES: Final = 20


class Rules:
    """Rules of all extensions."""

    def __init__(self, core: Core, rights: Rights, changing: Changing, services: Services, targets: Targets) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._services = services
        self._targets = targets

    def of(self, actor: str, extension: str) -> tuple[Rule, ...]:
        """List the rules. Refused: `forbidden`, `unsupported_on_family`."""
        self._rights.require_feature(Feature.F21)
        self._rights.require(actor, Item.SERVICES, Access.SEE, extension)
        return self._core.stations[extension].rules

    def add(self, actor: str, extension: str, rule: Rule) -> Rule:
        """Add a rule after the others; it gets its id. Refused as `change`, and `too_many_rules`."""
        station = self._changed(actor, extension)
        rule = self._checked(station, rule)
        if len(station.rules) >= MOST_RULES:
            raise Refused(Reason.TOO_MANY_RULES)
        made = station.features.rules_made + 1
        rule = replace(rule, id=str(made))
        station.features = replace(station.features, rules_made=made)
        self._core.remember(Kind.STATION, extension)
        self._services.replace_rules(station, (*station.rules, rule))
        return rule

    def change(self, actor: str, extension: str, rule: Rule) -> Rule:
        """Set the rule with this id. Refused: `not_found`, `invalid_value`, and as a forwarding's target is."""
        station = self._changed(actor, extension)
        before = self._found(station, rule.id)
        rule = self._checked(station, rule)
        rules = tuple(rule if other is before else other for other in station.rules)
        self._services.replace_rules(station, rules)
        return rule

    def delete(self, actor: str, extension: str, rule_id: str) -> None:
        """Delete a rule. Refused: `not_found`."""
        station = self._changed(actor, extension)
        gone = self._found(station, rule_id)
        self._services.replace_rules(station, tuple(rule for rule in station.rules if rule is not gone))

    def order(self, actor: str, extension: str, ids: Sequence[str]) -> tuple[Rule, ...]:
        """Have the rules asked in another order. Refused: `invalid_value` when they are not named once each."""
        station = self._changed(actor, extension)
        by_id = {rule.id: rule for rule in station.rules}
        if sorted(ids) != sorted(by_id):
            raise Refused(Reason.INVALID_VALUE, "name every rule once", field="order")
        self._services.replace_rules(station, tuple(by_id[rule_id] for rule_id in ids))
        return station.rules

    def _changed(self, actor: str, extension: str) -> Station:
        self._rights.require_feature(Feature.F21)
        return self._changing.station(actor, extension)

    def _found(self, station: Station, rule_id: str) -> Rule:
        rule = next((rule for rule in station.rules if rule.id == rule_id), None)
        if rule is None:
            raise Refused(Reason.NOT_FOUND)
        return rule

    def _checked(self, station: Station, rule: Rule) -> Rule:
        target, subscriber = rule.target, station.subscriber
        if rule.shown is CallerShown.MATCHING:
            if not rule.pattern.removesuffix(ANY_END).isdecimal():
                raise Refused(Reason.INVALID_VALUE, "a number, or a prefix that ends in *", field="pattern")
        elif rule.pattern:
            raise Refused(Reason.INVALID_VALUE, "only for a presentation that matches", field="pattern")
        missing = (target.kind is TargetKind.VOICEMAIL and not subscriber.has_voicemail) or (
            target.kind is TargetKind.FAX2MAIL and not subscriber.has_fax2mail
        )
        if missing:
            raise Refused(Reason.INVALID_VALUE, "the extension has none", field="target.kind")
        number = target.number
        if target.kind is TargetKind.NUMBER:
            number = self._targets.checked(station, number)
        elif number:
            raise Refused(Reason.INVALID_VALUE, "only for a target that is a number", field="target.number")
        return replace(rule, target=replace(target, number=number))


def is_duplicate(rule: Rule, rules: Sequence[Rule]) -> bool:
    """Whether a rule before it has the same conditions, so that it is never asked."""
    earlier = rules[: next(place for place, other in enumerate(rules) if other.id == rule.id)]
    return any(other.conditions == rule.conditions for other in earlier)
