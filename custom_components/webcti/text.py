"""Texts: where the calls of a signed-in extension go. Forwarding targets are kept here: CTIP does not tell them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import override

from homeassistant.components.text import RestoreText, TextEntity, TextEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .commands import CommandingEntity, forwarding_to
from .cti.dialing import clean
from .cti.model import Capability, Extension, ExtensionState, ForwardingType
from .cti.subscriber_state import SubscriberState
from .forwarding import forwarding_types
from .hub import Hub, WebctiConfigEntry
from .platforms import add_for_each_signed_in
from .subscriber_entity import SubscriberEntity, add_carried

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0

LONGEST_TARGET = 32
"""Generous: an international number with the digits that seize a line, written with spaces."""
TARGET_PATTERN = r"[0-9*#+ -]*"


@dataclass(frozen=True, kw_only=True)
class TargetDescription(TextEntityDescription):
    """The target of one type of forwarding."""

    type: ForwardingType


@dataclass(frozen=True, kw_only=True)
class FollowMeTargetDescription(TextEntityDescription):
    """Where the subscriber says he is."""

    capability: Capability = Capability.FOLLOW_ME


FOLLOW_ME_TARGET = FollowMeTargetDescription(
    key="follow_me_target",
    translation_key="follow_me_target",
    entity_category=EntityCategory.CONFIG,
    native_max=LONGEST_TARGET,
    pattern=TARGET_PATTERN,
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the targets of the signed-in extensions."""
    add_for_each_signed_in(entry, async_add_entities, _targets)
    add_carried(entry, async_add_entities, (FOLLOW_ME_TARGET,), FollowMeTarget)


def _targets(hub: Hub, extension: Extension) -> Iterator[ForwardingTarget]:
    for kind in forwarding_types(hub.pbx.info):
        key = f"forwarding_target_{kind}"
        yield ForwardingTarget(
            hub,
            extension,
            TargetDescription(
                key=key,
                translation_key=key,
                entity_category=EntityCategory.CONFIG,
                native_max=LONGEST_TARGET,
                pattern=TARGET_PATTERN,
                type=kind,
            ),
        )


class ForwardingTarget(CommandingEntity, RestoreText):
    """Where a forwarding leads when it is switched on, and at once when it is on."""

    entity_description: TargetDescription

    @override
    async def async_added_to_hass(self) -> None:
        """Take back what the user entered before the restart."""
        await super().async_added_to_hass()
        stored = await self.async_get_last_text_data()
        self._keep(stored.native_value or "" if stored else "")

    @override
    async def async_set_value(self, value: str) -> None:
        """Keep the target; a forwarding that is on moves there first. A target the PBX refuses is not kept."""
        kind, wishes = self.entity_description.type, self.hub.forwarding_wishes[self.extension]
        if kind in self.hub.pbx.forwardings(self.extension):
            await self._command(
                lambda: self.hub.pbx.set_forwarding(self.extension, forwarding_to(self.hub, kind, value, wishes.rings))
            )
        self._keep(value)
        self.async_write_ha_state()

    @callback
    def _keep(self, target: str) -> None:
        self._attr_native_value = target
        self.hub.forwarding_wishes[self.extension].targets[self.entity_description.type] = target

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        return False


class FollowMeTarget(SubscriberEntity, TextEntity):
    """Where follow-me leads, as the PBX has it; one that is set while it is off waits for it to be switched on."""

    _attr_native_value: str | None = None

    def __init__(self, hub: Hub, extension: Extension, description: FollowMeTargetDescription) -> None:
        super().__init__(hub, extension, description, description.capability)

    @override
    async def async_set_value(self, value: str) -> None:
        """Set the target; returns when the PBX confirmed."""
        await self._command(lambda: self.subscriber.set_follow_me_target(clean(value)))

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        target = state.services.follow_me.target if state.services.follow_me else None
        if target == self._attr_native_value:
            return False
        self._attr_native_value = target
        return True
