"""People who open the panel, each on a device of his own."""

import json
from typing import Any

from scripts.lib.stage import Stage
from tests.browser.chromium import Devices
from tests.browser.panel import Panel

# What earlier visits kept on the device is forgotten; a page that is loaded again finds what it kept itself.
SIGNED_IN = """
(() => {
  if (window !== top || !location.protocol.startsWith("http") || sessionStorage.getItem("signed-in")) return;
  localStorage.clear();
  for (const [key, value] of Object.entries(KEPT)) localStorage.setItem(key, JSON.stringify(value));
  sessionStorage.setItem("signed-in", "yes");
})()
"""


class Visitors:
    """Opens the panel for users, and looks afterwards whether their browsers complained."""

    def __init__(self, devices: Devices, stage: Stage) -> None:
        self._devices = devices
        self._stage = stage
        self._opened: list[Panel] = []

    async def open(
        self,
        user: str = "demo",
        *,
        path: str = "/webcti",
        language: str = "en",
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
    ) -> Panel:
        """Open `path` as `user`, on a device on which nothing else is open."""
        page = await self._devices.lend(language)
        panel = Panel(page)
        self._opened.append(panel)
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme="dark" if dark else "light")
        await page.add_init_script(SIGNED_IN.replace("KEPT", json.dumps(await self._kept(user, language))))
        await page.goto(f"{self._stage.home.url}{path}")
        await panel.is_dressed(dark=dark)
        if path.startswith("/webcti"):
            # Whoever clicks while things come to their places may miss.
            await panel.has_loaded()
        return panel

    async def leave(self) -> list[str]:
        """Close every page; return what went wrong in their scripts."""
        for panel in self._opened:
            await self._devices.give_back(panel.page)
        return [complaint for panel in self._opened for complaint in panel.complaints]

    async def _kept(self, user: str, language: str) -> dict[str, Any]:
        """What Home Assistant's page keeps of somebody who is signed in."""
        account = await self._stage.account(user)
        url = self._stage.home.url
        tokens = {**account.tokens, "hassUrl": url, "clientId": f"{url}/", "expires": int(account.expires * 1000)}
        return {"hassTokens": tokens, "selectedLanguage": language}
