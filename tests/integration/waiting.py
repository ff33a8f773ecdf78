"""Waiting for what a socket brings: an emulator's frame takes a few turns of the loop that nobody can count."""

import asyncio
from collections.abc import Callable
from typing import Any

from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, HomeAssistant, State, callback
from homeassistant.util.event_type import EventType

LIMIT = 10.0


async def until(
    hass: HomeAssistant, condition: Callable[[], bool], event_type: EventType[Any] | str = EVENT_STATE_CHANGED
) -> None:
    """Return once `condition` holds, looking again after every event of the type. Fails after `LIMIT` seconds."""
    reached = asyncio.Event()

    @callback
    def look(_event: Event[Any]) -> None:
        if condition():
            reached.set()

    stop = hass.bus.async_listen(event_type, look)
    try:
        if not condition():
            async with asyncio.timeout(LIMIT):
                await reached.wait()
    finally:
        stop()
    await hass.async_block_till_done()


async def until_state(hass: HomeAssistant, entity_id: str, state: str) -> State:
    """Return the entity's state once it is `state`. Fails after `LIMIT` seconds."""

    def holds() -> bool:
        found = hass.states.get(entity_id)
        return found is not None and found.state == state

    try:
        await until(hass, holds)
    except TimeoutError:
        raise AssertionError(f"{entity_id} is {hass.states.get(entity_id)}, not {state}") from None
    found = hass.states.get(entity_id)
    assert found is not None
    return found
