"""The exchange put together: each part gets the parts it uses, and what happens below is told to those above.

The parts are added floor by floor, from the core upwards. A floor knows those below it. Where a part has to do
something with what is above it, it gets a function for that, or has a list of those that follow it.
"""

from collections.abc import Callable
from datetime import datetime
from random import Random

from emulator.exchange.accounts import Accounts
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.call_log import CallLog
from emulator.exchange.calls import Leg
from emulator.exchange.charging import Charging
from emulator.exchange.clock import Clock
from emulator.exchange.core import Core
from emulator.exchange.costs import Costs
from emulator.exchange.display import Display
from emulator.exchange.events import Event, ReleaseCause
from emulator.exchange.features.changing import Changing
from emulator.exchange.features.dnd_messages import DndMessages
from emulator.exchange.features.follow_me import FollowMes
from emulator.exchange.features.forwarding import ForwardingPanels
from emulator.exchange.features.identities import Identities
from emulator.exchange.features.locks import Locks
from emulator.exchange.features.mobile_phones import MobilePhones
from emulator.exchange.features.rules import Rules
from emulator.exchange.features.targets import Targets
from emulator.exchange.gsm import GsmEquipment
from emulator.exchange.history import History
from emulator.exchange.key_labels import Labels
from emulator.exchange.keys import Keys
from emulator.exchange.memory import CallArchive, Kind
from emulator.exchange.notifications import Notifications
from emulator.exchange.office.departments import Departments
from emulator.exchange.office.identity import Identity
from emulator.exchange.office.installer import Installer
from emulator.exchange.office.licences import Licences
from emulator.exchange.office.pbx_log import PbxLog
from emulator.exchange.office.post import Post
from emulator.exchange.office.rights import Rights
from emulator.exchange.office.smtp import Smtp
from emulator.exchange.office.staff import Staff
from emulator.exchange.office.vault import Vault
from emulator.exchange.permissions import Permissions
from emulator.exchange.placed.dialling import Dialling
from emulator.exchange.placed.message_recording import MessageRecording
from emulator.exchange.placed.placing import Placing
from emulator.exchange.placed.wake_up import WakeUps
from emulator.exchange.presence import Presence
from emulator.exchange.programming import Programming
from emulator.exchange.progress import Progress
from emulator.exchange.recording import Recording
from emulator.exchange.services import Services
from emulator.exchange.subscribers import Subscribers
from emulator.exchange.switching.call_back import CallBack
from emulator.exchange.switching.clearing import Clearing
from emulator.exchange.switching.consultation import Consultation
from emulator.exchange.switching.destinations import Destinations
from emulator.exchange.switching.dial_tone import DialTones
from emulator.exchange.switching.dialled import Dialled
from emulator.exchange.switching.fax2mail import Fax2Mail
from emulator.exchange.switching.groups import Groups
from emulator.exchange.switching.handset import Handset
from emulator.exchange.switching.hook import Hooks
from emulator.exchange.switching.incoming import Incoming
from emulator.exchange.switching.mobile_call_back import MobileCallBack
from emulator.exchange.switching.orders import Orders
from emulator.exchange.switching.originating import Originating
from emulator.exchange.switching.outside import Outside
from emulator.exchange.switching.parking import Parking
from emulator.exchange.switching.rejecting import Rejecting
from emulator.exchange.switching.ringing import Ringing
from emulator.exchange.switching.routing import Routing
from emulator.exchange.switching.service_codes import ServiceCodes
from emulator.exchange.switching.trunks import Trunks
from emulator.exchange.texts import Texts
from emulator.exchange.voicemail import Voicemail


