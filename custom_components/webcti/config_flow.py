"""How a PBX is added: by hand, or found by DHCP or zeroconf; and how its address and key are changed later.

Nothing is created before the PBX has said who it is (`WHO`) and accepted the monitor key (`LOGA`).
"""

from collections.abc import Mapping
from typing import Any, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry, ConfigFlow, ConfigFlowResult, ConfigSubentryFlow, OptionsFlow
from homeassistant.const import CONF_HOST, CONF_PORT
from homeassistant.core import callback
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
from homeassistant.helpers.typing import VolDictType

from .const import (
    CONF_LINE_DIGITS,
    CONF_MONITOR_KEY,
    CONF_WATCHED,
    DEFAULT_LINE_DIGITS,
    DEFAULT_PORT,
    DOMAIN,
    MANUFACTURER,
    SUBENTRY_EXTENSION,
    SUBENTRY_GSM_MODULE,
)
from .cti.checks import check_monitor_key, identify
from .cti.errors import CtiError
from .cti.model import Extension, PbxConfig, PbxInfo
from .finding import CONF_FIND, FIND_FIELD, async_find, choice_schema
from .flow_errors import dialling_errors, error_key
from .options_flow import WebctiOptionsFlow
from .selectors import KEY, PORT, TEXT
from .subentry_flow import ExtensionFlow, GsmModuleFlow

ADDRESS_FIELDS: VolDictType = {vol.Required(CONF_HOST): TEXT, vol.Required(CONF_PORT, default=DEFAULT_PORT): PORT}
KEY_FIELD: VolDictType = {vol.Optional(CONF_MONITOR_KEY, default=""): KEY}
LINE_FIELD: VolDictType = {vol.Optional(CONF_LINE_DIGITS, default=DEFAULT_LINE_DIGITS): TEXT}

USER_SCHEMA = vol.Schema({**ADDRESS_FIELDS, **KEY_FIELD, **LINE_FIELD})
DISCOVERY_SCHEMA = vol.Schema({**KEY_FIELD, **LINE_FIELD})
REAUTH_SCHEMA = vol.Schema(KEY_FIELD)
RECONFIGURE_SCHEMA = vol.Schema({**ADDRESS_FIELDS, vol.Optional(CONF_MONITOR_KEY): KEY})
EXTENSIONS_SCHEMA = vol.Schema(FIND_FIELD)


