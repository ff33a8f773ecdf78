"""How the panel names an extension: `<serial number of the PBX>_<number>`, unique in all of Home Assistant."""

from typing import Any, Final

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from ..access import loaded_hubs
from ..cti.model import Extension
from ..hub import Hub

EXTENSION_ID: Final = vol.All(str, vol.Length(min=1, max=64))
"""Schema of an id in a message. Its length is all that is checked: what names no extension finds none."""


def extension_id(entry: ConfigEntry[Any], extension: Extension) -> str:
    """Name an extension of a PBX."""
    return f"{entry.unique_id}_{extension}"


def find_extension(hass: HomeAssistant, identifier: str) -> tuple[Hub, Extension] | None:
    """Return what an id names, `None` when no PBX that is set up has it."""
    serial, _, number = identifier.rpartition("_")
    for hub in loaded_hubs(hass):
        if hub.entry.unique_id == serial and number in hub.extensions:
            return hub, number
    return None
