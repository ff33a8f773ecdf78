"""People who open the panel, each on a device of his own."""

import json
from collections import defaultdict
from typing import Any

from playwright.async_api import Browser, BrowserContext

from scripts.lib.stage import Stage
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


class Devices:
    """The devices of one Home Assistant's users. They are used again, as they know most of its page already."""

    def __init__(self, browser: Browser, stage: Stage) -> None:
        self.stage = stage
        self._browser = browser
        self._idle: defaultdict[str, list[BrowserContext]] = defaultdict(list)

    async def lend(self, language: str) -> BrowserContext:
        """Give out a device that speaks a language and that nobody else has."""
        if self._idle[language]:
            return self._idle[language].pop()
        return await self._browser.new_context(
            locale=language,
            # Nothing moves or fades while it is measured.
            reduced_motion="reduce",
            # Home Assistant would have every device fetch all of its page beforehand.
            service_workers="block",
        )

    async def give_back(self, device: BrowserContext, language: str) -> None:
        """Take a device back, and close what is open on it."""
        await device.set_offline(False)
        for page in device.pages:
            await page.close()
        self._idle[language].append(device)


class Visitors:
    """Opens the panel for users, and looks afterwards whether their browsers complained."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices
        self._lent: list[tuple[BrowserContext, str]] = []
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
        stage = self._devices.stage
        device = await self._devices.lend(language)
        self._lent.append((device, language))
        page = await device.new_page()
        panel = Panel(page)
        self._opened.append(panel)
        await page.set_viewport_size({"width": width, "height": height})
        await page.emulate_media(color_scheme="dark" if dark else "light")
        await page.add_init_script(SIGNED_IN.replace("KEPT", json.dumps(await self._kept(user, language))))
        await page.goto(f"{stage.home.url}{path}")
        await panel.is_dressed(dark=dark)
        return panel

    async def leave(self) -> list[str]:
        """Close every page; return what went wrong in their scripts."""
        for device, language in self._lent:
            await self._devices.give_back(device, language)
        return [complaint for panel in self._opened for complaint in panel.complaints]

    async def _kept(self, user: str, language: str) -> dict[str, Any]:
        """What Home Assistant's page keeps of somebody who is signed in."""
        stage = self._devices.stage
        account = await stage.account(user)
        url = stage.home.url
        tokens = {**account.tokens, "hassUrl": url, "clientId": f"{url}/", "expires": int(account.expires * 1000)}
        return {"hassTokens": tokens, "selectedLanguage": language}
