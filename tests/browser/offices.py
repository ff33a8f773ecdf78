"""The office of the built-in PBX at its panels: its manager, its administrator, and what the PBX has of its people."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from scripts.lib.stage import WEB_PASSWORD, Stage
from tests.browser.conftest import Visitors
from tests.browser.panel import PATIENCE, Panel

SERIAL = "00025"
MANAGER = "1014"
ADMINISTRATOR = "1015"
USER = "anna"
"""Who owns the administrator's extension and logs in as the manager."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody acts for an extension."""

    stage: Stage
    visit: Visitors
    extension: str
    socket: Any

    async def open(self, screen: str, **look: Any) -> Panel:
        """Open a screen such as `management/employee/1011/data` for the extension."""
        name, *rest = screen.split("/")
        path = "/".join(["/webcti", name, f"{SERIAL}_{self.extension}", *rest])
        return await self.visit.open(USER, path=path, **look)

    async def ask(self, command: str, **fields: Any) -> Any:
        """Send a command of the panel, as what is seen in the browser is compared with what the PBX has."""
        return await self.socket.command(
            f"webcti/{command}", entry_id=self.stage.entry_id, extension=self.extension, fields=fields
        )

    async def subscriber(self, extension: str) -> dict[str, Any]:
        """Return what the PBX tells of an employee."""
        found: dict[str, Any] = await self.ask("subscriber/get", subscriber=extension)
        return found

    async def becomes(self, extension: str, told: Callable[[dict[str, Any]], object], wanted: object) -> None:
        """Wait until what the PBX tells of an employee is as wanted."""
        found = None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE / 1000):
                while True:
                    found = told(await self.subscriber(extension))
                    if found == wanted:
                        return
                    await asyncio.sleep(0.05)
        raise AssertionError(f"the PBX has {found!r}, not {wanted!r}")


@asynccontextmanager
async def desk_of(stage: Stage, visit: Visitors, extension: str) -> AsyncIterator[Desk]:
    """Act for an extension; what does not belong to the user he logs in to, and out of at the end."""
    account = await stage.home.sign_in(USER, USER)
    async with account.websocket() as socket:
        desk = Desk(stage, visit, extension, socket)
        if extension == MANAGER:
            await desk.ask("session/create", password=WEB_PASSWORD)
        yield desk
        if extension == MANAGER:
            await desk.ask("session/delete")
