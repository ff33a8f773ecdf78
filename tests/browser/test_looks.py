"""Every screen in every language, width and theme: nothing missing, nothing sticking out, nothing inaccessible."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import expect

from scripts.lib.home_assistant import REPOSITORY
from scripts.lib.stage import WEB_PASSWORD, Stage
from tests.browser.calls import KNOWN_NAME, Calls
from tests.browser.panel import Panel
from tests.browser.place import Place
from tests.browser.visitors import Visitors

LANGUAGES = ("en", "pl", "de")
DESKTOP, TABLET, PHONE = (1440, 900), (768, 1024), (360, 780)
# What a text would look like that nobody translated: its key.
KEY = re.compile(r"^[a-z_]+(\.[a-z_]+)+$")

USER, MANAGER, ADMINISTRATOR = "1011", "1014", "1015"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a screen, as whom it is looked at, and where it is offered."""

    screen: str
    path: str = ""
    extension: str = USER
    families: tuple[str, ...] = ("classic", "ncp")
    mobile: bool = True


CLASSIC = ("classic",)
PAGES = (
    Page("start"),
    *(Page("history", path) for path in ("", "missed", "voicemail")),
    *(Page("phonebook", path) for path in ("", "all")),
    Page("costs"),
    *(Page("settings", path) for path in ("services", "forwarding", "subscriber", "application")),
    Page("settings", "forwarding/advanced", families=("ncp",)),
    Page("settings", "system-phone", mobile=False),
    Page("phonecti", families=CLASSIC, mobile=False),
    Page("management", extension=MANAGER, families=CLASSIC, mobile=False),
    *(
        Page("management", f"employee/1011/{page}", MANAGER, CLASSIC, mobile=False)
        for page in ("data", "history", "costs", "services", "privileges", "numbers")
    ),
    Page("administration", "about", ADMINISTRATOR, mobile=False),
    Page("administration", "phonebook", ADMINISTRATOR, mobile=False),
    *(
        Page("administration", page, ADMINISTRATOR, CLASSIC, mobile=False)
        for page in ("employees", "employees/1011/privileges", "departments", "smtp", "installer")
    ),
    Page("assignments", mobile=False),
)


@dataclass(frozen=True, slots=True)
class Tour:
    """One page of the browser that is led through all screens, as user, manager and administrator in turn."""

    place: Place
    panel: Panel
    ids: dict[str, str]

    def pages(self, *, mobile: bool) -> list[Page]:
        """Return what there is to see here."""
        return [page for page in PAGES if self.place.family in page.families and (page.mobile or not mobile)]

    async def resize(self, size: tuple[int, int]) -> None:
        """Change the window; its width decides between full and mobile version."""
        await self.panel.page.set_viewport_size({"width": size[0], "height": size[1]})

    async def go(self, page: Page) -> None:
        """Open a page without loading the panel anew."""
        address = "/".join(["/webcti", page.screen, self.ids[page.extension], page.path]).rstrip("/")
        await self.panel.go(address)
        await self.panel.has_loaded(f"webcti-{page.screen}-screen")

    async def speak(self, language: str) -> None:
        """Have the panel speak a language."""
        await self.panel.page.evaluate("(language) => localStorage.setItem('webcti-language', language)", language)
        await self.panel.page.reload()
        await expect(self.panel.element).to_have_attribute("lang", language, timeout=30_000)

    async def dress(self, *, dark: bool) -> None:
        """Change the theme."""
        await self.panel.page.emulate_media(color_scheme="dark" if dark else "light")
        await self.panel.is_dressed(dark=dark)


async def numbers_of(stage: Stage) -> dict[str, str]:
    """Return the panel's ids of the owner's extensions by number."""
    async with stage.owner.websocket() as socket:
        await socket.command("webcti/subscribe")
        snapshot = await socket.next_event()
    return {extension["number"]: extension["id"] for extension in snapshot["extensions"]}


