"""How services are told: what the PBX has now, as documents."""

from collections.abc import Callable
from dataclasses import dataclass

from emulator.exchange.office.rights import Feature
from emulator.exchange.settings import ForwardingType
from emulator.exchange.stations import Station
from emulator.exchange.switch import Switch
from emulator.servers.web.documents.services import (
    AccountRecall,
    CallAs,
    Dnd,
    ForwardingDocument,
    Forwardings,
    IdentityDocument,
    MobilePhoneDocument,
    OnOff,
    OnWithTarget,
    PhoneLock,
    Services,
    WakeUpDocument,
    WakeUpResultDocument,
)


@dataclass(frozen=True, slots=True)
class View:
    """The services of one extension."""

    switch: Switch
    station: Station

    def all(self) -> Services:
        """Tell all services; what the family lacks is null."""
        return Services(
            phone_lock=self._if(Feature.F8, self.phone_lock),
            account_recall=self._if(Feature.F9, self.account_recall),
            wake_up=self._if(Feature.F10, self.wake_up),
            call_as=self._if(Feature.F11, self.call_as),
            clir=self._if(Feature.F12, self.clir),
            call_waiting=self._if(Feature.F13, self.call_waiting),
            mobile_phone=self._if(Feature.F14, self.mobile_phone),
            dnd=self._if(Feature.F23, self.dnd),
            follow_me=self._if(Feature.F25, self.follow_me),
            forwarding=self._if(Feature.F20, self.forwarding),
            forwardings=self._if(Feature.F21, self.forwardings),
        )

    def phone_lock(self) -> PhoneLock:
        """Tell the lock."""
        return PhoneLock(on=self.station.locked, locked_by_admin=self.station.features.locked_by_admin)

    def account_recall(self) -> AccountRecall:
        """Tell the account whose rights the extension has."""
        return AccountRecall(on=bool(self.station.account), account=self.station.account)

    def wake_up(self) -> WakeUpDocument:
        """Tell the wake-up."""
        wake_up = self.station.features.wake_up
        last = wake_up.last
        return WakeUpDocument(
            on=wake_up.next is not None,
            time=f"{wake_up.at:%H:%M}" if wake_up.at is not None else None,
            repeat=wake_up.repeat,
            next=wake_up.next,
            last_result=WakeUpResultDocument(at=last.at, result=last.result) if last is not None else None,
        )

    def call_as(self) -> CallAs:
        """Tell the identity and those to choose from."""
        allowed = self.switch.identities.of(self.station)
        return CallAs(
            identity=self.station.features.identity,
            identities=[IdentityDocument(number=one.number, name=one.name) for one in allowed],
        )

    def clir(self) -> OnOff:
        """Tell whether the number is withheld."""
        return OnOff(on=self.station.features.clir)

    def call_waiting(self) -> OnOff:
        """Tell whether a second call knocks."""
        return OnOff(on=self.station.subscriber.call_waiting)

    def mobile_phone(self) -> MobilePhoneDocument:
        """Tell when calls go to the MobilePhone."""
        shown = self.switch.mobile_phones.shown(self.station)
        return MobilePhoneDocument(
            on=shown.on,
            number=self.station.subscriber.mobile_phone,
            on_no_answer=shown.on_no_answer,
            on_dnd=shown.on_dnd,
            on_unavailable=shown.on_unavailable,
        )

    def dnd(self) -> Dnd:
        """Tell do-not-disturb."""
        return Dnd(on=self.station.dnd, message=self.station.features.dnd_message or None)

    def follow_me(self) -> OnWithTarget:
        """Tell where the subscriber is."""
        follow_me = self.station.features.follow_me
        return OnWithTarget(on=follow_me.on, target=follow_me.target)

    def forwarding(self) -> ForwardingDocument:
        """Tell the forwarding of the classic line."""
        panel = self.switch.forwarding_panels.panel(self.station)
        return ForwardingDocument(on=panel.on, type=panel.type, target=panel.target)

    def forwardings(self) -> Forwardings:
        """Tell the forwardings of NCP."""
        return Forwardings(
            always=self.condition(ForwardingType.IMMEDIATE),
            busy=self.condition(ForwardingType.BUSY),
            no_answer=self.condition(ForwardingType.NO_ANSWER),
            unavailable=self.condition(ForwardingType.UNAVAILABLE),
        )

    def condition(self, kind: ForwardingType) -> OnWithTarget:
        """Tell one of them."""
        panel = self.switch.forwarding_panels.condition(self.station, kind)
        return OnWithTarget(on=panel.on, target=panel.target)

    def _if[D](self, feature: Feature, tell: Callable[[], D]) -> D | None:
        return tell() if self.switch.rights.has_feature(feature) else None
