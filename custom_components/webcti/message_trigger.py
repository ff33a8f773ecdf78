"""The trigger of received text messages. It hears the GSM modules of every exchange that is set up, now or later."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, override

import voluptuous as vol
from homeassistant.const import ATTR_DEVICE_ID
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.target import TargetSelection
from homeassistant.helpers.trigger import TriggerActionRunner, TriggerConfig, TriggerNotTriggeredReporter
from homeassistant.helpers.typing import VolDictType

from .cti.dialing import same_number
from .cti.model import SmsReceived
from .messages import RECEIVED, trigger_payload
from .targeted_trigger import TargetedTrigger
from .targets import device_of_module

CONF_SENDER: Final = "sender"


class MessageTrigger(TargetedTrigger):
    """Fires when a text message arrived at a targeted GSM module. An exchange as target stands for all its modules."""

    options: ClassVar[VolDictType] = {
        vol.Optional(CONF_SENDER, default=list): vol.All(cv.ensure_list, [cv.string]),
    }

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        super().__init__(hass, config)
        options: Mapping[str, Any] = config.options or {}
        self._selection = TargetSelection(config.target or {})
        self._senders: list[str] = options[CONF_SENDER]

    @override
    async def async_attach_runner(
        self, run_action: TriggerActionRunner, did_not_trigger: TriggerNotTriggeredReporter | None = None
    ) -> CALLBACK_TYPE:
        """Begin to listen; returns how to stop."""

        @callback
        def received(entry_id: str, message: SmsReceived) -> None:
            # Messages are rare: the target is looked up for each one, so nothing has to be kept up to date.
            device_id = device_of_module(self._hass, self._selection, entry_id, message.module)
            if device_id is not None and self._is_meant(message.sender):
                payload = {ATTR_DEVICE_ID: device_id, **trigger_payload(message)}
                run_action(payload, f"text message at GSM module {message.module}")

        return async_dispatcher_connect(self._hass, RECEIVED, received)

    def _is_meant(self, sender: str) -> bool:
        return not self._senders or any(same_number(sender, one) for one in self._senders)
