"""The demo's dashboard: every extension as Home Assistant's own cards show it."""

from collections.abc import Iterable, Sequence
from typing import Any

TILES = ("state", "dnd", "phone_lock", "call_waiting")
BUTTONS = ("pick_up", "hang_up", "reject")


def dashboard(extensions: Sequence[str], registry: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return a dashboard configuration from the entity registry as `config/entity_registry/list` answers it."""
    entity_ids = {
        entry["unique_id"].partition("_")[2]: entry["entity_id"]
        for entry in registry
        if entry["platform"] == "webcti" and not entry["disabled_by"]
    }
    return {
        "title": "Telephones",
        "views": [
            {
                "title": "Telephones",
                "type": "sections",
                "max_columns": 3,
                "sections": [_section(extension, entity_ids) for extension in extensions],
            }
        ],
    }


def _section(extension: str, entity_ids: dict[str, str]) -> dict[str, Any]:
    def found(keys: Iterable[str]) -> list[str]:
        return [entity_ids[f"{extension}_{key}"] for key in keys if f"{extension}_{key}" in entity_ids]

    return {
        "type": "grid",
        "cards": [
            {"type": "heading", "heading": extension, "icon": "mdi:phone-classic"},
            *({"type": "tile", "entity": entity} for entity in found(TILES)),
            *({"type": "tile", "entity": entity, "grid_options": {"columns": 4}} for entity in found(BUTTONS)),
        ],
    }
