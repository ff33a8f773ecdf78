"""Choices: what callers hear during do-not-disturb, as whom is called, how often the wake-up rings."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import override

from homeassistant.components.select import SelectEntity, SelectEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .cti.model import Capability, Extension
from .cti.subscriber import Subscriber
from .cti.subscriber_state import SubscriberState
from .cti.web.services import Repeat
from .hub import Hub, WebctiConfigEntry
from .subscriber_entity import SubscriberEntity, add_carried

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0

type Choices = Mapping[str, str | None]


@dataclass(frozen=True, kw_only=True)
class ChoiceDescription(SelectEntityDescription):
    """A choice. `choices` maps what is shown to what the PBX calls it, `chosen` tells what the PBX has."""

    capability: Capability
    choices: Callable[[SubscriberState], Choices]
    chosen: Callable[[SubscriberState], str | None]
    choose: Callable[[Subscriber, str | None], Awaitable[None]]


DEFAULT = "default"
"""The system's own message, or the own number: translated, and never the name of anything."""


def _unique(named: list[tuple[str, str]]) -> Choices:
    """Map names to ids behind the default; a name that was used before gets its id beside it."""
    choices: dict[str, str | None] = {DEFAULT: None}
    for name, identifier in named:
        choices[f"{name} ({identifier})" if name in choices or not name else name] = identifier
    return choices


def _messages(state: SubscriberState) -> Choices:
    return _unique([(message.name, message.id) for message in state.dnd_messages])


def _identities(state: SubscriberState) -> Choices:
    call_as = state.services.call_as
    identities = call_as.identities if call_as else ()
    return _unique([(f"{one.name} ({one.number})" if one.name else one.number, one.number) for one in identities])


CHOICES = (
    ChoiceDescription(
        key="dnd_message",
        translation_key="dnd_message",
        entity_category=EntityCategory.CONFIG,
        capability=Capability.DND_MESSAGES,
        choices=_messages,
        chosen=lambda state: state.services.dnd.message if state.services.dnd else None,
        choose=lambda subscriber, message: subscriber.set_dnd_message(message),
    ),
    ChoiceDescription(
        key="call_as",
        translation_key="call_as",
        entity_category=EntityCategory.CONFIG,
        capability=Capability.CALL_AS,
        choices=_identities,
        chosen=lambda state: (state.services.call_as.identity or None) if state.services.call_as else None,
        choose=lambda subscriber, identity: subscriber.set_call_as(identity or ""),
    ),
    ChoiceDescription(
        key="wake_up_repeat",
        translation_key="wake_up_repeat",
        entity_category=EntityCategory.CONFIG,
        capability=Capability.WAKE_UP,
        choices=lambda _state: {repeat.value: repeat.value for repeat in Repeat},
        chosen=lambda state: state.services.wake_up.repeat if state.services.wake_up else None,
        choose=lambda subscriber, repeat: subscriber.set_wake_up_repeat(Repeat(repeat or Repeat.ONCE)),
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the choices of the signed-in extensions."""
    add_carried(entry, async_add_entities, CHOICES, Choice)


class Choice(SubscriberEntity, SelectEntity):
    """A choice as the PBX has it; unknown while what it has is none of those offered."""

    entity_description: ChoiceDescription

    def __init__(self, hub: Hub, extension: Extension, description: ChoiceDescription) -> None:
        super().__init__(hub, extension, description, description.capability)
        self._attr_options = list(description.choices(self.subscriber.state))
        self._attr_current_option = None

    @override
    async def async_select_option(self, option: str) -> None:
        """Choose; returns when the PBX confirmed."""
        chosen = self.entity_description.choices(self.subscriber.state).get(option)
        await self._command(lambda: self.entity_description.choose(self.subscriber, chosen))

    @override
    @callback
    def _refresh(self, state: SubscriberState) -> bool:
        choices, chosen = self.entity_description.choices(state), self.entity_description.chosen(state)
        current = next((shown for shown, meant in choices.items() if meant == chosen), None)
        if (list(choices), current) == (self._attr_options, self._attr_current_option):
            return False
        self._attr_options, self._attr_current_option = list(choices), current
        return True