class WebctiConfigFlow(ConfigFlow, domain=DOMAIN):
    """Add a PBX, or change how it is reached."""

    VERSION = 1

    def __init__(self) -> None:
        self._model = ""
        self._data: dict[str, Any] = {}
        self._line_digits = DEFAULT_LINE_DIGITS
        self._found: list[Extension] = []

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        """Return the flow that changes options."""
        return WebctiOptionsFlow()

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(cls, config_entry: ConfigEntry) -> dict[str, type[ConfigSubentryFlow]]:
        """Return what may be signed in with a key of its own."""
        return {SUBENTRY_EXTENSION: ExtensionFlow, SUBENTRY_GSM_MODULE: GsmModuleFlow}

    # Adding a PBX

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for address and key."""
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := dialling_errors(user_input)):
            data = _connection(user_input)
            try:
                info = await _async_try(data)
            except CtiError as err:
                errors["base"] = error_key(err)
            else:
                await self._async_take(info, data, updates=data, raise_on_progress=False)
                return await self._async_go_on(user_input)
        return self.async_show_form(
            step_id="user",
            data_schema=self.add_suggested_values_to_schema(USER_SCHEMA, _without_key(user_input)),
            errors=errors,
        )

    @override
    async def async_step_dhcp(self, discovery_info: DhcpServiceInfo) -> ConfigFlowResult:
        """Look at a device with one of the maker's addresses. DHCP knows no port: a known PBX keeps its own."""
        host = {CONF_HOST: discovery_info.ip}
        return await self._async_discovered({**host, CONF_PORT: DEFAULT_PORT}, updates=host)

    @override
    async def async_step_zeroconf(self, discovery_info: ZeroconfServiceInfo) -> ConfigFlowResult:
        """Look at what announced itself."""
        address = {CONF_HOST: discovery_info.host, CONF_PORT: discovery_info.port or DEFAULT_PORT}
        return await self._async_discovered(address, updates=address)

    async def _async_discovered(self, address: dict[str, Any], updates: dict[str, Any]) -> ConfigFlowResult:
        try:
            info = await identify(address[CONF_HOST], address[CONF_PORT])
        except CtiError as err:
            return self.async_abort(reason=error_key(err))
        await self._async_take(info, address, updates=updates)
        return await self.async_step_discovery_confirm()

    async def async_step_discovery_confirm(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the key of a PBX that was found."""
        errors: dict[str, str] = {}
        if user_input is not None and not (errors := dialling_errors(user_input)):
            self._data[CONF_MONITOR_KEY] = user_input[CONF_MONITOR_KEY]
            try:
                await _async_try(self._data)
            except CtiError as err:
                errors["base"] = error_key(err)
            else:
                return await self._async_go_on(user_input)
        return self.async_show_form(
            step_id="discovery_confirm",
            data_schema=self.add_suggested_values_to_schema(DISCOVERY_SCHEMA, _without_key(user_input)),
            errors=errors,
            description_placeholders={"model": self._model, "host": self._data[CONF_HOST]},
        )

    async def _async_take(
        self, info: PbxInfo, data: dict[str, Any], *, updates: dict[str, Any], raise_on_progress: bool = True
    ) -> None:
        """Name the flow after the PBX; when it is known already, bring its entry up to date and abort."""
        known = await self.async_set_unique_id(info.serial, raise_on_progress=raise_on_progress)
        self._abort_if_unique_id_configured(updates=updates, reload_on_update=not (known and known.update_listeners))
        self.context["title_placeholders"] = {"name": f"{MANUFACTURER} {info.model} ({info.serial})"}
        self._model = info.model
        self._data = data

    async def _async_go_on(self, user_input: dict[str, Any]) -> ConfigFlowResult:
        self._line_digits = user_input[CONF_LINE_DIGITS]
        return await self.async_step_extensions()

    async def async_step_extensions(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask which numbers to look for; none is an answer too."""
        errors: dict[str, str] = {}
        if user_input is not None:
            if not (text := user_input.get(CONF_FIND)):
                return self._create([])
            self._found, errors = await async_find(_pbx_config(self._data), text)
            if not errors:
                return await self.async_step_found()
        return self.async_show_form(
            step_id="extensions",
            data_schema=self.add_suggested_values_to_schema(EXTENSIONS_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_found(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Offer what the PBX knows."""
        if user_input is not None:
            return self._create(user_input[CONF_WATCHED])
        return self.async_show_form(step_id="found", data_schema=choice_schema(self._found), last_step=True)

    def _create(self, watched: list[Extension]) -> ConfigFlowResult:
        return self.async_create_entry(
            title=f"{MANUFACTURER} {self._model}",
            data=self._data,
            options={CONF_WATCHED: watched, CONF_LINE_DIGITS: self._line_digits},
        )

    # Changing how it is reached

    async def async_step_reauth(self, _entry_data: Mapping[str, Any]) -> ConfigFlowResult:
        """Begin again after the PBX refused the monitor key."""
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the key."""
        entry = self._get_reauth_entry()
        errors: dict[str, str] = {}
        if user_input is not None:
            result = await self._async_change(entry, user_input, "reauth_successful", errors)
            if result:
                return result
        return self.async_show_form(
            step_id="reauth_confirm",
            data_schema=REAUTH_SCHEMA,
            errors=errors,
            description_placeholders={"name": entry.title},
        )

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for another address or key. A key that is left out stays as it is."""
        entry = self._get_reconfigure_entry()
        errors: dict[str, str] = {}
        if user_input is not None:
            result = await self._async_change(entry, user_input, "reconfigure_successful", errors)
            if result:
                return result
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(
                RECONFIGURE_SCHEMA, _without_key(user_input or dict(entry.data))
            ),
            errors=errors,
        )

    async def _async_change(
        self, entry: ConfigEntry, changes: dict[str, Any], done: str, errors: dict[str, str]
    ) -> ConfigFlowResult | None:
        """Try the changed connection and take it over, provided that the same PBX answers; fill `errors` otherwise."""
        data = _connection({**entry.data, **changes})
        try:
            info = await _async_try(data)
        except CtiError as err:
            errors["base"] = error_key(err)
            return None
        await self.async_set_unique_id(info.serial)
        self._abort_if_unique_id_mismatch(reason="another_pbx")
        # A loaded entry reloads itself when it changed. One that failed, or that stopped trying, is to be started.
        listens = bool(entry.update_listeners)
        if not self.hass.config_entries.async_update_entry(entry, data=data) or not listens:
            self.hass.config_entries.async_schedule_reload(entry.entry_id)
        return self.async_abort(reason=done)


async def _async_try(data: dict[str, Any]) -> PbxInfo:
    """Ask the PBX who it is and whether it takes the monitor key. Raises `CtiError`."""
    info = await identify(data[CONF_HOST], data[CONF_PORT])
    await check_monitor_key(data[CONF_HOST], data[CONF_PORT], data[CONF_MONITOR_KEY])
    return info


def _connection(user_input: Mapping[str, Any]) -> dict[str, Any]:
    return {
        CONF_HOST: user_input[CONF_HOST],
        CONF_PORT: int(user_input[CONF_PORT]),
        CONF_MONITOR_KEY: user_input[CONF_MONITOR_KEY],
    }


def _pbx_config(data: Mapping[str, Any]) -> PbxConfig:
    return PbxConfig(host=data[CONF_HOST], port=data[CONF_PORT], monitor_key=data[CONF_MONITOR_KEY])


def _without_key(values: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: value for key, value in (values or {}).items() if key != CONF_MONITOR_KEY}
