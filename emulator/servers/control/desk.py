"""What the handlers of `/control` work on."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from emulator.exchange.exchange import Exchange
from emulator.machine import Machine
from emulator.servers.control.feed import Feeds

type Reset = Callable[[], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class ControlDesk:
    """The machine, what takes it back to its start, and the streams that are open."""

    machine: Machine
    reset: Reset
    feeds: Feeds

    @property
    def exchange(self) -> Exchange:
        """The exchange."""
        return self.machine.exchange


async def _desk(request: Request) -> ControlDesk:
    desk: ControlDesk = request.app.state.desk
    return desk


type OnDesk = Annotated[ControlDesk, Depends(_desk)]
"""A parameter of handlers."""
