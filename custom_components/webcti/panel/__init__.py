"""The sidebar panel: where its bundle is served, what it may ask, and what it is told."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from ..hub import Hub
from . import assignments, book_commands, calls, files, live, log_in, office_commands, own_commands, sidebar
from .sessions import panel_sessions

COMMANDS = (
    live.subscribe,
    *calls.COMMANDS,
    *log_in.COMMANDS,
    *own_commands.COMMANDS,
    *book_commands.COMMANDS,
    *office_commands.COMMANDS,
    *assignments.COMMANDS,
)


async def async_setup(hass: HomeAssistant) -> None:
    """Serve the bundle and register the websocket commands and files. Once in the life of Home Assistant."""
    await sidebar.async_serve(hass)
    for command in COMMANDS:
        websocket_api.async_register_command(hass, command)
    hass.http.register_view(files.FilesView)
    hass.http.register_view(files.FileView)


async def async_end_sessions(hass: HomeAssistant, hub: Hub) -> None:
    """End the sessions that users opened at a PBX in the panel."""
    await panel_sessions(hass).async_close_all(hub)


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
