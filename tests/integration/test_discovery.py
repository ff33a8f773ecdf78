"""PBXs that are found: by the maker's addresses (DHCP) and by announcement (zeroconf)."""

from dataclasses import replace
from ipaddress import ip_address
from unittest.mock import patch

import pytest
from homeassistant.config_entries import SOURCE_DHCP, SOURCE_ZEROCONF, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
from homeassistant.loader import async_get_dhcp, async_get_zeroconf

from custom_components.webcti.const import CONF_MONITOR_KEY, DOMAIN
from tests.integration.entries import KEY, loaded_entry, new_entry, state_of
from tests.integration.flows import answer, asks, by_hand, ends, something_else, start
from tests.integration.pbx_process import EmulatedPbx


def announced(pbx: EmulatedPbx) -> ZeroconfServiceInfo:
    return ZeroconfServiceInfo(
        ip_address=ip_address(pbx.host),
        ip_addresses=[ip_address(pbx.host)],
        port=pbx.port,
        hostname="pbx.local.",
        type="_webcti._tcp.local.",
        name="PBX._webcti._tcp.local.",
        properties={},
    )


def leased(pbx: EmulatedPbx) -> DhcpServiceInfo:
    return DhcpServiceInfo(ip=pbx.host, hostname="pbx", macaddress="b0b32b000001")


@pytest.fixture
def _usual_port(pbx: EmulatedPbx, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the emulator stand for a PBX at the usual port: DHCP tells none."""
    monkeypatch.setattr("custom_components.webcti.config_flow.DEFAULT_PORT", pbx.port)


async def test_an_announced_pbx_needs_its_key_and_becomes_an_entry(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await start(hass, SOURCE_ZEROCONF, announced(pbx))
    assert asks(result, "discovery_confirm")
    assert result["description_placeholders"] == {"model": "IPL-0256", "host": pbx.host}
    result = await answer(hass, result, monitor_key="9999")
    assert asks(result, "discovery_confirm", base="wrong_key")
    result = await answer(hass, result, monitor_key=KEY, line_digits="x")
    assert asks(result, "discovery_confirm", line_digits="invalid_line_digits")
    result = await answer(hass, result, monitor_key=KEY)
    assert asks(result, "extensions")
    result = await answer(hass, result, find="21")
    result = await answer(hass, result, watched=["21"])
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["result"].unique_id == pbx.serial
    assert result["data"] == {"host": pbx.host, "port": pbx.port, CONF_MONITOR_KEY: KEY}


@pytest.mark.usefixtures("_usual_port")
async def test_a_pbx_with_a_lease_is_offered(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await start(hass, SOURCE_DHCP, leased(pbx))
    assert asks(result, "discovery_confirm")
    flow = hass.config_entries.flow.async_progress()[0]
    assert flow["context"]["title_placeholders"] == {"name": f"Slican IPL-0256 ({pbx.serial})"}


async def test_a_device_of_the_maker_that_is_no_pbx_is_left_alone(
    hass: HomeAssistant, pbx: EmulatedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with something_else() as port:
        pass
    monkeypatch.setattr("custom_components.webcti.config_flow.DEFAULT_PORT", port)
    assert ends(await start(hass, SOURCE_DHCP, leased(pbx)), "cannot_connect")


async def test_an_announcement_brings_a_known_pbx_to_its_new_address(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, replace(pbx, port=1))
    assert ends(await start(hass, SOURCE_ZEROCONF, announced(pbx)), "already_configured")
    assert entry.data["port"] == pbx.port


@pytest.mark.usefixtures("_usual_port")
async def test_a_lease_brings_a_known_pbx_to_its_new_host_and_keeps_its_port(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = new_entry(hass, replace(pbx, host="192.0.2.1", port=1234))
    assert ends(await start(hass, SOURCE_DHCP, leased(pbx)), "already_configured")
    assert (entry.data["host"], entry.data["port"]) == (pbx.host, 1234)


async def test_a_loaded_pbx_moves_without_a_warning(
    hass: HomeAssistant, pbx: EmulatedPbx, caplog: pytest.LogCaptureFixture
) -> None:
    entry = await loaded_entry(hass, pbx)
    with patch("custom_components.webcti.config_flow.identify", return_value=entry.runtime_data.pbx.info):
        assert ends(await start(hass, SOURCE_ZEROCONF, announced(replace(pbx, port=1))), "already_configured")
    await hass.async_block_till_done()
    assert state_of(entry) is ConfigEntryState.SETUP_RETRY
    assert "update listener" not in caplog.text


async def test_a_second_announcement_waits_for_the_first(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await start(hass, SOURCE_ZEROCONF, announced(pbx))
    assert ends(await start(hass, SOURCE_ZEROCONF, announced(pbx)), "already_in_progress")


async def test_a_user_need_not_wait_for_a_discovery(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await start(hass, SOURCE_ZEROCONF, announced(pbx))
    result = await answer(hass, await start(hass), **by_hand(pbx))
    assert (await answer(hass, result))["type"] is FlowResultType.CREATE_ENTRY


async def test_a_pbx_that_could_not_be_reached_is_tried_again_when_it_announces_itself(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    entry = new_entry(hass, replace(pbx, port=1))
    await hass.config_entries.async_setup(entry.entry_id)
    assert state_of(entry) is ConfigEntryState.SETUP_RETRY
    await start(hass, SOURCE_ZEROCONF, announced(pbx))
    await hass.async_block_till_done()
    assert state_of(entry) is ConfigEntryState.LOADED


@pytest.mark.parametrize("mac", ["B0B32B", "0050C2B59", "0050C2828"])
async def test_the_makers_addresses_lead_to_this_integration(hass: HomeAssistant, mac: str) -> None:
    matchers = [matcher["macaddress"] for matcher in await async_get_dhcp(hass) if matcher["domain"] == DOMAIN]
    assert f"{mac}*" in matchers


async def test_the_emulators_announcement_leads_to_this_integration(hass: HomeAssistant) -> None:
    assert {"domain": DOMAIN} in (await async_get_zeroconf(hass))["_webcti._tcp.local."]
