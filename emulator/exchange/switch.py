"""What the parts of the exchange share: stations, calls, lines, the dial plan, time, and the way events go out.

Each part owns one subject and finds the others here. Next to them is the place of what WebCTI adds: voicemail,
MobilePhone, wake-up, follow-me, the forwarding rules of NCP.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from itertools import count
from random import Random

from emulator.exchange.accounts import Accounts
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.call_log import CallLog
from emulator.exchange.callback import CallBack
from emulator.exchange.calls import Announcement, Call, Leg, OutsideLine, Party
from emulator.exchange.charging import Charging
from emulator.exchange.clearing import Clearing
from emulator.exchange.clock import Clock, Timer
from emulator.exchange.consultation import Consultation
from emulator.exchange.costs import Costs
from emulator.exchange.dialplan import DialPlan
from emulator.exchange.display import Display
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event, FlagsChanged, LanguageChanged
from emulator.exchange.family import TRAITS
from emulator.exchange.features.dialling import Dialling
from emulator.exchange.features.dnd_messages import DndMessages
from emulator.exchange.features.fax2mail import Fax2Mail
from emulator.exchange.features.follow_me import FollowMes
from emulator.exchange.features.forwarding import ForwardingPanels
from emulator.exchange.features.identities import Identities
from emulator.exchange.features.locks import Locks
from emulator.exchange.features.mobile_phones import MobilePhones
from emulator.exchange.features.rules import Rules
from emulator.exchange.features.targets import Targets
from emulator.exchange.features.wake_up import WakeUps
from emulator.exchange.groups import Groups
from emulator.exchange.gsm import GsmEquipment
from emulator.exchange.handset import Handset
from emulator.exchange.history import History
from emulator.exchange.key_labels import Labels
from emulator.exchange.keys import Keys
from emulator.exchange.memory import Forgetful, Kind, Memory, RecordKey
from emulator.exchange.office.departments import Departments
from emulator.exchange.office.identity import Identity
from emulator.exchange.office.installer import Installer
from emulator.exchange.office.licences import Licences
from emulator.exchange.office.notifications import Notifications
from emulator.exchange.office.pbx_log import PbxLog
from emulator.exchange.office.post import Post
from emulator.exchange.office.rights import Rights
from emulator.exchange.office.smtp import Smtp
from emulator.exchange.office.staff import Staff
from emulator.exchange.office.vault import NoVault, Vault
from emulator.exchange.originate import Originating
from emulator.exchange.outside import Outside
from emulator.exchange.parking import Parking
from emulator.exchange.presence import Presence
from emulator.exchange.programming import Pbx, Programming, Subscriber
from emulator.exchange.progress import Progress
from emulator.exchange.recording import Recording
from emulator.exchange.ringing import Ringing
from emulator.exchange.routing import Routing
from emulator.exchange.service_codes import ServiceCodes
from emulator.exchange.services import Services
from emulator.exchange.stations import LegState, Station
from emulator.exchange.texts import Texts
from emulator.exchange.voicemail import Voicemail

_FINISHED_KEPT = 200


class Switch:
    """The exchange's inside."""

    def __init__(
        self,
        programming: Programming,
        clock: Clock,
        random: Random,
        emit: Callable[[Event], None],
        *,
        tables_since: datetime | None = None,
        memory: Memory | None = None,
        vault: Vault | None = None,
    ) -> None:
        self.programming = programming
        self.clock = clock
        self.random = random
        self.publish = emit
        self.tables_since = tables_since or clock.now
        self.memory = memory or Forgetful()
        self.vault = vault or NoVault()
        self.stations: dict[str, Station] = {
            subscriber.extension: Station(subscriber, subscriber.telephone.port or f"{1000 + position:04}")
            for position, subscriber in enumerate(programming.subscribers, 1)
        }
        self.identifiers = {extension: number for number, extension in enumerate(self.stations, 1001)}
        self.calls: dict[int, Call] = {}
        self.lines: dict[str, OutsideLine] = {}
        self.finished: deque[dict[str, object]] = deque(maxlen=_FINISHED_KEPT)
        self.changed_records: dict[RecordKey, bool] = {}
        self._numbers = count(1)
        self._freed: list[Station] = []
        self._settling = False
        self.use(programming.pbx)

        self.rights = Rights(self)
        self.log = PbxLog(clock)
        self.identity = Identity(self)
        self.departments = Departments(self)
        self.licences = Licences(self)
        self.staff = Staff(self)
        self.smtp = Smtp(self)
        self.post = Post(self)
        self.notifications = Notifications(self)
        self.installer = Installer(self)
        self._add_records()
        self.progress = Progress(self)
        self.presence = Presence(self)
        self.display = Display(self)
        self.keys = Keys(self)
        self.clearing = Clearing(self)
        self.handset = Handset(self)
        self.originating = Originating(self)
        self.routing = Routing(self)
        self.ringing = Ringing(self)
        self.groups = Groups(self)
        self.outside = Outside(self)
        self.consultation = Consultation(self)
        self.parking = Parking(self)
        self.call_back = CallBack(self)
        self.services = Services(self)
        self.accounts = Accounts(self)
        self.service_codes = ServiceCodes(self)
        self.charging = Charging(self)
        self.recording = Recording(self)
        self.gsm = GsmEquipment(
            clock,
            self.emit,
            lambda number: self.outside.behaviour(number).behaviour,
            lambda module, *, happened: self.remember(Kind.GSM_MODULE, module, happened=happened),
        )
        self.gsm.programme(programming.gsm_modules)
        self._add_features()

    def _add_records(self) -> None:
        """Add what is kept of and for the subscribers."""
        self.phonebook = Phonebook(self)
        self.history = History(self)
        self.call_log = CallLog(self)
        self.texts = Texts(self)
        self.costs = Costs(self)
        self.voicemail = Voicemail(self)
        self.key_labels = Labels(self)

    def _add_features(self) -> None:
        """Add what WebCTI knows of services."""
        self.targets = Targets(self)
        self.locks = Locks(self)
        self.wake_ups = WakeUps(self)
        self.identities = Identities(self)
        self.mobile_phones = MobilePhones(self)
        self.dnd_messages = DndMessages(self)
        self.follow_mes = FollowMes(self)
        self.forwarding_panels = ForwardingPanels(self)
        self.rules = Rules(self)
        self.fax2mail = Fax2Mail(self)
        self.dialling = Dialling(self)

    def remember(self, kind: Kind, key: str = "", *, happened: bool = False) -> None:
        """Note that a record changed, so that it outlives the process; `happened` when nobody can be refused it."""
        self.changed_records[kind, key] = happened and self.changed_records.get((kind, key), True)

    def emit(self, event: Event) -> None:
        """Tell an event, and what it changed in how others see the extension."""
        self.publish(event)
        self.presence.follow(event)

    def use(self, pbx: Pbx) -> None:
        """Work by other settings of the PBX from now on."""
        self.programming = self.programming.model_copy(update={"pbx": pbx})
        self.pbx = pbx
        self.traits = TRAITS[pbx.family]
        self.plan = DialPlan(self.programming)

    def end(self) -> None:
        """End all calls and forget all orders, so that no timer is left."""
        for call in tuple(self.calls.values()):
            for leg in tuple(call.legs):
                if leg in call.legs:
                    self.clearing.leave(leg)
        for station in self.stations.values():
            self.handset.put_down(station)
            self.call_back.forget_all(station)
        self.costs.end()
        self.wake_ups.end()
        self.gsm.end()
        self._freed.clear()

    def replace_subscriber(self, station: Station, subscriber: Subscriber) -> None:
        """Change the programming of an extension; a telephone that became unusable loses its calls."""
        hook, before, station.subscriber = station.hook, station.subscriber, subscriber
        station.port = subscriber.telephone.port or station.port
        others = (s if s.extension != subscriber.extension else subscriber for s in self.programming.subscribers)
        self.programming = self.programming.model_copy(update={"subscribers": tuple(others)})
        self.remember(Kind.SUBSCRIBER, subscriber.extension)
        self.phonebook.subscriber_changed(before, subscriber)
        self.costs.reprogrammed(station, before.top_up)
        if subscriber.language is not before.language:
            self.emit(LanguageChanged(station.extension, subscriber.language, station.languages))
        if not station.usable:
            self.handset.drop_calls(station)
        if station.hook is not hook:
            self.flags_changed(station)
        self.freed(station)

    def station(self, extension: str, reason: Reason = Reason.NO_SUCH_NUMBER) -> Station:
        """Find the extension with this number. Refused: `reason`."""
        station = self.stations.get(extension)
        if station is None:
            raise Refused(reason)
        return station

    def after(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Order something for later; extensions that become free by it are served."""

        def happen() -> None:
            callback()
            self.settle()

        return self.clock.call_later(seconds, happen)

    def empty_call(self) -> Call:
        """Begin a call whose first party is still to be called."""
        call = Call(next(self._numbers))
        self.calls[call.id] = call
        return call

    def open_call(self, party: Party, state: LegState) -> Leg:
        """Begin a call of one party; returns its leg."""
        call = self.empty_call()
        call.origin = self.join(call, party, state)
        return call.origin

    def join(self, call: Call, party: Party, state: LegState) -> Leg:
        """Add a party to a call; returns its leg."""
        leg = Leg(call, party, state)
        call.legs.append(leg)
        match party:
            case Station():
                party.legs.append(leg)
            case OutsideLine():
                party.leg = leg
            case Announcement():
                pass
        return leg

    def flags_changed(self, station: Station) -> None:
        """Tell that flags of an extension changed, or tell them again."""
        self.emit(FlagsChanged(station.extension))

    def freed(self, station: Station) -> None:
        """Note that an extension may have become free; what waits for it is served when the present command is done."""
        self._freed.append(station)

    def settle(self) -> None:
        """Serve what waits for extensions that became free: waiting calls, groups, call-back orders."""
        if self._settling:
            return
        self._settling = True
        try:
            while self._freed:
                station = self._freed.pop(0)
                self.ringing.ring_waiting(station)
                self.groups.ring_freed(station)
                self.call_back.serve(station)
        finally:
            self._settling = False
