"""What the parts of the exchange share: stations, calls, lines, the dial plan, time, and the way events go out.

Each part owns one subject and finds the others here. Next to them is the place of what WebCTI adds: voicemail,
MobilePhone, wake-up, follow-me, the forwarding rules of NCP.
"""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from random import Random

from emulator.exchange.accounts import Accounts
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.call_log import CallLog
from emulator.exchange.callback import CallBack
from emulator.exchange.calls import Leg
from emulator.exchange.charging import Charging
from emulator.exchange.clearing import Clearing
from emulator.exchange.clock import Clock
from emulator.exchange.consultation import Consultation
from emulator.exchange.core import Core
from emulator.exchange.costs import Costs
from emulator.exchange.display import Display
from emulator.exchange.events import Event, ReleaseCause
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
from emulator.exchange.memory import Forgetful, Kind, Memory
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
from emulator.exchange.permissions import Permissions
from emulator.exchange.presence import Presence
from emulator.exchange.programming import Programming
from emulator.exchange.progress import Progress
from emulator.exchange.recording import Recording
from emulator.exchange.ringing import Ringing
from emulator.exchange.routing import Routing
from emulator.exchange.service_codes import ServiceCodes
from emulator.exchange.services import Services
from emulator.exchange.subscribers import Subscribers
from emulator.exchange.texts import Texts
from emulator.exchange.voicemail import Voicemail

_FINISHED_KEPT = 200


class Switch(Core):
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
        super().__init__(programming, clock, emit, tables_since=tables_since)
        self.random = random
        self.memory = memory or Forgetful()
        self.vault = vault or NoVault()
        self.finished: deque[dict[str, object]] = deque(maxlen=_FINISHED_KEPT)

        self.rights = Rights(self)
        self.log = PbxLog(clock)
        self.subscribers = Subscribers(self)
        self._add_office()
        self._add_records()
        self.progress = Progress(self, self.history, self.phonebook)
        self.presence = Presence(self)
        self.display = Display(self, self.phonebook)
        self.keys = Keys(self, self.identity)
        self.accounts = Accounts(self, self.keys)
        self.charging = Charging(self, self.accounts, self.costs, self._leave)
        self.permissions = Permissions(self, self.accounts, self.charging)
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
        self.service_codes = ServiceCodes(self)
        self.recording = Recording(self)
        self.gsm = GsmEquipment(
            clock,
            self.emit,
            lambda number: self.outside.behaviour(number).behaviour,
            lambda module, *, happened: self.remember(Kind.GSM_MODULE, module, happened=happened),
        )
        self.gsm.programme(programming.gsm_modules)
        self._add_features()
        self.events_followed_by.append(self.presence.follow)
        self.legs_followed_by.append(self.dialling.look)
        self.departments.followed_by.append(self._follow_department)
        self.history.followed_by.append(self.notifications.call_over)
        self.subscribers.followed_by += (self.phonebook.subscriber_changed, self.costs.reprogrammed)
        self.subscribers.emptied_by.append(self.handset.drop_calls)
        self.freed_served_by += (self.ringing.ring_waiting, self.groups.ring_freed, self.call_back.serve)

    def _add_office(self) -> None:
        """Add what there is for people and their office."""
        self.smtp = Smtp(self)
        self.post = Post(self, self.rights, self.smtp, self.log, self.vault)
        self.identity = Identity(self, self.rights, self.post, self.log, self.vault)
        self.departments = Departments(self, self.rights, self.subscribers)
        self.licences = Licences(self)
        self.staff = Staff(self, self.rights, self.departments, self.licences, self.subscribers)
        self.installer = Installer(self, self.rights)

    def _add_records(self) -> None:
        """Add what is kept of and for the subscribers."""
        self.history = History(self, self.memory)
        self.phonebook = Phonebook(self)
        self.call_log = CallLog(self.rights, self.history, self.phonebook.names)
        self.notifications = Notifications(self, self.post, self.phonebook.names)
        self.texts = Texts(self)
        self.costs = Costs(self)
        self.voicemail = Voicemail(self, self.rights, self.phonebook, self._leave)
        self.key_labels = Labels(self, self.rights, self.phonebook)

    def _add_features(self) -> None:
        """Add what WebCTI knows of services."""
        self.targets = Targets(self, self.permissions)
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

    def _leave(self, leg: Leg, cause: ReleaseCause) -> None:
        self.clearing.leave(leg, cause)

    def _follow_department(self, before: str, after: str) -> None:
        if not before:
            self.phonebook.department_added(after)
        elif after:
            self.phonebook.department_renamed(before, after)
        else:
            self.phonebook.department_removed(before)

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
        self.forget_freed()
