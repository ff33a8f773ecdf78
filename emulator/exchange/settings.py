"""What the exchange keeps of an extension's services: plain values that are replaced, never changed."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

PBX_RINGS = 4
"""What CTIP is told of a rule that has no rings of its own: about the no-answer time of the PBX."""


class ForwardingType(StrEnum):
    """In which state of the extension calls are forwarded (CTIP FWD: R, B, I, N); `UNAVAILABLE` is known to WebCTI."""

    NO_ANSWER = "no_answer"
    BUSY = "busy"
    IMMEDIATE = "immediate"
    DND = "dnd"
    UNAVAILABLE = "unavailable"


class ForwardingCalls(StrEnum):
    """Which calls are forwarded (CTIP FWD: A, O, I, T, G)."""

    ALL = "all"
    EXTERNAL = "external"
    INTERNAL = "internal"
    TRANSFERRED = "transferred"
    GROUP = "group"


class CallerShown(StrEnum):
    """Which callers a rule is for, by what they show of their number. `MATCHING` compares it with a pattern."""

    ANY = "any"
    PRESENTED = "presented"
    WITHHELD = "withheld"
    MATCHING = "matching"


class TargetKind(StrEnum):
    """Where a rule sends calls."""

    NUMBER = "number"
    VOICEMAIL = "voicemail"
    FAX2MAIL = "fax2mail"


@dataclass(frozen=True, slots=True)
class Forwarding:
    """One forwarding. `rings` counts before a `NO_ANSWER` forwarding acts; `target` is dialled, with line digit."""

    type: ForwardingType
    calls: ForwardingCalls
    rings: int
    target: str


@dataclass(frozen=True, slots=True)
class Target:
    """Where calls go; only a `NUMBER` has digits, as they were written."""

    kind: TargetKind = TargetKind.NUMBER
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One forwarding rule; all there is about forwarding is rules, whoever sets them.

    `pattern` is a number, or a prefix that ends in `*`. Without `rings` the PBX's no-answer time counts.
    """

    id: str
    state: ForwardingType
    calls: ForwardingCalls = ForwardingCalls.ALL
    shown: CallerShown = CallerShown.ANY
    pattern: str = ""
    target: Target = Target()
    active: bool = False
    rings: int | None = None

    @property
    def conditions(self) -> tuple[ForwardingType, ForwardingCalls, CallerShown, str]:
        """When it applies."""
        return self.state, self.calls, self.shown, self.pattern

    @property
    def plain(self) -> bool:
        """Whether CTIP and the simple panels can show it: whatever number calls, to a number."""
        return self.shown is CallerShown.ANY and self.target.kind is TargetKind.NUMBER

    @property
    def basic(self) -> bool:
        """Whether it is what a forwarding panel of NCP shows: any caller, any call, to a number."""
        return self.plain and self.calls is ForwardingCalls.ALL

    @property
    def forwarding(self) -> Forwarding:
        """The rule as CTIP knows it."""
        rings = PBX_RINGS if self.rings is None else self.rings
        return Forwarding(self.state, self.calls, rings, self.target.number)


class Repeat(StrEnum):
    """How often a wake-up rings."""

    ONCE = "once"
    DAILY = "daily"


class WakeUpOutcome(StrEnum):
    """How a wake-up ended."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"


@dataclass(frozen=True, slots=True)
class WakeUpResult:
    """How the last wake-up ended, and when."""

    at: datetime
    result: WakeUpOutcome


@dataclass(frozen=True, slots=True)
class WakeUp:
    """The wake-up of an extension. `next` is when it begins to ring, None while it is off."""

    at: time | None = None
    repeat: Repeat = Repeat.ONCE
    next: datetime | None = None
    last: WakeUpResult | None = None


@dataclass(frozen=True, slots=True)
class MobilePhone:
    """When calls go to the MobilePhone; its number is programmed."""

    on: bool = False
    on_no_answer: bool = True
    on_dnd: bool = False
    on_unavailable: bool = False


@dataclass(frozen=True, slots=True)
class FollowMe:
    """Where the subscriber is, in WebCTI's words "I'm there"; the target stays when it is switched off."""

    on: bool = False
    target: str = ""


class PanelType(StrEnum):
    """What the one forwarding panel of the classic line offers."""

    ALWAYS = "always"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    BUSY_OR_NO_ANSWER = "busy_or_no_answer"


@dataclass(frozen=True, slots=True)
class Features:
    """What an extension has set, besides its forwarding rules.

    `identity` is the number it calls as, `dnd_message` the message its callers hear, empty for the system's.
    `panel` is what the forwarding panel of the classic line was set to last. `rules_made` numbers the rules.
    """

    locked_by_admin: bool = False
    identity: str = ""
    clir: bool = False
    dnd_message: str = ""
    wake_up: WakeUp = WakeUp()
    mobile_phone: MobilePhone = MobilePhone()
    follow_me: FollowMe = FollowMe()
    panel: PanelType = PanelType.ALWAYS
    rules_made: int = 0
