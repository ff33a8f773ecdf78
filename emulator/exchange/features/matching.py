"""Which calls a forwarding rule is for."""

from emulator.exchange.calls import Call, OutsideLine, presentation
from emulator.exchange.settings import CallerShown, ForwardingCalls, ForwardingType, Rule
from emulator.exchange.stations import LegState, Station

ANY_END = "*"
"""What a pattern ends in that is a prefix."""


def first_rule(station: Station, state: ForwardingType, call: Call, *, via_group: bool) -> Rule | None:
    """Find the rule that decides: the first active one that is for this state and this call."""
    return next((rule for rule in station.rules if rule.state is state and applies(rule, call, via_group)), None)


def applies(rule: Rule, call: Call, via_group: bool) -> bool:  # noqa: FBT001 - how the call came
    """Whether a rule is for this call. Rules leave group calls alone, except those of kind GROUP."""
    return rule.active and _is_of_kind(rule.calls, call, via_group) and _is_shown(rule, call)


def _is_of_kind(calls: ForwardingCalls, call: Call, via_group: bool) -> bool:  # noqa: FBT001 - as above
    if via_group or calls is ForwardingCalls.GROUP:
        return via_group and calls is ForwardingCalls.GROUP
    origin = call.origin.party if call.origin is not None else None
    external = isinstance(origin, OutsideLine) and origin.stands_for is None
    match calls:
        case ForwardingCalls.EXTERNAL:
            return external
        case ForwardingCalls.INTERNAL:
            return not external
        case ForwardingCalls.TRANSFERRED:
            return call.passed_by is not None or (isinstance(origin, Station) and origin.leg(LegState.HELD) is not None)
    return True


def _is_shown(rule: Rule, call: Call) -> bool:
    number = presentation(call.origin.party).digits if call.origin is not None else ""
    match rule.shown:
        case CallerShown.PRESENTED:
            return bool(number)
        case CallerShown.WITHHELD:
            return not number
        case CallerShown.MATCHING if rule.pattern.endswith(ANY_END):
            return bool(number) and number.startswith(rule.pattern.removesuffix(ANY_END))
        case CallerShown.MATCHING:
            return number == rule.pattern
    return True
