"""The public book: manager and administrator keep it for everybody who reads it; departments stay as they are."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from tests.browser.offices import ADMINISTRATOR, Desk, desk_of
from tests.browser.panel import Panel
from tests.browser.phonebook import EDITOR, READER, Phonebook, book_of
from tests.browser.place import Place

GROUP = "Test Suppliers"
NEW = "Test Firm"
KNOWN = "Alfa Transport"
"""It is in the public book already."""
DEPARTMENT = "Sales"
PAGES = {
    "classic": ["About the exchange", "Employees", "Departments", "Public book", "SMTP client", "Installer file"],
    "ncp": ["About the exchange", "Public book"],
}
NOT_ON_NCP = ("employees", "departments", "smtp", "installer")


@pytest.fixture(autouse=True)
async def _as_before(place: Place) -> AsyncIterator[None]:
    """Delete what was added."""
    yield
    async with book_of(place.stage, EDITOR) as book:
        await book.clear()


async def keep(panel: Panel) -> None:
    """Make a public group, a contact in it, and put one into it that was there before."""
    await panel.page.wait_for_url("**/webcti/phonebook/*/public")
    book = Phonebook(panel)
    await panel.press("New group")
    await book.screen.get_by_role("radio", name="Public book").check()
    await book.screen.get_by_role("textbox", name="Name", exact=True).fill(GROUP)
    await book.confirm("Save")
    await book.screen.get_by_role("heading", name=GROUP).wait_for()
    await panel.press("New contact")
    await expect(book.editor.get_by_role("radio", name="Public book")).to_be_checked()
    await book.editor.get_by_label("Name", exact=True).fill(NEW)
    await book.editor.get_by_label("Number", exact=True).fill("600000061")
    await book.confirm("Save")
    await book.has(NEW)
    await book.go("Public book")
    await book.select(KNOWN)
    await panel.press("Add to group")
    await book.confirm("Add")
    await panel.sees(f"1 contact added to {GROUP}.")


async def is_read(desk: Desk, panel: Panel) -> None:
    """Expect a reader to find all of it, and nothing to change it with."""
    await desk.go(panel, "phonebook/all", READER)
    book = Phonebook(panel)
    await book.go(GROUP)
    await book.has(NEW)
    await book.has(KNOWN)
    await expect(book.screen.get_by_role("button", name="Rename group")).to_have_count(0)


async def leaves_departments(panel: Panel) -> None:
    """Expect no control of a department."""
    book = Phonebook(panel)
    await book.go(DEPARTMENT)
    for name in ("Rename group", "Delete group"):
        await expect(book.screen.get_by_role("button", name=name)).to_have_count(0)
    await book.select("Anna Nowak")
    for action in ("Add to group", "Remove from group"):
        await panel.press(action)
        await expect(book.screen.locator("webcti-sorting-dialog").get_by_role("option")).to_have_text(
            [f"{GROUP} (Public book)"]
        )
        await book.confirm("Cancel")


@pytest.mark.parametrize("place", ["classic"], indirect=True)
async def test_w151_what_a_manager_adds_to_the_public_book_is_read_by_others(manager: Desk) -> None:
    async with manager.logged_in(READER):
        panel = await manager.open("management")
        await panel.element.get_by_role("link", name="Public book").click()
        await keep(panel)
        await is_read(manager, panel)


async def test_w153_w162_w163_the_administrator_of_each_family_keeps_it_and_no_departments(place: Place) -> None:
    async with desk_of(place, ADMINISTRATOR) as desk, desk.logged_in(READER):
        panel = await desk.open("administration")
        screen = panel.element.locator("webcti-administration-screen")
        await expect(screen.get_by_role("navigation").get_by_role("link")).to_have_text(PAGES[place.family])
        for page in NOT_ON_NCP if place.family == "ncp" else ():
            await desk.go(panel, f"administration/{page}")
            await expect(screen.locator("webcti-about")).to_be_visible()

        await screen.get_by_role("link", name="Public book", exact=True).click()
        await screen.get_by_role("link", name="Open the public book").click()
        await keep(panel)
        await leaves_departments(panel)
        await is_read(desk, panel)
