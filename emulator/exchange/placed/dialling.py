"""Calls that WebCTI places: first to the subscriber, at his telephone or MobilePhone, then to the number he chose."""

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import Final

from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.calls import Leg
from emulator.exchange.core import Core
from emulator.exchange.dialplan import Route, RouteKind
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DialProgressed, ReleaseCause
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.mobile_phones import MobilePhones
from emulator.exchange.features.targets import Targets
from emulator.exchange.office.rights import Access, Item, Rights
from emulator.exchange.permissions import Permissions
from emulator.exchange.placed.placing import Placing
from emulator.exchange.programming import TelephoneKind
from emulator.exchange.stations import LegState, Station

KEPT_SECONDS: Final = 600.0
"""Seconds for which one may ask what became of an attempt."""

_REFUSALS: Final = {
    ReleaseCause.CHARGE_EXCEEDED: Reason.COST_LIMIT_REACHED,
    ReleaseCause.NO_RIGHTS: Reason.CALL_BARRED,
    ReleaseCause.TELEPHONE_LOCKED: Reason.CALL_BARRED,
    ReleaseCause.LIMIT_EXCEEDED: Reason.COST_LIMIT_REACHED,
}

_UNAVAILABLE: Final = "unavailable"
_REASONS: Final = {
    ReleaseCause.BUSY: "busy",
    ReleaseCause.DND: "busy",
    ReleaseCause.REJECTED: "rejected",
    ReleaseCause.NO_ANSWER: Reason.NO_ANSWER.value,
    ReleaseCause.TIME_EXCEEDED: Reason.NO_ANSWER.value,
    ReleaseCause.WRONG_NUMBER: Reason.INVALID_NUMBER.value,
} | {cause: reason.value for cause, reason in _REFUSALS.items()}
"""What clients are told of a call that did not come about, `unavailable` for whatever is not listed."""


class Via(StrEnum):
    """Where the subscriber is called first."""

    EXTENSION = "extension"
    MOBILE_PHONE = "mobile_phone"


class AttemptState(StrEnum):
    """How far an attempt came."""

    CALLING_EXTENSION = "calling_extension"
    CALLING_MOBILE_PHONE = "calling_mobile_phone"
    CALLING_NUMBER = "calling_number"
    CONNECTED = "connected"
    FAILED = "failed"
    ENDED = "ended"


_FIRST: Final = {
    Via.EXTENSION: AttemptState.CALLING_EXTENSION,
    Via.MOBILE_PHONE: AttemptState.CALLING_MOBILE_PHONE,
}


@dataclass(slots=True, eq=False)
class Attempt:
    """One call to place. `reason` says why it failed, `over` when it ended, in seconds of the exchange's clock."""

    id: str
    extension: str
    number: str = field(repr=False)
    via: Via
    state: AttemptState
    reason: str = ""
    leg: Leg | None = field(default=None, repr=False)
    over: float | None = None


