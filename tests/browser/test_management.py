"""Management, as the manager of two departments sees it."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from scripts.lib.stage import Stage
from tests.browser.conftest import Visitors
from tests.browser.offices import MANAGER, Desk, desk_of
from tests.browser.panel import PATIENCE, Panel


@pytest.fixture
async def manager(stage: Stage, visit: Visitors) -> AsyncIterator[Desk]:
    async with desk_of(stage, visit, MANAGER) as desk:
        yield desk


async def team(panel: Panel) -> list[str]:
    """Return the names of the employees in the table."""
    links = panel.element.locator("webcti-team a")
    await links.first.wait_for()
    return await links.all_inner_texts()


async def test_w140_management_is_offered_to_a_manager_and_to_nobody_else(manager: Desk, visit: Visitors) -> None:
    panel = await manager.open("start")
    await panel.element.get_by_role("link", name="Management", exact=True).wait_for()
    other = await visit.open()
    await other.element.get_by_role("link", name="Settings", exact=True).wait_for()
    assert await other.element.get_by_role("link", name="Management", exact=True).count() == 0


async def test_w141_a_manager_keeps_the_screens_of_a_user(manager: Desk) -> None:
    panel = await manager.open("start")
    for name in ("Start", "History", "Phonebook", "Costs", "Settings", "PhoneCTI"):
        await panel.element.get_by_role("link", name=name, exact=True).wait_for()


async def test_w142_he_sees_the_employees_of_his_departments_and_no_others(manager: Desk) -> None:
    panel = await manager.open("management")
    assert await team(panel) == ["Test WebCTI", "Anna Nowak", "Jan Kowalski"]
    await panel.element.get_by_role("link", name="Service (1)").click()
    await panel.sees_no("Anna Nowak")
    assert await team(panel) == ["Jan Kowalski"]


async def test_w142_the_address_of_somebody_elses_employee_is_refused(manager: Desk) -> None:
    panel = await manager.open("management/employee/1015/data")
    await panel.sees("You may not do this with this extension.")


async def test_w143_he_adds_an_extension_that_has_no_department(manager: Desk, stage: Stage) -> None:
    panel = await manager.open("management")
    await panel.press("Add employee")
    choice = panel.element.get_by_label("Extension", exact=True)
    assert "1013. Jan Kowalski" not in await choice.locator("option").all_inner_texts()
    await choice.select_option(label="1016. Piotr Zieliński")
    await panel.element.get_by_label("Department", exact=True).select_option(label="Service")
    await panel.element.get_by_role("button", name="Add employee").last.click()
    await panel.sees("Piotr Zieliński")
    await stage.emulator.control("PATCH", "programming/subscribers/1016", department="")


async def test_w144_w145_he_sets_data_and_notifications(manager: Desk) -> None:
    panel = await manager.open("management/employee/1013/data")
    await panel.element.get_by_label("Description").fill("Second floor")
    await panel.element.get_by_label("E-mail", exact=True).fill("jan@example.org")
    await panel.element.get_by_label("After a missed call").check()
    await panel.press("Save")
    await panel.sees("Saved.")
    found = await manager.subscriber("1013")
    assert (found["description"], found["email"]) == ("Second floor", "jan@example.org")
    assert found["call_notifications"] == {"answered": False, "missed": True}


async def test_a_mistake_stands_at_its_field_and_loses_nothing(manager: Desk) -> None:
    panel = await manager.open("management/employee/1013/data")
    await panel.element.get_by_label("E-mail", exact=True).fill("nowhere")
    await panel.press("Save")
    await panel.sees("This is no e-mail address.")
    await expect(panel.element.get_by_label("E-mail", exact=True)).to_have_value("nowhere", timeout=PATIENCE)


async def test_w146_he_sees_history_and_costs(manager: Desk) -> None:
    panel = await manager.open("management/employee/1011/history")
    await panel.element.locator("webcti-history-view").get_by_role("searchbox").wait_for()
    await panel.element.get_by_label("Pages of this screen").get_by_role("link", name="Costs").click()
    await panel.sees("Cost limit")


async def test_w147_he_sees_the_state_of_an_employee_as_it_changes(manager: Desk, stage: Stage) -> None:
    panel = await manager.open("management")
    row = panel.element.locator("webcti-team .row").filter(has_text="Anna Nowak")
    await row.get_by_text("Free", exact=True).wait_for()
    await stage.emulator.control("POST", "outside/calls", **{"from": "600111222", "to": "1012"})
    await row.get_by_text("Ringing", exact=True).wait_for()
    await stage.emulator.control("POST", "phones/1012/answer")
    await row.get_by_text("Busy", exact=True).wait_for()


async def test_w147_he_sets_privileges(manager: Desk) -> None:
    panel = await manager.open("management/employee/1013/privileges")
    await panel.element.get_by_role("group", name="Contacts access").get_by_label("Edit").check()
    await panel.press("Save")
    await manager.becomes("1013", lambda found: found["phonebook_access"], "edit")


async def test_w148_he_switches_a_service_of_an_employee(manager: Desk) -> None:
    panel = await manager.open("management/employee/1013/services")
    await panel.element.locator("webcti-services-view").get_by_role("switch").first.click()
    await expect(panel.element.locator("webcti-services-view").get_by_role("switch").first).to_be_checked(
        timeout=PATIENCE
    )
    services = await manager.ask("services/get", subscriber="1013")
    assert services["phone_lock"]["on"] is True
    await manager.ask("services/set", subscriber="1013", name="phone_lock", body={"on": False})


async def test_w108_the_number_of_the_mobile_phone_is_his_to_set(manager: Desk) -> None:
    panel = await manager.open("management/employee/1011/services")
    await panel.element.locator("webcti-mobile-phone").get_by_role("textbox").wait_for()


async def test_w149_a_temporary_password_is_shown_once(manager: Desk, stage: Stage) -> None:
    panel = await manager.open("management/employee/1013/data")
    await panel.press("Temporary password")
    await panel.press("Make a password")
    shown = panel.element.locator("webcti-password output")
    await expect(shown).not_to_be_empty(timeout=PATIENCE)
    password = await shown.inner_text()
    assert len(password) >= 4
    await panel.element.get_by_role("dialog").get_by_role("button", name="Close").last.click()
    assert password not in await panel.texts()
    await stage.emulator.control("PATCH", "programming/subscribers/1013", password="webcti")


async def test_w150_without_additional_numbers_nothing_is_offered(manager: Desk) -> None:
    panel = await manager.open("management/employee/1012/numbers")
    await panel.sees("This employee has no additional numbers.")


async def test_w151_the_public_book_is_one_click_away(manager: Desk) -> None:
    panel = await manager.open("management")
    await panel.element.get_by_role("link", name="Public book").click()
    await panel.page.wait_for_url("**/webcti/phonebook/*/public")


async def test_a_phone_has_no_management(manager: Desk) -> None:
    panel = await manager.open("management", width=360, height=780)
    await panel.sees("There is no such page, or it is not for you.")
