"""The costs of a subscriber."""

import pytest
from playwright.async_api import expect

from scripts.lib.home_assistant import HomeAssistantFailed
from tests.browser.calls import OWN
from tests.browser.place import Place


async def test_w87_w88_w91_w92_costs_limit_and_top_up_are_shown_and_not_changed(place: Place) -> None:
    await place.stage.emulator.control(
        "PATCH",
        f"programming/subscribers/{OWN}",
        costs="7.40",
        cost_limit="50.00",
        top_up={"method": "add_periodic", "amount": "25.00", "period": "month"},
    )
    panel = await place.visit.open(path="/webcti/costs")
    screen = panel.element.locator("webcti-costs-screen")
    for text in ("7.40", "50.00", "25.00", "Added regularly, monthly"):
        await expect(screen.get_by_text(text).first).to_be_visible()
    await expect(screen.get_by_role("textbox")).to_have_count(0)
    await expect(screen.get_by_role("spinbutton")).to_have_count(0)
    with pytest.raises(HomeAssistantFailed, match="invalid"):
        await place.ask("subscriber/update", fields={"costs": "0"})
    state = await place.state()
    assert state["costs"] == "7.40"
    await place.stage.emulator.control(
        "PATCH", f"programming/subscribers/{OWN}", costs="0", cost_limit=None, top_up={"method": "none"}
    )
