"""Config entries for tests, made the way the flows make them."""

from collections.abc import Iterable, Mapping
from typing import Any

from homeassistant.config_entries import ConfigEntryState, ConfigSubentryData
from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.webcti.const import (
    CONF_EXTENSION,
    CONF_KEY,
    CONF_MODULE,
    CONF_MONITOR_KEY,
    CONF_PROTOCOLS,
    CONF_USERS,
    CONF_WATCHED,
    CONF_WEB_URL,
    CONF_XCTIP_PORT,
    DOMAIN,
    SUBENTRY_EXTENSION,
    SUBENTRY_GSM_MODULE,
)
from tests.integration.pbx_process import EmulatedPbx

KEY = "1234"
"""The monitor key, every CTI key and the PIN of the built-in configuration."""


PASSWORD = "webcti"
"""The WebCTI password of everybody who has one in the built-in configuration."""


def sign_in(
    extension: str, users: Iterable[str] = (), key: str = KEY, password: str | None = None
) -> ConfigSubentryData:
    """The subentry of a signed-in extension."""
    data = {CONF_EXTENSION: extension, CONF_KEY: key, CONF_USERS: list(users)}
    return ConfigSubentryData(
        data=data if password is None else {**data, CONF_PASSWORD: password},
        subentry_type=SUBENTRY_EXTENSION,
        title=extension,
        unique_id=extension,
    )


def over_web(pbx: EmulatedPbx) -> dict[str, Any]:
    """The options that name the WebCTI API of a PBX."""
    return {CONF_PROTOCOLS: {CONF_WEB_URL: pbx.web_url}}


def over_xctip(pbx: EmulatedPbx) -> dict[str, Any]:
    """The options that name the xCTIP port of a PBX."""
    return {CONF_PROTOCOLS: {CONF_XCTIP_PORT: pbx.xctip_port}}


def over_both(pbx: EmulatedPbx) -> dict[str, Any]:
    """The options that name both."""
    return {CONF_PROTOCOLS: {CONF_WEB_URL: pbx.web_url, CONF_XCTIP_PORT: pbx.xctip_port}}


def gsm_module(module: str = "G001", pin: str = KEY) -> ConfigSubentryData:
    """The subentry of a GSM module."""
    return ConfigSubentryData(
        data={CONF_MODULE: module, CONF_KEY: pin}, subentry_type=SUBENTRY_GSM_MODULE, title=module, unique_id=module
    )


def new_entry(
    hass: HomeAssistant,
    pbx: EmulatedPbx,
    *,
    watched: Iterable[str] = (),
    subentries: Iterable[ConfigSubentryData] = (),
    options: Mapping[str, Any] | None = None,
    monitor_key: str = KEY,
    serial: str | None = None,
) -> MockConfigEntry:
    """Add an entry for the PBX to Home Assistant, without setting it up."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        title="Slican IPL-0256",
        unique_id=pbx.serial if serial is None else serial,
        data={CONF_HOST: pbx.host, CONF_PORT: pbx.port, CONF_MONITOR_KEY: monitor_key},
        options={CONF_WATCHED: list(watched), **(options or {})},
        subentries_data=tuple(subentries),
    )
    entry.add_to_hass(hass)
    return entry


def state_of(entry: MockConfigEntry) -> ConfigEntryState:
    """Read an entry's state anew; asserting on the attribute would make the type checker believe it for good."""
    state: ConfigEntryState = entry.state
    return state


async def loaded_entry(hass: HomeAssistant, pbx: EmulatedPbx, **how: Any) -> MockConfigEntry:
    """Add an entry as `new_entry` does, and set it up."""
    entry = new_entry(hass, pbx, **how)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry
