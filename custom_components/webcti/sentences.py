"""The sentences of Assist that this integration understands by itself, without files in the user's configuration."""

import logging
from typing import Any, Final

from homeassistant.core import CALLBACK_TYPE, Context, HomeAssistant, callback
from homeassistant.helpers.script import ScriptRunResult
from homeassistant.helpers.trigger import async_initialize_triggers, async_validate_trigger_config
from homeassistant.util.hass_dict import HassKey

from .const import DOMAIN
from .cti.model import Capability
from .hub import WebctiConfigEntry
from .voice import async_call_by_name

_LOGGER = logging.getLogger(__name__)

CONVERSATION: Final = "conversation"
SENTENCES: Final = (
    "(call|phone|ring) {name}",
    "(zadzwoń|dzwoń) do {name}",
    "(ruf|rufe) {name} an",
)
"""English, Polish, German. A sentence is understood whatever language Home Assistant speaks, and answered in that."""


class Listening:
    """Which loaded PBXs have a phonebook; the sentences are understood while there is one, once for all of them."""

    def __init__(self) -> None:
        self.entries: set[str] = set()
        self.stop: CALLBACK_TYPE | None = None

    @callback
    def leave(self, entry_id: str) -> None:
        """Understand nothing more when the last one goes."""
        self.entries.discard(entry_id)
        if not self.entries and self.stop is not None:
            self.stop()
            self.stop = None


LISTENING: Final[HassKey[Listening]] = HassKey(f"{DOMAIN}_sentences")


async def async_listen(hass: HomeAssistant, entry: WebctiConfigEntry) -> None:
    """Understand the sentences as long as the entry is loaded, if its PBX has a phonebook and there is an Assist."""
    if CONVERSATION not in hass.config.components or Capability.PHONEBOOK not in entry.runtime_data.pbx.capabilities:
        return
    listening = hass.data.setdefault(LISTENING, Listening())
    listening.entries.add(entry.entry_id)
    entry.async_on_unload(lambda: listening.leave(entry.entry_id))
    if listening.stop is None:
        listening.stop = await _async_attach(hass)


async def _async_attach(hass: HomeAssistant) -> CALLBACK_TYPE | None:
    async def heard(variables: dict[str, Any], _context: Context | None = None) -> ScriptRunResult:
        trigger = variables["trigger"]
        spoken = trigger["user_input"]
        answer = await async_call_by_name(
            hass,
            trigger["slots"]["name"],
            spoken["language"],
            Context(user_id=spoken["context"]["user_id"]),
            trigger["device_id"],
        )
        return ScriptRunResult(conversation_response=answer, service_response=None, variables={})

    config = await async_validate_trigger_config(hass, [{"platform": CONVERSATION, "command": list(SENTENCES)}])
    return await async_initialize_triggers(hass, config, heard, DOMAIN, DOMAIN, _LOGGER.log)
