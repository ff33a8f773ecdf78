"""The panel's place in the sidebar, and its bundle as a browser fetches it."""

from homeassistant.components import frontend
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.const import EVENT_PANELS_UPDATED
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.webcti.const import DOMAIN
from tests.integration.entries import loaded_entry
from tests.integration.panels import open_panel
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import everyday_user


def is_shown(hass: HomeAssistant) -> bool:
    return frontend.async_panel_exists(hass, DOMAIN)


async def bundle_url(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> str:
    panel = await open_panel(hass, hass_ws_client, await everyday_user(hass, "Maria"))
    panels = (await panel.ask("get_panels"))["result"]
    url: str = panels[DOMAIN]["config"]["_panel_custom"]["module_url"]
    return url


async def test_everybody_sees_the_panel(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_ws_client: WebSocketGenerator
) -> None:
    await loaded_entry(hass, pbx)
    panel = await open_panel(hass, hass_ws_client, await everyday_user(hass, "Maria"))
    shown = (await panel.ask("get_panels"))["result"][DOMAIN]
    assert (shown["title"], shown["icon"], shown["url_path"]) == ("WebCTI", "mdi:phone", "webcti")
    assert shown["config"]["_panel_custom"]["name"] == "webcti-panel"
    assert not shown["require_admin"]


async def test_browsers_get_the_bundle_and_may_keep_it(
    hass: HomeAssistant,
    pbx: EmulatedPbx,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    await loaded_entry(hass, pbx)
    client = await hass_client_no_auth()
    response = await client.get(await bundle_url(hass, hass_ws_client), headers={"Accept-Encoding": "gzip"})
    assert response.status == 200
    assert "javascript" in response.content_type
    assert response.headers["Content-Encoding"] == "gzip"
    assert "max-age" in response.headers["Cache-Control"]
    assert "webcti-panel" in await response.text()


async def test_two_pbxs_have_one_panel_until_both_are_gone(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx
) -> None:
    first, second = await loaded_entry(hass, pbx), await loaded_entry(hass, ncp)
    await hass.config_entries.async_remove(first.entry_id)
    assert is_shown(hass)
    await hass.config_entries.async_remove(second.entry_id)
    assert not is_shown(hass)


async def test_a_reload_does_not_take_the_panel_away(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    updates: list[bool] = []
    hass.bus.async_listen(EVENT_PANELS_UPDATED, lambda _event: updates.append(is_shown(hass)))
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert is_shown(hass)
    assert updates == []


async def test_a_disabled_pbx_has_no_panel_until_it_is_enabled(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx)
    await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    assert not is_shown(hass)
    await hass.config_entries.async_set_disabled_by(entry.entry_id, None)
    assert is_shown(hass)
