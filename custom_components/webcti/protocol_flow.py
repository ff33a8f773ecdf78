"""The parts of the flows about protocols beside CTIP: their fields, and what is tried before anything is stored."""

from collections.abc import Mapping
from typing import Any

import voluptuous as vol
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.selector import SelectSelector, SelectSelectorConfig, SelectSelectorMode
from homeassistant.helpers.typing import VolDictType

from .const import (
    CONF_PROTOCOLS,
    CONF_SERVICE_CODES,
    CONF_WEB_CERTIFICATE,
    CONF_WEB_TRUST,
    CONF_WEB_URL,
    CONF_XCTIP_PORT,
)
from .cti.addresses import Trust
from .cti.checks import check_directory_password, check_web, check_web_password
from .cti.errors import AuthenticationFailed, CertificateRejected, CommandInvalid, CtiError, Refusal
from .cti.model import Extension
from .cti.service_codes import DEFAULT_CODES
from .selectors import LINES, PORT, TEXT
from .settings import Settings, web_address_of

TRUST = SelectSelector(
    SelectSelectorConfig(
        options=[trust.value for trust in Trust], translation_key="web_trust", mode=SelectSelectorMode.DROPDOWN
    )
)
PROTOCOL_FIELDS: VolDictType = {
    vol.Optional(CONF_WEB_URL): TEXT,
    vol.Optional(CONF_WEB_TRUST, default=Trust.AUTHORITIES): TRUST,
    vol.Optional(CONF_WEB_CERTIFICATE): LINES,
    vol.Optional(CONF_XCTIP_PORT): PORT,
}
SECTIONS: VolDictType = {
    vol.Optional(CONF_PROTOCOLS): section(vol.Schema(PROTOCOL_FIELDS), {"collapsed": True}),
    vol.Optional(CONF_SERVICE_CODES): section(
        vol.Schema({vol.Optional(code.value, default=""): TEXT for code in DEFAULT_CODES}), {"collapsed": True}
    ),
}


def web_error_key(error: CtiError) -> str:
    """Name the sentence for an error of the WebCTI API or of xCTIP."""
    match error:
        case AuthenticationFailed(reason=Refusal.TOO_MANY_ATTEMPTS):
            return "too_many_attempts"
        case AuthenticationFailed():
            return "wrong_password"
        case CertificateRejected():
            return "certificate_rejected"
        case CommandInvalid(parameter="certificate"):
            return "invalid_certificate"
        case CommandInvalid():
            return "invalid_url"
    return "no_web_api"


def stored_protocols(user_input: Mapping[str, Any]) -> dict[str, Any]:
    """Return the section of protocols as it is stored: without what was left empty."""
    protocols = {name: value for name, value in user_input.get(CONF_PROTOCOLS, {}).items() if value}
    if CONF_XCTIP_PORT in protocols:
        protocols[CONF_XCTIP_PORT] = int(protocols[CONF_XCTIP_PORT])
    return protocols


async def async_protocol_errors(
    hass: HomeAssistant, protocols: Mapping[str, Any], serial: str | None
) -> dict[str, str]:
    """Try the WebCTI API where an address is given: it has to be that of the PBX."""
    if (address := web_address_of(protocols)) is None:
        return {}
    try:
        info = await check_web(async_get_clientsession(hass), address)
    except CtiError as err:
        return {"base": web_error_key(err)}
    return {} if info.is_of(serial or "") else {"base": "another_pbx"}


async def async_password_errors(
    hass: HomeAssistant, settings: Settings, extension: Extension, password: str | None
) -> dict[str, str]:
    """Try a password where a protocol takes it; one that has to be changed first is of no use."""
    pbx = settings.pbx
    if not password:
        return {}
    try:
        if pbx.web is not None:
            if await check_web_password(async_get_clientsession(hass), pbx.web, extension, password):
                return {"base": "password_must_change"}
        elif pbx.xctip_port is not None:
            await check_directory_password(pbx.host, pbx.xctip_port, extension, password)
    except CtiError as err:
        return {"base": web_error_key(err)}
    return {}
