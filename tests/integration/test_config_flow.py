"""Adding a PBX by hand."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.webcti.const import (
    CONF_LINE_DIGITS,
    CONF_MONITOR_KEY,
    CONF_WATCHED,
    DOMAIN,
)
from custom_components.webcti.cti.errors import AuthenticationFailed, CannotConnect, CtiError, NotSupported, Refusal
from tests.integration.entries import KEY, new_entry
from tests.integration.flows import answer, asks, by_hand, ends, something_else, start
from tests.integration.pbx_process import EmulatedPbx


async def test_a_pbx_and_the_extensions_it_knows_become_an_entry(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await start(hass)
    assert asks(result, "user")
    result = await answer(hass, result, **by_hand(pbx))
    assert asks(result, "extensions")
    result = await answer(hass, result, find="1010-1013, 21")
    assert asks(result, "found")
    offered = result["data_schema"]({})
    assert offered == {CONF_WATCHED: ["21", "1011", "1012", "1013"]}
    result = await answer(hass, result, watched=["1011", "21"])
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["title"] == "Slican IPL-0256"
    assert result["data"] == {"host": pbx.host, "port": pbx.port, CONF_MONITOR_KEY: KEY}
    assert result["options"] == {CONF_WATCHED: ["1011", "21"], CONF_LINE_DIGITS: "0"}
    assert result["result"].unique_id == pbx.serial


async def test_extensions_may_be_chosen_later(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx))
    result = await answer(hass, result)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["options"][CONF_WATCHED] == []


@pytest.mark.parametrize(("text", "error"), [("5000-5003", "no_extensions_found"), ("all", "invalid_range")])
async def test_numbers_that_lead_nowhere_are_asked_for_again(
    hass: HomeAssistant, pbx: EmulatedPbx, text: str, error: str
) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx))
    result = await answer(hass, result, find=text)
    assert asks(result, "extensions", find=error)
    result = await answer(hass, result, find="21")
    assert asks(result, "found")


async def test_a_search_that_the_pbx_cuts_off_can_be_repeated(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx))
    await pbx.program("pbx", monitor_key="4321")
    result = await answer(hass, result, find="21")
    assert asks(result, "extensions", base="wrong_key")
    await pbx.program("pbx", monitor_key=KEY)
    assert asks(await answer(hass, result, find="21"), "found")


async def finishes(hass: HomeAssistant, result: Any, pbx: EmulatedPbx) -> bool:
    """Tell whether the flow goes on to its end once the input is right."""
    result = await answer(hass, result, **by_hand(pbx))
    assert asks(result, "extensions")
    return (await answer(hass, result))["type"] is FlowResultType.CREATE_ENTRY


async def test_a_wrong_monitor_key_can_be_corrected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx, monitor_key="9999"))
    assert asks(result, "user", base="wrong_key")
    assert await finishes(hass, result, pbx)


async def test_a_pbx_without_a_monitor_key_says_so(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program("pbx", monitor_key="")
    result = await answer(hass, await start(hass), **by_hand(pbx))
    assert asks(result, "user", base="no_key")


async def test_too_many_wrong_keys_say_so(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await pbx.program("pbx", wrong_keys_allowed=1)
    result = await answer(hass, await start(hass), **by_hand(pbx, monitor_key="9999"))
    result = await answer(hass, result, **by_hand(pbx, monitor_key="9999"))
    assert asks(result, "user", base="too_many_attempts")


async def test_a_key_with_letters_is_not_sent(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx, monitor_key="webcti"))
    assert asks(result, "user", base="invalid_key")
    assert await finishes(hass, result, pbx)


async def test_line_digits_are_digits(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx, line_digits="zero"))
    assert asks(result, "user", line_digits="invalid_line_digits")
    assert await finishes(hass, result, pbx)


async def test_an_address_where_nobody_listens_can_be_corrected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    async with something_else() as port:
        pass
    result = await answer(hass, await start(hass), **by_hand(pbx, port=port))
    assert asks(result, "user", base="cannot_connect")
    assert await finishes(hass, result, pbx)


async def test_something_that_is_no_pbx_can_be_corrected(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    async with something_else(b"SSH-2.0-OpenSSH_9.2\r\naOK\r\n") as port:
        result = await answer(hass, await start(hass), **by_hand(pbx, port=port))
    assert asks(result, "user", base="not_a_pbx")
    assert await finishes(hass, result, pbx)


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (CannotConnect(), "not_a_pbx"),
        (NotSupported(), "unsupported_firmware"),
        (AuthenticationFailed("WHO", Refusal.CTI_NOT_ALLOWED), "cti_not_allowed"),
    ],
)
async def test_errors_that_need_special_hardware_can_be_corrected(
    hass: HomeAssistant, pbx: EmulatedPbx, error: CtiError, key: str
) -> None:
    with patch("custom_components.webcti.config_flow.identify", side_effect=error):
        result = await answer(hass, await start(hass), **by_hand(pbx))
    assert asks(result, "user", base=key)
    assert await finishes(hass, result, pbx)


async def test_a_form_that_is_shown_again_keeps_everything_but_the_key(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    result = await answer(hass, await start(hass), **by_hand(pbx, monitor_key="9999", line_digits="8"))
    suggested = {str(field): (field.description or {}).get("suggested_value") for field in result["data_schema"].schema}
    assert suggested == {"host": pbx.host, "port": pbx.port, CONF_MONITOR_KEY: None, CONF_LINE_DIGITS: "8"}


async def test_a_pbx_is_added_once_and_its_address_follows(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = new_entry(hass, replace(pbx, port=1))
    result = await answer(hass, await start(hass), **by_hand(pbx))
    assert ends(result, "already_configured")
    assert entry.data["port"] == pbx.port


async def test_two_pbxs_live_side_by_side(hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx) -> None:
    for each in (pbx, ncp):
        result = await answer(hass, await start(hass), **by_hand(each))
        result = await answer(hass, result, find="21, 1011")
        await answer(hass, result, watched=["21", "1011"])
    await hass.async_block_till_done()
    entries = hass.config_entries.async_loaded_entries(DOMAIN)
    assert {entry.unique_id for entry in entries} == {pbx.serial, ncp.serial}
