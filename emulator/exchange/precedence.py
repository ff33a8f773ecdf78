"""What becomes of a call to an extension: one table, read from the top (after WebCTI 1.01; the ranking is our choice).

The first situation that holds decides. Its remedies are tried from the left; one that does not apply, or fails before
anybody answers, lets the next one try. When none is left, the caller gets what the last column says.

| Situation | Direct call | Through a group | Else a direct caller | Else the group |
| --- | --- | --- | --- | --- |
| do-not-disturb is on | MobilePhone (DND), rule (dnd) | rule (dnd) | DND message | is busy |
| "I'm there" is on | the place where he is | - | as busy, or not answered | - |
| a rule (always) is for this call | that rule | that rule | busy | busy |
| no telephone is there | MobilePhone (unavailable), rule (unavailable) | - | out of order | out of order |
| the telephone is in use | call waiting, rule (busy) | rule (busy) | busy | busy |
| none of these | it rings | it rings | - | - |
| it rang for some time | MobilePhone (not answered), rule (no answer) | rule (no answer) | rings on | rings on |

MobilePhone comes before a rule of the same situation, because it still reaches the same person. Rules leave calls
through a group alone, unless they are for these alone (CTIP FWD, kind G). A call that was forwarded is not forwarded on
by do-not-disturb, it is refused; "I'm there" is followed once; after as many hops as the PBX allows, and when it comes
back to where it was, a call is busy. Who calls himself is busy to himself, even if he calls from his MobilePhone.
"""

from dataclasses import dataclass
from enum import Enum, auto

from emulator.exchange.events import ReleaseCause


class Situation(Enum):
    """What a call finds at an extension."""

    DND = auto()
    FOLLOW_ME = auto()
    ALWAYS = auto()
    UNAVAILABLE = auto()
    BUSY = auto()
    FREE = auto()
    NO_ANSWER = auto()


class Remedy(Enum):
    """What the exchange can do with the call."""

    MOBILE_PHONE = auto()
    FOLLOW_ME = auto()
    RULE = auto()
    WAIT = auto()
    RING = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; `then` is the row whose remedies follow its own.

    The causes of `NO_ANSWER` are for callers whom nobody is rung for any more.
    """

    situation: Situation
    direct: tuple[Remedy, ...]
    group: tuple[Remedy, ...]
    cause: ReleaseCause
    group_cause: ReleaseCause
    then: Situation | None = None

    def remedies(self, *, via_group: bool) -> tuple[Remedy, ...]:
        """List what is tried."""
        return self.group if via_group else self.direct

    def otherwise(self, *, via_group: bool) -> ReleaseCause:
        """Say what the caller gets when nothing helped."""
        return self.group_cause if via_group else self.cause


_MOBILE_PHONE, _RULE, _BUSY = Remedy.MOBILE_PHONE, Remedy.RULE, ReleaseCause.BUSY

PRECEDENCE = (
    Row(Situation.DND, (_MOBILE_PHONE, _RULE), (_RULE,), ReleaseCause.DND, _BUSY),
    Row(Situation.FOLLOW_ME, (Remedy.FOLLOW_ME,), (), _BUSY, _BUSY, then=Situation.BUSY),
    Row(Situation.ALWAYS, (_RULE,), (_RULE,), _BUSY, _BUSY),
    Row(Situation.UNAVAILABLE, (_MOBILE_PHONE, _RULE), (), ReleaseCause.DAMAGED, ReleaseCause.DAMAGED),
    Row(Situation.BUSY, (Remedy.WAIT, _RULE), (_RULE,), _BUSY, _BUSY),
    Row(Situation.FREE, (Remedy.RING,), (Remedy.RING,), _BUSY, _BUSY),
    Row(Situation.NO_ANSWER, (_MOBILE_PHONE, _RULE), (_RULE,), ReleaseCause.NO_ANSWER, ReleaseCause.NO_ANSWER),
)

ROWS = {row.situation: row for row in PRECEDENCE}
