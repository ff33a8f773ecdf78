"""The one object servers talk to: hands on telephones, CTI commands, the outside world, observation, programming.

Everything is synchronous: events reach the subscribers while a command runs or while the clock is advanced, in the order
they happen. A subscriber must not command the exchange from within; it may order a timer. Commands raise `Refused` and
nothing else.
"""

from collections.abc import Callable, Mapping
from random import Random

from emulator.exchange.clock import Clock
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event
from emulator.exchange.programming import OutsideBehaviour, Programming, Subscriber, TelephoneKind
from emulator.exchange.stations import Flags, ForwardingCalls, ForwardingType, Station

type Listener = Callable[[Event], None]


class Exchange:
    """The exchange in software."""

    def __init__(self, programming: Programming, clock: Clock, random: Random) -> None:
        self.programming = programming
        self.clock = clock
        self.random = random
        self._listeners: dict[object, Listener] = {}
        self._stations = {s.extension: Station(s, "") for s in programming.subscribers}

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event from now on; returns what ends it."""
        token = object()
        self._listeners[token] = listener
        return lambda: self._listeners.pop(token, None) and None

    def publish(self, event: Event) -> None:
        """Tell an event to all listeners; for parts that live beside the switch, as the GSM modules."""
        for listener in tuple(self._listeners.values()):
            listener(event)

    def reset(self, programming: Programming) -> None:
        """Start anew with another programming; listeners stay, no event tells it."""
        raise NotImplementedError

    # hands on a telephone

    def lift(self, extension: str) -> None:
        """Lift the handset: answers a ringing call, else there is dial tone."""
        raise NotImplementedError

    def hang_up(self, extension: str) -> None:
        """Put the handset down; with a held call this hands over."""
        raise NotImplementedError

    def answer(self, extension: str) -> None:
        """Answer the ringing call. Refused: `no_ringing_call`."""
        raise NotImplementedError

    def reject(self, extension: str) -> None:
        """Press the telephone's reject key."""
        raise NotImplementedError

    def press(self, extension: str, digits: str) -> None:
        """Press keys; `/` is FLASH. Several at once are one block on system and SIP telephones."""
        raise NotImplementedError

    def set_terminal(self, extension: str, *, logged_in: bool | None = None, out_of_order: bool | None = None) -> None:
        """Log the terminal in or out, break or mend it."""
        raise NotImplementedError

    # CTI

    def authenticate(self, extension: str, key: str) -> TelephoneKind:
        """Check an extension's CTI key."""
        raise NotImplementedError

    def authenticate_monitor(self, key: str) -> None:
        """Check the key of the charge buffer."""
        raise NotImplementedError

    def authenticate_gsm(self, module: str, pin: str) -> str:
        """Check the PIN of a GSM module; returns its own number."""
        raise NotImplementedError

    def cti_lift(self, extension: str) -> None:
        """Switch hands-free on (CTIP PICK)."""
        raise NotImplementedError

    def cti_hang_up(self, extension: str) -> None:
        """Switch hands-free off (CTIP HANG)."""
        raise NotImplementedError

    def cti_dial(self, extension: str, digits: str) -> None:
        """Dial for the telephone (CTIP DIAL)."""
        raise NotImplementedError

    def cti_reject(self, extension: str, target: str | None = None) -> None:
        """Reject the ringing call, or pass it on; with the own number refuse a group call for all (CTIP REJ)."""
        raise NotImplementedError

    def set_forwarding(
        self, extension: str, kind: ForwardingType, calls: ForwardingCalls, rings: int, target: str
    ) -> None:
        """Set the forwarding of one type; the others stay (CTIP FWD)."""
        raise NotImplementedError

    def clear_forwarding(self, extension: str) -> None:
        """Delete all forwardings (CTIP FWD D)."""
        raise NotImplementedError

    def set_dnd(self, extension: str, *, on: bool) -> None:
        """Switch do-not-disturb (CTIP DND)."""
        raise NotImplementedError

    def lock(self, extension: str, key: str) -> None:
        """Lock the telephone with the subscriber's CTI key (CTIP LOCK T)."""
        raise NotImplementedError

    def unlock(self, extension: str) -> None:
        """Unlock the telephone; takes no key (CTIP LOCK F)."""
        raise NotImplementedError

    def recall_account(self, extension: str, account: str, key: str) -> None:
        """Take over the rights of an account until they are released (CTIP ACC T)."""
        raise NotImplementedError

    def release_account(self, extension: str) -> None:
        """Return to the own rights (CTIP ACC F)."""
        raise NotImplementedError

    def register_malicious_call(self, extension: str) -> None:
        """Register the current incoming outside call (CTIP MCID)."""
        raise NotImplementedError

    def flags(self, extension: str) -> Flags:
        """Answer what `STAT` tells. Refused: `no_such_number`."""
        return self._station(extension).flags

    # the outside world

    def outside_call(self, caller: str, called: str, *, withheld: bool = False, tag: str = "") -> str:
        """Let the public network call `called`: an outside number of the PBX or an extension. Returns the call's id."""
        raise NotImplementedError

    def outside_answer(self, call_id: str) -> None:
        """Let the outside party answer."""
        raise NotImplementedError

    def outside_hang_up(self, call_id: str) -> None:
        """Let the outside party hang up."""
        raise NotImplementedError

    def outside_dtmf(self, call_id: str, digits: str) -> None:
        """Let the outside party press keys during the conversation."""
        raise NotImplementedError

    def set_outside_number(self, number: str, behaviour: OutsideBehaviour, after: float = 2.0) -> None:
        """Say how a number of the public network behaves from now on."""
        raise NotImplementedError

    # observation and programming

    def state(self) -> dict[str, object]:
        """Everything as plain values: clock, subscribers with services and terminals, calls with legs, groups."""
        return {
            "clock": self.clock.now.isoformat(),
            "subscribers": {extension: {} for extension in self._stations},
            "calls": [],
            "groups": {},
        }

    def patch_subscriber(self, extension: str, changes: Mapping[str, object]) -> Subscriber:
        """Change columns of a subscriber. Refused: `invalid` with the reason, `no_such_number`."""
        raise NotImplementedError

    def patch_pbx(self, changes: Mapping[str, object]) -> None:
        """Change settings of the PBX. Refused: `invalid` with the reason."""
        raise NotImplementedError

    def _station(self, extension: str) -> Station:
        station = self._stations.get(extension)
        if station is None:
            raise Refused(Reason.NO_SUCH_NUMBER)
        return station
