"""What can be changed about a PBX without touching the connection: watched extensions, dialling, what states show."""

from collections.abc import Mapping
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult, OptionsFlow
from homeassistant.helpers.typing import VolDictType

from .const import (
    CONF_INTERNAL_LENGTH,
    CONF_LINE_DIGITS,
    CONF_PROTOCOLS,
    CONF_SERVICE_CODES,
    CONF_SHOW_MESSAGES,
    CONF_SHOW_PARTIES,
    CONF_WATCH_NEW,
    CONF_WATCHED,
)
from .cti.model import Extension
from .finding import CONF_FIND, FIND_FIELD, async_find, choice_schema
from .flow_errors import dialling_errors
from .protocol_flow import SECTIONS, async_protocol_errors, stored_protocols
from .selectors import INTERNAL_LENGTH, SWITCH, TEXT, extension_choice
from .settings import Settings, settings_of


class WebctiOptionsFlow(OptionsFlow):
    """Change the options of a PBX. The entry reloads itself when they differ."""

    def __init__(self) -> None:
        self._options: dict[str, Any] = {}
        self._found: list[Extension] = []

    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show all options; the extensions seen so far are offered beside the watched ones."""
        settings = settings_of(self.config_entry)
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := await self._async_errors(user_input)):
            self._options = _options(user_input)
            if not (text := user_input.get(CONF_FIND)):
                return self.async_create_entry(data=self._options)
            self._found, errors = await async_find(settings.pbx, text)
            if not errors:
                return await self.async_step_found()
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                vol.Schema(self._fields(settings)), user_input or _values(settings, self.config_entry.options)
            ),
            errors=errors,
        )

    async def async_step_found(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Offer what the PBX knows of the numbers asked about."""
        if user_input is not None:
            watched = {*self._options[CONF_WATCHED], *user_input[CONF_WATCHED]}
            return self.async_create_entry(data={**self._options, CONF_WATCHED: sorted(watched)})
        return self.async_show_form(step_id="found", data_schema=choice_schema(self._found), last_step=True)

    async def _async_errors(self, user_input: dict[str, Any]) -> dict[str, str]:
        protocols = stored_protocols(user_input)
        return dialling_errors(user_input) or await async_protocol_errors(
            self.hass, protocols, self.config_entry.unique_id
        )

    def _fields(self, settings: Settings) -> VolDictType:
        known = set(settings.pbx.watched)
        if self.config_entry.state is ConfigEntryState.LOADED:
            known |= self.config_entry.runtime_data.pbx.extensions.keys()
        return {
            vol.Optional(CONF_WATCHED, default=[]): extension_choice(known, multiple=True),
            **FIND_FIELD,
            vol.Required(CONF_WATCH_NEW): SWITCH,
            vol.Required(CONF_SHOW_PARTIES): SWITCH,
            vol.Required(CONF_SHOW_MESSAGES): SWITCH,
            vol.Optional(CONF_LINE_DIGITS, default=""): TEXT,
            vol.Required(CONF_INTERNAL_LENGTH): INTERNAL_LENGTH,
            **SECTIONS,
        }


def _values(settings: Settings, options: Mapping[str, Any]) -> dict[str, Any]:
    return {
        CONF_WATCHED: sorted(settings.pbx.watched),
        CONF_WATCH_NEW: settings.watch_new,
        CONF_SHOW_PARTIES: settings.show_parties,
        CONF_SHOW_MESSAGES: settings.show_messages,
        CONF_LINE_DIGITS: settings.pbx.line_digits,
        CONF_INTERNAL_LENGTH: settings.pbx.internal_length,
        CONF_PROTOCOLS: options.get(CONF_PROTOCOLS, {}),
        CONF_SERVICE_CODES: dict(settings.pbx.service_codes),
    }


def _options(user_input: dict[str, Any]) -> dict[str, Any]:
    options = {
        **{key: value for key, value in user_input.items() if key not in (CONF_FIND, CONF_PROTOCOLS)},
        CONF_WATCHED: sorted(user_input[CONF_WATCHED]),
        CONF_INTERNAL_LENGTH: int(user_input[CONF_INTERNAL_LENGTH]),
    }
    if protocols := stored_protocols(user_input):
        options[CONF_PROTOCOLS] = protocols
    return options
