"""An office of one of the two families, with its people at the panel: what the tests of the settings look at."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import ClientSession
from playwright.async_api import Locator

from scripts.lib.stage import WEB_PASSWORD, Stage
from tests.browser.panel import PATIENCE, Panel

if TYPE_CHECKING:
    from tests.browser.visitors import Visitors

OWN = "1011"
ADMINISTRATOR = "1015"
INSTALLER = "/api/administration/installer"
SERIALS = {"classic": "00025", "ncp": "00026"}


async def eventually[T](ask: Callable[[], Awaitable[T]], told: Callable[[T], object], wanted: object) -> None:
    """Ask until what is told of the answer is as wanted; fails with what it was at last."""
    found = None
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE / 1000):
            while True:
                found = told(await ask())
                if found == wanted:
                    return
                await asyncio.sleep(0.05)
    raise AssertionError(f"the PBX has {found!r}, not {wanted!r}")


@dataclass(frozen=True, slots=True)
class Place:
    """A PBX, Home Assistant, and whoever opens the panel there; `family` is `classic` or `ncp`."""

    family: str
    stage: Stage
    visit: Visitors

    @property
    def serial(self) -> str:
        """Serial number of the PBX, with which the panel's ids begin."""
        return SERIALS[self.family]

    async def open(self, path: str, user: str = "demo", **look: Any) -> Panel:
        """Open a page of the settings, such as `services`."""
        return await self.visit.open(user, path=f"/webcti/settings/own/{path}", **look)

    async def ask(self, command: str, **fields: Any) -> Any:
        """Send a command of the panel for the owner's extension."""
        async with self.stage.owner.websocket() as socket:
            return await socket.command(f"webcti/{command}", entry_id=self.stage.entry_id, extension=OWN, fields=fields)

    async def set(self, service: str, **body: Any) -> None:
        """Have the PBX set a service before the panel is opened."""
        await self.ask("services/set", name=service, body=body)

    async def state(self, extension: str = OWN) -> dict[str, Any]:
        """Return what the emulator says of an extension."""
        found: dict[str, Any] = (await self.stage.emulator.control("GET", "state"))["subscribers"][extension]
        return found

    async def becomes(self, told: Callable[[dict[str, Any]], object], wanted: object, extension: str = OWN) -> None:
        """Wait until what the emulator says of an extension is as wanted."""
        await eventually(lambda: self.state(extension), told, wanted)

    async def mails(self) -> list[dict[str, Any]]:
        """Return what the PBX mailed, the oldest first."""
        found: list[dict[str, Any]] = (await self.stage.emulator.control("GET", "outbox"))["mails"]
        return found

    async def program(self, extension: str, **columns: Any) -> None:
        """Change columns of a subscriber's sheet, as who programs the PBX."""
        await self.stage.emulator.control("PATCH", f"programming/subscribers/{extension}", **columns)

    @asynccontextmanager
    async def installer(self, content: bytes) -> AsyncIterator[None]:
        """Keep a file of PhoneCTI in the PBX, as its administrator can."""
        log_in = {"extension": ADMINISTRATOR, "password": WEB_PASSWORD}
        async with ClientSession(base_url=self.stage.web_url, raise_for_status=True) as session:
            async with session.post("/api/session", json=log_in) as answer:
                session.headers["Authorization"] = f"Bearer {(await answer.json())['token']}"
            await session.put(f"{INSTALLER}?name=phonecti.exe", data=content)
            yield
            await session.delete(INSTALLER)


def switch(panel: Panel, name: str) -> Locator:
    """Find a switch by its name."""
    return panel.element.get_by_role("switch", name=name, exact=True)


def card(panel: Panel, title: str) -> Locator:
    """Find a card by its title."""
    return panel.element.locator("section.card").filter(has=panel.page.get_by_role("heading", name=title, exact=True))


def services(state: dict[str, Any]) -> dict[str, Any]:
    """Take the services from what the emulator says of an extension."""
    found: dict[str, Any] = state["services"]
    return found
