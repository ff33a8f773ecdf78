"""The public network: calls from it, and numbers in it that behave as told or by their last digit."""

from itertools import count
from typing import TYPE_CHECKING

from emulator.exchange.calls import Call, Leg, OutsideLine
from emulator.exchange.dialplan import Route
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Presentation, PresentationKind, ReleaseCause
from emulator.exchange.memory import Kind
from emulator.exchange.programming import OutsideBehaviour, OutsideNumber
from emulator.exchange.stations import LegState, Station

if TYPE_CHECKING:
    from emulator.exchange.switch import Switch

PROGRESS_SECONDS = 1.0
"""Time the public network takes to say that a number is busy or does not exist."""

LONGEST_TAG = 128

_BY_LAST_DIGIT = {
    "0": OutsideNumber(behaviour=OutsideBehaviour.BUSY, after=PROGRESS_SECONDS),
    "8": OutsideNumber(behaviour=OutsideBehaviour.NO_ANSWER),
    "9": OutsideNumber(behaviour=OutsideBehaviour.INVALID, after=PROGRESS_SECONDS),
} | {str(n): OutsideNumber(behaviour=OutsideBehaviour.ANSWER, after=n) for n in range(1, 8)}

_FAILURES = {OutsideBehaviour.BUSY: ReleaseCause.BUSY, OutsideBehaviour.INVALID: ReleaseCause.WRONG_NUMBER}


class Outside:
    """Outside lines."""

    def __init__(self, switch: Switch) -> None:
        self._switch = switch
        self._ids = count(1)
        self.told = dict(switch.programming.outside_numbers)
        self._own_numbers = {s.outside_number: s.extension for s in switch.programming.subscribers if s.outside_number}

    def behave(self, number: str, behaviour: OutsideNumber) -> None:
        """Set how a number behaves from now on."""
        self.told[number] = behaviour
        self._switch.remember(Kind.PBX)

    def behaviour(self, number: str) -> OutsideNumber:
        """How a number behaves."""
        return self.told.get(number) or _BY_LAST_DIGIT[number[-1]]

    def seize(
        self, call: Call, number: str, payer: Station, *, mobile_of: Station | None = None
    ) -> ReleaseCause | None:
        """Call a number of the public network for an extension; `mobile_of` is the one whose MobilePhone it is."""
        seized = self._switch.pbx.line_digit + number
        line = OutsideLine(str(next(self._ids)), number, seized=seized)
        self._switch.lines[line.id] = line
        line.told = self._switch.identities.told(call, payer, number)
        line.stands_for = mobile_of
        leg = self._switch.join(call, line, LegState.ALERTING)
        leg.mobile_of = mobile_of.extension if mobile_of is not None else ""
        self._switch.charging.prepare(line, payer)
        plan = self.behaviour(number)
        if plan.behaviour is OutsideBehaviour.ANSWER:
            line.timer = self._switch.after(plan.after, lambda: self._switch.ringing.answer(leg))
        elif (cause := _FAILURES.get(plan.behaviour)) is not None:
            line.timer = self._switch.after(PROGRESS_SECONDS, lambda: self._fails(leg, cause))
        return None

    def arrive(self, caller: str, called: str, *, withheld: bool, tag: str) -> OutsideLine:
        """Take a call from the public network to a number of the PBX or, dialled through, to an internal number."""
        if not all(number.removeprefix("+").isdigit() for number in (caller, called) if number):
            raise Refused(Reason.INVALID, "numbers consist of digits")
        if len(tag) > LONGEST_TAG or not tag.isprintable():
            raise Refused(Reason.INVALID, "a tag has at most 128 printable characters")
        line = OutsideLine(str(next(self._ids)), caller, incoming=True, withheld=withheld, tag=tag)
        self._switch.lines[line.id] = line
        leg = self._switch.open_call(line, LegState.ORIGINATED)
        route = self._destination(called)
        self._switch.ringing.limit(leg.call)
        if route is None:
            self._switch.clearing.fail(leg, ReleaseCause.WRONG_NUMBER)
            return line
        leg.call.called = self._shown_called(called, route)
        cause = self._switch.routing.offer(leg.call, route, payer=None)
        if cause is not None:
            self._switch.clearing.fail(leg, cause)
        return line

    def line(self, line_id: str) -> OutsideLine:
        """Find the outside party with this id. Refused: `no_such_call`."""
        line = self._switch.lines.get(line_id)
        if line is None:
            raise Refused(Reason.NO_SUCH_CALL)
        return line

    def has_ended(self, line_id: str) -> bool:
        """Whether there was a call with this id, which is over (as far as the short notes reach)."""
        return any(note["id"] == line_id for note in self._switch.finished)

    def answer(self, line: OutsideLine) -> None:
        """Let the called outside party answer."""
        if line.leg is None or line.leg.state is not LegState.ALERTING:
            raise Refused(Reason.NO_RINGING_CALL)
        self._stop_timer(line)
        self._switch.ringing.answer(line.leg)

    def hang_up(self, line: OutsideLine) -> None:
        """Let the outside party hang up, or refuse when it rings."""
        leg = line.leg
        if leg is None:
            raise Refused(Reason.NO_SUCH_CALL)
        if leg.state is LegState.ALERTING:
            self._fails(leg, ReleaseCause.REJECTED)
        else:
            self._switch.clearing.leave(leg)

    def press(self, line: OutsideLine, digits: str) -> None:
        """Let the outside party press keys in a conversation; the voicemail listens."""
        if line.leg is None or line.leg.state is not LegState.CONNECTED:
            raise Refused(Reason.NO_SUCH_CALL, "there is no conversation")
        if not digits or not set(digits) <= set("0123456789*#"):
            raise Refused(Reason.INVALID, "digits are 0 to 9, * and #")
        self._switch.voicemail.dialled(line.leg, digits)

    def hear(self, leg: Leg, digits: str) -> None:
        """Let the far party of a conversation hear digits."""
        peer = leg.call.peer(leg)
        if peer is not None and isinstance(peer.party, OutsideLine):
            peer.party.dtmf += digits

    def finish(self, line: OutsideLine, cause: ReleaseCause) -> None:
        """Free the line and keep a short note of it."""
        self._stop_timer(line)
        self._switch.charging.stop(line)
        if self._switch.lines.pop(line.id, None) is not None:
            self._switch.finished.append({"id": line.id, "incoming": line.incoming, "cause": cause.value})

    def _fails(self, leg: Leg, cause: ReleaseCause) -> None:
        self._switch.clearing.stop(leg, cause)
        self._switch.clearing.exhausted(leg.call, cause)

    def _destination(self, called: str) -> Route | None:
        internal = self._switch.pbx.incoming.get(called) or self._own_numbers.get(called) or called
        return self._switch.plan.internal(internal)

    def _shown_called(self, called: str, route: Route) -> Presentation:
        """Say what the caller dialled: an extension is reached through the number it has in the public network."""
        if called == route.number:
            station = self._switch.stations.get(called)
            own = station.subscriber.outside_number if station is not None else ""
            called = own or self._switch.pbx.main_number
        return Presentation(PresentationKind.EXTERNAL, called)

    def _stop_timer(self, line: OutsideLine) -> None:
        if line.timer is not None:
            line.timer.cancel()
            line.timer = None
