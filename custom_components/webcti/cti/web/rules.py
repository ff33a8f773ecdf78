"""The ordered forwarding rules of an NCP: the first active one of which all conditions hold decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..model import Extension
from .paging import read_items
from .reading import read
from .session import WebSession


class RuleState(StrEnum):
    """In which state of the extension a rule acts."""

    ALWAYS = "always"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    UNAVAILABLE = "unavailable"
    DND = "dnd"


class CallKind(StrEnum):
    """On calls from where a rule acts."""

    ANY = "any"
    INTERNAL = "internal"
    EXTERNAL = "external"


class Presentation(StrEnum):
    """On calls of whom a rule acts; `MATCHING` goes by the rule's pattern."""

    ANY = "any"
    PRESENTED = "presented"
    WITHHELD = "withheld"
    MATCHING = "matching"


class TargetKind(StrEnum):
    """To what a rule forwards."""

    NUMBER = "number"
    VOICEMAIL = "voicemail"
    FAX2MAIL = "fax2mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTarget:
    """Where a rule leads; `number` only for the kind of that name."""

    kind: TargetKind
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardingRule:
    """A rule. `duplicate` warns that an earlier one has the same conditions; it and the id are the PBX's to say."""

    state: RuleState
    call_kind: CallKind
    presentation: Presentation
    target: RuleTarget
    pattern: str = ""
    active: bool = False
    id: str = ""
    duplicate: bool = False


class ForwardingRules:
    """Reads and edits rules, in the order in which they are asked."""

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def list(self, extension: Extension) -> tuple[ForwardingRule, ...]:
        """Return all rules."""
        return read_items(ForwardingRule, await self._session.get("subscribers", extension, "forwarding-rules"))

    async def add(self, extension: Extension, rule: ForwardingRule) -> ForwardingRule:
        """Add a rule behind the others."""
        answer = await self._session.post("subscribers", extension, "forwarding-rules", document=_written(rule))
        return read(ForwardingRule, answer)

    async def replace(self, extension: Extension, rule: ForwardingRule) -> ForwardingRule:
        """Put a rule in the place of the one with its id."""
        document = _written(rule)
        answer = await self._session.put("subscribers", extension, "forwarding-rules", rule.id, document=document)
        return read(ForwardingRule, answer)

    async def delete(self, extension: Extension, rule: str) -> None:
        """Delete a rule by its id."""
        await self._session.delete("subscribers", extension, "forwarding-rules", rule)

    async def reorder(self, extension: Extension, rules: Sequence[str]) -> tuple[ForwardingRule, ...]:
        """Put the rules in the order of these ids; return them."""
        document = {"order": list(rules)}
        answer = await self._session.put("subscribers", extension, "forwarding-rules", document=document)
        return read_items(ForwardingRule, answer)


def _written(rule: ForwardingRule) -> dict[str, object]:
    return {
        "state": rule.state,
        "call_kind": rule.call_kind,
        "presentation": rule.presentation,
        "pattern": rule.pattern,
        "target": {"kind": rule.target.kind, "number": rule.target.number},
        "active": rule.active,
    }
