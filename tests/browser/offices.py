"""The office of a PBX at its panel: its manager, its administrator, and what the PBX has of its people."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator

from scripts.lib.stage import WEB_PASSWORD
from tests.browser.panel import Panel
from tests.browser.place import Place, eventually

MANAGER = "1014"
ADMINISTRATOR = "1015"
USER = "guest"
"""Who acts for all of them: nothing belongs to him, he logs in."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody acts for an extension."""

    place: Place
    extension: str
    socket: Any

    def address(self, screen: str, extension: str = "") -> str:
        """Give the address of a screen such as `management/employee/1011/data`, for this extension or another one."""
        name, *rest = screen.split("/")
        return "/".join(["/webcti", name, f"{self.place.serial}_{extension or self.extension}", *rest])

    async def open(self, screen: str, extension: str = "", **look: Any) -> Panel:
        """Open a screen."""
        return await self.place.visit.open(USER, path=self.address(screen, extension), **look)

    async def go(self, panel: Panel, screen: str, extension: str = "") -> None:
        """Go on to another screen on a page that is open."""
        await panel.go(self.address(screen, extension))

    async def ask(self, command: str, **fields: Any) -> Any:
        """Send a command of the panel, as what is seen in the browser is compared with what the PBX has."""
        return await self._ask(self.extension, command, fields)

    async def subscriber(self, extension: str) -> dict[str, Any]:
        """Return what the PBX tells of an employee."""
        found: dict[str, Any] = await self.ask("subscriber/get", subscriber=extension)
        return found

    async def becomes(self, extension: str, told: Callable[[dict[str, Any]], object], wanted: object) -> None:
        """Wait until what the PBX tells of an employee is as wanted."""
        await eventually(lambda: self.subscriber(extension), told, wanted)

    @asynccontextmanager
    async def logged_in(self, extension: str) -> AsyncIterator[None]:
        """Let the user look at the panel as another subscriber, too."""
        await self._ask(extension, "session/create", {"password": WEB_PASSWORD})
        try:
            yield
        finally:
            await self._ask(extension, "session/delete", {})

    async def _ask(self, extension: str, command: str, fields: dict[str, Any]) -> Any:
        return await self.socket.command(
            f"webcti/{command}", entry_id=self.place.stage.entry_id, extension=extension, fields=fields
        )


@asynccontextmanager
async def desk_of(place: Place, extension: str) -> AsyncIterator[Desk]:
    """Log in as a subscriber, and out at the end."""
    account = await place.stage.account(USER)
    async with account.websocket() as socket:
        desk = Desk(place, extension, socket)
        async with desk.logged_in(extension):
            yield desk


def menu_entry(panel: Panel, name: str) -> Locator:
    """Find an entry of the panel's menu."""
    return panel.element.get_by_role("navigation", name="Menu").get_by_role("link", name=name, exact=True)
