"""The one object servers talk to: hands on telephones, CTI commands, the outside world, observation, programming.

Everything is synchronous: events reach the listeners while a command runs or while the clock is advanced, in the order
they happen. A listener must not command the exchange from within; it may order a timer. Commands raise `Refused`.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import wraps
from random import Random
from typing import Concatenate

from pydantic import ValidationError

from emulator.exchange.builtin import builtin
from emulator.exchange.clock import Clock
from emulator.exchange.costs import COUNTERS
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DndMessagesChanged, Event
from emulator.exchange.keeping import Forgetful, Keeping, Memory
from emulator.exchange.memory import Kind, NotStored
from emulator.exchange.office.vault import NoVault, Vault
from emulator.exchange.programming import OutsideBehaviour, OutsideNumber, Pbx, Programming, Subscriber, TelephoneKind
from emulator.exchange.sheets import explained, merged
from emulator.exchange.snapshot import snapshot
from emulator.exchange.stations import Flags, Forwarding, ForwardingCalls, ForwardingType
from emulator.exchange.switch import Switch
from emulator.exchange.versions import protocol_of

_LOGGER = logging.getLogger(__name__)
_CANNOT_LIFT_SINCE = (15, 1)

type Listener = Callable[[Event], None]


def _command[**P, R](
    method: Callable[Concatenate[Exchange, P], R],
) -> Callable[Concatenate[Exchange, P], R]:
    """After a command, serve what waited for telephones that it made free."""

    @wraps(method)
    def run(self: Exchange, /, *args: P.args, **kwargs: P.kwargs) -> R:
        with self.working():
            return method(self, *args, **kwargs)

    return run


class Exchange:
    """The exchange in software."""

    def __init__(
        self,
        programming: Programming,
        clock: Clock,
        random: Random,
        memory: Memory | None = None,
        vault: Vault | None = None,
    ) -> None:
        """Work by what the memory holds; by `programming` when it holds nothing. Raises `NotStored`.

        Passwords are sealed by the vault, before anything is handed to the memory.
        """
        self.clock = clock
        self.random = random
        self._listeners: dict[object, Listener] = {}
        self._memory = memory or Forgetful()
        self._vault = vault or NoVault()
        self._keeping = Keeping(self._memory)
        self._commands = 0
        self.switch = self._switch(self._memory.programming or programming)
        if self._memory.programming is None:
            self._memory.begin(self.switch)
            self.switch.core.changed_records.clear()
        else:
            self._memory.restore(self.switch)
            self.switch.core.changed_records.clear()
            self.switch.costs.resume()
            self.switch.wake_ups.resume()
        clock.advanced = self._time_passed

    @property
    def programming(self) -> Programming:
        """The configuration as it is now."""
        return self.switch.core.programming

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every event from now on; returns what ends it."""
        token = object()
        self._listeners[token] = listener

        def unsubscribe() -> None:
            self._listeners.pop(token, None)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell an event to all listeners; for parts that live beside the switch, as the GSM modules."""
        for listener in tuple(self._listeners.values()):
            try:
                listener(event)
            except Exception:
                _LOGGER.exception("A listener of the exchange failed at %s", type(event).__name__)

    def reset(self, programming: Programming) -> None:
        """Start anew with another programming; listeners stay, no event tells it. Refused: `storage_full`."""
        # Tables that are told apart by their age have to differ in it.
        since = max(self.clock.now, self.switch.core.tables_since + timedelta(seconds=1))
        before, anew = self.switch, self._switch(programming, since)
        try:
            self._memory.begin(anew)
        except NotStored as error:
            _discard(anew)
            raise Refused(Reason.STORAGE_FULL) from error
        anew.core.changed_records.clear()
        self._keeping = Keeping(self._memory)
        _discard(before)
        self.switch = anew

    @contextmanager
    def working(self) -> Iterator[None]:
        """Serve, when the block is done, what waited for telephones that it made free, and store what changed.

        Blocks may lie within each other; the outermost one stores. Refused: `storage_full`, then what the block wanted
        is taken back. The block must not wait for anything.
        """
        self._commands += 1
        kept = True
        try:
            yield
        finally:
            self._commands -= 1
            self.switch.core.settle()
            if not self._commands:
                kept = self._keeping.keep(self.switch)
        if not kept:
            raise Refused(Reason.STORAGE_FULL)

    def end(self) -> None:
        """Store what could not be stored before, as far as possible."""
        self._keeping.keep(self.switch)

    def _switch(self, programming: Programming, since: datetime | None = None) -> Switch:
        return Switch(
            programming,
            self.clock,
            self.random,
            self.publish,
            tables_since=since,
            archive=self._memory,
            vault=self._vault,
        )

    def _time_passed(self) -> None:
        """Store what time has brought; whoever set a timer cannot be refused any more."""
        if not self._commands:
            self._keeping.keep(self.switch)

    @_command
    def lift(self, extension: str) -> None:
        """Lift the handset: answers a ringing call, else there is dial tone. Refused: `disabled`."""
        self.switch.handset.lift(self.switch.core.station(extension))

    @_command
    def hang_up(self, extension: str) -> None:
        """Put the handset down; with a party on hold this hands over."""
        self.switch.handset.hang_up(self.switch.core.station(extension))

    @_command
    def answer(self, extension: str) -> None:
        """Answer the ringing call. Refused: `no_ringing_call`."""
        self.switch.handset.answer(self.switch.core.station(extension))

    @_command
    def reject(self, extension: str) -> None:
        """Press the telephone's reject key. Refused: `no_ringing_call`."""
        self.switch.rejecting.reject_by_hand(self.switch.core.station(extension))

    @_command
    def press(self, extension: str, digits: str) -> None:
        """Press keys; `/` is FLASH. Several at once are one block on system and SIP telephones."""
        self.switch.originating.press(self.switch.core.station(extension), digits)

    @_command
    def set_terminal(self, extension: str, *, logged_in: bool | None = None, out_of_order: bool | None = None) -> None:
        """Log the terminal in or out, break or mend it."""
        station = self.switch.core.station(extension)
        self.switch.handset.set_terminal(station, logged_in=logged_in, out_of_order=out_of_order)

    @_command
    def authenticate(self, extension: str, key: str) -> TelephoneKind:
        """Check an extension's CTI key (CTIP LOGI)."""
        return self.switch.keys.authenticate(extension, key)

    @_command
    def authenticate_password(self, extension: str, password: str) -> None:
        """Check the password of a subscriber's CTI program (xCTIP MakeLog)."""
        self.switch.keys.authenticate_password(extension, password)

    @_command
    def authenticate_monitor(self, key: str) -> None:
        """Check the key of the charge buffer (CTIP LOGA)."""
        self.switch.keys.authenticate_monitor(key)

    @_command
    def authenticate_gsm(self, module: str, pin: str) -> str:
        """Check the PIN of a GSM module; returns its own number. Refused: `no_such_number` when there is none."""
        return self.switch.keys.authenticate_gsm(module, pin)

    @_command
    def cti_lift(self, extension: str) -> None:
        """Switch hands-free on (CTIP PICK). Refused: `cannot_lift`, before protocol 15.01 `no_detail`."""
        station = self.switch.core.station(extension)
        if station.kind is not TelephoneKind.SYSTEM:
            told = self.switch.core.pbx.protocol_version >= _CANNOT_LIFT_SINCE
            raise Refused(Reason.CANNOT_LIFT if told else Reason.NO_DETAIL)
        self.switch.handset.lift(station)

    @_command
    def cti_hang_up(self, extension: str) -> None:
        """Switch hands-free off (CTIP HANG). Refused: `no_detail` on other than system telephones."""
        station = self.switch.core.station(extension)
        if station.kind is not TelephoneKind.SYSTEM:
            raise Refused(Reason.NO_DETAIL)
        self.switch.handset.hang_up(station)

    @_command
    def cti_dial(self, extension: str, digits: str) -> None:
        """Dial for the telephone (CTIP DIAL). Refused: `on_hook`, `dialling_impossible`, `locked`, `disabled`."""
        self.switch.originating.cti_dial(self.switch.core.station(extension), digits)

    @_command
    def cti_reject(self, extension: str, target: str | None = None) -> None:
        """Reject the ringing call, or pass it on; with the own number refuse a group call for all (CTIP REJ)."""
        self.switch.rejecting.reject(self.switch.core.station(extension), target)

    @_command
    def set_forwarding(
        self, extension: str, kind: ForwardingType, calls: ForwardingCalls, rings: int, target: str
    ) -> None:
        """Set the forwarding of one type; the others stay (CTIP FWD)."""
        forwarding = Forwarding(kind, calls, rings, target)
        self.switch.services.set_forwarding(self.switch.core.station(extension), forwarding)

    @_command
    def clear_forwarding(self, extension: str) -> None:
        """Delete all forwardings (CTIP FWD D)."""
        self.switch.services.clear_forwarding(self.switch.core.station(extension))

    @_command
    def set_dnd(self, extension: str, *, on: bool) -> None:
        """Switch do-not-disturb (CTIP DND)."""
        self.switch.services.set_dnd(self.switch.core.station(extension), on=on)

    @_command
    def lock(self, extension: str, key: str) -> None:
        """Lock the telephone with the subscriber's CTI key (CTIP LOCK T)."""
        station = self.switch.core.station(extension)
        self.switch.keys.check_subscriber(station, key)
        self.switch.services.set_lock(station, on=True)

    @_command
    def unlock(self, extension: str) -> None:
        """Unlock the telephone; takes no key (CTIP LOCK F). Refused: `locked_by_admin`."""
        self.switch.services.check_unlock(self.switch.core.station(extension))
        self.switch.services.set_lock(self.switch.core.station(extension), on=False)

    @_command
    def recall_account(self, extension: str, account: str, key: str) -> None:
        """Take over the rights of an account until they are released (CTIP ACC T)."""
        self.switch.accounts.recall(self.switch.core.station(extension), account, key)

    @_command
    def release_account(self, extension: str) -> None:
        """Return to the own rights (CTIP ACC F)."""
        self.switch.accounts.release(self.switch.core.station(extension))

    @_command
    def register_malicious_call(self, extension: str) -> None:
        """Register the current incoming outside call (CTIP MCID). Refused: `not_available`, `not_malicious`."""
        self.switch.services.register_malicious_call(self.switch.core.station(extension))

    def flags(self, extension: str) -> Flags:
        """Answer what `STAT` tells. Refused: `no_such_number`."""
        return self.switch.core.station(extension).flags

    @_command
    def outside_call(self, caller: str, called: str, *, withheld: bool = False, tag: str = "") -> str:
        """Let the public network call `called`: a number the PBX has there, or an extension. Returns the call's id."""
        return self.switch.incoming.arrive(caller, called, withheld=withheld, tag=tag).id

    @_command
    def outside_answer(self, call_id: str) -> None:
        """Let the called outside party answer. Refused: `no_such_call`, `no_ringing_call`."""
        self.switch.outside.answer(self.switch.trunks.line(call_id))

    @_command
    def outside_hang_up(self, call_id: str) -> None:
        """Let the outside party hang up, which is nothing after the call has ended. Refused: `no_such_call`."""
        if not self.switch.trunks.has_ended(call_id):
            self.switch.outside.hang_up(self.switch.trunks.line(call_id))

    @_command
    def outside_dtmf(self, call_id: str, digits: str) -> None:
        """Let the outside party press keys during the conversation. Refused: `no_such_call`, `invalid`."""
        self.switch.outside.press(self.switch.trunks.line(call_id), digits)

    @_command
    def set_outside_number(self, number: str, behaviour: OutsideBehaviour, after: float = 2.0) -> None:
        """Say how a number of the public network behaves from now on. Refused: `invalid`."""
        try:
            self.switch.outside.behave(number, OutsideNumber(behaviour=behaviour, after=after))
        except ValidationError as error:
            raise Refused(Reason.INVALID, explained(error)) from error

    def outside_behaviour(self, number: str) -> OutsideBehaviour:
        """Say what a number of the public network does when it is called or gets a text message."""
        return self.switch.outside.behaviour(number).behaviour

    def outside_party(self, call_id: str) -> str:
        """Give the number of a call's outside party. Refused: `no_such_call`."""
        return self.switch.trunks.line(call_id).number

    def state(self) -> dict[str, object]:
        """Everything as plain values: clock, subscribers with services and terminals, calls with legs, groups."""
        return snapshot(self.switch)

    @_command
    def patch_subscriber(self, extension: str, changes: Mapping[str, object]) -> Subscriber:
        """Change columns of a subscriber. Refused: `invalid` with what is wrong, `no_such_number`.

        A password goes to where passwords are kept; the sheet that is returned does not hold it. Beside the columns
        `costs` and `credit` set what was spent and what was topped up; setting the costs begins the counting anew.
        """
        station = self.switch.core.station(extension)
        counters = self.switch.costs.check({name: changes[name] for name in COUNTERS if name in changes})
        changes = {column: value for column, value in changes.items() if column not in COUNTERS}
        try:
            subscriber = Subscriber.model_validate(merged(station.subscriber, changes))
        except ValidationError as error:
            raise Refused(Reason.INVALID, explained(error)) from error
        if subscriber.extension != extension:
            raise Refused(Reason.INVALID, "extension: a number is not changed")
        if "password" in changes:
            self.switch.identity.programme(extension, subscriber.password)
            subscriber = subscriber.model_copy(update={"password": ""})
        before = station.subscriber
        self.switch.subscribers.replace(station, subscriber)
        self.switch.staff.told(before, subscriber)
        self.switch.costs.programme(station, counters)
        return subscriber

    @_command
    def patch_pbx(self, changes: Mapping[str, object]) -> Pbx:
        """Change settings of the PBX, also its family, firmware and protocol. Refused: `invalid` with what is wrong.

        Another family brings its own model and firmware, and its own serial in place of the built-in one. Another
        firmware brings the protocol it speaks.
        """
        before = self.switch.core.pbx
        try:
            pbx = Pbx.model_validate(merged(before, changes))
        except ValidationError as error:
            raise Refused(Reason.INVALID, explained(error)) from error
        if pbx.family is not before.family:
            old, new = builtin(before.family).pbx, builtin(pbx.family).pbx
            own = {"model": new.model, "firmware": new.firmware}
            if before.serial == old.serial:
                own["serial"] = new.serial
            pbx = pbx.model_copy(update={name: value for name, value in own.items() if name not in changes})
        if pbx.firmware != before.firmware and "protocol" not in changes:
            pbx = pbx.model_copy(update={"protocol": protocol_of(pbx.family, pbx.firmware)})
        managers = self.switch.rights.managers()
        self.switch.core.use(pbx)
        self.switch.core.remember(Kind.PBX)
        if pbx.dnd_messages != before.dnd_messages:
            self.switch.core.emit(DndMessagesChanged(""))
        self.switch.phonebook.roles_changed(managers ^ self.switch.rights.managers())
        return pbx


def _discard(switch: Switch) -> None:
    """End a switch without a word."""
    switch.core.publish = _nobody
    switch.end()


def _nobody(_event: Event) -> None:
    """Hear nothing: how the calls of an exchange that is replaced end concerns nobody."""
