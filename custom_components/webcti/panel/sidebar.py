"""The panel's place in the sidebar, and the files behind it."""

import json
from pathlib import Path
from typing import Final

from homeassistant.components import frontend, panel_custom
from homeassistant.components.http.server import StaticPathConfig
from homeassistant.core import HomeAssistant, callback

from ..const import DOMAIN

URL_PATH: Final = DOMAIN
ELEMENT: Final = "webcti-panel"
TITLE: Final = "WebCTI"
ICON: Final = "mdi:phone"

BUNDLE: Final = Path(__file__).parent.parent / "frontend"
BUNDLE_URL: Final = f"/{DOMAIN}_panel"


async def async_serve(hass: HomeAssistant) -> None:
    """Serve the bundle. File names change with their content, so browsers may keep them."""
    await hass.http.async_register_static_paths([StaticPathConfig(BUNDLE_URL, str(BUNDLE), cache_headers=True)])


async def async_show(hass: HomeAssistant) -> None:
    """Put the panel into the sidebar. Everybody may open it: each command decides for itself what it tells."""
    if frontend.async_panel_exists(hass, URL_PATH):
        return
    entry = await hass.async_add_executor_job(_entry_file)
    await panel_custom.async_register_panel(
        hass,
        frontend_url_path=URL_PATH,
        webcomponent_name=ELEMENT,
        sidebar_title=TITLE,
        sidebar_icon=ICON,
        module_url=f"{BUNDLE_URL}/{entry}",
    )


@callback
def async_hide_if_unused(hass: HomeAssistant) -> None:
    """Take the panel out of the sidebar when no PBX is configured any more."""
    if not hass.config_entries.async_entries(DOMAIN, include_ignore=False, include_disabled=False):
        frontend.async_remove_panel(hass, URL_PATH, warn_if_unknown=False)


def _entry_file() -> str:
    manifest = json.loads((BUNDLE / "manifest.json").read_text(encoding="utf-8"))
    return str(manifest["entry"])
