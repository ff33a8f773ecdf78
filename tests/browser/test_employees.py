"""Employees as the administrator of the PBX has them: a table, menus for those who are ticked, a window for one."""

import re
from collections.abc import AsyncIterator, Mapping

import pytest
from playwright.async_api import Locator, expect

from scripts.lib.stage import Stage
from tests.browser.offices import Desk, menu_entry
from tests.browser.panel import Panel
from tests.browser.phonebook import READER, Phonebook

HOLDING = 600
"""Milliseconds that are longer than a click."""

BOUGHT = ({"kind": "cti", "total": 16}, {"kind": "manager", "total": 2})
"""The licences that are built in."""
MAX_TRIAL = {"kind": "max_trial", "expires": "2099-12-31"}

BUILT_IN = {
    "licence": "cti",
    "phonebook_access": "read",
    "recordings_access": "none",
    "password": "",
    "description": "",
}
"""What all whom these tests change begin with."""
CHANGED = ("1012", "21", "22", "23")


@pytest.fixture(autouse=True)
async def _as_before(administrator: Desk) -> AsyncIterator[None]:
    """Give everybody back what he had."""
    yield
    for extension in CHANGED:
        await administrator.place.program(extension, **BUILT_IN)


def row(panel: Panel, comment: str) -> Locator:
    return panel.element.locator("webcti-employees .row").filter(has_text=comment)


async def tick(panel: Panel, *comments: str) -> None:
    for comment in comments:
        await row(panel, comment).get_by_role("checkbox").check()


async def enter_licences(administrator: Desk, *pools: Mapping[str, object]) -> None:
    """Enter licences in the PBX, in the place of those it has."""
    await administrator.place.stage.emulator.control("PATCH", "programming/pbx", licences=pools)


async def open_licence_menu(administrator: Desk, panel: Panel, *pools: Mapping[str, object]) -> None:
    """Come to the employees of a PBX with these licences, and look what may be given to one of them."""
    await enter_licences(administrator, *pools)
    await administrator.go(panel, "administration/employees")
    await tick(panel, "Magazyn")
    await panel.press("Set licences")


async def choose(panel: Panel, menu: str, *choices: str) -> None:
    """Open a menu of the top row by a click, choose, and close the report."""
    await panel.element.locator("webcti-bulk-bar").get_by_role("button", name=menu, exact=True).click()
    for choice in choices:
        await panel.element.get_by_role("menu", name=menu).get_by_text(choice, exact=True).click()
    await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()


async def test_w165_employees_are_all_extensions_with_a_state_that_follows(administrator: Desk, stage: Stage) -> None:
    panel = await administrator.open("administration/employees")
    await panel.sees("9 extensions")
    await row(panel, "Anna Nowak").get_by_text("Free", exact=True).wait_for()
    await stage.emulator.control("POST", "outside/calls", **{"from": "600111222", "to": "1012"})
    await row(panel, "Anna Nowak").get_by_text("Ringing", exact=True).wait_for()


