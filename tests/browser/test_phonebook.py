"""The phonebook screen: groups, contacts, what can be done with them, and who may do it."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from scripts.lib.stage import Stage
from tests.browser.phonebook import EDITOR, READER, STRANGER, Book, Phonebook, book_of
from tests.browser.visitors import Visitors

PUBLIC = "Hotel Żuraw"


@pytest.fixture(autouse=True)
async def own(stage: Stage) -> AsyncIterator[Book]:
    """Give the phonebook of the subscriber who may edit, and nothing in it that an earlier test left."""
    for extension in (STRANGER, READER):
        async with book_of(stage, extension) as other:
            await other.clear()
    async with book_of(stage, EDITOR) as book:
        await book.clear()
        yield book


async def test_w24_w25_w69_search_finds_what_one_may_see_by_name_and_number(
    stage: Stage, visit: Visitors, own: Book
) -> None:
    await own.add("Kowal Adam")
    async with book_of(stage, STRANGER) as other:
        await other.add("Kowal Obcy")
    book = await Phonebook.open(visit)
    await book.search("kowal")
    await book.has("Kowal Adam")
    await book.has("Jan Kowalski")
    await book.has_not("Kowal Obcy")
    await book.search("zuraw")
    await book.has(PUBLIC)
    await book.search("222 340-024")
    await book.has(PUBLIC)
    await expect(book.screen.locator(".row")).to_have_count(1)


async def test_w25_w65_w68_who_has_no_right_to_the_public_book_does_not_meet_it(visit: Visitors) -> None:
    book = await Phonebook.open(visit, STRANGER)
    await book.has("Anna Nowak")
    await expect(book.group("Public book")).to_have_count(0)
    await expect(book.row(PUBLIC)).to_have_count(0)
    await book.search("zuraw")
    await book.has_not(PUBLIC)
    await book.panel.press("New group")
    await book.screen.get_by_role("textbox", name="Name", exact=True).wait_for()
    await expect(book.screen.get_by_role("radio")).to_have_count(0)


async def test_w25_w68_w75_who_reads_the_public_book_changes_nothing_in_it(visit: Visitors) -> None:
    book = await Phonebook.open(visit, READER)
    await book.search("zuraw")
    await book.has(PUBLIC)
    await book.go("Public book")
    await book.select(PUBLIC)
    await book.panel.sees("1 contact selected")
    await expect(book.screen.get_by_role("toolbar").get_by_role("button", name="Delete")).to_have_count(0)
    await expect(book.screen.get_by_role("button", name=f"Edit {PUBLIC}")).to_have_count(0)
    await book.panel.press("New group")
    await book.screen.get_by_role("textbox", name="Name", exact=True).wait_for()
    await expect(book.screen.get_by_role("radio")).to_have_count(0)


async def test_w65_left_are_groups_of_all_books_and_right_are_contacts(visit: Visitors, own: Book) -> None:
    await own.add_group("Mine")
    await own.add_group("Test Firms", "public")
    book = await Phonebook.open(visit)
    for place in ("All contacts", "Internal numbers", "Sales", "Public book", "Test Firms", "Private book", "Mine"):
        await book.group(place).first.wait_for()
    await book.has("Anna Nowak")


async def test_w66_departments_offer_no_change(visit: Visitors, own: Book) -> None:
    await own.add_group("Mine")
    book = await Phonebook.open(visit)
    await book.go("Sales")
    await book.has("Anna Nowak")
    await expect(book.screen.get_by_role("button", name="Rename group")).to_have_count(0)
    await expect(book.screen.get_by_role("button", name="Delete group")).to_have_count(0)
    await book.select("Anna Nowak")
    await book.panel.press("Add to group")
    options = await book.screen.locator("webcti-sorting-dialog").get_by_role("option").all_inner_texts()
    assert [option.strip() for option in options] == ["Mine (Private book)"]


async def test_w67_w68_a_new_group_is_private_unless_its_maker_may_and_wants_to_make_it_public(
    stage: Stage, visit: Visitors
) -> None:
    book = await Phonebook.open(visit)
    await book.panel.press("New group")
    await expect(book.screen.get_by_role("radio", name="Private book")).to_be_checked()
    await book.screen.get_by_role("textbox", name="Name", exact=True).fill("Choir")
    await book.confirm("Save")
    await book.screen.get_by_role("heading", name="Choir").wait_for()
    await book.panel.sees("No contacts in this group")
    await book.panel.press("New group")
    await book.screen.get_by_role("radio", name="Public book").check()
    await book.screen.get_by_role("textbox", name="Name", exact=True).fill("Test Suppliers")
    await book.confirm("Save")
    await book.screen.get_by_role("heading", name="Test Suppliers").wait_for()
    async with book_of(stage, READER) as other:
        groups = await other.groups()
    assert groups["Test Suppliers"]["book"] == "public"
    assert "Choir" not in groups


async def test_a_group_gets_another_name_and_goes_while_its_contacts_stay(visit: Visitors, own: Book) -> None:
    group = await own.add_group("Old")
    await own.add("Kowal Adam", groups=[group])
    book = await Phonebook.open(visit)
    await book.go("Old")
    await book.panel.press("Rename group")
    await book.screen.get_by_role("textbox", name="Name", exact=True).fill("New")
    await book.confirm("Save")
    await book.screen.get_by_role("heading", name="New", exact=True).wait_for()
    await book.panel.press("Delete group")
    await book.confirm("Delete")
    await book.screen.get_by_role("heading", name="Private book").wait_for()
    await book.has("Kowal Adam")
    assert "New" not in await own.groups()


async def test_a_name_that_is_taken_is_refused_beside_the_field(visit: Visitors, own: Book) -> None:
    await own.add_group("Mine")
    book = await Phonebook.open(visit)
    await book.panel.press("New group")
    await book.screen.get_by_role("textbox", name="Name", exact=True).fill("Mine")
    await book.confirm("Save")
    await expect(book.screen.get_by_role("alert").filter(has_text="This name exists already.")).to_be_visible()


async def test_w70_call_dials_the_typed_number_by_the_call_dialog(stage: Stage, visit: Visitors) -> None:
    book = await Phonebook.open(visit)
    await book.screen.get_by_label("Name or number").fill("600 111-044")
    await book.panel.press("Call")
    await book.panel.element.get_by_role("button", name="Internal").click()
    await stage.until("1011_activity", lambda state: state in ("dialing", "talking"))
    assert "600111044" in str((await stage.emulator.control("GET", "state"))["calls"])


async def test_w71_the_right_list_follows_the_left_choice(visit: Visitors, own: Book) -> None:
    group = await own.add_group("Mine")
    await own.add("Kowal Adam", groups=[group])
    await own.add("Kowal Ewa")
    book = await Phonebook.open(visit)
    for place, there, absent in (
        ("Internal numbers", "Anna Nowak", PUBLIC),
        ("Public book", PUBLIC, "Anna Nowak"),
        ("Private book", "Kowal Ewa", PUBLIC),
        ("Mine", "Kowal Adam", "Kowal Ewa"),
        ("Sales", "Anna Nowak", "Jan Kowalski"),
    ):
        await book.go(place)
        await book.has(there)
        await book.has_not(absent)


async def test_w72_w73_selected_private_contacts_are_deleted(visit: Visitors, own: Book) -> None:
    for name in ("Kowal Adam", "Kowal Ewa", "Kowal Jan"):
        await own.add(name)
    book = await Phonebook.open(visit)
    await book.go("Private book")
    await book.select("Kowal Adam", "Kowal Jan")
    await book.panel.sees("2 contacts selected")
    await book.panel.press("Delete")
    await book.panel.sees("2 from your private book.")
    await book.confirm("Delete")
    await book.has_not("Kowal Adam")
    await book.has("Kowal Ewa")
    assert {contact["name"] for contact in await own.contacts() if contact["book"] == "private"} == {"Kowal Ewa"}


async def test_w74_internal_numbers_cannot_be_deleted(visit: Visitors, own: Book) -> None:
    await own.add("Kowal Adam")
    book = await Phonebook.open(visit)
    await book.select("Anna Nowak")
    await expect(book.screen.get_by_role("toolbar").get_by_role("button", name="Delete")).to_have_count(0)
    await book.select("Kowal Adam")
    await book.panel.press("Delete")
    await book.confirm("Delete")
    await book.panel.sees("Not everything was done")
    await expect(book.dialogs.get_by_role("listitem")).to_have_text(["Anna Nowak"])
    assert await own.books_of("Anna Nowak") == ["internal"]
    assert await own.books_of("Kowal Adam") == []


async def test_w75_public_contacts_are_deleted_with_the_right(visit: Visitors, own: Book) -> None:
    await own.add("Test Firm", book="public")
    book = await Phonebook.open(visit)
    await book.go("Public book")
    await book.select("Test Firm")
    await book.panel.press("Delete")
    await book.panel.sees("1 from the public book, for everybody.")
    await book.confirm("Delete")
    await book.has_not("Test Firm")
    assert await own.books_of("Test Firm") == []


async def test_w76_selected_contacts_come_into_a_private_group_and_out_of_it(visit: Visitors, own: Book) -> None:
    await own.add_group("Mine")
    await own.add("Kowal Adam")
    book = await Phonebook.open(visit)
    await book.select("Kowal Adam", "Anna Nowak", PUBLIC)
    await book.panel.press("Add to group")
    await book.confirm("Add")
    await book.panel.sees("3 contacts added to Mine.")
    await book.go("Mine")
    for name in ("Kowal Adam", "Anna Nowak", PUBLIC):
        await book.has(name)
    await book.select("Anna Nowak")
    await book.panel.press("Remove from group")
    await book.has_not("Anna Nowak")
    assert (await own.groups())["Mine"]["members"] == len(("Kowal Adam", PUBLIC))


async def test_w77_a_public_group_is_offered_only_with_the_right(stage: Stage, visit: Visitors, own: Book) -> None:
    await own.add_group("Test Firms", "public")
    async with book_of(stage, READER) as reader:
        await reader.add_group("His")
    for extension, offered in ((EDITOR, ["Test Firms (Public book)"]), (READER, ["His (Private book)"])):
        book = await Phonebook.open(visit, extension)
        await book.select(PUBLIC)
        await book.panel.press("Add to group")
        options = await book.screen.locator("webcti-sorting-dialog").get_by_role("option").all_inner_texts()
        assert [option.strip() for option in options] == offered


async def test_w77_what_may_not_come_into_a_public_group_is_told(visit: Visitors, own: Book) -> None:
    await own.add_group("Test Firms", "public")
    await own.add("Kowal Adam")
    book = await Phonebook.open(visit)
    await book.select("Kowal Adam", PUBLIC)
    await book.panel.press("Add to group")
    await book.confirm("Add")
    await book.panel.sees("Not everything was done")
    await expect(book.dialogs.get_by_role("listitem")).to_have_text(["Kowal Adam"])