@pytest.fixture
async def tour(place: Place) -> AsyncIterator[Tour]:
    """Log in the owner of extension 1011 as manager and administrator, too, and have something to show."""
    stage = place.stage
    await Calls(stage).miss()
    await Calls(stage).talk()
    async with stage.owner.websocket() as socket:
        more = (MANAGER, ADMINISTRATOR)
        for extension in more:
            wanted = {"entry_id": stage.entry_id, "extension": extension, "fields": {"password": WEB_PASSWORD}}
            await socket.command("webcti/session/create", **wanted)
        yield Tour(place, await place.visit.open(), await numbers_of(stage))
        for extension in more:
            await socket.command("webcti/session/delete", entry_id=stage.entry_id, extension=extension)


async def test_no_screen_is_forgotten() -> None:
    source = await asyncio.to_thread((REPOSITORY / "frontend/src/app/screens.ts").read_text, "utf-8")
    screens = set(re.findall(r'^ +name: "([a-z-]+)"', source, re.MULTILINE)) | {"log-in"}
    assert screens == {page.screen for page in PAGES} | {"log-in"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_language_fits_every_width(tour: Tour, language: str) -> None:
    await tour.speak(language)
    wrong: list[str] = []
    for size in (DESKTOP, TABLET, PHONE):
        await tour.resize(size)
        for page in tour.pages(mobile=size is PHONE):
            await tour.go(page)
            wrong += [f"{page.screen}/{page.path} at {size[0]}: {what}" for what in await tour.panel.overflowing()]
            wrong += [f"{page.screen}/{page.path}: {text}" for text in await tour.panel.texts() if KEY.match(text)]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_axe_finds_nothing(tour: Tour, pictures: Path, *, dark: bool) -> None:
    await tour.dress(dark=dark)
    wrong: list[str] = []
    shown: set[tuple[str, int]] = set()
    for size in (DESKTOP, PHONE):
        await tour.resize(size)
        for page in tour.pages(mobile=size is PHONE):
            await tour.go(page)
            wrong += [f"{page.screen}/{page.path} at {size[0]}: {what}" for what in await tour.panel.violations()]
            if (page.screen, size[0]) not in shown and tour.place.family == "classic" and not (dark and size is PHONE):
                shown.add((page.screen, size[0]))
                look = "phone" if size is PHONE else "dark" if dark else "desktop"
                await tour.panel.picture(pictures / f"{page.screen}-{look}.png")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_a_ringing_telephone_fits_and_is_accessible(
    stage: Stage, visit: Visitors, pictures: Path, language: str, size: tuple[int, int]
) -> None:
    panel = await visit.open(language=language, width=size[0], height=size[1])
    await Calls(stage).ring()
    await panel.sees(KNOWN_NAME)
    assert await panel.overflowing() == []
    assert await panel.violations() == []
    if (language, size) in (("en", DESKTOP), ("pl", PHONE)):
        await panel.picture(pictures / f"ringing-{'phone' if size is PHONE else 'desktop'}.png")


async def test_the_log_in_fits_and_is_accessible(visit: Visitors, pictures: Path) -> None:
    panel = await visit.open("guest")
    for language in LANGUAGES:
        await panel.page.evaluate("(language) => localStorage.setItem('webcti-language', language)", language)
        await panel.page.reload()
        await expect(panel.element).to_have_attribute("lang", language, timeout=30_000)
        await expect(panel.element.locator("input[type=password]")).to_be_visible()
        for width, height in (PHONE, DESKTOP):
            await panel.page.set_viewport_size({"width": width, "height": height})
            await panel.fits()
            assert [text for text in await panel.texts() if KEY.match(text)] == []
            assert await panel.violations() == []
    await panel.picture(pictures / "log-in-desktop.png")


async def test_a_call_is_answered_by_keyboard(stage: Stage, visit: Visitors) -> None:
    panel = await visit.open()
    await panel.sees("Ready")
    await Calls(stage).ring()
    await panel.element.get_by_role("button", name="Answer", exact=True).first.focus()
    await panel.page.keyboard.press("Enter")
    await panel.sees("In a call")
