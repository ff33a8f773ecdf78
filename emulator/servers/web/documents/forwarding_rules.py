"""Forwarding rules of NCP (WebCTI API, section 5)."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from emulator.exchange.features.rules import is_duplicate
from emulator.exchange.settings import CallerShown, ForwardingCalls, ForwardingType, Rule, Target, TargetKind
from emulator.servers.web.documents.base import Body, Document

type RuleState = Literal["always", "busy", "no_answer", "unavailable", "dnd"]
type CallKind = Literal["any", "internal", "external"]
type _Written = Annotated[str, Field(max_length=64)]

STATES: dict[RuleState, ForwardingType] = {
    "always": ForwardingType.IMMEDIATE,
    "busy": ForwardingType.BUSY,
    "no_answer": ForwardingType.NO_ANSWER,
    "unavailable": ForwardingType.UNAVAILABLE,
    "dnd": ForwardingType.DND,
}
_KINDS: dict[CallKind, ForwardingCalls] = {
    "any": ForwardingCalls.ALL,
    "internal": ForwardingCalls.INTERNAL,
    "external": ForwardingCalls.EXTERNAL,
}
_NAMES = {state: name for name, state in STATES.items()}
_KIND_NAMES = {calls: name for name, calls in _KINDS.items()}


class TargetDocument(Document):
    """Where calls go."""

    kind: TargetKind
    number: str


class TargetWish(Body):
    """Where calls are to go."""

    kind: TargetKind
    number: _Written = ""


class RuleDocument(Document):
    """A rule; `duplicate` warns that an earlier one has the same conditions."""

    id: str
    state: RuleState
    call_kind: CallKind
    presentation: CallerShown
    pattern: str
    target: TargetDocument
    active: bool
    duplicate: bool

    @classmethod
    def of(cls, rule: Rule, rules: Sequence[Rule]) -> RuleDocument:
        """Write a rule; kinds of calls that only CTIP knows are told as any."""
        return cls(
            id=rule.id,
            state=_NAMES[rule.state],
            call_kind=_KIND_NAMES.get(rule.calls, "any"),
            presentation=rule.shown,
            pattern=rule.pattern,
            target=TargetDocument(kind=rule.target.kind, number=rule.target.number),
            active=rule.active,
            duplicate=is_duplicate(rule, rules),
        )


class RuleBody(Body):
    """A rule to have."""

    state: RuleState
    call_kind: CallKind = "any"
    presentation: CallerShown = CallerShown.ANY
    pattern: _Written = ""
    target: TargetWish
    active: bool = False

    def rule(self, rule_id: str = "") -> Rule:
        """Read it."""
        return Rule(
            id=rule_id,
            state=STATES[self.state],
            calls=_KINDS[self.call_kind],
            shown=self.presentation,
            pattern=self.pattern,
            target=Target(self.target.kind, self.target.number),
            active=self.active,
        )


class OrderBody(Body):
    """The order in which rules are to be asked."""

    order: Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=100)]
