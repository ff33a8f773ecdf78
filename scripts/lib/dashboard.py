"""The demo's dashboard: every extension as Home Assistant's own cards show it."""

from collections.abc import Iterable, Mapping
from typing import Any

TILES = ("activity", "dnd", "phone_lock", "call_waiting")
BUTTONS = ("pick_up", "hang_up", "reject")


def dashboard(names: Mapping[str, str], entity_ids: Mapping[str, str]) -> dict[str, Any]:
    """Return a dashboard configuration; `names` maps extensions to headings, `entity_ids` extension and key to ids."""
    return {
        "title": "Telephones",
        "views": [
            {
                "title": "Telephones",
                "type": "sections",
                "max_columns": 3,
                "sections": [_section(extension, heading, entity_ids) for extension, heading in names.items()],
            }
        ],
    }


def _section(extension: str, heading: str, entity_ids: Mapping[str, str]) -> dict[str, Any]:
    def tiles(keys: Iterable[str], **look: Any) -> list[dict[str, Any]]:
        return [
            {"type": "tile", "entity": entity_ids[f"{extension}_{key}"], "name": {"type": "entity"}, **look}
            for key in keys
            if f"{extension}_{key}" in entity_ids
        ]

    return {
        "type": "grid",
        "cards": [
            {"type": "heading", "heading": heading, "icon": "mdi:phone-classic"},
            *tiles(TILES),
            *tiles(BUTTONS, vertical=True, hide_state=True, grid_options={"columns": 4}),
        ],
    }
