"""The log-in: who gets in, what he must do first, and what helps who forgot his password."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from tests.browser.panel import Panel
from tests.browser.place import Place

FREE = "1014"
"""An extension with a password that belongs to no user of Home Assistant."""
WITH_PIN = "1012"
PASSWORD = "webcti"
WRONG = "Extension or password is wrong."


async def log_out(panel: Panel) -> None:
    """Log out, and be asked to log in again."""
    await panel.log_out()
    await panel.sees("Forgotten password")


@pytest.fixture
async def guest(place: Place) -> AsyncIterator[Panel]:
    """Open the panel as a user without an extension; what the test programmed is taken back."""
    yield await place.visit.open("guest", path="/webcti/history")
    for extension, columns in ((FREE, {"email": ""}), (WITH_PIN, {"password": ""})):
        await place.program(extension, **columns)


async def test_w3_w9_w10_w17_only_extension_and_password_open_the_main_window(guest: Panel) -> None:
    await guest.sees("Forgotten password")
    for extension, password in ((FREE, "wrong"), ("7777", PASSWORD)):
        await guest.log_in(extension, password)
        await guest.sees(WRONG)
        await expect(guest.element.get_by_role("navigation", name="Menu")).to_have_count(0)
        await guest.sees("Forgotten password")
        await guest.element.get_by_label("Extension", exact=True).fill("")
    await guest.log_in(FREE, PASSWORD)
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_be_visible()
    await log_out(guest)


async def test_w14_w15_w16_a_pin_lets_nobody_in_before_a_password_is_chosen(guest: Panel, place: Place) -> None:
    await guest.log_in(WITH_PIN, "1234")
    await guest.sees("Choose a new password")
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_have_count(0)
    await guest.choose_password("my-own-1")
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_be_visible()
    state = await place.stage.emulator.control("GET", "state")
    assert state["office"]["subscribers"][WITH_PIN]["password_set"] is True
    await log_out(guest)
    await guest.log_in(WITH_PIN, "1234")
    await guest.sees(WRONG)
    await guest.log_in(WITH_PIN, "my-own-1")
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_be_visible()
    await log_out(guest)


async def test_w18_w19_a_forgotten_password_is_mailed_where_there_is_an_address(guest: Panel, place: Place) -> None:
    await place.program(FREE, email="ewa@example.org")
    await guest.press("Forgotten password")
    for extension in ("1013", FREE):
        await guest.element.get_by_label("Extension", exact=True).fill(extension)
        await guest.press("Send the password")
        await guest.sees("If this extension has an e-mail address, the password is on its way.")
        await guest.press("Back")
        await guest.press("Forgotten password")
    reminders = [mail for mail in await place.mails() if mail["to"] != "test@example.org"]
    assert [mail["to"] for mail in reminders] == ["ewa@example.org"]
    await guest.press("Back")
    await guest.log_in(FREE, reminders[0]["text"].split(": ")[1].strip())
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_be_visible()
    await log_out(guest)


async def test_w21_an_issued_password_has_to_be_changed(guest: Panel, place: Place) -> None:
    await place.program(FREE, password="issued-1")
    await guest.log_in(FREE, "issued-1")
    await guest.choose_password(PASSWORD)
    await expect(guest.element.get_by_role("navigation", name="Menu")).to_be_visible()
    await log_out(guest)


async def test_w20_full_and_mobile_version_are_exchanged_at_the_log_in(guest: Panel) -> None:
    await guest.press("Mobile version")
    await expect(guest.element).to_have_attribute("mobile", "")
    await guest.press("Full version")
    await expect(guest.element).not_to_have_attribute("mobile", "")
