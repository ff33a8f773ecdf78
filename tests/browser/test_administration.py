"""The PBX as its administrator sees it: about it, installer file, mail server, departments."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browser.offices import Desk, menu_entry
from tests.browser.place import eventually
from tests.browser.visitors import Visitors
from tests.emulator.web.mail_server import MailServer

FORGETFUL = "1016"
"""Asks for his password."""
ADDRESS = "piotr@example.org"
REFUSAL = "550 5.1.1 no such mailbox"


async def test_w152_w154_an_administrator_alone_finds_administration_and_reads_about_the_pbx(
    administrator: Desk, visit: Visitors
) -> None:
    panel = await administrator.open("start")
    await menu_entry(panel, "Administration").click()
    await panel.sees("IPL-0256")
    await panel.sees("192.168.0.2")
    await expect(panel.element.locator("webcti-about").locator("input, select, button")).to_have_count(0)
    other = await visit.open()
    await menu_entry(other, "Settings").wait_for()
    await expect(menu_entry(other, "Administration")).to_have_count(0)


async def test_w156_w157_w158_an_installer_is_sent_replaced_and_deleted(administrator: Desk, tmp_path: Path) -> None:
    panel = await administrator.open("administration/installer")
    (tmp_path / "notes.txt").write_text("no installer")
    await panel.element.locator('input[type="file"]').set_input_files(tmp_path / "notes.txt")
    await panel.sees("The file has to be an .exe, .msi or .zip.")
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
    await administrator.go(panel, "phonecti")
    await panel.sees("No installer is stored in the exchange. An administrator can put one there.")


async def test_w155_without_a_storage_medium_there_is_no_chooser(administrator: Desk) -> None:
    control = administrator.place.stage.emulator.control
    await control("PATCH", "programming/pbx", storage={"present": False})
    try:
        panel = await administrator.open("administration/installer")
        await panel.sees("The exchange has no storage medium.")
        await expect(panel.element.locator('input[type="file"]')).to_have_count(0)
    finally:
        await control("PATCH", "programming/pbx", storage={"present": True})


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
async def test_w159_w160_w161_mails_go_through_the_server_that_is_chosen(administrator: Desk) -> None:
    place, server = administrator.place, MailServer(refusal=REFUSAL)
    as_built = await administrator.ask("smtp/get")
    await place.program(FORGETFUL, email=ADDRESS)
    try:
        async with server.serving():
            panel = await administrator.open("administration/smtp")
            await panel.element.get_by_label("Another server").check()
            await panel.press("Save")
            await panel.sees("Enter the name of the server.")
            await panel.element.get_by_label("Host").fill("127.0.0.1")
            await panel.element.get_by_label("Port").fill(str(server.port))
            await panel.element.get_by_label("Encryption").select_option(label="None")
            await panel.element.get_by_label("Sender address").fill("pbx@example.org")
            await panel.press("Save")
            await panel.sees("Saved.")

            await panel.element.get_by_label("To address").fill("office@example.org")
            await panel.press("Send")
            await panel.element.get_by_text(re.compile(f"The mail server refused: .*{REFUSAL}")).wait_for()
            server.refusal = ""
            await panel.press("Send")
            await panel.sees("The mail to office@example.org was sent.")

            await panel.press("Account")
            await panel.element.get_by_role("link", name="Log in with another extension").click()
            await panel.press("Forgotten password")
            await panel.element.get_by_label("Extension", exact=True).fill(FORGETFUL)
            await panel.press("Send the password")
            await eventually(place.mails, lambda mails: (mails[-1]["to"], mails[-1]["state"]), (ADDRESS, "sent"))

            await administrator.go(panel, "administration/smtp")
            await panel.element.get_by_label("Managed by Slican").check()
            await panel.press("Save")
            await panel.element.get_by_label("Host").wait_for(state="detached")
            await panel.element.get_by_label("To address").fill("office@example.org")
            await panel.press("Send")
            await panel.sees("The mail to office@example.org was sent.")
    finally:
        await administrator.ask("smtp/set", smtp=as_built)
        await place.program(FORGETFUL, email="")
    assert [(mail["To"], mail["From"]) for mail in server.mails] == [
        ("office@example.org", "pbx@example.org"),
        (ADDRESS, "pbx@example.org"),
    ]


async def test_w164_a_department_is_added_renamed_and_deleted(administrator: Desk) -> None:
    panel = await administrator.open("administration/departments")
    field = panel.element.get_by_label("Name of the department")
    await field.first.fill("Sales")
    await panel.press("Add department")
    await panel.sees("This name exists already.")
    await field.first.fill("Stores")
    await field.first.press("Enter")
    await panel.press("Rename Stores")
    await panel.element.locator("#renamed").fill("Warehouse")
    await panel.press("Save")
    await panel.sees("Warehouse")
    await administrator.go(panel, "phonebook")
    await panel.sees("Warehouse")
    await administrator.go(panel, "administration/departments")
    await panel.press("Delete Warehouse")
    await panel.element.get_by_role("button", name="Delete", exact=True).last.click()
    await panel.sees_no("Warehouse")
