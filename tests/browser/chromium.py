"""Chromium, as Debian packages it or as somebody else installed it."""

import asyncio
from collections import defaultdict
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, BrowserType, Page

from scripts.lib.home_assistant import REPOSITORY

ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A microphone that beeps, and nobody who has to be asked whether it may be used.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)


class Chromium:
    """Starts browsers. `folder` is for what they keep."""

    def __init__(self, kind: BrowserType, path: str, folder: Path) -> None:
        self._kind = kind
        self._path = path
        self._folder = folder
        self._started = 0

    async def launch(self) -> Browser:
        """Start a browser that keeps nothing."""
        return await self._kind.launch(executable_path=self._path, args=[*ARGUMENTS])

    async def device(self, language: str) -> BrowserContext:
        """Start a browser of one person, which keeps what it read and compiled of Home Assistant's page."""
        self._started += 1
        return await self._kind.launch_persistent_context(
            self._folder / str(self._started),
            executable_path=self._path,
            args=[*ARGUMENTS],
            locale=language,
            # Nothing moves or fades while it is measured.
            reduced_motion="reduce",
            # Home Assistant would have every device fetch all of its page beforehand.
            service_workers="block",
        )


class Devices:
    """The browsers of people. They are used again, as starting one and meeting Home Assistant's page takes long."""

    def __init__(self, chromium: Chromium) -> None:
        self._chromium = chromium
        self._idle: defaultdict[str, list[BrowserContext]] = defaultdict(list)
        self._languages: dict[BrowserContext, str] = {}

    async def lend(self, language: str) -> Page:
        """Open a page on a device that speaks a language and on which nothing else is open."""
        if not self._idle[language]:
            device = await self._chromium.device(language)
            self._languages[device] = language
            self._idle[language].append(device)
        return await self._idle[language].pop().new_page()

    async def give_back(self, page: Page) -> None:
        """Close what is open on the device of a page but the empty one it started with, and keep it for others."""
        device = page.context
        await device.set_offline(False)
        for opened in device.pages[1:]:
            await opened.close()
        self._idle[self._languages[device]].append(device)

    async def close(self) -> None:
        """Close all."""
        for device in self._languages:
            await device.close()


async def path_of_chromium() -> str:
    """Return where it is; fails when there is none."""
    found = await asyncio.create_subprocess_exec(
        REPOSITORY / "scripts" / "lib" / "browser", stdout=asyncio.subprocess.PIPE
    )
    path, _ = await found.communicate()
    assert path, "there is no Chromium"
    return path.decode().strip()