class Switch:
    """The exchange: its core and all its parts."""

    def __init__(
        self,
        programming: Programming,
        clock: Clock,
        random: Random,
        emit: Callable[[Event], None],
        *,
        archive: CallArchive,
        vault: Vault,
        tables_since: datetime | None = None,
    ) -> None:
        self.core = Core(programming, clock, emit, tables_since=tables_since)
        self.rights = Rights(self.core)
        self.log = PbxLog(clock)
        self.subscribers = Subscribers(self.core)
        self.services = Services(self.core)
        self.recording = Recording(self.core)
        self.presence = Presence(self.core)
        self.texts = Texts(self.core)
        self.costs = Costs(self.core)
        self._add_office(vault)
        self._add_records(archive)
        self._add_accounts()
        self._add_features()
        self._add_lines()
        self._add_ways(random)
        self._add_calls()
        self._add_placed_calls()
        self.gsm = GsmEquipment(
            clock,
            self.core.emit,
            lambda number: self.outside.behaviour(number).behaviour,
            lambda module, *, happened: self.core.remember(Kind.GSM_MODULE, module, happened=happened),
        )
        self.gsm.programme(programming.gsm_modules)
        self._let_follow()

    def _add_office(self, vault: Vault) -> None:
        """Add what there is for people and their office."""
        self.smtp = Smtp(self.core, self.rights, vault)
        self.post = Post(self.core, self.rights, self.smtp, self.log, vault)
        self.identity = Identity(self.core, self.rights, self.post, self.log, vault)
        self.departments = Departments(self.core, self.rights, self.subscribers)
        self.licences = Licences(self.core)
        self.staff = Staff(self.core, self.rights, self.departments, self.licences, self.subscribers)
        self.installer = Installer(self.core, self.rights)

    def _add_records(self, archive: CallArchive) -> None:
        """Add what is kept of the calls and names of the subscribers."""
        self.history = History(self.core, archive)
        self.phonebook = Phonebook(self.core, self.rights, self.departments, self.history)
        self.call_log = CallLog(self.rights, self.history, self.phonebook.names)
        self.notifications = Notifications(self.core, self.post, self.phonebook.names)
        self.key_labels = Labels(self.core, self.rights, self.phonebook)
        self.progress = Progress(self.core, self.history, self.phonebook)
        self.display = Display(self.core, self.phonebook)
        self.voicemail = Voicemail(self.core, self.rights, self.phonebook, self._leave)

    def _add_accounts(self) -> None:
        """Add who pays for calls, and may."""
        self.keys = Keys(self.core, self.identity)
        self.accounts = Accounts(self.core, self.keys)
        self.charging = Charging(self.core, self.accounts, self.costs, self._leave)
        self.permissions = Permissions(self.core, self.accounts, self.charging)

    def _add_features(self) -> None:
        """Add what WebCTI knows of services."""
        self.targets = Targets(self.core, self.permissions)
        self.changing = Changing(self.core, self.rights, self.subscribers)
        self.locks = Locks(
            self.core,
            rights=self.rights,
            changing=self.changing,
            keys=self.keys,
            accounts=self.accounts,
            services=self.services,
        )
        self.identities = Identities(self.core, self.rights, self.changing)
        self.mobile_phones = MobilePhones(self.rights, self.changing, self.targets)
        self.dnd_messages = DndMessages(self.core, self.rights, self.changing, self.services)
        self.follow_mes = FollowMes(self.core, self.rights, self.changing, self.targets)
        self.forwarding_panels = ForwardingPanels(self.rights, self.changing, self.services, self.targets)
        self.rules = Rules(self.core, self.rights, self.changing, self.services, self.targets)

    def _add_lines(self) -> None:
        """Add telephones and outside lines at work, and how calls begin to ring and end."""
        self.orders = Orders(self.core)
        self.hooks = Hooks(self.core, self.orders)
        self.trunks = Trunks(self.core, self.charging)
        self.clearing = Clearing(
            self.core,
            hooks=self.hooks,
            orders=self.orders,
            trunks=self.trunks,
            recording=self.recording,
            voicemail=self.voicemail,
            progress=self.progress,
        )
        self.ringing = Ringing(
            self.core,
            hooks=self.hooks,
            clearing=self.clearing,
            display=self.display,
            progress=self.progress,
            charging=self.charging,
            recording=self.recording,
            voicemail=self.voicemail,
        )

    def _add_ways(self, random: Random) -> None:
        """Add where calls go."""
        self.groups = Groups(self.core, random, self.clearing, self.ringing)
        self.outside = Outside(
            self.core,
            trunks=self.trunks,
            charging=self.charging,
            identities=self.identities,
            voicemail=self.voicemail,
            clearing=self.clearing,
            ringing=self.ringing,
        )
        fax2mail = Fax2Mail(self.core, self.post, self.clearing, self.ringing)
        self.routing = Routing(
            self.core,
            permissions=self.permissions,
            mobile_phones=self.mobile_phones,
            dnd_messages=self.dnd_messages,
            progress=self.progress,
            clearing=self.clearing,
            ringing=self.ringing,
            destinations=Destinations(self.core, self.ringing, self.groups, self.outside, fax2mail),
        )
        self.incoming = Incoming(self.core, self.trunks, self.clearing, self.ringing, self.routing)
        self.rejecting = Rejecting(self.core, self.clearing, self.routing)

    def _add_calls(self) -> None:
        """Add what people do at their telephones."""
        dial_tones = DialTones(self.core, self.hooks, self.clearing)
        consultation = Consultation(
            self.core,
            display=self.display,
            recording=self.recording,
            clearing=self.clearing,
            ringing=self.ringing,
            dial_tones=dial_tones,
        )
        service_codes = ServiceCodes(
            services=self.services,
            keys=self.keys,
            accounts=self.accounts,
            recording=self.recording,
            orders=self.orders,
            clearing=self.clearing,
            consultation=consultation,
            parking=Parking(self.core, self.hooks, self.clearing, self.ringing),
        )
        self.dialled = Dialled(
            self.core,
            permissions=self.permissions,
            progress=self.progress,
            clearing=self.clearing,
            ringing=self.ringing,
            routing=self.routing,
            service_codes=service_codes,
        )
        self.call_back = CallBack(
            self.core,
            permissions=self.permissions,
            display=self.display,
            orders=self.orders,
            clearing=self.clearing,
            dialled=self.dialled,
        )
        self.originating = Originating(
            self.core,
            hooks=self.hooks,
            trunks=self.trunks,
            clearing=self.clearing,
            dial_tones=dial_tones,
            consultation=consultation,
            dialled=self.dialled,
            call_back=self.call_back,
        )
        self.handset = Handset(
            self.core,
            hooks=self.hooks,
            clearing=self.clearing,
            ringing=self.ringing,
            dial_tones=dial_tones,
            consultation=consultation,
        )

    def _add_placed_calls(self) -> None:
        """Add calls that the exchange makes by itself, or for who uses an application."""
        self.wake_ups = WakeUps(self.core, self.rights, self.changing, self.clearing, self.ringing)
        self.message_recording = MessageRecording(self.core, self.dnd_messages, self.clearing, self.ringing)
        mobile_call_back = MobileCallBack(
            self.core,
            charging=self.charging,
            progress=self.progress,
            clearing=self.clearing,
            ringing=self.ringing,
            outside=self.outside,
            routing=self.routing,
        )
        self.dialling = Dialling(
            self.core,
            rights=self.rights,
            changing=self.changing,
            phonebook=self.phonebook,
            targets=self.targets,
            permissions=self.permissions,
            mobile_phones=self.mobile_phones,
            placing=Placing(
                clearing=self.clearing,
                dialled=self.dialled,
                call_back=self.call_back,
                mobile_call_back=mobile_call_back,
                originating=self.originating,
                handset=self.handset,
            ),
        )

    def _let_follow(self) -> None:
        """Let parts hear of what happens in those below them, in this order."""
        self.core.events_followed_by.append(self.presence.follow)
        self.core.legs_followed_by.append(self.dialling.look)
        self.core.freed_served_by += (self.ringing.ring_waiting, self.groups.ring_freed, self.call_back.serve)
        self.departments.followed_by.append(self.phonebook.department_changed)
        self.history.followed_by.append(self.notifications.call_over)
        self.subscribers.followed_by += (self.phonebook.subscriber_changed, self.costs.reprogrammed)
        self.subscribers.emptied_by.append(self.handset.drop_calls)
        self.ringing.watched_by.append(self.routing.watch_no_answer)

    def _leave(self, leg: Leg, cause: ReleaseCause) -> None:
        self.clearing.leave(leg, cause)

    def end(self) -> None:
        """End all calls and forget all orders, so that no timer is left."""
        for call in tuple(self.core.calls.values()):
            for leg in tuple(call.legs):
                if leg in call.legs:
                    self.clearing.leave(leg)
        for station in self.core.stations.values():
            self.hooks.put_down(station)
            self.orders.forget_all(station)
        self.costs.end()
        self.wake_ups.end()
        self.gsm.end()
        self.core.forget_freed()
