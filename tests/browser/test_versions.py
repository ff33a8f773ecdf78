"""The full version and the one for smartphones."""

from playwright.async_api import expect

from tests.browser.calls import Calls
from tests.browser.panel import Panel
from tests.browser.place import Place

# What each screen tells, apart from how it is laid out.
VALUES = {
    "start": ("webcti-call-list .name", "webcti-call-list .digits", "webcti-call-list time", ".amount"),
    "history": ("webcti-history-view .name", "webcti-history-view .digits", "webcti-history-view time"),
    "costs": ("dd", ".current"),
}


async def values(panel: Panel, screen: str) -> list[list[str]]:
    """Return what a screen tells."""
    found = []
    for selector in VALUES[screen]:
        place = panel.element.locator(f"webcti-{screen}-screen").locator(selector)
        await place.first.wait_for(state="attached")
        found.append([text.strip() for text in await place.all_text_contents() if text.strip()])
    return found


async def test_w22_w136_the_browser_decides_on_the_version_and_both_tell_the_same(place: Place) -> None:
    await Calls(place.stage).miss()
    await Calls(place.stage).talk()
    full = await place.visit.open()
    mobile = await place.visit.open(width=390, height=844)
    await expect(full.element).not_to_have_attribute("mobile", "")
    await expect(mobile.element).to_have_attribute("mobile", "")
    for screen in VALUES:
        for panel in (full, mobile):
            await panel.element.locator(f"a[href*='/{screen}/']").first.click()
        assert await values(full, screen) == await values(mobile, screen)
