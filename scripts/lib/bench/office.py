"""A Home Assistant in this process, with the integration connected to a frame source."""

import contextlib
from collections.abc import AsyncIterator, Sequence

from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_HOST, CONF_PORT
from homeassistant.core import HomeAssistant
from homeassistant.loader import DATA_CUSTOM_COMPONENTS
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_test_home_assistant

from custom_components.webcti.const import CONF_LINE_DIGITS, CONF_MONITOR_KEY, CONF_WATCHED, DOMAIN

SERIAL = "00099"


@contextlib.asynccontextmanager
async def home_assistant() -> AsyncIterator[HomeAssistant]:
    """Provide a Home Assistant without any integration but the ones that are needed."""
    async with async_test_home_assistant() as hass:
        hass.data.pop(DATA_CUSTOM_COMPONENTS)
        try:
            yield hass
        finally:
            await hass.async_stop(force=True)


async def connect(hass: HomeAssistant, port: int, extensions: Sequence[str]) -> MockConfigEntry:
    """Set up an entry that watches `extensions` of the PBX at `port`; return when its entities have states."""
    entry = MockConfigEntry(
        domain=DOMAIN,
        unique_id=SERIAL,
        data={CONF_HOST: "127.0.0.1", CONF_PORT: port, CONF_MONITOR_KEY: "1234"},
        options={CONF_WATCHED: list(extensions), CONF_LINE_DIGITS: "0"},
    )
    entry.add_to_hass(hass)
    await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    if entry.state is ConfigEntryState.NOT_LOADED:
        await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()
    if entry.state is not ConfigEntryState.LOADED:
        raise RuntimeError(f"the entry is {entry.state}: {entry.reason}")
    return entry
