"""Switches of services beyond CTIP: wake-up, MobilePhone and its cases, follow me, call waiting, withheld number."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.core import callback

from .cti.model import Capability, Extension
from .cti.subscriber import Subscriber
from .cti.subscriber_state import SubscriberState
from .cti.web.services import ServicesRecord
from .errors import wrong_input
from .hub import Hub
from .subscriber_entity import SubscriberEntity


@dataclass(frozen=True, kw_only=True)
class ServiceSwitchDescription(SwitchEntityDescription):
    """A service that is on or off. `is_on` tells `None` where the PBX does not."""

    capability: Capability
    is_on: Callable[[ServicesRecord], bool | None]
    turn: Callable[[Subscriber, bool], Awaitable[None]]


def _turn_wake_up(subscriber: Subscriber, on: bool) -> Awaitable[None]:  # noqa: FBT001 - as all in the table
    wake_up = subscriber.state.services.wake_up
    if not on:
        return subscriber.cancel_wake_up()
    if wake_up is None or wake_up.time is None:
        raise wrong_input("no_wake_up_time")
    return subscriber.set_wake_up(wake_up.time, wake_up.repeat)


def _turn_follow_me(subscriber: Subscriber, on: bool) -> Awaitable[None]:  # noqa: FBT001 - as all in the table
    follow_me = subscriber.state.services.follow_me
    if not on:
        return subscriber.set_follow_me(None)
    if follow_me is None or not follow_me.target:
        raise wrong_input("no_follow_me_target")
    return subscriber.set_follow_me(follow_me.target)


SERVICE_SWITCHES = (
    ServiceSwitchDescription(
        key="wake_up",
        translation_key="wake_up",
        capability=Capability.WAKE_UP,
        is_on=lambda services: services.wake_up.on if services.wake_up else None,
        turn=_turn_wake_up,
    ),
    ServiceSwitchDescription(
        key="mobile_phone",
        translation_key="mobile_phone",
        capability=Capability.MOBILE_PHONE,
        is_on=lambda services: services.mobile_phone.on if services.mobile_phone else None,
        turn=lambda subscriber, on: subscriber.set_mobile_phone(on=on),
    ),
    ServiceSwitchDescription(
        key="mobile_phone_on_no_answer",
        translation_key="mobile_phone_on_no_answer",
        capability=Capability.MOBILE_PHONE_ON_NO_ANSWER,
        is_on=lambda services: services.mobile_phone.on_no_answer if services.mobile_phone else None,
        turn=lambda subscriber, on: subscriber.set_mobile_phone(on_no_answer=on),
    ),
    ServiceSwitchDescription(
        key="mobile_phone_on_dnd",
        translation_key="mobile_phone_on_dnd",
        capability=Capability.MOBILE_PHONE_ON_DND,
        is_on=lambda services: services.mobile_phone.on_dnd if services.mobile_phone else None,
        turn=lambda subscriber, on: subscriber.set_mobile_phone(on_dnd=on),
    ),
    ServiceSwitchDescription(
        key="mobile_phone_on_unavailable",
        translation_key="mobile_phone_on_unavailable",
        capability=Capability.MOBILE_PHONE_ON_UNAVAILABLE,
        is_on=lambda services: services.mobile_phone.on_unavailable if services.mobile_phone else None,
        turn=lambda subscriber, on: subscriber.set_mobile_phone(on_unavailable=on),
    ),
    ServiceSwitchDescription(
        key="follow_me",
        translation_key="follow_me",
        capability=Capability.FOLLOW_ME,
        is_on=lambda services: services.follow_me.on if services.follow_me else None,
        turn=_turn_follow_me,
    ),
    ServiceSwitchDescription(
        key="call_waiting_allowed",
        translation_key="call_waiting_allowed",
        capability=Capability.CALL_WAITING,
        is_on=lambda services: services.call_waiting.on if services.call_waiting else None,
        turn=lambda subscriber, on: subscriber.set_call_waiting(on=on),
    ),
    ServiceSwitchDescription(
        key="clir",
        translation_key="clir",
        capability=Capability.CLIR,
        is_on=lambda services: services.clir.on if services.clir else None,
        turn=lambda subscriber, on: subscriber.set_clir(on=on),
    ),
)


class ServiceSwitch(SubscriberEntity, SwitchEntity):
    """A service of the subscriber, as the PBX has it; unknown until it was read, or dialled for the first time."""

    entity_description: ServiceSwitchDescription

    def __init__(self, hub: Hub, extension: Extension, description: ServiceSwitchDescription) -> None:
        super().__init__(hub, extension, description, description.capability)

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Switch the service on; returns when the PBX confirmed."""
        await self._command(lambda: self.entity_description.turn(self.subscriber, True))  # noqa: FBT003 - see above

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Switch the service off; returns when the PBX confirmed."""
        await self._command(lambda: self.entity_description.turn(self.subscriber, False))  # noqa: FBT003 - see above

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        is_on = self.entity_description.is_on(state.services)
        if is_on == self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True
