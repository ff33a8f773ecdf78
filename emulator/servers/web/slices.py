"""Long work beside everything else: telephones, CTIP and other requests get their turn between slices of it."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from time import monotonic
from typing import Final

SLICE_SECONDS: Final = 0.01
"""Longest time in which nothing else happens, if no single step of the work takes longer."""


async def slices[T](steps: Iterable[T]) -> AsyncIterator[list[T]]:
    """Go through the steps of some work, and give what came of them slice by slice."""
    done: list[T] = []
    until = monotonic() + SLICE_SECONDS
    for step in steps:
        done.append(step)
        if monotonic() >= until:
            yield done
            await asyncio.sleep(0)
            done, until = [], monotonic() + SLICE_SECONDS
    if done:
        yield done
