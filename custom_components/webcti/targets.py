"""What a target of an action or a trigger means here: its devices, entities, areas and labels become what we have."""

from collections.abc import Iterator
from dataclasses import dataclass

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.target import TargetSelection, async_extract_referenced_entity_ids

from .const import DOMAIN
from .cti.model import Extension
from .devices import extension_of, module_of

type Place = tuple[str, Extension]
"""Id of a config entry, and an extension of its PBX."""


@dataclass(frozen=True, slots=True)
class Target:
    """An extension or a GSM module of the PBX of a config entry, or with neither the PBX itself."""

    entry_id: str
    extension: Extension | None
    module: str | None

    @property
    def is_pbx(self) -> bool:
        """Whether the PBX itself is meant."""
        return self.extension is None and self.module is None


@callback
def targeted_extensions(hass: HomeAssistant, selection: TargetSelection) -> dict[Place, str]:
    """Find the extensions in a target, each with its device id. What else lives in a targeted area is left out."""
    return {
        (target.entry_id, target.extension): device_id
        for target, device_id in _selected(hass, selection)
        if target.extension is not None
    }


@callback
def targeted_modules(hass: HomeAssistant, selection: TargetSelection) -> dict[tuple[str, str], str]:
    """Find the GSM modules in a target, by entry id and name, each with its device id."""
    return {
        (target.entry_id, target.module): device_id
        for target, device_id in _selected(hass, selection)
        if target.module is not None
    }


@callback
def device_of_module(hass: HomeAssistant, selection: TargetSelection, entry_id: str, module: str) -> str | None:
    """Tell by which device a GSM module is in a target: its own, or its PBX. `None` if it is not."""
    if device_id := targeted_modules(hass, selection).get((entry_id, module)):
        return device_id
    named = named_targets(hass, selection).items()
    return next((name for name, target in named if target and target.is_pbx and target.entry_id == entry_id), None)


@callback
def named_targets(hass: HomeAssistant, selection: TargetSelection) -> dict[str, Target | None]:
    """Look up the devices and entities that a target names one by one; `None` for those that are none of ours."""
    entities, named = er.async_get(hass), dict[str, Target | None]()
    for device_id in selection.device_ids:
        named[device_id] = target_of(hass, device_id)
    for entity_id in selection.entity_ids:
        entry = entities.async_get(entity_id)
        named[entity_id] = target_of(hass, entry.device_id) if entry and entry.device_id else None
    return named


@callback
def target_of(hass: HomeAssistant, device_id: str) -> Target | None:
    """Tell which extension or PBX a device is, `None` for a device of somebody else."""
    device = dr.async_get(hass).async_get(device_id)
    if device is None:
        return None
    entry = hass.config_entries.async_get_entry(device.config_entry_id)
    if entry is None or entry.domain != DOMAIN or entry.unique_id is None:
        return None
    return Target(entry.entry_id, extension_of(entry.unique_id, device), module_of(entry.unique_id, device))


def _selected(hass: HomeAssistant, selection: TargetSelection) -> Iterator[tuple[Target, str]]:
    selected = async_extract_referenced_entity_ids(hass, selection)
    devices = selected.referenced_devices | set(_devices_of(hass, selected.referenced | selected.indirectly_referenced))
    for device_id in sorted(devices):
        if target := target_of(hass, device_id):
            yield target, device_id


def _devices_of(hass: HomeAssistant, entity_ids: set[str]) -> Iterator[str]:
    entities = er.async_get(hass)
    for entity_id in entity_ids:
        if (entry := entities.async_get(entity_id)) and entry.device_id:
            yield entry.device_id
