"""Protocols beside CTIP in the flows: their address, the passwords of extensions, the codes that stand in."""

from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.webcti.const import (
    CONF_PROTOCOLS,
    CONF_SERVICE_CODES,
    CONF_WEB_CERTIFICATE,
    CONF_WEB_TRUST,
    CONF_WEB_URL,
    CONF_XCTIP_PORT,
    DOMAIN,
    SUBENTRY_EXTENSION,
)
from custom_components.webcti.cti.model import Capability
from custom_components.webcti.cti.service_codes import ServiceCode
from custom_components.webcti.diagnostics import async_get_config_entry_diagnostics
from tests.integration.entries import KEY, PASSWORD, loaded_entry, over_web, over_xctip, sign_in
from tests.integration.flows import Result, asks
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.test_options_flow import OPTIONS
from tests.integration.waiting import until

EXTENSION = "1011"


async def options_with(hass: HomeAssistant, entry_id: str, **sections: Any) -> Result:
    result = await hass.config_entries.options.async_init(entry_id)
    return await hass.config_entries.options.async_configure(result["flow_id"], {**OPTIONS, **sections})


async def sign_in_with(hass: HomeAssistant, entry_id: str, **user_input: Any) -> Result:
    flows = hass.config_entries.subentries
    result = await flows.async_init((entry_id, SUBENTRY_EXTENSION), context={"source": SOURCE_USER})
    return await flows.async_configure(
        result["flow_id"], {"extension": EXTENSION, "key": KEY, "users": [], **user_input}
    )


async def test_the_web_address_is_tried_and_used(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)])
    assert Capability.COSTS not in entry.runtime_data.pbx.capabilities
    protocols = {CONF_WEB_URL: pbx.web_url, CONF_XCTIP_PORT: pbx.xctip_port}
    result = await options_with(hass, entry.entry_id, **{CONF_PROTOCOLS: protocols})
    assert result["type"] is FlowResultType.CREATE_ENTRY, result
    await hass.async_block_till_done()
    assert {Capability.COSTS, Capability.PRESENCE} <= entry.runtime_data.pbx.subscriber(EXTENSION).capabilities


@pytest.mark.parametrize(
    ("protocols", "error"),
    [
        ({CONF_WEB_URL: "ftp://pbx"}, "invalid_url"),
        ({CONF_WEB_URL: "http://127.0.0.1:1"}, "no_web_api"),
        (
            {CONF_WEB_URL: "https://pbx", CONF_WEB_TRUST: "fingerprint", CONF_WEB_CERTIFICATE: "x"},
            "invalid_certificate",
        ),
    ],
)
async def test_an_address_that_does_not_work_is_told(
    hass: HomeAssistant, pbx: EmulatedPbx, protocols: dict[str, str], error: str
) -> None:
    entry = await loaded_entry(hass, pbx, watched=[EXTENSION])
    assert asks(await options_with(hass, entry.entry_id, **{CONF_PROTOCOLS: protocols}), "init", base=error)


async def test_the_address_of_another_pbx_is_not_taken(hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, watched=[EXTENSION])
    protocols = {CONF_WEB_URL: ncp.web_url}
    assert asks(await options_with(hass, entry.entry_id, **{CONF_PROTOCOLS: protocols}), "init", base="another_pbx")


async def test_codes_are_edited_and_decide_what_there_is(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    assert Capability.CLIR not in entry.runtime_data.pbx.subscriber(EXTENSION).assumed
    codes = {code.value: "" for code in ServiceCode} | {ServiceCode.CLIR_ON: "*91"}
    result = await options_with(hass, entry.entry_id, **{CONF_SERVICE_CODES: codes})
    assert result["type"] is FlowResultType.CREATE_ENTRY, result
    await hass.async_block_till_done()
    assert entry.runtime_data.pbx.subscriber(EXTENSION).assumed == {Capability.CLIR}


@pytest.mark.parametrize("over", [over_web, over_xctip])
async def test_a_password_is_tried_before_it_is_stored(hass: HomeAssistant, pbx: EmulatedPbx, over: Any) -> None:
    entry = await loaded_entry(hass, pbx, options=over(pbx))
    assert asks(await sign_in_with(hass, entry.entry_id, password="wrong"), "user", base="wrong_password")
    result = await sign_in_with(hass, entry.entry_id, password=PASSWORD)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    (subentry,) = entry.subentries.values()
    assert subentry.data["password"] == PASSWORD


async def test_a_password_that_must_be_changed_first_is_not_taken(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program(f"subscribers/{EXTENSION}", password="fresh-one")
    entry = await loaded_entry(hass, pbx, options=over_web(pbx))
    assert asks(await sign_in_with(hass, entry.entry_id, password="fresh-one"), "user", base="password_must_change")


async def test_a_password_that_is_left_out_stays(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)], options=over_web(pbx))
    (subentry_id,) = entry.subentries
    result = await entry.start_subentry_reconfigure_flow(hass, subentry_id)
    assert "password" not in str(result["data_schema"]({}))
    await hass.config_entries.subentries.async_configure(result["flow_id"], {"users": []})
    assert entry.subentries[subentry_id].data["password"] == PASSWORD


async def test_a_refused_password_is_put_right_on_the_repairs_page(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_client: ClientSessionGenerator
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password="wrong")], options=over_web(pbx))
    assert await async_setup_component(hass, "repairs", {})
    issues, issue_id = ir.async_get(hass), f"wrong_password_{entry.entry_id}_{EXTENSION}"
    await until(
        hass, lambda: issues.async_get_issue(DOMAIN, issue_id) is not None, ir.EVENT_REPAIRS_ISSUE_REGISTRY_UPDATED
    )
    client = await hass_client()
    fix = "/api/repairs/issues/fix"

    async def post(path: str, **body: Any) -> dict[str, Any]:
        response = await client.post(path, json=body)
        assert response.status == HTTPStatus.OK
        answer: dict[str, Any] = await response.json()
        return answer

    form = await post(fix, handler=DOMAIN, issue_id=issue_id)
    assert form["step_id"] == "password"
    form = await post(f"{fix}/{form['flow_id']}", password="also wrong")
    assert form["errors"] == {"base": "wrong_password"}
    done = await post(f"{fix}/{form['flow_id']}", password=PASSWORD)
    assert done["type"] == "create_entry"
    await hass.async_block_till_done()
    assert issues.async_get_issue(DOMAIN, issue_id) is None


async def test_secrets_stay_out_of_diagnostics(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)], options=over_web(pbx))
    told = await async_get_config_entry_diagnostics(hass, entry)
    assert f"'{PASSWORD}'" not in str(told)
    assert told["pbx"]["web"] is True
