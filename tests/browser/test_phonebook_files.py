"""Contacts of and for other programs, as a person moves them: the tools of the phonebook screen."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Locator, expect

from scripts.lib.stage import Stage
from tests.browser.phonebook import EDITOR, READER, STRANGER, Book, Phonebook, book_of
from tests.browser.visitors import Visitors

FILE = (
    "First Name,Last Name,Mobile Phone,Categories\r\nTest,Mobile,600000011,\r\nTest,Second,600000012,\r\nNobody,,,\r\n"
)


@pytest.fixture(autouse=True)
async def own(stage: Stage) -> AsyncIterator[Book]:
    """Give the phonebook of the subscriber who may edit, and nothing in it that an earlier test left."""
    for extension in (STRANGER, READER):
        async with book_of(stage, extension) as other:
            await other.clear()
    async with book_of(stage, EDITOR) as book:
        await book.clear()
        yield book


MANY = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Test {number}\r\nTEL:{600000000 + number}\r\nEND:VCARD\r\n"
    for number in range(9_000)
)
"""As many contacts as keep the PBX at work for seconds."""


def payload(content: str = FILE) -> FilePayload:
    kind = "vcf" if content.startswith("BEGIN") else "csv"
    return {"name": f"contacts.{kind}", "mimeType": "text/plain", "buffer": content.encode()}


async def exported(book: Phonebook, scope: str = "All contacts") -> str:
    """Export, and return what was saved."""
    dialog = await book.tool("Export")
    await dialog.get_by_label("Contacts", exact=True).select_option(label=scope)
    async with book.panel.page.expect_download() as saving:
        await book.confirm("Save file")
    download = await saving.value
    assert download.suggested_filename.startswith("webcti-contacts-")
    content = await asyncio.to_thread(Path(await download.path()).read_bytes)
    return content.decode("utf-8-sig")


async def check(book: Phonebook, content: str = FILE, into: str = "") -> Locator:
    """Choose a file to import, and have the PBX say what would happen."""
    dialog = await book.tool("Import")
    if into:
        await dialog.get_by_role("radio", name=into).check()
    await dialog.locator("input[type=file]").set_input_files(payload(content))
    await book.confirm("Check the file")
    await book.panel.sees("Nothing has been imported yet. This is what would happen:")
    return dialog


async def test_w78_w79_w84_tools_has_export_and_an_import_that_asks_and_can_be_cancelled(
    visit: Visitors, own: Book
) -> None:
    book = await Phonebook.open(visit)
    await book.screen.get_by_role("button", name="Tools").click()
    await expect(book.screen.get_by_role("menuitem")).to_have_text(["Import …", "Export …"])
    await book.panel.page.keyboard.press("Escape")
    dialog = await book.tool("Import")
    await expect(dialog.get_by_role("radio", name="Outlook CSV")).to_be_checked()
    await expect(dialog.get_by_role("radio", name="Private book")).to_be_checked()
    await expect(dialog.get_by_role("radio", name="Public book")).to_be_visible()
    await expect(dialog.locator("input[type=file]")).to_have_count(1)
    await book.confirm("Cancel")
    await check(book)
    await book.confirm("Cancel")
    await expect(book.screen.get_by_role("dialog")).to_have_count(0)
    assert await own.books_of("Test Mobile") == []


async def test_w80_w84_ok_imports_into_the_chosen_book(stage: Stage, visit: Visitors, own: Book) -> None:
    book = await Phonebook.open(visit)
    await check(book, into="Public book")
    assert await own.books_of("Test Mobile") == []
    await book.confirm("Import")
    await book.panel.sees("2 contacts were imported.")
    await book.panel.sees("Line 4")
    async with book_of(stage, READER) as other:
        assert await other.books_of("Test Mobile") == ["public"]


async def test_w84_an_import_is_cancelled_while_the_pbx_takes_the_contacts(visit: Visitors, own: Book) -> None:
    book = await Phonebook.open(visit)
    await check(book, MANY)
    await book.confirm("Import")
    await book.panel.sees("The exchange is taking the contacts …")
    await book.confirm("Cancel")
    await book.panel.sees("Cancelled: nothing was imported.")
    await book.confirm("Cancel")
    # By the end of a trial of the same file the PBX would have taken the contacts.
    await check(book, MANY)
    assert (await own.ask("GET", "contacts?book=private"))["items"] == []


async def test_an_export_shows_that_it_goes_on_and_can_be_cancelled(visit: Visitors) -> None:
    book = await Phonebook.open(visit)
    never = asyncio.Event()
    await book.panel.page.route("**/export?*", lambda _: never.wait())
    await book.tool("Export")
    await book.confirm("Save file")
    work = book.panel.element.locator("webcti-feedback .work")
    await expect(work.get_by_role("progressbar")).to_be_visible()
    await work.get_by_role("button", name="Cancel").click()
    await book.panel.sees("Cancelled: no file was saved.")
    await expect(work).to_have_count(0)
    never.set()


async def test_w81_without_the_right_there_is_no_book_to_choose_and_contacts_become_private(
    stage: Stage, visit: Visitors
) -> None:
    book = await Phonebook.open(visit, STRANGER)
    dialog = await check(book)
    await expect(dialog.get_by_role("radio")).to_have_count(0)
    await book.confirm("Import")
    await book.panel.sees("2 contacts were imported.")
    async with book_of(stage, STRANGER) as other:
        assert await other.books_of("Test Mobile") == ["private"]


async def test_w82_a_file_of_our_own_returns_each_contact_to_its_book(visit: Visitors, own: Book) -> None:
    await own.add("Test Firm", book="public")
    await own.add("Kowal Adam")
    book = await Phonebook.open(visit)
    content = await exported(book)
    await own.clear()
    await check(book, content, into="Private book")
    await book.confirm("Import")
    await book.panel.sees("2 contacts were imported.")
    assert await own.books_of("Test Firm") == ["public"]
    assert await own.books_of("Kowal Adam") == ["private"]


async def test_w83_without_the_right_the_same_file_becomes_private(stage: Stage, visit: Visitors, own: Book) -> None:
    await own.add("Test Firm", book="public")
    content = await exported(await Phonebook.open(visit))
    book = await Phonebook.open(visit, STRANGER)
    await check(book, content)
    await book.confirm("Import")
    await book.screen.get_by_text("contacts were imported.").wait_for()
    async with book_of(stage, STRANGER) as other:
        assert await other.books_of("Test Firm") == ["private"]


async def test_w85_w86_export_covers_all_or_one_group_in_the_columns_of_outlook(visit: Visitors, own: Book) -> None:
    group = await own.add_group("Mine")
    await own.add("Kowal Adam", "600000021", groups=[group])
    await own.add("Kowal Ewa", "600000022")
    book = await Phonebook.open(visit)
    every = list(csv.DictReader(io.StringIO(await exported(book))))
    some = list(csv.DictReader(io.StringIO(await exported(book, "Mine (Private book)"))))
    assert {"Kowal Adam", "Kowal Ewa", "Hotel Żuraw", "Anna Nowak"} <= {
        f"{row['First Name']} {row['Last Name']}" for row in every
    }
    assert [(row["Last Name"], row["Categories"]) for row in some] == [("Adam", "Mine")]
    assert {"Title", "Business Phone", "Mobile Phone", "Primary Phone", "E-mail Address", "Notes", "User 1"} <= set(
        every[0]
    )


async def test_a_file_that_is_none_is_refused_and_another_can_be_chosen(visit: Visitors) -> None:
    book = await Phonebook.open(visit)
    dialog = await book.tool("Import")
    await book.confirm("Check the file")
    await book.panel.sees("Choose a file.")
    await dialog.locator("input[type=file]").set_input_files(payload("\x00 nothing of this is a table"))
    await book.confirm("Check the file")
    await book.panel.sees("This file cannot be read.")
    await dialog.locator("input[type=file]").set_input_files(payload())
    await book.confirm("Check the file")
    await book.panel.sees("Nothing has been imported yet. This is what would happen:")
