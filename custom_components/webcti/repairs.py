"""How a repair issue is put right inside Home Assistant."""

from abc import abstractmethod
from typing import Any, ClassVar, override

import voluptuous as vol
from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_PASSWORD
from homeassistant.core import HomeAssistant

from .const import CONF_EXTENSION, CONF_KEY, ISSUE_WRONG_PASSWORD
from .cti.checks import check_extension_key
from .cti.errors import CtiError
from .cti.model import Extension
from .flow_errors import error_key
from .protocol_flow import async_password_errors
from .selectors import KEY
from .settings import settings_of


class SecretFlow(RepairsFlow):
    """Ask for a new secret of an extension; the entry reloads with it, which withdraws the issue."""

    field: ClassVar[str]
    step: ClassVar[str]

    def __init__(self, entry: ConfigEntry[Any], subentry_id: str) -> None:
        self._entry = entry
        self._subentry_id = subentry_id

    async def async_step_init(self, _user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self._async_ask(None)

    async def _async_ask(self, user_input: dict[str, str] | None) -> RepairsFlowResult:
        """Ask until the PBX takes it."""
        if (subentry := self._entry.subentries.get(self._subentry_id)) is None:
            return self.async_abort(reason="not_signed_in")
        errors: dict[str, str] = {}
        extension = subentry.data[CONF_EXTENSION]
        if user_input is not None:
            errors = await self._async_errors(extension, user_input[self.field])
            if not errors:
                self.hass.config_entries.async_update_subentry(
                    self._entry, subentry, data={**subentry.data, self.field: user_input[self.field]}
                )
                return self.async_create_entry(data={})
        return self.async_show_form(
            step_id=self.step,
            data_schema=vol.Schema({vol.Required(self.field): KEY}),
            errors=errors,
            description_placeholders={"extension": extension},
        )

    @abstractmethod
    async def _async_errors(self, extension: Extension, secret: str) -> dict[str, str]:
        """Try it with the PBX; return what is wrong."""


class ExtensionKeyFlow(SecretFlow):
    """The CTI key of an extension."""

    field = CONF_KEY
    step = "key"

    async def async_step_key(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Ask for the key."""
        return await self._async_ask(user_input)

    @override
    async def _async_errors(self, extension: Extension, secret: str) -> dict[str, str]:
        pbx = settings_of(self._entry).pbx
        try:
            await check_extension_key(pbx.host, pbx.port, extension, secret)
        except CtiError as err:
            return {"base": error_key(err)}
        return {}


class PasswordFlow(SecretFlow):
    """The WebCTI password of an extension."""

    field = CONF_PASSWORD
    step = "password"

    async def async_step_password(self, user_input: dict[str, str] | None = None) -> RepairsFlowResult:
        """Ask for the password."""
        return await self._async_ask(user_input)

    @override
    async def _async_errors(self, extension: Extension, secret: str) -> dict[str, str]:
        return await async_password_errors(self.hass, settings_of(self._entry), extension, secret)


async def async_create_fix_flow(
    hass: HomeAssistant, _issue_id: str, data: dict[str, str | int | float | None] | None
) -> RepairsFlow:
    """Make the flow of an issue, which names its entry, its subentry and what it is about in `data`."""
    wanted = data or {}
    entry = hass.config_entries.async_get_known_entry(str(wanted["entry_id"]))
    flow = PasswordFlow if wanted.get("kind") == ISSUE_WRONG_PASSWORD else ExtensionKeyFlow
    return flow(entry, str(wanted["subentry_id"]))
