"""A contact on the phonebook screen: read, called, written, in every width and theme, whatever its name is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from scripts.lib.stage import Stage
from tests.browser.phonebook import EDITOR, READER, STRANGER, Book, Phonebook, book_of
from tests.browser.visitors import Visitors

HOSTILE = ("<img src=x onerror=alert(1)><b>bold</b>", "שלום עולם " * 6, "W" * 64)
WIDTHS = {"desktop": (1440, 900), "tablet": (768, 1024), "phone": (360, 780)}


@pytest.fixture(autouse=True)
async def own(stage: Stage) -> AsyncIterator[Book]:
    """Give the phonebook of the subscriber who may edit, and nothing in it that an earlier test left."""
    for extension in (STRANGER, READER):
        async with book_of(stage, extension) as other:
            await other.clear()
    async with book_of(stage, EDITOR) as book:
        await book.clear()
        yield book


async def test_a_contact_is_made_with_all_that_can_be_said_of_it(visit: Visitors, own: Book) -> None:
    await own.add_group("Mine")
    book = await Phonebook.open(visit)
    await book.panel.press("New contact")
    dialog = book.editor
    await dialog.get_by_label("Name", exact=True).fill("Kowal Adam")
    await dialog.get_by_label("Number", exact=True).fill("600 000 031")
    await dialog.get_by_label("Comment").fill("mobile")
    await dialog.get_by_label("Receives SMS").check()
    await book.panel.press("Add a number")
    second = dialog.get_by_role("group", name="Number 2")
    await second.get_by_label("Number", exact=True).fill("+48 22 234 00 31")
    await second.get_by_label("Default").check()
    await dialog.get_by_label("Mine").check()
    await dialog.get_by_label("E-mail or chat address").fill("adam@example.org")
    await dialog.get_by_label("Notes").fill("Rings twice.")
    await dialog.get_by_label("Favourite").check()
    await book.confirm("Save")
    await book.has("Kowal Adam")
    [contact] = await own.contacts("kowal adam")
    first, second_phone = contact["phones"]
    assert (first["number"], first["comment"], first["can_sms"]) == ("600000031", "mobile", True)
    assert (second_phone["number"], contact["default_phone"]) == ("+48222340031", second_phone["id"])
    assert (contact["book"], contact["im"], contact["info"]) == ("private", "adam@example.org", "Rings twice.")
    assert contact["favourite"]
    assert contact["groups"] == [(await own.groups())["Mine"]["id"]]


async def test_mistakes_stand_beside_their_fields_and_nothing_is_lost(visit: Visitors, own: Book) -> None:
    book = await Phonebook.open(visit)
    await book.panel.press("New contact")
    dialog = book.editor
    await dialog.get_by_label("Number", exact=True).fill("call me")
    await book.confirm("Save")
    await book.panel.sees("Enter a name.")
    await book.panel.sees("Use digits, * and #, and at most one leading +; up to 32 characters.")
    await expect(dialog.get_by_label("Name", exact=True)).to_be_focused()
    await expect(dialog.get_by_label("Number", exact=True)).to_have_value("call me")
    assert await own.contacts("call me") == []


async def test_a_changed_contact_shows_what_the_pbx_has(visit: Visitors, own: Book) -> None:
    await own.add("Kowal Adam")
    book = await Phonebook.open(visit)
    await book.screen.get_by_role("button", name="Edit Kowal Adam").click()
    await book.editor.get_by_label("Name", exact=True).fill("  Kowal   Ewa ")
    await book.confirm("Save")
    await book.has("Kowal Ewa")
    await book.has_not("Kowal Adam")


async def test_the_administrator_marks_an_additional_number_of_a_subscriber(stage: Stage, visit: Visitors) -> None:
    async with stage.owner.websocket() as socket:
        entities = await socket.command("config/entity_registry/list")
    serial = next(entity["unique_id"] for entity in entities if entity["platform"] == "webcti").partition("_")[0]
    panel = await visit.open("anna", path=f"/webcti/phonebook/{serial}_1015/internal")
    book = Phonebook(panel)
    await book.screen.get_by_role("button", name="Edit Jan Kowalski").click()
    dialog = book.editor
    await expect(dialog.get_by_label("Name", exact=True)).to_be_disabled()
    await book.panel.press("Add a number")
    await dialog.get_by_label("Number", exact=True).fill("600000041")
    await dialog.get_by_label("Restricted number").check()
    await book.confirm("Save")
    await book.panel.sees("Saved.")
    try:
        other = await Phonebook.open(visit, READER)
        await other.screen.get_by_role("button", name="Jan Kowalski", exact=True).click()
        await other.panel.sees("restricted")
        await expect(other.screen.get_by_text("600000041")).to_have_count(0)
    finally:
        async with book_of(stage, "1015") as administrator:
            [contact] = await administrator.contacts("jan kowalski")
            await administrator.ask("PUT", f"contacts/{contact['id']}", name=contact["name"], phones=[])


async def test_hostile_names_are_text(visit: Visitors, own: Book) -> None:
    for name in HOSTILE:
        await own.add(name, "9" * 32)
    book = await Phonebook.open(visit)
    await book.go("Private book")
    for name in HOSTILE:
        await expect(book.screen.get_by_text(name.strip(), exact=True).first).to_be_visible()
    await expect(book.screen.locator("img, b")).to_have_count(0)
    assert await book.panel.overflowing() == []


async def test_typing_filters_the_list_that_is_shown(visit: Visitors) -> None:
    book = await Phonebook.open(visit)
    await book.go("Public book")
    await book.screen.get_by_label("Filter these contacts").fill("dabrow")
    await book.panel.sees("1 contact")
    await book.has("Dąbrowski Paweł")
    await book.screen.get_by_label("Filter these contacts").fill("nobody at all")
    await book.panel.sees("Nothing found")


async def test_who_looks_far_down_is_there_at_once_and_stays_there_when_contacts_come_and_go_above(
    visit: Visitors, own: Book
) -> None:
    for number in range(200):
        await own.add(f"Row {number:03}")
    book = await Phonebook.open(visit)
    await book.go("Private book")
    await book.panel.sees("200 contacts")
    last = book.screen.get_by_role("button", name="Row 199", exact=True)
    await book.panel.element.locator("main").evaluate("main => { main.scrollTop = main.scrollHeight; }")
    await expect(last).to_be_in_viewport()
    await book.screen.get_by_role("checkbox", name="Select Row 195").check()
    await book.panel.is_still()
    before = await last.bounding_box()
    first = await own.add("Aaron")
    await book.panel.sees("201 contacts")
    await book.panel.is_still()
    assert await last.bounding_box() == before
    await own.ask("DELETE", f"contacts/{first}")
    await book.panel.sees("200 contacts")
    await book.panel.is_still()
    assert await last.bounding_box() == before
    await expect(book.screen.get_by_role("checkbox", name="Select Row 195")).to_be_checked()


async def test_the_mobile_version_reads_and_calls_and_changes_nothing(visit: Visitors, own: Book) -> None:
    await own.add("Kowal Adam", "600000051")
    book = await Phonebook.open(visit, width=360, height=780)
    await expect(book.screen.get_by_role("button", name="Tools")).to_have_count(0)
    await expect(book.screen.get_by_role("button", name="New group")).to_have_count(0)
    await book.go("Private book")
    await expect(book.screen.get_by_role("checkbox")).to_have_count(0)
    await book.screen.get_by_role("button", name="Kowal Adam", exact=True).click()
    await expect(book.dialogs.get_by_role("button", name="Edit")).to_have_count(0)
    await book.dialogs.get_by_role("button", name="Call 600000051").wait_for()
    await book.confirm("Close")
    await book.screen.get_by_role("link", name="Back to the groups").click()
    await book.group("Private book").first.wait_for()


async def test_arrow_keys_go_from_contact_to_contact(visit: Visitors) -> None:
    book = await Phonebook.open(visit)
    await book.go("Public book")
    await book.screen.get_by_role("button", name="Alfa Transport", exact=True).focus()
    await book.panel.page.keyboard.press("ArrowDown")
    await expect(book.screen.get_by_role("button", name="Apteka Pod Lipą", exact=True)).to_be_focused()
    await book.panel.page.keyboard.press("Enter")
    await book.screen.get_by_role("dialog").get_by_role("heading", name="Apteka Pod Lipą").wait_for()
    await book.panel.page.keyboard.press("Escape")
    await expect(book.screen.get_by_role("button", name="Apteka Pod Lipą", exact=True)).to_be_focused()


@pytest.mark.parametrize(("width", "dark"), [("desktop", False), ("tablet", True), ("phone", False), ("phone", True)])
async def test_every_width_and_theme_is_accessible_and_fits(
    visit: Visitors, own: Book, pictures: Path, width: str, *, dark: bool
) -> None:
    group = await own.add_group("Mine")
    for name in HOSTILE:
        await own.add(name, "9" * 32, groups=[group])
    columns, rows = WIDTHS[width]
    book = await Phonebook.open(visit, width=columns, height=rows, dark=dark)
    theme = "dark" if dark else "light"
    if width != "desktop":
        assert await book.panel.violations() == []
        await book.panel.picture(pictures / f"phonebook-groups-{width}-{theme}.png")
    await book.go("All contacts")
    await book.has("Alfa Transport")
    assert await book.panel.violations() == []
    assert await book.panel.overflowing() == []
    await book.panel.picture(pictures / f"phonebook-{width}-{theme}.png")
    if width == "phone":
        return
    await book.select("Alfa Transport")
    await book.screen.get_by_role("button", name="Edit Alfa Transport").click()
    assert await book.panel.violations() == []
    await book.panel.picture(pictures / f"phonebook-editor-{width}-{theme}.png")
