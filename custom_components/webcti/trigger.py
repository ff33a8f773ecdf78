"""Triggers: something happened to a call. They hear the calls of every exchange that is set up, now or later.

The trigger of text messages is in `message_trigger`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, Final, override

import voluptuous as vol
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange, ConfigEntryState
from homeassistant.const import ATTR_DEVICE_ID, CONF_FOR
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.target import TargetEntityChangeTracker, TargetSelection
from homeassistant.helpers.trigger import Trigger, TriggerActionRunner, TriggerConfig, TriggerNotTriggeredReporter
from homeassistant.helpers.typing import VolDictType

from .call_attributes import event_attributes
from .const import CONF_EXTENSION, DOMAIN
from .cti.dialing import same_number
from .cti.model import Call, CallEvent, CallEventKind, Direction, ExtensionChange, Outcome
from .hub import Hub
from .message_trigger import MessageTrigger
from .targeted_trigger import TargetedTrigger
from .targets import Place, named_targets, targeted_extensions

CONF_DIRECTION: Final = "direction"
CONF_NUMBER: Final = "number"
CONF_OUTCOME: Final = "outcome"

FILTER: Final[VolDictType] = {
    vol.Optional(CONF_DIRECTION, default=list): vol.All(cv.ensure_list, [vol.Coerce(Direction)]),
    vol.Optional(CONF_NUMBER, default=list): vol.All(cv.ensure_list, [cv.string]),
}
LASTING: Final[VolDictType] = {**FILTER, vol.Optional(CONF_FOR): cv.positive_time_period}
ENDED: Final[VolDictType] = {
    **FILTER,
    vol.Optional(CONF_OUTCOME, default=list): vol.All(cv.ensure_list, [vol.Coerce(Outcome)]),
}


@dataclass(frozen=True, slots=True)
class CallFilter:
    """Which calls are meant; what is empty excludes nothing."""

    directions: frozenset[Direction]
    numbers: tuple[str, ...]
    outcomes: frozenset[Outcome]

    def matches(self, call: Call) -> bool:
        """Tell whether a call is meant."""
        number = call.party.number
        return (
            (not self.directions or call.direction in self.directions)
            and (not self.outcomes or call.outcome in self.outcomes)
            and (not self.numbers or (number is not None and any(same_number(number, one) for one in self.numbers)))
        )


class TargetedCalls(TargetEntityChangeTracker):
    """Follows the calls of the targeted extensions, through reloads of exchanges and changes of the registries.

    An exchange that is named as a device stands for all its extensions.
    """

    def __init__(
        self, hass: HomeAssistant, selection: TargetSelection, trigger: CallTrigger, run: TriggerActionRunner
    ) -> None:
        super().__init__(hass, selection, lambda entities: entities)
        self._selection = selection
        self._trigger = trigger
        self._run = run
        self._extensions: Mapping[Place, str] = {}
        self._exchanges: Mapping[str, str] = {}
        self._following: dict[str, CALLBACK_TYPE] = {}
        self._lasting: dict[tuple[str, int], CALLBACK_TYPE] = {}

    @override
    async def async_setup(self) -> CALLBACK_TYPE:
        """Begin to follow; returns how to stop."""
        await super().async_setup()
        self._registry_unsubs.append(
            async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._entry_changed)
        )
        for entry in self._hass.config_entries.async_entries(DOMAIN):
            self._entry_changed(ConfigEntryChange.UPDATED, entry)
        return self._unsubscribe

    @override
    @callback
    def _unsubscribe(self) -> None:
        super()._unsubscribe()
        for entry_id in tuple(self._following):
            self._leave(entry_id)

    @override
    @callback
    def _handle_entities_update(self, tracked_entities: set[str]) -> None:
        self._extensions = targeted_extensions(self._hass, self._selection)
        self._exchanges = {
            target.entry_id: device_id
            for device_id, target in named_targets(self._hass, self._selection).items()
            if target and target.is_pbx
        }

    @callback
    def _entry_changed(self, _change: ConfigEntryChange, entry: ConfigEntry[Hub]) -> None:
        if entry.domain != DOMAIN:
            return
        if entry.state is not ConfigEntryState.LOADED:
            self._leave(entry.entry_id)
        elif entry.entry_id not in self._following:
            hub = entry.runtime_data
            self._following[entry.entry_id] = hub.pbx.subscribe_all(partial(self._changed, hub))

    @callback
    def _leave(self, entry_id: str) -> None:
        if unsubscribe := self._following.pop(entry_id, None):
            unsubscribe()
        for key in [key for key in self._lasting if key[0] == entry_id]:
            self._lasting.pop(key)()

    @callback
    def _changed(self, hub: Hub, change: ExtensionChange) -> None:
        entry_id = hub.entry.entry_id
        place = (entry_id, change.after.number)
        if (device_id := self._extensions.get(place) or self._exchanges.get(entry_id)) is None:
            return
        for event in change.events:
            if event.kind is CallEventKind.UPDATED:
                continue
            if cancel := self._lasting.pop((entry_id, event.call.id), None):
                cancel()
            if event.kind in self._trigger.kinds and self._trigger.filter.matches(event.call):
                self._happened(hub, device_id, event)

    @callback
    def _happened(self, hub: Hub, device_id: str, event: CallEvent) -> None:
        if not self._trigger.duration:
            self._fire(hub, device_id, event)
            return
        key = (hub.entry.entry_id, event.call.id)

        @callback
        def lasted(_now: datetime) -> None:
            del self._lasting[key]
            self._fire(hub, device_id, event)

        self._lasting[key] = async_call_later(self._hass, self._trigger.duration, lasted)

    @callback
    def _fire(self, hub: Hub, device_id: str, event: CallEvent) -> None:
        extension = event.call.extension
        payload = {
            ATTR_DEVICE_ID: device_id,
            CONF_EXTENSION: extension,
            **event_attributes(event.call, show_parties=hub.settings.show_parties),
        }
        self._run(payload, f"call {event.kind.value} at extension {extension}")


class CallTrigger(TargetedTrigger):
    """Fires when one thing happened to a call of the targeted extensions.

    With `for`, it fires only if nothing else happens to the call meanwhile: one rejected sooner leaves nothing behind.
    """

    kinds: ClassVar[frozenset[CallEventKind]]

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        super().__init__(hass, config)
        options: Mapping[str, Any] = config.options or {}
        self._target = config.target or {}
        self.duration: timedelta | None = options.get(CONF_FOR)
        self.filter = CallFilter(
            directions=frozenset(options[CONF_DIRECTION]),
            numbers=tuple(options[CONF_NUMBER]),
            outcomes=frozenset(options.get(CONF_OUTCOME, ())),
        )

    @override
    async def async_attach_runner(
        self, run_action: TriggerActionRunner, did_not_trigger: TriggerNotTriggeredReporter | None = None
    ) -> CALLBACK_TYPE:
        """Begin to listen; returns how to stop."""
        return await TargetedCalls(self._hass, TargetSelection(self._target), self, run_action).async_setup()


def _call_trigger(takes: VolDictType, *happened: CallEventKind) -> type[CallTrigger]:
    class _CallTrigger(CallTrigger):
        kinds = frozenset(happened)
        options = takes

    return _CallTrigger


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "call_answered": _call_trigger(LASTING, CallEventKind.ANSWERED),
    "call_dialing": _call_trigger(LASTING, CallEventKind.DIALING),
    "call_ended": _call_trigger(ENDED, CallEventKind.ENDED, CallEventKind.MISSED),
    "call_held": _call_trigger(LASTING, CallEventKind.HELD),
    "call_missed": _call_trigger(FILTER, CallEventKind.MISSED),
    "call_ringing": _call_trigger(LASTING, CallEventKind.RINGING),
    "call_waiting": _call_trigger(LASTING, CallEventKind.WAITING),
    "message_received": MessageTrigger,
}


async def async_get_triggers(_hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Name the triggers of the integration."""
    return TRIGGERS
