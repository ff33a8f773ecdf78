"""The emulator's console in a real browser: telephones, the public network, the wire, faults, how it looks."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from scripts.lib.stage import Stage
from tests.browser.console import PATIENCE, Console

CITY = "600555777"
WITHOUT_CONSOLE = "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko"


class Consoles:
    """Opens the console, and looks afterwards whether the browser complained."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser = browser
        self.url = url
        self._opened: list[Console] = []

    async def open(self, **options: Any) -> Console:
        """Open it in a window of its own."""
        console = await Console.open(self.browser, self.url, **options)
        self._opened.append(console)
        return console

    async def leave(self) -> list[str]:
        """Close every window; return what went wrong in their scripts."""
        for console in self._opened:
            await console.page.context.close()
        return [complaint for console in self._opened for complaint in console.complaints]


@pytest.fixture
async def consoles(browser: Browser, stage: Stage) -> AsyncIterator[Consoles]:
    consoles = Consoles(browser, f"http://127.0.0.1:{stage.emulator.ready['http']}/")
    yield consoles
    assert await consoles.leave() == []
    await stage.emulator.control("DELETE", "faults")


async def call_in(console: Console, number: str, called: str) -> None:
    page = console.page
    await page.get_by_label("From number").first.fill(number)
    await page.get_by_role("combobox", name="To", exact=True).select_option(called)
    await console.button("Call in").click()


async def test_somebody_outside_calls_and_is_answered(consoles: Consoles) -> None:
    console = await consoles.open()
    await call_in(console, CITY, "1013")
    await console.shows("1013", "Incoming call", CITY)
    await console.press("1013", "Answer")
    await console.shows("1013", "In a call", CITY)
    await console.button(f"Hang up {CITY}").click()
    await expect(console.telephone("1013")).not_to_contain_text(CITY, timeout=PATIENCE)


async def test_a_group_call_rings_at_all_members_until_one_answers(consoles: Consoles) -> None:
    console = await consoles.open()
    await call_in(console, CITY, "600")
    await console.shows("1011", "Incoming call", "to 221110000")
    await console.shows("1012", "Incoming call")
    await console.press("1012", "Answer")
    await console.shows("1012", "In a call")
    await console.shows("1011", "Ready")


async def test_a_number_is_dialled_key_by_key(consoles: Consoles) -> None:
    console = await consoles.open()
    await console.press("1012", "Keys of 1012")
    await console.press("1012", "Lift")
    await console.shows("1012", "Dial tone")
    for key in "1016":
        await console.press("1012", f"Key {key}")
    await console.shows("1012", "Calling", "Piotr Zieliński")
    await console.shows("1016", "Incoming call", "Anna Nowak")
    await console.press("1016", "Reject")
    await console.press("1012", "Hang up")
    await console.shows("1012", "Ready")


async def test_a_telephone_is_logged_out_and_in_again(consoles: Consoles) -> None:
    console = await consoles.open()
    await console.press("1013", "Log the telephone out")
    await console.shows("1013", "Logged out")
    await console.press("1013", "Log the telephone in")
    await console.shows("1013", "Ready")


async def test_two_windows_show_the_same(consoles: Consoles) -> None:
    one, other = await consoles.open(), await consoles.open(dark=True)
    await one.press("1016", "Lift")
    await other.shows("1016", "Dial tone")
    await other.press("1016", "Hang up")
    await one.shows("1016", "Ready")


async def test_the_wire_shows_frames_and_masks_keys(consoles: Consoles, stage: Stage) -> None:
    console = await consoles.open()
    await console.choose_pane("Wire")
    await expect(console.page.get_by_role("region", name="Wire")).to_be_visible()
    await console.page.get_by_role("searchbox", name="Filter").fill("aLOGI 1016")

    async def log_in() -> str:
        reader, writer = await asyncio.open_connection("127.0.0.1", stage.emulator.ready["ctip"])
        writer.write(b"aLOGI 1016 1234\r\n")
        answer = (await reader.readline()).decode()
        writer.close()
        return answer

    frame = console.page.locator("webcti-live li").first
    # The tap opens a moment after the tab is chosen.
    async with asyncio.timeout(PATIENCE / 1000):
        while not await frame.count():
            assert (await log_in()).startswith("aOK")
    await expect(frame).to_contain_text("aLOGI 1016 ••••")
    assert "1234" not in await console.page.locator("webcti-live").inner_text()