class Dialling:
    """Places calls; one attempt at a time for each extension."""

    def __init__(
        self,
        core: Core,
        *,
        rights: Rights,
        changing: Changing,
        phonebook: Phonebook,
        targets: Targets,
        permissions: Permissions,
        mobile_phones: MobilePhones,
        placing: Placing,
    ) -> None:
        self._core = core
        self._rights = rights
        self._changing = changing
        self._phonebook = phonebook
        self._targets = targets
        self._permissions = permissions
        self._mobile_phones = mobile_phones
        self._placing = placing
        self._ids = count(1)
        self._attempts: dict[str, Attempt] = {}
        self._by_leg: dict[Leg, Attempt] = {}

    def begin(self, actor: str, extension: str, number: str, via: Via) -> Attempt:
        """Call the subscriber, and the number when he has answered. Everything is checked before anything rings.

        Refused: `forbidden`, `invalid_number`, `call_barred`, `cost_limit_reached`, `no_mobile_number`,
        `extension_busy`, `extension_unavailable`, `no_such_contact`.
        """
        station = self._changing.station(actor, extension, Item.CALLS)
        self._forget_old()
        if any(one.extension == extension and one.over is None for one in self._attempts.values()):
            raise Refused(Reason.EXTENSION_BUSY, "an attempt is under way")
        route, digits = self._permitted(station, self._phonebook.dialled(actor, number))
        attempt = Attempt(str(next(self._ids)), extension, number, via, _FIRST[via])
        if via is Via.EXTENSION:
            self._from_extension(attempt, station, digits)
        else:
            self._from_mobile_phone(attempt, station, route, digits)
        self._attempts[attempt.id] = attempt
        self._tell(attempt)
        return attempt

    def find(self, actor: str, extension: str, attempt_id: str) -> Attempt:
        """Say what became of an attempt. Refused: `forbidden`, `not_found`."""
        self._rights.require(actor, Item.CALLS, Access.SEE, extension)
        self._forget_old()
        attempt = self._attempts.get(attempt_id)
        if attempt is None or attempt.extension != extension:
            raise Refused(Reason.NOT_FOUND)
        return attempt

    def give_up(self, actor: str, extension: str, attempt_id: str) -> None:
        """End what is not connected yet; a conversation goes on. Refused: `forbidden`, `not_found`."""
        attempt = self.find(actor, extension, attempt_id)
        leg = attempt.leg
        if leg is None or attempt.over is not None or attempt.state is AttemptState.CONNECTED:
            return
        self._finish(attempt, AttemptState.ENDED)
        self._placing.give_up(leg)

    def look(self, leg: Leg, left: ReleaseCause | None = None) -> None:
        """See what a change of a leg means for the attempt it belongs to; `left`: why it is gone."""
        attempt = self._by_leg.get(leg)
        if attempt is None:
            return
        if left is not None:
            self._leg_gone(attempt, left)
        elif leg.state is LegState.FAILED:
            self._fail(attempt, leg.cause)
        elif leg.state in (LegState.INITIATED, LegState.ORIGINATED):
            self._move(attempt, AttemptState.CALLING_NUMBER)
        elif leg.state is LegState.CONNECTED:
            self._move(attempt, AttemptState.CONNECTED)

    def _permitted(self, station: Station, number: str) -> tuple[Route, str]:
        """Find where a number leads and the digits that lead there."""
        plan = self._core.plan
        digits = self._targets.written(number, "number")
        route = plan.reach(digits)
        if not isinstance(route, Route):
            raise Refused(Reason.INVALID_NUMBER, field="number")
        self._require(station, route)
        if isinstance(plan.analyse(digits, complete=True), Route):
            return route, digits
        return route, self._core.pbx.line_digit + digits

    def _require(self, station: Station, route: Route) -> None:
        cause = self._permissions.permission(station, route)
        if cause is not None:
            raise Refused(_REFUSALS[cause])

    def _from_extension(self, attempt: Attempt, station: Station, digits: str) -> None:
        if not station.usable:
            raise Refused(Reason.EXTENSION_UNAVAILABLE)
        if station.off_hook or station.legs:
            raise Refused(Reason.EXTENSION_BUSY, "the telephone is in use")
        if station.kind is not TelephoneKind.SYSTEM:
            self._follow(attempt, self._placing.ring_first(station, digits))
            return
        leg = self._placing.start_hands_free(station)
        self._follow(attempt, leg)
        attempt.state = AttemptState.CALLING_NUMBER
        self._placing.dial(leg, digits)

    def _from_mobile_phone(self, attempt: Attempt, station: Station, route: Route, digits: str) -> None:
        number = self._mobile_phones.number(station)
        if not number:
            raise Refused(Reason.NO_MOBILE_NUMBER)
        if route.kind is RouteKind.SERVICE:
            raise Refused(Reason.INVALID_NUMBER, field="number")
        first = self._targets.route(number)
        self._require(station, first)
        self._follow(attempt, self._placing.ring_mobile_phone(station, first.number, digits))

    def _follow(self, attempt: Attempt, leg: Leg) -> None:
        attempt.leg = leg
        self._by_leg[leg] = attempt

    def _leg_gone(self, attempt: Attempt, cause: ReleaseCause) -> None:
        if attempt.state is AttemptState.CONNECTED:
            self._finish(attempt, AttemptState.ENDED)
        elif attempt.state in _FIRST.values() and cause is ReleaseCause.NORMAL:
            self._fail(attempt, ReleaseCause.NO_ANSWER)
        elif cause is ReleaseCause.NORMAL or cause is ReleaseCause.SERVICE_ACCEPTED:
            self._finish(attempt, AttemptState.ENDED)
        else:
            self._fail(attempt, cause)

    def _fail(self, attempt: Attempt, cause: ReleaseCause) -> None:
        self._finish(attempt, AttemptState.FAILED, _REASONS.get(cause, _UNAVAILABLE))

    def _finish(self, attempt: Attempt, state: AttemptState, reason: str = "") -> None:
        attempt.reason, attempt.over = reason, self._core.clock.elapsed
        if attempt.leg is not None:
            self._by_leg.pop(attempt.leg, None)
        self._move(attempt, state)

    def _move(self, attempt: Attempt, state: AttemptState) -> None:
        if attempt.state is not state:
            attempt.state = state
            self._tell(attempt)

    def _tell(self, attempt: Attempt) -> None:
        self._core.emit(DialProgressed(attempt.extension, attempt.id))

    def _forget_old(self) -> None:
        until = self._core.clock.elapsed - KEPT_SECONDS
        gone = [key for key, one in self._attempts.items() if one.over is not None and one.over < until]
        for key in gone:
            del self._attempts[key]
