"""One employee in the hands of his manager: what is set here is so at the PBX, and at the employee's own panel."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import expect

from tests.browser.calls import KNOWN_NAME, Calls
from tests.browser.offices import Desk, menu_entry
from tests.browser.phonebook import READER, Phonebook
from tests.browser.place import OWN, card, eventually, services, switch

EMPLOYEE = "1013"
NAME = "Jan Kowalski"
WITHOUT_PASSWORD = "1012"
EMAIL = "jan@example.org"
NUMBERS = ("600000041", "600000042")


@asynccontextmanager
async def services_at_rest(manager: Desk) -> AsyncIterator[None]:
    """Take back at the end what was set for the employee."""
    off = {"on": False}
    target = {**off, "target": ""}
    bodies = {"phone_lock": off, "account_recall": off, "dnd": off, "follow_me": target}
    try:
        yield
    finally:
        bodies |= {"wake_up": {**off, "time": None}, "forwarding": {**target, "type": "always"}, "mobile_phone": off}
        for name, body in bodies.items():
            await manager.ask("services/set", subscriber=EMPLOYEE, name=name, body=body)
        await manager.place.program(EMPLOYEE, mobile_phone="", announcement_set="")


async def contact_of(manager: Desk) -> dict[str, Any]:
    """Return the employee as the manager has him in the phonebook."""
    found: list[dict[str, Any]] = (await manager.ask("contacts/list", book="internal", text=NAME))["items"]
    return next(contact for contact in found if contact["extension"] == EMPLOYEE)


def marks(contact: dict[str, Any]) -> dict[str, tuple[bool, bool]]:
    """Take from a contact which of its numbers are VIP and which are restricted."""
    return {phone["number"]: (phone["vip"], phone["restricted"]) for phone in contact["phones"]}


@asynccontextmanager
async def additional_numbers(manager: Desk) -> AsyncIterator[None]:
    """Give the employee additional numbers, and take them away at the end."""
    contact_id = (await contact_of(manager))["id"]

    async def have(*numbers: str) -> None:
        contact = {"name": NAME, "phones": [{"number": number} for number in numbers]}
        await manager.ask("contacts/update", id=contact_id, contact=contact)

    await have(*NUMBERS)
    try:
        yield
    finally:
        await have()


async def test_w144_w145_w149_he_sets_data_and_notifications_and_a_mistake_loses_nothing(manager: Desk) -> None:
    before = await manager.subscriber(EMPLOYEE)
    panel = await manager.open(f"management/employee/{EMPLOYEE}/data")
    await panel.element.get_by_label("Comment").fill("Jan Nowak")
    await panel.element.get_by_label("Description").fill("Second floor")
    await panel.element.get_by_label("E-mail", exact=True).fill("nowhere")
    await panel.element.get_by_label("After a missed call").check()
    await panel.press("Save")
    await panel.sees("This is no e-mail address.")
    await expect(panel.element.get_by_label("E-mail", exact=True)).to_have_value("nowhere")
    await panel.element.get_by_label("E-mail", exact=True).fill(EMAIL)
    await panel.press("Save")
    await panel.sees("Saved.")
    found = await manager.subscriber(EMPLOYEE)
    assert [found[name] for name in ("comment", "description", "email")] == [
        "Jan Nowak",
        "Second floor",
        EMAIL,
    ]
    assert found["call_notifications"] == {"answered": False, "missed": True}
    calls = Calls(manager.place.stage)
    await calls.give_up(await calls.ring(called=EMPLOYEE))
    await eventually(
        manager.place.mails, lambda mails: [mail["purpose"] for mail in mails if mail["to"] == EMAIL], ["missed_call"]
    )
    own = ("comment", "description", "email", "call_notifications")
    await manager.ask("subscriber/update", subscriber=EMPLOYEE, fields={name: before[name] for name in own})


async def test_w146_he_sees_history_balance_and_cost_limit(manager: Desk) -> None:
    place = manager.place
    await Calls(place.stage).talk()
    await place.program(OWN, cost_limit="50.00", costs="12.30")
    panel = await manager.open(f"management/employee/{OWN}/history")
    await panel.element.locator("webcti-history-view").get_by_text(KNOWN_NAME).first.wait_for()
    await panel.element.get_by_label("Pages of this screen").get_by_role("link", name="Costs").click()
    costs = panel.element.locator("webcti-costs-view")
    for amount in ("50.00", "12.30", "37.70"):
        await costs.get_by_text(re.compile(rf"\b{re.escape(amount)}\b")).first.wait_for()
    await place.program(OWN, cost_limit=None, costs="0")


async def test_w147_privileges_he_sets_take_effect_at_the_employee(manager: Desk) -> None:
    async with manager.logged_in(EMPLOYEE):
        panel = await manager.open("phonebook", EMPLOYEE)
        book = Phonebook(panel)
        await book.has("Anna Nowak")
        await expect(book.group("Public book")).to_have_count(0)

        await manager.go(panel, f"management/employee/{EMPLOYEE}/privileges")
        await panel.element.get_by_role("group", name="Contacts access").get_by_label("Read").check()
        await panel.element.get_by_role("group", name="Recordings").get_by_label("Department").check()
        await panel.press("Save")
        await panel.sees("Saved.")
        try:
            await manager.go(panel, "phonebook", EMPLOYEE)
            await book.go("Public book")
            await book.has("Alfa Transport")
            await manager.go(panel, "settings/subscriber", EMPLOYEE)
            await panel.sees("of the department")
        finally:
            await manager.place.program(EMPLOYEE, phonebook_access="none", recordings_access="none")


async def test_w108_w148_w149_services_he_sets_are_the_employees_at_the_pbx(manager: Desk) -> None:
    place = manager.place
    async with services_at_rest(manager):
        panel = await manager.open(f"management/employee/{EMPLOYEE}/services")
        await switch(panel, "Phone lock").click()
        await place.becomes(lambda state: services(state)["locked"], wanted=True, extension=EMPLOYEE)

        await panel.element.get_by_label("Time", exact=True).fill("06:30")
        await panel.element.get_by_label("Repeat").select_option("daily")
        await switch(panel, "Wake-up call").click()
        await place.becomes(lambda state: services(state)["wake_up"]["repeat"], "daily", EMPLOYEE)
        assert services(await place.state(EMPLOYEE))["wake_up"]["next"].endswith("T06:30:00")

        await panel.element.get_by_label("Account number").fill("9001")
        await panel.element.get_by_label("Account PIN").fill("9999")
        await switch(panel, "Account recall").click()
        await place.becomes(lambda state: services(state)["account"], "9001", EMPLOYEE)

        mobile_phone = card(panel, "MobilePhone")
        await expect(mobile_phone.get_by_role("switch")).to_have_count(0)
        await mobile_phone.get_by_role("textbox").fill("601 000 013")
        await mobile_phone.get_by_role("button", name="Save").click()
        await mobile_phone.get_by_label("when I do not answer").check()
        await switch(panel, "MobilePhone").click()
        wanted = {"number": "601000013", "on": True, "on_no_answer": True}
        await place.becomes(
            lambda state: {name: services(state)["mobile_phone"][name] for name in wanted}, wanted, EMPLOYEE
        )

        await switch(panel, "Do not disturb").click()
        await place.becomes(lambda state: services(state)["dnd"], wanted=True, extension=EMPLOYEE)

        await card(panel, "Call forwarding").get_by_label("When").select_option("busy")
        await panel.element.get_by_label("Target number").fill("1012")
        await switch(panel, "Call forwarding").click()
        await place.becomes(
            lambda state: [(one["type"], one["target"]) for one in services(state)["forwarding"]],
            [("busy", "1012")],
            EMPLOYEE,
        )

        await panel.element.get_by_label("Where I am").fill("1012")
        await switch(panel, "I'm there").click()
        await place.becomes(lambda state: services(state)["follow_me"], {"on": True, "target": "1012"}, EMPLOYEE)

        await panel.element.get_by_label("Announcement set").select_option(label="Holiday")
        await card(panel, "Announcements").get_by_role("button", name="Save").click()
        await manager.becomes(EMPLOYEE, lambda found: found["announcement_set"], "3")


async def test_w149_a_temporary_password_is_shown_once_logs_in_and_must_be_changed(manager: Desk) -> None:
    panel = await manager.open(f"management/employee/{WITHOUT_PASSWORD}/data")
    try:
        await panel.press("Temporary password")
        await panel.press("Make a password")
        shown = panel.element.locator("webcti-password output")
        await expect(shown).not_to_be_empty()
        password = await shown.inner_text()
        await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()
        assert password not in await panel.texts()

        await panel.press("Account")
        await panel.element.get_by_role("link", name="Log in with another extension").click()
        await panel.log_in(WITHOUT_PASSWORD, password)
        await panel.choose_password("my-own-1")
        await menu_entry(panel, "History").wait_for()
        await panel.log_out()
        await menu_entry(panel, "Management").wait_for()
    finally:
        await manager.place.program(WITHOUT_PASSWORD, password="")


async def test_w150_additional_numbers_are_marked_on_both_paths_and_others_see_it(manager: Desk) -> None:
    async with manager.logged_in(READER), additional_numbers(manager):
        panel = await manager.open(f"management/employee/{WITHOUT_PASSWORD}/numbers")
        await panel.sees("This employee has no additional numbers.")
        await expect(panel.element.locator("webcti-employee-numbers").get_by_role("checkbox")).to_have_count(0)

        await manager.go(panel, f"management/employee/{EMPLOYEE}/numbers")
        number = panel.element.locator("webcti-employee-numbers li").filter(has_text=NUMBERS[0])
        for mark in ("VIP", "Restricted"):
            await number.get_by_label(mark).check()
        await eventually(lambda: contact_of(manager), lambda found: marks(found)[NUMBERS[0]], (True, True))

        await manager.go(panel, "phonebook/internal")
        book = Phonebook(panel)
        await book.screen.get_by_role("button", name="Edit Anna Nowak").click()
        await expect(book.editor.get_by_label("Name", exact=True)).to_be_disabled()
        await expect(book.editor.get_by_label("VIP")).to_have_count(0)
        await book.confirm("Cancel")
        await book.screen.get_by_role("button", name=f"Edit {NAME}").click()
        first, second = (book.editor.get_by_role("group", name=f"Number {position}") for position in (1, 2))
        for mark in ("VIP", "Restricted number"):
            await expect(first.get_by_label(mark)).to_be_checked()
            await second.get_by_label(mark).check()
        await book.confirm("Save")
        await panel.sees("Saved.")

        await manager.go(panel, "phonebook/internal", READER)
        await book.screen.get_by_role("button", name=NAME, exact=True).click()
        numbers = book.dialogs.get_by_role("list", name="Numbers").get_by_role("listitem")
        await expect(numbers.filter(has_text="restricted")).to_have_count(len(NUMBERS))
        await expect(numbers.get_by_title("VIP")).to_have_count(len(NUMBERS))
        assert not {*NUMBERS} & {*await panel.texts()}
