"""Waiting for what a socket brings: an emulator's frame takes a few turns of the loop that nobody can count."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, HomeAssistant, State, callback
from homeassistant.util.event_type import EventType

LIMIT = 30.0


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


@asynccontextmanager
async def passes_through(hass: HomeAssistant, entity_id: str, state: str) -> AsyncIterator[None]:
    """Require an entity to take a state while the block runs or after it, however short it stays there."""
    waiting = asyncio.create_task(until_state(hass, entity_id, state))
    # It listens from its first turn on.
    await asyncio.sleep(0)
    try:
        yield
        await waiting
    finally:
        waiting.cancel()