async def test_employees_are_sorted_and_found_by_text_and_by_department(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await panel.press("Comment")
    names = panel.element.locator("webcti-employees .comment a")
    await names.first.wait_for()
    shown = await names.all_inner_texts()
    assert shown == sorted(shown)
    await panel.element.get_by_role("searchbox", name="Find an extension or comment").fill("nowak")
    await panel.sees("1 extension")
    await panel.element.get_by_role("searchbox", name="Find an extension or comment").fill("")
    await panel.element.get_by_label("Department", exact=True).first.select_option(label="Service")
    await panel.sees("1 extension")
    await panel.sees("Jan Kowalski")


async def test_w166_a_click_on_the_comment_opens_the_employee(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await panel.element.get_by_role("link", name="Anna Nowak").click()
    await panel.sees("1012. Anna Nowak")
    await panel.element.get_by_label("Description").fill("First floor")
    await panel.press("Save")
    await administrator.becomes("1012", lambda found: found["description"], "First floor")


async def test_w167_w171_holding_a_button_opens_its_menu_for_all_who_are_ticked(administrator: Desk) -> None:
    async with administrator.logged_in(READER):
        panel = await administrator.open("administration/employees")
        await tick(panel, "Piotr Zieliński", "Recepcja")
        await panel.sees("2 extensions ticked")
        await panel.element.get_by_role("button", name="Contacts access").click(delay=HOLDING)
        await panel.element.get_by_role("menuitem", name="None").click()
        await panel.sees("Changed: 2 of 2.")
        try:
            await administrator.becomes("21", lambda found: found["phonebook_access"], "none")
            await administrator.go(panel, "phonebook", READER)
            book = Phonebook(panel)
            await book.has("Anna Nowak")
            await expect(book.group("Public book")).to_have_count(0)
        finally:
            await administrator.place.program(READER, phonebook_access="read")


async def test_w168_the_licence_menu_is_one_with_max_trial_and_another_with_bought_licences(
    administrator: Desk,
) -> None:
    panel = await administrator.open("administration/about")
    menu = panel.element.get_by_role("menu", name="Set licences")
    try:
        await open_licence_menu(administrator, panel, MAX_TRIAL)
        await expect(menu.get_by_role("menuitem")).to_have_text(["None", "CTI", "CTI.plus", "Manager"])
        await expect(menu.get_by_text("MaxTrial until Dec 31, 2099")).to_be_visible()

        await administrator.go(panel, "administration/about")
        await panel.sees("Serial number")
        await open_licence_menu(administrator, panel, *BOUGHT[:1])
        left = (re.compile(rf"^\s*{level}\s+\d+ left\s*$") for level in (r"CTI", r"CTI\.plus"))
        await expect(menu.get_by_role("menuitem")).to_have_text(["None", *left])
        await expect(menu.get_by_text("MaxTrial")).to_have_count(0)
    finally:
        await enter_licences(administrator, *BOUGHT)


async def test_w140_w169_without_the_manager_level_or_a_department_management_disappears(
    administrator: Desk, manager: Desk
) -> None:
    screen = await manager.open("management")
    await expect(menu_entry(screen, "Management")).to_be_visible()
    panel = await administrator.open("administration/employees")
    await tick(panel, "Ewa Wiśniewska")
    for taken, given in (
        (("Set licences", "None"), ("Set licences", "Manager")),
        (("Management", "Sales", "Service", "Apply"), ("Management", "Sales", "Service", "Apply")),
    ):
        await choose(panel, *taken)
        await expect(menu_entry(screen, "Management")).to_have_count(0)
        await screen.sees("There is no such page, or it is not for you.")
        await choose(panel, *given)
        await expect(menu_entry(screen, "Management")).to_be_visible()
        await screen.sees("Anna Nowak")


async def test_w170_a_new_password_is_shown_once_and_takes_the_place_of_the_old_one(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    shown = panel.element.locator("webcti-password output")
    issued: list[str] = []
    await tick(panel, "Anna Nowak", "Recepcja")
    for _ in range(2):
        await panel.press("New password")
        await panel.press("Make a password")
        await shown.nth(1).wait_for()
        issued += await shown.all_inner_texts()
        await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()
        await shown.first.wait_for(state="detached")
    old, _, new, _ = issued
    assert len({*issued}) == len(issued)
    assert not {*issued} & {*await panel.texts()}

    await panel.press("Account")
    await panel.element.get_by_role("link", name="Log in with another extension").click()
    await panel.log_in("1012", old)
    await panel.sees("Extension or password is wrong.")
    await panel.log_in("1012", new)
    await panel.sees("Choose a new password")
    await panel.press("Cancel")
    await menu_entry(panel, "Administration").wait_for()


async def test_w172_recordings_are_set_by_keyboard(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Magazyn")
    await panel.element.get_by_role("button", name="Recordings").last.focus()
    for key in ("Enter", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        await panel.page.keyboard.press(key)
    await administrator.becomes("23", lambda found: found["recordings_access"], "own")


async def test_w173_w174_an_extension_belongs_to_one_department_and_manages_several(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Magazyn")
    for name in ("Sales", "Service"):
        await choose(panel, "Department", name)
        await administrator.becomes("23", lambda found: (found["department"] or {}).get("name"), name)
    await choose(panel, "Department", "No department")
    await administrator.becomes("23", lambda found: found["department"], None)

    await choose(panel, "Management", "Sales", "Service", "Apply")
    await administrator.becomes("23", lambda found: [each["name"] for each in found["manages"]], ["Sales", "Service"])
    await choose(panel, "Management", "Sales", "Service", "Apply")
    await administrator.becomes("23", lambda found: found["manages"], [])


async def test_what_the_pbx_refuses_is_said_for_each(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Recepcja", "Portiernia", "Magazyn")
    await panel.press("Set licences")
    await panel.element.get_by_role("menuitem", name="Manager").click()
    await panel.element.get_by_text("No licence of this kind is left.").first.wait_for()
