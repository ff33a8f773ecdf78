"""Management as a whole: who has it, whom he finds in it, and what becomes of both."""

from playwright.async_api import expect

from scripts.lib.stage import Stage
from tests.browser.offices import Desk, menu_entry
from tests.browser.panel import Panel
from tests.browser.place import OWN, Place
from tests.browser.visitors import Visitors


async def team(panel: Panel) -> list[str]:
    """Return the names of the employees in the table."""
    links = panel.element.locator("webcti-team a")
    await links.first.wait_for()
    return await links.all_inner_texts()


async def test_w140_w141_management_is_offered_to_a_manager_beside_what_a_user_has(
    manager: Desk, visit: Visitors
) -> None:
    panel = await manager.open("start")
    for name in ("Start", "History", "Phonebook", "Costs", "Settings", "PhoneCTI", "Management"):
        await menu_entry(panel, name).wait_for()
    other = await visit.open()
    await menu_entry(other, "Settings").wait_for()
    await expect(menu_entry(other, "Management")).to_have_count(0)


async def test_w140_ncp_has_no_management_whatever_licence_and_departments_one_has(ncp: Place) -> None:
    await ncp.program(OWN, licence="manager", manages=["Sales"])
    panel = await ncp.visit.open()
    await menu_entry(panel, "Settings").wait_for()
    await expect(menu_entry(panel, "Management")).to_have_count(0)
    await ncp.program(OWN, licence="cti_plus", manages=[])


async def test_w142_he_sees_the_employees_of_his_departments_and_no_others(manager: Desk) -> None:
    panel = await manager.open("management")
    assert await team(panel) == ["Test WebCTI", "Anna Nowak", "Jan Kowalski"]
    await panel.element.get_by_role("link", name="Service (1)").click()
    await panel.sees_no("Anna Nowak")
    assert await team(panel) == ["Jan Kowalski"]
    await manager.go(panel, "management/employee/1015/data")
    await panel.sees("You may not do this with this extension.")


async def test_w143_he_adds_an_extension_that_has_no_department(manager: Desk) -> None:
    panel = await manager.open("management")
    await panel.press("Add employee")
    choice = panel.element.get_by_label("Extension", exact=True)
    assert "1013. Jan Kowalski" not in await choice.locator("option").all_inner_texts()
    await choice.select_option(label="1016. Piotr Zieliński")
    await panel.element.get_by_label("Department", exact=True).select_option(label="Service")
    await panel.element.get_by_role("button", name="Add employee").last.click()
    await panel.sees("Piotr Zieliński")
    await manager.place.program("1016", department="")


async def test_w147_he_sees_the_state_of_an_employee_as_it_changes(manager: Desk, stage: Stage) -> None:
    panel = await manager.open("management")
    row = panel.element.locator("webcti-team .row").filter(has_text="Anna Nowak")
    await row.get_by_text("Free", exact=True).wait_for()
    await stage.emulator.control("POST", "outside/calls", **{"from": "600111222", "to": "1012"})
    await row.get_by_text("Ringing", exact=True).wait_for()
    await stage.emulator.control("POST", "phones/1012/answer")
    await row.get_by_text("Busy", exact=True).wait_for()


async def test_a_phone_has_no_management(manager: Desk) -> None:
    panel = await manager.open("management", width=360, height=780)
    await panel.sees("There is no such page, or it is not for you.")
