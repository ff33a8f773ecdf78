"""How a call ended, told from the cause of its release (CTIP 15.01, REL)."""

from typing import Final

from .ctip.causes import Cause
from .model import Call, Outcome

SERVICES: Final[dict[int | None, Outcome]] = {
    Cause.SERVICE_ACCEPTED: Outcome.CANCELLED,
    Cause.SERVICE_ACTIVE: Outcome.CANCELLED,
    Cause.SERVICE_INACTIVE: Outcome.CANCELLED,
    Cause.WAKE_UP: Outcome.CANCELLED,
    Cause.SERVICE_REJECTED: Outcome.FAILED,
    Cause.NO_SUCH_SERVICE: Outcome.FAILED,
}
"""Dialled services and the wake-up ring: nobody called, so nothing was answered or missed, whatever came before."""

ORIGINATED: Final[dict[int | None, Outcome]] = {
    None: Outcome.CANCELLED,
    Cause.NORMAL: Outcome.CANCELLED,
    Cause.NO_ANSWER: Outcome.CANCELLED,
    Cause.REJECTED: Outcome.REJECTED,
    Cause.DND: Outcome.REJECTED,
    Cause.BUSY: Outcome.BUSY,
    Cause.TRANSFERRED: Outcome.FORWARDED,
    Cause.PICKED_UP_ELSEWHERE: Outcome.ANSWERED_ELSEWHERE,
}
"""Calls of the extension that nobody answered; every other cause is a failure. Whether the caller or the PBX gave up
waiting (35) makes no difference."""

OFFERED: Final[dict[int | None, Outcome]] = {
    Cause.REJECTED: Outcome.REJECTED,
    Cause.BUSY: Outcome.BUSY,
    Cause.TRANSFERRED: Outcome.FORWARDED,
    Cause.PICKED_UP_ELSEWHERE: Outcome.ANSWERED_ELSEWHERE,
}
"""Calls to the extension that it did not answer; every other cause means that the caller gave up. A telephone that
reports itself busy (17) while it rings did not miss the call: its user, or another call, turned it away."""

NOT_TELLING: Final = frozenset({Cause.NORMAL, None})
"""Causes that do not say who ended the call."""

DECIDED: Final = frozenset({Cause.NORMAL, Cause.REJECTED, Cause.BUSY, Cause.TRANSFERRED, None})
"""Causes that may follow our own rejection or deflection of a call: what it was is known better than they tell."""


def outcome_of(call: Call, cause: int | None, *, decided: Outcome | None = None, seen: bool = True) -> Outcome:
    """Return the one outcome of a call that is released with `cause`.

    `decided` is what a confirmed `REJ` of ours makes of an offered call. A call that was not `seen` all the time (the
    link was down) and has no telling cause ends as unknown unless it was answered before.
    """
    if service := SERVICES.get(cause):
        return service
    if call.answered is not None:
        return Outcome.ANSWERED
    if decided and not call.originated and cause in DECIDED:
        return decided
    if not seen and cause in NOT_TELLING:
        return Outcome.UNKNOWN
    if call.originated:
        return ORIGINATED.get(cause, Outcome.FAILED)
    return OFFERED.get(cause, Outcome.MISSED)
