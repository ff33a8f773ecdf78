"""Numbers of the public network: called from here, and behaving as told or by their last digit."""

from emulator.exchange.calls import Call, Leg, OutsideLine
from emulator.exchange.charging import Charging
from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import ReleaseCause
from emulator.exchange.features.identities import Identities
from emulator.exchange.memory import Kind
from emulator.exchange.programming import OutsideBehaviour, OutsideNumber
from emulator.exchange.stations import LegState, Station
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.ringing import Ringing
from emulator.exchange.switching.trunks import Trunks
from emulator.exchange.voicemail import Voicemail

PROGRESS_SECONDS = 1.0
"""Time the public network takes to say that a number is busy or does not exist."""

_BY_LAST_DIGIT = {
    "0": OutsideNumber(behaviour=OutsideBehaviour.BUSY, after=PROGRESS_SECONDS),
    "8": OutsideNumber(behaviour=OutsideBehaviour.NO_ANSWER),
    "9": OutsideNumber(behaviour=OutsideBehaviour.INVALID, after=PROGRESS_SECONDS),
} | {str(n): OutsideNumber(behaviour=OutsideBehaviour.ANSWER, after=n) for n in range(1, 8)}

_FAILURES = {OutsideBehaviour.BUSY: ReleaseCause.BUSY, OutsideBehaviour.INVALID: ReleaseCause.WRONG_NUMBER}


class Outside:
    """The far parties of outside lines."""

    def __init__(
        self,
        core: Core,
        *,
        trunks: Trunks,
        charging: Charging,
        identities: Identities,
        voicemail: Voicemail,
        clearing: Clearing,
        ringing: Ringing,
    ) -> None:
        self._core = core
        self._trunks = trunks
        self._charging = charging
        self._identities = identities
        self._voicemail = voicemail
        self._clearing = clearing
        self._ringing = ringing
        self.told = dict(core.programming.outside_numbers)

    def behave(self, number: str, behaviour: OutsideNumber) -> None:
        """Set how a number behaves from now on."""
        self.told[number] = behaviour
        self._core.remember(Kind.PBX)

    def behaviour(self, number: str) -> OutsideNumber:
        """How a number behaves."""
        return self.told.get(number) or _BY_LAST_DIGIT[number[-1]]

    def seize(
        self, call: Call, number: str, payer: Station, *, mobile_of: Station | None = None
    ) -> ReleaseCause | None:
        """Call a number of the public network for an extension; `mobile_of` is the one whose MobilePhone it is."""
        line = self._trunks.seize(number)
        line.told = self._identities.told(call, payer, number)
        line.stands_for = mobile_of
        leg = self._core.join(call, line, LegState.ALERTING)
        leg.mobile_of = mobile_of.extension if mobile_of is not None else ""
        self._charging.prepare(line, payer)
        plan = self.behaviour(number)
        if plan.behaviour is OutsideBehaviour.ANSWER:
            line.timer = self._core.after(plan.after, lambda: self._ringing.answer(leg))
        elif (cause := _FAILURES.get(plan.behaviour)) is not None:
            line.timer = self._core.after(PROGRESS_SECONDS, lambda: self._fails(leg, cause))
        return None

    def answer(self, line: OutsideLine) -> None:
        """Let the called outside party answer."""
        if line.leg is None or line.leg.state is not LegState.ALERTING:
            raise Refused(Reason.NO_RINGING_CALL)
        self._trunks.stop_timer(line)
        self._ringing.answer(line.leg)

    def hang_up(self, line: OutsideLine) -> None:
        """Let the outside party hang up, or refuse when it rings."""
        leg = line.leg
        if leg is None:
            raise Refused(Reason.NO_SUCH_CALL)
        if leg.state is LegState.ALERTING:
            self._fails(leg, ReleaseCause.REJECTED)
        else:
            self._clearing.leave(leg)

    def press(self, line: OutsideLine, digits: str) -> None:
        """Let the outside party press keys in a conversation; the voicemail listens."""
        if line.leg is None or line.leg.state is not LegState.CONNECTED:
            raise Refused(Reason.NO_SUCH_CALL, "there is no conversation")
        if not digits or not set(digits) <= set("0123456789*#"):
            raise Refused(Reason.INVALID, "digits are 0 to 9, * and #")
        self._voicemail.dialled(line.leg, digits)

    def _fails(self, leg: Leg, cause: ReleaseCause) -> None:
        self._clearing.stop(leg, cause)
        self._clearing.exhausted(leg.call, cause)
