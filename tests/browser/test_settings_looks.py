"""The settings in every language, width and theme: nothing missing, nothing sticking out, nothing inaccessible."""

import re
from pathlib import Path

import pytest

from tests.browser.place import Place

# What a text would look like that nobody translated: its key.
KEY = re.compile(r"^[a-z_]+(\.[a-z_]+)+$")
WIDTHS = {"desktop": (1440, 1000), "tablet": (768, 1024), "phone": (360, 780)}
TABS = {
    "services": {"en": "Phone lock", "pl": "Blokada telefonu", "de": "Telefonsperre"},
    "forwarding": {"en": "I'm there", "pl": "Jestem tam", "de": "Ich bin dort"},
    "subscriber": {"en": "My data", "pl": "Moje dane", "de": "Meine Daten"},
    "system-phone": {"en": "CTS-202.CL", "pl": "CTS-202.CL", "de": "CTS-202.CL"},
    "application": {"en": "Automatic", "pl": "Automatyczna", "de": "Automatisch"},
}


@pytest.mark.parametrize("language", ["en", "pl", "de"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("tab", TABS)
async def test_every_language_fits_every_width(
    place: Place, pictures: Path, tab: str, width: str, language: str
) -> None:
    if (tab, width) == ("system-phone", "phone"):
        tab = "services"
    columns, rows = WIDTHS[width]
    panel = await place.open(tab, language=language, width=columns, height=rows)
    await panel.sees(TABS[tab][language])
    assert await panel.overflowing() == []
    assert [text for text in await panel.texts() if KEY.match(text)] == []
    await panel.picture(pictures / f"settings-{tab}-{place.family}-{width}-{language}.png")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", ["desktop", "phone"])
async def test_axe_finds_nothing(place: Place, width: str, *, dark: bool) -> None:
    columns, rows = WIDTHS[width]
    panel = await place.open("services", width=columns, height=rows, dark=dark)
    for tab in panel_tabs(width):
        await panel.element.locator(f"a[href$='/{tab}']").first.click()
        await panel.sees(TABS[tab]["en"])
        assert await panel.violations() == []


def panel_tabs(width: str) -> list[str]:
    """Name the tabs there are: a telephone has no room for printing labels."""
    return [tab for tab in TABS if (tab, width) != ("system-phone", "phone")]


async def test_axe_finds_nothing_in_the_rules(ncp: Place) -> None:
    panel = await ncp.open("forwarding/advanced")
    await panel.press("Add forwarding")
    await panel.sees("Step 1 of 5")
    assert await panel.violations() == []
