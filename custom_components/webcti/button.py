"""Buttons of a signed-in extension: the handset and the red key of its telephone."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .commands import CommandingEntity
from .cti.model import Extension, ExtensionState
from .cti.pbx import Pbx
from .hub import WebctiConfigEntry
from .platforms import add_for_each_signed_in

# The client itself sends the commands of one session one after the other.
PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class CallButtonDescription(ButtonEntityDescription):
    """A button and the command it sends."""

    press: Callable[[Pbx, Extension], Awaitable[None]]


BUTTONS = (
    CallButtonDescription(key="pick_up", translation_key="pick_up", press=lambda pbx, number: pbx.answer(number)),
    CallButtonDescription(key="hang_up", translation_key="hang_up", press=lambda pbx, number: pbx.hang_up(number)),
    CallButtonDescription(key="reject", translation_key="reject", press=lambda pbx, number: pbx.reject(number)),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the buttons of the signed-in extensions."""
    add_for_each_signed_in(
        entry, async_add_entities, lambda hub, extension: [CallButton(hub, extension, button) for button in BUTTONS]
    )


class CallButton(CommandingEntity, ButtonEntity):
    """A key of the telephone."""

    entity_description: CallButtonDescription

    @override
    async def async_press(self) -> None:
        """Press it; returns when the PBX confirmed."""
        await self._command(lambda: self.entity_description.press(self.hub.pbx, self.extension))

    @override
    @callback
    def _refresh(self, state: ExtensionState) -> bool:
        return False
