"""A signed-in extension beyond its telephone: services, history, phonebook, costs, voicemail.

Whichever protocol carries it: the WebCTI API where the PBX has one, else xCTIP (phonebook, history, presence,
messages), else a service code that is dialled, of which nothing can be read back: what it switched is assumed.
`capabilities` says what is carried at all; a method for something else raises `NotSupported`. What belongs to one
protocol alone (editing contacts, forwarding rules, management: `web`; presence and messages: `directory`) is reached
through its client.
"""

from collections.abc import Callable, Collection
from datetime import time

from .carriers import Carriers
from .directory_pages import contact_page, history_page
from .errors import NotSupported
from .model import Capability, ConnectionStatus, Extension
from .names import find
from .records import Contact, ContactHit, HistoryEntry, HistoryKind
from .service_codes import ServiceCode
from .subscriber_state import SubscriberChange, SubscriberState
from .web.client import WebClient
from .web.entries import contact, contact_hit, history_entry
from .web.events import WebChange
from .web.paging import Page
from .web.services import FollowMe, MobilePhone, OnOff, Repeat, WakeUp
from .web.subscriber import CallBackWay
from .xctip.directory import Directory


class Subscriber:
    """What a signed-in extension has at its PBX. Made and closed by `Pbx`."""

    def __init__(self, extension: Extension, carriers: Carriers) -> None:
        self.extension = extension
        self._carriers = carriers

    # What is carried

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What can be had or done."""
        return self._carriers.capabilities

    @property
    def assumed(self) -> frozenset[Capability]:
        """What is switched by dialling codes, so that its state is assumed."""
        return self._carriers.assumed

    @property
    def status(self) -> ConnectionStatus:
        """Whether `state` is the PBX's own. A refused password, or one to be changed, is a reason that stays."""
        return self._carriers.status

    @property
    def web(self) -> WebClient:
        """The session at the WebCTI API. Raises `NotSupported`."""
        if (following := self._carriers.following) is None:
            raise NotSupported("This PBX has no WebCTI API, or the extension no password")
        return following.client

    @property
    def directory(self) -> Directory:
        """The session over xCTIP. Raises `NotSupported`."""
        if self._carriers.directory is None:
            raise NotSupported("This PBX has no xCTIP, or the extension no password")
        return self._carriers.directory

    # What is known, and who is told; each `subscribe` returns how to stop

    @property
    def state(self) -> SubscriberState:
        """The last that was read or reported."""
        return self._carriers.latest.state

    def subscribe(self, listener: Callable[[SubscriberChange], None]) -> Callable[[], None]:
        """Hear when `state` changes."""
        return self._carriers.latest.changed.add(listener)

    def subscribe_status(self, listener: Callable[[ConnectionStatus], None]) -> Callable[[], None]:
        """Hear when `status` changes."""
        return self._carriers.status_changed.add(listener)

    def subscribe_topics(self, listener: Callable[[WebChange], None]) -> Callable[[], None]:
        """Hear what changed at the PBX, for those who read it themselves; without the WebCTI API nothing is told."""
        return self._carriers.heard.add(listener)

    async def refresh(self) -> None:
        """Read `state` anew. Raises the errors of `errors`."""
        if self._carriers.following is not None:
            await self._carriers.following.refresh()

    # History and phonebook

    async def history(
        self,
        *,
        kinds: Collection[HistoryKind] = (),
        text: str = "",
        number: str = "",
        cursor: str | None = None,
        limit: int | None = None,
    ) -> Page[HistoryEntry]:
        """Return a page of finished calls, newest first: of some kinds, with a text in name or number, of a number."""
        if self._carriers.following is None:
            entries = self.directory.history.values()
            return history_page(entries, kinds=kinds, text=text, number=number, cursor=cursor, limit=limit)
        page = await self.web.history.page(
            self.extension, types=kinds, text=text, number=number, cursor=cursor, limit=limit
        )
        return Page(items=tuple(map(history_entry, page.items)), next=page.next, total=page.total)

    async def contacts(
        self, *, group: str = "", text: str = "", cursor: str | None = None, limit: int | None = None
    ) -> Page[Contact]:
        """Return a page of the phonebook, by name: of one group, with a text in name or number."""
        if self._carriers.following is None:
            contacts = self.directory.contacts.values()
            return contact_page(contacts, group=group, text=text, cursor=cursor, limit=limit)
        page = await self.web.phonebook.contacts(group=group, text=text, cursor=cursor, limit=limit)
        return Page(items=tuple(map(contact, page.items)), next=page.next, total=page.total)

    async def search(self, text: str) -> tuple[ContactHit, ...]:
        """Return at most 50 numbers whose contact's name, or whose digits, hold a text; accents are ignored."""
        if self._carriers.following is None:
            return find(self.directory.contacts.values(), text)
        return tuple(map(contact_hit, await self.web.phonebook.search(text)))

    # Services: each returns when the PBX confirmed, and `state` has what it has then

    async def set_wake_up(self, at: time, repeat: Repeat = Repeat.ONCE) -> None:
        """Have the telephone ring at a time, once or every day. A code can only ask for once."""
        if self._by_code(Capability.WAKE_UP):
            if repeat is not Repeat.ONCE:
                raise NotSupported("A code asks for one wake-up")
            await self._dial(ServiceCode.WAKE_UP_ON, at=at)
            wake_up = WakeUp(on=True, time=at, repeat=repeat, next=None, last_result=None)
        else:
            wake_up = await self.web.services.set_wake_up(self.extension, on=True, at=at, repeat=repeat)
        self._carriers.latest.take_services(wake_up=wake_up)

    async def cancel_wake_up(self) -> None:
        """Cancel the wake-up; its time is kept."""
        known = self.state.services.wake_up
        at, repeat = (known.time, known.repeat) if known else (None, Repeat.ONCE)
        if self._by_code(Capability.WAKE_UP):
            await self._dial(ServiceCode.WAKE_UP_OFF)
            wake_up = WakeUp(on=False, time=at, repeat=repeat, next=None, last_result=None)
        else:
            wake_up = await self.web.services.set_wake_up(self.extension, on=False, at=at, repeat=repeat)
        self._carriers.latest.take_services(wake_up=wake_up)

    async def set_wake_up_time(self, at: time) -> None:
        """Set when the wake-up rings, whether or not it is on; one that is on rings then."""
        known = self.state.services.wake_up
        if known is not None and known.on:
            return await self.set_wake_up(at, known.repeat)
        return await self._keep_wake_up(at, known.repeat if known else Repeat.ONCE)

    async def set_wake_up_repeat(self, repeat: Repeat) -> None:
        """Set how often the wake-up rings, whether or not it is on."""
        known = self.state.services.wake_up
        if known is not None and known.on and known.time is not None:
            return await self.set_wake_up(known.time, repeat)
        return await self._keep_wake_up(known.time if known else None, repeat)

    async def set_mobile_phone(
        self,
        *,
        on: bool | None = None,
        on_no_answer: bool | None = None,
        on_dnd: bool | None = None,
        on_unavailable: bool | None = None,
    ) -> None:
        """Switch the MobilePhone and the cases in which it rings; what is `None` stays. A code switches `on` alone."""
        wanted = {"on": on, "on_no_answer": on_no_answer, "on_dnd": on_dnd, "on_unavailable": on_unavailable}
        changes = {name: value for name, value in wanted.items() if value is not None}
        if not self._by_code(Capability.MOBILE_PHONE):
            mobile_phone = await self.web.services.set_mobile_phone(self.extension, **changes)
        elif on is None or len(changes) > 1:
            raise NotSupported("A code switches the MobilePhone as a whole")
        else:
            is_on = await self._switch(ServiceCode.MOBILE_PHONE_ON, ServiceCode.MOBILE_PHONE_OFF, on=on)
            mobile_phone = MobilePhone(on=is_on, number="", on_no_answer=None, on_dnd=None, on_unavailable=None)
        self._carriers.latest.take_services(mobile_phone=mobile_phone)

    async def set_follow_me(self, target: str | None) -> None:
        """Say at which number the subscriber is; `None` that he is back. The target is kept."""
        known = self.state.services.follow_me
        on, number = target is not None, target or (known.target if known else "")
        if self._by_code(Capability.FOLLOW_ME):
            code = ServiceCode.FOLLOW_ME_ON if on else ServiceCode.FOLLOW_ME_OFF
            await self._dial(code, target=number)
            follow_me = FollowMe(on=on, target=number)
        else:
            follow_me = await self.web.services.set_follow_me(self.extension, on=on, target=number)
        self._carriers.latest.take_services(follow_me=follow_me)

    async def set_follow_me_target(self, target: str) -> None:
        """Set where the subscriber will be, whether or not he says so yet; calls go there when he does."""
        known = self.state.services.follow_me
        if known is not None and known.on:
            return await self.set_follow_me(target)
        follow_me = FollowMe(on=False, target=target)
        if not self._by_code(Capability.FOLLOW_ME):
            follow_me = await self.web.services.set_follow_me(self.extension, on=False, target=target)
        return self._carriers.latest.take_services(follow_me=follow_me)

    async def set_call_waiting(self, *, on: bool) -> None:
        """Have a second call offered during the first, or not."""
        if self._by_code(Capability.CALL_WAITING):
            is_on = await self._switch(ServiceCode.CALL_WAITING_ON, ServiceCode.CALL_WAITING_OFF, on=on)
            call_waiting = OnOff(on=is_on)
        else:
            call_waiting = await self.web.services.set_call_waiting(self.extension, on=on)
        self._carriers.latest.take_services(call_waiting=call_waiting)

    async def set_clir(self, *, on: bool) -> None:
        """Withhold the number of outgoing calls, or present it."""
        if self._by_code(Capability.CLIR):
            clir = OnOff(on=await self._switch(ServiceCode.CLIR_ON, ServiceCode.CLIR_OFF, on=on))
        else:
            clir = await self.web.services.set_clir(self.extension, on=on)
        self._carriers.latest.take_services(clir=clir)

    async def set_call_as(self, identity: str) -> None:
        """Choose as whom to call, one of the identities that the services name; empty is the own number."""
        call_as = await self.web.services.set_call_as(self.extension, identity)
        self._carriers.latest.take_services(call_as=call_as)

    async def set_dnd_message(self, message: str | None) -> None:
        """Choose what callers hear during do-not-disturb, `None` for the system's own; whether it is on stays."""
        known = self.state.services.dnd
        dnd = await self.web.services.set_dnd(self.extension, on=known.on if known else False, message=message)
        self._carriers.latest.take_services(dnd=dnd)

    async def call_back(self, number: str, via: CallBackWay = CallBackWay.EXTENSION) -> str | None:
        """Have the PBX call this telephone, or the MobilePhone, and then a number; return the id of the attempt.

        Without the WebCTI API the extension dials, which has no id; through the MobilePhone that raises `NotSupported`.
        """
        if self._carriers.following is not None:
            return await self.web.subscribers.call(self.extension, number, via)
        if via is CallBackWay.MOBILE_PHONE:
            raise NotSupported("Only the WebCTI API calls through the MobilePhone")
        await self._carriers.dial(self.extension, number)
        return None

    # How

    async def _keep_wake_up(self, at: time | None, repeat: Repeat) -> None:
        """Keep what a wake-up that is off will be: at the PBX, or here where it can only be dialled."""
        wake_up = WakeUp(on=False, time=at, repeat=repeat, next=None, last_result=None)
        if not self._by_code(Capability.WAKE_UP):
            wake_up = await self.web.services.set_wake_up(self.extension, on=False, at=at, repeat=repeat)
        self._carriers.latest.take_services(wake_up=wake_up)

    def _by_code(self, capability: Capability) -> bool:
        """Tell whether a service is switched by dialling. Raises `NotSupported` when it is not carried at all."""
        if capability not in self.capabilities:
            raise NotSupported("This PBX does not have the service")
        return capability in self.assumed

    async def _dial(self, code: ServiceCode, *, at: time | None = None, target: str = "") -> None:
        await self._carriers.dialling.dial(self.extension, code, at=at, target=target)

    async def _switch(self, on_code: ServiceCode, off_code: ServiceCode, *, on: bool) -> bool:
        """Dial the code that switches on, or off; return how the service is now, as far as the PBX said."""
        told = await self._carriers.dialling.dial(self.extension, on_code if on else off_code)
        return on if told is None else told
