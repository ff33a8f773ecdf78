"""Walking through flows as the front end does."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from homeassistant.config_entries import SOURCE_USER
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.webcti.const import CONF_LINE_DIGITS, CONF_MONITOR_KEY, DOMAIN
from tests.integration.entries import KEY
from tests.integration.pbx_process import EmulatedPbx

type Result = Any
"""Config, options and subentry flows each have their own typed dictionary; tests only look into it."""


def by_hand(pbx: EmulatedPbx, **changes: Any) -> dict[str, Any]:
    """What a user types to add the PBX."""
    return {"host": pbx.host, "port": pbx.port, CONF_MONITOR_KEY: KEY, CONF_LINE_DIGITS: "0", **changes}


async def start(hass: HomeAssistant, source: str = SOURCE_USER, data: Any = None) -> Result:
    """Begin a config flow."""
    return await hass.config_entries.flow.async_init(DOMAIN, context={"source": source}, data=data)


async def answer(hass: HomeAssistant, result: Result, **user_input: Any) -> Result:
    """Fill in the form that a config flow shows."""
    return await hass.config_entries.flow.async_configure(result["flow_id"], user_input)


def asks(result: Result, step: str, **errors: str) -> bool:
    """Tell whether a flow shows a step's form with these errors, and fail with the whole result when it does not."""
    shown = result["type"] is FlowResultType.FORM and result["step_id"] == step and result["errors"] in (errors, None)
    assert shown, result
    return True


def ends(result: Result, reason: str) -> bool:
    """Tell whether a flow ended without creating anything, and why."""
    assert result["type"] is FlowResultType.ABORT, result
    assert result["reason"] == reason, result
    return True


@asynccontextmanager
async def something_else(*replies: bytes) -> AsyncIterator[int]:
    """Listen on a free port and answer each line with the next of `replies`, then with silence; gives the port."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            for reply in replies:
                if not await reader.readline():
                    return
                writer.write(reply)
            await reader.read()
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        server.close_clients()
        await server.wait_closed()
