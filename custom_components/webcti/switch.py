"""Switches: the services of an extension that are on or off. What they show is what the PBX reports back."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol, override

from homeassistant.components.switch import SwitchEntity, SwitchEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .commands import CommandingEntity, forwarding_to, lock_key
from .cti.model import Extension, ExtensionState, Flags, ForwardingType
from .forwarding import forwarding_types
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_extension, add_for_each_signed_in
from .subscriber_entity import add_carried
from .subscriber_switches import SERVICE_SWITCHES, ServiceSwitch

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0


class Turn(Protocol):
    """The command behind a switch."""

    def __call__(self, hub: Hub, extension: Extension, *, on: bool) -> Awaitable[None]:
        """Send it; returns when the PBX confirmed."""


@dataclass(frozen=True, kw_only=True)
class FlagSwitchDescription(SwitchEntityDescription):
    """A service whose state is a flag of `STAT`."""

    flag: Callable[[Flags], bool]
    turn: Turn


@dataclass(frozen=True, kw_only=True)
class ForwardingSwitchDescription(SwitchEntityDescription):
    """A forwarding of one type."""

    type: ForwardingType


FLAG_SWITCHES = (
    FlagSwitchDescription(
        key="dnd",
        translation_key="dnd",
        flag=lambda flags: flags.dnd,
        turn=lambda hub, extension, *, on: hub.pbx.set_dnd(extension, on),
    ),
    FlagSwitchDescription(
        key="phone_lock",
        translation_key="phone_lock",
        flag=lambda flags: flags.locked,
        turn=lambda hub, extension, *, on: (
            hub.pbx.lock(extension, lock_key(hub, extension)) if on else hub.pbx.unlock(extension)
        ),
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the services of every extension, and what the signed-in ones have besides."""
    add_for_each_extension(
        entry, async_add_entities, lambda hub, extension: [FlagSwitch(hub, extension, flag) for flag in FLAG_SWITCHES]
    )
    add_for_each_signed_in(entry, async_add_entities, _forwardings)
    add_carried(entry, async_add_entities, SERVICE_SWITCHES, ServiceSwitch)


def _forwardings(hub: Hub, extension: Extension) -> Iterator[ForwardingSwitch]:
    for kind in forwarding_types(hub.pbx.info):
        key = f"forwarding_{kind}"
        yield ForwardingSwitch(hub, extension, ForwardingSwitchDescription(key=key, translation_key=key, type=kind))


class FlagSwitch(CommandingEntity, SwitchEntity):
    """A service of the PBX; unknown until the PBX told its state."""

    entity_description: FlagSwitchDescription

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Switch the service on; returns when the PBX confirmed."""
        await self._command(lambda: self.entity_description.turn(self.hub, self.extension, on=True))

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """Switch the service off; returns when the PBX confirmed."""
        await self._command(lambda: self.entity_description.turn(self.hub, self.extension, on=False))

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        is_on = self.entity_description.flag(state.flags) if state.flags else None
        if is_on == self._attr_is_on:
            return False
        self._attr_is_on = is_on
        return True


class ForwardingSwitch(CommandingEntity, SwitchEntity):
    """A forwarding to the target the user entered.

    The PBX tells only whether some forwarding is on. None on: then this one is off for certain. Otherwise what this
    client set is assumed to last; where it set nothing, somebody else did, and of which type is not known.
    """

    entity_description: ForwardingSwitchDescription

    @override
    async def async_turn_on(self, **kwargs: Any) -> None:
        """Forward to the target entered; returns when the PBX confirmed."""
        wishes, kind = self.hub.forwarding_wishes[self.extension], self.entity_description.type
        await self._command(
            lambda: self.hub.pbx.set_forwarding(
                self.extension, forwarding_to(self.hub, kind, wishes.targets.get(kind, ""), wishes.rings)
            )
        )

    @override
    async def async_turn_off(self, **kwargs: Any) -> None:
        """End this forwarding; returns when the PBX confirmed."""
        await self._command(lambda: self.hub.pbx.clear_forwarding(self.extension, self.entity_description.type))

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        before = self._attr_is_on, self._attr_assumed_state
        if state.flags is None or not state.flags.forwarding:
            self._attr_is_on = None if state.flags is None else False
            self._attr_assumed_state = False
        else:
            set_here = self.hub.pbx.forwardings(self.extension)
            self._attr_is_on = self.entity_description.type in set_here if set_here else None
            self._attr_assumed_state = True
        return before != (self._attr_is_on, self._attr_assumed_state)
