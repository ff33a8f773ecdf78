"""The devices of a PBX in the device registry: the PBX itself, one for each extension and for each GSM module."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er

from .const import DOMAIN, MANUFACTURER
from .cti.model import Extension, PbxInfo

MODULE_LETTER: Final = "G"
"""CTIP 15.01, GSM module: names begin with it."""


def pbx_identifier(serial: str) -> tuple[str, str]:
    """Name the PBX in the device registry."""
    return (DOMAIN, serial)


def extension_identifier(serial: str, extension: Extension) -> tuple[str, str]:
    """Name an extension in the device registry; the serial number keeps two PBXs apart."""
    return (DOMAIN, f"{serial}_{extension}")


def module_identifier(serial: str, module: str) -> tuple[str, str]:
    """Name a GSM module in the device registry. It is never taken for an extension, whose name is a number."""
    return (DOMAIN, f"{serial}_{module}")


def extension_of(serial: str, device: dr.AnyDeviceEntry) -> Extension | None:
    """Tell which extension of the PBX a device is, `None` for the PBX itself, its modules and strangers."""
    part = _part_of(serial, device)
    return None if part is None or part.startswith(MODULE_LETTER) else part


def module_of(serial: str, device: dr.AnyDeviceEntry) -> str | None:
    """Tell which GSM module of the PBX a device is, `None` for everything else."""
    part = _part_of(serial, device)
    return part if part is not None and part.startswith(MODULE_LETTER) else None


def _part_of(serial: str, device: dr.AnyDeviceEntry) -> str | None:
    prefix = f"{serial}_"
    for domain, identifier in device.identifiers:
        if domain == DOMAIN and identifier.startswith(prefix):
            return identifier.removeprefix(prefix)
    return None


@callback
def register_pbx(hass: HomeAssistant, entry: ConfigEntry[Any], info: PbxInfo) -> dr.DeviceEntry:
    """Create or refresh the device of the PBX. It comes first, because the extensions hang on it."""
    return dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={pbx_identifier(info.serial)},
        manufacturer=MANUFACTURER,
        model=info.model,
        name=f"{MANUFACTURER} {info.model}",
        serial_number=info.serial,
        sw_version=info.firmware,
    )


@callback
def place_extensions(
    hass: HomeAssistant, entry: ConfigEntry[Any], serial: str, extensions: Mapping[Extension, str | None]
) -> None:
    """Make the registry agree with `extensions` (number to subentry): move what changed its subentry, remove the rest.

    Entities move before their device: the entity registry drops those that stay behind in the old subentry, and with
    them their names and areas.
    """
    devices, entities = dr.async_get(hass), er.async_get(hass)
    for device in dr.async_entries_for_config_entry(devices, entry.entry_id):
        if (extension := extension_of(serial, device)) is None:
            continue
        if extension not in extensions:
            devices.async_remove_device(device.id)
        elif device.config_subentry_id != (subentry_id := extensions[extension]):
            for entity in er.async_entries_for_device(entities, device.id, include_disabled_entities=True):
                entities.async_update_entity(entity.entity_id, config_subentry_id=subentry_id)
            devices.async_update_device(device.id, new_config_subentry_id=subentry_id)


@callback
def is_in_use(serial: str, device: dr.AnyDeviceEntry, parts: Collection[str]) -> bool:
    """Tell whether a device may not be deleted by hand: the PBX, or an extension or module that is still wanted."""
    return pbx_identifier(serial) in device.identifiers or _part_of(serial, device) in parts
