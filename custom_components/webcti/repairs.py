"""How a repair issue is put right inside Home Assistant."""

from typing import Any

import voluptuous as vol
from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from .const import CONF_EXTENSION, CONF_KEY
from .cti.checks import check_extension_key
from .cti.errors import CtiError
from .flow_errors import error_key
from .selectors import KEY
from .settings import settings_of


class ExtensionKeyFlow(RepairsFlow):
    """Ask for the new key of an extension; the entry reloads with it, which withdraws the issue."""

    def __init__(self, entry: ConfigEntry[Any], subentry_id: str) -> None:
        self._entry = entry
        self._subentry_id = subentry_id

    async def async_step_init(self, _user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_key()

    async def async_step_key(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Ask for the key until the PBX takes it."""
        if (subentry := self._entry.subentries.get(self._subentry_id)) is None:
            return self.async_abort(reason="not_signed_in")
        errors: dict[str, str] = {}
        extension = subentry.data[CONF_EXTENSION]
        if user_input is not None:
            pbx = settings_of(self._entry).pbx
            try:
                await check_extension_key(pbx.host, pbx.port, extension, user_input[CONF_KEY])
            except CtiError as err:
                errors["base"] = error_key(err)
            else:
                self.hass.config_entries.async_update_subentry(
                    self._entry, subentry, data={**subentry.data, CONF_KEY: user_input[CONF_KEY]}
                )
                return self.async_create_entry(data={})
        return self.async_show_form(
            step_id="key",
            data_schema=vol.Schema({vol.Required(CONF_KEY): KEY}),
            errors=errors,
            description_placeholders={"extension": extension},
        )


async def async_create_fix_flow(
    hass: HomeAssistant, _issue_id: str, data: dict[str, str | int | float | None] | None
) -> RepairsFlow:
    """Make the flow of an issue. The only kind there is names its entry and subentry in `data`."""
    wanted = data or {}
    entry = hass.config_entries.async_get_known_entry(str(wanted["entry_id"]))
    return ExtensionKeyFlow(entry, str(wanted["subentry_id"]))
