"""Which extension belongs to which user of Home Assistant, as its administrators decide it."""

from playwright.async_api import expect

from tests.browser.visitors import Visitors


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
    await expect(line.get_by_text("Guest", exact=True)).to_have_count(0)


async def test_a_wrong_key_stands_at_its_field(visit: Visitors) -> None:
    panel = await visit.open(path="/webcti/assignments")
    await panel.press("Add extension")
    await panel.element.get_by_label("Extension", exact=True).fill("21")
    await panel.element.get_by_label("CTI key").fill("9999")
    await panel.element.get_by_role("button", name="Add extension").last.click()
    await panel.sees("Extension or password is wrong.")


async def test_only_administrators_of_home_assistant_have_the_page(visit: Visitors) -> None:
    panel = await visit.open("jan", path="/webcti/assignments")
    await panel.sees("There is no such page, or it is not for you.")
