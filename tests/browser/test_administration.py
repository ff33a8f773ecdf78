"""Administration of the PBX, as its administrator sees it, and the page of extensions and their users."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from scripts.lib.stage import Stage
from tests.browser.conftest import Visitors
from tests.browser.offices import ADMINISTRATOR, SERIAL, Desk, desk_of
from tests.browser.panel import PATIENCE, Panel

HOLDING = 600
"""Milliseconds that are longer than a click."""


@pytest.fixture
async def administrator(stage: Stage, visit: Visitors) -> AsyncIterator[Desk]:
    async with desk_of(stage, visit, ADMINISTRATOR) as desk:
        yield desk


def row(panel: Panel, comment: str) -> Locator:
    return panel.element.locator("webcti-employees .row").filter(has_text=comment)


async def tick(panel: Panel, *comments: str) -> None:
    for comment in comments:
        await row(panel, comment).get_by_role("checkbox").check()


async def choose(panel: Panel, menu: str, *choices: str) -> None:
    """Open a menu of the top row by a click, choose, and close the report."""
    await panel.element.locator("webcti-bulk-bar").get_by_role("button", name=menu, exact=True).click()
    for choice in choices:
        await panel.element.get_by_role("menu", name=menu).get_by_text(choice, exact=True).click()
    await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()


async def test_w152_administration_is_offered_to_an_administrator_only(administrator: Desk, visit: Visitors) -> None:
    panel = await administrator.open("start")
    await panel.element.get_by_role("link", name="Administration", exact=True).wait_for()
    other = await visit.open()
    await other.element.get_by_role("link", name="Settings", exact=True).wait_for()
    assert await other.element.get_by_role("link", name="Administration", exact=True).count() == 0


async def test_w154_about_shows_the_pbx_and_nothing_to_change(administrator: Desk) -> None:
    panel = await administrator.open("administration/about")
    await panel.sees("IPL-0256")
    await panel.sees("192.168.0.2")
    assert await panel.element.locator("webcti-about").locator("input, select, button").count() == 0


async def test_w156_w157_w158_an_installer_is_sent_replaced_and_deleted(administrator: Desk, tmp_path: Path) -> None:
    panel = await administrator.open("administration/installer")
    for name in ("phonecti-1.exe", "phonecti-2.zip"):
        (tmp_path / name).write_bytes(b"MZ" * 500)
        await panel.element.locator('input[type="file"]').set_input_files(tmp_path / name)
        await panel.sees(name)
    assert "phonecti-1.exe" not in await panel.texts()
    await panel.element.locator(".file").hover()
    await panel.press("Delete phonecti-2.zip")
    await panel.element.get_by_role("button", name="Delete", exact=True).last.click()
    await panel.sees("No file is stored.")
    assert (await administrator.ask("installer/get"))["file"] is None


async def test_a_file_of_another_kind_is_refused_before_it_is_sent(administrator: Desk, tmp_path: Path) -> None:
    panel = await administrator.open("administration/installer")
    (tmp_path / "notes.txt").write_text("no installer")
    await panel.element.locator('input[type="file"]').set_input_files(tmp_path / "notes.txt")
    await panel.sees("The file has to be an .exe, .msi or .zip.")


async def test_w155_without_a_storage_medium_there_is_no_chooser(administrator: Desk, stage: Stage) -> None:
    await stage.emulator.control("PATCH", "programming/pbx", storage={"present": False})
    panel = await administrator.open("administration/installer")
    await panel.sees("The exchange has no storage medium.")
    assert await panel.element.locator('input[type="file"]').count() == 0
    await stage.emulator.control("PATCH", "programming/pbx", storage={"present": True})


async def test_w159_another_mail_server_needs_its_parameters(administrator: Desk) -> None:
    panel = await administrator.open("administration/smtp")
    await panel.element.get_by_label("Another server").check()
    await panel.press("Save")
    await panel.sees("Enter the name of the server.")
    await panel.element.get_by_label("Managed by Slican").check()
    await panel.element.get_by_label("Host").wait_for(state="detached")


async def test_w161_a_test_mail_tells_how_it_went(administrator: Desk) -> None:
    panel = await administrator.open("administration/smtp")
    await panel.element.get_by_label("To address").fill("office@example.org")
    await panel.press("Send")
    await panel.sees("The mail to office@example.org was sent.")


async def test_w162_w163_the_public_book_is_one_click_away(administrator: Desk) -> None:
    panel = await administrator.open("administration/phonebook")
    await panel.element.get_by_role("link", name="Open the public book").click()
    await panel.page.wait_for_url("**/webcti/phonebook/*/public")


async def test_w164_a_department_is_added_renamed_and_deleted(administrator: Desk) -> None:
    panel = await administrator.open("administration/departments")
    field = panel.element.get_by_label("Name of the department")
    await field.first.fill("Stores")
    await field.first.press("Enter")
    await panel.press("Rename Stores")
    await panel.element.locator("#renamed").fill("Warehouse")
    await panel.press("Save")
    await panel.sees("Warehouse")
    await panel.press("Delete Warehouse")
    await panel.element.get_by_role("button", name="Delete", exact=True).last.click()
    await panel.sees_no("Warehouse")


async def test_a_second_department_of_the_same_name_is_refused(administrator: Desk) -> None:
    panel = await administrator.open("administration/departments")
    await panel.element.get_by_label("Name of the department").first.fill("Sales")
    await panel.press("Add department")
    await panel.sees("This name exists already.")


async def test_w165_employees_are_all_extensions_with_a_state_that_follows(administrator: Desk, stage: Stage) -> None:
    panel = await administrator.open("administration/employees")
    await panel.sees("9 extensions")
    await row(panel, "Anna Nowak").get_by_text("Free", exact=True).wait_for()
    await stage.emulator.control("POST", "outside/calls", **{"from": "600111222", "to": "1012"})
    await row(panel, "Anna Nowak").get_by_text("Ringing", exact=True).wait_for()


async def test_employees_are_found_by_text_and_by_department(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await panel.element.get_by_role("searchbox", name="Find an extension or comment").fill("nowak")
    await panel.sees("1 extension")
    await panel.element.get_by_role("searchbox", name="Find an extension or comment").fill("")
    await panel.element.get_by_label("Department", exact=True).first.select_option(label="Service")
    await panel.sees("1 extension")
    await panel.sees("Jan Kowalski")


async def test_employees_are_sorted_by_a_column(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await panel.press("Comment")
    names = panel.element.locator("webcti-employees .comment a")
    await names.first.wait_for()
    shown = await names.all_inner_texts()
    assert shown == sorted(shown)


async def test_w166_a_click_on_the_comment_opens_the_employee(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await panel.element.get_by_role("link", name="Anna Nowak").click()
    await panel.sees("1012. Anna Nowak")
    await panel.element.get_by_label("Description").fill("First floor")
    await panel.press("Save")
    await administrator.becomes("1012", lambda found: found["description"], "First floor")


async def test_w167_w171_holding_a_button_opens_its_menu_for_all_who_are_ticked(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Anna Nowak", "Recepcja")
    await panel.sees("2 extensions ticked")
    await panel.element.get_by_role("button", name="Contacts access").click(delay=HOLDING)
    await panel.element.get_by_role("menuitem", name="Edit").click()
    await panel.sees("Changed: 2 of 2.")
    assert [(await administrator.subscriber(number))["phonebook_access"] for number in ("1012", "21")] == ["edit"] * 2


async def test_the_menus_are_used_by_keyboard(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Magazyn")
    await panel.element.get_by_role("button", name="Recordings").last.focus()
    for key in ("Enter", "ArrowDown", "ArrowDown", "ArrowUp", "Enter"):
        await panel.page.keyboard.press(key)
    await administrator.becomes("23", lambda found: found["recordings_access"], "own")


async def test_w168_bought_licences_are_offered_with_what_is_left(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Magazyn")
    await panel.press("Set licences")
    await panel.element.get_by_role("menuitem", name="Manager").get_by_text("left").wait_for()


async def test_w169_a_licence_that_is_set_is_there(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Portiernia")
    await choose(panel, "Set licences", "None")
    await administrator.becomes("22", lambda found: found["licence"], "none")


async def test_w170_new_passwords_are_shown_once_for_each_who_is_ticked(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Recepcja", "Portiernia")
    await panel.press("New password")
    await panel.press("Make a password")
    await panel.element.locator("webcti-password output").nth(1).wait_for()
    passwords = await panel.element.locator("webcti-password output").all_inner_texts()
    assert len(set(passwords)) == 2
    await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    assert not {*passwords} & {*await panel.texts()}


async def test_w172_recordings_are_set(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Recepcja")
    await choose(panel, "Recordings", "All")
    await administrator.becomes("21", lambda found: found["recordings_access"], "all")


async def test_w173_a_second_department_takes_the_place_of_the_first(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    for name in ("Sales", "Service"):
        await tick(panel, "Magazyn")
        await choose(panel, "Department", name)
        await administrator.becomes("23", lambda found: (found["department"] or {}).get("name"), name)
    await tick(panel, "Magazyn")
    await choose(panel, "Department", "No department")
    await administrator.becomes("23", lambda found: found["department"], None)


async def test_w174_an_extension_manages_several_departments(administrator: Desk) -> None:
    panel = await administrator.open("administration/employees")
    await tick(panel, "Magazyn")
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
    for number in ("21", "22", "23"):
        await administrator.ask("employees/bulk", extensions=[number], action="licence", value="cti")


async def test_an_extension_is_given_to_a_user(visit: Visitors) -> None:
    panel = await visit.open(path="/webcti/assignments")
    await panel.press("Users of 1012")
    await panel.element.get_by_label("Guest").check()
    await panel.press("Save")
    line = panel.element.locator("webcti-assignments-screen .row").filter(has_text="1012")
    await line.get_by_text("Guest", exact=True).wait_for()
    await panel.press("Users of 1012")
    await panel.element.get_by_label("Guest").uncheck()
    await panel.press("Save")
    await expect(line.get_by_text("Guest", exact=True)).to_have_count(0, timeout=PATIENCE)


async def test_a_wrong_key_stands_at_its_field(visit: Visitors) -> None:
    panel = await visit.open(path="/webcti/assignments")
    await panel.press("Add extension")
    await panel.element.get_by_label("Extension", exact=True).fill("21")
    await panel.element.get_by_label("CTI key").fill("9999")
    await panel.element.get_by_role("button", name="Add extension").last.click()
    await panel.sees("Extension or password is wrong.")


async def test_only_administrators_of_home_assistant_have_the_page(visit: Visitors) -> None:
    panel = await visit.open("anna", path=f"/webcti/assignments/{SERIAL}_{ADMINISTRATOR}")
    await panel.sees("There is no such page, or it is not for you.")
