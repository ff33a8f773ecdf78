"""The windows of the settings that are open on demand: nothing inaccessible."""

from tests.browser.place import Place


async def test_axe_finds_nothing_in_the_rules(ncp: Place) -> None:
    panel = await ncp.open("forwarding/advanced")
    await panel.press("Add forwarding")
    await panel.sees("Step 1 of 5")
    assert await panel.violations() == []
