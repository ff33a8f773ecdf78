"""Intent: calling somebody of the phonebook by name, for custom sentences and for conversation agents with tools."""

from typing import override

from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import intent

from .voice import async_call_by_name

INTENT_CALL = "WebctiCall"


async def async_setup_intents(hass: HomeAssistant) -> None:
    """Register the intent; Home Assistant calls this once."""
    intent.async_register(hass, CallIntent())


class CallIntent(intent.IntentHandler):
    """Call somebody."""

    intent_type = INTENT_CALL
    description = "Calls a person or company of the telephone book by name, from the user's own telephone"
    slot_schema = {"name": cv.string}  # noqa: RUF012 - the base class wants a plain attribute

    @override
    async def async_handle(self, intent_obj: intent.Intent) -> intent.IntentResponse:
        """Call, and say what came of it."""
        slots = self.async_validate_slots(intent_obj.slots)
        response = intent_obj.create_response()
        response.async_set_speech(
            await async_call_by_name(
                intent_obj.hass,
                slots["name"]["value"],
                intent_obj.language,
                intent_obj.context,
                intent_obj.device_id,
            )
        )
        return response
