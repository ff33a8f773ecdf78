"""How an extension or a GSM module is signed in with its own key or PIN. The PBX is asked before anything is stored."""

import re
from collections.abc import Mapping
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import CONF_PASSWORD

from .const import CONF_EXTENSION, CONF_KEY, CONF_MODULE, CONF_USERS
from .cti.checks import check_extension_key, check_gsm_pin
from .cti.errors import CtiError
from .extensions import is_extension
from .flow_errors import error_key
from .protocol_flow import async_password_errors
from .selectors import KEY, TEXT, async_people, extension_choice, user_choice
from .settings import settings_of

GSM_MODULE = re.compile(r"G[0-9]{3}")
FIRST_GSM_MODULE = "G001"


class ExtensionFlow(ConfigSubentryFlow):
    """Sign in an extension, or change its key and the people it belongs to."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for number, key, password and users."""
        settings = settings_of(self._get_entry())
        errors: dict[str, str] = {}
        if user_input is not None:
            number = user_input[CONF_EXTENSION]
            if number in settings.sign_ins:
                return self.async_abort(reason="already_configured")
            if is_extension(number):
                errors = await self._async_try(number, user_input)
            else:
                errors = {CONF_EXTENSION: "invalid_extension"}
            if not errors:
                return self.async_create_entry(title=number, data=user_input, unique_id=number)
        offered = settings.pbx.watched - settings.sign_ins.keys()
        schema = vol.Schema(
            {
                vol.Required(CONF_EXTENSION): extension_choice(offered, multiple=False),
                vol.Required(CONF_KEY): KEY,
                vol.Optional(CONF_PASSWORD): KEY,
                vol.Optional(CONF_USERS, default=[]): user_choice(await async_people(self.hass)),
            }
        )
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(schema, _without_key(user_input)),
            errors=errors,
        )

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for key, password and users. What is left out stays as it is."""
        subentry = self._get_reconfigure_subentry()
        errors: dict[str, str] = {}
        if user_input is not None:
            data = {**subentry.data, **user_input}
            errors = await self._async_try(data[CONF_EXTENSION], data)
            if not errors:
                return self.async_update_and_abort(self._get_entry(), subentry, data=data)
        people = await async_people(self.hass)
        schema = vol.Schema(
            {
                vol.Optional(CONF_KEY): KEY,
                vol.Optional(CONF_PASSWORD): KEY,
                vol.Optional(CONF_USERS, default=[]): user_choice(people),
            }
        )
        # Users who were deleted since are no choice any more.
        users = [user for user in subentry.data[CONF_USERS] if user in people]
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(schema, _without_key(user_input or {CONF_USERS: users})),
            errors=errors,
            description_placeholders={"extension": subentry.data[CONF_EXTENSION]},
        )

    async def _async_try(self, number: str, data: Mapping[str, Any]) -> dict[str, str]:
        settings = settings_of(self._get_entry())
        config = settings.pbx
        try:
            await check_extension_key(config.host, config.port, number, data[CONF_KEY])
        except CtiError as err:
            return {"base": error_key(err)}
        return await async_password_errors(self.hass, settings, number, data.get(CONF_PASSWORD))


class GsmModuleFlow(ConfigSubentryFlow):
    """Sign in a GSM module, or change its PIN."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for module and PIN."""
        errors: dict[str, str] = {}
        if user_input is not None:
            module = user_input[CONF_MODULE]
            if module in settings_of(self._get_entry()).pbx.gsm_modules:
                return self.async_abort(reason="already_configured")
            if GSM_MODULE.fullmatch(module):
                errors = await self._async_try(module, user_input[CONF_KEY])
            else:
                errors = {CONF_MODULE: "invalid_module"}
            if not errors:
                return self.async_create_entry(title=module, data=user_input, unique_id=module)
        schema = vol.Schema({vol.Required(CONF_MODULE, default=FIRST_GSM_MODULE): TEXT, vol.Required(CONF_KEY): KEY})
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(schema, _without_key(user_input)),
            errors=errors,
        )

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the PIN."""
        subentry = self._get_reconfigure_subentry()
        errors: dict[str, str] = {}
        if user_input is not None:
            entry = self._get_entry()
            errors = await self._async_try(subentry.data[CONF_MODULE], user_input[CONF_KEY])
            if not errors:
                if user_input[CONF_KEY] == subentry.data[CONF_KEY] and entry.state is ConfigEntryState.LOADED:
                    # The trial took the place of the entry's own session (NA 107), which would come back only later.
                    self.hass.config_entries.async_schedule_reload(entry.entry_id)
                return self.async_update_and_abort(entry, subentry, data_updates=user_input)
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=vol.Schema({vol.Required(CONF_KEY): KEY}),
            errors=errors,
            description_placeholders={"module": subentry.data[CONF_MODULE]},
        )

    async def _async_try(self, module: str, pin: str) -> dict[str, str]:
        config = settings_of(self._get_entry()).pbx
        try:
            await check_gsm_pin(config.host, config.port, module, pin)
        except CtiError as err:
            return {"base": error_key(err)}
        return {}


def _without_key(values: Mapping[str, Any] | None) -> dict[str, Any]:
    return {name: value for name, value in (values or {}).items() if name not in (CONF_KEY, CONF_PASSWORD)}
