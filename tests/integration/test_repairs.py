"""Putting right the key of an extension from the repairs page."""

from http import HTTPStatus
from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.errors import AuthenticationFailed
from tests.integration.entries import KEY, loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx

FIX = "/api/repairs/issues/fix"


async def refused(hass: HomeAssistant, pbx: EmulatedPbx) -> MockConfigEntry:
    """Set up an entry whose extension 1011 has a key that the PBX refused."""
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", key="9999")])
    hub = entry.runtime_data
    with pytest.raises(AuthenticationFailed):
        await hub.async_command("1011", hub.pbx.set_dnd("1011", on=True))
    return entry


async def post(client: TestClient[Any, Any], path: str, **body: Any) -> dict[str, Any]:
    response = await client.post(path, json=body)
    assert response.status == HTTPStatus.OK
    answer: dict[str, Any] = await response.json()
    return answer


async def test_the_new_key_is_tried_saved_and_the_issue_goes(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator
) -> None:
    entry = await refused(hass, pbx)
    assert await async_setup_component(hass, "repairs", {})
    client = await hass_client()
    issue_id = f"wrong_extension_key_{entry.entry_id}_1011"
    form = await post(client, FIX, handler=DOMAIN, issue_id=issue_id)
    assert (form["step_id"], form["description_placeholders"]) == ("key", {"extension": "1011"})
    form = await post(client, f"{FIX}/{form['flow_id']}", key="8888")
    assert form["errors"] == {"base": "wrong_key"}
    done = await post(client, f"{FIX}/{form['flow_id']}", key=KEY)
    assert done["type"] == "create_entry"
    await hass.async_block_till_done()
    assert next(iter(entry.subentries.values())).data["key"] == KEY
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is None
    await entry.runtime_data.pbx.set_dnd("1011", on=True)


async def test_an_extension_that_was_signed_out_meanwhile_needs_no_key(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator
) -> None:
    entry = await refused(hass, pbx)
    assert await async_setup_component(hass, "repairs", {})
    client = await hass_client()
    form = await post(client, FIX, handler=DOMAIN, issue_id=f"wrong_extension_key_{entry.entry_id}_1011")
    hass.config_entries.async_remove_subentry(entry, next(iter(entry.subentries)))
    await hass.async_block_till_done()
    done = await post(client, f"{FIX}/{form['flow_id']}", key=KEY)
    assert (done["type"], done["reason"]) == ("abort", "not_signed_in")
