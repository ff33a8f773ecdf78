"""The sidebar panel: where its bundle is served, what it may ask, and what it is told."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from . import calls, live, sidebar

COMMANDS = (live.subscribe, *calls.COMMANDS)


async def async_setup(hass: HomeAssistant) -> None:
    """Serve the bundle and register the websocket commands. Once in the life of Home Assistant."""
    await sidebar.async_serve(hass)
    for command in COMMANDS:
        websocket_api.async_register_command(hass, command)


async def async_register(hass: HomeAssistant) -> None:
    """Show the panel in the sidebar. Does nothing when it is there."""
    await sidebar.async_show(hass)


@callback
def async_unregister(hass: HomeAssistant) -> None:
    """Take the panel from the sidebar, unless a PBX is still configured.

    A reload must not throw those out who look at the panel: an entry that is enabled keeps it, loaded or not. So this
    is to be called when an entry was unloaded and when one was removed.
    """
    sidebar.async_hide_if_unused(hass)
