"""The history of an extension."""

import re

from playwright.async_api import Locator, expect

from tests.browser.calls import KNOWN, KNOWN_NAME, Calls
from tests.browser.place import Place

OUT, IN, MISSED, ELSEWHERE = "Outgoing call", "Incoming call", "Missed call", "Answered by another"
LASTED = re.compile(r"^\d+:\d\d$")


async def test_w59_w60_w61_w62_w63_w64_every_call_has_its_icon_and_only_talks_a_duration(place: Place) -> None:
    calls = Calls(place.stage)
    await calls.miss("600999201")
    await calls.talk()
    await calls.taken_by_another("600999202")
    await calls.call_out("0600111221")
    await calls.call_out("1000")
    panel = await place.visit.open(path="/webcti/history")
    await panel.sees("1011. Test WebCTI")
    await panel.sees(f"{len(await calls.stored())} calls")

    def newest(number: str) -> Locator:
        button = panel.page.get_by_role("button", name=f"Call {number}", exact=True)
        return panel.element.get_by_role("row").filter(has=button).first

    for number, icon, lasted in (
        ("1000", OUT, False),
        ("600111221", OUT, True),
        ("600999202", ELSEWHERE, False),
        (KNOWN, IN, True),
        ("600999201", MISSED, False),
    ):
        row = newest(number)
        await expect(row.locator(".type")).to_contain_text(icon)
        await expect(row.locator(".duration")).to_have_text(LASTED if lasted else "")
        await expect(row.locator("time")).to_be_visible()
    await expect(newest(KNOWN)).to_contain_text(KNOWN_NAME)
    await newest(KNOWN).get_by_role("button").click()
    await panel.sees("How to call?")
    await panel.press("Cancel")