async def test_what_happens_is_listed(consoles: Consoles) -> None:
    console = await consoles.open()
    await console.press("1016", "Lift")
    await expect(console.page.get_by_role("region", name="Events")).to_contain_text("dial tone", timeout=PATIENCE)


async def test_a_fault_is_set_and_mended(consoles: Consoles) -> None:
    console = await consoles.open()
    await console.choose_pane("Faults")
    await console.page.get_by_role("combobox", name="Fault", exact=True).select_option("delay")
    await console.page.get_by_role("combobox", name="Protocol", exact=True).select_option("xctip")
    await console.page.get_by_label("Delay in seconds").fill("2")
    await console.button("Break").click()
    faults = console.page.locator("webcti-faults li.fault")
    await expect(faults).to_contain_text("delay frames", timeout=PATIENCE)
    await console.button("Mend everything").click()
    await expect(faults).to_have_count(0, timeout=PATIENCE)


async def test_the_clock_is_moved(consoles: Consoles, stage: Stage) -> None:
    console = await consoles.open()
    before = (await stage.emulator.control("GET", "state"))["clock"]
    await console.choose_pane("Clock")
    await console.button("+ 1 h").click()
    async with asyncio.timeout(PATIENCE / 1000):
        while (await stage.emulator.control("GET", "state"))["clock"][:13] <= before[:13]:
            pass


async def test_everything_is_reached_by_keyboard(consoles: Consoles) -> None:
    console = await consoles.open()
    opener = console.button("Keys of 1012")
    await opener.focus()
    await console.page.keyboard.press("Enter")
    await console.page.keyboard.press("Tab")
    await console.page.keyboard.type("1016")
    await console.page.keyboard.press("Enter")
    await console.shows("1016", "Incoming call")
    await console.page.keyboard.press("Escape")
    await expect(opener).to_be_focused()
    await console.page.get_by_role("tab", name="Events").focus()
    await console.page.keyboard.press("ArrowRight")
    await expect(console.page.get_by_role("tab", name="Wire")).to_be_focused()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("pane", ["Events", "Wire", "Clock", "Faults", "Mail"])
async def test_the_console_is_accessible(consoles: Consoles, pane: str, dark: bool) -> None:
    console = await consoles.open(dark=dark)
    await call_in(console, CITY, "600")
    await console.press("1013", "Keys of 1013")
    await console.choose_pane(pane)
    assert await console.violations() == []


@pytest.mark.parametrize("language", ["en", "pl", "de"])
@pytest.mark.parametrize("width", [360, 768, 1440, 1800])
async def test_nothing_sticks_out_of_the_window(consoles: Consoles, width: int, language: str) -> None:
    console = await consoles.open(width=width, language=language)
    sections = console.page.get_by_role("navigation").get_by_role("button")
    for section in range(await sections.count()):
        await sections.nth(section).click()
        assert await console.overflowing() == []
    for tab in await console.page.get_by_role("tab").all():
        await tab.click()
        assert await console.overflowing() == []


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("dark", [False, True])
async def test_the_console_has_a_picture(consoles: Consoles, pictures: Path, width: int, dark: bool) -> None:
    console = await consoles.open(width=width, dark=dark)
    if width > 1000:
        await call_in(console, CITY, "600")
    await console.press("1015", "Lift")
    await console.shows("1015", "Dial tone")
    file = pictures / f"console-{'phone' if width < 1000 else 'desktop'}-{'dark' if dark else 'light'}.png"
    await console.picture(file)
    assert file.stat().st_size > 0


async def test_w8_an_outdated_browser_is_told_so(consoles: Consoles) -> None:
    context = await consoles.browser.new_context(user_agent=WITHOUT_CONSOLE)
    page = await context.new_page()
    await page.goto(consoles.url)
    await expect(page.get_by_text("This browser is outdated.")).to_be_visible()
    await context.close()
