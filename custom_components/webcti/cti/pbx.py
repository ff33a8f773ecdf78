"""The exchange as one object: what its extensions do, told change by change, and what can be asked of it.

The monitor connection (`LOGA`) is the only source of telephone events, so nothing is counted twice. Commands of a
signed-in extension go over its own connection; see `sessions`. What it has beyond its telephone (services, history,
phonebook, costs, voicemail), over whichever protocol, is its `subscriber`; see there.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from aiohttp import ClientSession

from .connection import Address
from .ctip import checks
from .ctip.client import GsmModule, sms_code_page
from .ctip.commands import Acc, Command, Dial, Dnd, Hang, Lock, Mcid, Pick, Rej
from .dialing import SEPARATORS, clean, dial_string
from .errors import (
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    NotSignedIn,
    NotSupported,
    Refusal,
)
from .forwarding import Forwardings
from .listeners import Listeners
from .messages import MessageDesk
from .model import (
    Capability,
    ConnectionStatus,
    Extension,
    ExtensionChange,
    ExtensionState,
    Flags,
    Forwarding,
    ForwardingType,
    Health,
    Outcome,
    PbxConfig,
    PbxInfo,
    Recording,
    SmsReceived,
    SmsReport,
    TelephoneKind,
)
from .monitoring import Monitoring
from .sessions import SignIns
from .subscriber import Subscriber
from .subscribers import Subscribers
from .timings import PbxTimings
from .tracking import Tracker
from .web.client import WebApi, WebInfo


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Pbx:
    """One PBX from `connect` to `close`; between them it heals itself."""

    info: PbxInfo

    def __init__(
        self,
        config: PbxConfig,
        *,
        http: ClientSession | None = None,
        now: Callable[[], datetime] = _utc_now,
        timings: PbxTimings | None = None,
    ) -> None:
        self._config = config
        self._timings = timings = timings or PbxTimings()
        self._now = now
        self._address = address = Address(config.host, config.port)
        self._monitoring = Monitoring(
            address,
            config.monitor_key,
            sorted(config.watched | config.sign_ins.keys()),
            config.line_digits,
            now=now,
            timings=timings,
        )
        self._board = self._monitoring.switchboard
        self._sign_ins = SignIns(address, config.sign_ins, timings)
        self._subscribers = Subscribers(config, http, self.dial, self.subscribe, timings)
        self._monitor_takes_commands: bool | None = None
        self._forwardings = Forwardings(self._carry_out, self._monitoring.state_known)
        self._board.changed.add(self._forwardings.changed)
        self._message_listeners = defaultdict[str, Listeners[SmsReceived | SmsReport]](Listeners)
        self._module_listeners = defaultdict[str, Listeners[ConnectionStatus]](Listeners)
        self._desks: dict[str, MessageDesk] = {}

    async def connect(self) -> None:
        """Ask who the PBX is, log in, and learn the state of every watched and signed-in extension.

        Raises `CannotConnect`, `NotSupported`, `AuthenticationFailed`, `CommandRefused`; then nothing is left open.
        """
        self.info = await checks.identify(self._address, self._timings.link)
        try:
            await self._monitoring.open()
        except ConnectionLost as err:
            await self._monitoring.close()
            raise CannotConnect("The link broke during the log-in") from err
        except BaseException:
            await self._monitoring.close()
            raise
        self._open_desks()
        await self._subscribers.open(self.info.serial)

    async def close(self) -> None:
        """Log out everywhere and leave nothing behind; commands under way get `ConnectionLost`."""
        desks, self._desks = self._desks, {}
        await self._subscribers.close()
        await asyncio.gather(
            *(desk.close() for desk in desks.values()), self._sign_ins.close(), self._monitoring.close()
        )

    # What is known

    @property
    def status(self) -> ConnectionStatus:
        """Whether the PBX is reached and the states are its own."""
        return self._monitoring.status

    @property
    def health(self) -> Health:
        """Figures of the monitor connection."""
        return self._monitoring.session.health

    @property
    def extensions(self) -> Mapping[Extension, ExtensionState]:
        """A live view: watched, signed in, and seen so far."""
        return self._board.states

    def module_status(self, module: str) -> ConnectionStatus:
        """Whether a GSM module is logged in to, and if not, whether it will be."""
        desk = self._desks.get(module)
        return desk.status if desk else ConnectionStatus(connected=False, retrying=False)

    def telephone(self, extension: Extension) -> TelephoneKind:
        """Return the kind of telephone as the last log-in of the extension told it, unknown before the first."""
        signed_in = self._sign_ins.get(extension)
        return signed_in.telephone if signed_in else TelephoneKind.UNKNOWN

    def key_refused(self, extension: Extension) -> bool:
        """Tell whether the PBX refused the extension's key at its last log-in."""
        signed_in = self._sign_ins.get(extension)
        return signed_in is not None and signed_in.key_refused

    async def sign_in(self, extension: Extension) -> None:
        """Log a signed-in extension in ahead of its first command. Raises as commands do."""
        signed_in = self._sign_ins.get(extension)
        if signed_in is None:
            raise NotSignedIn("The extension has no key of its own")
        await signed_in.open()

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the PBX can do by all protocols that were found at connecting; `subscriber` says it of one extension."""
        return self.info.capabilities | self._subscribers.capabilities

    def subscriber(self, extension: Extension) -> Subscriber:
        """Return what a signed-in extension has beyond its telephone. Raises `NotSignedIn`."""
        return self._subscribers.of(extension)

    @property
    def web_info(self) -> WebInfo | None:
        """What the WebCTI API says of the PBX, features `F1` to `F36` among it; `None` where there is none."""
        return self._subscribers.web_info

    @property
    def web(self) -> WebApi:
        """Log-ins and password reminders of the WebCTI API. Raises `NotSupported` where there is none."""
        return self._subscribers.api

    def forwardings(self, extension: Extension) -> Mapping[ForwardingType, Forwarding]:
        """Return what this client set and the PBX has not dropped: assumed, CTIP cannot read forwardings back."""
        return self._forwardings.of(extension)

    async def probe(self, extensions: Iterable[Extension]) -> frozenset[Extension]:
        """Return which of these the PBX knows, asking no faster than a snapshot. Raises `ConnectionLost`."""
        return await self._monitoring.known(extensions)

    # Who is told

    def subscribe(self, extension: Extension, listener: Callable[[ExtensionChange], None]) -> Callable[[], None]:
        """Have the changes of one extension; returns how to stop, as all `subscribe` methods do."""
        return self._board.subscribe(extension, listener)

    def subscribe_all(self, listener: Callable[[ExtensionChange], None]) -> Callable[[], None]:
        """Have the changes of all extensions."""
        return self._board.changed.add(listener)

    def subscribe_status(self, listener: Callable[[ConnectionStatus], None]) -> Callable[[], None]:
        """Hear when the PBX is lost or found."""
        return self._monitoring.status_changed.add(listener)

    def subscribe_capabilities(self, listener: Callable[[None], None]) -> Callable[[], None]:
        """Hear when a protocol was found that was absent at connecting."""
        return self._subscribers.changed.add(listener)

    def subscribe_seen(self, listener: Callable[[Extension], None]) -> Callable[[], None]:
        """Hear of extensions that appear for the first time."""
        return self._board.seen.add(listener)

    def subscribe_messages(
        self, module: str, listener: Callable[[SmsReceived | SmsReport], None]
    ) -> Callable[[], None]:
        """Have text messages and delivery reports of a GSM module; until somebody has them, they stay in the module."""
        stop = self._message_listeners[module].add(listener)
        if desk := self._desks.get(module):
            desk.heard()
        return stop

    def finish_messages(self) -> None:
        """Take no more text messages, which then stay in their modules, and tell what came of unfinished ones."""
        for desk in self._desks.values():
            desk.finish()

    def subscribe_module(self, module: str, listener: Callable[[ConnectionStatus], None]) -> Callable[[], None]:
        """Hear when a GSM module is lost or found."""
        return self._module_listeners[module].add(listener)

    def subscribe_recordings(self, listener: Callable[[Recording], None]) -> Callable[[], None]:
        """Have finished recordings."""
        return self._monitoring.recorded.add(listener)

    # Commands: each returns when the PBX confirmed, and raises the errors of `errors`

    async def dial(self, extension: Extension, number: str) -> None:
        """Call a number, written as people write it. The PBX may ring the telephone first (call-back)."""
        config = self._config
        digits = dial_string(number, config.line_digits, config.internal_length, self._board.states)
        tracker = self._board.tracker(extension)
        tracker.dial(digits)
        try:
            await self._carry_out(extension, Dial(extension, digits))
        except BaseException:
            tracker.dial_refused()
            raise
        self._board.publish(tracker.dial_confirmed())

    async def send_digits(self, extension: Extension, digits: str) -> None:
        """Send digits during a call, as they are."""
        await self._carry_out(extension, Dial(extension, digits))

    async def answer(self, extension: Extension) -> None:
        """Lift the handset; only system telephones can (`NA 24` otherwise)."""
        await self._carry_out(extension, Pick(extension))

    async def hang_up(self, extension: Extension) -> None:
        """Put the handset down; only system telephones can."""
        await self._carry_out(extension, Hang(extension))

    async def reject(self, extension: Extension) -> None:
        """Reject the ringing call."""
        await self._turn_away(Rej(extension), Outcome.REJECTED, self._board.tracker(extension))

    async def reject_for_group(self, extension: Extension) -> None:
        """Reject a call through a group for the whole group: nobody in it missed the call."""
        await self._turn_away(Rej(extension, extension), Outcome.REJECTED, *self._board.ringing_alike(extension))

    async def deflect(self, extension: Extension, target: str) -> None:
        """Pass the ringing call on. Raises `CommandInvalid` for the extension itself, which would mean its group."""
        number = clean(target)
        if number == extension:
            raise CommandInvalid(Rej.name, "target")
        await self._turn_away(Rej(extension, number), Outcome.FORWARDED, self._board.tracker(extension))

    async def set_dnd(self, extension: Extension, on: bool) -> None:  # noqa: FBT001 - the state is the object of the verb
        """Switch do-not-disturb."""
        await self._switch(extension, Dnd(extension, on), lambda flags: flags.dnd is on)

    async def set_forwarding(self, extension: Extension, forwarding: Forwarding) -> None:
        """Set one forwarding beside those of other types. Raises `NotSupported` for what the family does not have."""
        try:
            await self._forwardings.set(extension, forwarding, self.info.capabilities)
        finally:
            self._tell_forwardings(extension)

    async def clear_forwarding(self, extension: Extension, kind: ForwardingType | None = None) -> None:
        """Delete one forwarding, or all. CTIP only deletes all: the others that this client knows are set again."""
        try:
            await self._forwardings.clear(extension, kind)
        finally:
            self._tell_forwardings(extension)

    async def lock(self, extension: Extension, key: str) -> None:
        """Lock the telephone with the subscriber's key."""
        await self._switch(extension, Lock(extension, key), lambda flags: flags.locked)

    async def unlock(self, extension: Extension) -> None:
        """Unlock the telephone, which takes no key."""
        await self._switch(extension, Lock(extension, None), lambda flags: not flags.locked)

    async def recall_account(self, extension: Extension, account: str, key: str) -> None:
        """Take over the rights of an account until they are given back."""
        await self._switch(extension, Acc(extension, account, key), lambda flags: flags.account_recalled)

    async def release_account(self, extension: Extension) -> None:
        """Give the rights of an account back."""
        await self._switch(extension, Acc(extension), lambda flags: not flags.account_recalled)

    async def register_malicious_call(self, extension: Extension) -> None:
        """Register the current incoming call as malicious. Raises `NotSupported` on an NCP."""
        if Capability.MALICIOUS_CALL not in self.info.capabilities:
            raise NotSupported("This PBX does not register malicious calls")
        await self._carry_out(extension, Mcid(extension))

    async def send_sms(
        self, number: str, text: str, *, module: str | None = None, flash: bool = False, report: bool = True
    ) -> None:
        """Send a text message, long ones in parts; return when the operator accepted all of them.

        Raises `MessageRejected` when he did not, `NotSupported` without a GSM module (of that name).
        """
        desk = self._desks.get(module) if module else next(iter(self._desks.values()), None)
        if desk is None:
            raise NotSupported("No such GSM module is configured")
        await desk.send(number.translate(SEPARATORS), text, flash=flash, report=report)

    def _tell_forwardings(self, extension: Extension) -> None:
        """Publish a change of what is assumed: `STAT` need not differ when a forwarding is set beside another."""
        if state := self.extensions.get(extension):
            self._board.publish(ExtensionChange(state, state))

    async def _turn_away(self, command: Rej, outcome: Outcome, *ringing: Tracker) -> None:
        """Carry out a `REJ`; what it makes of the call is noted first, since the `REL` may overtake the answer."""
        for tracker in ringing:
            tracker.decide(outcome)
        try:
            await self._carry_out(command.extension, command)
        except BaseException:
            for tracker in ringing:
                tracker.decide(None)
            raise

    async def _switch(self, extension: Extension, command: Command[object], holds: Callable[[Flags], bool]) -> None:
        """Carry out a command and have the state it changes reported by the PBX before returning."""
        await self._carry_out(extension, command)
        await self._monitoring.state_known(extension, holds)

    async def _carry_out[AnswerT](self, extension: Extension, command: Command[AnswerT]) -> AnswerT:
        """Send a command over the extension's own connection, else over the monitor's, as far as the PBX allows it."""
        if signed_in := self._sign_ins.get(extension):
            return await signed_in.request(command)
        if self._monitor_takes_commands is False:
            raise NotSignedIn("The command needs the extension's own key")
        try:
            answer = await self._monitoring.session.request(command)
        except CommandRefused as err:
            if err.reason is not Refusal.NOT_LOGGED_IN or self._monitor_takes_commands:
                raise
            self._monitor_takes_commands = False
            raise NotSignedIn("The command needs the extension's own key") from err
        self._monitor_takes_commands = True
        return answer

    def _open_desks(self) -> None:
        code_page = sms_code_page(self.info.protocol)
        for module, pin in sorted(self._config.gsm_modules.items()):
            self._desks[module] = desk = MessageDesk(
                self._address,
                GsmModule(module, pin, code_page),
                self._message_listeners[module],
                self._module_listeners[module],
                protocol=self.info.protocol,
                now=self._now,
                timings=self._timings,
            )
            desk.start()
